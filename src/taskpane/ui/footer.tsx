import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from './context';
import { highlightsAre, isAskedInCard } from '../findings/view';
import { lackingOf } from '../corrections/behind';
import { PARTS } from '../worker/messages';
import { Applied } from '../corrections/applied';
import { LetterButton } from '../letter/letter-button';
import { AskToWrite } from '../corrections/ask';
import { AskCorrection } from '../corrections/ask-correction';
import { Notice } from './notice';
import { LOW } from './theme';
import { WriteButton } from '../corrections/write-button';

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    // A long message leaves some of the list in sight.
    maxHeight: '75vh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: {
    display: 'flex',
    gap: '6px',
    padding: '8px 12px',
    [LOW]: { paddingTop: '4px', paddingBottom: '4px' },
  },
  says: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '8px 12px 0',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  icon: { flexShrink: 0 },
});

/** What writes to the workbook, always at the bottom, always asked; and what came of it. */
export function Footer() {
  const styles = useStyles();
  const { state, t } = usePane();
  const highlights = highlightsAre(state);
  const asking = state.asking !== null || state.proposed !== null;
  return (
    <footer className={styles.foot}>
      {state.asking && <AskToWrite key={state.asking} what={state.asking} />}
      {state.proposed && !isAskedInCard(state) && (
        <AskCorrection key={`${state.proposed.where} ${state.proposed.value}`} correction={state.proposed} />
      )}
      {!asking && state.panel !== 'corrections' && <Applied />}
      {!asking && state.notice && <Notice notice={state.notice} />}
      {state.readOnly && !state.notice && (
        <div className={styles.says} role="status">
          <LockClosed16Regular className={styles.icon} />
          {t(paneTexts.readOnly)}
        </div>
      )}
      {!state.readOnly && highlights !== null && highlights !== 'current' && (
        <div className={mergeClasses(styles.says, styles.warning)} role="status">
          <Warning16Filled className={styles.icon} />
          {t(
            highlights === 'lacking'
              ? paneTexts.highlightsLack({ files: lackingOf(state) ?? [] })
              : paneTexts.highlightsAre[highlights],
          )}
        </div>
      )}
      {state.outcome && (
        <div className={styles.buttons}>
          {PARTS.map((part) => (
            <WriteButton key={part} part={part} />
          ))}
          <LetterButton />
        </div>
      )}
    </footer>
  );
}
