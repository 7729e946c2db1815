import type { Line, Remark } from '../../../model/statement';
import { inOrder } from '../../../model/in-order';
import { t9, type Measure } from '../../../model/item';
import { T9_LINES, type T9Line } from '../../../model/statements';
import { nameKey } from '../../../model/names';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { Printings, unreadableForm, type RawStatement } from '../reading';

/** What stands in such tables and is none of the six: counts, other expenses, parts of a part. */
const BESIDE =
  /团组|批次|人次|人数|个数|保有量|购置数|数量|\((?:个|辆|人|批|次|台)\)|会议费|培训费|机关运行|(?:国内|外事|境外|国\(境\)外)(?:公务)?接待|增减|差异|上年|%|率$/;

const says =
  (pattern: RegExp) =>
  (heading: string): boolean =>
    pattern.test(heading);

const LINES: ReadonlyArray<readonly [T9Line, isNamedBy: (heading: string) => boolean]> = [
  ['abroad', says(/因公出国|出国\(境\)费/)],
  ['reception', says(/公务接待|^接待费/)],
  [
    'vehicles',
    (heading) => /公务用车(?:费|经费)$/.test(heading) || inOrder(heading, /用车/, /购置/, /[及和与]/, /运行/),
  ],
  ['purchase', says(/用车购置|^购置费?$|^车辆购置/)],
  ['running', says(/用车运行|^运行(?:维护)?费?$|^车辆运行/)],
];

const LINE_NAMES: Readonly<Record<T9Line, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费小计',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
};

/** What a row's label or a column's headings say of the money there. */
interface Meaning {
  /** `beside`: known, and none of the six expenses. */
  readonly line: T9Line | 'beside' | null;
  readonly measure: Measure | null;
}

/**
 * Reads T9: six expenses, 预算数 and 决算数 of each, whether they stand in one row of twelve, or the expenses run down
 * and the measures across, or the other way round. What a form prints besides (会议费, 机关运行经费, counts) is left alone.
 */
export function readThreePublic(grid: Grid, tableRow: number): RawStatement {
  const bodyRow = firstAmountRow(grid, tableRow);
  const headerRows: number[] = [];
  for (let row = tableRow; row < bodyRow; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row) || startsWithNote(grid, row)) continue;
    headerRows.push(row);
  }
  const headings = columnHeadings(grid, headerRows);
  const below = labelsBelow(grid, bodyRow);
  const across = withoutFunds(headings, withoutLastYear(headings, headings.map(meaningOf)), below);
  const totals = totalsOf([...headings, ...below]);
  const columns = across.map((meaning, column) => totals.settle(meaning, headings[column]!));
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
    const said = acrossAll ? [] : labelsOf(grid, row, labels, totals, latest);
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
      const item = t9(line, measure);
      if (seen.has(item.key)) {
        remarks.push(...strayAmount(grid, row, column, 'notUnderstood'));
        return;
      }
      seen.add(item.key);
      used ??= own;
      const label = headings[column]!.find((heading) => measureOf([heading]) !== null);
      printings.add(item, row, column, LINE_NAMES[line], label ?? NAME_OF[measure]);
    });
    if (!used) continue;
    const key = isLine(used.line) ? used.line : used.measure !== null ? `row.${used.measure}` : 'row';
    const name = isLine(used.line) ? LINE_NAMES[used.line] : '';
    lines.push({ key, name, code: '', parent: null, row, column: Math.max(used.column, 0) });
    if (acrossAll) break;
  }
  const { raw, unprinted } = printings;
  if (raw.length === 0 && unprinted.length === 0) {
    if (!acrossAll) return unreadableForm;
    // Headings without a row below them: an empty form.
    for (const { line, measure } of columns)
      if (isLine(line) && measure !== null) seen.add(t9(line, measure).key);
  }
  return { raw, lines, columns: seen, unprinted, remarks, bodyRow, lacking: null };
}

const NAME_OF: Readonly<Record<Measure, string>> = {
  actual: '决算数',
  fullYearBudget: '预算数',
  initialBudget: '年初预算数',
};

const isBeside = (line: Meaning['line'], own: Meaning): boolean => line === 'beside' || own.line === 'beside';

const isLine = (line: Meaning['line']): line is T9Line => line !== null && line !== 'beside';

const startsWithNote = (grid: Grid, row: number): boolean => {
  const [first] = grid.printed(row);
  return first !== undefined && isNote(grid.text(row, first));
};

/** An amount that is none of the twelve figures. */
function strayAmount(grid: Grid, row: number, column: number, kind: 'notUnderstood' | 'beyond'): Remark[] {
  const amount = readAmount(grid.cell(row, column));
  return amount.state === 'number' && !amount.value.isZero() && amount.shown > 0
    ? [{ kind, row, column, printed: amount.printed }]
    : [];
}

/** The first row under the headings that holds an amount; else the blank row where one would stand. */
function firstAmountRow(grid: Grid, tableRow: number): number {
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
    if (row > tableRow && namesOneRow(grid, row)) return row;
    lastHeading = row;
  }
  return lastHeading + 1;
}

const namesOneRow = (grid: Grid, row: number): boolean => {
  const printed = grid.printed(row);
  if (printed.length !== 1 || grid.merge(row, printed[0]!)) return false;
  const { line, measure } = meaningOf([nameKey(grid.words(row, printed[0]!))]);
  return isLine(line) || measure !== null;
};

function meaningOf(path: readonly string[]): Meaning {
  return { line: lineOf(path), measure: measureOf(path) };
}

function lineOf(path: readonly string[]): Meaning['line'] {
  if (path.some((heading) => BESIDE.test(heading))) return 'beside';
  for (const heading of [...path].reverse()) {
    const found = LINES.find(([, isNamedBy]) => isNamedBy(heading));
    if (found) return found[0];
  }
  return path.some(isTotal) ? 'total' : null;
}

const isTotal = (heading: string): boolean =>
  /^(?:三公经费)?(?:财政拨款)?(?:支出)?(?:合计|总计|小计)$/.test(unquoted(heading));

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
function withoutLastYear(headings: readonly (readonly string[])[], columns: readonly Meaning[]): Meaning[] {
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
  headings: readonly (readonly string[])[],
  columns: readonly Meaning[],
  below: readonly (readonly string[])[],
): readonly Meaning[] {
  const names = (path: readonly string[], fund: RegExp): boolean => fund.test(path.at(-1) ?? '');
  const isDown = below.some((path) => !['total', 'beside', null].includes(lineOf(path)));
  if (!isDown || !headings.some((path) => names(path, /^(?:政府性基金|国有资本)/))) return columns;
  return columns.map((meaning, column) => {
    if (names(headings[column]!, /^(?:一般公共预算|政府性基金|国有资本)/))
      return { line: 'beside', measure: null };
    return meaning.line === 'total' ? { ...meaning, line: null } : meaning;
  });
}

/**
 * Which headings and labels are the total of the three expenses. Where one says 三公 itself, a bare 合计 beside it is
 * another sum; so it may be where 会议费 or 培训费 stand in the table as well.
 */
function totalsOf(paths: readonly (readonly string[])[]): {
  readonly settle: (meaning: Meaning, path: readonly string[]) => Meaning;
} {
  const saysThree = (path: readonly string[]): boolean => path.some((heading) => /三公/.test(heading));
  const known = paths.map((path) => ({ path, line: lineOf(path) }));
  const ofThree = known.some(({ path, line }) => line === 'total' && saysThree(path));
  const others = paths.some((path) => path.some((heading) => /会议费|培训费/.test(heading)));
  const hasTotal = known.some(({ line }) => line === 'total');
  return {
    settle: (meaning, path) => {
      if (meaning.line === 'total' && !saysThree(path) && (ofThree || others))
        return { ...meaning, line: 'beside' };
      const isWhole = path.some((heading) => /^三公经费(?:支出)?$/.test(unquoted(heading)));
      return meaning.line === null && !hasTotal && isWhole ? { ...meaning, line: 'total' } : meaning;
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
interface Label extends Meaning {
  readonly column: number;
}

const NOTHING: Label = { line: null, measure: null, column: -1 };

/** The labels of a row that say something: a second table may stand to the right of the first. */
function labelsOf(
  grid: Grid,
  row: number,
  columns: ReadonlySet<number>,
  totals: ReturnType<typeof totalsOf>,
  latest: number,
): Label[] {
  return grid.printed(row).flatMap((column): Label[] => {
    if (!columns.has(column) || grid.words(row, column) === '') return [];
    const path = [nameKey(grid.words(row, column))];
    const meaning = totals.settle(meaningOf(path), path);
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

/** The expenses a table of T9 must show before a sheet of another title is taken for it. */
export const showsThreePublic = (form: RawStatement): boolean =>
  T9_LINES.filter((line) => form.columns.has(t9(line, 'actual').key)).length >= 4;
