import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { paneTexts } from '../../text/pane-texts';
import { writingTexts } from '../../text/writing-texts';
import { usePane } from './context';
import type { Notice as NoticeState } from '../state';
import { IconButton } from './icon-button';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 8px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { marginTop: '1px' },
  done: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  says: {
    userSelect: 'text',
    minWidth: 0,
    overflowWrap: 'anywhere',
    display: 'grid',
    gap: '4px',
    justifyItems: 'start',
  },
  skipped: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    display: 'grid',
    gap: '2px',
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  fold: { maxWidth: '100%', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', width: 'max-content', padding: '3px 0' },
  details: {
    margin: '4px 0 0',
    maxHeight: '120px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '11px',
    lineHeight: '15px',
    userSelect: 'text',
  },
});

const ICON = {
  done: CheckmarkCircle16Regular,
  warning: Warning16Filled,
  error: ErrorCircle16Filled,
} as const;

/** What happened and what to do; for support, the details, folded. */
export function Notice({ notice }: { readonly notice: NoticeState }) {
  const styles = useStyles();
  const { session, dispatch, t } = usePane();
  const { tone, text, skipped, retry, details, written = [] } = notice;
  const Icon = ICON[tone];
  return (
    <div className={styles.notice} role={tone === 'done' ? 'status' : 'alert'}>
      <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true" />
      <div className={styles.says}>
        <span>{t(text)}</span>
        {skipped.length > 0 && (
          <ul className={styles.skipped}>
            {skipped.map(({ sheet, why }) => (
              <li key={sheet}>
                <span className={styles.name}>{t(paneTexts.sheetName(sheet))}</span> {t(why)}
              </li>
            ))}
          </ul>
        )}
        {written.length > 0 && (
          <span className={styles.links}>
            {written.map(({ id, name }) => (
              <Button key={id} size="small" onClick={() => void session.writing.open(id)}>
                {t(writingTexts.openSheet(name))}
              </Button>
            ))}
          </span>
        )}
        {retry && (
          <Button size="small" onClick={() => void session.retry(retry)}>
            {t(paneTexts.retry)}
          </Button>
        )}
        {details && (
          <details className={styles.fold}>
            <summary className={styles.summary}>{t(paneTexts.details)}</summary>
            <pre className={styles.details} tabIndex={0}>
              {details}
            </pre>
          </details>
        )}
      </div>
      <IconButton
        icon={<Dismiss16Regular />}
        label={t(paneTexts.close)}
        onClick={() => dispatch({ type: 'noticed', notice: null })}
      />
    </div>
  );
}
