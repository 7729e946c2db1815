import type { Line, Remark } from '../../model/statement';
import type { FormId } from '../../model/form-id';
import type { SubjectTable } from '../../model/form';
import { item } from '../../model/item';
import { printedName } from '../../model/names';
import { classCode, subjectLevel } from '../../model/subjects';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { isHeadingText, Printings, unreadableForm, type RawStatement } from '../reading';
import { isCounter, moneyColumns } from './columns';
import { isCodeHeading, isNameHeading, isTotalLabel, readCode } from './codes';
import { meantByParts } from './mistyped';
import { withNamed, type NamedRow } from './named';
import { isProject, projectColumnOf, withProjects, type ProjectRow } from './projects';

/** What the other statements of the package say of rows, by row. */
export interface Subjects {
  /** The code that a row should have whose own is mistyped. */
  readonly meant?: ReadonlyMap<number, string>;
  /** The code of a row that prints none. */
  readonly codes?: ReadonlyMap<number, string>;
}

/** Reads rows by subject code, a total row anywhere among them. */
export function readSubjectTable(
  grid: Grid,
  form: FormId,
  table: SubjectTable,
  tableRow: number,
  subjects: Subjects = {},
): RawStatement {
  const header = headerOf(grid, tableRow);
  if (!header) return unreadableForm;
  const { columns, beyond } = moneyColumns(table.columns, table.economic, header.headings);
  if (columns.size === 0) return unreadableForm;

  const printings = new Printings(grid);
  const remarks: Remark[] = [];
  const moneyAt = [...columns.values()].map(({ index }) => index);
  const { lines, strays } = readLines(grid, header, moneyAt, table.projects, subjects, remarks);
  for (const line of lines) {
    for (const [column, { index, label }] of columns) {
      printings.add(item(form, line.key, column), line.row, index, line.name, label);
    }
  }
  const known = new Set([header.nameColumn, ...moneyAt]);
  const unplaced = new Set([...strays, ...amountsAbove(grid, tableRow, header.bodyRow, moneyAt)]);
  for (const row of [...lines.map((line) => line.row), ...unplaced]) {
    for (const column of grid.printed(row)) {
      if (known.has(column) && !unplaced.has(row)) continue;
      if (header.codeColumns.includes(column) || header.headings[column]?.some(isCounter)) continue;
      const amount = readAmount(grid.cell(row, column));
      if (amount.state !== 'number') continue;
      const kind = beyond.has(column) && !unplaced.has(row) ? 'beyond' : 'notUnderstood';
      remarks.push({ kind, row, column, printed: amount.printed });
    }
  }
  const { raw, unprinted } = printings;
  return {
    raw,
    lines,
    columns: new Set(columns.keys()),
    unprinted,
    remarks,
    bodyRow: header.bodyRow,
    lacking: null,
  };
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
    const found = nameColumn < 0 ? codeColumns : [...codeColumns, nameColumn];
    const plain = headings.findIndex((path) =>
      path.some((heading) => /^(?:支出)?(?:科目|项目)$/.test(heading)),
    );
    const keyColumns = found.length === 0 && plain >= 0 ? [plain] : found;
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
  return (
    isTotalLabel(text) ||
    classCode(text) !== undefined ||
    subjectLevel(text) !== null ||
    /^(?:\d{3}|\d{5}|\d{7})[^\d.,]/.test(text)
  );
}

function readLines(
  grid: Grid,
  header: Header,
  moneyColumns: readonly number[],
  hasProjects: boolean,
  { meant = new Map(), codes = new Map() }: Subjects,
  remarks: Remark[],
): { lines: readonly Line[]; strays: number[] } {
  const lines: Line[] = [];
  const named: NamedRow[] = [];
  /** Of rows that are known by their names alone. */
  const indents = new Map<number, number>();
  const strays: number[] = [];
  const projects: ProjectRow[] = [];
  const projectColumn = hasProjects ? projectColumnOf(header) : -1;
  let above = '';
  for (let row = header.bodyRow; row < grid.rows; row++) {
    const printed = grid.printed(row);
    if (printed.length === 0 || isColumnNumbers(grid, row)) continue;
    if (isNote(grid.text(row, printed[0]!))) continue;
    const name = printedName(grid.raw(row, header.nameColumn).replace(/^\d{3,7}[-—–.、]?(?=[^\d.])/, ''));
    const label = [...header.codeColumns, header.nameColumn].find((column) =>
      isTotalLabel(grid.words(row, column)),
    );
    if (label !== undefined) {
      if (lines.some(({ key }) => key === 'total')) strays.push(row);
      else lines.push({ key: 'total', name: '合计', code: '', parent: null, row, column: label });
      continue;
    }
    const printedCode = readCode(grid, row, header.codeColumns, above);
    const code = printedCode || codes.get(row) || (classCode(name) ?? '');
    const column = header.codeColumns[0] ?? header.nameColumn;
    const indent = indentOf(grid, row, header.nameColumn);
    // A number alone in its row is a page's, or whatever else; no subject.
    if (printedCode !== '' && printed.length === 1 && name === '') continue;
    const project = projectColumn < 0 ? '' : printedName(grid.raw(row, projectColumn));
    const isProjectRow =
      hasProjects &&
      (project !== '' || (printedCode === '' && name !== '' && header.codeColumns.length > 0)) &&
      moneyColumns.some((index) => isAmount(grid, row, index));
    if (isProjectRow) {
      const of = printedCode || above;
      const column = project === '' ? header.nameColumn : projectColumn;
      projects.push({ of, name: project || name, row, column });
      above = of;
      continue;
    }
    if (code === '') {
      const isLine = /\p{Script=Han}/u.test(name) && moneyColumns.some((index) => isAmount(grid, row, index));
      if (isLine) named.push({ row, column: header.nameColumn, name, indent });
      else strays.push(row);
      continue;
    }
    if (printedCode === '') indents.set(row, indent);
    const line: Line = { key: code, name, code, parent: 'total', row, column };
    const known = meant.get(row);
    if (known !== undefined) remarks.push({ kind: 'mistyped', line, meant: known, by: 'name' });
    above = known ?? code;
    lines.push(known === undefined ? line : { ...line, key: known, code: known });
  }
  const coded = underParents(apart(asItsParts(lines, remarks), remarks), remarks);
  const all = withProjects(withNamed(coded, named, indents), projects);
  for (const line of all) {
    if (line.key !== 'total' && ((line.code === '' && !isProject(line)) || codes.has(line.row)))
      remarks.push({ kind: 'uncoded', line });
  }
  return { lines: all, strays };
}

/** Rows that pass for headings and hold amounts: a total whose label is spoilt. The numbers of columns are whole. */
function amountsAbove(grid: Grid, from: number, to: number, columns: readonly number[]): number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++) {
    const amounts = columns.map((column) => readAmount(grid.cell(row, column)));
    if (amounts.some((amount) => amount.state === 'number' && !amount.value.isInteger())) rows.push(row);
  }
  return rows;
}

const isAmount = (grid: Grid, row: number, column: number): boolean =>
  readAmount(grid.cell(row, column)).state === 'number';

/** How far in a name is printed. */
function indentOf(grid: Grid, row: number, column: number): number {
  const value = grid.cell(row, column)?.value;
  return typeof value === 'string' ? value.length - value.trimStart().length : 0;
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
