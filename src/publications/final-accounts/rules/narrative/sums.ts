import Decimal from 'decimal.js';
import { t4, t5, t6, t7, t8, t9 } from '../../forms';
import { assets, basic, generalDetail, operating as operatingSection } from '../../narrative';
import { LAST_YEAR, type Base } from '../../../../model/edition';
import { budgeted, said, saidOf, type Item } from '../../../../model/item';
import { say } from '../../../../model/text';
import { Printed, type Books } from '../../../../books/books';
import { untoldGone } from '../../../../books/last-year';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import { reviewRule, rule, type Rule } from '../../../../books/rule';
import { OF_ACCOUNTS } from './family';
import { changeOf, leavesOf, noMoreThan, sayingOf, sumOf } from './sayings';
import { stocksOf } from './stocks';
import type { ThreePublicLine } from '../../../kinds/three-public';

export const WITHIN = OF_ACCOUNTS.within;

const leaves = (books: Books, aspect: (of: Item) => Item): Item[] | null =>
  leavesOf(books, { form: t5, section: generalDetail }, aspect);

const budgetOf = (of: Item): Item => budgeted('initialBudget', of);

/** What stood there last year: this year's figure less its change. */
interface LastYear {
  readonly now: Item;
  readonly change: Item;
}

function lastYear(books: Books, of: Item): LastYear | null {
  const change = sayingOf(books, changeOf(of));
  return change && { now: of, change };
}

/** With what 三公经费 are compared. */
const BASES: readonly Base[] = [
  'lastYear',
  { budget: 'initial' },
  { budget: 'fullYear' },
  { budget: 'plain' },
];

const isNeverSpent = (books: Books, line: ThreePublicLine): boolean =>
  (['actual', 'fullYearBudget'] as const).every(
    (measure) => books.figure(t9(line, measure))?.value.isZero() ?? true,
  );

export const sumRules: readonly Rule[] = [
  rule(
    'N.basic',
    say('说明：基本支出 = 人员经费 + 公用经费', 'The narrative: basic expenditure = staff + public'),
    WITHIN,
    function* (books) {
      const total = sayingOf(books, t5('total', 'basic'), basic);
      const parts = [t6('staff'), t6('public')].map((part) => sayingOf(books, part, basic));
      if (total && parts.every((part) => part !== null)) yield equal(total, parts);
    },
  ),
  rule(
    'N.movement',
    say(
      '上年数（预算数）+ 增减额 = 本年数（决算数）',
      "Last year's amount (or the budget) + change = this year's amount",
    ),
    WITHIN,
    function* (books) {
      for (const { now, from, by, unsigned } of books.narratives.flatMap(({ movements }) => movements)) {
        if (from === null) {
          yield equal(now, by);
          continue;
        }
        // 差值 does not say which is more.
        const fell = unsigned && books.figure(now)!.value.lt(books.figure(from)!.value);
        yield fell ? equal(from, [now, by]) : equal(now, [from, by]);
      }
    },
  ),
  rule(
    'N.funds',
    say(
      '政府性基金、国有资本经营预算：总计 = 年初结转 + 本年收入 = 本年支出 + 年末结转',
      'Funds: total = opening + income = expenditure + closing',
    ),
    WITHIN,
    function* (books) {
      for (const [name, of] of [
        ['governmentFund', t7],
        ['stateCapital', t8],
      ] as const) {
        for (const { figure } of books.said(t4.expenditure('grand', name))) {
          yield equal(figure.item, [of('total', 'opening'), of('total', 'income')]);
          yield equal(figure.item, [of('total', 'total'), of('total', 'closing')]);
        }
      }
    },
  ),
  rule(
    'N.operating',
    say(
      '机关运行经费（与事业单位公用经费）= T6 公用经费；未分单位性质的，不超过它',
      'Operating expenses (with the public expenditure of institutions) = public expenditure in T6; at most that where kinds of unit are not told apart',
    ),
    say(
      '机关运行经费：行政单位和参公事业单位一般公共预算财政拨款基本支出中的公用经费',
      'Operating expenses: the public part of basic expenditure of administrative units',
    ),
    operating,
  ),
  ...stocksOf(OF_ACCOUNTS, assets),
  rule(
    'N.assets',
    say('固定资产原值不小于房屋与车辆价值之和', 'Fixed assets are at least buildings and cars'),
    WITHIN,
    (books) => noMoreThan(books, said('assets.fixed'), said('assets.buildings'), said('assets.vehicles')),
  ),
  rule(
    'N.reception',
    say('公务接待费 = 国内接待 + 国（境）外接待，外宾接待不超过国内接待', 'Reception = domestic + abroad'),
    WITHIN,
    function* (books) {
      yield* reception(books);
      for (const aspect of ['batches', 'heads']) {
        yield* noMoreThan(
          books,
          said(`reception.${aspect}`),
          said(`guests.${aspect}`),
          said(`otherDomestic.${aspect}`),
        );
      }
    },
  ),
  rule(
    'N.budget-sum',
    say(
      '各项年初预算数之和不超过年初预算总数',
      'The initial budgets of the subjects are together no more than the whole',
    ),
    WITHIN,
    (books) => budgetSum(books, atLeast),
  ),
  reviewRule(
    'N.meetings-basic',
    say(
      '会议费、培训费不少于 T6 基本支出中的会议费、培训费',
      'Meetings and training are at least those out of basic expenditure in T6',
    ),
    say('公开06表：基本支出是其中的一部分', 'Form 06: basic expenditure is a part of it'),
    function* (books) {
      for (const [code, name] of [
        ['30215', 'meetings'],
        ['30216', 'training'],
      ] as const) {
        const told = [said(name), said(`spending.${name}`)].flatMap((fact) => sayingOf(books, fact) ?? []);
        for (const item of told) yield atLeast(item, t6(code));
      }
    },
  ),
  reviewRule(
    'N.budget-all',
    say(
      '各项年初预算数之和 = 年初预算总数（有预算没有支出的项目没有写的，可以小于）',
      'The initial budgets of the subjects add up to the whole (less, where a subject with a budget and no spending is not described)',
    ),
    WITHIN,
    (books) => budgetSum(books, equal),
  ),
  reviewRule(
    'N.change-sum',
    say('各项增减额之和 = 总增减额', 'The changes of the parts add up to the change of the whole'),
    WITHIN,
    function* (books) {
      const total = sayingOf(books, changeOf(t5('total', 'total')));
      const parts = leaves(books, changeOf);
      // What is gone since last year and not told is a part, too.
      if (total && parts && untoldGone(books, 'T5').length === 0) yield equal(total, parts);
      for (const base of BASES) {
        const change = (line: ThreePublicLine): Item => saidOf(t9(line, 'actual'), 'change', base);
        const [needed, also] = [['vehicles', 'reception'] as const, ['abroad'] as const];
        // 因公出国费0万元,和年初预算持平: of nothing planned and nothing spent there is no change to tell.
        const isNothing =
          base !== 'lastYear' && !sayingOf(books, change('abroad')) && isNeverSpent(books, 'abroad');
        yield* sumOf(books, change('total'), (isNothing ? needed : [...also, ...needed]).map(change));
      }
    },
  ),
  reviewRule(
    'N.roll-forward',
    say(
      '上年财政拨款总计 − 上年三本预算支出 = 本年年初财政拨款结转和结余',
      'Last year: fiscal total less the expenditure of the three budgets = opening balance of this year',
    ),
    say('决算公开说明：由增减额推算的上年数', 'The narrative: last year, as its changes imply it'),
    rollForward,
  ),
];

function* budgetSum(books: Books, relation: typeof equal | typeof atLeast): Iterable<Identity> {
  const total =
    sayingOf(books, budgetOf(t5('total', 'total')), generalDetail) ??
    sayingOf(books, budgetOf(t5('total', 'total')));
  const parts = leaves(books, budgetOf);
  if (total && parts) yield relation(total, parts);
}

function* operating(books: Books): Iterable<Identity> {
  const sayings = [said('operating'), said('operating.public')].flatMap(
    (fact) => books.said(fact).find(({ section }) => section === operatingSection) ?? [],
  );
  if (sayings.length === 0) return;
  const items = sayings.map(({ figure }) => figure.item);
  // Where the kind of unit stands in brackets before each, nothing is left out.
  if (sayings.every(({ ofKind }) => ofKind !== null)) {
    yield equal(items, t6('public'));
  } else {
    yield atLeast(t6('public'), items);
  }
}

/**
 * 国内接待 + 国(境)外接待, or 外事接待 + 其他国内接待. Where 外宾 or 外事接待 stands beside 国内接待, it is a part of it or told apart: as
 * the amounts add up.
 */
function* reception(books: Books): Iterable<Identity> {
  const total = sayingOf(books, t9('reception', 'actual'));
  const of = (kind: string): Item[] => {
    const item = sayingOf(books, said(`reception.${kind}`));
    return item ? [item] : [];
  };
  const [domestic, other, guests, abroad] = [of('domestic'), of('otherDomestic'), of('guests'), of('abroad')];
  if (total && domestic.length > 0) {
    const value = (items: readonly Item[]): Decimal =>
      items.reduce((sum, item) => sum.plus(books.figure(item)!.value), new Decimal(0));
    const apart = [...domestic, ...guests, ...abroad];
    const isApart = guests.length > 0 && value([total]).eq(value(apart));
    yield equal(total, isApart ? apart : [...domestic, ...abroad]);
    if (!isApart && guests.length > 0) yield atLeast(domestic, guests);
  } else if (total && other.length > 0 && guests.length > 0) {
    yield equal(total, [...other, ...guests, ...abroad]);
  } else if (total && guests.length > 0) {
    yield atLeast(total, guests);
  }
}

function* rollForward(books: Books): Iterable<Identity> {
  // Where last year's statement is at hand its closing balance is held against this year's opening one itself.
  if (books.in(LAST_YEAR)?.statement('T4')) return;
  const total = lastYear(books, t4.income('grand'));
  const general = lastYear(books, t5('total', 'total'));
  if (!total || !general) return;
  // last(total) − Σ last(expenditure) = opening, with last = now − change.
  const spent = [lastOfFund(books, 'governmentFund', t7), lastOfFund(books, 'stateCapital', t8)];
  if (spent.includes(null)) return;
  const funds = spent as WeighedItems[];
  yield equal(
    [total.now, general.change, ...funds.flatMap(({ less }) => less)],
    [total.change, general.now, ...funds.flatMap(({ plus }) => plus), t4.income('opening')],
  );
}

/** Σ plus − Σ less. */
interface WeighedItems {
  readonly plus: readonly Item[];
  readonly less: readonly Item[];
}

/** What was spent of a fund last year: this year's less its change, or 总计 of last year less what this year opened with. */
function lastOfFund(
  books: Books,
  name: 'governmentFund' | 'stateCapital',
  of: typeof t7,
): WeighedItems | null {
  const now = of('total', 'total');
  const change = sayingOf(books, changeOf(now));
  if (change) return { plus: [now], less: [change] };
  const grand = t4.expenditure('grand', name);
  const [total, moved] = [sayingOf(books, grand), sayingOf(books, changeOf(grand))];
  if (total && moved) return { plus: [total], less: [moved, of('total', 'opening')] };
  // Nothing this year and nothing said of the last: there was none.
  return books.state(now) === Printed.amount ? null : { plus: [], less: [] };
}
