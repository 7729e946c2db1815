import Decimal from 'decimal.js';
import type { Books } from '../../books/books';
import { observation, reviewRule, type Observation, type Rule } from '../../books/rule';
import { atLeast, equal, type Identity } from '../../model/identity';
import { item, type Item } from '../../model/item';
import type { Evaluation, FundLine, Goal, IndicatorTarget } from '../../model/evaluation';
import type { Narrative } from '../../model/narrative';
import { nameKey, squeeze } from '../../model/names';
import { say } from '../../model/text';
import { b3, b5, b7, b8, b9 } from '../budget/forms';
import { FUNDS } from '../budget/funds';
import { allOf, fiscalOf, hasOtherFunds, isOfAllMoney } from '../budget/rules/narrative/goals';
import { spot } from '../final-accounts/rules/narrative/spot';
import { acrossTexts, BASIS } from './texts';

/** A project's or an indicator's name for comparison: brackets, which one prints and the other does not, are gone. */
const plainName = (text: string): string => nameKey(text).replace(/[()（）[\]【】〔〕]/g, '');

/** Those that alone have their name, by it. */
function aloneByName<T>(all: readonly T[], nameOf: (of: T) => string | null): ReadonlyMap<string, T> {
  const named = new Map<string, T | null>();
  for (const each of all) {
    const name = nameOf(each);
    if (name !== null && name !== '') named.set(name, named.has(name) ? null : each);
  }
  return new Map([...named].filter((entry): entry is [string, T] => entry[1] !== null));
}

interface In<T> {
  readonly narrative: Narrative;
  readonly of: T;
}

const projectNamed = ({ of: { name } }: In<Evaluation> | In<Goal>): string | null =>
  name && plainName(name.text);

const evaluationsOf = (books: Books): readonly In<Evaluation>[] =>
  books.narratives.flatMap((narrative) =>
    narrative.evaluations.flatMap((of) => (of.kind === 'project' ? [{ narrative, of }] : [])),
  );

const goalsOf = (books: Books): readonly In<Goal>[] =>
  books.narratives.flatMap((narrative) =>
    narrative.goals.flatMap((of) => (of.kind === 'project' ? [{ narrative, of }] : [])),
  );

/** 年初预算数 of the one part with such a label; null where there is none, or more. */
export function initialOf(books: Books, parts: readonly FundLine[], label: RegExp): Item | null {
  const [found, ...more] = parts.filter(({ initial }) => label.test(books.figure(initial)?.rowLabel ?? ''));
  return found && more.length === 0 ? found.initial : null;
}

const FISCAL = /财政拨款/;
export const OTHER = /其他资金|单位资金|自有资金/;

/** 年初预算 of a project's 自评表 = what the budget plans for the project of its name. */
function* projects(books: Books): Iterable<Identity> {
  const goals = aloneByName(goalsOf(books), projectNamed);
  const rows = aloneByName(
    books.lines('B7').filter(({ key }) => key.includes('/')),
    (line) => plainName(line.name),
  );
  const names = new Set(goalsOf(books).map(projectNamed));
  for (const [name, { of }] of aloneByName(evaluationsOf(books), projectNamed)) {
    const goal = goals.get(name)?.of;
    const row = rows.get(name);
    if (goal && allOf(goal).length > 0) yield* asAimed(books, of, goal);
    // A name that several tables of goals have is no one project.
    else if (row && (goal || !names.has(name))) yield* asListed(books, of, row.key);
  }
}

function* asAimed(books: Books, { total, parts }: Evaluation, goal: Goal): Iterable<Identity> {
  if (total) yield equal(total.initial, allOf(goal));
  const [fiscal, other] = [initialOf(books, parts, FISCAL), initialOf(books, parts, OTHER)];
  // What was carried over may be counted with 财政拨款 there.
  if (isCarried(books, parts)) return;
  if (fiscal && fiscalOf(goal).length > 0) yield equal(fiscal, fiscalOf(goal));
  const planned = goal.money.get('other');
  if (other && planned) yield equal(other, planned);
}

const isCarried = (books: Books, parts: readonly FundLine[]): boolean =>
  parts.some(({ initial }) => {
    const figure = books.figure(initial);
    return /结转/.test(figure?.rowLabel ?? '') && figure?.value.isZero() === false;
  });

/** Money of its own that B7 of all money may print a project by, besides the funds. */
const OWN = ['special', 'ownMoney'] as const;

function* asListed(books: Books, { total, parts }: Evaluation, row: string): Iterable<Identity> {
  const [fiscal, other] = [initialOf(books, parts, FISCAL), initialOf(books, parts, OTHER)];
  const planned = b7(row, 'total');
  if (!isOfAllMoney(books)) {
    if (fiscal && !isCarried(books, parts)) yield (hasOtherFunds(books) ? atLeast : equal)(fiscal, [planned]);
    return;
  }
  if (total) yield equal(total.initial, planned);
  const printed = new Set(books.printedColumns('B7'));
  const columns = (of: readonly string[]): Item[] =>
    of.flatMap((column) => (printed.has(column) ? [item('B7', row, column)] : []));
  if (isCarried(books, parts) || columns(FUNDS).length === 0) return;
  if (fiscal) yield equal(fiscal, columns(FUNDS));
  if (other && columns(OWN).length > 0) yield equal(other, columns(OWN));
}

/** All projects that were evaluated were planned: Σ 年初预算数 is no more than the budget's 项目支出. */
function* sumOfProjects(books: Books): Iterable<Identity> {
  const all = evaluationsOf(books).map(({ of }) => of);
  const totals = all.flatMap(({ total }) => (total ? [total.initial] : []));
  if (totals.length === 0 || totals.length < all.length) return;
  if (books.figure(b3('total', 'project')) !== undefined) yield atLeast(b3('total', 'project'), totals);
  const fiscal = all.flatMap(({ parts }) =>
    parts
      .filter(({ initial }) => FISCAL.test(books.figure(initial)?.rowLabel ?? ''))
      .map(({ initial }) => initial),
  );
  if (fiscal.length === all.length && books.figure(b5('total', 'project')) !== undefined)
    yield atLeast([b5('total', 'project'), b8('total', 'project'), b9('total', 'project')], fiscal);
}

/** An indicator's name; the unit that some print behind it is gone: 设备购置数量(台). */
const indicatorName = ({ name }: IndicatorTarget): string =>
  plainName(name.replace(/[(（][^()（）]{0,6}[)）]$/, ''));

interface TargetAmount {
  readonly value: Decimal;
  readonly unit: string;
}

/** A plain quantity, with or without how it is compared: ≥12次, <=7.86万元, =100%; else null. */
function quantityOf(text: string): TargetAmount | null {
  const match =
    /^(?:[<>≤≥=＝＜＞≦≧]|不(?:少|低|高|多|超)[于过])*(\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)([^\d,.\/／、至~-]{0,6})$/.exec(
      squeeze(text),
    );
  if (!match) return null;
  return { value: new Decimal(match[1]!.replace(/,/g, '')), unit: match[2]!.replace('％', '%') };
}

const isSame = (a: TargetAmount, b: TargetAmount): boolean => a.value.eq(b.value);

/** What was aimed at in the budget was written otherwise when it was evaluated, often as what was reached. */
function* targets(books: Books): Iterable<Observation> {
  const goals = aloneByName(goalsOf(books), projectNamed);
  for (const [project, { narrative, of }] of aloneByName(evaluationsOf(books), projectNamed)) {
    const goal = goals.get(project);
    if (!goal) continue;
    const plans = aloneByName(goal.of.targets, indicatorName);
    const differing = [...aloneByName(of.targets, indicatorName)].flatMap(([name, target]) => {
      const plan = plans.get(name);
      const [before, now] = [plan && quantityOf(plan.aimed.text), quantityOf(target.aimed.text)];
      if (!plan || !before || !now || before.unit !== now.unit || isSame(before, now)) return [];
      const reached = target.reached && quantityOf(target.reached.text);
      return [{ plan, target, isReached: !!reached && reached.unit === now.unit && isSame(reached, now) }];
    });
    if (differing.length === 0) continue;
    yield {
      key: `target:${of.name!.text}`,
      severity: 'info',
      message: acrossTexts.targets({
        project: of.name!.text,
        differing: differing.map(({ plan, target }) => ({
          name: target.name,
          planned: plan.aimed.text,
          aimed: target.aimed.text,
        })),
        reached: differing.every(({ isReached }) => isReached),
      }),
      spots: differing.flatMap(({ plan, target }) => {
        const label = acrossTexts.indicator({ name: target.name });
        return [spot(narrative, target.aimed, label), spot(goal.narrative, plan.aimed, label)];
      }),
    };
  }
}

export const projectTies: readonly Rule[] = [
  reviewRule(
    'Y.project',
    say(
      '项目自评表的年初预算数 = 预算公开同名项目',
      'The initial budget of an evaluated project = the project of its name in the published budget',
    ),
    BASIS,
    projects,
  ),
  reviewRule(
    'Y.project-sum',
    say(
      '预算公开的项目支出 ≥ 各项目自评表年初预算之和',
      'Project expenditure of the published budget ≥ the initial budgets of the evaluated projects',
    ),
    BASIS,
    sumOfProjects,
  ),
  {
    ...observation(
      'Y.target',
      say(
        '项目自评表的目标值与预算绩效目标表的指标值',
        'The targets of a self-evaluation against those of the budget',
      ),
      BASIS,
      targets,
    ),
    ofNarrative: true,
  },
];
