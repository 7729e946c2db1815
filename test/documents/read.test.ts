import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { DocumentError, readDocument, textDocument } from '../../src/documents';
import { DOCUMENT_LIMITS as LIMITS } from '../../src/model/document-limits';
import { documentErrors } from '../../src/text/document-errors';
import { documentRemarks } from '../../src/text/document-remarks';
import { withShared } from '../with-shared';
import { docxOf, oleOf, p, pdfOf, r } from './files';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const docx = docxOf({ body: p(r('收入总计')) });
const pdf = pdfOf([
  [
    { text: '收入总计', x: 50, y: 700 },
    { text: '12.50万元', x: 90, y: 700 },
    { text: '-1-', x: 290, y: 30 },
  ],
  [{ text: '支出', x: 50, y: 700 }],
]);

test.each([
  ['UTF-8', 'a.txt', utf8('收入\r\n支出'), 'text', '收入\r\n支出'],
  ['UTF-8 with its mark', 'a.txt', utf8('\uFEFF收入'), 'text', '收入'],
  ['UTF-16', 'a.txt', utf16('收入', false), 'text', '收入'],
  ['UTF-16, big end first', 'a.txt', utf16('收入', true), 'text', '收入'],
  ['UTF-16 without its mark', 'a.txt', utf16('收入1\r\n支出2', false).slice(2), 'text', '收入1\r\n支出2'],
  ['UTF-16 without its mark, big end first', 'a.txt', utf16('收入1\n', true).slice(2), 'text', '收入1\n'],
  [
    'UTF-8 that was cut off',
    'a.txt',
    utf8(`${'收入支出'.repeat(50)}决`).slice(0, -1),
    'text',
    `${'收入支出'.repeat(50)}\ufffd`,
  ],
  ['GB18030', 'a.txt', Uint8Array.of(0xca, 0xd5, 0xc8, 0xeb, 0x31), 'text', '收入1'],
  ['Markdown', 'a.MD', utf8('# 收入'), 'markdown', '# 收入'],
  ['a text without a name', '', utf8('收入'), 'text', '收入'],
  ['.docx', 'a.docx', docx, 'docx', '收入总计\n'],
  ['a .docx under another name', 'a.doc', docx, 'docx', '收入总计\n'],
  ['PDF whose fonts are not in it', 'a.pdf', pdf, 'pdf', '收入总计12.50万元\n支出\n'],
  [
    'PDF printed by a browser: radicals are the ideographs they stand for',
    'a.pdf',
    pdfOf([[{ text: '公用车支出民政', x: 50, y: 700 }]], '', { 用: '⽤', 车: '⻋', 支: '⽀', 民: '⺠' }),
    'pdf',
    '公用车支出民政\n',
  ],
  ['a PDF under another name', 'a.docx', pdf, 'pdf', '收入总计12.50万元\n支出\n'],
])('%s', async (_, name, bytes, kind, text) => {
  expect(await readDocument(name, bytes)).toEqual({ file: name, kind, text });
});

const ooxml = (type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': utf8(`<Types><Override PartName="/main.xml" ContentType="${type}+xml"/></Types>`),
    '_rels/.rels': utf8(
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="main.xml"/></Relationships>',
    ),
    'main.xml': utf8('<a/>'),
  });
const locked =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> ` +
  `/ID [<${'22'.repeat(16)}> <${'22'.repeat(16)}>]`;

/** An archive whose directory says that its first part unpacks to two gigabytes. */
const bomb = (): Uint8Array => {
  const bytes = Buffer.from(docx);
  bytes.writeUInt32LE(0x7fffffff, bytes.indexOf('PK\x01\x02', 'latin1') + 24);
  return new Uint8Array(bytes);
};
const nested = `${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`;
const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`${i}`, new Uint8Array()]));

test.each<[string, Uint8Array, keyof typeof documentErrors]>([
  ['a text file larger than any', new Uint8Array(LIMITS.textMegabytes * 1024 * 1024 + 1), 'textTooLarge'],
  ['a text longer than any', new Uint8Array(LIMITS.characters + 1).fill(0x31), 'tooMuchText'],
  ['a .docx longer than any', docxOf({ body: p(r('1'.repeat(900_000))).repeat(5) }), 'tooMuchText'],
  ['a .docx of one endless word', docxOf({ body: p(r('1'.repeat(1_000_001))) }), 'passageTooLong'],
  ['a .docx of nothing but tags', docxOf({ body: '<w:p/>'.repeat(LIMITS.tags) }), 'tooManyTags'],
  ['a .docx of blanks', docxOf({ body: ' '.repeat(LIMITS.partMegabytes * 1024 * 1024) }), 'partTooLarge'],
  ['a .docx that unpacks to gigabytes', bomb(), 'tooMuchUnpacked'],
  ['a .docx of ten thousand parts', docxOf({ body: p(r('甲')), others: parts }), 'tooManyParts'],
  ['a .docx nested without an end', docxOf({ body: nested }), 'tooDeep'],
  ['a PDF of more pages than any', pdfOf(Array.from({ length: LIMITS.pages + 1 }, () => [])), 'tooManyPages'],
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', utf8(' \n\u3000'), 'empty'],
  ['a .docx without text', docxOf({ body: '<w:p/>' }), 'empty'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'picture'],
  ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46), 'picture'],
  ['a scan', Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0), 'picture'],
  ['random bytes', Uint8Array.from({ length: 500 }, (_, i) => (i * i * 31 + i * 7) % 256), 'notDocument'],
  ['an archive of something', zipSync({ 'a.txt': utf8('甲') }), 'notDocument'],
  [
    'slides',
    ooxml('application/vnd.openxmlformats-officedocument.presentationml.presentation.main'),
    'notDocument',
  ],
  ['a workbook', ooxml('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main'), 'workbook'],
  ['an old workbook', oleOf('Workbook'), 'workbook'],
  ['an old Word document', oleOf('WordDocument'), 'oldWord'],
  ['another compound file', oleOf('PowerPoint Document'), 'notDocument'],
  ['a .docx with a password', oleOf('EncryptedPackage'), 'encrypted'],
  ['a .docx under rights management', oleOf('DRMEncryptedDataSpace'), 'rights'],
  ['a PDF with a password', pdfOf([[{ text: '甲', x: 0, y: 0 }]], locked), 'encrypted'],
  ['RTF', utf8('{\\rtf1\\ansi 1}'), 'otherDocument'],
  ['a web archive', utf8('From: <Saved by Blink>\nMIME-Version: 1.0'), 'otherDocument'],
  ['a piece of a web page', utf8('<table><tr><td>收入</td></tr></table>'), 'otherDocument'],
  ['OFD', zipSync({ 'OFD.xml': utf8('<OFD/>') }), 'ofd'],
  ['a .docx whose text is all embedded', docxOf({ body: '<w:altChunk r:id="x"/><w:p/>' }), 'embedded'],
  ['a web page', utf8('\n<html><body>收入</body></html>'), 'otherDocument'],
  ['OpenDocument', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text') }), 'otherDocument'],
  ['half a .docx', docx.subarray(0, docx.length / 2), 'broken'],
  ['a .docx that is not well-formed', docxOf({ body: '<w:p>' }), 'broken'],
  ['a PDF that is nothing but its mark', utf8('%PDF-1.4\n'), 'broken'],
  ['a PDF without text', pdfOf([[]]), 'scanned'],
  ['a PDF of page numbers', pdfOf([[{ text: '-1-', x: 290, y: 30 }]]), 'scanned'],
])('%s is refused', async (_, bytes, code) => {
  const error: unknown = await readDocument('说明.docx', bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DocumentError);
  expect(error).toMatchObject({ code, reason: documentErrors[code]('说明.docx') });
});

test('pages of a PDF without text are told', async () => {
  const page = [{ text: '收入总计', x: 50, y: 700 }];
  const { text, remarks = [] } = await readDocument('a.pdf', pdfOf([page, [], [], page, []]));
  expect(text).toBe('收入总计\n收入总计\n');
  expect(remarks.map(({ text: { zh } }) => zh)).toEqual([expect.stringContaining('第 2-3, 5 页')]);
});

test('a page of a PDF that cannot be read is told, and the others are read', async () => {
  const page = [
    { text: '收入总计', x: 50, y: 700 },
    { text: '1.00', x: 50, y: 600 },
  ];
  const file = Buffer.from(pdfOf([page, [{ text: '支出总计', x: 50, y: 700 }]])).toString('latin1');
  const broken = file.replace(
    '1.0000 0.0000 -0.0000 1.0000 50 600 Tm',
    '/a     /b     (c)     1      2  3   Tm',
  );
  expect(broken).not.toBe(file);
  const { text, remarks = [] } = await readDocument('a.pdf', Buffer.from(broken, 'latin1'));
  expect(text).toBe('支出总计\n');
  expect(remarks).toEqual([{ key: 'damaged', text: documentRemarks.damaged([1]) }]);
});

test('reading a PDF leaves the engine’s own functions where they were', async () => {
  const { push } = Array.prototype;
  await readDocument('a.pdf', pdf);
  expect(Array.prototype.push).toBe(push);
});

test('every refusal of what is too much names its limit in both languages', () => {
  for (const [code, reason] of Object.entries(documentErrors)) {
    if (!code.startsWith('too') && !code.endsWith('TooLarge')) continue;
    const { zh, en } = reason('a');
    expect([code, zh]).toEqual([code, expect.stringMatching(/\d/)]);
    expect([code, en]).toEqual([code, expect.stringMatching(/\d/)]);
  }
});

test('pasted text', () => {
  expect(textDocument('粘贴', '收入')).toEqual({ file: '粘贴', kind: 'text', text: '收入' });
  expect(textDocument('a.md', '收入').kind).toBe('markdown');
  expect(() => textDocument('粘贴', ' \n')).toThrow(DocumentError);
});

test('the bytes stay the caller’s', async () => {
  const bytes = pdf.slice();
  await readDocument('a.pdf', bytes);
  expect(bytes).toEqual(pdf);
});

withShared('corpus', 'its narratives were not read', (corpus) => {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
  test.each([
    ['changji-liaison-2024', 'narrative.docx'],
    ['urumqi-liaison-2023', 'narrative.pdf'],
    ['putuo-planning-2024', 'narrative.pdf'],
  ])('%s reads as its plain text, white space and character forms apart', async (name, file) => {
    const { text } = await readDocument(file, new Uint8Array(readFileSync(join(corpus, name, file))));
    const expected = plain(readFileSync(join(corpus, 'other', `${name}.txt`), 'utf8'));
    expect(plain(text)).toContain(expected);
  });
});
