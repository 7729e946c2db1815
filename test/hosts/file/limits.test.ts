import { FileError, openWorkbook } from '../../../src/hosts/file';
import { MAX_FILE_BYTES } from '../../../src/hosts/file/limits';
import { aPackage } from '../../fixtures/package';
import { htmlOf, spreadsheetXmlOf, utf8 } from '../../fixtures/markup';
import { at, packageOf, relationships, sheetOf } from './packages';

const rows = (inside: string): string => `<sheetData><row r="1">${inside}</row></sheetData>`;
const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const merges = (ref: string, times: number): string =>
  `<mergeCells>${`<mergeCell ref="${ref}"/>`.repeat(times)}</mergeCells>`;
const farCell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
const XML_2003 =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
const xml2003 = (row: string): Uint8Array =>
  utf8(`${XML_2003}<Worksheet><Table>${row}</Table></Worksheet></Workbook>`);
const datum = '<Cell><Data ss:Type="Number">1</Data></Cell>';

function reasonOf(bytes: Uint8Array): { readonly zh: string; readonly en: string } {
  try {
    openWorkbook(bytes, 'a.xlsx');
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).reason;
  }
  throw new Error('it was read');
}

describe('a workbook beyond a limit is refused, and the limit is named in both languages', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['a file of 64 MB', () => new Uint8Array(MAX_FILE_BYTES + 1), /64 MB/],
    ['a text', () => sheetOf(rows(text('9'.repeat(32_768)))), /32,767/],
    ['a text in a million pieces', () => sheetOf(rows(text('&amp;'.repeat(300_000)))), /32,767/],
    ['a text of a page', () => utf8(`<table><tr><td>${'x'.repeat(32_768)}`), /32,767/],
    ['white space of a page', () => utf8(`<table><tr><td>${' '.repeat(1_100_000)}`), /32,767/],
    [
      'a text of an XML spreadsheet',
      () => xml2003(`<Row><Cell><Data ss:Type="String">${'x'.repeat(32_768)}</Data></Cell></Row>`),
      /32,767/,
    ],
    ['a row', () => sheetOf('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'), /1,048,576/],
    ['a column', () => sheetOf(rows('<c r="XFE1"><v>1</v></c>')), /16,384/],
    [
      'a row without number',
      () => sheetOf('<sheetData><row r="x"><c><v>1</v></c></row></sheetData>'),
      /16,384/,
    ],
    ['a row of an XML spreadsheet', () => xml2003(`<Row ss:Index="1048577">${datum}</Row>`), /1,048,576/],
    ['a row passed over by spans', () => xml2003(`<Row ss:Span="9999999"/><Row>${datum}</Row>`), /1,048,576/],
    ['the column of a page', () => utf8(`<table><tr>${'<td colspan=9000>'.repeat(2)}<td>x`), /16,384/],
    [
      'styles',
      () => sheetOf(rows(text('x')), { styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(65_491)}</cellXfs>` }),
      /65,490/,
    ],
    [
      'cells, by an array formula over a whole sheet',
      () => sheetOf(rows('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c>')),
      /500,000/,
    ],
    [
      'cells, by many array formulas in one place',
      () => sheetOf(rows('<c r="A1"><f t="array" ref="A1:CV100">1</f></c>'.repeat(51))),
      /500,000/,
    ],
    ['places of a page', () => utf8('<table><tr><td rowspan=1048576 colspan=16384>x'), /500,000/],
    [
      'texts, by one that many cells share',
      () =>
        sheetOf(rows('<c t="s"><v>0</v></c>'.repeat(600)), {
          sharedStrings: `<si><t>${'x'.repeat(32_000)}</t></si>`,
        }),
      /16,000,000/,
    ],
    [
      'formulas, by one that many cells share',
      () =>
        sheetOf(
          rows(
            `<c><f t="shared" si="0">${'1+'.repeat(4000)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(4000)}`,
          ),
        ),
      /32,000,000/,
    ],
    [
      'rows of merged areas',
      () => sheetOf(`<sheetData>${farCell}</sheetData>${merges('A1:A1048576', 3)}`),
      /2,000,000/,
    ],
    [
      'relationships',
      () =>
        packageOf({
          sheets: { 表: '<sheetData/>' },
          related: Array.from({ length: 100_001 }, () => ['x', 'y'] as const),
        }),
      /100,000/,
    ],
    [
      'sheets',
      () => {
        const sheets = Array.from({ length: 2001 }, (_, i) => `<sheet name="s${i}" r:id="rId1"/>`);
        return packageOf({
          sheets: {},
          beforeSheets: `<sheets>${sheets.join('')}</sheets>`,
          related: [['worksheet', 'worksheets/sheet1.xml']],
        });
      },
      /2,000/,
    ],
    [
      'sheets of an XML spreadsheet',
      () => utf8(`${XML_2003}${'<Worksheet/>'.repeat(2002)}</Workbook>`),
      /2,000/,
    ],
    [
      'names',
      () =>
        sheetOf(rows(text('x')), {
          workbook: `<definedNames>${'<definedName name="n">A</definedName>'.repeat(100_001)}</definedNames>`,
        }),
      /100,000/,
    ],
  ])('%s', (_, bytes, limit) => {
    const { zh, en } = reasonOf(bytes());
    expect(zh).toMatch(limit);
    expect(en).toMatch(limit);
    expect(zh).toMatch(/已拒绝读取。$/);
  });
});

describe('what is odd and within the limits is read', () => {
  const read = (inside: string, more = {}) => openWorkbook(sheetOf(inside, more), 'a.xlsx').content.sheets;

  test.each<[string, string]>([
    ['one merged area over the whole sheet, thousands of times', merges('A1:XFD1048576', 5000)],
    ['merged areas off the sheet, or none', merges('A1:ZZZ99999999', 1) + merges('x', 1)],
    [
      'ten thousand links over the whole sheet',
      '<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'.repeat(10_000),
    ],
    [
      'a validation of a hundred thousand areas',
      `<dataValidation sqref="${'A1:XFD1048576 '.repeat(100_000)}"/>`,
    ],
    ['a long comment of XML', `<!--${'<!--'.repeat(100_000)}-->`],
  ])('%s', (_, behind) => {
    expect(at(read(rows('<c r="A1"><v>7</v></c>') + behind), '表', 'A1')).toEqual({ value: 7 });
  });

  test.each<[string, string]>([
    ['nested', `${'('.repeat(3000)}1${')'.repeat(3000)}`],
    ['of hundreds of thousands of signs', `${'1+'.repeat(200_000)}1`],
    ['that stands on itself', 'A1+1'],
    ['over all cells of the sheet', 'SUM(B1:XFD1048576)+SUM(A1:A9)'],
  ])('a formula without result, %s, is unknown', (_, formula) => {
    const cell = at(read(rows(`<c r="A1"><f>${formula}</f></c>`)), '表', 'A1');
    expect(cell).toMatchObject({ value: null });
  });

  test('thousands of parts, each under other letters than it is asked for', () => {
    const names = Array.from({ length: 1500 }, (_, i) => `worksheets/Sheet${i}.xml`);
    const bytes = packageOf({
      sheets: {},
      beforeSheets: `<sheets>${names.map((_, i) => `<sheet name="s${i}" r:id="rId${i + 1}"/>`).join('')}</sheets>`,
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(names.map((name) => ['worksheet', name])),
        ...Object.fromEntries(
          names.map((name) => [`xl/${name.toLowerCase()}`, '<worksheet><sheetData/></worksheet>']),
        ),
      },
    });
    expect(openWorkbook(bytes, 'a.xlsx').content.sheets).toHaveLength(1500);
  });

  test('a package in any format is nowhere near a limit', async () => {
    const pkg = aPackage();
    for (const bytes of [
      await pkg.xlsx(),
      pkg.xls(),
      utf8(htmlOf(pkg.sheets())),
      utf8(spreadsheetXmlOf(pkg.sheets())),
    ])
      expect(openWorkbook(bytes, 'a').content.sheets.length).toBeGreaterThanOrEqual(9);
  });
});

test('a sheet that nothing leads to any more is told by its name, not left out', () => {
  const bytes = packageOf({
    sheets: { 收入决算表: '<sheetData/>', 支出决算表: '<sheetData/>' },
    parts: {
      'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
    },
  });
  expect(reasonOf(bytes).zh).toMatch(/工作表“支出决算表”的内容找不到/);
});
