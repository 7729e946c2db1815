import type { FormId } from '../../model/form-id';
import { item } from '../../model/item';
import type { Line, Remark } from '../../model/statement';
import { hasDecimals, readAmount } from '../amount';
import { isColumnNumbers, type Grid } from '../grid';
import { Printings, type RawStatement } from '../reading';

// What tables with income on the left and expenditure on the right have in common, however their lines are known.

/** One side of such a table. */
export interface Half {
  readonly side: NonNullable<Line['side']>;
  readonly labelColumn: number;
  /** Money columns by the column part of their items. */
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly label: string }>;
}

interface Halves<H extends Half> {
  readonly sides: readonly [H, H];
  readonly bodyRow: number;
}

/** Reads the lines of both sides; one that is printed again is another, and told. */
export function readSides<H extends Half>(
  grid: Grid,
  form: FormId,
  { sides, bodyRow }: Halves<H>,
  linesOf: (side: H) => readonly Line[],
): RawStatement {
  const printings = new Printings(grid);
  const lines: Line[] = [];
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  for (const side of sides) {
    for (const line of linesOf(side)) {
      const twice = seen.has(line.key);
      if (twice) remarks.push({ kind: 'twice', line });
      const key = twice ? `${line.key}#${line.row + 1}` : line.key;
      seen.add(key);
      lines.push({ ...line, key });
      for (const [column, { index, label }] of side.columns)
        printings.add(item(form, key, column), line.row, index, line.name, label);
    }
  }
  remarks.push(...strayAmounts(grid, { sides, bodyRow }, lines));
  const { raw, unprinted } = printings;
  const columns = new Set(sides.flatMap((side) => [...side.columns.keys()]));
  return { raw, lines, columns, unprinted, remarks, bodyRow, lacking: null };
}

export const hasNumber = (grid: Grid, row: number, { columns }: Half): boolean =>
  [...columns.values()].some(({ index }) => readAmount(grid.cell(row, index)).state === 'number');

/** Amounts beside no line, and amounts in columns that have no known heading. */
function strayAmounts(grid: Grid, { sides, bodyRow }: Halves<Half>, lines: readonly Line[]): Remark[] {
  const labels = sides.map(({ labelColumn }) => labelColumn);
  const rowsOf = new Map(
    sides.map(({ side }) => [side, new Set(lines.flatMap((line) => (line.side === side ? [line.row] : [])))]),
  );
  const columns = new Map(
    sides.flatMap(({ side, columns: own }) => [...own.values()].map(({ index }) => [index, side] as const)),
  );
  const remarks: Remark[] = [];
  for (let row = bodyRow; row < grid.rows; row++) {
    if (isColumnNumbers(grid, row)) continue;
    for (const column of grid.printed(row)) {
      if (labels.includes(column)) continue;
      const side = columns.get(column);
      if (side && rowsOf.get(side)!.has(row)) continue;
      const amount = readAmount(grid.cell(row, column));
      // 行次 prints whole numbers.
      if (amount.state === 'number' && !amount.value.isZero() && (side || hasDecimals(amount)))
        remarks.push({ kind: 'notUnderstood', row, column, printed: amount.printed });
    }
  }
  return remarks;
}
