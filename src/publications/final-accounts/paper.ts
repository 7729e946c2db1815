import type { Books } from '../../books/books';
import type { Measure } from '../../model/edition';
import type { Figure } from '../../model/figure';
import { item, type Item } from '../../model/item';
import { phrase, say, type Text } from '../../model/text';
import type { Paper, ReportedRate, Variance } from '../publication';
import { t2, t3, t5, t9 } from './forms';
import { THREE_PUBLIC_LINES, type ThreePublicLine } from '../kinds/three-public';

/** What each rate is called, by the row or the column it is of, as printed. */
const OF = {
  income: phrase<{ part: string }>(
    ({ part }) => `${part}占本年收入合计`,
    ({ part }) => `${part}: share of income`,
  ),
  expenditure: phrase<{ part: string }>(
    ({ part }) => `${part}占本年支出合计`,
    ({ part }) => `${part}: share of expenditure`,
  ),
  generalBudget: phrase<{ part: string }>(
    ({ part }) => `${part}占一般公共预算财政拨款支出`,
    ({ part }) => `${part}: share of the general public budget`,
  ),
  threePublic: phrase<{ part: string }>(
    ({ part }) => `${part}占“三公”经费决算`,
    ({ part }) => `${part}: share of the three public expenses`,
  ),
  variance: phrase<{ part: string }>(
    ({ part }) => `“三公”经费 ${part} 预决算差异率`,
    ({ part }) => `${part}: variance from budget`,
  ),
};

const GENERAL_BUDGET = say(
  '一般公共预算财政拨款支出占本年支出合计',
  'General public budget: share of expenditure',
);

/** Short enough for one line above a narrow column. */
const NAMES: Readonly<Record<ThreePublicLine, Text>> = {
  total: say('合计', 'Total'),
  abroad: say('出国（境）', 'Abroad'),
  vehicles: say('用车小计', 'Vehicles'),
  purchase: say('购置', 'Purchase'),
  running: say('运行维护', 'Running'),
  reception: say('接待', 'Reception'),
};

/** Which budget T9 prints: the full-year one, as the form asks, or the initial one. */
function budgetMeasure(books: Books): Measure {
  const measures = new Set(books.statement('T9')?.figures.map((figure) => figure.item.edition.measure));
  return !measures.has('fullYearBudget') && measures.has('initialBudget')
    ? 'initialBudget'
    : 'fullYearBudget';
}

function variancesOf(books: Books): Variance[] {
  const measure = budgetMeasure(books);
  return THREE_PUBLIC_LINES.map((line) => ({
    name: NAMES[line],
    actual: t9(line, 'actual'),
    budget: t9(line, measure),
  }));
}

const share = (a: Item, b: Item, name: (a: Figure) => Text): ReportedRate => ({ kind: 'share', name, a, b });

const ratesOf = (books: Books): ReportedRate[] => [
  ...t2.columns
    .filter((column) => column !== 'total' && column !== 'educationFees')
    .map((column) =>
      share(t2('total', column), t2('total', 'total'), ({ columnLabel }) => OF.income({ part: columnLabel })),
    ),
  ...t3.columns
    .filter((column) => column !== 'total')
    .map((column) =>
      share(t3('total', column), t3('total', 'total'), ({ columnLabel }) =>
        OF.expenditure({ part: columnLabel }),
      ),
    ),
  share(t5('total', 'total'), t3('total', 'total'), () => GENERAL_BUDGET),
  ...books
    .lines('T5')
    .filter(({ code }) => code.length === 3)
    .map((line) =>
      share(item('T5', line.key, 'total'), t5('total', 'total'), () => OF.generalBudget({ part: line.name })),
    ),
  ...THREE_PUBLIC_LINES.filter((line) => line !== 'total').map((line) =>
    share(t9(line, 'actual'), t9('total', 'actual'), ({ rowLabel }) => OF.threePublic({ part: rowLabel })),
  ),
  ...variancesOf(books).map(({ actual: a, budget: b }): ReportedRate => ({
    kind: 'variance',
    name: ({ rowLabel }) => OF.variance({ part: rowLabel }),
    a,
    b,
  })),
];

/** 指标核算, and 预决算差异率 beside T9. */
export const PAPER: Paper = { rates: ratesOf, variances: { form: 'T9', of: variancesOf } };
