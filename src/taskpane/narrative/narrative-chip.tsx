import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import type { Text } from '../../model/text';
import { narrativeTexts } from '../../text/narrative-texts';
import type { PaneState } from '../state';
import { usePane } from '../ui/context';
import { DocumentsChip } from './chip';
import { isBeside, isLoaded, type NarrativeSource } from './narratives';

/** Which narrative is checked with the statements; amber, and another shape, where there is none or one is not right. */
export function NarrativeChip() {
  const { state, t } = usePane();
  const own = ownOf(state);
  const says = t(saysOf(own, state));
  return (
    <DocumentsChip
      says={says}
      label={t(narrativeTexts.chipLabel(says))}
      icon={<DocumentText16Regular />}
      lacking={isLacking(own, state)}
    />
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
