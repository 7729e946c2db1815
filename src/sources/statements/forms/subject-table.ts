import { item } from '../../../model/item';
import { nameKey, printedName } from '../../../model/names';
import type { StatementId } from '../../../model/statements';
import { classCode, subjectLevel } from '../../../model/subjects';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import {
  rawFigure,
  unreadableForm,
  type Line,
  type RawFigure,
  type RawStatement,
  type Remark,
} from '../reading';
import { isCodeHeading, isNameHeading, isTotalLabel, readCode } from './codes';
import { meantByParts } from './mistyped';

type SubjectStatement = 'T2' | 'T3' | 'T5' | 'T7' | 'T8';

/** Which heading makes a money column; tried on its lowest heading, generic ones (决算数) passed over. */
type ColumnRule = readonly [column: string, heading: RegExp, under?: RegExp];

const SPENDING: readonly ColumnRule[] = [
  ['basic', /^基本支出$/],
  ['project', /^项目支出$/],
];

const OPENING = /^(?:上年|年初).*(?:结转|结余)/;
const CLOSING = /^(?:年末.*(?:结转|结余)|结转下年)/;

const FUND: readonly ColumnRule[] = [
  ['opening', OPENING],
  ['opening', /^(?:小计|合计)$/, OPENING],
  ['closing', CLOSING],
  ['closing', /^(?:小计|合计)$/, CLOSING],
  ['income', /^本年收入(?:合计)?$/],
  ...SPENDING.map(([column, heading]): ColumnRule => [column, heading]),
  ['total', /^(?:小计|合计|本年支出|本年支出合计|支出合计)$/],
];

const COLUMNS: Readonly<Record<SubjectStatement, readonly ColumnRule[]>> = {
  T2: [
    ['educationFees', /教育收费/],
    ['total', /^(?:本年)?(?:收入)?(?:合计|总计)$|^本年收入$/],
    ['fiscal', /^财政拨款(?:补助)?收入$/],
    ['superiorSubsidy', /^上级补助收入$/],
    ['undertaking', /^事业收入/],
    ['undertaking', /^小计$/, /^事业收入/],
    ['business', /^经营收入$/],
    ['affiliatedRemittance', /^附属单位上缴收入$|^附属单位缴款$/],
    ['other', /^其他收入$/],
  ],
  T3: [
    ['total', /^(?:本年)?(?:支出)?(?:合计|总计)$|^本年支出$|^小计$/],
    ...SPENDING,
    ['superiorRemittance', /^上缴上级支出$/],
    ['business', /^经营支出$/],
    ['affiliatedSubsidy', /^对附属单位补助支出$/],
  ],
  T5: [...SPENDING, ['total', /^(?:小计|合计|总计|本年支出|(?:本年)?支出(?:合计|小计))$/]],
  T7: FUND,
  T8: FUND,
};

/** Headings that name no column of their own. */
const GENERIC = /^(?:本年)?(?:决算数|金额)$/;

/**
 * Reads T2, T3, T5, T7 or T8: rows by subject code, a total row anywhere among them. `meant` says of rows whose code is
 * known to be mistyped which code they should have.
 */
export function readSubjectTable(
  grid: Grid,
  statement: SubjectStatement,
  tableRow: number,
  meant: ReadonlyMap<number, string> = new Map(),
): RawStatement {
  const header = headerOf(grid, tableRow);
  if (!header) return unreadableForm;
  const columns = moneyColumns(statement, header.headings);
  if (columns.size === 0) return unreadableForm;

  const raw: RawFigure[] = [];
  const remarks: Remark[] = [];
  const { lines, strays } = readLines(grid, header, meant, remarks);
  for (const line of lines) {
    for (const [column, { index, label }] of columns) {
      if (line.row === header.bodyRow && isHeadingText(grid.words(line.row, index))) continue;
      raw.push(rawFigure(grid, item(statement, line.key, column), line.row, index, line.name, label));
    }
  }
  const known = new Set([
    ...header.codeColumns,
    header.nameColumn,
    ...[...columns.values()].map((c) => c.index),
  ]);
  for (const row of [...lines.map((line) => line.row), ...strays]) {
    for (const column of grid.printed(row)) {
      if (known.has(column) && !strays.includes(row)) continue;
      if (header.codeColumns.includes(column) || header.headings[column]?.some(isCounter)) continue;
      const amount = readAmount(grid.cell(row, column));
      if (amount.state === 'number')
        remarks.push({ kind: 'notUnderstood', row, column, printed: amount.printed });
    }
  }
  return { raw, lines, columns: new Set(columns.keys()), remarks, lacking: null };
}

interface Header {
  readonly headings: string[][];
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  /** The first row that carries a line; it may carry headings too (类 款 项 合计 4,733.14). */
  readonly bodyRow: number;
}

function headerOf(grid: Grid, tableRow: number): Header | null {
  const headerRows: number[] = [];
  let header: Header | null = null;
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    const headings = columnHeadings(grid, headerRows);
    const codeColumns = headings.flatMap((path, column) => (path.some(isCodeHeading) ? [column] : []));
    const nameColumn = headings.findIndex((path) => path.some(isNameHeading) && !path.some(isCodeHeading));
    const keyColumns = nameColumn < 0 ? codeColumns : [...codeColumns, nameColumn];
    if (keyColumns.length > 0) {
      header = {
        headings,
        codeColumns,
        nameColumn: nameColumn < 0 ? keyColumns.at(-1)! : nameColumn,
        bodyRow: row,
      };
      if (isNote(grid.text(row, grid.printed(row)[0]!))) return header;
      if (keyColumns.some((column) => beginsLine(grid, row, column))) {
        const mixed = grid
          .printed(row)
          .some((column) => !keyColumns.includes(column) && isHeadingText(grid.words(row, column)));
        return mixed ? { ...header, headings: columnHeadings(grid, [...headerRows, row]) } : header;
      }
    }
    headerRows.push(row);
  }
  // A table without a single line: an empty form.
  return header && { ...header, bodyRow: grid.rows };
}

function beginsLine(grid: Grid, row: number, column: number): boolean {
  if (grid.isCovered(row, column)) return false;
  const text = grid.text(row, column);
  return isTotalLabel(text) || subjectLevel(text) !== null || /^(?:\d{3}|\d{5}|\d{7})[^\d.,]/.test(text);
}

/** The heading of a column that numbers the rows. */
const isCounter = (heading: string): boolean => heading === '行次' || heading === '序号';

const isHeadingText = (text: string): boolean => /^(?:小计|合计|基本支出|项目支出|决算数|金额)$/.test(text);

function moneyColumns(
  statement: SubjectStatement,
  headings: readonly (readonly string[])[],
): Map<string, { index: number; label: string }> {
  const found = new Map<string, { index: number; label: string }>();
  headings.forEach((path, index) => {
    if (path.some((heading) => isCounter(heading) || isCodeHeading(heading) || isNameHeading(heading)))
      return;
    const names = path.filter((heading) => !GENERIC.test(heading)).map(nameKey);
    const name = names.pop();
    if (name === undefined) return;
    const rule = COLUMNS[statement].find(
      ([, heading, under]) => heading.test(name) && (!under || names.some((group) => under.test(group))),
    );
    if (rule && !found.has(rule[0])) found.set(rule[0], { index, label: name });
  });
  return found;
}

function readLines(
  grid: Grid,
  header: Header,
  meant: ReadonlyMap<number, string>,
  remarks: Remark[],
): { lines: Line[]; strays: number[] } {
  const lines: Line[] = [];
  const strays: number[] = [];
  let above = '';
  for (let row = header.bodyRow; row < grid.rows; row++) {
    const printed = grid.printed(row);
    if (printed.length === 0 || isColumnNumbers(grid, row)) continue;
    if (isNote(grid.text(row, printed[0]!))) continue;
    const name = printedName(grid.raw(row, header.nameColumn).replace(/^\d{3,7}(?=\D)/, ''));
    const label = [...header.codeColumns, header.nameColumn].find((column) =>
      isTotalLabel(grid.words(row, column)),
    );
    if (label !== undefined) {
      if (lines.some(({ key }) => key === 'total')) strays.push(row);
      else lines.push({ key: 'total', name: '合计', code: '', parent: null, row, column: label });
      continue;
    }
    const code = readCode(grid, row, header.codeColumns, above) || (classCode(name) ?? '');
    if (code === '') {
      strays.push(row);
      continue;
    }
    const column = header.codeColumns[0] ?? header.nameColumn;
    const line: Line = { key: code, name, code, parent: 'total', row, column };
    const known = meant.get(row);
    if (known !== undefined) remarks.push({ kind: 'mistyped', line, meant: known, by: 'name' });
    above = known ?? code;
    lines.push(known === undefined ? line : { ...line, key: known, code: known });
  }
  return { lines: underParents(apart(asItsParts(lines, remarks), remarks), remarks), strays };
}

/** A 类 with a mistyped code is read as the class of the rows below it, and remarked. */
function asItsParts(lines: readonly Line[], remarks: Remark[]): Line[] {
  return lines.map((line, index) => {
    const meant = meantByParts(lines, index);
    if (meant === null) return line;
    remarks.push({ kind: 'mistyped', line, meant, by: 'parts' });
    return { ...line, key: meant, code: meant };
  });
}

/** A code that stands twice makes two lines. */
function apart(lines: readonly Line[], remarks: Remark[]): Line[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const twice = seen.has(line.key);
    seen.add(line.key);
    if (!twice) return line;
    remarks.push({ kind: 'twice', line });
    return { ...line, key: `${line.key}#${line.row + 1}` };
  });
}

/**
 * Gives every line its parent: the nearest printed ancestor by code. A line that stands in the middle of another
 * subject's rows carries a mistyped code (2010505 under 20805): it is read as what its place says, and remarked.
 */
function underParents(lines: readonly Line[], remarks: Remark[]): Line[] {
  const printed = new Set(lines.map((line) => line.key));
  const byCode = (code: string): string =>
    [code.slice(0, 5), code.slice(0, 3)].find(
      (prefix) => prefix.length < code.length && printed.has(prefix),
    ) ?? 'total';
  const path: Line[] = [];
  const placed = lines.map((line) => {
    if (line.key === 'total') return { line, under: null };
    while (path.length > 0 && path.at(-1)!.code.length >= line.code.length) path.pop();
    const under = path.at(-1) ?? null;
    path.push(line);
    return { line, under };
  });
  const astray = placed.filter(({ line, under }) => under !== null && !line.code.startsWith(under.code));
  const inOrder = astray.length <= Math.max(1, lines.length / 10);
  return placed.map(({ line, under }) => {
    if (line.key === 'total') return { ...line, parent: null };
    if (!inOrder || !under || line.code.startsWith(under.code)) return { ...line, parent: byCode(line.code) };
    remarks.push({ kind: 'wrongParent', line, under });
    const meant = under.code + line.code.slice(under.code.length);
    return printed.has(meant)
      ? { ...line, parent: under.key }
      : { ...line, key: meant, code: meant, parent: under.key };
  });
}

export const isSubjectStatement = (statement: StatementId): statement is SubjectStatement =>
  statement in COLUMNS;
