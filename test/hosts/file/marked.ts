import { strFromU8 } from 'fflate';
import { applyEdits, type OpenedWorkbook, openWorkbook } from '../../../src/hosts/file';
import { unzip } from '../../../src/hosts/file/zip';
import type { BlockEdit, Edit, HighlightEdit, WrittenCell } from '../../../src/output/edits';
import { blank, formula, MAIN, number, type PackageOf, relationships, reportOf, text } from './packages';

/** A workbook with much to lose, what is written into it, and how the tests look at the outcome. */

export const open = (bytes: Uint8Array): OpenedWorkbook => openWorkbook(bytes, 'statements.xlsx');
export const part = (bytes: Uint8Array, name: string): string => strFromU8(unzip(bytes, 'a').get(name)!);
export const apply = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array =>
  applyEdits(open(bytes), edits).bytes;

export const highlight = (
  sheet: string,
  a1: readonly [number, number][],
  tone: 'suspect' | 'involved',
): HighlightEdit => ({
  kind: 'highlight',
  sheet,
  areas: a1.map(([row, column]) => ({ top: row, left: column, bottom: row, right: column })),
  tone,
});
export const block = (
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
export const rich: PackageOf = {
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

export const report = reportOf(
  [
    [{ ...text('部门决算勾稽检查报告', 'title'), span: 3 }],
    [text('位置', 'heading'), text('问题', 'heading'), text('差额', 'heading')],
    [{ ...text('收入 A2', 'link'), link: { sheet: '收入', address: 'A2' } }, text('=1+1'), number('-12.89')],
  ],
  { repeatRows: { first: 1, last: 1 }, frozenRows: 2, hiddenColumns: [2] },
);
export const variance = block('收入', 0, 4, [
  [{ ...text('差异率', 'heading'), span: 2 }, blank()],
  [text('合计'), formula('(B2-A2)/A2', '1')],
  [text('基本'), formula('A2', '1.5', 'money')],
]);
