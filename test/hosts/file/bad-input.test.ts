import { deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { FileError, openWorkbook } from '../../../src/hosts/file';
import { MAX_UNPACKED_BYTES } from '../../../src/hosts/file/limits';
import { unzip } from '../../../src/hosts/file/zip';
import { packageOf, partsOf, relationships, sheetOf } from './packages';

const good = sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

const xls = (() => {
  const book = XLSX.utils.book_new();
  const rows = Array.from({ length: 300 }, (_, i) => [`科目${i}`, i, i * 1.5]);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '表');
  return new Uint8Array(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer);
})();

/** What is used of SheetJS's reader and writer of compound files, which it exports without types. */
interface CompoundFile {
  readonly FileIndex: unknown;
}
const CFB = XLSX.CFB as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): CompoundFile;
  find(file: CompoundFile, name: string): { readonly content: Uint8Array };
  write(file: CompoundFile, options: { type: 'buffer' }): Buffer;
  utils: {
    cfb_new(): CompoundFile;
    cfb_add(file: CompoundFile, name: string, content: Uint8Array): void;
  };
};

/** An .xls with a FILEPASS record, as Excel writes one that opens with a password. */
const lockedXls = (() => {
  const file = CFB.read(xls, { type: 'buffer' });
  const stream = Buffer.from(CFB.find(file, 'Workbook').content);
  const first = 4 + stream.readUInt16LE(2);
  const pass = Buffer.alloc(4 + 6);
  pass.writeUInt16LE(0x2f, 0);
  pass.writeUInt16LE(6, 2);
  const locked = CFB.utils.cfb_new();
  CFB.utils.cfb_add(
    locked,
    '/Workbook',
    Buffer.concat([stream.subarray(0, first), pass, stream.subarray(first)]),
  );
  return new Uint8Array(CFB.write(locked, { type: 'buffer' }));
})();

const oleWith = (...streams: string[]): Uint8Array => {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000, 7));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
};

/** An archive of one entry, with whatever sizes its directory claims. */
function archive(name: string, content: Uint8Array, unpacked: number, claimed: number): Uint8Array {
  const bytes = Buffer.from(zipSync({ [name]: [content, { level: 0 }] }));
  const packed = deflateRawSync(Buffer.alloc(unpacked));
  const local = bytes.subarray(0, 30 + name.length);
  const directory = Buffer.from(bytes.subarray(30 + name.length + content.length));
  for (const [part, at] of [
    [local, 0],
    [directory, 2],
  ] as const) {
    part.writeUInt16LE(8, 8 + at);
    part.writeUInt32LE(packed.length, 18 + at);
    part.writeUInt32LE(claimed, 22 + at);
  }
  directory.writeUInt32LE(local.length + packed.length, directory.length - 6);
  return Buffer.concat([local, packed, directory]);
}

describe('each file that is no use gets one clear line in both languages', () => {
  const without = (part: string) => {
    const parts = Object.entries(partsOf({ sheets: { 表: '<sheetData/>' } }));
    return zipSync(Object.fromEntries(parts.filter(([name]) => name !== part)));
  };
  const flipped = Buffer.from(good);
  flipped[flipped.indexOf('sheet1.xml') + 'sheet1.xml'.length + 20]! ^= 0xff;
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(0), /the file is empty/],
    ['a text', strToU8('科目编码,金额'), /plain text/],
    ['a text with tabs, in GBK', Uint8Array.of(0xca, 0xd5, 0xc8, 0xeb, 9, 0x31, 13, 10), /plain text/],
    ['a text in UTF-16', Buffer.from('\uFEFF收入\t1\r\n', 'utf16le'), /plain text/],
    ['a PDF', strToU8('%PDF-1.7'), /a PDF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /a picture/],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), /a picture/],
    ['a web page without a table', strToU8('\uFEFF <html><body><p>404</p>'), /web page/],
    ['a single-file web page', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related;'), /\.mht/],
    ['one that Excel wrote', strToU8('From: <Saved by Windows>\r\nSubject: a'), /\.mht/],
    ['XML of something else', strToU8('<?xml version="1.0"?><invoice/>'), /no XML spreadsheet/],
    [
      'a Word document as XML',
      strToU8('<?xml version="1.0"?><w:wordDocument xmlns:w="urn"/>'),
      /Word document/,
    ],
    [
      'a flat OpenDocument',
      strToU8('<?xml version="1.0"?><office:document xmlns:office="urn"/>'),
      /OpenDocument/,
    ],
    ['rich text', strToU8('{\\rtf1\\ansi'), /Word document/],
    ['a .rar', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0), /unpack it first/],
    ['a .7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), /unpack it first/],
    ['a .zip', zipSync({ 'a.txt': strToU8('a') }), /unpack it first/],
    ['bytes that are nothing known', Uint8Array.of(1, 0, 2, 0, 0xff, 0xfe, 0, 0), /not an Excel workbook/],
    [
      'an XML spreadsheet without sheets',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      /no worksheet/,
    ],
    [
      'an XML spreadsheet cut short',
      strToU8(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
      ),
      /damaged/,
    ],
    [
      'an XML spreadsheet in which a cell would take the place of another',
      strToU8(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell ss:Index="9"><Data>1</Data></Cell><Cell ss:Index="4"><Data>2</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
      /damaged/,
    ],
    [
      'a Word document',
      sheetOf('<sheetData/>', {
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      }),
      /a Word document/,
    ],
    ['an old Word document', oleWith('WordDocument'), /a Word document/],
    [
      'an OpenDocument spreadsheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      /save it as .xlsx/,
    ],
    ['old slides', oleWith('PowerPoint Document'), /another kind of document/],
    [
      'an .xlsb as Excel writes it',
      zipSync({
        ...partsOf({ sheets: {} }),
        '_rels/.rels': strToU8(relationships([['officeDocument', 'xl/workbook.bin']])),
        '[Content_Types].xml': strToU8(
          '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        ),
        'xl/workbook.bin': Uint8Array.of(0x83, 1, 0, 0x80, 1),
      }),
      /\.xlsb/,
    ],
    [
      'an .xlsb',
      sheetOf('<sheetData/>', { contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      /\.xlsb/,
    ],
    ['a compound file of something else', oleWith('Thumbs'), /not an Excel workbook/],
    ['an encrypted .xlsx', oleWith('EncryptionInfo', 'EncryptedPackage'), /password/],
    ['an .xls with a password', lockedXls, /password/],
    ['a workbook without sheets', packageOf({ sheets: {} }), /no worksheet/],
    ['a byte changed within', flipped, /damaged/],
    ['a sheet that is missing', without('xl/worksheets/sheet1.xml'), /damaged/],
    ['the workbook part missing', without('xl/workbook.xml'), /no worksheet|damaged/],
    ['XML that ends too soon', sheetOf('<sheetData><row>'), /damaged/],
    ['XML that closes what was not open', sheetOf('</sheetData>'), /damaged/],
    ['a document type', sheetOf('<!DOCTYPE a [<!ENTITY x "y">]><sheetData/>'), /damaged/],
    ['elements nested without end', sheetOf('<a>'.repeat(100_000)), /damaged/],
    [
      'a shared text that is not there',
      sheetOf('<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>'),
      /damaged/,
    ],
    [
      'a cell off the sheet',
      sheetOf('<sheetData><row r="1"><c r="ZZZ9"><v>9</v></c></row></sheetData>'),
      /limit of 1,048,576 rows and 16,384 columns/,
    ],
    [
      'a part that is no text',
      packageOf({
        sheets: { 表: '' },
        parts: { 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0xff, 0xfe) },
      }),
      /damaged/,
    ],
  ])('%s', (_, bytes, english) => {
    let error: unknown;
    try {
      openWorkbook(bytes, 'statements.xlsx');
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(FileError);
    const { zh, en } = (error as FileError).reason;
    expect(en).toMatch(english);
    expect(zh).toMatch(/^statements\.xlsx：[^\n]*[\u4e00-\u9fff][^\n]*。$/);
    expect(en).toMatch(/^statements\.xlsx: [^\n]+\.$/);
  });

  test('a workbook cut short anywhere', () => {
    for (let length = 1; length < good.length; length += 7) {
      expect(() => openWorkbook(good.subarray(0, length), 'a.xlsx')).toThrow(FileError);
    }
  });

  test('an .xls cut short anywhere', () => {
    for (let length = 8; length < xls.length - 512; length += 512) {
      expect(() => openWorkbook(xls.subarray(0, length), 'a.xls')).toThrow(FileError);
    }
  });
});

describe('an archive that would unpack without end', () => {
  const limits = { bytes: 1_000_000, entries: 10 };
  test('is refused by what it declares, before anything is unpacked', () => {
    expect(() => unzip(archive('a', new Uint8Array(1), 10, 1_000_001), 'a.xlsx', limits)).toThrow(
      /unpacks to more than/,
    );
  });

  test('is refused by what comes out, whatever it declares', () => {
    expect(() => unzip(archive('a', new Uint8Array(1), 50_000_000, 10), 'a.xlsx', limits)).toThrow(
      /unpacks to more than/,
    );
  });

  test('is refused by what all entries together come to', () => {
    const half = new Uint8Array(600_000);
    expect(() => unzip(zipSync({ a: half, b: half }), 'a.xlsx', limits)).toThrow(/unpacks to more than/);
  });

  test('is refused for the number of its entries', () => {
    const entries = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.xml`, new Uint8Array(0)]));
    expect(() => unzip(zipSync(entries), 'a.xlsx', limits)).toThrow(/more than 10 packed files/);
  });

  test('the limit is stated', () => {
    expect(MAX_UNPACKED_BYTES).toBe(64 * 1024 * 1024);
  });
});
