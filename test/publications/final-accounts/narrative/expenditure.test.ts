import { t3 } from '../../../../src/publications/final-accounts/forms';
import { readText } from '../../../prose/read';

const factsIn = (text: string): string[] =>
  readText(text).printings.map(({ role, of }) => `${role} ${of.key}`);

test('basic expenditure under the heading of all expenditure is not that of the general budget', () => {
  const text = '二、支出决算情况说明\n（一）基本支出情况\n与上年相比，基本支出增加2万元，增长50%。';
  expect(factsIn(text)).toEqual([`change ${t3('total', 'basic').key}`, `growth ${t3('total', 'basic').key}`]);
});

test('what keeps the whole unit running from day to day is its basic expenditure', () => {
  const text =
    '三、支出决算情况说明\n用于保障某某中心机关、下属事业单位等机构正常运转的日常支出12万元。与上年相比，增加2万元。';
  expect(factsIn(text)).toEqual([`amount ${t3('total', 'basic').key}`, `change ${t3('total', 'basic').key}`]);
});
