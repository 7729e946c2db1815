/** Reading a workbook that is too large for one answer: in rectangles that together stay below the limit. */

export interface SheetPiece {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A cell comes back four times: value, formula, number format and type, 60 bytes for an amount and 150 for a label of
 * twenty Chinese characters. At 120 on average 30,000 cells make 3.6 MB of the 5 MB that Excel on the web allows.
 */
const CELLS_PER_ANSWER = 30_000;

/**
 * Up to this many sheets everything is asked for at once, and measured only if Excel refuses: a package has nine
 * statements of some 500 cells each, half a megabyte in all.
 */
export const SHEETS_PER_ANSWER = 30;

/** Packs pieces, in order, into answers; a piece that is too large alone is cut between rows. */
export function pack(pieces: readonly SheetPiece[]): SheetPiece[][] {
  const groups: SheetPiece[][] = [];
  let room = 0;
  for (const piece of pieces.flatMap(cut)) {
    const cells = piece.rows * piece.columns;
    if (cells > room) {
      groups.push([]);
      room = CELLS_PER_ANSWER;
    }
    groups.at(-1)!.push(piece);
    room -= cells;
  }
  return groups;
}

function cut(piece: SheetPiece): SheetPiece[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_ANSWER / piece.columns));
  const parts: SheetPiece[] = [];
  for (let done = 0; done < piece.rows; done += rows) {
    parts.push({ ...piece, top: piece.top + done, rows: Math.min(rows, piece.rows - done) });
  }
  return parts;
}

/** The two halves of a group that was too large after all; null where it is a single row. */
export function halve(group: readonly SheetPiece[]): [SheetPiece[], SheetPiece[]] | null {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  const [piece] = group;
  if (!piece || piece.rows === 1) return null;
  const rows = Math.ceil(piece.rows / 2);
  return [[{ ...piece, rows }], [{ ...piece, top: piece.top + rows, rows: piece.rows - rows }]];
}
