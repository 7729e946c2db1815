import { FileError, openWorkbook } from '../../../../src/hosts/file';
import { biffRecords, type BiffRecord } from '../../../../src/hosts/file/foreign/biff-records';
import { compoundOf, workbookStream } from '../../../fixtures/encrypted';
import { aPackage } from '../../../fixtures/package';

const xls = aPackage().xls();
const stream = (): Uint8Array => Uint8Array.from(workbookStream(xls));

/** The .xls with one record changed, the nth of a type. */
function changed(type: number, change: (bytes: Uint8Array, record: BiffRecord) => void, nth = 3): Uint8Array {
  const bytes = stream();
  const records = [...biffRecords(bytes)].filter((record) => record.type === type);
  change(bytes, records[Math.min(nth, records.length - 1)]!);
  return compoundOf({ Workbook: bytes });
}

const sheetsOf = (bytes: Uint8Array) => openWorkbook(bytes, 'a.xls').content.sheets;

test('a sound .xls is read as it was', () => {
  expect(sheetsOf(compoundOf({ Workbook: stream() }))).toEqual(sheetsOf(xls));
});

describe('where a byte is wrong that moves all behind it, nothing is read in part', () => {
  const longer = (bytes: Uint8Array, { at }: BiffRecord): void => void (bytes[at - 2]! += 64);
  test.each<[string, Uint8Array]>([
    ['a text longer than its letters', changed(0x0204, longer)],
    ['a number longer than a number', changed(0x0203, longer)],
    ['a sheet that is not where it is listed', changed(0x0085, (bytes, { at }) => void bytes[at]!++)],
    ['the end of a sheet gone', changed(0x000a, (bytes, { at }) => void bytes.fill(0, at - 4, at))],
    ['the beginning of a sheet gone', changed(0x0809, (bytes, { at }) => void (bytes[at - 4] = 1))],
  ])('%s', (_, bytes) => {
    expect(() => sheetsOf(bytes)).toThrow(FileError);
  });
});

test('what is no cell is not looked at, however long it says it is', () => {
  // A link over sixty-four thousand rows and columns, where the width of columns stood.
  const link = (bytes: Uint8Array, { at, length }: BiffRecord): void => {
    const view = new DataView(bytes.buffer);
    view.setUint16(at - 4, 0x01b8, true);
    bytes.fill(0xff, at, at + length);
  };
  const width = [...biffRecords(stream())].some(({ type }) => type === 0x007d) ? 0x007d : 0x0200;
  expect(sheetsOf(changed(width, link))).toHaveLength(sheetsOf(xls).length);
});
