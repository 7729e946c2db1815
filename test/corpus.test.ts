import { NINE } from './fixtures/nine';
import { t3, t5, t6 } from '../src/publications/final-accounts/forms';
import { messageOf } from '../src/findings';
import * as XLSX from '@e965/xlsx';
import { examine } from '../src/examine';
import { finalAccounts } from '../src/publications/final-accounts';
import type { Examination } from '../src/findings/examination';
import { openWorkbook } from '../src/hosts/file/open';
import { item } from '../src/model/item';
import type { Verdict } from '../src/check';
import { published, publishedWorkbook } from './fixtures/shared';
import { withShared } from './with-shared';

const examined = new Map<string, Examination>();
function examination(name: string): Examination {
  const found =
    examined.get(name) ??
    examine(finalAccounts, {
      sheets: openWorkbook(publishedWorkbook(name), 'statements.xlsx').content.sheets,
    });
  examined.set(name, found);
  return found;
}

/** An independent count: SheetJS reads the file, and a number formatted as money is a figure. */
function countedBySheetJs(name: string): number {
  const workbook = XLSX.read(publishedWorkbook(name), { cellNF: true });
  return Object.values(workbook.Sheets)
    .flatMap((sheet) => Object.entries(sheet as Record<string, XLSX.CellObject>))
    .filter(([at, cell]) => !at.startsWith('!') && cell.t === 'n' && /^#,##0\.00/.test(String(cell.z)))
    .length;
}

const roundingAt = (name: string, key: string): Verdict[] =>
  examination(name).check.verdicts.filter(
    ({ kind, terms }) => kind === 'rounding' && terms.some(({ figure }) => figure.item.key === key),
  );

withShared('corpus', 'its five packages were not checked', () => {
  test('all five packages are here', () => {
    expect(published).toHaveLength(5);
  });

  describe.each(published)('%s', (name) => {
    test('nine statements of nine', () => {
      const { statements, beside } = examination(name).check.books.set;
      expect([...statements.keys()]).toEqual(NINE);
      expect(beside).toEqual([]);
      expect([...statements.values()].filter(({ state }) => state === 'unreadable')).toEqual([]);
    });

    test('every figure is read: as many as SheetJS counts', () => {
      const numbers = examination(name).check.coverage.figures.filter(({ printed }) => /\d/.test(printed));
      expect(numbers.length).toBeGreaterThan(100);
      expect(numbers.length).toBe(countedBySheetJs(name));
    });

    test('and each is checked by some identity', () => {
      expect(examination(name).check.coverage.unchecked.map(({ item: { key } }) => key)).toEqual([]);
    });

    test('no error from the statements alone', () => {
      const errors = examination(name).findings.filter(({ severity }) => severity === 'error');
      expect(errors.map((finding) => messageOf(finding).zh)).toEqual([]);
    });

    test('no identity goes unevaluated', () => {
      const missed = examination(name).check.verdicts.filter(({ kind }) => kind === 'notEvaluated');
      expect(missed.map(({ rule, why }) => `${rule.id} ${why!.zh}`)).toEqual([]);
    });

    test('unit and unit of money are known, and the year where the workbook prints it', () => {
      const { unitName, fiscalYear, moneyUnit } = examination(name).check.books.set;
      expect(unitName).toMatch(/\p{Script=Han}{4}/u);
      expect(moneyUnit).toBe('万元');
      expect([null, Number(/\d{4}$/.exec(name)![0])]).toContain(fiscalYear);
    });
  });

  describe('rounding that truth.json names is found as rounding', () => {
    test('ecology: T3 合计 项目支出 1,367.76 against 1,367.75 in T5 and against its classes', () => {
      const found = roundingAt('putuo-ecology-2025', t3('total', 'project').key);
      expect(found.map(({ rule }) => rule.id).sort()).toEqual(
        expect.arrayContaining(['T3.tree', 'X.T3-T5.subject']),
      );
      const printed = found.flatMap(({ terms }) => terms.map(({ figure }) => figure));
      expect(printed.find((figure) => figure.item === t3('total', 'project'))!.printed).toBe('1,367.76');
      expect(printed.find((figure) => figure.item === t5('total', 'project'))!.printed).toBe('1,367.75');
    });

    test.each([
      ['T6 310: 13.94 + 0.49 against 14.44', t6('310').key, 'T6.class'],
      ['302 + 310 = 416.37 against 公用经费 416.36', t6('public').key, 'T6.public'],
    ])('ecology: %s', (_, key, rule) => {
      expect(roundingAt('putuo-ecology-2025', key).map((verdict) => verdict.rule.id)).toContain(rule);
    });

    test('changji: 人员经费 143.57 + 公用经费 40.44 = 184.01 against 基本支出 184.00', () => {
      const found = roundingAt('changji-liaison-2024', t5('total', 'basic').key);
      const basic = found.find(({ rule }) => rule.id === 'X.T5-T6.basic')!;
      expect(basic.residual.toFixed(2)).toBe('-0.01');
    });
  });

  describe('what truth.json says must not be reported', () => {
    test('planning: T4 below T1, of its class 212 too: non-fiscal money', () => {
      const { verdicts } = examination('putuo-planning-2024').check;
      const below = verdicts.filter(
        ({ rule, identity }) =>
          rule.id === 'X.T1-T4.class' && identity.left[0] === item('T1', 'expenditure.212', 'amount'),
      );
      expect(below.map(({ kind, residual }) => [kind, residual.toFixed(2)])).toEqual([['exact', '12.89']]);
    });
  });
});
