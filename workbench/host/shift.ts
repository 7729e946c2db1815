import { formatAbsolute, formatArea, parseArea, parseReference, within } from '../../src/hosts/reference';
import { type Area, quoteSheetName } from '../../src/model/sheet';
import type { Cell, Sheet, Workbook } from './model';

/** Rows or columns that come or go, cells that are cut and pasted: what stood on them, and what points there, moves along. */

export interface Shift {
  readonly axis: 'row' | 'column';
  /** From 0. */
  readonly at: number;
  /** Below 0: so many go. */
  readonly count: number;
}

/** Where an area of the sheet stands afterwards; null where nothing is left of it. */
export type Move = (area: Area) => Area | null;

/** What programs keep of a sheet beyond a batch: ranges, which follow their cells. */
export interface Kept {
  readonly sheet: Sheet;
  place: Area | null;
}

/** Inserts or deletes whole rows or columns of a sheet. */
export function shiftSheet(workbook: Workbook, sheet: Sheet, shift: Shift, kept: Iterable<Kept>): void {
  const { axis, at, count } = shift;
  const lines: unknown[][] = axis === 'row' ? [sheet.cells] : Object.values(sheet.cells);
  for (const line of lines) {
    if (line.length <= at) continue;
    if (count < 0) line.splice(at, -count);
    else line.splice(at, 0, ...Array.from({ length: count }, () => (axis === 'row' ? [] : undefined)));
  }
  const move = shifted(shift);
  const looks = axis === 'row' ? sheet.rows : sheet.columns;
  const before = [...looks];
  looks.clear();
  for (const [index, look] of before) {
    const there = along(index, index, shift);
    if (there) (looks as Map<number, object>).set(there[0], look);
  }
  const { printTitleRows: title } = sheet.page;
  const titles = title && axis === 'row' ? along(title.first, title.last, shift) : null;
  if (titles) sheet.page = { ...sheet.page, printTitleRows: { first: titles[0], last: titles[1] } };
  sheet.merges = sheet.merges.flatMap((area) => move(area) ?? []);
  for (const format of sheet.conditionalFormats) {
    format.areas = format.areas.flatMap((area) => move(area) ?? []);
  }
  follow(workbook, sheet, move, kept);
}

/** Cuts cells and pastes them elsewhere on their sheet: over what stood there. */
export function moveCells(
  workbook: Workbook,
  sheet: Sheet,
  from: Area,
  to: { readonly row: number; readonly column: number },
  kept: Iterable<Kept>,
): void {
  const [down, right] = [to.row - from.top, to.column - from.left];
  const lifted: [number, number, Cell | undefined][] = [];
  for (let row = from.top; row <= from.bottom; row++) {
    for (let column = from.left; column <= from.right; column++) {
      lifted.push([row, column, sheet.at(row, column)]);
      if (sheet.cells[row]) sheet.cells[row]![column] = undefined;
    }
  }
  for (const [row, column, cell] of lifted) (sheet.cells[row + down] ??= [])[column + right] = cell;
  follow(
    workbook,
    sheet,
    (area) =>
      within(area, from)
        ? {
            top: area.top + down,
            left: area.left + right,
            bottom: area.bottom + down,
            right: area.right + right,
          }
        : area,
    kept,
  );
}

function shifted(shift: Shift): Move {
  return ({ top, left, bottom, right }) => {
    const [first, last] = shift.axis === 'row' ? [top, bottom] : [left, right];
    const there = along(first, last, shift);
    if (!there) return null;
    return shift.axis === 'row'
      ? { top: there[0], left, bottom: there[1], right }
      : { top, left: there[0], bottom, right: there[1] };
  };
}

/** The first and last row (or column) of something, afterwards. */
function along(first: number, last: number, { at, count }: Shift): [number, number] | null {
  if (count > 0) return [first < at ? first : first + count, last < at ? last : last + count];
  const after = at - count;
  const there: [number, number] = [
    first < at ? first : Math.max(at, first + count),
    last < at ? last : last < after ? at - 1 : last + count,
  ];
  return there[1] < there[0] ? null : there;
}

/** Names, formulas, links, the selection and what programs keep point where their cells are now. */
function follow(workbook: Workbook, sheet: Sheet, move: Move, kept: Iterable<Kept>): void {
  for (const name of workbook.names) {
    const place = parseReference(name.formula);
    if (place?.sheet.toLowerCase() === sheet.name.toLowerCase()) {
      const area = move(place.area);
      name.formula = `${quoteSheetName(sheet.name)}!${area ? formatAbsolute(area) : '#REF!'}`;
    }
  }
  for (const home of workbook.sheets) {
    for (const [, , cell] of home.all()) {
      if (cell.formula !== undefined) cell.formula = movedFormula(cell.formula, home, sheet, move);
      if (cell.link?.location !== undefined)
        cell.link = { location: movedFormula(cell.link.location, home, sheet, move) };
    }
  }
  if (workbook.selection?.sheet === sheet) {
    const area = move(workbook.selection.area);
    workbook.selection = area && { sheet, area };
  }
  for (const range of kept) {
    if (range.sheet === sheet && range.place) range.place = move(range.place);
  }
}

/** A text in quotes, or a reference with its sheet: no name of a function, which a bracket follows. */
const REFERENCE =
  /"[^"]*"|(?:('(?:[^']|''){1,62}'|[\p{L}\p{N}_.]{1,31})!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(!])/giu;

function movedFormula(formula: string, home: Sheet, sheet: Sheet, move: Move): string {
  return formula.replace(REFERENCE, (whole, prefix: string | undefined, reference: string | undefined) => {
    const area = reference === undefined ? undefined : parseArea(reference);
    if (!area) return whole;
    const name = prefix?.replace(/^'|'$/g, '').replace(/''/g, "'") ?? home.name;
    if (name.toLowerCase() !== sheet.name.toLowerCase()) return whole;
    const there = move(area);
    const spelled = there ? (reference!.includes('$') ? formatAbsolute(there) : formatArea(there)) : '#REF!';
    return `${prefix === undefined ? '' : `${prefix}!`}${spelled}`;
  });
}
