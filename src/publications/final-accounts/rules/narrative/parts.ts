import { budgeted, said, saidOf, type Item } from '../../../../model/item';
import { equal, type Identity } from '../../../../model/identity';
import { say } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { reviewRule, type Rule } from '../../../../books/rule';
import { t1, t3, t9 } from '../../forms';
import { expenditure } from '../../narrative';
import { noMoreThan, sayingOf, sumOf } from './sayings';
import { WITHIN } from './sums';
import type { ThreePublicLine } from '../../../kinds/three-public';

/** 下年度预算 of an expense, as its own section tells it. */
const next = (line: ThreePublicLine): Item => said(`nextBudget:${t9(line, 'actual').key}`);

/** Its amount, called so or the budget. */
const nextAmount = (books: Books, line: ThreePublicLine): Item | null =>
  [next(line), saidOf(next(line), 'budget'), budgeted('initialBudget', next(line))]
    .map((fact) => sayingOf(books, fact))
    .find((item) => item !== null) ?? null;

/** Parts that the narrative alone tells, of a whole that is known. */
export const partRules: readonly Rule[] = [
  reviewRule(
    'N.spending-kinds',
    say(
      '支出决算：基本支出 = 人员经费 + 公用经费，项目支出 = 基本建设类 + 行政事业类',
      'All expenditure: basic = staff + public, projects = capital construction + others',
    ),
    WITHIN,
    function* (books) {
      for (const [whole, ...parts] of [
        ['basic', 'staff', 'public'],
        ['project', 'capital', 'agency'],
      ] as const) {
        const total = sayingOf(books, t3('total', whole), expenditure);
        const told = parts.flatMap((part) => sayingOf(books, said(`spending.${part}`), expenditure) ?? []);
        if (total && told.length === parts.length) yield equal(total, told);
      }
    },
  ),
  reviewRule(
    'N.next-budget',
    say(
      '下年度“三公”经费预算 = 出国费 + 用车费 + 接待费，增减额也是',
      "Next year's budget of the three expenses is their sum, and so is its change",
    ),
    WITHIN,
    nextBudget,
  ),
  reviewRule(
    'N.closing-parts',
    say(
      '年末结转和结余：其中的项目支出、一般公共预算部分不超过全部',
      'Closing balance: what is of projects, or of the general budget, is no more than all of it',
    ),
    WITHIN,
    function* (books) {
      const all = t1.expenditure('closing');
      for (const [whole, part] of [
        [all, 'closing.project'],
        [all, 'general.closing'],
        [said('general.closing'), 'general.closing.project'],
        [said('closing.project'), 'general.closing.project'],
      ] as const)
        yield* noMoreThan(books, whole, said(part));
    },
  ),
];

function* nextBudget(books: Books): Iterable<Identity> {
  const total = nextAmount(books, 'total');
  const [abroad, reception] = [nextAmount(books, 'abroad'), nextAmount(books, 'reception')];
  const vehicles = nextAmount(books, 'vehicles');
  const kinds = (['purchase', 'running'] as const).flatMap((line) => nextAmount(books, line) ?? []);
  const cars = vehicles ? [vehicles] : kinds;
  if (!total || !abroad || !reception || cars.length === 0) return;
  yield equal(total, [abroad, ...cars, reception]);
  if (vehicles && kinds.length === 2) yield equal(vehicles, kinds);
  const change = (line: ThreePublicLine): Item => saidOf(next(line), 'change');
  // Of nothing planned there may be no change to tell.
  const also = [change('abroad')];
  const isNothing = books.figure(abroad)!.value.isZero();
  const needed = [change('reception'), change(vehicles ? 'vehicles' : 'running')];
  if (isNothing || sayingOf(books, also[0]!)) yield* sumOf(books, change('total'), needed, also);
}
