import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { correctingTexts } from '../../text/correcting-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { isLoaded, isTooLargeToKeep, type NarrativeSource, type NarrativesState } from './narratives';
import { readingOf } from './reading';
import { IconButton } from '../ui/icon-button';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { marginTop: '1px' },
  fine: { color: tokens.colorBrandForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground1 },
  name: { overflowWrap: 'anywhere' },
  says: {
    gridColumn: 2,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  actions: { gridColumn: '2 / span 2', display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  failed: {
    padding: '8px 10px',
    marginBottom: '8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  why: { overflowWrap: 'anywhere' },
});

/** A narrative of the package or a document beside it: how it was read, and what can be done with it. */
export function NarrativeRow({ source }: { readonly source: NarrativeSource }) {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const { name } = source;
  const { fine, says } = readingOf(source, state.survey);
  const tooLarge = state.narratives.keepTexts && isTooLargeToKeep(source);
  const read = state.survey?.narratives.find(({ file }) => file === name);
  const view = state.outcome?.narratives.find(({ file }) => file === name);
  const Known = source.kind === 'workbook' ? DocumentTable16Regular : DocumentText16Regular;
  const Icon = fine ? Known : Warning16Filled;
  return (
    <li className={styles.row}>
      <Icon className={mergeClasses(styles.icon, fine ? styles.fine : styles.amber)} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <IconButton
        icon={<Delete16Regular />}
        label={t(narrativeTexts.removeLabel(name))}
        title={t(narrativeTexts.remove)}
        onClick={() => void session.narratives.remove(name)}
      />
      <span className={mergeClasses(styles.says, !fine && styles.amber)}>
        {[...says, ...(tooLarge ? [narrativeTexts.tooLarge] : [])].map(t).join(' · ')}
      </span>
      {isLoaded(source) && read && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={t(narrativeTexts.view(name))}
            disabled={!view}
            title={view ? undefined : t(narrativeTexts.viewFirst)}
            onClick={() => session.narratives.show({ file: name, start: 0, end: 0 })}
          >
            {t(view ? narrativeTexts.viewShort : narrativeTexts.viewFirst)}
          </Button>
          {source.original && view && (
            <Button
              size="small"
              icon={<ArrowDownload16Regular />}
              disabled={view.comments.length === 0}
              title={view.comments.length === 0 ? t(narrativeTexts.downloadNothing) : undefined}
              onClick={() => void session.narratives.download(name)}
            >
              {t(narrativeTexts.download)}
            </Button>
          )}
          {view && view.corrections.revisions.length > 0 && (
            <Button
              size="small"
              aria-label={t(correctingTexts.openLabel(name, view.corrections.revisions.length))}
              onClick={() => session.narratives.correct(name)}
            >
              {t(correctingTexts.open(view.corrections.revisions.length))}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** A file that could not be read: what happened, what to do. */
export function FailedNarrative({ failure }: { readonly failure: NarrativesState['failures'][number] }) {
  const styles = useStyles();
  const { dispatch, t } = usePane();
  const { name, why } = failure;
  return (
    <div className={mergeClasses(styles.row, styles.failed)} role="alert">
      <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.red)} aria-hidden="true" />
      <span className={styles.why}>{t(why)}</span>
      <IconButton
        icon={<Dismiss16Regular />}
        label={t(narrativeTexts.dismiss(name))}
        onClick={() => dispatch({ type: 'narratives', action: { type: 'dismissed', name } })}
      />
    </div>
  );
}
