import { strFromU8, strToU8 } from 'fflate';
import { applyEdits, canAddSheets, canMark, removeGouji } from '../../../../src/hosts/file';
import { unzip } from '../../../../src/hosts/file/zip';
import { apply, highlight, open, part, report } from '../marked';
import { number, packageOf, partsOf, relationships, reportOf, text } from '../packages';

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

  test('an amount that is no decimal, a sheet that is not there, a span over content: refused', () => {
    const bytes = packageOf({ sheets: { 表: '<sheetData/>' } });
    expect(() => apply(bytes, [reportOf([[number('1,5')]])])).toThrow(/not a decimal/);
    expect(() => apply(bytes, [highlight('没有', [[0, 0]], 'suspect')])).toThrow(/no worksheet/);
    expect(() => apply(bytes, [reportOf([[{ ...text('a'), span: 2 }, text('b')]])])).toThrow(/spans a cell/);
  });
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
