import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fileErrors } from '../../text/file-errors';
import { FileError } from './error';

/**
 * Reads an archive without believing it: the sizes it declares may lie, so every entry is inflated under what is
 * left of one budget. fflate's reader allocates by the declared sizes and passes over wrong ones without a word; its
 * writer took most of the time of marking a workbook.
 */

/** The most an archive may unpack to. A million filled cells take about 60 MB; a package of accounts about 1 MB. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
export const MAX_ENTRIES = 10_000;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** Whether the bytes begin as an archive does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The parts of an archive by name, in the archive's order. `name` is the file's, for messages. */
export function unzip(
  bytes: Uint8Array,
  name: string,
  limits = { bytes: MAX_UNPACKED_BYTES, entries: MAX_ENTRIES },
): Map<string, Uint8Array> {
  try {
    return unzipWithin(bytes, name, limits);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(fileErrors.broken(name), { cause: error });
  }
}

function unzipWithin(
  bytes: Uint8Array,
  name: string,
  limits: { bytes: number; entries: number },
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.entries > limits.entries) throw new FileError(fileErrors.tooManyParts(name, limits.entries));
  const tooLarge = () =>
    new FileError(fileErrors.tooLarge(name, `${Math.round(limits.bytes / 1024 / 1024)} MB`));

  const parts = new Map<string, Uint8Array>();
  let left = limits.bytes;
  let at = directory.offset;
  for (let n = 0; n < directory.entries; n++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('bad directory');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength);
    const partName = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) throw new FileError(fileErrors.encrypted(name));
    if (sizes.unpacked > left) throw tooLarge();
    if (parts.has(partName)) throw new RangeError(`two entries ${partName}`);

    const start = dataStart(view, sizes.offset);
    if (start + sizes.packed > bytes.length) throw new RangeError('entry beyond the end');
    const packed = bytes.subarray(start, start + sizes.packed);
    const part = unpack(packed, method, left, tooLarge);
    if (part.length > left) throw tooLarge();
    if (part.length !== sizes.unpacked || crc32(part) !== view.getUint32(at + 16, true)) {
      throw new RangeError(`damaged entry ${partName}`);
    }
    parts.set(partName, part);
    left -= part.length;
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

function unpack(packed: Uint8Array, method: number, budget: number, tooLarge: () => FileError): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new RangeError(`unknown packing method ${method}`);
  try {
    const part = inflateRawSync(packed, { maxOutputLength: Math.max(budget, 1) });
    return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
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
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name);
    const packed = part.length > 0 ? deflateRawSync(part) : Buffer.alloc(0);
    // From the version needed to the length of the extra field: the same in both places.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(UTF8_NAME, 2);
    about.writeUInt16LE(part.length > 0 ? 8 : 0, 4);
    about.writeUInt16LE(FIRST_DATE, 8);
    about.writeUInt32LE(crc32(part), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(part.length, 18);
    about.writeUInt16LE(nameBytes.length, 22);
    const entry = Buffer.concat([uint32(LOCAL_ENTRY), about, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(uint32(DIRECTORY_ENTRY), Buffer.from([20, 0]), about, rest, nameBytes);
    entries.push(entry);
    offset += entry.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...entries, list, end]));
}

const UTF8_NAME = 0x0800;
/** The first of January 1980. */
const FIRST_DATE = 0x0021;

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
