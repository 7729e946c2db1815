import type { FormId } from '../../model/form-id';
import type { ProjectsTable } from '../../model/form';
import { item } from '../../model/item';
import { nameKey, printedName } from '../../model/names';
import type { Line, Remark } from '../../model/statement';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { Printings, unreadableForm, type RawStatement } from '../reading';
import { isCodeHeading, isNameHeading, isTotalLabel, readCode } from './codes';
import { isCounter } from './columns';

/** Reads rows by project, under the units and subjects that the table prints. */
export function readProjectTable(
  grid: Grid,
  form: FormId,
  table: ProjectsTable,
  tableRow: number,
): RawStatement {
  const header = headerOf(grid, table, tableRow);
  if (!header || header.columns.size === 0) return unreadableForm;
  const printings = new Printings(grid);
  const remarks: Remark[] = [];
  const lines = linesOf(grid, header, remarks);
  for (const line of lines)
    for (const [column, { index, label }] of header.columns)
      printings.add(item(form, line.key, column), line.row, index, line.name, label);
  const known = new Set([...header.columns.values()].map(({ index }) => index));
  const rows = new Set(lines.map(({ row }) => row));
  for (let row = header.bodyRow; row < grid.rows; row++) {
    if (isColumnNumbers(grid, row)) continue;
    for (const column of grid.printed(row)) {
      if (header.codeColumns.includes(column) || header.headings[column]?.some(isCounter)) continue;
      if (known.has(column) && rows.has(row)) continue;
      const amount = readAmount(grid.cell(row, column));
      if (amount.state === 'number' && !amount.value.isZero())
        remarks.push({ kind: 'notUnderstood', row, column, printed: amount.printed });
    }
  }
  const { raw, unprinted } = printings;
  const columns = new Set(header.columns.keys());
  return { raw, lines, columns, unprinted, remarks, bodyRow: header.bodyRow, lacking: null };
}

interface ProjectsHeader {
  readonly headings: readonly (readonly string[])[];
  readonly codeColumns: readonly number[];
  /** Of the subjects; -1 where the table has none. */
  readonly nameColumn: number;
  readonly projectColumn: number;
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly label: string }>;
  readonly bodyRow: number;
}

const isProjectHeading = (heading: string): boolean => /^(?:二级)?项目名称$/.test(heading);

function headerOf(grid: Grid, { columns }: ProjectsTable, tableRow: number): ProjectsHeader | null {
  const headerRows: number[] = [];
  let bodyRow = tableRow;
  for (; bodyRow < grid.rows; bodyRow++) {
    if (grid.isBlankRow(bodyRow) || isColumnNumbers(grid, bodyRow)) continue;
    const printed = grid.printed(bodyRow);
    const begins =
      isNote(grid.text(bodyRow, printed[0]!)) ||
      printed.some((column) => readAmount(grid.cell(bodyRow, column)).state === 'number') ||
      printed.some((column) => isTotalLabel(grid.words(bodyRow, column)) && headerRows.length > 1);
    // 合计 stands among the headings too: a body begins below the row that names the projects.
    const named = columnHeadings(grid, headerRows).some((path) => path.some(isProjectHeading));
    if (named && begins && !isHeadingRow(grid, bodyRow)) break;
    headerRows.push(bodyRow);
  }
  const headings = columnHeadings(grid, headerRows);
  const projectColumn = headings.findIndex((path) => path.some(isProjectHeading));
  if (projectColumn < 0) return null;
  const codeColumns = headings.flatMap((path, column) => (path.some(isCodeHeading) ? [column] : []));
  const nameColumn = headings.findIndex(
    (path, column) =>
      column !== projectColumn &&
      path.some(isNameHeading) &&
      !path.some(isCodeHeading) &&
      !path.some(isProjectHeading),
  );
  const found = new Map<string, { index: number; label: string }>();
  headings.forEach((path, index) => {
    if (index === projectColumn || index === nameColumn || codeColumns.includes(index)) return;
    const name = path.map(nameKey).join('>');
    const column = Object.entries(columns).find(([, { heading }]) => heading.test(name))?.[0];
    if (column !== undefined && !found.has(column)) found.set(column, { index, label: path.at(-1) ?? '' });
  });
  return { headings, codeColumns, nameColumn, projectColumn, columns: found, bodyRow };
}

/** Every printed cell holds words: 合计, 人员经费, 公用经费 under their groups. */
const isHeadingRow = (grid: Grid, row: number): boolean => {
  const printed = grid.printed(row);
  return printed.length > 1 && printed.every((column) => /^\p{Script=Han}/u.test(grid.words(row, column)));
};

function linesOf(grid: Grid, header: ProjectsHeader, remarks: Remark[]): Line[] {
  const { codeColumns, nameColumn, projectColumn } = header;
  const lines: Line[] = [];
  const seen = new Set<string>();
  /** The unit whose rows these are: the first needs no name in keys. */
  let unit: { readonly key: string; readonly prefix: string } | null = null;
  let units = 0;
  let above = '';
  const add = (line: Line): void => {
    if (seen.has(line.key)) remarks.push({ kind: 'twice', line });
    const key = seen.has(line.key) ? `${line.key}#${line.row + 1}` : line.key;
    seen.add(key);
    lines.push({ ...line, key });
  };
  for (let row = header.bodyRow; row < grid.rows; row++) {
    const printed = grid.printed(row);
    if (printed.length === 0 || isColumnNumbers(grid, row) || isNote(grid.text(row, printed[0]!))) continue;
    if (isRepeatedHeading(grid, row, header)) continue;
    const label = [...codeColumns, nameColumn, projectColumn].find(
      (column) => column >= 0 && isTotalLabel(grid.words(row, column)),
    );
    if (label !== undefined) {
      add({ key: 'total', name: '合计', code: '', parent: null, row, column: label });
      continue;
    }
    const project = printedName(grid.raw(row, projectColumn));
    const name = nameColumn < 0 ? '' : printedName(grid.raw(row, nameColumn));
    const code = readCode(grid, row, codeColumns, above);
    if (code !== '') above = code;
    const prefix = unit?.prefix ?? '';
    const parentOf = (own: string): string =>
      [7, 5, 3]
        .map((length) => prefix + own.slice(0, length))
        .find((key) => key !== prefix + own && seen.has(key)) ??
      unit?.key ??
      'total';
    if (project !== '') {
      const under = prefix + code;
      const parent: string = code !== '' && seen.has(under) ? under : parentOf(code);
      add({ key: `${under}/${nameKey(project)}`, name: project, code, parent, row, column: projectColumn });
    } else if (code !== '') {
      add({ key: prefix + code, name, code, parent: parentOf(code), row, column: codeColumns[0]! });
    } else if (name !== '') {
      const key = `unit:${nameKey(name)}`;
      unit = { key, prefix: units++ === 0 ? '' : `${units}:` };
      add({ key, name, code: '', parent: 'total', row, column: nameColumn });
    }
  }
  return lines;
}

/** The table's heading printed again, at the head of a page. */
const isRepeatedHeading = (grid: Grid, row: number, { projectColumn, headings }: ProjectsHeader): boolean =>
  isProjectHeading(grid.words(row, projectColumn)) ||
  (isHeadingRow(grid, row) &&
    grid.printed(row).every((column) => headings[column]?.includes(grid.words(row, column)) ?? false));
