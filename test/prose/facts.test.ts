import { t1, t2, t3, t5, t6, t9 } from '../../src/publications/final-accounts/forms';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import { said, type Item } from '../../src/model/item';
import { factOf, isPartOfYear, wholesByParts } from '../../src/prose/facts';
import type { Role } from '../../src/model/narrative';

const total = t5('total', 'total');
const expenses = t9('total', 'actual');

test.each<{ name: string; role: Role; of: Item; base?: Parameters<typeof factOf>[2]; fact: string }>([
  { name: 'an amount is the item itself', role: 'amount', of: total, fact: 'T5/total/total' },
  { name: 'last year', role: 'change', of: total, fact: 'N/T5/total/total:change/value' },
  {
    name: 'a change against 2019 is another',
    role: 'change',
    of: total,
    base: { year: 2019 },
    fact: 'N/T5/total/total:change@2019/value',
  },
  {
    name: 'against the budget another again',
    role: 'change',
    of: total,
    base: { budget: 'initial' },
    fact: 'N/T5/total/total:change@initialBudget/value',
  },
  {
    name: 'against what is not said',
    role: 'change',
    of: total,
    base: null,
    fact: 'N/T5/total/total:change@?/value',
  },
  { name: '年初预算', role: 'initialBudget', of: total, fact: 'T5/total/total@initialBudget' },
  {
    name: '年初预算 of 三公 is not what T9 prints',
    role: 'initialBudget',
    of: expenses,
    fact: 'T9/row/total@initialBudget',
  },
  {
    name: 'its full-year budget is',
    role: 'fullYearBudget',
    of: expenses,
    fact: 'T9/row/total@fullYearBudget',
  },
])('$name', ({ role, of, base, fact }) => {
  expect(factOf(role, of, base).key).toBe(fact);
});

test.each<{ name: string; of: Item; head: Item | null; wholes: Item[] }>([
  { name: 'a source, of all income', of: t2('total', 'other'), head: null, wholes: [t2('total', 'total')] },
  {
    name: 'told as a part of what T1 calls so, of that',
    of: t3('total', 'basic'),
    head: t1.expenditure('total'),
    wholes: [t1.expenditure('total')],
  },
  { name: 'a part of 三公', of: t9('reception', 'actual'), head: null, wholes: [expenses] },
  {
    name: '购置费 told as a part of 用车: of one of the two',
    of: t9('purchase', 'actual'),
    head: t9('vehicles', 'actual'),
    wholes: [expenses, t9('vehicles', 'actual')],
  },
  { name: 'staff, of 基本支出', of: t6('staff'), head: t5('total', 'basic'), wholes: [t5('total', 'basic')] },
  {
    name: 'what the form puts under nothing, of what it is told as a part of',
    of: said('a'),
    head: said('b'),
    wholes: [said('b')],
  },
  {
    name: 'a part of a total that may be the one it is a part of by the form, of that total as it is printed',
    of: t1.income('other'),
    head: said('all.income'),
    wholes: [said('all.income')],
  },
  { name: 'nothing said at all', of: said('a'), head: null, wholes: [] },
])('a share that names no whole: $name', ({ of, head, wholes }) => {
  expect(wholesByParts(NARRATIVE, of, head, NARRATIVE)).toEqual(wholes);
});

test('a source makes up the income of the year, what was carried over does not', () => {
  expect(
    [t1.income('other'), t2('total', 'fiscal'), t1.income('opening'), t1.income('total')].map((of) =>
      isPartOfYear(NARRATIVE, of),
    ),
  ).toEqual([true, true, false, false]);
});
