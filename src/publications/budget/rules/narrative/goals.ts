import Decimal from 'decimal.js';
import type { Books } from '../../../../books/books';
import { observation, reviewRule, rule, type Observation, type Rule } from '../../../../books/rule';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import type { Item } from '../../../../model/item';
import type { Goal } from '../../../../model/evaluation';
import { nameKey } from '../../../../model/names';
import { say } from '../../../../model/text';
import { sayingOf } from '../../../final-accounts/rules/narrative/sayings';
import { figureSpot, spot } from '../../../final-accounts/rules/narrative/spot';
import { b1, b3, b4, b5, b7, b8, b9 } from '../../forms';
import { planned } from '../../narrative/terms';
import { budgetTexts } from './texts';

const BASIS = say('预算绩效目标表', 'Tables of what is aimed at');

const goalsOf = (books: Books, kind: Goal['kind']): readonly Goal[] =>
  books.narratives.flatMap(({ goals }) => goals.filter((goal) => goal.kind === kind));

/** What a table prints of 财政拨款, as one figure or as what its superior and its own level give. */
export function fiscalOf({ money }: Goal): readonly Item[] {
  const fiscal = money.get('fiscal');
  return fiscal ? [fiscal] : [money.get('transfer'), money.get('own')].filter((each) => each !== undefined);
}

/** All its money: the total, or what it is made of. */
export function allOf(goal: Goal): readonly Item[] {
  const total = goal.money.get('total');
  const other = goal.money.get('other');
  return total ? [total] : [...fiscalOf(goal), ...(other ? [other] : [])];
}

const valueOf = (books: Books, items: readonly Item[]): Decimal =>
  items.reduce((sum, item) => sum.plus(books.figure(item)?.value ?? 0), new Decimal(0));

const countSaid = (books: Books, name: string): Decimal | null =>
  books.said(planned(`goals.${name}.count`))[0]?.figure.value ?? null;

/** How many projects the text says have goals; null where it does not. */
function projectsSaid(books: Books): Decimal | null {
  const all = countSaid(books, 'projects');
  const [fiscal, other] = [countSaid(books, 'fiscal'), countSaid(books, 'other')];
  return all ?? (fiscal && other ? fiscal.plus(other) : null);
}

/** Does every project that the text counts have its table, whose money was read? */
function areAllHere(books: Books, projects: readonly Goal[]): boolean {
  const said = projectsSaid(books);
  return said !== null && said.eq(projects.length) && projects.every((goal) => allOf(goal).length > 0);
}

function* funds(books: Books): Iterable<Identity> {
  for (const goal of [...goalsOf(books, 'whole'), ...goalsOf(books, 'project')]) {
    const { money } = goal;
    const [total, fiscal, other] = (['total', 'fiscal', 'other'] as const).map((key) => money.get(key));
    const levels = [money.get('transfer'), money.get('own')].filter((each) => each !== undefined);
    if (fiscal && levels.length === 2) yield equal(fiscal, levels);
    if (total && other && fiscalOf(goal).length > 0) yield equal(total, [...fiscalOf(goal), other]);
  }
}

function* whole(books: Books): Iterable<Identity> {
  const [goal, ...more] = goalsOf(books, 'whole');
  if (goal && more.length === 0 && allOf(goal).length > 0) yield equal(b1.income('grand'), allOf(goal));
}

function* wholeFiscal(books: Books): Iterable<Identity> {
  const [goal, ...more] = goalsOf(books, 'whole');
  if (goal && more.length === 0 && fiscalOf(goal).length > 0) yield equal(b4.income('grand'), fiscalOf(goal));
}

function* projects(books: Books, relate: typeof equal | typeof atLeast): Iterable<Identity> {
  const goals = goalsOf(books, 'project');
  if (goals.length > 0) yield relate(b3('total', 'project'), goals.flatMap(allOf));
}

/** What the text says all goals are about. */
function* said(books: Books): Iterable<Identity> {
  const [all, fiscal, other] = ['projects', 'fiscal', 'other'].map((name) =>
    sayingOf(books, planned(`goals.${name}`)),
  );
  if (all) yield atLeast(b3('total', 'project'), all);
  if (fiscal && books.lines('B5').length > 0)
    yield atLeast(
      [b5, b8, b9].flatMap((form) => (books.lines(form.id).length > 0 ? form('total', 'project') : [])),
      fiscal,
    );
  if (fiscal && other) yield atLeast(b3('total', 'project'), [fiscal, other]);
  const goals = goalsOf(books, 'project');
  if (!areAllHere(books, goals)) return;
  if (all) yield equal(all, goals.flatMap(allOf));
  // One that is paid of both is counted with either.
  const isApart = goals.every((goal) => {
    const paid = goal.money.get('other');
    return valueOf(books, fiscalOf(goal)).isZero() || !paid || valueOf(books, [paid]).isZero();
  });
  if (!isApart) return;
  if (fiscal) yield equal(fiscal, goals.flatMap(fiscalOf));
  if (other)
    yield equal(
      other,
      goals.flatMap(({ money }) => money.get('other') ?? []),
    );
}

/** The rows of B7 that a project of a table may be. */
const rowsOf = (books: Books, { name }: Goal): Item[] =>
  books
    .lines('B7')
    .filter((line) => line.key.includes('/') && name !== null && nameKey(line.name) === nameKey(name.text))
    .map(({ key }) => b7(key, 'total'));

/** B7 of the general budget alone, or of all money. */
export const isOfAllMoney = (books: Books): boolean =>
  !/一般公共预算/.test(books.statement('B7')?.title.value ?? '');

export const hasOtherFunds = (books: Books): boolean =>
  [b8, b9].some((form) => books.figure(form('total', 'total'))?.value.isZero() === false);

function* inProjects(books: Books): Iterable<Identity> {
  for (const goal of goalsOf(books, 'project')) {
    const rows = rowsOf(books, goal);
    if (rows.length === 0 || fiscalOf(goal).length === 0) continue;
    if (isOfAllMoney(books)) yield equal(rows, allOf(goal));
    else yield (hasOtherFunds(books) ? atLeast : equal)(fiscalOf(goal), rows);
  }
}

/** A project of fiscal money stands in B7, unless another fund may pay it. */
function* names(books: Books): Iterable<Observation> {
  if (books.lines('B7').length === 0 || hasOtherFunds(books)) return;
  for (const narrative of books.narratives) {
    for (const goal of narrative.goals) {
      const { kind, name } = goal;
      const paid = isOfAllMoney(books) ? allOf(goal) : fiscalOf(goal);
      if (kind !== 'project' || name === null || rowsOf(books, goal).length > 0) continue;
      if (valueOf(books, paid).isZero()) continue;
      const figure = books.figure(paid[0]!)!;
      yield {
        key: `goal:${name.text}`,
        severity: 'review',
        message: budgetTexts.goalWithoutProject({
          table: books.called('B7'),
          name: name.text,
          amount: figure.printed,
        }),
        spots: [spot(narrative, name, budgetTexts.project), figureSpot(figure, figure.rowLabel)],
      };
    }
  }
}

const COUNTED = [
  ['whole', () => true],
  ['fiscal', (books: Books, goal: Goal) => !valueOf(books, fiscalOf(goal)).isZero()],
  ['other', (books: Books, goal: Goal) => valueOf(books, fiscalOf(goal)).isZero()],
  ['projects', () => true],
] as const;

function* counts(books: Books): Iterable<Observation> {
  for (const [name, isCounted] of COUNTED) {
    const saying = books.said(planned(`goals.${name}.count`))[0];
    const goals = goalsOf(books, name === 'whole' ? 'whole' : 'project');
    // Tables published elsewhere are none here: the text alone proves nothing.
    if (!saying || goals.length === 0 || goals.some((goal) => allOf(goal).length === 0)) continue;
    const tables = goals.filter((goal) => isCounted(books, goal)).length;
    if (saying.figure.value.eq(tables)) continue;
    yield {
      key: `count:${name}`,
      severity: 'review',
      message: budgetTexts.goalCount({ printed: saying.figure.printed, tables }),
      spots: [figureSpot(saying.figure, saying.figure.rowLabel)],
    };
  }
}

/** The rate of execution is left 10 of 100 in some places. */
const WEIGHTS = [new Decimal(100), new Decimal(90)];

function* weights(books: Books): Iterable<Identity> {
  for (const goal of [...goalsOf(books, 'whole'), ...goalsOf(books, 'project')]) {
    if (!goal.weights) continue;
    const sum = valueOf(books, goal.weights);
    const [due] = [...WEIGHTS].sort((a, b) => a.minus(sum).abs().cmp(b.minus(sum).abs()));
    yield { ...equal(goal.weights, []), constant: due! };
  }
}

export const goalRules: readonly Rule[] = [
  rule(
    'BP.funds',
    say(
      '绩效目标表：资金总额 = 财政拨款 + 其他资金，财政 = 上级 + 本级',
      'A table of goals: all money = fiscal + other; fiscal = the superior’s + its own level’s',
    ),
    BASIS,
    funds,
  ),
  rule(
    'BP.whole',
    say('部门整体绩效目标表的资金 = B1 收入总计', 'The money of the whole = income grand total of B1'),
    BASIS,
    whole,
  ),
  reviewRule(
    'BP.fiscal',
    say(
      '部门整体绩效目标表的财政资金 = B4 收入总计',
      'The fiscal money of the whole = income grand total of B4',
    ),
    BASIS,
    wholeFiscal,
  ),
  rule(
    'BP.projects',
    say(
      '各项目绩效目标表的资金之和不超过 B3 项目支出',
      'The projects with goals are together no more than the project expenditure of B3',
    ),
    BASIS,
    (books) => projects(books, atLeast),
  ),
  reviewRule(
    'BP.all-projects',
    say(
      '写明的项目都附了绩效目标表的，资金之和 = B3 项目支出（不设目标的项目除外）',
      'Where every project told has its table, they add up to the project expenditure of B3',
    ),
    BASIS,
    function* (books) {
      if (areAllHere(books, goalsOf(books, 'project'))) yield* projects(books, equal);
    },
  ),
  rule(
    'BP.B7',
    say('项目绩效目标表的财政拨款 = B7 同名项目', 'The fiscal money of a project with goals = B7'),
    BASIS,
    inProjects,
  ),
  rule(
    'BP.said',
    say(
      '预算绩效情况所写的金额 = 各绩效目标表之和，不超过项目支出',
      'The money that the text says goals are about = their tables, and no more than project expenditure',
    ),
    BASIS,
    said,
  ),
  reviewRule(
    'BP.weights',
    say(
      '各指标分值权重之和 = 100（预算执行率另占 10 分的，= 90）',
      'Weights add up to 100, or to 90 where 10 are left for the rate of execution',
    ),
    BASIS,
    weights,
  ),
  observation(
    'BP.names',
    say('绩效目标表的财政拨款项目在 B7 中都有', 'The fiscal projects with goals stand in B7'),
    BASIS,
    names,
  ),
  observation(
    'BP.count',
    say('写明的绩效目标个数 = 所附绩效目标表', 'As many goals as tables'),
    BASIS,
    counts,
  ),
];
