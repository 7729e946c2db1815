import { examinePackage } from '../../../src/examine';
import { messageOf, type Finding } from '../../../src/findings';
import type { Sheet } from '../../../src/model/sheet';
import { budgetAndAccounts } from '../../../src/publications/across/budget-and-accounts';
import { t9 } from '../../../src/publications/final-accounts/forms';
import { aBudget, budgetItem, type BuiltBudget } from '../../fixtures/budget';
import { ACCOUNTS_SAY, BUDGET_SAYS } from '../../fixtures/budget/beside';
import { aPackage } from '../../fixtures/package';

interface Pair {
  readonly accounts?: string;
  readonly plan?: string;
  readonly sheets?: readonly Sheet[];
  readonly budget?: BuiltBudget;
}

const examined = ({
  accounts = ACCOUNTS_SAY,
  plan = BUDGET_SAYS,
  sheets = aPackage().sheets(),
  budget = aBudget(),
}: Pair) =>
  examinePackage({
    sheets,
    narratives: [{ file: '说明.txt', kind: 'text', text: accounts }],
    beside: [
      { file: 'budget.xlsx', sheets: budget.sheets() },
      { file: '预算说明.txt', kind: 'text', text: plan },
    ],
  });

const told = (pair: Pair, rule: string): readonly Finding[] =>
  examined(pair).findings.filter(({ rules }) => rules.includes(rule));

/** Another text; what is replaced must stand there. */
function but(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the text does not say ${from}`);
  return text.replace(from, to);
}
/** Of pairs of words: what stands there, what is written instead. */
const accounts = (...pairs: readonly (readonly [from: string, to: string])[]): Pair => ({
  accounts: pairs.reduce((text, [from, to]) => but(text, from, to), ACCOUNTS_SAY),
});
const plan = (from: string, to: string): Pair => ({ plan: but(BUDGET_SAYS, from, to) });

const IDENTITIES = budgetAndAccounts.filter(({ identities }) => identities).map(({ id }) => id);

test.each(IDENTITIES)('%s is asked of a budget and accounts that agree, and holds', (id) => {
  const kinds = examined({})
    .check.verdicts.filter(({ rule }) => rule.id === id)
    .map(({ kind }) => kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind !== 'exact' && kind !== 'rounding')).toEqual([]);
});

test('a budget and accounts that agree: no tie says anything but the carry-over', () => {
  const rules = examined({}).findings.flatMap(({ severity, rule }) =>
    rule.startsWith('Y.') && severity !== 'rounding' ? [rule] : [],
  );
  expect(rules).toEqual(['Y.carry']);
});

test.each<[rule: string, severity: Finding['severity'], what: string, pair: Pair]>([
  ['Y.initial', 'review', '年初预算 of 财政拨款', accounts(['年初预算数857.96', '年初预算数875.96'])],
  [
    'Y.initial-part',
    'info',
    'a 年初预算 without what was carried over',
    accounts(['年初预算数857.96', '年初预算数753.66']),
  ],
  ['Y.initial.item', 'review', '年初预算 of one subject', accounts(['年初预算为393.56', '年初预算为339.56'])],
  [
    'Y.whole',
    'review',
    'all money of the unit',
    accounts(['总额\t857.96', '总额\t875.96'], ['本级资金\t857.96', '本级资金\t875.96']),
  ],
  [
    'Y.whole',
    'review',
    'its other money',
    accounts(
      ['总额\t857.96', '总额\t860.96'],
      ['其他资金\t0.00\t0.00\t0.00\t-', '其他资金\t3.00\t0.00\t0.00\t-'],
    ),
  ],
  [
    'Y.project',
    'review',
    'a project of 312.91',
    accounts(['总额\t312.91', '总额\t302.91'], ['拨款\t312.91', '拨款\t302.91']),
  ],
  [
    'Y.project',
    'review',
    'its 财政拨款',
    accounts(['总额\t7.20', '总额\t6.20'], ['拨款\t7.20', '拨款\t6.20']),
  ],
  [
    'Y.project',
    'review',
    'its other money',
    accounts(
      ['总额\t312.91', '总额\t314.91'],
      ['其他资金\t0.00\t0.00\t0.00\t—', '其他资金\t2.00\t0.00\t0.00\t—'],
    ),
  ],
  [
    'Y.project',
    'review',
    'B7 alone',
    {
      ...accounts(['总额\t312.91', '总额\t302.91'], ['拨款\t312.91', '拨款\t302.91']),
      plan: but(BUDGET_SAYS, '项目名称\t业务专项2010302', '项目名称\t综合专项'),
    },
  ],
  [
    'Y.project-sum',
    'review',
    'a project that was never planned',
    accounts(['总额\t7.20', '总额\t27.20'], ['拨款\t7.20', '拨款\t27.20']),
  ],
  ['Y.people', 'review', '在职', plan('在职30人', '在职31人')],
  ['Y.people', 'review', '退休, and nobody came', accounts(['12人，增加3人', '12人，增加0人'])],
  ['Y.people', 'review', 'more staff than posts', plan('编制数32人', '编制数22人')],
  ['Y.target', 'info', 'a target in 万元', accounts(['<=312.91万元', '<=300.00万元'])],
  ['Y.target', 'info', 'a number of times', accounts(['>=12次', '>=15次'])],
  ['Y.carry', 'info', 'an opening balance of another amount', {}],
  [
    'Y.three',
    'review',
    '预算数 of T9',
    {
      sheets: aPackage()
        .with(t9('reception', 'fullYearBudget'), '+1.00')
        .with(t9('total', 'fullYearBudget'), '+1.00')
        .sheets(),
    },
  ],
])('%s, a %s: %s', (rule, severity, _, pair) => {
  const findings = told(pair, rule);
  expect(findings.length).toBeGreaterThan(0);
  expect(new Set(findings.map((each) => each.severity))).toEqual(new Set([severity]));
});

test.each<[rule: string, what: string, pair: Pair]>([
  [
    'Y.project',
    'a name that the budget does not have',
    accounts(['项目名称\t业务专项2010302', '项目名称\t征收专项']),
  ],
  [
    'Y.project',
    'a name that two have',
    {
      accounts: but(
        but(ACCOUNTS_SAY, '总额\t312.91', '总额\t302.91'),
        '项目名称\t消防（应急）专项',
        '项目名称\t业务专项2010302',
      ),
    },
  ],
  ['Y.people', 'accounts that print no change', accounts(['28人，减少2人', '29人'])],
  ['Y.target', 'the same with more decimals', accounts(['<=312.91万元', '<=312.910万元'])],
  ['Y.target', 'another unit', accounts(['<=312.91万元', '<=3.13万元/次'])],
  ['Y.target', 'words', accounts(['>=12次', '逐年提高'])],
  [
    'Y.carry',
    'what was carried over',
    {
      budget: ['B1/income.carry/amount', 'B4/income.carry/amount']
        .map(budgetItem)
        .filter((each) => aBudget().prints(each))
        .reduce(
          (built, each) => built.plus(each, built.printed(each).neg().plus('120').toFixed()),
          aBudget(),
        ),
    },
  ],
])('%s says nothing of %s', (rule, _, pair) => {
  expect(told(pair, rule)).toEqual([]);
});

test('a carry-over that both tables print alike is told once, at both places', () => {
  const [finding, ...more] = told({}, 'Y.carry');
  expect(more).toEqual([]);
  expect(messageOf(finding!).zh).toContain('120.00');
});

test('all that differs of people is one review, with the words of both', () => {
  const pair = { ...plan('在职30人', '在职31人'), ...accounts(['12人，增加3人', '12人，增加4人']) };
  const [finding, ...more] = told(pair, 'Y.people');
  expect(more).toEqual([]);
  const words = messageOf(finding!).zh;
  for (const each of ['在职31人', '在职人员28人，减少2人', '退休9人', '退休人员12人，增加4人'])
    expect(words).toContain(each);
});
