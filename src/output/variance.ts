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

/** The expenses of which the statement prints both budget and actual. */
const pairsOf = (books: Books, { variances }: Paper): Pair[] =>
  (variances?.of(books) ?? []).flatMap((each): Pair[] => {
    const [actual, budget] = [figureOf(books, each.actual), figureOf(books, each.budget)];
    return actual && budget ? [{ name: each.name, actual, budget }] : [];
  });

/** Are there any to be worked out? 指标核算 has them in any case. */
export const hasVariances = (books: Books, paper: Paper): boolean => pairsOf(books, paper).length > 0;

/**
 * 预决算差异率 of each expense as live formulas, two columns to the right of the table that prints both and of what the
 * sheet prints. Null where no table does; and where nobody has said what the sheet prints: then all that is in use does,
 * and the table would no longer go out as she published it.
 */
export function varianceBlock(
  books: Books,
  paper: Paper,
  sheets: readonly Sheet[],
  language: Language,
): BlockEdit | null {
  const statement = paper.variances ? books.statement(paper.variances.form) : undefined;
  const pairs = pairsOf(books, paper);
  const sheet = statement && sheets.find(({ name }) => name === statement.sheet);
  if (!statement || !sheet?.printAreas || pairs.length === 0) return null;
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
      left: beside(sheet, { top, left, bottom: top + 2, right: left + pairs.length - 1 }),
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
    left: beside(sheet, { top: above, left, bottom: above + height, right: left }),
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

/** The first column, at or right of the area's own, from which on the area meets nothing merged and nothing that prints. */
function beside({ merges, printAreas = [] }: Sheet, { top, left, bottom, right }: Area): number {
  let column = left;
  const others = [...merges, ...printAreas].filter((area) => area.top <= bottom && area.bottom >= top);
  for (const area of others.toSorted((a, b) => a.left - b.left)) {
    if (area.left <= column + right - left && area.right >= column) column = area.right + 1;
  }
  return column;
}

/** One past the last column in which the sheet prints anything. */
function firstFreeColumn({ cells }: Sheet): number {
  let column = 0;
  for (const row of cells) {
    row?.forEach((cell, index) => {
      if (cell && (cell.value !== null || cell.formula !== undefined)) column = Math.max(column, index + 1);
    });
  }
  return column;
}
