import * as XLSX from '@e965/xlsx';
import { applyEdits, FileError, openWorkbook } from '../../../../src/hosts/file';
import {
  agileEncrypted,
  compoundOf,
  cryptoApiScheme,
  encryptedXls,
  rc4Scheme,
  standardEncrypted,
  workbookStream,
  xorScheme,
} from '../../../fixtures/encrypted';
import { at, number, packageOf, reportOf } from '../packages';

const DEFAULT = 'VelvetSweatshop';

/** Large enough for several blocks and segments. */
const rows = Array.from({ length: 600 }, (_, i) => [`科目${i}`, i + 0.25]);
const xlsx = packageOf({
  sheets: {
    收入: `<sheetData>${rows.map(([name, value], i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${i + 1}"><v>${value}</v></c></row>`).join('')}</sheetData>`,
  },
  parts: { 'xl/media/a.bin': Uint8Array.from({ length: 9000 }, (_, i) => (i * i * 31) >> 3) },
});
const xls = (() => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '收入');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['乙']]), '支出');
  return new Uint8Array(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer);
})();

describe('a workbook under the password that Excel opens unasked is read', () => {
  test.each<[string, Uint8Array]>([
    ['.xlsx, standard encryption', standardEncrypted(xlsx, DEFAULT)],
    ['.xlsx, standard encryption with 256 bits', standardEncrypted(xlsx, DEFAULT, 32)],
    ['.xlsx, agile encryption', agileEncrypted(xlsx, DEFAULT)],
    ['.xlsx, agile encryption of Excel 2010', agileEncrypted(xlsx, DEFAULT, { hash: 'SHA1', keyBits: 128 })],
    ['.xlsx, agile encryption with another spelling', agileEncrypted(xlsx, DEFAULT, { hash: 'SHA-256' })],
    ['.xls, XOR', encryptedXls(xls, xorScheme('876b9ae21ee305621e699660986e9404', 0x9a0a))],
    ['.xls, RC4', encryptedXls(xls, rc4Scheme(DEFAULT))],
    ['.xls, RC4 by the CryptoAPI, 40 bits', encryptedXls(xls, cryptoApiScheme(DEFAULT, 40))],
    ['.xls, RC4 by the CryptoAPI, 128 bits', encryptedXls(xls, cryptoApiScheme(DEFAULT, 128))],
  ])('%s', (_, bytes) => {
    const { sheets } = openWorkbook(bytes, '报表').content;
    expect(at(sheets, '收入', 'A1')?.value).toBe('科目0');
    expect(at(sheets, '收入', 'B600')?.value).toBe(599.25);
    if (sheets.length > 1) expect(at(sheets, '支出', 'A1')?.value).toBe('乙');
  });

  test('and its copy is a plain workbook, which is said', () => {
    const { bytes, remarks } = applyEdits(openWorkbook(agileEncrypted(xlsx, DEFAULT), 'a.xlsx'), [
      reportOf([[number('1')]]),
    ]);
    expect(openWorkbook(bytes, 'a.xlsx').content.own).toHaveLength(1);
    expect(remarks.map(({ zh }) => zh)).toEqual([expect.stringContaining('未加密')]);
  });
});

describe('a password that somebody chose is not guessed', () => {
  test.each<[string, Uint8Array]>([
    ['.xlsx, standard encryption', standardEncrypted(xlsx, '123456')],
    ['.xlsx, agile encryption', agileEncrypted(xlsx, '123456')],
    ['.xls, XOR', encryptedXls(xls, xorScheme('00112233445566778899aabbccddeeff', 0x1111))],
    ['.xls, RC4', encryptedXls(xls, rc4Scheme('123456'))],
    ['.xls, RC4 by the CryptoAPI', encryptedXls(xls, cryptoApiScheme('123456', 128))],
    [
      '.xlsx, a scheme that is not known',
      compoundOf({
        EncryptionInfo: Buffer.from([3, 0, 3, 0, 0, 0, 0, 0]),
        EncryptedPackage: Buffer.alloc(64),
      }),
    ],
    ['.xlsx under rights management', compoundOf({ EncryptedPackage: Buffer.alloc(5000, 3) })],
  ])('%s', (_, bytes) => {
    let error: unknown;
    try {
      openWorkbook(bytes, '报表.xls');
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).reason.zh).toBe(
      '报表.xls：设有打开密码，请在 Excel 或 WPS 中取消密码后再试。',
    );
  });
});

describe('texts of Excel 95 and before', () => {
  const book = (codePage: number | null, text: Uint8Array): Uint8Array => {
    const record = (type: number, ...parts: Uint8Array[]): Buffer => {
      const body = Buffer.concat(parts);
      const head = Buffer.alloc(4);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(body.length, 2);
      return Buffer.concat([head, body]);
    };
    const bof = (kind: number): Buffer => record(0x0809, Buffer.from([0, 5, kind, 0, 0, 0, 0, 0]));
    const label = record(0x0204, Buffer.from([0, 0, 0, 0, 0, 0, text.length, 0]), text);
    const page =
      codePage === null ? Buffer.alloc(0) : record(0x42, Buffer.from([codePage & 255, codePage >> 8]));
    const start = bof(5).length + page.length + 12 + text.length + 4;
    const sheet = record(
      0x85,
      Buffer.from([start & 255, start >> 8, 0, 0, 0, 0, text.length - 1]),
      text.subarray(1),
      Buffer.alloc(0),
    );
    const offset = bof(5).length + page.length + sheet.length + 4;
    sheet.writeUInt32LE(offset, 4);
    return compoundOf({
      Book: Buffer.concat([bof(5), page, sheet, record(0x0a), bof(0x10), label, record(0x0a)]),
    });
  };
  const gbk = Uint8Array.of(0x41, 0xca, 0xd5, 0xc8, 0xeb, 0xd6, 0xa7, 0xb3, 0xf6, 0xbe, 0xf6, 0xcb, 0xe3);
  const western = Uint8Array.from(Buffer.from('Recettes et d\u00e9penses pr\u00e9vues', 'latin1'));

  test.each<[string, Uint8Array, string]>([
    ['in GBK without a code page', book(null, gbk), 'A收入支出决算'],
    ['in GBK under the code page of the West', book(1252, gbk), 'A收入支出决算'],
    ['in GBK under a number of an old Mac', book(0x8001, gbk), 'A收入支出决算'],
    ['in GBK that says so', book(936, gbk), 'A收入支出决算'],
    ['of the West', book(1252, western), 'Recettes et dépenses prévues'],
    ['of the West without a code page', book(null, western), 'Recettes et dépenses prévues'],
  ])('%s', (_, bytes, text) => {
    const [sheet] = openWorkbook(bytes, '报表.xls').content.sheets;
    expect(sheet!.cells[0]![0]!.value).toBe(text);
    expect(sheet!.name).toBe(text.slice(1));
  });
});

test('an .xls without encryption is left as it is', () => {
  expect(openWorkbook(compoundOf({ Workbook: workbookStream(xls) }), 'a.xls').content.sheets).toHaveLength(2);
});
