/** What it asks of a grid. */
interface PrintedCells {
  printed(row: number): number[];
  text(row: number, column: number): string;
  words(row: number, column: number): string;
  merge(row: number, column: number): unknown;
}

/**
 * Headings that stand beside the columns they are of: where merged cells were lost, the last of a group's parts may have
 * gone to a column of its own at the right end, and all behind the group one column to the left. The row of numbers below
 * (※ ※ 1 2 3 …) tells how many columns there are; where the lowest headings are as many, those, in reading order with the
 * parts at their group, are the columns. Null where nothing stands astray, or where it is not told whose part it is.
 */
export function setRight(
  grid: PrintedCells,
  headings: readonly (readonly string[])[],
  headerRows: readonly number[],
  numbersRow: number,
): string[][] | null {
  const [groupsRow, partsRow] = headerRows.slice(-2);
  if (groupsRow === undefined || partsRow === undefined) return null;
  const numbered = grid.printed(numbersRow).filter((column) => /^\d/.test(grid.text(numbersRow, column)));
  const [first] = numbered;
  if (first === undefined || numbered.some((column, at) => column !== first + at)) return null;
  if (headerRows.some((row) => numbered.some((column) => grid.merge(row, column)))) return null;
  const printed = (row: number): number[] =>
    grid.printed(row).filter((column) => column >= first && grid.words(row, column) !== '');
  const parts = printed(partsRow);
  const tops = printed(groupsRow);
  // The first part of a group stands below the group's own heading.
  const groups = tops.filter((column) => parts.includes(column));
  const [group] = groups;
  if (group === undefined || groups.length > 1) return null;
  const anchorOf = (column: number): number | undefined => tops.findLast((top) => top <= column);
  const astray = parts.filter((column) => anchorOf(column) !== group);
  if (astray.length === 0) return null;
  const own = headings[group]!.slice(0, -1);
  const leaves = tops.flatMap((top) =>
    top === group ? parts.map((column) => [...own, grid.words(partsRow, column)]) : [headings[top]!],
  );
  if (leaves.length !== numbered.length) return null;
  return headings.map((path, column) => [...(leaves[column - first] ?? path)]);
}
