import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyEdits, openWorkbook, outputExtensionFor } from '../../../src/hosts/file';
import { publishedWorkbook } from '../../fixtures/shared';
import { forEachPublished } from '../../with-shared';
import { at, MAIN, number, packageOf, partsOf, reportOf, sheetOf } from './packages';

const read = (bytes: Uint8Array) => openWorkbook(bytes, 'statements.xlsx').content.sheets;

describe('a cell is read as it is stored', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts>' +
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
  const sharedStrings =
    '<si><t>基本支出</t></si>' +
    '<si><r><rPr><b/></rPr><t>本年</t></r><r><t xml:space="preserve"> 收入 </t></r><rPh sb="0" eb="1"><t>ベン</t></rPh></si>' +
    '<si><t>甲_x000D_乙_x005F_x0041_</t></si>';
  test.each([
    ['a number', '<c r="A1"><v>5364.75</v></c>', { value: 5364.75 }],
    ['a number with its format', '<c r="A1" s="1"><v>1</v></c>', { value: 1, format: '#,##0.00' }],
    ['a format of the workbook’s own', '<c r="A1" s="2"><v>1</v></c>', { value: 1, format: '0.00"万元"' }],
    ['a date stays a number', '<c r="A1" s="3"><v>45658</v></c>', { value: 45658, format: 'yyyy/m/d' }],
    ['an ISO date becomes one', '<c r="A1" t="d"><v>2025-01-01</v></c>', { value: 45658 }],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { value: '基本支出' }],
    ['rich text, without its reading', '<c r="A1" t="s"><v>1</v></c>', { value: '本年 收入 ' }],
    ['escaped characters', '<c r="A1" t="s"><v>2</v></c>', { value: '甲\r乙_x0041_' }],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>合计</t></is></c>', { value: '合计' }],
    [
      'entities and CDATA',
      '<c r="A1" t="inlineStr"><is><t>a&amp;b&#20803;<![CDATA[<c>]]></t></is></c>',
      { value: 'a&b元<c>' },
    ],
    ['yes or no', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: null, error: '#REF!' }],
    ['a formula with its result', '<c r="A1"><f>1+1</f><v>2</v></c>', { value: 2, formula: '1+1' }],
    [
      'a formula that gives a text',
      '<c r="A1" t="str"><f>"a"</f><v>a</v></c>',
      { value: 'a', formula: '"a"' },
    ],
    [
      'a formula that gives an empty text',
      '<c r="A1" t="str"><f>""</f><v></v></c>',
      { value: '', formula: '""' },
    ],
    [
      'a formula that gives an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { value: null, error: '#DIV/0!', formula: '1/0' },
    ],
    ['a blank cell with a style', '<c r="A1" s="1"/>', undefined],
    ['an empty value', '<c r="A1" s="1"><v></v></c>', undefined],
    ['no number where one is claimed', '<c r="A1"><v>12x</v></c>', { value: '12x' }],
  ])('%s', (_, cell, expected) => {
    const sheets = read(
      sheetOf(`<sheetData><row r="1">${cell}</row></sheetData>`, { styles, sharedStrings }),
    );
    expect(at(sheets, '表', 'A1')).toEqual(expected);
  });
});

describe('a formula without a stored result', () => {
  test.each([
    ['no <v> at all', '<c r="A1"><f>SUM(B1:C1)</f></c>'],
    ['an empty <v>, as openpyxl writes it', '<c r="A1"><f>SUM(B1:C1)</f><v></v></c>'],
    ['<v/>', '<c r="A1"><f>SUM(B1:C1)</f><v/></c>'],
  ])('%s: is computed', (_, cell) => {
    const row = `${cell}<c r="B1"><v>0.1</v></c><c r="C1"><v>0.2</v></c>`;
    const sheets = read(sheetOf(`<sheetData><row r="1">${row}</row></sheetData>`));
    expect(at(sheets, '表', 'A1')).toEqual({ value: 0.3, formula: 'SUM(B1:C1)' });
  });

  test('an unknown function leaves the cell without a value and keeps its formula: never zero', () => {
    const sheets = read(
      sheetOf('<sheetData><row r="1"><c r="A1"><f>XYZ(1)</f></c><c r="B1"><f>A1+1</f></c></row></sheetData>'),
    );
    expect(at(sheets, '表', 'A1')).toEqual({ value: null, formula: 'XYZ(1)' });
    expect(at(sheets, '表', 'B1')).toEqual({ value: null, formula: 'A1+1' });
  });

  test('a shared formula is written for each of its cells', () => {
    const sheets = read(
      sheetOf(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1&amp;"A1"</f><v>x</v></c></row>' +
          '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/></c></row></sheetData>',
      ),
    );
    expect(at(sheets, '表', 'B2')).toEqual({ value: '2A1', formula: 'A2*$A$1&"A1"' });
  });

  test('the cells of an array formula are unknown, not blank', () => {
    const sheets = read(
      sheetOf('<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f></c></row></sheetData>'),
    );
    expect(at(sheets, '表', 'A2')).toEqual({ value: null, formula: 'B1:B2*2' });
  });

  test('it may stand on another sheet, on a name, and on formulas like itself', () => {
    const sheets = read(
      packageOf({
        sheets: {
          '收入 表':
            '<sheetData><row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><v>2.5</v></c></row></sheetData>',
          支出: '<sheetData><row r="1"><c r="A1"><f>\'收入 表\'!A1+总计</f></c><c r="B1"><v>1</v></c></row></sheetData>',
        },
        workbook: '<definedNames><definedName name="总计">支出!$B$1</definedName></definedNames>',
      }),
    );
    expect(at(sheets, '支出', 'A1')?.value).toBe(6);
  });
});

describe('a workbook is read as it is laid out', () => {
  test('sheets in their order, hidden ones too, with their merged areas', () => {
    const sheets = read(
      packageOf({
        sheets: {
          乙: '<sheetData/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="B2:B3"/></mergeCells>',
          甲: '<sheetData/>',
          丙: '<sheetData/>',
        },
        sheetAttributes: { 甲: 'state="hidden"', 丙: 'state="veryHidden"' },
      }),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['乙', 'visible'],
      ['甲', 'hidden'],
      ['丙', 'veryHidden'],
    ]);
    expect(sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ]);
  });

  test('addresses in small letters', () => {
    const sheets = read(
      sheetOf(
        '<sheetData><row r="3"><c r="b3"><v>7</v></c><c r="aa3"><v>8</v></c></row></sheetData><mergeCells><mergeCell ref="b3:c4"/></mergeCells>',
      ),
    );
    expect([at(sheets, '表', 'B3'), at(sheets, '表', 'AA3')]).toEqual([{ value: 7 }, { value: 8 }]);
    expect(sheets[0]!.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
  });

  test.each<[string, Record<string, string>, (name: string) => string]>([
    ['targets with backslashes', { 'worksheets/sheet1.xml': 'worksheets\\sheet1.xml' }, (name) => name],
    ['an archive with backslashes', {}, (name) => name.replace(/\//g, '\\')],
    ['both', { 'worksheets/sheet1.xml': '.\\worksheets\\sheet1.xml' }, (name) => name.replace(/\//g, '\\')],
    ['a target from the root', { 'worksheets/sheet1.xml': '/xl/worksheets/sheet1.xml' }, (name) => name],
    [
      'a target from the root with backslashes',
      { 'worksheets/sheet1.xml': '\\xl\\worksheets\\sheet1.xml' },
      (name) => name,
    ],
    [
      'a target that goes up first',
      { 'worksheets/sheet1.xml': '../xl/worksheets/sheet1.xml' },
      (name) => name,
    ],
    ['names in other letters', { 'worksheets/sheet1.xml': 'Worksheets/Sheet1.XML' }, (name) => name],
    ['an archive in capitals', {}, (name) => (name.startsWith('xl') ? name.toUpperCase() : name)],
    [
      'percent signs',
      { 'worksheets/sheet1.xml': 'worksheets/%E8%A1%A8.xml' },
      (name) => name.replace('sheet1', '表'),
    ],
  ])('parts are found, and a copy can be marked: %s', (_, targets, nameOf) => {
    const parts = Object.entries(
      partsOf({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' } }),
    );
    const bytes = zipSync(
      Object.fromEntries(
        parts.map(([name, part]) => [
          nameOf(name),
          name.endsWith('.rels')
            ? strToU8(
                Object.entries(targets).reduce(
                  (text, [from, to]) => text.replace(from, () => to),
                  strFromU8(part),
                ),
              )
            : part,
        ]),
      ),
    );
    expect(at(read(bytes), '表', 'A1')).toEqual({ value: 7 });
    const marked = applyEdits(openWorkbook(bytes, 'a.xlsx'), [
      { kind: 'highlight', sheet: '表', areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], tone: 'suspect' },
      reportOf([[number('1')]]),
    ]).bytes;
    expect(openWorkbook(marked, 'a.xlsx').content.own.map(({ id }) => id)).toEqual(['report']);
    expect(Object.keys(unzipSync(marked)).filter((name) => /sheet\d|表/i.test(name))).toHaveLength(2);
  });

  test('rows and cells without addresses count on', () => {
    const sheets = read(sheetOf('<sheetData><row/><row><c/><c><v>7</v></c></row></sheetData>'));
    expect(at(sheets, '表', 'B2')).toEqual({ value: 7 });
  });

  test('a document that gives its elements a prefix', () => {
    const part = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(at(read(packageOf({ sheets: { 表: part } })), '表', 'A1')).toEqual({ value: 7 });
  });

  test('a sheet styled down to its last cell costs nothing', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/><c r="XFD${i + 1}" s="1"/></row>`,
    );
    rows.push('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>');
    const sheets = read(sheetOf(`<dimension ref="A1:XFD1048576"/><sheetData>${rows.join('')}</sheetData>`));
    expect(Object.keys(sheets[0]!.cells)).toEqual(['1048575']);
    expect(at(sheets, '表', 'XFD1048576')).toEqual({ value: 9 });
  });

  test('what an earlier run added is no figure of the user’s: its sheets and its blocks beside tables', () => {
    const { content } = openWorkbook(
      packageOf({
        sheets: {
          三公: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row></sheetData>',
          勾稽检查报告: '<sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData>',
        },
        workbook:
          '<definedNames><definedName name="_gouji.report" hidden="1">\'勾稽检查报告\'!$A$1</definedName>' +
          '<definedName name="_gouji.T9" hidden="1">三公!$C$1:$D$2</definedName>' +
          '<definedName name="_gouji.gone" hidden="1">#REF!</definedName></definedNames>',
      }),
      'a.xlsx',
    );
    expect(content.sheets.map(({ name }) => name)).toEqual(['三公']);
    expect(content.sheets[0]!.cells).toEqual([[{ value: 1 }]]);
    expect(content.own.map(({ id, sheet }) => [id, sheet.name])).toEqual([['report', '勾稽检查报告']]);
  });

  test('a workbook that exceljs wrote', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('收入决算表');
    sheet.getCell('B3').value = 12.5;
    sheet.getCell('B3').numFmt = '#,##0.00';
    sheet.getCell('B4').value = { formula: 'B3*2' };
    sheet.mergeCells('A1:C1');
    const sheets = read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(at(sheets, '收入决算表', 'B3')).toEqual({ value: 12.5, format: '#,##0.00' });
    expect(at(sheets, '收入决算表', 'B4')?.value).toBe(25);
    expect(sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });
});

describe('.xls and .et', () => {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['科目', 12.5, true],
    [null, { t: 'e', v: 0x17 }, { t: 'n', v: 25, f: 'B1*2' }],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
  (sheet['B1'] as XLSX.CellObject).z = '#,##0.00';
  XLSX.utils.book_append_sheet(book, sheet, '收入决算表');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), '隐藏');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const bytes = new Uint8Array(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer);

  test.each(['statements.xls', 'statements.et', 'statements.xlsx'])('are known by content: %s', (name) => {
    const opened = openWorkbook(bytes, name);
    const { sheets } = opened.content;
    expect(opened.ooxml).toBeNull();
    expect(at(sheets, '收入决算表', 'A1')?.value).toBe('科目');
    expect(at(sheets, '收入决算表', 'B1')).toEqual({ value: 12.5, format: '#,##0.00' });
    expect(at(sheets, '收入决算表', 'C1')?.value).toBe(true);
    expect(at(sheets, '收入决算表', 'B2')).toMatchObject({ value: null, error: '#REF!' });
    expect(at(sheets, '收入决算表', 'C2')?.value).toBe(25);
    expect(sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect(sheets[1]!.visibility).toBe('hidden');
  });

  test('an .et that is a package inside is read as one', () => {
    const opened = openWorkbook(
      sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
      'statements.et',
    );
    expect(opened.ooxml).not.toBeNull();
    expect(at(opened.content.sheets, '表', 'A1')?.value).toBe(1);
  });
});

test.each([
  ['.xlsx', undefined],
  ['.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['.xltx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
  ['.xltm', 'application/vnd.ms-excel.template.macroEnabled.main+xml'],
])('the checked copy must end in %s', (extension, contentType) => {
  const opened = openWorkbook(sheetOf('<sheetData/>', contentType ? { contentType } : {}), 'a');
  expect(outputExtensionFor(opened)).toBe(extension);
});

forEachPublished('every cell as SheetJS reads it', (name) => {
  const bytes = publishedWorkbook(name);
  const sheets = read(bytes);
  const book = XLSX.read(bytes, { dense: true, cellText: false });
  expect(sheets.map((sheet) => sheet.name)).toEqual(book.SheetNames);
  for (const sheet of sheets) {
    const cells = sheet.cells.flatMap((row, r) => row?.map((cell, c) => [r, c, cell?.value]) ?? []);
    const theirs = (book.Sheets[sheet.name]!['!data'] ?? []).flatMap(
      (row, r) => row?.map((cell, c) => [r, c, cell.v]) ?? [],
    );
    expect(cells.filter(Boolean)).toEqual(theirs.filter(Boolean));
  }
});
