import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CommentCheckmark16Regular } from '@fluentui/react-icons/svg/comment-checkmark';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { FindingCounts } from './view';

/** The colour and the shape of each kind: neither says it alone. */
export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  review: { color: tokens.colorStatusWarningForeground1 },
  rounding: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  setAside: { color: tokens.colorBrandForeground1 },
  icon: { flexShrink: 0, width: '16px', height: '16px', display: 'inline-flex', justifyContent: 'center' },
  about: { fontSize: '16px', lineHeight: '16px', fontWeight: tokens.fontWeightSemibold },
});

export type Kind = keyof FindingCounts;

export function SeverityIcon({ kind }: { readonly kind: Kind }) {
  const styles = useSeverityStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[kind])} aria-hidden="true">
      {kind === 'error' && <ErrorCircle16Filled />}
      {kind === 'review' && <QuestionCircle16Regular />}
      {kind === 'rounding' && <span className={styles.about}>≈</span>}
      {kind === 'info' && <Info16Regular />}
      {kind === 'setAside' && <CommentCheckmark16Regular />}
    </span>
  );
}
