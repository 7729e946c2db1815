/**
 * Reads an archive without believing it: the sizes it declares may lie, so every entry is inflated under what is
 * left of one budget. Inflating and deflating are the caller's: node:zlib where there is Node, fflate elsewhere.
 */

/** The most an archive may unpack to. A million filled cells take about 60 MB; a package of accounts about 1 MB. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
export const MAX_ENTRIES = 10_000;

/** What is wrong with an archive; anything else that is thrown means that it is damaged. */
export class ZipError extends Error {
  constructor(readonly code: 'encrypted' | 'tooLarge' | 'tooManyParts') {
    super(code);
    this.name = 'ZipError';
  }
}

/** Unpacks raw deflated bytes; throws TooMuch as soon as they come to more than `most`. */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array;
/** Packs bytes raw. */
export type Deflate = (part: Uint8Array) => Uint8Array;

export class TooMuch extends Error {}

/** An entry as the archive's directory lists it; its bytes are still packed. */
interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date, as the archive writes them. */
  readonly time: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly packed: Uint8Array;
  readonly attributes: Attributes;
}

/** What a directory says of an entry beyond its bytes. */
interface Attributes {
  readonly madeBy: number;
  readonly internal: number;
  readonly external: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** Whether the bytes begin as an archive does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The parts of an archive by name, in the archive's order. Throws ZipError, or whatever a damaged one trips over. */
export function unzip(
  bytes: Uint8Array,
  inflate: Inflate,
  limits = { bytes: MAX_UNPACKED_BYTES, entries: MAX_ENTRIES },
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for (const entry of readEntries(bytes, limits.entries)) {
    if (entry.flags & 1) throw new ZipError('encrypted');
    if (entry.unpacked > left) throw new ZipError('tooLarge');
    if (parts.has(entry.name)) throw new RangeError(`two entries ${entry.name}`);
    const part = unpack(entry, inflate, left);
    if (part.length > left) throw new ZipError('tooLarge');
    if (part.length !== entry.unpacked || crc32(part) !== entry.crc) {
      throw new RangeError(`damaged entry ${entry.name}`);
    }
    parts.set(entry.name, part);
    left -= part.length;
  }
  return parts;
}

function* readEntries(bytes: Uint8Array, most: number): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.entries > most) throw new ZipError('tooManyParts');
  let at = directory.offset;
  for (let n = 0; n < directory.entries; n++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('bad directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength);
    const start = dataStart(view, sizes.offset);
    if (start + sizes.packed > bytes.length) throw new RangeError('entry beyond the end');
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    yield {
      name: entryName(nameBytes),
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      unpacked: sizes.unpacked,
      packed: bytes.subarray(start, start + sizes.packed),
      attributes: {
        madeBy: view.getUint16(at + 4, true),
        internal: view.getUint16(at + 36, true),
        external: view.getUint32(at + 38, true),
      },
    };
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}

function unpack({ packed, method }: ZipEntry, inflate: Inflate, budget: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new RangeError(`unknown packing method ${method}`);
  try {
    return inflate(packed, budget);
  } catch (error) {
    if (error instanceof TooMuch) throw new ZipError('tooLarge');
    throw error;
  }
}

/** Where the list of entries stands and how many there are: from the archive's end, which a truncated one lacks. */
function findDirectory(view: DataView): { entries: number; offset: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const entries = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (entries !== 0xffff && offset !== 0xffffffff) return { entries, offset };
    if (view.getUint32(at - 20, true) !== LOCATOR_64) return { entries, offset };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end64, true) !== END_OF_DIRECTORY_64) throw new RangeError('bad directory');
    return {
      entries: Number(view.getBigUint64(end64 + 32, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw new RangeError('no directory');
}

/** An entry's sizes and place; some writers (streaming ones) put them into the 64-bit field even when small. */
function entrySizes(view: DataView, entry: number, extra: number, extraLength: number) {
  const sizes = {
    packed: view.getUint32(entry + 20, true),
    unpacked: view.getUint32(entry + 24, true),
    offset: view.getUint32(entry + 42, true),
  };
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const field of ['unpacked', 'packed', 'offset'] as const) {
      if (sizes[field] !== 0xffffffff) continue;
      sizes[field] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}

function dataStart(view: DataView, offset: number): number {
  if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw new RangeError('bad entry');
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = -1;
  for (let i = 0; i < bytes.length; i++) c = crcTable[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return ~c >>> 0;
}

/** Packs parts in their order. The same parts give the same bytes: every date is the first that archives know. */
export const zip = (parts: ReadonlyMap<string, Uint8Array>, deflate: Deflate): Uint8Array =>
  writeArchive([...parts].map(([name, part]) => entryOf(name, part, deflate)));

/**
 * An archive with some parts replaced where they stood, some left out (null) and new ones behind all others. What is not
 * replaced is copied packed, so that not a byte of it changes.
 */
export function replaceParts(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array | null>,
  deflate: Deflate,
): Uint8Array {
  const entries = [...readEntries(bytes, MAX_ENTRIES)];
  const known = new Set(entries.map(({ name }) => name));
  return writeArchive([
    ...entries.flatMap((entry) => {
      const part = changed.get(entry.name);
      if (part === undefined) return [entry];
      return part ? [entryOf(entry.name, part, deflate)] : [];
    }),
    ...[...changed].flatMap(([name, part]) =>
      part && !known.has(name) ? [entryOf(name, part, deflate)] : [],
    ),
  ]);
}

const UTF8_NAME = 0x0800;
/** The sizes follow the bytes: what we write always knows them beforehand. */
const SIZES_BEHIND = 0x0008;
/** The first of January 1980. */
const FIRST_DATE = 0x0021_0000;

const entryOf = (name: string, part: Uint8Array, deflate: Deflate): ZipEntry => ({
  name,
  nameBytes: new TextEncoder().encode(name),
  flags: UTF8_NAME,
  method: part.length > 0 ? 8 : 0,
  time: FIRST_DATE,
  crc: crc32(part),
  unpacked: part.length,
  packed: part.length > 0 ? deflate(part) : part,
  attributes: { madeBy: 20, internal: 0, external: 0 },
});

function writeArchive(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { nameBytes, packed, attributes, ...entry } of entries) {
    // From the version needed to the length of the extra field: the same in both places.
    const about = record(26, [
      [2, 20],
      [2, entry.flags & ~SIZES_BEHIND],
      [2, entry.method],
      [4, entry.time],
      [4, entry.crc],
      [4, packed.length],
      [4, entry.unpacked],
      [2, nameBytes.length],
    ]);
    const opening = record(4, [[4, LOCAL_ENTRY]]);
    pieces.push(opening, about, nameBytes, packed);
    const listing = record(6, [
      [4, DIRECTORY_ENTRY],
      [2, attributes.madeBy],
    ]);
    // The lengths of a comment and of further disks are nothing.
    const rest = record(14, [
      [4, 0],
      [2, attributes.internal],
      [4, attributes.external],
      [4, offset],
    ]);
    directory.push(listing, about, rest, nameBytes);
    offset += opening.length + about.length + nameBytes.length + packed.length;
  }
  const end = record(22, [
    [4, END_OF_DIRECTORY],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.reduce((sum, { length }) => sum + length, 0)],
    [4, offset],
  ]);
  return joined([...pieces, ...directory, end]);
}

/** Little-endian numbers one after the other, each with its length; what is left of the record is zero. */
function record(length: number, fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
