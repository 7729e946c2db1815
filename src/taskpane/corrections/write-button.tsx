import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentBulletList16Regular } from '@fluentui/react-icons/svg/document-bullet-list';
import { Highlight16Regular } from '@fluentui/react-icons/svg/highlight';
import { MathFormula16Regular } from '@fluentui/react-icons/svg/math-formula';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { paneTexts } from '../../text/pane-texts';
import { writingTexts } from '../../text/writing-texts';
import { usePane } from '../ui/context';
import { highlightsAre } from '../findings/view';
import type { Part } from '../worker/messages';

const useStyles = makeStyles({
  button: {
    flex: '1 1 auto',
    minWidth: 0,
    paddingLeft: '6px',
    paddingRight: '8px',
    whiteSpace: 'nowrap',
  },
  // English words are longer: in the narrowest pane they have the room alone.
  wordy: { '@media (max-width: 359px)': { '& .fui-Button__icon': { display: 'none' } } },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

const ICON = {
  highlights: <Highlight16Regular />,
  variance: <MathFormula16Regular />,
  report: <DocumentBulletList16Regular />,
} as const;

export function WriteButton({ part }: { readonly part: Part }) {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const nowhere = part === 'variance' && state.outcome?.edits.variance.length === 0;
  const are = part === 'highlights' ? highlightsAre(state) : null;
  const outdated = are === 'outdated' || are === 'unknown';
  // What stands there already is written anew.
  const isThere = part !== 'highlights' && state.written.includes(part);
  const words = outdated
    ? paneTexts.updateHighlights
    : isThere
      ? writingTexts.rewrite[part]
      : paneTexts[part];
  return (
    <Button
      size="small"
      className={mergeClasses(styles.button, state.preferences.language === 'en' && styles.wordy)}
      icon={outdated ? <Warning16Filled className={styles.warning} /> : ICON[part]}
      disabled={nowhere}
      disabledFocusable={state.writing !== null || state.checking !== null}
      title={nowhere ? t(paneTexts.varianceNowhere) : state.readOnly ? t(paneTexts.readOnly) : undefined}
      aria-expanded={state.asking === part}
      onClick={() => void session.writing.ask(part)}
    >
      {t(state.writing === part ? paneTexts.writing : words)}
    </Button>
  );
}
