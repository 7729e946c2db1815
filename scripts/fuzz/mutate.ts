import { unzipSync, zipSync } from 'fflate';
import { biffRecords } from '../../src/hosts/file/foreign/biff-records';
import { compoundOf, workbookStream } from '../../test/fixtures/encrypted';
import { utf16 } from '../../test/fixtures/markup';
import type { Dice } from '../../test/fixtures/random';
import type { Seed } from './seeds';

/** Spoils a file; undefined where this kind of harm does not fit it. */
type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array | undefined;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bytes flipped': (bytes, dice) => flipped(bytes, dice, 1 + dice.below(4)),
  'a stretch overwritten': (bytes, dice) => {
    const spoilt = Uint8Array.from(bytes);
    const at = dice.below(bytes.length);
    return spoilt.fill(dice.pick([0, 0xff, 0x20, 0x41]), at, at + 1 + dice.below(200));
  },
  'cut short': (bytes, dice) => bytes.subarray(0, dice.below(bytes.length)),
  'a stretch taken out': (bytes, dice) => {
    const at = dice.below(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + dice.below(100)));
  },
  'a part taken away': inArchive((parts, dice) => {
    delete parts[dice.pick(Object.keys(parts))];
  }),
  'two parts swapped': inArchive((parts, dice) => {
    const [a, b] = [dice.pick(Object.keys(parts)), dice.pick(Object.keys(parts))];
    [parts[a], parts[b]] = [parts[b]!, parts[a]!];
  }),
  'bytes of a part flipped': inArchive((parts, dice) => {
    const name = dice.pick(Object.keys(parts));
    if (parts[name]!.length > 0) parts[name] = flipped(parts[name]!, dice, 1 + dice.below(3));
  }),
  'an element taken out': inMarkup((elements, dice) => void elements.splice(dice.below(elements.length), 1)),
  'an element twice': inMarkup((elements, dice) => {
    const at = dice.below(elements.length);
    elements.splice(at, 0, elements[at]!);
  }),
  'two elements swapped': inMarkup((elements, dice) => {
    const at = dice.below(elements.length - 1);
    [elements[at], elements[at + 1]] = [elements[at + 1]!, elements[at]!];
  }),
  'a tag changed': inMarkup((elements, dice) => {
    const at = dice.below(elements.length);
    elements[at] = dice.pick([
      (tag: string) => tag.replace(/\s[\w:]+=("[^"]*"|'[^']*')/, ''),
      (tag: string) => tag.replace(/="[^"]*"/, `="${dice.pick(['', '-1', '99999999', '1e9', 'x', 'A0'])}"`),
      (tag: string) => tag.replace(/\d+/, (n) => dice.pick(['', '0', `${n}0`, '4294967295'])),
      (tag: string) => tag.replace(/\w+/, 'x'),
      (tag: string) => tag.slice(0, -2) + tag.slice(-1),
    ])(elements[at]!);
  }),
  'bytes of a record flipped': inBiff((stream, dice) => {
    const record = dice.pick([...biffRecords(stream)]);
    if (record.length > 0) stream[record.at + dice.below(record.length)]! ^= 1 + dice.below(255);
  }),
  'the kind of a record changed': inBiff((stream, dice) => {
    const record = dice.pick([...biffRecords(stream)]);
    stream[record.at - 4 + dice.below(2)]! ^= 1 + dice.below(255);
  }),
  'the length of a record changed': inBiff((stream, dice) => {
    const record = dice.pick([...biffRecords(stream)]);
    stream[record.at - 2 + dice.below(2)]! ^= 1 + dice.below(255);
  }),
  'a record taken out': inBiff((stream, dice) => {
    const record = dice.pick([...biffRecords(stream)]);
    return joined(stream.subarray(0, record.at - 4), stream.subarray(record.at + record.length));
  }),
  'an object of a PDF changed': (bytes, dice) => {
    const text = latin(bytes);
    if (!text.startsWith('%PDF')) return undefined;
    const objects = text.split(/(?<=endobj\n)/);
    const at = dice.below(objects.length);
    objects[at] = dice.pick([
      () => '',
      (object: string) => object + object,
      (object: string) => object.replace(/(?<!\d)\d+ 0 R/, `${dice.below(40)} 0 R`),
      (object: string) => object.replace(/\/\w+/, '/X'),
      (object: string) => object.replace(/\/Length \d+/, `/Length ${dice.below(100_000_000)}`),
      (object: string) => object.replace(/\d+/, '99999999999'),
    ])(objects[at]!);
    return Buffer.from(objects.join(''), 'latin1');
  },
  'another encoding': (bytes, dice) => {
    const text = asText(bytes);
    if (text === undefined) return undefined;
    return dice.pick([
      () => utf16(text),
      () => Buffer.from(text, 'utf16le'),
      () => Buffer.from(text, 'utf16le').swap16(),
      () => Buffer.from(text, 'latin1'),
      () => Buffer.from(`\uFEFF${text}`),
      () => Buffer.from(latin(Buffer.from(text)), 'utf8'),
    ])();
  },
};

/** One spoilt file: which kind of harm was done, and what came of it. */
export function spoilt({ bytes }: Seed, dice: Dice): { readonly kind: string; readonly bytes: Uint8Array } {
  for (;;) {
    const kind = dice.pick(Object.keys(MUTATIONS));
    const result = MUTATIONS[kind]!(bytes, dice);
    if (result && Buffer.compare(result, bytes) !== 0) return { kind, bytes: Uint8Array.from(result) };
  }
}

function flipped(bytes: Uint8Array, dice: Dice, times: number): Uint8Array {
  const spoiltBytes = Uint8Array.from(bytes);
  for (let n = 0; n < times; n++) spoiltBytes[dice.below(bytes.length)]! ^= 1 + dice.below(255);
  return spoiltBytes;
}

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(pieces));
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The text of a file that is one. */
function asText(bytes: Uint8Array): string | undefined {
  if (isArchive(bytes) || bytes[0] === 0xd0 || latin(bytes.subarray(0, 4)) === '%PDF') return undefined;
  if (bytes[0] === 0xff) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function inArchive(change: (parts: Record<string, Uint8Array>, dice: Dice) => void): Mutation {
  return (bytes, dice) => {
    if (!isArchive(bytes)) return undefined;
    const parts = unzipSync(bytes);
    change(parts, dice);
    return zipSync(parts, { level: 1 });
  };
}

/** Changes the tags of one part of a package, or of a page. */
function inMarkup(change: (elements: string[], dice: Dice) => void): Mutation {
  const changed = (text: string, dice: Dice): string => {
    const pieces = text.split(/(?=<)/);
    if (pieces.length > 1) change(pieces, dice);
    return pieces.join('');
  };
  const archive = inArchive((parts, dice) => {
    const name = dice.pick(Object.keys(parts).filter((each) => /\.(?:xml|rels)$/.test(each)));
    parts[name] = new TextEncoder().encode(changed(new TextDecoder().decode(parts[name]), dice));
  });
  return (bytes, dice) => {
    if (isArchive(bytes)) return archive(bytes, dice);
    const text = asText(bytes);
    return text?.trimStart().startsWith('<') ? new TextEncoder().encode(changed(text, dice)) : undefined;
  };
}

/** Changes the workbook stream of an .xls: in place, or by giving another. */
function inBiff(change: (stream: Uint8Array, dice: Dice) => Uint8Array | void): Mutation {
  return (bytes, dice) => {
    if (bytes[0] !== 0xd0) return undefined;
    try {
      const stream = Uint8Array.from(workbookStream(bytes));
      return compoundOf({ Workbook: change(stream, dice) ?? stream });
    } catch {
      // An encrypted package is a compound file as well.
      return undefined;
    }
  };
}
