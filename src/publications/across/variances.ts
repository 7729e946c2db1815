import type { Books } from '../../books/books';
import { item, type Item } from '../../model/item';
import { phrase, say, type Text } from '../../model/text';
import { b10, b3, b5 } from '../budget/forms';
import { t3, t5, t9 } from '../final-accounts/forms';
import type { ReportedRate } from '../publication';
import { THREE_PUBLIC_LINES } from '../kinds/three-public';

const variance = phrase<{ part: string }>(
  ({ part }) => `${part} 预决算差异率（年初预算取自预算公开）`,
  ({ part }) => `${part}: variance from the published budget`,
);

const rate = (a: Item, b: Item, name: string | Text): ReportedRate => ({
  kind: 'variance',
  name: ({ rowLabel }) => (typeof name === 'string' ? variance({ part: name || rowLabel }) : name),
  a,
  b,
});

/** 预决算差异率 of what both the accounts and the budget print: in all, by subject of 一般公共预算, of 三公. */
export function variancesFromBudget(books: Books): ReportedRate[] {
  const subjects = books.lines('T5').filter(({ code }) => code.length === 7 || code.length === 3);
  return [
    rate(t3('total', 'total'), b3('total', 'total'), TOTAL),
    rate(t5('total', 'total'), b5('total', 'total'), GENERAL),
    ...subjects.map(({ key, name }) => rate(item('T5', key, 'total'), item('B5', key, 'total'), name)),
    ...THREE_PUBLIC_LINES.map((line) => rate(t9(line, 'actual'), b10.amount(line), '')),
  ];
}

const TOTAL = say(
  '本年支出合计 预决算差异率（年初预算取自预算公开）',
  'Expenditure: variance from the published budget',
);
const GENERAL = say(
  '一般公共预算财政拨款支出 预决算差异率（年初预算取自预算公开）',
  'General public budget: variance from the published budget',
);
