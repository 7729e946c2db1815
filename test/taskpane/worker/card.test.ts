import { examine } from '../../../src/examine';
import { finalAccounts } from '../../../src/publications/final-accounts';
import { cardOf } from '../../../src/taskpane/worker/card';
import { but, PROJECT, tables } from '../../publications/final-accounts/rules/narrative/self-evaluation';

test.each<[name: string, rule: string, from: string, to: string, headline: string]>([
  [
    'a rate that its figures do not give',
    'P.rate',
    '85.38%',
    '48.15%',
    '自评表1 年度资金总额 执行率与按所列数计算的不符',
  ],
  [
    'a score that its rate does not give',
    'P.score',
    '8.54 分',
    '10.00 分',
    '自评表1 年度资金总额 得分与按所列数计算的不符',
  ],
])('the card names what was worked out: %s', (_, rule, from, to, headline) => {
  const pkg = tables(but(PROJECT, from, to));
  const { findings, check } = examine(finalAccounts, {
    sheets: pkg.sheets(),
    narratives: pkg.narratives?.(),
  });
  const finding = findings.find((each) => each.rule === rule)!;
  expect(cardOf(finding, check, pkg.sheets(), 'zh').headline).toBe(headline);
});
