import { finalAccounts } from '../../src/publications/final-accounts';
import type { Language } from '../../src/model/text';
import { examine } from '../../src/examine';
import { type AppliedCorrection, editsFor } from '../../src/output';
import type { BlockEdit, Edit, HighlightEdit, SheetEdit, WrittenCell } from '../../src/output/edits';
import type { NarrativeText } from '../../src/model/narrative-text';
import type { Sheet } from '../../src/model/sheet';

/** What a checked workbook gets, sorted by kind. */
export interface Written {
  readonly edits: readonly Edit[];
  readonly highlights: readonly HighlightEdit[];
  readonly blocks: readonly BlockEdit[];
  readonly report: SheetEdit;
  readonly ledger: SheetEdit;
  readonly rounding: SheetEdit;
  readonly paper: SheetEdit;
}

export function written(
  sheets: readonly Sheet[],
  {
    earlierReport,
    language = 'zh',
    narratives = [],
    corrections = [],
  }: {
    readonly earlierReport?: Sheet;
    readonly language?: Language;
    readonly narratives?: readonly NarrativeText[];
    readonly corrections?: readonly AppliedCorrection[];
  } = {},
): Written {
  const edits = editsFor({
    ...examine(finalAccounts, { sheets, narratives }),
    sheets,
    earlierReport,
    corrections,
    language,
    checkedAt: '2025-03-01 09:30',
    version: '0.0.0',
  });
  const sheet = (id: string): SheetEdit =>
    edits.find((edit): edit is SheetEdit => edit.kind === 'sheet' && edit.id === id)!;
  return {
    edits,
    highlights: edits.filter((edit) => edit.kind === 'highlight'),
    blocks: edits.filter((edit) => edit.kind === 'block'),
    report: sheet('report'),
    ledger: sheet('ledger'),
    rounding: sheet('rounding'),
    paper: sheet('paper'),
  };
}

/** What a written cell shows, as text. */
export function shown({ content }: WrittenCell): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.value ?? content.text ?? '';
    case 'blank':
      return '';
  }
}

/** A sheet of Gouji's as a later run reads it back. */
export function readBack(edit: SheetEdit, change: (row: string[]) => string[] = (row) => row): Sheet {
  return {
    name: edit.name,
    visibility: 'visible',
    merges: [],
    cells: edit.rows.map((row) => change(row.map(shown)).map((value) => ({ value }))),
  };
}
