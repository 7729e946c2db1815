import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { applyEdits, openWorkbook, removeGouji } from '../../../src/hosts/file';
import { unzip, zip } from '../../../src/hosts/file/zip';
import type { Edit } from '../../../src/output/edits';
import { withLibreOffice } from '../../skipping';
import { at, blank, formula, number, packageOf, reportOf, sheetOf, text } from './packages';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gouji-office-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The workbook as LibreOffice saves it after opening it. */
function throughLibreOffice(bytes: Uint8Array, name: string): Uint8Array {
  const output = join(folder, 'out');
  writeFileSync(join(folder, name), bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...['--convert-to', 'xlsx', '--outdir', output, join(folder, name)],
    ],
    { stdio: 'ignore' },
  );
  expect(existsSync(join(output, name))).toBe(true);
  return readFileSync(join(output, name));
}

/** Without the results that were stored for formulas, so that whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = new Map(unzip(bytes, 'a'));
  for (const [name, part] of parts) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts.set(name, strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')));
  }
  return zip(parts);
}

withLibreOffice('what it makes of our files was not tried', () => {
  const original = packageOf({
    sheets: {
      三公经费:
        '<sheetData><row r="1"><c r="A1"><v>102.36</v></c><c r="B1"><v>89.56</v></c><c r="C1" s="1"/></row>' +
        '<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>3</v></c></row></sheetData>',
    },
    styles:
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="2"/></cellXfs>',
  });
  const edits: readonly Edit[] = [
    {
      kind: 'highlight',
      sheet: '三公经费',
      areas: [{ top: 0, left: 1, bottom: 0, right: 1 }],
      tone: 'suspect',
    },
    {
      kind: 'highlight',
      sheet: '三公经费',
      areas: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      tone: 'involved',
    },
    {
      kind: 'block',
      sheet: '三公经费',
      id: 'variance',
      top: 0,
      left: 2,
      rows: [
        [formula('IF(A1=0,"—",(B1-A1)/A1)', '-0.125048847206'), text('合计')],
        [
          {
            content: { kind: 'formula', formula: 'IF(A2=0,"—",(B2-A2)/A2)', value: null, text: '—' },
            look: 'rate',
          },
          text('接待'),
        ],
      ],
    },
    reportOf(
      [
        [{ ...text('报告', 'title'), span: 3 }],
        [
          { ...text(' =1+1 ', 'link'), link: { sheet: '三公经费', address: 'B1' } },
          text('甲\n乙\u0001_x0041_'),
          number('-12.89'),
        ],
        [
          formula('ROUND(C2*2,1)', '-25.8', 'money'),
          formula("'三公经费'!B1", '89.56', 'money'),
          blank('input'),
        ],
      ],
      { repeatRows: { first: 0, last: 0 }, frozenRows: 1 },
    ),
  ];
  const { bytes } = applyEdits(openWorkbook(original, 'a'), edits);

  test('computes every formula to the value that was written with it', () => {
    const opened = openWorkbook(throughLibreOffice(withoutResults(bytes), 'marked.xlsx'), 'a');
    const parts = opened.ooxml!.parts;
    const block = strFromU8(parts.get('xl/worksheets/sheet1.xml')!);
    expect(Number(/<c r="C1"[^>]*><f[^>]*>[^<]*<\/f><v>([^<]*)/.exec(block)?.[1])).toBeCloseTo(
      -0.125048847206,
      10,
    );
    expect(/<c r="C2"[^>]*><f[^>]*>[^<]*<\/f><v>([^<]*)/.exec(block)?.[1]).toBe('—');
    const report = opened.content.own[0]!.sheet;
    expect(at([report], '勾稽检查报告', 'A3')?.value).toBe(-25.8);
    expect(at([report], '勾稽检查报告', 'B3')?.value).toBe(89.56);
    expect(at([report], '勾稽检查报告', 'A2')?.value).toBe(' =1+1 ');
    expect(at([report], '勾稽检查报告', 'B2')?.value).toBe('甲\n乙\u0001_x0041_');

    // What another program saved is still known as ours, and can be taken away.
    expect(block).toContain('gouji');
    expect(block.match(/<cfRule/g)).toHaveLength(3);
    const restored = openWorkbook(removeGouji(opened), 'a');
    expect(restored.content.sheets).toEqual(opened.content.sheets);
    expect(strFromU8(restored.ooxml!.parts.get('xl/worksheets/sheet1.xml')!)).not.toMatch(/gouji|—/);
    expect(restored.content.own).toEqual([]);
  });

  test('computes what Gouji computes where a formula has no stored result', () => {
    const formulas = [
      'A1+B1*2',
      '-A1^2',
      '10-3-2',
      '2^3^2',
      'A1%',
      'ROUND(1.005,2)',
      'ROUND(-2.5,0)',
      'ROUNDUP(-1.01,1)',
      'ROUNDDOWN(1.99,1)',
      'INT(-1.5)',
      'SUM(A1:D1)',
      'SUM(A1:B1,E1)',
      'AVERAGE(A1:D1)',
      'MAX(A1:D1)',
      'MIN(A1:D1)',
      'PRODUCT(A1:B1)',
      'IF(C1="","空",C1)',
      'IF(C1=0,"—",A1/C1)',
      'IFERROR(A1/C1,"—")',
      'A1/C1',
      'D1&A1',
      'D1="文字"',
      '"a"="A"',
      'AND(A1>0,B1<>0)',
      'NOT(A1>0)',
      'ISERROR(A1/C1)',
      'ISBLANK(C1)',
      'ISNUMBER(D1)',
      'C1',
      'ABS(A1-B1)',
      '1/3',
    ];
    const cells = formulas.map(
      (written, i) =>
        `<row r="${i + 2}"><c r="A${i + 2}"><f>${written.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</f></c></row>`,
    );
    const first =
      '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1"><v>3.1</v></c><c r="D1" t="inlineStr"><is><t>文字</t></is></c><c r="E1"><v>7</v></c></row>';
    const bytes = sheetOf(`<sheetData>${first}${cells.join('')}</sheetData>`);
    const ours = openWorkbook(bytes, 'a').content.sheets;
    const theirs = openWorkbook(throughLibreOffice(bytes, 'formulas.xlsx'), 'a').content.sheets;
    const shown = (sheets: typeof ours) =>
      formulas.map((written, i) => {
        const cell = at(sheets, '表', `A${i + 2}`);
        const value = cell?.error ?? cell?.value;
        return [written, typeof value === 'number' ? Number(value.toPrecision(14)) : value];
      });
    expect(shown(ours)).toEqual(shown(theirs));
  });
});
