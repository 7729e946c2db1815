import type { Line, Remark } from '../../../model/statement';
import { item, t6 } from '../../../model/item';
import { nameKey, printedName } from '../../../model/names';
import { ECONOMIC_SUBJECTS } from '../../../model/subjects';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { Printings, unreadableForm, type RawStatement } from '../reading';
import { isCodeHeading, isNameHeading, isTotalLabel, readCode } from './codes';

/**
 * One of the groups of columns that stand side by side: code, name, amount. Where there is but one, the columns 人员经费
 * and 公用经费 may stand beside its 合计.
 */
interface Block {
  readonly codeColumns: number[];
  nameColumn: number;
  amountColumn: number;
  label: string;
  /** The part of the basic expenditure that the block is headed as. */
  readonly part: 'staff' | 'public' | null;
  staffColumn: number;
  publicColumn: number;
}

const TOTALS: ReadonlyArray<readonly [key: 'staff' | 'public', name: string, pattern: RegExp]> = [
  ['staff', '人员经费合计', /^人员(?:经费|支出)(?:(?:合计|小计|总计)|$)/],
  ['public', '公用经费合计', /^(?:日常)?公用(?:经费|支出)(?:(?:合计|小计|总计)|$)/],
];

const isAnyTotal = (text: string): boolean =>
  isTotalLabel(text) || TOTALS.some(([, , pattern]) => pattern.test(nameKey(text)));

/** Reads T6: economic subjects in blocks side by side, staff and public totals in the last line. */
export function readEconomicTable(grid: Grid, tableRow: number): RawStatement {
  const table = tableOf(grid, tableRow);
  if (!table) return unreadableForm;
  const printings = new Printings(grid);
  const lines: Line[] = [];
  const remarks: Remark[] = [];
  const add = (line: Line, column: number, label: string): void => {
    const repeated = lines.some((other) => other.key === line.key);
    if (repeated) remarks.push({ kind: 'twice', line });
    const key = repeated ? `${line.key}#${line.row + 1}` : line.key;
    lines.push({ ...line, key });
    printings.add(t6(key), line.row, column, line.name, label);
  };
  const above = table.blocks.map(() => '');
  for (let row = table.bodyRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    if (isNote(grid.text(row, grid.printed(row)[0]!))) continue;
    const totals = totalLine(grid, row, table.blocks);
    const [across] = table.blocks;
    if (totals[0]?.key === 'total' && across) {
      for (const [key, column] of [
        ['staff', across.staffColumn],
        ['public', across.publicColumn],
      ] as const) {
        const [name] = TOTALS.flatMap(([of, named]) => (of === key ? [named] : []));
        const line: Line = { key, name: name!, code: '', parent: null, row, column: totals[0].labelColumn };
        if (column >= 0) add(line, column, '合计');
      }
    }
    for (const { key, name, labelColumn, amountColumn } of totals) {
      add({ key, name, code: '', parent: null, row, column: labelColumn }, amountColumn, '决算数');
    }
    if (totals.length > 0) continue;
    for (const [index, block] of table.blocks.entries()) {
      const code = readCode(grid, row, block.codeColumns, above[index]!);
      if (code === '' || code.length === 7) {
        const amount = readAmount(grid.cell(row, block.amountColumn));
        if (amount.state === 'number' && !amount.value.isZero()) {
          remarks.push({ kind: 'notUnderstood', row, column: block.amountColumn, printed: amount.printed });
        }
        continue;
      }
      above[index] = code;
      const name = block.nameColumn < 0 ? '' : printedName(grid.raw(row, block.nameColumn));
      const line: Line = {
        key: code,
        name: name || (ECONOMIC_SUBJECTS.get(code) ?? ''),
        code,
        parent: code.length === 5 ? code.slice(0, 3) : null,
        row,
        column: block.codeColumns[0]!,
      };
      add(line, block.amountColumn, block.label);
      for (const [column, at] of Object.entries(partsOf(block))) {
        printings.add(item('T6', lines.at(-1)!.key, column), row, at, line.name, PART_NAMES[column]!);
      }
    }
  }
  const { raw, unprinted } = printings;
  const columns = new Set(['amount', ...table.blocks.flatMap((block) => Object.keys(partsOf(block)))]);
  return { raw, lines, columns, unprinted, remarks, bodyRow: table.bodyRow, lacking: null };
}

const PART_NAMES: Readonly<Record<string, string>> = { staff: '人员经费', public: '公用经费' };

const partsOf = ({ staffColumn, publicColumn }: Block): Readonly<Record<string, number>> => ({
  ...(staffColumn >= 0 ? { staff: staffColumn } : {}),
  ...(publicColumn >= 0 ? { public: publicColumn } : {}),
});

function tableOf(
  grid: Grid,
  tableRow: number,
): { readonly blocks: readonly Block[]; readonly bodyRow: number } | null {
  const headerRows: number[] = [];
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    const blocks = blocksOf(columnHeadings(grid, headerRows));
    const begins = blocks.some(
      (block) =>
        readCode(grid, row, block.codeColumns, '') !== '' ||
        [...block.codeColumns, block.nameColumn].some((column) => isAnyTotal(grid.words(row, column))),
    );
    if (begins) return { blocks, bodyRow: row };
    headerRows.push(row);
  }
  const blocks = blocksOf(columnHeadings(grid, headerRows));
  return blocks.length > 0 ? { blocks, bodyRow: grid.rows } : null;
}

function blocksOf(headings: readonly (readonly string[])[]): Block[] {
  const blocks: Block[] = [];
  headings.forEach((path, column) => {
    const block = blocks.at(-1);
    if (path.some(isCodeHeading) && !isNameHeading(path.at(-1)!)) {
      if (block && block.nameColumn < 0 && block.amountColumn < 0) block.codeColumns.push(column);
      else
        blocks.push({
          codeColumns: [column],
          nameColumn: -1,
          amountColumn: -1,
          label: '',
          part: partOf(path),
          staffColumn: -1,
          publicColumn: -1,
        });
    } else if (block && path.some(isNameHeading)) {
      if (block.nameColumn < 0) block.nameColumn = column;
    } else if (block && block.amountColumn < 0 && path.some(isAmountHeading)) {
      block.amountColumn = column;
      block.label = path.at(-1)!;
    } else if (block && block.staffColumn < 0 && /^人员(?:经费|支出)$/.test(path.at(-1) ?? '')) {
      block.staffColumn = column;
    } else if (block && block.publicColumn < 0 && /^(?:日常)?公用(?:经费|支出)$/.test(path.at(-1) ?? '')) {
      block.publicColumn = column;
    }
  });
  const found = blocks.filter((block) => block.amountColumn >= 0);
  // Over several blocks 人员经费 and 公用经费 are headings, not columns.
  return found.length === 1 ? found : found.map((block) => ({ ...block, staffColumn: -1, publicColumn: -1 }));
}

const partOf = (path: readonly string[]): Block['part'] => {
  const found = TOTALS.find(([, , pattern]) => path.some((heading) => pattern.test(nameKey(heading))));
  return found ? found[0] : null;
};

const isAmountHeading = (heading: string): boolean =>
  /^(?:本年|20\d\d年度?)?(?:(?:基本)?支出)?(?:决算数|金额|合计|小计)?$/.test(heading);

/**
 * 人员经费合计 and 公用经费合计 stand side by side in the last line; each amount in an amount column between its label
 * and the next. Above the subjects a form may print their sum as 合计, or each block its own under 人员经费 and 公用经费.
 */
function totalLine(
  grid: Grid,
  row: number,
  blocks: readonly Block[],
): { key: string; name: string; labelColumn: number; amountColumn: number }[] {
  const labels = grid.printed(row).flatMap((column) => {
    const text = grid.words(row, column);
    const total = TOTALS.find(([, , pattern]) => pattern.test(nameKey(text)));
    if (total) return [{ key: total[0], name: total[1], labelColumn: column }];
    return isTotalLabel(text) ? [{ key: 'total', name: '合计', labelColumn: column }] : [];
  });
  const isOnePerBlock = labels.filter(({ key }) => key === 'total').length > 1;
  return labels.flatMap((label, index) => {
    const end = labels[index + 1]?.labelColumn ?? grid.columns;
    const open = blocks
      .map((block) => block.amountColumn)
      .filter((column) => column > label.labelColumn && column < end && !grid.isCovered(row, column));
    const filled = open.filter((column) => readAmount(grid.cell(row, column)).state !== 'blank');
    const amountColumn = filled.at(-1) ?? open.at(-1);
    if (amountColumn === undefined) return [];
    const part = blocks.find((block) => block.amountColumn === amountColumn)!.part;
    const own = isOnePerBlock && label.key === 'total' ? TOTALS.find(([key]) => key === part) : undefined;
    return [{ ...label, ...(own ? { key: own[0], name: own[1] } : {}), amountColumn }];
  });
}
