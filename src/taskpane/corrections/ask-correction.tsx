import { makeStyles, tokens } from '@fluentui/react-components';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { takesFormat } from './correction';
import type { Correction } from '../worker/messages';
import { Ask } from './ask';

const useStyles = makeStyles({
  says: { display: 'grid', gap: '3px' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  change: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  note: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  warning: { fontSize: '12px', lineHeight: '16px', color: tokens.colorStatusWarningForeground1 },
});

/** Which cell would hold what instead of what, and what that takes away. */
export function AskCorrection({ correction }: { readonly correction: Correction }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const { where, item, printed, suggested, unit, expected, asText } = correction;
  const formula = expected?.formula;
  const lines = (className: string, ...texts: (string | null)[]) =>
    texts.map((words) =>
      words === null ? null : (
        <p key={words} className={`${styles.line} ${className}`}>
          {words}
        </p>
      ),
    );
  return (
    <Ask
      go={t(correctionTexts.apply)}
      onGo={() => void session.corrections.apply(correction)}
      onCancel={() => session.corrections.propose(null)}
    >
      <div className={styles.says}>
        {lines('', t(correctionTexts.ask))}
        <p className={styles.line}>
          <span className={styles.strong}>{where}</span> {item}
        </p>
        {lines(styles.change, t(correctionTexts.change(printed || t(paneTexts.blank), suggested)))}
        {lines(
          styles.warning,
          formula === undefined ? null : t(correctionTexts.formula(formula)),
          asText ? t(correctionTexts.asText) : null,
        )}
        {lines(
          styles.note,
          unit === null ? null : t(correctionTexts.unit(unit)),
          t(takesFormat(correction) ? correctionTexts.keepsNumber : correctionTexts.keeps),
        )}
      </div>
    </Ask>
  );
}
