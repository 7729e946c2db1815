import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import type { Correction } from '../worker/messages';

export interface ApplyButtonProps {
  readonly correction: Correction;
  /** The suspect's place as the card names it. */
  readonly place: string;
  readonly className: string;
}

const useStyles = makeStyles({
  isProtected: {
    alignSelf: 'center',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

/** 采用: asks, then writes the suggested value into this one cell; where its sheet is protected, that is said instead. */
export function ApplyButton({ correction, place, className }: ApplyButtonProps) {
  const { state, session, t } = usePane();
  const styles = useStyles();
  if (correction.isProtected) {
    return <span className={styles.isProtected}>{t(correctionTexts.protectedSheet)}</span>;
  }
  return (
    <Button
      size="small"
      className={className}
      aria-label={t(correctionTexts.applyTo(place, correction.suggested))}
      aria-expanded={state.proposed === correction}
      disabledFocusable={state.writing !== null || state.checking !== null}
      title={state.readOnly ? t(paneTexts.readOnly) : undefined}
      onClick={() => session.corrections.propose(correction)}
    >
      {t(correctionTexts.apply)}
    </Button>
  );
}
