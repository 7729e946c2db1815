/// <reference types="office-js" />
import type { Area, Cell, Sheet } from '../../../model/sheet';
import type { OwnThing } from '../../own';
import type { Plan } from '../../plan';
import { contains } from '../../reference';
import { refuse } from '../office';
import { idOf, type Snapshot } from '../snapshot';

/**
 * Edits name cells by their addresses, so they are good for the sheets they were made from and for no others: a row
 * inserted meanwhile, and what was meant for one cell lies on its neighbour.
 */

interface Asked {
  readonly read: Sheet;
  readonly worksheet: Excel.Worksheet;
  /** Null where too much was asked for already. */
  readonly used: Excel.Range | null;
}

/** Values of more cells than this are not asked for with a write: an answer of Excel on the web may have 5 MB. */
const MOST_CELLS = 150_000;

/** The workbook is not as it was read; what a write had added to it has been taken away again. */
export const notAsRead = (details: string) => refuse('changed', details);

/** Asks, within the request that writes, for what the sheets to be marked hold; gives the names of those that differ. */
export function askWhetherAsRead(
  context: Excel.RequestContext,
  before: Snapshot,
  { sheets }: Plan,
): () => readonly string[] {
  const { content, own } = before;
  let room = MOST_CELLS;
  const asked = sheets.flatMap(({ sheet, marks, blocks }): Asked[] => {
    const read = content.sheets.find(({ name }) => name === sheet);
    if (!read || marks.length + blocks.length === 0) return [];
    room -= read.cells.reduce((cells, row) => cells + (row?.length ?? 0), 0);
    const worksheet = context.workbook.worksheets.getItem(idOf(before, sheet));
    worksheet.load('name');
    if (room < 0) return [{ read, worksheet, used: null }];
    const used = worksheet.getUsedRange(true);
    used.load('rowIndex,columnIndex,values');
    return [{ read, worksheet, used }];
  });
  return () =>
    asked.flatMap(({ read, worksheet, used }) => {
      const same =
        worksheet.name === read.name && (!used || sameAsRead(read, cellsOf(used), blocksOn(read, own)));
      return same ? [] : [read.name];
    });
}

/** Do the sheets hold what they held at an earlier reading, and have they the same names? */
export function stillAsRead(before: readonly Sheet[], now: readonly Sheet[]): boolean {
  return before.every((read) => {
    const sheet = now.find(({ name }) => name === read.name);
    return sheet !== undefined && sheet.id === read.id && sameAsRead(read, sheet.cells, []);
  });
}

/** What a formula gives may change by itself, so only what was typed counts. */
function sameAsRead({ cells: read }: Sheet, now: Sheet['cells'], blocks: readonly Area[]): boolean {
  for (let row = 0; row < Math.max(read.length, now.length); row++) {
    const [was, is] = [read[row] ?? [], now[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      const [before, after] = [was[column], is[column]];
      if (before?.formula !== undefined || contentOf(before) === contentOf(after)) continue;
      if (!blocks.some((area) => contains(area, row, column))) return false;
    }
  }
  return true;
}

const contentOf = (cell: Cell | undefined): unknown => cell?.error ?? cell?.value ?? '';

const blocksOn = ({ name }: Sheet, own: readonly OwnThing[]): Area[] =>
  own.flatMap(({ kind, place }) =>
    kind === 'block' && place?.sheet.toLowerCase() === name.toLowerCase() ? [place.area] : [],
  );

function cellsOf({ rowIndex, columnIndex, values }: Excel.Range): Sheet['cells'] {
  const cells: (Cell | undefined)[][] = [];
  (values as unknown[][]).forEach((row, r) =>
    row.forEach((value, c) => {
      // A linked data type is no plain value here, nor was it when it was read.
      const plain = typeof value === 'object' ? null : (value as Cell['value']);
      if (value !== '') (cells[rowIndex + r] ??= [])[columnIndex + c] = { value: plain };
    }),
  );
  return cells;
}
