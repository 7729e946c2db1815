import { FORMS } from '../../../src/publications/final-accounts/forms';
import type { StatementSet } from '../../../src/model/statement-set';
import { openWorkbook } from '../../../src/hosts/file';
import type { Cell, Sheet } from '../../../src/model/sheet';
import { readStatements } from '../../../src/tables';
import { gbk, htmlOf, spreadsheetXmlOf, utf16, utf8 } from '../../fixtures/markup';
import { aPackage } from '../../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../../fixtures/units';
import { at } from './packages';

const opened = (bytes: Uint8Array) => openWorkbook(bytes, '决算公开报表.xls');
const read = (bytes: Uint8Array): StatementSet => readStatements(FORMS, opened(bytes).content.sheets);

/** One line a figure that prints something. */
const figures = (set: StatementSet): string[] =>
  [...set.statements.values()]
    .flatMap(({ printed }) => printed)
    .map(
      ({ item, state, value, asText }) =>
        `${item.key} ${state} ${value.toFixed(2)}${asText ? ' as text' : ''}`,
    )
    .sort();

const packages = [
  ['national', aPackage({ books: fundUnit })],
  ['Shanghai', aPackage({ books: fundUnit, family: 'shanghai' })],
  ['own money', aPackage({ books: nonFiscalUnit })],
] as const;

const money = (cell: Cell): boolean => typeof cell.value === 'number' && /\.00/.test(cell.format ?? '');
const gb2312Meta = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';

describe('a web page that an exporter calls .xls is read as Excel reads it', () => {
  test.each(packages)('%s form, in GBK', (_, pkg) => {
    const set = read(gbk(htmlOf(pkg.sheets(), { head: gb2312Meta })));
    expect(figures(set)).toEqual(figures(readStatements(FORMS, pkg.sheets())));
  });

  const [, plain] = packages[0];
  const expected = figures(readStatements(FORMS, plain.sheets()));
  test.each<[string, Uint8Array]>([
    ['in UTF-8', utf8(htmlOf(plain.sheets()))],
    ['in UTF-8 with its mark', utf8(`\uFEFF${htmlOf(plain.sheets())}`)],
    ['in UTF-16', utf16(htmlOf(plain.sheets()))],
    ['in capitals', utf8(htmlOf(plain.sheets()).replace(/<\/?(?:table|tr|td)/g, (tag) => tag.toUpperCase()))],
    ['without closing tags', utf8(htmlOf(plain.sheets()).replace(/<\/t[dr]>/g, ''))],
    [
      'amounts in x:num',
      utf8(
        htmlOf(plain.sheets(), {
          attributes: (c) => (money(c) ? `x:num="${String(c.value)}"` : ''),
          text: (c) => (money(c) ? '' : String(c.value ?? '')),
        }),
      ),
    ],
    [
      'fonts and links in its cells',
      utf8(
        htmlOf(plain.sheets()).replace(
          />([^<>\r\n&]+)<\/td>/g,
          '><font face="宋体"><a href="#">$1</a></font></td>',
        ),
      ),
    ],
    [
      'each table within another',
      utf8(
        htmlOf(plain.sheets())
          .replace(/<table/g, '<table><tr><td><table')
          .replace(/<\/table>/g, '</table></td></tr></table>'),
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(figures(read(bytes))).toEqual(expected);
  });

  test('amounts formatted as text are numbers stored as text, as they are in Excel', () => {
    const inline = htmlOf(plain.sheets(), {
      attributes: (c) => (money(c) ? `style='mso-number-format:"\\@"'` : ''),
    });
    const byClass = htmlOf(plain.sheets(), {
      head: '<style><!--.t1 {mso-number-format:"\\@";}\n.t2 {color:red}--></style>',
      attributes: (c) => (money(c) ? 'class="t2 t1"' : ''),
    });
    const all = expected.map((line) => (/ number /.test(line) ? `${line} as text` : line));
    for (const page of [inline, byClass]) expect(figures(read(utf8(page)))).toEqual(all);
  });

  test('a title and a note outside the table belong to it', () => {
    const page =
      '<h2>收入决算表</h2><p>单位：<b>某局</b></p><table><tr><td>a</td></tr><tr></tr><tr></tr><tr><td>1.50</td></tr></table><p>注：无</p>';
    const [sheet, ...others] = opened(utf8(page)).content.sheets;
    expect(others).toEqual([]);
    expect(sheet!.cells.map((row) => row?.[0]?.value)).toEqual([
      '收入决算表',
      '单位：某局',
      'a',
      undefined,
      undefined,
      1.5,
      '注：无',
    ]);
  });

  test.each<[string, string, Cell | undefined]>([
    ['an amount', '<td>4,733.14', { value: 4733.14, format: '#,##0.00' }],
    ['its zeros', '<td>12.30', { value: 12.3, format: '0.00' }],
    ['a negative amount', '<td>-12.30', { value: -12.3, format: '0.00' }],
    ['an amount in brackets', '<td>(12.30)', { value: -12.3, format: '0.00' }],
    ['a code', '<td>2010301', { value: 2010301 }],
    ['a code that begins with zero', '<td>01', { value: '01' }],
    ['a code told to be a text', '<td x:str>201', { value: '201' }],
    ['a percentage', '<td>12.5%', { value: 0.125, format: '0.0%' }],
    ['a date', '<td>2024-12-31', { value: '2024-12-31' }],
    ['a number too long to be one', '<td>12345678901234567', { value: '12345678901234567' }],
    ['entities and spaces', '<td>&nbsp;&ldquo;三公&#8221;\n  经费 &amp; ', { value: '“三公”\n经费 &' }],
    [
      'a format',
      `<td style="mso-number-format:'\\#\\,\\#\\#0\\.00_ '">1`,
      { value: 1, format: '#,##0.00_ ' },
    ],
    [
      'a format with words',
      `<td style='mso-number-format:"0\\0022万\\0022"'>1`,
      { value: 1, format: '0"万"' },
    ],
    ['a format by name', '<td style="mso-number-format:Fixed">1', { value: 1, format: '0.00' }],
    ['nothing', '<td>&nbsp;', undefined],
    ['a less-than sign', '<td>1 < 2', { value: '1 < 2' }],
  ])('a cell with %s', (_, cell, expectedCell) => {
    expect(opened(utf8(`<table><tr>${cell}`)).content.sheets[0]!.cells[0]?.[0]).toEqual(expectedCell);
  });

  test.each(['<style>', '<table><tr><td a="', '<td rowspan=2 colspan=2>', '<!--', '<a '])(
    'a page of nothing but %s is read',
    (piece) => {
      const page = utf8(`<table><tr><td>x${piece.repeat(100_000)}`);
      expect(opened(page).content.sheets[0]!.cells[0]?.[0]?.value).toMatch(/^x/);
    },
  );

  test('a page that makes one endless cell is refused by Excel’s limit of its text', () => {
    expect(() => opened(utf8(`<table><tr><td>x${'&#'.repeat(100_000)}`))).toThrow('32,767');
  });
});

describe('an XML Spreadsheet 2003 that an exporter calls .xls is read', () => {
  test.each(packages)('%s form', (_, pkg) => {
    expect(figures(read(utf8(spreadsheetXmlOf(pkg.sheets()))))).toEqual(
      figures(readStatements(FORMS, pkg.sheets())),
    );
  });

  const [, plain] = packages[0];
  const expected = figures(readStatements(FORMS, plain.sheets()));
  const xml = spreadsheetXmlOf(plain.sheets());
  test.each<[string, Uint8Array]>([
    ['in GB2312', gbk(xml.replace('?>', ' encoding="gb2312"?>'))],
    ['in UTF-16', utf16(xml.replace('?>', ' encoding="UTF-16"?>'))],
    ['with a prefix', utf8(spreadsheetXmlOf(plain.sheets(), 'ss:'))],
  ])('%s', (_, bytes) => {
    expect(figures(read(bytes))).toEqual(expected);
  });

  test('the sheet is what it was: cells, merged areas, formats, hidden or not', () => {
    const sheets = aPackage({ hidden: ['T3'] }).sheets();
    const back = opened(utf8(spreadsheetXmlOf(sheets))).content.sheets;
    const plainly = (all: readonly Sheet[]) =>
      all.map(({ name, visibility, merges, cells }) => ({
        name,
        visibility,
        merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
        cells: Array.from(cells, (row) =>
          Array.from(row ?? [], (cell) =>
            (cell?.value ?? null) === null ? null : [cell!.value, cell!.format ?? null],
          ),
        ),
      }));
    const trimmed = (all: ReturnType<typeof plainly>) =>
      JSON.parse(
        JSON.stringify(all)
          .replace(/(?:,null)+\]/g, ']')
          .replace(/\[null\]/g, '[]'),
      ) as unknown;
    expect(trimmed(plainly(back))).toEqual(trimmed(plainly(sheets)));
  });

  const cellOf = (cells: string, a1 = 'A1') =>
    at(
      opened(
        utf8(
          `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="a"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="b" ss:Parent="a"/></Styles><Worksheet ss:Name="表"><Table>${cells}</Table></Worksheet></Workbook>`,
        ),
      ).content.sheets,
      '表',
      a1,
    );

  test.each<[string, string, string, Cell | undefined]>([
    [
      'a text in several fonts',
      '<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><Font>财政拨款</Font>“三公”<B>经费</B></ss:Data></Cell></Row>',
      'A1',
      { value: '财政拨款“三公”经费' },
    ],
    [
      'a format by name, by way of its parent',
      '<Row><Cell ss:StyleID="b"><Data ss:Type="Number">1</Data></Cell></Row>',
      'A1',
      { value: 1, format: '#,##0.00' },
    ],
    [
      'an error',
      '<Row><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>',
      'A1',
      { value: null, error: '#REF!' },
    ],
    [
      'a formula',
      '<Row ss:Index="3"><Cell ss:Index="2" ss:Formula="=SUM(R[-2]C:R[-1]C)"><Data ss:Type="Number">7</Data></Cell></Row>',
      'B3',
      { value: 7, formula: 'SUM(B1:B2)' },
    ],
    [
      'a formula without a result',
      '<Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell ss:Formula="=RC[-1]*R1C1"/></Row>',
      'B1',
      { value: 4, formula: 'A1*A1' },
    ],
    [
      'a comment',
      '<Row><Cell><Data ss:Type="Number">2</Data><Comment><ss:Data>x</ss:Data></Comment></Cell></Row>',
      'A1',
      { value: 2 },
    ],
  ])('%s', (_, cells, a1, expectedCell) => {
    expect(cellOf(cells, a1)).toEqual(expectedCell);
  });
});
