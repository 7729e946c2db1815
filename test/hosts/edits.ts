import type { BlockEdit, HighlightEdit, SheetEdit, Tone, WrittenCell } from '../../src/output/edits';
import { parseArea } from '../../src/hosts/reference';

/** Edits in a few words. */

export const text = (words: string, look: WrittenCell['look'] = 'text'): WrittenCell => ({
  content: { kind: 'text', text: words },
  look,
});
export const number = (value: string, look: WrittenCell['look'] = 'money'): WrittenCell => ({
  content: { kind: 'number', value },
  look,
});
export const formula = (source: string, look: WrittenCell['look'] = 'rate'): WrittenCell => ({
  content: { kind: 'formula', formula: source, value: null },
  look,
});
export const blank = (look: WrittenCell['look'] = 'text'): WrittenCell => ({
  content: { kind: 'blank' },
  look,
});

export const highlight = (sheet: string, areas: string, tone: Tone = 'suspect'): HighlightEdit => ({
  kind: 'highlight',
  sheet,
  tone,
  areas: areas.split(' ').map((area) => parseArea(area)!),
});

export const block = (sheet: string, at: string, rows: BlockEdit['rows'], id = 'variance'): BlockEdit => {
  const { top, left } = parseArea(at)!;
  return { kind: 'block', sheet, id, top, left, rows };
};

export const sheetOf = (rows: SheetEdit['rows'], more: Partial<SheetEdit> = {}): SheetEdit => ({
  kind: 'sheet',
  id: 'report',
  name: '勾稽检查报告',
  columnWidths: [10, 40],
  hiddenColumns: [],
  rows,
  repeatRows: null,
  frozenRows: 0,
  ...more,
});
