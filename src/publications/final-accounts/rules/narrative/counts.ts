import { assets, performance, threePublic } from '../../narrative';
import { t9 } from '../../forms';
import type { SectionKind } from '../../../../model/grammar';
import { said, type Item } from '../../../../model/item';
import type { Narrative, Printing } from '../../../../model/narrative';
import { say } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { atLeast, equal, type Identity } from '../../../../model/identity';
import { observation, reviewRule, type Observation, type Rule } from '../../../../books/rule';
import { printedUnder } from './sayings';
import { figureSpot } from './spot';
import { WITHIN } from './sums';
import { narrativeRuleTexts, PART_OF_CARS } from './texts';

const amountIn = (narrative: Narrative, of: Item): Printing | undefined =>
  printedUnder(narrative, threePublic).find(({ fact, explains }) => fact === of && !explains);

/** Where one half of 公务用车购置及运行维护费 is told, the other is told too. */
function* carsApart(books: Books): Iterable<Observation> {
  const [whole, purchase, running] = (['vehicles', 'purchase', 'running'] as const).map((line) =>
    t9(line, 'actual'),
  ) as [Item, Item, Item];
  for (const narrative of books.narratives) {
    const total = amountIn(narrative, whole);
    if (!total || total.figure.value.isZero()) continue;
    for (const [part, other] of [
      [purchase, running],
      [running, purchase],
    ] as const) {
      const isTold = narrative.spokenOf.has(part) || narrative.printings.some(({ of }) => of === part);
      if (isTold || !amountIn(narrative, other)) continue;
      yield {
        key: `cars:${part.row}`,
        severity: 'review',
        message: narrativeRuleTexts.notToldApart({
          whole: total.figure.printed,
          part: PART_OF_CARS[part === purchase ? 'purchase' : 'running'],
        }),
        spots: [figureSpot(total.figure, total.figure.rowLabel)],
      };
    }
  }
}

/** Domestic receptions are told with how many there were; of none only where those of foreigners are told as a part of them. */
function* receptionCounts(books: Books): Iterable<Observation> {
  const domestic = said('reception.domestic');
  for (const narrative of books.narratives) {
    const { printings, unread } = narrative;
    const amount = amountIn(narrative, domestic);
    if (!amount) continue;
    const counted = (name: string): boolean => {
      const wanted = said(name);
      return printings.some(({ fact }) => fact === wanted);
    };
    const guests = counted('guests.batches') || counted('guests.heads');
    if (counted('reception.batches') || counted('reception.heads')) continue;
    // Some were counted in words that were not understood.
    if (
      unread.some(
        ({ kind, section, passage }) =>
          kind === 'count' && section === threePublic && VISITS.test(passage.text),
      )
    )
      continue;
    if (amount.figure.value.isZero() && !guests) continue;
    yield {
      key: 'reception',
      severity: 'review',
      message: narrativeRuleTexts.noReceptionCounts({ amount: amount.figure.printed }),
      spots: [figureSpot(amount.figure, amount.figure.rowLabel)],
    };
  }
}

const VISITS = /批|次|人/;

function sayingIn(narrative: Narrative, name: string, section: SectionKind): Item | null {
  const wanted = said(name);
  return printedUnder(narrative, section).find(({ fact }) => fact === wanted)?.figure.item ?? null;
}

/** Every project that was evaluated has a grade. */
function* grades({ narratives }: Books): Iterable<Identity> {
  for (const narrative of narratives) {
    const all = sayingIn(narrative, 'performance.stage:自评', performance);
    const facts = new Set(
      printedUnder(narrative, performance).flatMap(({ fact }) =>
        fact.row.startsWith('performance.grade:') ? [fact] : [],
      ),
    );
    // One grade alone does not claim to tell them all.
    if (!all || facts.size < 2) continue;
    yield equal(
      all,
      [...facts].map((fact) => narrative.printings.find((each) => each.fact === fact)!.figure.item),
    );
  }
}

function* problems({ narratives }: Books): Iterable<Identity> {
  for (const narrative of narratives) {
    const [all, mended, open] = ['found', 'mended', 'open'].map((name) =>
      sayingIn(narrative, `performance.problems.${name}`, performance),
    );
    if (all && mended && open) yield equal(all, [mended, open]);
    else if (all && mended) yield atLeast(all, mended);
  }
}

/** Cars that fiscal money keeps are cars. Where both are told side by side, their difference is told as well. */
function* carsKept({ narratives }: Books): Iterable<Identity> {
  for (const narrative of narratives) {
    const kept = sayingIn(narrative, 'cars.kept', threePublic);
    const all = sayingIn(narrative, 'vehicles', assets);
    if (kept && all && !sayingIn(narrative, 'vehicles', threePublic)) yield atLeast(all, kept);
  }
}

const TOLD = say(
  '决算公开要求：三公经费分项写明',
  'Publication rules: the three expenses are told item by item',
);

export const countRules: readonly Rule[] = [
  observation(
    'N.cars-apart',
    say('公务用车购置费和运行维护费分开写', 'Purchase and running of cars are told apart'),
    TOLD,
    carsApart,
  ),
  observation(
    'N.reception-counts',
    say('国内接待写明批次和人次', 'Domestic receptions are told with batches and visitors'),
    TOLD,
    receptionCounts,
  ),
  reviewRule(
    'N.cars-kept',
    say('公务用车保有量不超过车辆总数', 'Cars kept with fiscal money are no more than all cars'),
    WITHIN,
    carsKept,
  ),
  reviewRule(
    'N.grades',
    say('各绩效等级的项目数之和 = 自评项目数', 'Projects of all grades = projects evaluated'),
    WITHIN,
    grades,
  ),
  reviewRule(
    'N.problems',
    say('发现的问题 = 已整改 + 正在整改', 'Problems found = mended + being mended'),
    WITHIN,
    problems,
  ),
];
