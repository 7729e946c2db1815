import { examinePackage } from '../../src/examine';
import type { Sheet } from '../../src/model/sheet';
import { editsFor } from '../../src/output';
import type { SheetEdit, WrittenCell } from '../../src/output/edits';
import { t5 } from '../../src/publications/final-accounts/forms';
import { yearsFrom } from '../fixtures/next-year';
import { fundUnit } from '../fixtures/units';
import { shown } from './checked';

const { last, now } = yearsFrom(fundUnit, 7, { family: 'xinjiang2024', lastFamily: 'xinjiang2024' });
const FIRST = '2010301';

function paper(
  beside: readonly { readonly file: string; readonly sheets: readonly Sheet[] }[],
  sheets: readonly Sheet[] = now.sheets(),
): SheetEdit {
  const examination = examinePackage({ sheets, narratives: now.narratives(), beside });
  const context = { sheets, earlierReport: undefined, language: 'zh', checkedAt: '', version: '' } as const;
  const edits = editsFor({ ...examination, ...context });
  return edits.find((edit): edit is SheetEdit => edit.kind === 'sheet' && edit.id === 'paper')!;
}

const titles = ({ rows }: SheetEdit): string[] => rows.map(([first]) => (first ? shown(first) : ''));
const formulaOf = ({ content }: WrittenCell): string | null =>
  content.kind === 'formula' ? content.formula : null;

test('without last year the sheet has its rates alone', () => {
  expect(titles(paper([]))).not.toContain('与上年决算比较');
});

test('what the narrative compares is reckoned anew: this year by reference, last year by value and its place', () => {
  const sheet = paper([{ file: 'last.xlsx', sheets: last.sheets() }]);
  const from = titles(sheet).indexOf('与上年决算比较');
  expect(from).toBeGreaterThan(0);
  const rows = sheet.rows.slice(from + 3);
  const { a1, sheet: name } = now.pkg.addressOf(t5(FIRST, 'total'));
  const at = rows.findIndex((row) => formulaOf(row[4]!) === `'${name}'!${a1}`);
  const line = from + 4 + at;
  const row = rows[at]!;
  expect(shown(row[5]!)).toContain('[last.xlsx]');
  expect(shown(row[5]!)).toContain(last.pkg.addressOf(t5(FIRST, 'total')).a1);
  expect(row[6]!.content).toEqual({
    kind: 'number',
    value: String(last.pkg.cellOf(t5(FIRST, 'total')).value),
  });
  expect(formulaOf(row[7]!)).toBe(`IF(G${line}=0,"—",(E${line}-G${line})/G${line})`);
  expect(formulaOf(row[10]!)).toBe(`E${line}-G${line}`);
  expect(formulaOf(row[13]!)).toBe(`L${line}-ROUND(K${line},2)`);
  // The narrative is right, to its last place.
  expect(Math.abs(Number(shown(row[13]!)))).toBeLessThanOrEqual(0.01);
  expect(Math.abs(Number(shown(row[9]!)))).toBeLessThanOrEqual(0.0001);
});

test('last year’s sheets in the workbook itself are referred to, and the amounts stay alive', () => {
  const before = last.sheets().map((sheet) => ({ ...sheet, name: `上年${sheet.name}` }));
  const sheet = paper([], [...now.sheets(), ...before]);
  const { a1, sheet: name } = last.pkg.addressOf(t5(FIRST, 'total'));
  const row = sheet.rows.find((cells) => cells[6] && formulaOf(cells[6]) === `'上年${name}'!${a1}`)!;
  expect(shown(row[5]!)).toContain(a1);
  const own = now.pkg.addressOf(t5(FIRST, 'total'));
  expect(formulaOf(row[4]!)).toBe(`'${own.sheet}'!${own.a1}`);
});
