import type { FormId } from '../../model/form-id';
import { EXPENSE_ROW, type ExpensesTable } from '../../model/form';
import type { Line, Remark } from '../../model/statement';
import { measured, type Measure } from '../../model/edition';
import { item } from '../../model/item';
import { nameKey } from '../../model/names';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { Printings, unreadableForm, type RawStatement } from '../reading';

/** What a row's label or a column's headings say of the money there. */
interface ExpenseMeaning {
  /** The key of an expense; `beside`: known, and none of them. */
  readonly line: string | null;
  readonly measure: Measure | null;
  /** The part of the amount that a fund pays, in a table of one measure. */
  readonly fund?: string;
}

/**
 * Reads a few expenses, 预算数 and 决算数 of each, whether they stand in one row, or the expenses run down
 * and the measures across, or the other way round. What a form prints besides (机关运行经费, counts) is left alone.
 */
export function readExpenses(grid: Grid, form: FormId, table: ExpensesTable, tableRow: number): RawStatement {
  const names = new Map([table.total, table.wider, ...table.expenses].map(({ key, name }) => [key, name]));
  const bodyRow = firstAmountRow(table, grid, tableRow);
  const headerRows: number[] = [];
  for (let row = tableRow; row < bodyRow; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row) || startsWithNote(grid, row)) continue;
    headerRows.push(row);
  }
  const headings = columnHeadings(grid, headerRows);
  const below = labelsBelow(grid, bodyRow);
  const across = withoutFunds(
    table,
    headings,
    withoutLastYear(
      headings,
      headings.map((path) => meaningOf(table, path)),
    ),
    below,
  );
  const totals = totalsOf(table, [...headings, ...below]);
  const columns = across.map((meaning, column) =>
    plainly(table, totals.settle(meaning, headings[column]!), headings[column]!),
  );
  const labels = new Set(
    columns.flatMap(({ line, measure }, column) => (line === null && measure === null ? [column] : [])),
  );
  const latest = latestYear(grid, bodyRow, labels);
  const printings = new Printings(grid);
  const remarks: Remark[] = [];
  const lines: Line[] = [];
  const seen = new Set<string>();
  const acrossAll = columns.some(({ line, measure }) => isLine(line) && measure !== null);
  for (let row = bodyRow; row < grid.rows; row++) {
    if (isColumnNumbers(grid, row) || startsWithNote(grid, row)) continue;
    if (acrossAll && lines.length > 0 && grid.isBlankRow(row)) continue;
    const said = acrossAll ? [] : labelsOf(table, grid, row, labels, totals, latest);
    let used: Label | undefined;
    columns.forEach((above, column) => {
      const own = said.findLast((label) => label.column < column) ?? said[0] ?? NOTHING;
      const line = above.line ?? own.line;
      const measure = above.measure ?? own.measure;
      if (!isLine(line) || measure === null) {
        if (!labels.has(column))
          remarks.push(...strayAmount(grid, row, column, isBeside(line, own) ? 'beyond' : 'notUnderstood'));
        return;
      }
      const cell = item(form, EXPENSE_ROW, above.fund ? `${line}.${above.fund}` : line, measured(measure));
      if (seen.has(cell.key)) {
        remarks.push(...strayAmount(grid, row, column, 'notUnderstood'));
        return;
      }
      seen.add(cell.key);
      used ??= own;
      const label = headings[column]!.find((heading) => measureOf([heading]) !== null);
      printings.add(cell, row, column, names.get(line)!, label ?? table.plain?.name ?? NAME_OF[measure]);
    });
    if (!used) continue;
    const key = isLine(used.line) ? used.line : used.measure !== null ? `row.${used.measure}` : 'row';
    const name = isLine(used.line) ? names.get(used.line)! : '';
    lines.push({ key, name, code: '', parent: null, row, column: Math.max(used.column, 0) });
    if (acrossAll) break;
  }
  const { raw, unprinted } = printings;
  if (raw.length === 0 && unprinted.length === 0) {
    if (!acrossAll) return unreadableForm;
    // Headings without a row below them: an empty form.
    for (const { line, measure } of columns)
      if (isLine(line) && measure !== null) seen.add(item(form, EXPENSE_ROW, line, measured(measure)).key);
  }
  return { raw, lines, columns: seen, unprinted, remarks, bodyRow, lacking: null };
}

/** In a table of one measure an amount needs no heading to say which; a fund's is a part of it. */
function plainly({ plain }: ExpensesTable, meaning: ExpenseMeaning, path: readonly string[]): ExpenseMeaning {
  if (!plain) return meaning;
  const label = path.at(-1) ?? '';
  const fund = plain.funds.find(([, name]) => name.test(nameKey(label)))?.[0];
  if (fund !== undefined && !isLine(meaning.line)) return { line: null, measure: 'actual', fund };
  if (isLine(meaning.line) || (meaning.line === null && plain.amount.test(nameKey(label))))
    return { ...meaning, measure: 'actual' };
  return { ...meaning, measure: null };
}

const NAME_OF: Readonly<Record<Measure, string>> = {
  actual: '决算数',
  fullYearBudget: '预算数',
  initialBudget: '年初预算数',
};

const isBeside = (line: ExpenseMeaning['line'], own: ExpenseMeaning): boolean =>
  line === 'beside' || own.line === 'beside';

const isLine = (line: ExpenseMeaning['line']): line is string => line !== null && line !== 'beside';

const startsWithNote = (grid: Grid, row: number): boolean => {
  const [first] = grid.printed(row);
  return first !== undefined && isNote(grid.text(row, first));
};

/** An amount that is none of the form's figures. */
function strayAmount(grid: Grid, row: number, column: number, kind: 'notUnderstood' | 'beyond'): Remark[] {
  const amount = readAmount(grid.cell(row, column));
  return amount.state === 'number' && !amount.value.isZero() && amount.shown > 0
    ? [{ kind, row, column, printed: amount.printed }]
    : [];
}

/** The first row under the headings that holds an amount; else the blank row where one would stand. */
function firstAmountRow(table: ExpensesTable, grid: Grid, tableRow: number): number {
  let lastHeading = tableRow;
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row)) continue;
    if (startsWithNote(grid, row)) break;
    if (isColumnNumbers(grid, row)) {
      lastHeading = row;
      continue;
    }
    if (grid.printed(row).some((column) => readAmount(grid.cell(row, column)).state === 'number')) return row;
    // Where nothing is printed at all, the first row that names an expense or a measure alone is one of the body.
    if (row > tableRow && namesOneRow(table, grid, row)) return row;
    lastHeading = row;
  }
  return lastHeading + 1;
}

const namesOneRow = (table: ExpensesTable, grid: Grid, row: number): boolean => {
  const printed = grid.printed(row);
  if (printed.length !== 1 || grid.merge(row, printed[0]!)) return false;
  const { line, measure } = meaningOf(table, [nameKey(grid.words(row, printed[0]!))]);
  return isLine(line) || measure !== null;
};

function meaningOf(table: ExpensesTable, path: readonly string[]): ExpenseMeaning {
  return { line: lineOf(table, path), measure: measureOf(path) };
}

function lineOf({ expenses, total, beside }: ExpensesTable, path: readonly string[]): ExpenseMeaning['line'] {
  if (path.some((heading) => beside.test(heading))) return 'beside';
  for (const heading of [...path].reverse()) {
    const found = expenses.find(({ isNamedBy }) => isNamedBy(heading));
    if (found) return found.key;
  }
  return path.some(total.isNamedBy) ? total.key : null;
}

const unquoted = (text: string): string => text.replace(/[“”‘’"'「」]/g, '');

function measureOf(path: readonly string[]): Measure | null {
  for (const heading of path) {
    if (
      /(?:决算|统计|执行|支出)(?:统计)?(?:数|额|金额)(?:\(.{0,40}\))?$|决算$/.test(heading) &&
      !/相关/.test(heading)
    )
      return 'actual';
    if (/年初预算(?:安排)?(?:数|额|金额)?$/.test(heading)) return 'initialBudget';
    if (/预算(?:安排)?(?:数|额|金额)?(?:\(.{0,40}\))?$/.test(heading)) return 'fullYearBudget';
  }
  return null;
}

/** 2022年决算数 beside 2023年决算数 is last year's; 预算数 beside 全年预算数 is that of the year's beginning. */
function withoutLastYear(
  headings: readonly (readonly string[])[],
  columns: readonly ExpenseMeaning[],
): ExpenseMeaning[] {
  const yearOf = (column: number): number => Math.max(0, ...headings[column]!.map(yearIn));
  const latest = new Map<Measure, number>();
  columns.forEach(({ measure }, column) => {
    if (measure) latest.set(measure, Math.max(latest.get(measure) ?? 0, yearOf(column)));
  });
  const full = headings.some((path) => path.some((heading) => /^全年预算/.test(heading)));
  return columns.map((meaning, column) => {
    const { measure } = meaning;
    if (measure === null) return meaning;
    if (yearOf(column) < latest.get(measure)!) return { line: 'beside', measure };
    const plain = measure === 'fullYearBudget' && !headings[column]!.some((heading) => /全年/.test(heading));
    return full && plain ? { ...meaning, measure: 'initialBudget' } : meaning;
  });
}

/**
 * 合计, 一般公共预算财政拨款 and 政府性基金预算财政拨款 side by side, with the expenses down: 合计 is of the funds, and
 * each fund a part of it.
 */
function withoutFunds(
  table: ExpensesTable,
  headings: readonly (readonly string[])[],
  columns: readonly ExpenseMeaning[],
  below: readonly (readonly string[])[],
): readonly ExpenseMeaning[] {
  const names = (path: readonly string[], fund: RegExp): boolean => fund.test(path.at(-1) ?? '');
  const isDown = below.some((path) => ![table.total.key, 'beside', null].includes(lineOf(table, path)));
  if (!isDown || !headings.some((path) => names(path, /^(?:政府性基金|国有资本)/))) return columns;
  return columns.map((meaning, column) => {
    if (names(headings[column]!, /^(?:一般公共预算|政府性基金|国有资本)/))
      return { line: 'beside', measure: null };
    return meaning.line === table.total.key ? { ...meaning, line: null } : meaning;
  });
}

/**
 * Which headings and labels are the total of the expenses. Where one says so itself (三公), a bare 合计 beside it is
 * another sum: of all expenses, where some that are outside of the total stand there and nothing else does. Where none
 * says so, a bare 合计 beside such expenses may be either.
 */
function totalsOf(
  table: ExpensesTable,
  paths: readonly (readonly string[])[],
): {
  readonly settle: (meaning: ExpenseMeaning, path: readonly string[]) => ExpenseMeaning;
} {
  const total = table.total.key;
  const saysWhole = (path: readonly string[]): boolean => path.some((heading) => table.whole.test(heading));
  const known = paths.map((path) => ({ path, line: lineOf(table, path) }));
  const ofWhole = known.some(({ path, line }) => line === total && saysWhole(path));
  const outside = new Set(table.expenses.flatMap((each) => (each.outside ? [each.key] : [])));
  const others = known.some(({ line }) => line !== null && outside.has(line));
  const isOfAll = ofWhole && others && known.every(({ line }) => line !== 'beside');
  const hasTotal = known.some(({ line }) => line === total);
  return {
    settle: (meaning, path) => {
      if (meaning.line === total && !saysWhole(path) && (ofWhole || others))
        return { ...meaning, line: isOfAll ? table.wider.key : 'beside' };
      const isWhole = path.some((heading) => table.asTotal.test(unquoted(heading)));
      return meaning.line === null && !hasTotal && isWhole ? { ...meaning, line: total } : meaning;
    },
  };
}

/** The texts in which the rows of a table's body may say what they are. */
function labelsBelow(grid: Grid, bodyRow: number): string[][] {
  const found: string[][] = [];
  for (let row = bodyRow; row < grid.rows; row++) {
    if (isColumnNumbers(grid, row) || startsWithNote(grid, row)) continue;
    const label = grid.printed(row).map((column) => grid.words(row, column));
    found.push(
      label
        .filter((text) => /\p{Script=Han}/u.test(text))
        .slice(0, 1)
        .map(nameKey),
    );
  }
  return found;
}

/** What a cell of a row says of the amounts to its right. */
interface Label extends ExpenseMeaning {
  readonly column: number;
}

const NOTHING: Label = { line: null, measure: null, column: -1 };

/** The labels of a row that say something: a second table may stand to the right of the first. */
function labelsOf(
  table: ExpensesTable,
  grid: Grid,
  row: number,
  columns: ReadonlySet<number>,
  totals: ReturnType<typeof totalsOf>,
  latest: number,
): Label[] {
  return grid.printed(row).flatMap((column): Label[] => {
    if (!columns.has(column) || grid.words(row, column) === '') return [];
    const path = [nameKey(grid.words(row, column))];
    const meaning = totals.settle(meaningOf(table, path), path);
    // 2023年决算数 above 2024年决算数 is last year's.
    if (meaning.measure !== null && yearIn(path[0]!) < latest)
      return [{ line: 'beside', measure: null, column }];
    return meaning.line === null && meaning.measure === null ? [] : [{ ...meaning, column }];
  });
}

/** The year a heading prints; 0 where it prints none. */
const yearIn = (text: string): number => Number(/20\d\d/.exec(text)?.[0] ?? 0);

/** The latest year that the rows of a table print with a measure (2024年决算数); 0 where they print none. */
function latestYear(grid: Grid, bodyRow: number, columns: ReadonlySet<number>): number {
  let latest = 0;
  for (let row = bodyRow; row < grid.rows; row++) {
    for (const column of columns) {
      const text = grid.words(row, column);
      if (measureOf([text]) !== null) latest = Math.max(latest, yearIn(text));
    }
  }
  return latest;
}
