import { examinePackage } from '../../../../src/examine';
import { aPackage } from '../../../fixtures/package';
import { plainUnit } from '../../../fixtures/units';
import { sheets, TEXT } from '../../budget/narrative/archives';

const UNIT = '青禾市档案局';
const accounts = aPackage({ books: { ...plainUnit, unit: UNIT } }).sheets();

/** What last year's accounts quote as their initial budget of one subject: 320.00 less 25.00 are 295.00. */
const quoting = (amount: string): string =>
  [
    `${UNIT}${plainUnit.year}年度部门决算公开说明`,
    `第二部分 ${plainUnit.year}年度部门决算情况说明`,
    '五、一般公共预算财政拨款支出决算情况说明',
    '（三）一般公共预算财政拨款支出决算具体情况',
    `1.一般公共服务支出（类）档案事务（款）行政运行（项）：年初预算为${amount}万元，支出决算为${amount}万元。`,
  ].join('\n');

const verdicts = (amount: string) =>
  examinePackage({
    sheets,
    narratives: [{ file: '预算说明.txt', kind: 'text', text: TEXT }],
    beside: [{ file: '决算说明.txt', kind: 'text', text: quoting(amount) }],
  }).check.verdicts.filter(({ rule }) => rule.id === 'L.initial');

test('the accounts stand beside next year’s budget as those of the year before', () => {
  const { beside } = examinePackage({
    sheets,
    narratives: [{ file: '预算说明.txt', kind: 'text', text: TEXT }],
    beside: [{ file: 'a.xlsx', sheets: accounts }],
  });
  expect(beside).toMatchObject([{ state: 'read', edition: { year: -1 } }]);
});

test.each([
  ['295.00', ['exact']],
  ['259.00', ['inconsistent']],
])(
  'an initial budget of %s that last year’s accounts quote, where this year’s budget implies 295.00',
  (amount, kinds) => {
    expect(verdicts(amount).map(({ kind }) => kind)).toEqual(kinds);
  },
);
