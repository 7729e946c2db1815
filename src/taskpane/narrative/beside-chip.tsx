import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { isBeside } from './narratives';
import { readingOf } from './reading';

const useStyles = makeStyles({
  chip: {
    minWidth: 0,
    maxWidth: '100%',
    paddingLeft: '6px',
    paddingRight: '6px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
    fontVariantNumeric: 'tabular-nums',
  },
  lacking: { color: tokens.colorStatusWarningForeground1 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chevron: { marginLeft: '2px', display: 'inline-flex' },
});

/** What the workbook is held against; amber, and another shape, where one is not used. Nothing where there is none. */
export function BesideChip() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  const { survey, narratives } = state;
  const beside = narratives.sources.filter((source) => isBeside(source, survey));
  const [first] = beside;
  if (!first) return null;
  const readings = beside.map((source) => readingOf(source, survey));
  const says = t(
    beside.length > 1
      ? narrativeTexts.besideSeveral(beside.length)
      : narrativeTexts.besideChip(readings[0]!.what ? t(readings[0]!.what) : first.name),
  );
  const lacking = readings.some(({ fine }) => !fine);
  return (
    <Button
      size="small"
      className={mergeClasses(styles.chip, lacking && styles.lacking)}
      icon={lacking ? <Warning16Filled className={styles.lacking} /> : <DocumentTable16Regular />}
      aria-label={t(narrativeTexts.besideLabel(says))}
      title={says}
      onClick={() => dispatch({ type: 'panel', panel: 'narratives' })}
    >
      <span className={styles.name}>{says}</span>
      <span className={styles.chevron}>
        <ChevronRight12Regular />
      </span>
    </Button>
  );
}
