import type { FormId } from '../../model/form-id';
import type { EconomicPart, EconomicTable } from '../../model/form';
import type { Line, Remark } from '../../model/statement';
import { item } from '../../model/item';
import { nameKey, printedName } from '../../model/names';
import { ECONOMIC_SUBJECTS } from '../../model/subjects';
import { readAmount } from '../amount';
import { columnHeadings, isColumnNumbers, isNote, type Grid } from '../grid';
import { Printings, unreadableForm, type RawStatement } from '../reading';
import { isCodeHeading, isNameHeading, isTotalLabel, readCode } from './codes';

type EconomicParts = readonly EconomicPart[];

/**
 * One of the groups of columns that stand side by side: code, name, amount. Where there is but one, the columns of the
 * parts (人员经费, 公用经费) may stand beside its 合计.
 */
interface SubjectBlock {
  readonly codeColumns: number[];
  nameColumn: number;
  amountColumn: number;
  label: string;
  /** The part that the block is headed as. */
  readonly part: EconomicPart | null;
  /** Where the columns of the parts stand, by part. */
  partColumns: ReadonlyMap<EconomicPart, number>;
}

const partNamed = (parts: EconomicParts, label: string): EconomicPart | undefined =>
  parts.find((part) => part.label.test(nameKey(label)));

const isAnyTotal = (parts: EconomicParts, text: string): boolean =>
  isTotalLabel(text) || partNamed(parts, text) !== undefined;

/** Reads economic subjects in blocks side by side, the totals of the parts in the last line. */
export function readEconomicTable(
  grid: Grid,
  form: FormId,
  { parts }: EconomicTable,
  tableRow: number,
): RawStatement {
  const layout = layoutOf(grid, parts, tableRow);
  if (!layout) return unreadableForm;
  const printings = new Printings(grid);
  const lines: Line[] = [];
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  const add = (line: Line, column: number, label: string): string => {
    const repeated = seen.has(line.key);
    if (repeated) remarks.push({ kind: 'twice', line });
    const key = repeated ? `${line.key}#${line.row + 1}` : line.key;
    seen.add(key);
    lines.push({ ...line, key });
    printings.add(item(form, key, 'amount'), line.row, column, line.name, label);
    return key;
  };
  const above = layout.blocks.map(() => '');
  for (let row = layout.bodyRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    if (isNote(grid.text(row, grid.printed(row)[0]!))) continue;
    if (repeatsHeading(grid, row, tableRow, layout.bodyRow)) continue;
    const totals = totalLine(grid, row, parts, layout.blocks);
    const [across] = layout.blocks;
    if (totals[0]?.key === 'total' && across) {
      for (const { key, name } of parts) {
        const column = [...across.partColumns].find(([part]) => part.key === key)?.[1];
        if (column !== undefined)
          add({ key, name, code: '', parent: null, row, column: totals[0].labelColumn }, column, '合计');
      }
    }
    for (const { key, name, labelColumn, amountColumn } of totals) {
      add({ key, name, code: '', parent: null, row, column: labelColumn }, amountColumn, '决算数');
    }
    if (totals.length > 0) continue;
    for (const [index, block] of layout.blocks.entries()) {
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
      const key = add(line, block.amountColumn, block.label);
      for (const [part, at] of block.partColumns) {
        printings.add(item(form, key, part.key), row, at, line.name, part.columnName);
      }
    }
  }
  const { raw, unprinted } = printings;
  const columns = new Set([
    'amount',
    ...layout.blocks.flatMap(({ partColumns }) => [...partColumns.keys()].map(({ key }) => key)),
  ]);
  return { raw, lines, columns, unprinted, remarks, bodyRow: layout.bodyRow, lacking: null };
}

/** Is a row a heading printed again, at the head of a page? 人员经费 and 公用经费 are the names of totals too. */
function repeatsHeading(grid: Grid, row: number, tableRow: number, bodyRow: number): boolean {
  const printed = grid.printed(row);
  if (printed.length < 2 || printed.some((column) => grid.words(row, column) === '')) return false;
  const says = (at: number): string =>
    grid
      .printed(at)
      .map((column) => `${column}${grid.words(at, column)}`)
      .join();
  for (let above = tableRow; above < bodyRow; above++) if (says(above) === says(row)) return true;
  return false;
}

function layoutOf(
  grid: Grid,
  parts: EconomicParts,
  tableRow: number,
): { readonly blocks: readonly SubjectBlock[]; readonly bodyRow: number } | null {
  const headerRows: number[] = [];
  for (let row = tableRow; row < grid.rows; row++) {
    if (grid.isBlankRow(row) || isColumnNumbers(grid, row)) continue;
    const blocks = blocksOf(parts, columnHeadings(grid, headerRows));
    const begins = blocks.some(
      (block) =>
        readCode(grid, row, block.codeColumns, '') !== '' ||
        [...block.codeColumns, block.nameColumn].some((column) => isAnyTotal(parts, grid.words(row, column))),
    );
    if (begins) return { blocks, bodyRow: row };
    headerRows.push(row);
  }
  const blocks = blocksOf(parts, columnHeadings(grid, headerRows));
  return blocks.length > 0 ? { blocks, bodyRow: grid.rows } : null;
}

function blocksOf(parts: EconomicParts, headings: readonly (readonly string[])[]): SubjectBlock[] {
  const blocks: SubjectBlock[] = [];
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
          part: partOf(parts, path),
          partColumns: new Map(),
        });
    } else if (block && path.some(isNameHeading)) {
      if (block.nameColumn < 0) block.nameColumn = column;
    } else if (block && block.amountColumn < 0 && path.some(isAmountHeading)) {
      block.amountColumn = column;
      block.label = path.at(-1)!;
    } else if (block) {
      const part = parts.find(({ heading }) => heading.test(path.at(-1) ?? ''));
      if (part && !block.partColumns.has(part))
        block.partColumns = new Map([...block.partColumns, [part, column]]);
    }
  });
  const found = blocks.filter((block) => block.amountColumn >= 0);
  // Over several blocks the parts are headings, not columns.
  return found.length === 1 ? found : found.map((block) => ({ ...block, partColumns: new Map() }));
}

const partOf = (parts: EconomicParts, path: readonly string[]): EconomicPart | null =>
  parts.find((part) => path.some((heading) => part.label.test(nameKey(heading)))) ?? null;

const isAmountHeading = (heading: string): boolean =>
  /^(?:本年|20\d\d年度?)?(?:(?:基本)?支出)?(?:决算数|金额|合计|小计)?$/.test(heading);

/**
 * 人员经费合计 and 公用经费合计 stand side by side in the last line; each amount in an amount column between its label
 * and the next. Above the subjects a form may print their sum as 合计, or each block its own under 人员经费 and 公用经费.
 */
function totalLine(
  grid: Grid,
  row: number,
  parts: EconomicParts,
  blocks: readonly SubjectBlock[],
): { key: string; name: string; labelColumn: number; amountColumn: number }[] {
  const labels = grid.printed(row).flatMap((column) => {
    const text = grid.words(row, column);
    const part = partNamed(parts, text);
    if (part) return [{ key: part.key, name: part.name, labelColumn: column }];
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
    const own = isOnePerBlock && label.key === 'total' ? part : null;
    return [{ ...label, ...(own ? { key: own.key, name: own.name } : {}), amountColumn }];
  });
}
