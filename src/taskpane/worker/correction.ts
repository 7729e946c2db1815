import type Decimal from 'decimal.js';
import { sheetMark } from '../../model/statement-name';
import { once } from '../../model/once';
import { placeNameOf, printedValue, shownOf, type Finding } from '../../findings';
import type { Landmark } from '../../hosts/workbook';
import type { Figure } from '../../model/figure';
import { conversion } from '../../model/money';
import { address, type Sheet } from '../../model/sheet';
import type { Language } from '../../model/text';
import type { Books } from '../../books/books';
import { NUMBER_AS_TEXT } from '../../publications/final-accounts/number-as-text';
import { togetherTexts } from '../../text/together-texts';
import type { CorrectedCell, Correction, KeptCorrection, Outcome } from './messages';

/** What corrections are made from. */
export interface CorrectionSource {
  readonly books: Books;
  readonly sheets: readonly Sheet[];
  readonly language: Language;
}

/**
 * For each suspect of a finding the number its cell should hold; null for one in a narrative, which we never change.
 * `sure`: its pointers whose values are.
 */
export const correctionsOf = (
  { pointers, suspects, rule }: Finding,
  source: CorrectionSource,
  sure: ReadonlySet<number>,
): (Correction | null)[] =>
  suspects.map(({ pointer, suggested }): Correction | null => {
    const target = pointers[pointer];
    return target?.kind === 'figure'
      ? correctionOf(target.figure, suggested, rule, source, sure.has(pointer))
      : null;
  });

/** Where a finding tells of numbers stored as text, the same numbers for their cells. */
export function numbersOf({ rule, pointers }: Finding, source: CorrectionSource): Correction[] {
  const [first] = pointers;
  if (rule !== NUMBER_AS_TEXT || !first || first.kind !== 'spot' || first.spot.place.source !== 'cell')
    return [];
  const { printed = [] } = source.books.statement(first.spot.place.statement) ?? {};
  return printed.flatMap((figure) => {
    const made = figure.asText ? correctionOf(figure, figure.value, rule, source, false) : null;
    return made ? [{ ...made, printed: togetherTexts.text(made.printed)[source.language] }] : [];
  });
}

/** A number for the cell of a figure; null where that is no cell of the workbook. */
function correctionOf(
  figure: Figure,
  suggested: Decimal,
  rule: string,
  { books, sheets, language }: CorrectionSource,
  sure: boolean,
): Correction | null {
  if (figure.place.source !== 'cell') return null;
  const { statement: id, sheet: name, row, column } = figure.place;
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) return null;
  const { place, item, printed } = shownOf({ kind: 'figure', figure });
  const statement = books.statement(id);
  const packageUnit = books.set.moneyUnit;
  const unit = statement?.moneyUnitMeant ?? statement?.moneyUnit?.value ?? packageUnit;
  const shown = suggested.times(figure.quantity ? 1 : conversion(packageUnit, unit));
  return {
    sheet: name,
    row,
    column,
    where: placeNameOf(place)[language],
    item: item[language],
    key: figure.item.key,
    rule,
    expected: sheet.cells[row]?.[column] ?? null,
    landmarks: landmarksOf(sheet, row, column, figureCells(books, name)),
    value: suggested.div(figure.quantity ? 1 : (figure.perStored ?? 1)).toNumber(),
    suggested: printedValue(figure, shown),
    printed,
    unit: unit === packageUnit || figure.quantity ? null : unit,
    sure,
    asText: figure.asText,
    isProtected: sheet.isProtected ?? false,
    numberFormat: formatNear(sheet, row, column),
  };
}

/** Where the items of corrections that were applied stand now; several places where a table prints one twice. */
export function cellsOf(
  corrections: readonly KeptCorrection[],
  books: Books,
  sheets: readonly Sheet[],
): Outcome['cells'] {
  const keys = new Set(corrections.flatMap(({ key }) => key ?? []));
  const found: Record<string, CorrectedCell[]> = Object.fromEntries([...keys].map((key) => [key, []]));
  if (keys.size === 0) return found;
  for (const { figures } of books.set.statements.values()) {
    for (const { item, place } of figures) {
      if (!keys.has(item.key) || place.source !== 'cell') continue;
      const sheet = sheets.find(({ name }) => name === place.sheet);
      if (!sheet) continue;
      const { row, column } = place;
      found[item.key]!.push({
        sheet: sheet.name,
        row,
        column,
        where: `${sheetMark(sheet.name)} ${address(row, column)}`,
        holds: sheet.cells[row]?.[column] ?? null,
        landmarks: landmarksOf(sheet, row, column, figureCells(books, sheet.name)),
      });
    }
  }
  return found;
}

type FigureCells = ReadonlySet<string>;

/** The cells that print a figure, blank ones included, as `row,column`, by sheet. */
const cellsBySheet = once((books: Books): ReadonlyMap<string, FigureCells> => {
  const cells = new Map<string, Set<string>>();
  for (const { figures } of books.set.statements.values()) {
    for (const { place } of figures) {
      if (place.source !== 'cell') continue;
      let there = cells.get(place.sheet);
      if (!there) cells.set(place.sheet, (there = new Set()));
      there.add(`${place.row},${place.column}`);
    }
  }
  return cells;
});

const figureCells = (books: Books, sheet: string): FigureCells => cellsBySheet(books).get(sheet) ?? new Set();

/**
 * What says which item a cell is: all that is no figure in its row (codes, names, 行次) and above it in its column
 * (titles, headings, 栏次), merged cells that reach there included.
 */
function landmarksOf(sheet: Sheet, row: number, column: number, figures: FigureCells): Landmark[] {
  const found = new Map<string, Landmark>();
  const take = (r: number, c: number): void => {
    const cell = sheet.cells[r]?.[c];
    const at = `${r},${c}`;
    if (cell && !figures.has(at) && (r !== row || c !== column)) found.set(at, { row: r, column: c, cell });
  };
  sheet.cells[row]?.forEach((_, c) => take(row, c));
  for (let r = 0; r < row; r++) take(r, column);
  for (const { top, left, bottom, right } of sheet.merges) {
    const inRow = top <= row && row <= bottom;
    const above = top < row && left <= column && column <= right;
    if (inRow || above) take(top, left);
  }
  return [...found.values()];
}

/** The format of the number that stands nearest in the same column. */
function formatNear({ cells }: Sheet, row: number, column: number): string {
  for (let away = 1; away < Math.max(cells.length - row, row + 1); away++) {
    for (const near of [row - away, row + away]) {
      const cell = cells[near]?.[column];
      if (typeof cell?.value === 'number' && cell.format !== '@') return cell.format ?? 'General';
    }
  }
  return 'General';
}
