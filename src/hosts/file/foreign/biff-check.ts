import { type BiffRecord, biffRecords } from './biff-records';

const BOFS = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const EOF = 0x000a;
const BOUNDSHEET = 0x0085;
/** A record that no reader knows and all pass over. */
const NOTHING = 0x0fff;

/**
 * The records that cells, their formats, their formulas and the names in these are made of, in all versions
 * ([MS-XLS] 2.3, and OpenOffice's description of the older ones). Whatever else a stream holds is nothing to us, and
 * links, comments and drawings are where a damaged one leads a reader into loops.
 */
const WANTED = new Set([
  ...[...BOFS, EOF, BOUNDSHEET],
  // CODEPAGE, DATEMODE, DIMENSIONS, FORMAT, XF, IXFE, SST, CONTINUE
  ...[0x0042, 0x0022, 0x0000, 0x0200, 0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044, 0x00fc, 0x003c],
  // INTEGER, NUMBER, LABEL, BOOLERR, RK, MULRK, LABELSST, RSTRING
  ...[0x0002, 0x0003, 0x0203, 0x0004, 0x0204, 0x0005, 0x0205, 0x027e, 0x00bd, 0x00fd, 0x00d6],
  // FORMULA, STRING, ARRAY, SHRFMLA, MERGEDCELLS
  ...[0x0006, 0x0206, 0x0406, 0x0007, 0x0207, 0x0021, 0x0221, 0x04bc, 0x00e5],
  // NAME, EXTERNNAME, EXTERNCOUNT, EXTERNSHEET, SUPBOOK
  ...[0x0018, 0x0218, 0x0023, 0x0223, 0x0016, 0x0017, 0x01ae],
]);

/** NUMBER, RK, LABELSST and BOOLERR have one length each. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [0x0203, 14],
  [0x027e, 10],
  [0x00fd, 10],
  [0x0205, 8],
]);
const LABEL = 0x0204;
const MULRK = 0x00bd;

/** Whether a record is as long as what it says it holds: one that is longer has swallowed those behind it. */
function isWhole({ type, at, length }: BiffRecord, view: DataView): boolean {
  const wanted = LENGTHS.get(type);
  if (wanted !== undefined) return length === wanted;
  if (type === LABEL) {
    if (length < 8) return false;
    const characters = view.getUint16(at + 6, true);
    // Before BIFF8 a byte each; in it one or two, behind a byte that says so.
    return [8 + characters, 9 + characters, 9 + 2 * characters].includes(length);
  }
  if (type !== MULRK) return true;
  if (length < 12) return false;
  const cells = view.getUint16(at + length - 2, true) - view.getUint16(at + 2, true) + 1;
  return length === 6 + 6 * cells;
}

/**
 * A workbook stream in which every sheet that it lists was found whole, without the records that are not wanted; its
 * places are unchanged. Throws RangeError where a record or a sheet is cut short: after a wrong length all that
 * follows is read as something else, and figures would be missing without a word.
 */
export function soundBiff(stream: Uint8Array): Uint8Array {
  const sound = Uint8Array.from(stream);
  const view = new DataView(sound.buffer);
  const begins = new Set<number>();
  const listed: number[] = [];
  let depth = 0;
  let end = 0;
  for (const record of biffRecords(stream)) {
    const { type, at, length } = record;
    // Behind the last sheet a stream may be filled up.
    if (depth === 0 && !BOFS.has(type)) break;
    if (BOFS.has(type)) {
      if (depth === 0) begins.add(at - 4);
      depth++;
    } else if (type === EOF) depth--;
    else if (type === BOUNDSHEET && length >= 4) listed.push(view.getUint32(at, true));
    if (!isWhole(record, view)) throw new RangeError(`a record of a wrong length at ${at}`);
    if (!WANTED.has(type)) view.setUint16(at - 4, NOTHING, true);
    end = at + length;
  }
  if (depth > 0 || end === 0) throw new RangeError('the stream ends within a sheet');
  const lost = listed.find((place) => !begins.has(place));
  if (lost !== undefined) throw new RangeError(`no sheet begins at ${lost}`);
  return sound;
}
