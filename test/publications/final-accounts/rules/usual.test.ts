import { t5, t6, t9 } from '../../../../src/publications/final-accounts/forms';
import { evaluateAll, type VerdictKind } from '../../../../src/check/evaluate';
import { examine } from '../../../../src/examine';
import { finalAccounts } from '../../../../src/publications/final-accounts';
import { USUAL } from '../../../../src/publications/final-accounts/rules/usual';
import { aNarrated } from '../../../fixtures/narrated';
import { aPackage } from '../../../fixtures/package';
import { fundUnit, unevenUnit } from '../../../fixtures/units';
import { PROJECT, tables } from './narrative/self-evaluation';
import { booksOf, type Workbook, worstOf } from './table';

const plain = aPackage();
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });

const narrated = aNarrated();

const bought =
  (small: string, micro: string) =>
  (text: string): string =>
    text.replace(
      /政府采购支出总额[^#]*?(?=（三）国有资产)/,
      `政府采购支出总额99.92万元，其中：政府采购货物支出99.92万元、政府采购工程支出0.00万元、政府采购服务支出0.00万元。\n授予中小企业合同金额${small}万元，其中：授予小微企业合同金额${micro}万元。\n`,
    );

const verdictOf = (id: string, pkg: Workbook): VerdictKind | 'none' => {
  const rules = USUAL.filter((rule) => rule.id === id);
  expect(rules).toHaveLength(1);
  return worstOf(evaluateAll(rules, booksOf(pkg)))?.kind ?? 'none';
};

describe('what usually agrees', () => {
  test.each<[string, string, Workbook, VerdictKind | 'none']>([
    ['U.T5-T6', 'contributions of T6 and the same 项 of T5', plain, 'exact'],
    ['U.T5-T6', 'medical insurance of two 项', aPackage({ books: unevenUnit }), 'exact'],
    [
      'U.T5-T6',
      'a cent off, of two 项',
      aPackage({ books: unevenUnit }).with(t6('30110'), '95.66'),
      'rounding',
    ],
    ['U.T5-T6', 'another amount', plain.with(t6('30113'), '63.27'), 'inconsistent'],
    ['U.T5-T6', 'paid out of project money', plain.with(t5('2080505', 'basic'), '0.00'), 'inconsistent'],
    ['U.T6-T9', 'some reception is paid out of projects', plain, 'inconsistent'],
    ['U.T6-T9', 'all out of basic expenditure', plain.with(t9('reception', 'actual'), '0.42'), 'exact'],
    ['U.T9', 'less than the budget', plain, 'inconsistent'],
    ['U.compared', 'no words compare', plain, 'none'],
    ['U.compared', 'true words', shanghai, 'exact'],
    [
      'U.compared',
      '大于 where it was less',
      shanghai.saying('决算数小于预算数', '决算数大于预算数'),
      'inconsistent',
    ],
    ['U.budget', 'only statements', plain, 'none'],
    ['U.budget', 'some subjects spend another amount', shanghai, 'inconsistent'],
    ['U.procurement', 'all to micro firms', narrated.rewritten(bought('99.92', '99.92')), 'exact'],
    ['U.procurement', 'some to larger ones', narrated.rewritten(bought('99.92', '24.09')), 'inconsistent'],
    ['U.evaluation', 'a project cut short', tables(PROJECT), 'inconsistent'],
    ['U.evaluation', 'only statements', plain, 'none'],
  ])('%s: %s', (id, _, pkg, kind) => {
    expect(verdictOf(id, pkg)).toBe(kind);
  });

  test('no finding comes of what does not', () => {
    const { findings, check } = examine(finalAccounts, { sheets: plain.sheets() });
    expect(findings.filter(({ severity }) => severity !== 'rounding')).toEqual([]);
    expect(check.verdicts.filter(({ rule }) => rule.id.startsWith('U.'))).toEqual([]);
  });
});
