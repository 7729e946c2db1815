import { item } from '../../../model/item';
import { nameKey, printedName } from '../../../model/names';
import type { Fund, Source } from '../../../model/statements';
import { classCode } from '../../../model/subjects';
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

const SOURCE_NAMES: ReadonlyArray<readonly [Source, RegExp]> = [
  ['generalBudget', /^一般公共预算(?:财政拨款)?(?:收入)?$/],
  ['governmentFund', /^政府性基金(?:预算)?(?:财政拨款)?(?:收入)?$/],
  ['stateCapital', /^国有资本经营(?:预算)?(?:财政拨款)?(?:收入)?$/],
  ['superiorSubsidy', /^上级补助收入$/],
  ['undertaking', /^事业收入/],
  ['business', /^经营收入$/],
  ['affiliatedRemittance', /^附属单位(?:上缴收入|缴款)$/],
  ['other', /^其他收入$/],
];

const BELOW_INCOME: ReadonlyArray<readonly [string, RegExp]> = [
  ['total', /^本年收入(?:合计|总计)$/],
  ['carryUsed', /^(?:使用(?:非财政拨款|专用)结余|用事业基金弥补收支差额)/],
  ['opening', /^(?:年初|上年)(?:财政拨款)?结转(?:和|与|及)?结?余?/],
  ['grand', /^(?:收入)?(?:总计|合计)$/],
];

const BELOW_EXPENDITURE: ReadonlyArray<readonly [string, RegExp]> = [
  ['total', /^本年支出(?:合计|总计)$/],
  ['distribution', /^结余分配/],
  ['closing', /^年末(?:财政拨款)?结转(?:和|与|及)?结?余?|^结转下年$/],
  ['grand', /^(?:支出)?(?:总计|合计)$/],
];

interface Table {
  readonly sides: readonly [Side, Side];
  readonly bodyRow: number;
}

interface Side {
  readonly side: 'income' | 'expenditure';
  readonly labelColumn: number;
  /** Money columns by the column part of their items. */
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly label: string }>;
}

/** Reads T1 or T4: income on the left, expenditure on the right, each line known by its name. */
export function readTwoSided(grid: Grid, statement: 'T1' | 'T4', tableRow: number): RawStatement {
  const table = tableOf(grid, statement, tableRow);
  if (!table) return unreadableForm;
  const raw: RawFigure[] = [];
  const lines: Line[] = [];
  const remarks: Remark[] = [];
  for (const side of table.sides) {
    const found = sideLines(grid, statement, side, table.bodyRow);
    for (const line of found) {
      const repeated = lines.some((other) => other.key === line.key);
      if (repeated) remarks.push({ kind: 'twice', line });
      const key = repeated ? `${line.key}#${line.row + 1}` : line.key;
      lines.push({ ...line, key });
      for (const [column, { index, label }] of side.columns) {
        raw.push(rawFigure(grid, item(statement, key, column), line.row, index, line.name, label));
      }
    }
  }
  remarks.push(...strayAmounts(grid, table, lines));
  const columns = new Set(table.sides.flatMap((side) => [...side.columns.keys()]));
  return { raw, lines, columns, remarks, lacking: null };
}

function tableOf(grid: Grid, statement: 'T1' | 'T4', tableRow: number): Table | null {
  const headerRows: number[] = [];
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    headerRows.push(row);
    const labels = grid.printed(row).filter((column) => /^(?:收入|支出)?项目/.test(grid.words(row, column)));
    if (labels.length < 2) continue;
    // Headings may go one row deeper (合计 and the funds under 决算数).
    let bodyRow = row + 1;
    while (bodyRow < grid.rows && !beginsBody(grid, bodyRow, labels[0]!)) {
      if (!grid.isBlankRow(bodyRow) && !isColumnNumbers(grid, bodyRow)) headerRows.push(bodyRow);
      bodyRow++;
    }
    const headings = columnHeadings(grid, headerRows);
    const left = moneyColumns(headings, labels[0]! + 1, labels[1]!, 'income', statement);
    const right = moneyColumns(headings, labels[1]! + 1, grid.columns, 'expenditure', statement);
    if (left.size === 0 || right.size === 0) return null;
    return {
      sides: [
        { side: 'income', labelColumn: labels[0]!, columns: left },
        { side: 'expenditure', labelColumn: labels[1]!, columns: right },
      ],
      bodyRow,
    };
  }
  return null;
}

function beginsBody(grid: Grid, row: number, labelColumn: number): boolean {
  const text = grid.words(row, labelColumn);
  return text !== '' && text !== '栏次' && !grid.isCovered(row, labelColumn) && !/^项目/.test(text);
}

function moneyColumns(
  headings: readonly (readonly string[])[],
  from: number,
  to: number,
  side: Side['side'],
  statement: 'T1' | 'T4',
): Map<string, { index: number; label: string }> {
  const found = new Map<string, { index: number; label: string }>();
  for (let index = from; index < to; index++) {
    const label = headings[index]?.at(-1) ?? '';
    const column = columnOf(label, side, statement);
    if (column && !found.has(column)) found.set(column, { index, label });
  }
  return found;
}

function columnOf(label: string, side: Side['side'], statement: 'T1' | 'T4'): string | null {
  if (/^(?:金额|(?:本年)?决算数)$/.test(label))
    return side === 'income' || statement === 'T1' ? 'amount' : null;
  if (statement === 'T1' || side === 'income') return null;
  if (/^(?:合计|小计)$/.test(label)) return 'total';
  return fundOf(nameKey(label));
}

function fundOf(name: string): Fund | null {
  const found = SOURCE_NAMES.slice(0, 3).find(([, pattern]) => pattern.test(name));
  return found ? (found[0] as Fund) : null;
}

function sideLines(grid: Grid, statement: 'T1' | 'T4', side: Side, bodyRow: number): Line[] {
  const lines: Line[] = [];
  let section: Line['section'] = 'body';
  /** T4's opening or closing balance, whose funds follow it. */
  let balance = '';
  let ended = false;
  for (let row = bodyRow; row < grid.rows; row++) {
    if (grid.isCovered(row, side.labelColumn) || isColumnNumbers(grid, row)) continue;
    const printed = grid.words(row, side.labelColumn);
    if (printed === '') continue;
    if (isNote(printed)) break;
    // Below 总计 stand remarks, whatever word they begin with.
    if (ended && !hasAmount(grid, row, side)) continue;
    const name = nameKey(printed);
    const partOf = /^其中[::]/.test(printed);
    const base = {
      name: printedName(grid.raw(row, side.labelColumn)),
      code: '',
      parent: null,
      row,
      column: side.labelColumn,
      side: side.side,
    };
    const fund = balance !== '' ? fundOf(name) : null;
    if (fund) {
      lines.push({ ...base, key: `${side.side}.${balance}.${fund}`, section: 'below', partOf: true });
      continue;
    }
    const key = lineKey(name, statement, side.side);
    if (key === 'total') section = 'below';
    if (key === 'grand') ended = true;
    balance = statement === 'T4' && (key === 'opening' || key === 'closing') ? key : '';
    const code = side.side === 'expenditure' ? (classCode(name) ?? '') : '';
    lines.push({
      ...base,
      key: `${side.side}.${partOf ? `part:${row + 1}:${name}` : key}`,
      code: partOf ? '' : code,
      section,
      ...(partOf ? { partOf } : {}),
    });
  }
  return lines;
}

const hasAmount = (grid: Grid, row: number, { columns }: Side): boolean =>
  [...columns.values()].some(({ index }) => readAmount(grid.cell(row, index)).state !== 'blank');

function lineKey(name: string, statement: 'T1' | 'T4', side: Side['side']): string {
  const below = side === 'income' ? BELOW_INCOME : BELOW_EXPENDITURE;
  const known = below.find(([, pattern]) => pattern.test(name));
  if (known) return known[0];
  if (side === 'expenditure') return classCode(name) ?? `line:${name}`;
  const sources = statement === 'T4' ? SOURCE_NAMES.slice(0, 3) : SOURCE_NAMES;
  return sources.find(([, pattern]) => pattern.test(name))?.[0] ?? `line:${name}`;
}

/** Amounts beside no name, and amounts in columns that have no known heading. */
function strayAmounts(grid: Grid, { sides, bodyRow }: Table, lines: readonly Line[]): Remark[] {
  const remarks: Remark[] = [];
  const known = sides.flatMap(({ columns }) => [...columns.values()].map(({ index }) => index));
  const labels = sides.map(({ labelColumn }) => labelColumn);
  for (let row = bodyRow; row < grid.rows; row++) {
    if (isColumnNumbers(grid, row)) continue;
    for (const column of grid.printed(row)) {
      if (labels.includes(column)) continue;
      const side = column < labels[1]! ? 'income' : 'expenditure';
      const isKnown = known.includes(column);
      if (isKnown && lines.some((line) => line.row === row && line.side === side)) continue;
      const amount = readAmount(grid.cell(row, column));
      // 行次 prints whole numbers.
      if (amount.state === 'number' && !amount.value.isZero() && (isKnown || amount.shown > 0)) {
        remarks.push({ kind: 'notUnderstood', row, column, printed: amount.printed });
      }
    }
  }
  return remarks;
}
