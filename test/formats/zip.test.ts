import { unzipSync, zipSync } from 'fflate';
import * as inBrowser from '../../src/formats/zlib.web';
import { replaceParts, TooMuch, unzip, zip, ZipError } from '../../src/formats/zip';
import * as inNode from '../../src/formats/zlib';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parts = { 'a.xml': bytes('甲'.repeat(1000)), '空.xml': new Uint8Array(), 'b.bin': bytes('乙') };
// Stored, with a date and attributes of its own: all of that must stay.
const archive = zipSync({
  'a.xml': [parts['a.xml'], { mtime: '2024-05-06', os: 3, attrs: 0o644 << 16 }],
  '空.xml': parts['空.xml'],
  'b.bin': [parts['b.bin'], { level: 0 }],
});

describe.each([
  ['in Node', inNode],
  ['in a browser', inBrowser],
])('%s', (_where, { deflate, inflate }) => {
  test('what is packed comes out again, in its order', () => {
    const packed = zip(new Map(Object.entries(parts)), deflate);
    expect([...unzip(packed, inflate)]).toEqual(Object.entries(parts));
    expect(unzipSync(packed)).toEqual(parts);
    expect(zip(new Map(Object.entries(parts)), deflate)).toEqual(packed);
  });

  test.each<[string, Record<string, Uint8Array>, Record<string, Uint8Array>]>([
    ['nothing', {}, parts],
    ['one', { 'b.bin': bytes('丙') }, { ...parts, 'b.bin': bytes('丙') }],
    ['a new one', { 'c.xml': bytes('丁') }, { ...parts, 'c.xml': bytes('丁') }],
  ])('replacing %s', (_, changed, result) => {
    const replaced = replaceParts(archive, new Map(Object.entries(changed)), deflate);
    expect(Object.entries(unzipSync(replaced))).toEqual(Object.entries(result));
    expect([...unzip(replaced, inflate)]).toEqual(Object.entries(result));
  });

  test('what is not replaced keeps its packed bytes, its date and its attributes', () => {
    const replaced = Buffer.from(replaceParts(archive, new Map([['b.bin', bytes('丙')]]), deflate));
    const original = Buffer.from(archive);
    const local = original.subarray(0, original.indexOf('PK\x03\x04', 4, 'latin1'));
    expect(replaced.subarray(30, local.length)).toEqual(local.subarray(30));
    const listed = (archive: Buffer) => archive.subarray(archive.indexOf('PK\x01\x02', 0, 'latin1'));
    expect(listed(replaced).subarray(12, 16)).toEqual(listed(original).subarray(12, 16));
    expect(listed(replaced).subarray(38, 42)).toEqual(listed(original).subarray(38, 42));
  });

  test.each([
    ['too many bytes', { bytes: 1000, entries: 10 }, 'tooLarge'],
    ['too many parts', { bytes: 10_000, entries: 2 }, 'tooManyParts'],
  ])('%s', (_, limits, code) => {
    const thrown = (() => {
      try {
        return unzip(archive, inflate, limits);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ZipError);
    expect(thrown).toMatchObject({ code });
  });

  test('an entry that unpacks to more than it says is stopped on the way', () => {
    const bomb = deflate(new Uint8Array(50_000_000));
    expect(() => inflate(bomb, 1000)).toThrow(TooMuch);
  });
});
