import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Text } from '../../model/text';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { isBeside, isLoaded, type NarrativeSource } from './narratives';
import type { PaneState } from '../state';

const useStyles = makeStyles({
  chip: {
    minWidth: 0,
    maxWidth: '100%',
    // Beside the statements' chip in the narrowest pane.
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

/** Which narrative is checked with the statements; amber, and another shape, where there is none or one is not right. */
export function NarrativeChip() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  const own = ownOf(state);
  const says = t(saysOf(own, state));
  const lacking = isLacking(own, state);
  return (
    <Button
      size="small"
      className={mergeClasses(styles.chip, lacking && styles.lacking)}
      icon={lacking ? <Warning16Filled className={styles.lacking} /> : <DocumentText16Regular />}
      aria-label={t(narrativeTexts.chipLabel(says))}
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

/** The narratives of the workbook itself. */
const ownOf = ({ narratives, survey }: PaneState): readonly NarrativeSource[] =>
  narratives.sources.filter((source) => !isBeside(source, survey));

function saysOf(sources: readonly NarrativeSource[], { narratives: { reading } }: PaneState): Text {
  const again = sources.find((source) => !isLoaded(source));
  if (reading.length > 0) return narrativeTexts.chip.reading;
  if (again) return narrativeTexts.chip.again(again.name);
  if (sources.length === 0) return narrativeTexts.chip.none;
  return sources.length === 1
    ? narrativeTexts.chip.one(sources[0]!.name)
    : narrativeTexts.chip.several(sources.length);
}

function isLacking(sources: readonly NarrativeSource[], { narratives, survey }: PaneState): boolean {
  const { failures } = narratives;
  if (sources.length === 0 || failures.length > 0) return true;
  return sources.some((source) => {
    const read = survey?.narratives.find(({ file }) => file === source.name);
    return !isLoaded(source) || !read || read.figures === 0 || !read.belongs;
  });
}
