import Decimal from 'decimal.js';
import type { Area, Sheet } from '../model/sheet';
import type { Figure } from '../model/figure';
import { say, type Language, type Text } from '../model/text';
import type { Books } from '../books/books';
import type { Paper } from '../publications/publication';
import { blank, formula, reference, text } from './cells';
import type { BlockEdit, WrittenCell } from './edits';
import { figureOf, NO_RATE, rateFormula, rateOf } from './rates';

const ONE = new Decimal(1);
const TITLE = say('预决算差异率', 'Variance');

interface Pair {
  readonly name: Text;
  readonly budget: Figure;
  readonly actual: Figure;
}

/** 预决算差异率 of each expense as live formulas, two columns to the right of the table that prints both; null where none does. */
export function varianceBlock(
  books: Books,
  { variances }: Paper,
  sheets: readonly Sheet[],
  language: Language,
): BlockEdit | null {
  const statement = variances ? books.statement(variances.form) : undefined;
  const pairs = (variances?.of(books) ?? []).flatMap((each): Pair[] => {
    const [actual, budget] = [figureOf(books, each.actual), figureOf(books, each.budget)];
    return actual && budget ? [{ name: each.name, actual, budget }] : [];
  });
  if (!statement || pairs.length === 0) return null;
  const sheet = sheets.find(({ name }) => name === statement.sheet);
  const left = firstFreeColumn(sheet) + 1;
  const rowOf = ({ actual }: Pair): number => (actual.place.source === 'cell' ? actual.place.row : 0);
  const rate = ({ budget, actual }: Pair): WrittenCell =>
    formula(
      rateFormula('variance', ...references(actual, budget, statement.sheet)),
      rateOf('variance', actual.value, budget.value),
      'rate',
      NO_RATE,
    );
  const rows = new Set(pairs.map(rowOf));
  const title = text(TITLE[language], 'heading');
  if (rows.size === 1) {
    const top = Math.max(rowOf(pairs[0]!) - 2, 0);
    return {
      kind: 'block',
      sheet: statement.sheet,
      id: 'variance',
      top,
      left: besideMerges(sheet, { top, left, bottom: top + 2, right: left + pairs.length - 1 }),
      rows: [
        [{ ...title, span: pairs.length }, ...pairs.slice(1).map(() => blank('heading'))],
        pairs.map(({ name }) => text(name[language], 'heading')),
        pairs.map(rate),
      ],
    };
  }
  const top = Math.min(...rows);
  const byRow = new Map(pairs.map((pair) => [rowOf(pair), pair]));
  const height = Math.max(...rows) - top + 1;
  const above = Math.max(top - 1, 0);
  return {
    kind: 'block',
    sheet: statement.sheet,
    id: 'variance',
    top: above,
    left: besideMerges(sheet, { top: above, left, bottom: above + height, right: left }),
    rows: [
      [title],
      ...Array.from({ length: height }, (_, index): WrittenCell[] => {
        const pair = byRow.get(top + index);
        return [pair ? rate(pair) : blank()];
      }),
    ],
  };
}

/** References to both, in one unit: two cells of a sheet may be scaled by their formats, one so, one otherwise. */
function references(actual: Figure, budget: Figure, sheet: string): [string, string] {
  const [a, b] = [actual.perStored ?? ONE, budget.perStored ?? ONE];
  const plain = [reference(actual, sheet), reference(budget, sheet)] as const;
  return a.eq(b) ? [...plain] : [`(${plain[0]}*${a.toFixed()})`, `(${plain[1]}*${b.toFixed()})`];
}

/** The first column, at or right of the area's own, from which on the area meets no merged one. */
function besideMerges(sheet: Sheet | undefined, { top, left, bottom, right }: Area): number {
  let column = left;
  const beside = (sheet?.merges ?? []).filter((merge) => merge.top <= bottom && merge.bottom >= top);
  for (const merge of beside.toSorted((a, b) => a.left - b.left)) {
    if (merge.left <= column + right - left && merge.right >= column) column = merge.right + 1;
  }
  return column;
}

/** One past the last column in which the sheet prints anything. */
function firstFreeColumn(sheet: Sheet | undefined): number {
  let column = 0;
  for (const row of sheet?.cells ?? []) {
    row?.forEach((cell, index) => {
      if (cell && (cell.value !== null || cell.formula !== undefined)) column = Math.max(column, index + 1);
    });
  }
  return column;
}
