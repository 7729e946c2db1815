import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import {
  applyEdits,
  canAddSheets,
  canMark,
  type OpenedWorkbook,
  openWorkbook,
  removeGouji,
} from '../../../src/hosts/file';
import { unzip } from '../../../src/hosts/file/zip';
import type { BlockEdit, Edit, HighlightEdit, WrittenCell } from '../../../src/output/edits';
import {
  at,
  blank,
  formula,
  MAIN,
  number,
  packageOf,
  type PackageOf,
  partsOf,
  relationships,
  reportOf,
  text,
} from './packages';

const open = (bytes: Uint8Array): OpenedWorkbook => openWorkbook(bytes, 'statements.xlsx');
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzip(bytes, 'a').get(name)!);
const apply = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => applyEdits(open(bytes), edits).bytes;

const highlight = (
  sheet: string,
  a1: readonly [number, number][],
  tone: 'suspect' | 'involved',
): HighlightEdit => ({
  kind: 'highlight',
  sheet,
  areas: a1.map(([row, column]) => ({ top: row, left: column, bottom: row, right: column })),
  tone,
});
const block = (
  sheet: string,
  top: number,
  left: number,
  rows: readonly (readonly WrittenCell[])[],
): BlockEdit => ({
  kind: 'block',
  sheet,
  id: 'T9.variance',
  top,
  left,
  rows,
});

/** A workbook with much that a careless writer would lose. */
const rich: PackageOf = {
  sheets: {
    收入:
      '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C4"/><cols><col min="1" max="1" width="33.5" customWidth="1"/></cols>' +
      '<sheetData><row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"/><c r="C1" s="2"/></row>\r\n' +
      '<row r="2" spans="1:3"><c r="A2"><v>1.50</v></c><c r="B2"><f>A2*2</f><v>3</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>甲&#13;&#10;乙</t></is></c><c r="C4" s="2"/></row></sheetData>' +
      '<autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
      '<conditionalFormatting sqref="A2"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="whole" sqref="A2"><formula1>1</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A4" location="支出!A1"/></hyperlinks>' +
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><drawing r:id="rId1"/>' +
      '<extLst><ext uri="{78C0D931}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="8"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    支出: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  },
  sheetAttributes: { 支出: 'state="hidden"' },
  beforeSheets: '<workbookPr/><bookViews><workbookView activeTab="1"/></bookViews>',
  workbook:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">收入!$A$1:$C$4</definedName>' +
    '<definedName name="合计">收入!$A$2</definedName></definedNames><calcPr calcId="1"/>',
  sharedStrings: '<si><t>收入</t></si>',
  styles:
    '<fonts count="1"><font><sz val="9"/><name val="Arial"/></font></fonts><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="10" fillId="1"/></cellXfs>' +
    '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/>',
  related: [
    ['calcChain', 'calcChain.xml'],
    ['theme', 'theme/theme1.xml'],
  ],
  overrides: {
    '/xl/calcChain.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
  },
  parts: {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
    'xl/theme/theme1.xml': '<theme/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['drawing', '../drawings/drawing1.xml']]),
    'xl/drawings/drawing1.xml': '<?xml version="1.0"?>\r\n<drawing  odd = "spacing" />',
    'xl/drawings/_rels/drawing1.xml.rels': relationships([['chart', '../charts/chart1.xml']]),
    'xl/charts/chart1.xml': '<chart><!-- as it was --></chart>',
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256),
    'xl/vbaProject.bin': Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251),
    'customXml/item1.xml': '<单位 名称="办公室"/>',
    'docProps/app.xml': '<Properties/>',
  },
};

const report = reportOf(
  [
    [{ ...text('部门决算勾稽检查报告', 'title'), span: 3 }],
    [text('位置', 'heading'), text('问题', 'heading'), text('差额', 'heading')],
    [{ ...text('收入 A2', 'link'), link: { sheet: '收入', address: 'A2' } }, text('=1+1'), number('-12.89')],
  ],
  { repeatRows: { first: 1, last: 1 }, frozenRows: 2, hiddenColumns: [2] },
);
const variance = block('收入', 0, 4, [
  [{ ...text('差异率', 'heading'), span: 2 }, blank()],
  [text('合计'), formula('(B2-A2)/A2', '1')],
  [text('基本'), formula('A2', '1.5', 'money')],
]);
const edits: readonly Edit[] = [
  highlight(
    '收入',
    [
      [1, 0],
      [1, 1],
    ],
    'suspect',
  ),
  highlight('收入', [[3, 0]], 'involved'),
  highlight('支出', [[0, 0]], 'suspect'),
  variance,
  report,
];

describe('marking a workbook', () => {
  const original = packageOf(rich);
  const marked = apply(original, edits);

  test('every part that nothing was written into keeps its bytes: charts, drawings, macros, printer settings, theme, texts', () => {
    const before = unzip(original, 'a');
    const after = unzip(marked, 'a');
    const changed = [...before].filter(
      ([name, bytes]) => !after.has(name) || Buffer.compare(bytes, after.get(name)!) !== 0,
    );
    expect(changed.map(([name]) => name)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/styles.xml',
      'xl/calcChain.xml',
    ]);
    expect([...after.keys()].slice(0, before.size - 1)).toEqual(
      [...before.keys()].filter((name) => name !== 'xl/calcChain.xml'),
    );
  });

  test('what stood in a sheet stands there as it was, in the schema’s order, with ours between', () => {
    const sheet = part(marked, 'xl/worksheets/sheet1.xml');
    for (const kept of [
      '<row r="4"><c r="A4" t="inlineStr"><is><t>甲&#13;&#10;乙</t></is></c><c r="C4" s="2"/></row>',
      '<c r="B2"><f>A2*2</f><v>3</v></c>',
      '<row r="1" ht="30" customHeight="1">',
      '<cols><col min="1" max="1" width="33.5" customWidth="1"/></cols>',
    ]) {
      expect(sheet).toContain(kept);
    }
    const order = [
      ...sheet.matchAll(
        /<(autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins|drawing|extLst)\b/g,
      ),
    ];
    expect(order.map(([, name]) => name)).toEqual([
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'pageMargins',
      'drawing',
      'extLst',
    ]);
    expect(sheet).toContain('<dimension ref="A1:F4"/>');
    expect(sheet).toContain('<mergeCells count="2">');
  });

  test('the user’s conditional formats keep their priorities; ours come after all of theirs', () => {
    const sheet = part(marked, 'xl/worksheets/sheet1.xml');
    expect([...sheet.matchAll(/priority="(\d+)"/g)].map(([, n]) => n)).toEqual(['3', '9', '10', '8']);
  });

  test('a block’s cells are read by the next reader, and are none of the user’s', () => {
    const opened = open(marked);
    expect(opened.content.sheets.map(({ name }) => name)).toEqual(['收入', '支出']);
    expect(opened.content.sheets).toEqual(open(original).content.sheets);
    expect(opened.content.own[0]!.id).toBe('report');
    expect(at([opened.content.own[0]!.sheet], '勾稽检查报告', 'B3')?.value).toBe('=1+1');
    expect(part(marked, 'xl/worksheets/sheet1.xml')).toContain('<f>(B2-A2)/A2</f><v>1</v>');
  });

  test('texts wrap on our own sheets, and shrink beside a table, whose rows and columns are not ours', () => {
    const styles = part(marked, 'xl/styles.xml')
      .split('<cellXfs')[1]!
      .split('</cellXfs>')[0]!
      .match(/<xf.*?(?:\/>|<\/xf>)/g)!;
    const styleOf = (sheet: string, cell: string) =>
      styles[
        Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(part(marked, `xl/worksheets/${sheet}.xml`))![1])
      ];
    expect(styleOf('sheet1', 'E1')).toContain('shrinkToFit="1"');
    expect(styleOf('sheet3', 'A2')).toContain('wrapText="1"');
  });

  test('the report: on A4 across, one page wide, headings on every page, first rows frozen, a link to the cell', () => {
    const sheet = part(marked, 'xl/worksheets/sheet3.xml');
    for (const expected of [
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      '<pageSetUpPr fitToPage="1"/>',
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
      '<col min="3" max="3" width="12" hidden="1" customWidth="1"/>',
      '<mergeCell ref="A1:C1"/>',
      '<hyperlink ref="A3" location="\'收入\'!A2"',
    ]) {
      expect(sheet).toContain(expected);
    }
    expect(part(marked, 'xl/workbook.xml')).toContain(
      '<definedName name="_gouji.report" comment="Gouji: sheet" hidden="1">\'勾稽检查报告\'!$A$1</definedName>' +
        '<definedName name="_gouji.T9.variance" comment="Gouji: block" hidden="1">\'收入\'!$E$1:$F$3</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">收入!$A$1:$C$4</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'勾稽检查报告\'!$2:$2</definedName>',
    );
  });

  test('taken away again, the workbook is what it was', () => {
    const restored = removeGouji(open(marked));
    const before = unzip(original, 'a');
    const after = unzip(restored, 'a');
    const differing = [...before].filter(
      ([name, bytes]) => !after.has(name) || Buffer.compare(bytes, after.get(name)!) !== 0,
    );
    // Styles are only appended; the calculation chain is Excel's to rebuild; a row's hint about its columns is gone.
    expect(differing.map(([name]) => name)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
      'xl/calcChain.xml',
    ]);
    expect([...after.keys()]).toEqual([...before.keys()].filter((name) => name !== 'xl/calcChain.xml'));
    const sheet = strFromU8(before.get('xl/worksheets/sheet1.xml')!);
    expect(strFromU8(after.get('xl/worksheets/sheet1.xml')!)).toBe(sheet.replaceAll(' spans="1:3"', ''));
    expect(
      part(restored, 'xl/styles.xml').startsWith(part(original, 'xl/styles.xml').split('<fonts')[0]!),
    ).toBe(true);
  });

  test('a second run replaces the first and piles nothing up', () => {
    expect(Buffer.compare(apply(marked, edits), marked)).toBe(0);
    const fewer = apply(marked, [report]);
    expect(part(fewer, 'xl/worksheets/sheet2.xml')).toBe(part(original, 'xl/worksheets/sheet2.xml'));
    expect(part(fewer, 'xl/workbook.xml')).not.toContain('variance');
    expect(part(fewer, 'xl/styles.xml')).toBe(part(marked, 'xl/styles.xml'));
  });

  test('the same input and edits give the same bytes', () => {
    expect(Buffer.compare(apply(original, edits), marked)).toBe(0);
  });
});

describe('a block never harms what the user has', () => {
  const sheet = (inside: string): Uint8Array => packageOf({ sheets: { 表: inside }, styles: rich.styles! });
  const one = (top: number, left: number) => [
    block('表', top, left, [[text('差异率'), formula('1/3', '0.333')]]),
  ];

  test.each([
    ['a value', '<c r="C1"><v>0</v></c>'],
    ['a formula', '<c r="C1"><f>A1</f></c>'],
    ['a text', '<c r="C1" t="inlineStr"><is><t>x</t></is></c>'],
  ])('%s is not overwritten: nothing is written at all', (_, cell) => {
    const bytes = sheet(`<sheetData><row r="1">${cell}</row></sheetData>`);
    expect(() => apply(bytes, one(0, 1))).toThrow(/C1 is not empty/);
  });

  test('a value under a blank of the block counts too, and so does a merged area', () => {
    const bytes = sheet(
      '<sheetData><row r="2"><c r="C2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="F1:G2"/></mergeCells>',
    );
    expect(() =>
      apply(bytes, [
        block('表', 0, 1, [
          [text('a'), text('b')],
          [text('c'), blank()],
        ]),
      ]),
    ).toThrow(/C2/);
    expect(() => apply(bytes, one(0, 4))).toThrow(/F1:G2/);
  });

  test('a blank cell with the user’s style keeps it, and has it alone again afterwards', () => {
    const inside =
      '<dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"/></row><row r="2"><c r="C2" s="1"/></row></sheetData>';
    const bytes = sheet(inside);
    const marked = apply(bytes, one(0, 1));
    expect(part(marked, 'xl/worksheets/sheet1.xml')).toContain('<c r="B1" s="2" t="inlineStr">');
    expect(part(marked, 'xl/worksheets/sheet1.xml')).toContain('<conditionalFormatting sqref="B1">');
    expect(part(removeGouji(open(marked)), 'xl/worksheets/sheet1.xml')).toBe(
      part(bytes, 'xl/worksheets/sheet1.xml'),
    );
  });

  test.each([
    ['no data yet', '<sheetData/>'],
    [
      'rows before and after',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row></sheetData>',
    ],
    ['an empty row in its place', '<sheetData><row r="3" s="1" customFormat="1"/></sheetData>'],
    [
      'cells on both sides',
      '<sheetData><row r="3"><c r="A3"><v>1</v></c><c r="H3"><v>2</v></c></row></sheetData>',
    ],
  ])('%s: rows and cells stay in order, and go again', (_, inside) => {
    const bytes = sheet(inside);
    const marked = apply(bytes, one(2, 3));
    const written = part(marked, 'xl/worksheets/sheet1.xml');
    const cells = [...written.matchAll(/<c r="([A-Z]+)(\d+)"/g)].map(
      ([, column, row]) => Number(row) * 100 + column!.charCodeAt(0),
    );
    expect(cells).toEqual([...cells].sort((a, b) => a - b));
    expect(cells).toContain(300 + 68);
    const restored = part(removeGouji(open(marked)), 'xl/worksheets/sheet1.xml');
    expect(restored.replace('1"></row>', '1"/>').replace('<sheetData></sheetData>', '<sheetData/>')).toBe(
      part(bytes, 'xl/worksheets/sheet1.xml'),
    );
  });

  test('a document with a prefix gets elements with that prefix', () => {
    const bytes = packageOf({
      sheets: {
        表: `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    const marked = apply(bytes, [...one(0, 2), highlight('表', [[0, 0]], 'suspect')]);
    const written = part(marked, 'xl/worksheets/sheet1.xml');
    expect(written.replace(/<\/?x:|<\?/g, '')).not.toMatch(/[<]/);
    expect(at(open(marked).content.sheets, '表', 'A1')?.value).toBe(7);
  });
});

describe('what is protected is left alone, and said', () => {
  test('a protected sheet gets no marks; the others and the report do', () => {
    const bytes = packageOf({
      sheets: {
        锁: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>',
        表: '<sheetData/>',
      },
    });
    const { bytes: marked, skipped } = applyEdits(open(bytes), [
      highlight('锁', [[0, 0]], 'suspect'),
      highlight('表', [[0, 0]], 'suspect'),
      report,
    ]);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['锁']);
    expect(skipped[0]!.why.zh).toContain('受保护');
    expect(part(marked, 'xl/worksheets/sheet1.xml')).toBe(part(bytes, 'xl/worksheets/sheet1.xml'));
    expect(part(marked, 'xl/worksheets/sheet2.xml')).toContain('gouji');
  });

  test('a sheet that was protected after it was marked keeps its block, and no name comes twice', () => {
    const marked = apply(packageOf({ sheets: { 甲: '<sheetData/>', 乙: '<sheetData/>' } }), [
      block('甲', 0, 0, [[text('x')]]),
    ]);
    const parts = new Map(unzip(marked, 'a'));
    parts.set(
      'xl/worksheets/sheet1.xml',
      strToU8(
        part(marked, 'xl/worksheets/sheet1.xml').replace(
          '</sheetData>',
          '</sheetData><sheetProtection sheet="true"/>',
        ),
      ),
    );
    const opened = open(marked);
    const locked = { ...opened, ooxml: { ...opened.ooxml!, parts } };
    const { bytes, skipped } = applyEdits(locked, [block('乙', 0, 0, [[text('y')]])]);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['甲']);
    const names = open(bytes).ooxml!.workbook.names.map(({ name }) => name);
    expect(names).toEqual(['_gouji.T9.variance', '_gouji.T9.variance.2']);
  });

  test('a workbook whose structure is locked gets marks but no sheet', () => {
    const bytes = packageOf({
      sheets: { 表: '<sheetData/>' },
      beforeSheets: '<workbookProtection lockStructure="1"/>',
    });
    const opened = open(bytes);
    expect([canMark(opened), canAddSheets(opened)]).toEqual([true, false]);
    const { bytes: marked, skipped } = applyEdits(opened, [highlight('表', [[0, 0]], 'suspect'), report]);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['勾稽检查报告']);
    expect(open(marked).content.own).toEqual([]);
    expect(part(marked, 'xl/worksheets/sheet1.xml')).toContain('gouji');
  });
});

describe('sheets of ours', () => {
  test('a name the user has already is not taken, and links find the renamed sheet', () => {
    const bytes = packageOf({ sheets: { 勾稽检查报告: '<sheetData/>' } });
    const marked = apply(bytes, [
      report,
      reportOf([[{ ...text('报告', 'link'), link: { sheet: '勾稽检查报告', address: 'A1' } }]], {
        id: 'ratios',
        name: '指标核算',
      }),
    ]);
    expect(open(marked).content.own.map(({ id, sheet }) => [id, sheet.name])).toEqual([
      ['report', '勾稽检查报告 (2)'],
      ['ratios', '指标核算'],
    ]);
    expect(part(marked, 'xl/worksheets/sheet3.xml')).toContain('location="\'勾稽检查报告 (2)\'!A1"');
  });

  test('long and odd names become names Excel allows', () => {
    const marked = apply(packageOf({ sheets: { 表: '<sheetData/>' } }), [
      reportOf([], { id: 'a', name: '一'.repeat(40) }),
      reportOf([], { id: 'b', name: `${'一'.repeat(31)}二` }),
      reportOf([], { id: 'c', name: 'a/b:c' }),
    ]);
    expect(open(marked).content.own.map(({ sheet }) => sheet.name)).toEqual([
      '一'.repeat(31),
      `${'一'.repeat(27)} (2)`,
      'a b c',
    ]);
  });

  test('when they go, names and the open tab of sheets the user moved behind them move up', () => {
    const marked = apply(packageOf({ sheets: { 甲: '<sheetData/>', 乙: '<sheetData/>' } }), [report]);
    const parts = new Map(unzip(marked, 'a'));
    const workbook = part(marked, 'xl/workbook.xml');
    const [first, second, ours] = [...workbook.matchAll(/<sheet [^>]*>/g)].map(([sheet]) => sheet);
    const moved = workbook
      .replace(first! + second! + ours!, ours! + first! + second!)
      .replace(/localSheetId="2"/, 'localSheetId="0"')
      .replace('<sheets>', '<bookViews><workbookView firstSheet="0" activeTab="2"/></bookViews><sheets>')
      .replace(
        '</definedNames>',
        '<definedName name="_xlnm.Print_Area" localSheetId="2">乙!$A$1</definedName></definedNames>',
      );
    parts.set('xl/workbook.xml', strToU8(moved));
    const opened = open(marked);
    const restored = part(removeGouji({ ...opened, ooxml: { ...opened.ooxml!, parts } }), 'xl/workbook.xml');
    expect(restored).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">');
    expect(restored).toContain('firstSheet="0" activeTab="1"');
    expect(restored).not.toContain('gouji');
  });

  test('what Excel hung on our sheet goes with it, what others use stays', () => {
    const marked = apply(packageOf({ sheets: { 甲: '<sheetData/>' } }), [report]);
    const parts = new Map(unzip(marked, 'a'));
    const bin = Uint8Array.of(1);
    parts.set('xl/printerSettings/printerSettings1.bin', bin);
    parts.set('xl/media/image1.png', bin);
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      strToU8(relationships([['image', '../media/image1.png']])),
    );
    parts.set(
      'xl/worksheets/_rels/sheet2.xml.rels',
      strToU8(
        relationships([
          ['printerSettings', '../printerSettings/printerSettings1.bin'],
          ['image', '../media/image1.png'],
        ]),
      ),
    );
    const opened = open(marked);
    const restored = unzip(removeGouji({ ...opened, ooxml: { ...opened.ooxml!, parts } }), 'a');
    expect(restored.has('xl/printerSettings/printerSettings1.bin')).toBe(false);
    expect(restored.has('xl/worksheets/_rels/sheet2.xml.rels')).toBe(false);
    expect(restored.has('xl/media/image1.png')).toBe(true);
  });

  test.each([
    ['a formula in a text', '=HYPERLINK("http://x")'],
    ['a sign', '-5'],
    ['an at sign', '@SUM(A1)'],
    ['spaces and lines', '  甲\n乙  '],
    ['characters XML has no place for', 'a\u0001b\u000Bc\uFFFEd'],
    ['what looks like an escape', '_x000D_'],
    ['markup', '<a & "b">]]>'],
  ])('%s is read back as the text it is', (_, written) => {
    const marked = apply(packageOf({ sheets: { 表: '<sheetData/>' } }), [reportOf([[text(written)]])]);
    const cell = at([open(marked).content.own[0]!.sheet], '勾稽检查报告', 'A1');
    expect(cell?.value).toBe(written);
    expect(cell?.formula).toBeUndefined();
  });

  test('half a surrogate pair and a text too long for a cell do not spoil the file', () => {
    const marked = apply(packageOf({ sheets: { 表: '<sheetData/>' } }), [
      reportOf([[text('\uD83D甲'), text('长'.repeat(40_000))]]),
    ]);
    const { sheet } = open(marked).content.own[0]!;
    expect(at([sheet], '勾稽检查报告', 'A1')?.value).toBe('\uFFFD甲');
    expect(String(at([sheet], '勾稽检查报告', 'B1')?.value)).toHaveLength(32_767);
  });

  test('an amount that is no decimal, a sheet that is not there, a span over content: refused', () => {
    const bytes = packageOf({ sheets: { 表: '<sheetData/>' } });
    expect(() => apply(bytes, [reportOf([[number('1,5')]])])).toThrow(/not a decimal/);
    expect(() => apply(bytes, [highlight('没有', [[0, 0]], 'suspect')])).toThrow(/no worksheet/);
    expect(() => apply(bytes, [reportOf([[{ ...text('a'), span: 2 }, text('b')]])])).toThrow(/spans a cell/);
  });
});

test('our rules are found also where Excel put them together with the user’s', () => {
  const bytes = packageOf({
    sheets: {
      表:
        '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&lt;0</formula></cfRule>' +
        '<cfRule type="expression" priority="2"><formula>N("gouji")=0</formula></cfRule></conditionalFormatting>',
    },
  });
  expect(part(removeGouji(open(bytes)), 'xl/worksheets/sheet1.xml')).toContain(
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&lt;0</formula></cfRule></conditionalFormatting>',
  );
});

test('a strict document gets strict relationships', () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const parts = Object.fromEntries(
    Object.entries(partsOf({ sheets: { 表: '<sheetData/>' } })).map(([name, bytes]) => [
      name,
      strToU8(
        strFromU8(bytes)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            `${strict}/spreadsheetml/main`,
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            `${strict}/officeDocument/relationships`,
          ),
      ),
    ]),
  );
  const opened = open(packageOf({ sheets: {}, parts }));
  const marked = applyEdits(opened, [report]).bytes;
  expect(part(marked, 'xl/_rels/workbook.xml.rels')).not.toContain(
    'schemas.openxmlformats.org/officeDocument',
  );
  expect(part(marked, 'xl/worksheets/sheet2.xml')).toContain(`${strict}/spreadsheetml/main`);
  expect(open(marked).content.own).toHaveLength(1);
});

const corpus = join(__dirname, '../../../../shared/corpus');
const packages = existsSync(corpus)
  ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, 'statements.xlsx')))
  : [];
(packages.length > 0 ? describe : describe.skip)(
  'the corpus (skipped where ../shared/corpus is absent)',
  () => {
    test.each(packages.length > 0 ? packages : ['absent'])(
      '%s: marked and taken away again, every sheet is as before',
      (name) => {
        const opened = open(readFileSync(join(corpus, name, 'statements.xlsx')));
        const marks = opened.content.sheets.flatMap((sheet): Edit[] => [
          highlight(
            sheet.name,
            [
              [0, 0],
              [5, 1],
            ],
            'suspect',
          ),
          { ...block(sheet.name, 2, 40, variance.rows), id: `b${opened.content.sheets.indexOf(sheet)}` },
        ]);
        const marked = applyEdits(opened, [...marks, report]).bytes;
        expect(open(marked).content.sheets).toEqual(opened.content.sheets);
        const restored = open(removeGouji(open(marked)));
        for (const [partName, bytes] of opened.ooxml!.parts) {
          if (partName === 'xl/styles.xml') continue;
          const plain = (part: Uint8Array) => strFromU8(part).replace(/ spans="[^"]*"/g, '');
          expect([partName, plain(restored.ooxml!.parts.get(partName)!)]).toEqual([partName, plain(bytes)]);
        }
      },
    );
  },
);
