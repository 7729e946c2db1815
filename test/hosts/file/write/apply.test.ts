import { strFromU8, strToU8, zipSync } from 'fflate';
import { applyEdits, removeGouji } from '../../../../src/hosts/file';
import { unzip } from '../../../../src/hosts/file/zip';
import type { Edit } from '../../../../src/output/edits';
import { skipReasons } from '../../../../src/text/file-errors';
import { publishedWorkbook } from '../../../fixtures/shared';
import { forEachPublished } from '../../../with-shared';
import { apply, block, highlight, open, part, report, rich, variance } from '../marked';
import {
  at,
  blank,
  formula,
  MAIN,
  number,
  packageOf,
  partsOf,
  relationships,
  reportOf,
  text,
} from '../packages';

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
        '<definedName name="_xlnm.Print_Area" localSheetId="2">\'勾稽检查报告\'!$A$1:$B$3</definedName>' +
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
  ])('%s is not overwritten: the block is left out, and that is said', (_, cell) => {
    const bytes = sheet(`<sheetData><row r="1">${cell}</row></sheetData>`);
    const { bytes: written, skipped } = applyEdits(open(bytes), one(0, 1));
    expect(skipped).toEqual([{ sheet: '表', why: skipReasons.noRoom }]);
    expect(part(written, 'xl/worksheets/sheet1.xml')).toBe(part(bytes, 'xl/worksheets/sheet1.xml'));
    expect(part(written, 'xl/workbook.xml')).not.toContain('definedName');
  });

  test('a value under a blank of the block counts too, and so does a merged area', () => {
    const bytes = sheet(
      '<sheetData><row r="2"><c r="C2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="F1:G2"/></mergeCells>',
    );
    const square = block('表', 0, 1, [
      [text('a'), text('b')],
      [text('c'), blank()],
    ]);
    for (const edits of [[square], one(0, 4), one(0, 16_383)])
      expect(applyEdits(open(bytes), edits).skipped).toEqual([{ sheet: '表', why: skipReasons.noRoom }]);
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

forEachPublished('marked and taken away again, every sheet is as before', (name) => {
  const opened = open(publishedWorkbook(name));
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
});

describe('a workbook with a digital signature', () => {
  const SIGNATURE = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
  const plain = partsOf({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' } });
  const rels = (type: string, target: string) =>
    `<Relationship Id="rIdS" Type="${SIGNATURE}/${type}" Target="${target}"/>`;
  const signed = zipSync({
    ...plain,
    '_rels/.rels': strToU8(
      strFromU8(plain['_rels/.rels']!).replace(
        '</Relationships>',
        () => `${rels('origin', '_xmlsignatures/origin.sigs')}</Relationships>`,
      ),
    ),
    '_xmlsignatures/origin.sigs': new Uint8Array(0),
    '_xmlsignatures/_rels/origin.sigs.rels': strToU8(
      relationships([]).replace('</Relationships>', () => `${rels('signature', 'sig1.xml')}</Relationships>`),
    ),
    '_xmlsignatures/sig1.xml': strToU8('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'),
  });
  const names = (bytes: Uint8Array) =>
    [...unzip(bytes, 'a').keys()].filter((name) => name.includes('_xmlsignatures'));

  test('its copy claims none, and that is said', () => {
    const { bytes, remarks } = applyEdits(open(signed), [reportOf([[number('1')]])]);
    expect(names(bytes)).toEqual([]);
    expect(strFromU8(unzip(bytes, 'a').get('_rels/.rels')!)).not.toContain('digital-signature');
    expect(remarks.map(({ zh }) => zh)).toEqual([expect.stringContaining('数字签名')]);
  });

  test('left as it is it stays signed', () => {
    expect(names(removeGouji(open(signed)))).toHaveLength(3);
    expect(applyEdits(open(zipSync(plain)), [reportOf([[number('1')]])]).remarks).toEqual([]);
  });
});
