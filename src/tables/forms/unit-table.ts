import type { Line, Remark } from '../../model/statement';
import type { FormId } from '../../model/form-id';
import type { UnitTable } from '../../model/form';
import { item } from '../../model/item';
import { nameKey, printedName } from '../../model/names';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { Printings, unreadableForm, type RawStatement } from '../reading';
import { isCodeHeading, isNameHeading, isTotalLabel } from './codes';
import { isCounter, moneyColumns } from './columns';

/** The headings of the column in which units are named. */
const isUnitHeading = (heading: string): boolean =>
  /^(?:预算|所属|下属)?(?:部门|单位)(?:\(单位\))?(?:名称)?$/.test(heading);

const isUnitCode = (heading: string): boolean => /^(?:预算)?(?:部门|单位)(?:编码|代码)$/.test(heading);

interface UnitHeader {
  readonly headings: readonly (readonly string[])[];
  readonly nameColumn: number;
  readonly bodyRow: number;
}

/** Reads rows by unit, each known by its name, a total row anywhere among them. A unit's key is `unit:` + name. */
export function readUnitTable(grid: Grid, form: FormId, table: UnitTable, tableRow: number): RawStatement {
  const header = headerOf(grid, tableRow);
  if (!header) return unreadableForm;
  const { headings, nameColumn, bodyRow } = header;
  const { columns } = moneyColumns(table.columns, false, headings);
  if (columns.size === 0) return unreadableForm;
  const printings = new Printings(grid);
  const remarks: Remark[] = [];
  const lines: Line[] = [];
  const seen = new Set<string>();
  const known = new Set([...columns.values()].map(({ index }) => index));
  for (let row = bodyRow; row < grid.rows; row++) {
    const printed = grid.printed(row);
    if (printed.length === 0 || isColumnNumbers(grid, row) || isNote(grid.text(row, printed[0]!))) continue;
    if (printed.some((column) => isUnitHeading(grid.words(row, column)))) continue;
    const isTotal = printed.some((column) => column <= nameColumn && isTotalLabel(grid.words(row, column)));
    const name = isTotal ? '合计' : printedName(grid.raw(row, nameColumn));
    if (!/\p{Script=Han}/u.test(name)) {
      for (const column of printed) remarks.push(...strayAmount(grid, row, column, known.has(column)));
      continue;
    }
    const key = isTotal ? 'total' : `unit:${nameKey(name)}`;
    const own = seen.has(key) ? `${key}#${row + 1}` : key;
    seen.add(own);
    lines.push({ key: own, name, code: '', parent: isTotal ? null : 'total', row, column: nameColumn });
    for (const [column, { index, label }] of columns)
      printings.add(item(form, own, column), row, index, name, label);
    for (const column of printed) {
      const isOwn = known.has(column) || column === nameColumn || headings[column]?.some(isNoMoney);
      if (!isOwn) remarks.push(...strayAmount(grid, row, column, true));
    }
  }
  const { raw, unprinted } = printings;
  return { raw, lines, columns: new Set(columns.keys()), unprinted, remarks, bodyRow, lacking: null };
}

const isNoMoney = (heading: string): boolean => isCounter(heading) || isUnitCode(heading);

function strayAmount(grid: Grid, row: number, column: number, isMoney: boolean): Remark[] {
  const amount = readAmount(grid.cell(row, column));
  return isMoney && amount.state === 'number' && !amount.value.isZero()
    ? [{ kind: 'notUnderstood', row, column, printed: amount.printed }]
    : [];
}

/** Null where no column is headed as units', or one is as subjects': then the table is by subject. */
function headerOf(grid: Grid, tableRow: number): UnitHeader | null {
  const headerRows: number[] = [];
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    const headings = columnHeadings(grid, headerRows);
    if (headings.some((path) => path.some((heading) => isSubjectHeading(heading)))) return null;
    const nameColumn = headings.findIndex((path) => path.some(isUnitHeading));
    const begins =
      nameColumn >= 0 &&
      grid
        .printed(row)
        .some((column) => readAmount(grid.cell(row, column)).state === 'number' && column > nameColumn);
    if (begins) return { headings, nameColumn, bodyRow: row };
    headerRows.push(row);
  }
  return null;
}

const isSubjectHeading = (heading: string): boolean =>
  !isUnitCode(heading) && (isCodeHeading(heading) || isNameHeading(heading));
