import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/file';
import { t5 } from '../../src/publications/final-accounts/forms';
import type { RollUpResult } from '../../src/rollup';
import { aDepartment, type BuiltMember } from '../fixtures/department';
import { Folder, gouji } from './gouji';

const folder = new Folder();
afterAll(() => folder.remove());

const three = aDepartment({ seed: 21, units: 3, moneyUnits: ['万元', '万元', '元'] });
const put = async (into: string, { name, package: built, narrative }: BuiltMember): Promise<void> => {
  folder.put(`${into}/${name}/报表.xlsx`, await built.xlsx());
  folder.put(`${into}/${name}/说明.txt`, narrative);
};
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  for (const each of [three.department, ...three.units]) await put('clean', each);
  for (const each of [three.department, ...three.units.slice(0, 2)]) await put('wrong', each);
  const [last] = three.units.slice(2);
  await put('wrong', { ...last!, package: last!.package.with(t5('total', 'basic'), '+900000.00') });
  for (const each of [three.department, ...three.units.slice(0, 2)]) await put('short', each);
  folder.put('short/坏的/报表.xlsx', 'PK');
  for (const { name, package: built, narrative } of [three.department, ...three.units]) {
    folder.put(`files/${name}.xlsx`, await built.xlsx());
    folder.put(`files/${name}说明.txt`, narrative);
  }
  for (const each of three.units) await put('none', each);
});

test('a department whose units add up: who they are, and that all agrees', () => {
  const { status, out } = gouji('rollup', at('clean'));
  expect(status).toBe(0);
  expect(out).toContain('青禾市水务局 · 2024 · 万元 · 3 个单位');
  expect(out).toContain('单位齐全');
  expect(out).toMatch(/部门的 \d+ 格都与 3 个单位之和一致/);
});

test('workbooks side by side in one folder are its packages, too; the summary of an earlier run is none', () => {
  const first = gouji('rollup', at('files'), '--output', at('files/汇总核对.xlsx'));
  expect(first).toMatchObject({ status: 0, err: expect.stringContaining('已写出') as string });
  // Written under another name it holds no statement: it is named, and left apart.
  const again = gouji('rollup', at('files'));
  expect(again.status).toBe(0);
  expect(again.err).toContain('没有用 汇总核对');
  expect(again.out).toContain('3 个单位');
});

test('a wrong cell of a unit is named first, with the unit’s folder and cell; exit status 1', () => {
  const { status, out } = gouji('rollup', at('wrong'), '--format', 'json');
  expect(status).toBe(1);
  const result = JSON.parse(out) as RollUpResult;
  const [first] = result.findings;
  expect(first).toMatchObject({ rule: 'R.T5', severity: 'error', singled: true });
  const place = three.units[2]!.package.addressOf(t5('total', 'basic'));
  expect(first!.suspects[0]).toMatchObject({
    folder: three.units[2]!.name,
    sheet: place.sheet,
    address: place.a1,
  });
  expect(result.complete).toBe('listed');
});

test('a missing unit and a package that cannot be read are lines; in English without a Chinese sentence', () => {
  const { status, out } = gouji('rollup', at('short'), '--lang', 'en');
  expect(status).toBe(0);
  expect(out).toContain('No package of these units, which the department lists: ');
  expect(out).toContain('“坏的” could not be read: ');
  expect(out).toContain('units are missing');
});

test('no department, one package alone, no folder: a sentence, and nothing is written', () => {
  const none = gouji('rollup', at('none'), '--output', at('none.xlsx'));
  expect(none).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('分不出哪一套是部门') as string,
  });
  expect(existsSync(at('none.xlsx'))).toBe(false);
  expect(gouji('rollup', at('clean/青禾市水务局')).err).toContain('只有一套报表');
  expect(gouji('rollup').err).toContain('文件夹');
});

test('the workbook: a report, and for each statement a sheet with a row a cell and a column a unit, as live formulas', () => {
  const { status } = gouji('rollup', at('wrong'), '--output', at('out.xlsx'));
  expect(status).toBe(1);
  const { own } = openWorkbook(readFileSync(at('out.xlsx')), 'out.xlsx').content;
  const sheets = own.map(({ sheet }) => sheet);
  expect(sheets.slice(0, 6).map(({ name }) => name)).toEqual([
    '汇总核对报告',
    ...['GK01', 'GK02', 'GK03', 'GK04', 'GK05'].map((name) => `${name} 汇总`),
  ]);
  const t5Sheet = sheets.find(({ name }) => name === 'GK05 汇总')!;
  const heads = t5Sheet.cells[1]!.map((cell) => cell?.value);
  expect(heads.slice(0, 6)).toEqual(['项目', '栏目', '部门', '各单位合计', '差额（合计 − 部门）', '结论']);
  expect(heads.slice(6)).toEqual([
    '青禾市水务局（本级）',
    expect.stringContaining('（由元换算）'),
    expect.stringContaining('青禾市'),
  ]);
  const row = t5Sheet.cells.findIndex((cells) => cells?.[5]?.value === '不符');
  const cells = t5Sheet.cells[row]!;
  expect(cells[3]!.formula).toBe(`SUM(G${row + 1}:I${row + 1})`);
  expect(cells[4]!.formula).toBe(`ROUND(D${row + 1}-C${row + 1},6)`);
  expect(cells[0]!.value).toBe('合计');
});

test('a batch finds the department of its folder by itself: a line for it, and exit status 1 where it does not add up', () => {
  const { status, out } = gouji('batch', at('wrong'), '--output', at('batch.xlsx'));
  expect(status).toBe(1);
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[4]).toMatch(/^部门汇总 青禾市水务局（3 个单位）：错误 \d+ 处，需核对 0 处；逐格汇总 \d+ 格/);
  const { own } = openWorkbook(readFileSync(at('batch.xlsx')), 'batch.xlsx').content;
  const names = own.map(({ sheet }) => sheet.name);
  expect([names[0], names.at(-1)]).toEqual(['汇总', '部门汇总']);
  // Without the department the units are packages like any others.
  expect(gouji('batch', at('none')).out.trim().split('\n')).toHaveLength(3);
});
