import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { DocumentsChip } from './chip';
import { isBeside } from './narratives';
import { readingOf } from './reading';

/** What the workbook is held against; amber, and another shape, where one is not used. Nothing where there is none. */
export function BesideChip() {
  const { state, t } = usePane();
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
  return (
    <DocumentsChip
      says={says}
      label={t(narrativeTexts.besideLabel(says))}
      icon={<DocumentTable16Regular />}
      lacking={readings.some(({ fine }) => !fine)}
    />
  );
}
