import { packageOf } from '../hosts/file/packages';
import { docxOf, p, r } from '../documents/files';
import { unzip } from '../../src/hosts/file/zip';
import { standardXml } from './clean';
import { faultsOfOutputs, note } from './outputs';
import { schemaFaults, schemasMissing } from './schemas';
import { structureFaults } from './structure';

const cell = '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
const styles =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf numFmtId="2"/></cellXfs>';
const sound = packageOf({ sheets: { 表: cell }, styles });
const commented = (inside: string) =>
  docxOf({ body: p(inside, r('收入')), comments: '<w:comment w:id="1" w:author="甲"><w:p/></w:comment>' });

test.each([
  ['a workbook', sound],
  ['a document', docxOf({ body: p(r('收入')) })],
  [
    'a document with a comment',
    commented(
      '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    ),
  ],
])('%s is sound', (_, bytes) => {
  expect(structureFaults(unzip(bytes, 'a'))).toEqual([]);
});

test.each<[string, Uint8Array, RegExp]>([
  ['a cell of a style that is not there', packageOf({ sheets: { 表: cell } }), /style 1 of 1/],
  [
    'a format of a font that is not there',
    packageOf({ sheets: { 表: cell }, styles: styles.replace('fontId="0"', 'fontId="1"') }),
    /fontId 1 of 1/,
  ],
  [
    'a number format that is not there',
    packageOf({ sheets: { 表: cell }, styles: styles.replace('"2"/>', '"164"/>') }),
    /no number format 164/,
  ],
  [
    'a list of styles that is counted wrongly',
    packageOf({ sheets: { 表: cell }, styles: styles.replace('cellXfs count="2"', 'cellXfs count="3"') }),
    /count of cellXfs/,
  ],
  [
    'a rule of a look that is not there',
    packageOf({
      sheets: {
        表: `${cell}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"/></conditionalFormatting>`,
      },
      styles,
    }),
    /dxf 0 of 0/,
  ],
  [
    'two rules of one priority',
    packageOf({
      sheets: {
        表: `${cell}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"/><cfRule type="expression" priority="1"/></conditionalFormatting>`,
      },
      styles,
    }),
    /two rules of priority 1/,
  ],
  [
    'elements out of order',
    packageOf({ sheets: { 表: `<conditionalFormatting sqref="A1"/>${cell}` }, styles }),
    /out of order/,
  ],
  [
    'cells out of order',
    packageOf({ sheets: { 表: '<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>' } }),
    /cell A1 out of order/,
  ],
  [
    'a row twice',
    packageOf({ sheets: { 表: '<sheetData><row r="2"/><row r="2"/></sheetData>' } }),
    /row 2 behind row 2/,
  ],
  [
    'a string that is not there',
    packageOf({ sheets: { 表: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' } }),
    /string 0 of 0/,
  ],
  [
    'a name of a sheet that is not there',
    packageOf({
      sheets: { 表: cell },
      styles,
      workbook: '<definedNames><definedName name="甲" localSheetId="1">1</definedName></definedNames>',
    }),
    /甲: no such sheet/,
  ],
  [
    'a name twice',
    packageOf({
      sheets: { 表: cell },
      styles,
      workbook:
        '<definedNames><definedName name="a">1</definedName><definedName name="A">1</definedName></definedNames>',
    }),
    /two names/,
  ],
  [
    'a part that is not there',
    packageOf({ sheets: { 表: cell }, styles, related: [['theme', 'theme/theme1.xml']] }),
    /leads to xl\/theme\/theme1.xml/,
  ],
  [
    'a relationship that is not there',
    packageOf({ sheets: { 表: `${cell}<drawing r:id="rId1"/>` }, styles }),
    /no relationship rId1/,
  ],
  [
    'a part of no content type',
    packageOf({ sheets: { 表: cell }, styles, parts: { 'xl/a.png': '' } }),
    /xl\/a.png has no content type/,
  ],
  [
    'a content type of no part',
    packageOf({ sheets: { 表: cell }, styles, overrides: { '/xl/a.xml': 'a/b' } }),
    /content type of \/xl\/a.xml/,
  ],
  ['a comment that is not there', commented('<w:r><w:commentReference w:id="2"/></w:r>'), /no comment 2/],
  [
    'a comment that ends before it begins',
    commented('<w:commentRangeEnd w:id="1"/><w:commentRangeStart w:id="1"/>'),
    /ends before it begins/,
  ],
])('%s is seen', (_, bytes, fault) => {
  expect(structureFaults(unzip(bytes, 'a')).join('\n')).toMatch(fault);
});

test('what only newer programs know is taken out before a schema sees it', () => {
  const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
  const part =
    `<a xmlns="m" xmlns:mc="${mc}" xmlns:n="new" xmlns:o="old" mc:Ignorable="n" n:x="1" o:y="2"><n:b><c/></n:b>` +
    '<mc:AlternateContent><mc:Choice Requires="n"><d/></mc:Choice><mc:Fallback><e>f</e></mc:Fallback></mc:AlternateContent>' +
    '<t xml:space="preserve"> g </t></a>';
  expect(standardXml(part)).toContain(
    `<a xmlns="m" xmlns:mc="${mc}" xmlns:n="new" xmlns:o="old" o:y="2"><e>f</e><t> g </t></a>`,
  );
});

test('a fault that the original has is not ours, another one is', () => {
  const before = unzip(packageOf({ sheets: { 表: cell } }), 'a');
  note('same', before, before);
  expect(faultsOfOutputs()).toEqual([]);
  note('new', unzip(packageOf({ sheets: { 表: cell.replace('s="1"', 's="2"') } }), 'a'), before);
  expect(faultsOfOutputs().join('\n')).toMatch(/^new: .*style 2 of 1/);
});

if (schemasMissing !== undefined) {
  test.skip(`what tests write was not validated by schema: ${schemasMissing}`, () => undefined);
} else {
  test('a part that the schema forbids is found, with what is wrong', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = (inside: string) => `<worksheet xmlns="${main}">${inside}</worksheet>`;
    const [good, bad] = schemaFaults([sheet('<sheetData/>'), sheet('<sheetData><row r="a"/></sheetData>')]);
    expect(good).toEqual([]);
    expect(bad!.join('\n')).toContain("attribute 'r'");
  });
}
