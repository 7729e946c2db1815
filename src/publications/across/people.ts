import type { Books } from '../../books/books';
import { observation, type Observation, type Rule, type Spot } from '../../books/rule';
import type { Figure } from '../../model/figure';
import { said } from '../../model/item';
import type { Narrative } from '../../model/narrative';
import { say, type Text } from '../../model/text';
import { planned } from '../budget/narrative/terms';
import { changeOf } from '../final-accounts/rules/narrative/sayings';
import { spot } from '../final-accounts/rules/narrative/spot';
import { acrossTexts, BASIS, type PeopleDiffer } from './texts';

const KINDS: readonly (readonly [name: string, kind: Text])[] = [
  ['people.active', say('在职', 'active staff')],
  ['people.retiredCadres', say('离休', 'retired cadres')],
  ['people.retired', say('退休', 'retired people')],
];

const PEOPLE = say('人员情况', 'staff');

/** A figure of a narrative with the words before it: 在职 8 人; as far as `to`. */
function clauseOf(books: Books, { place }: Figure, to: Figure): Spot | null {
  if (place.source !== 'narrative' || to.place.source !== 'narrative') return null;
  const { file, start, section } = place;
  const narrative = books.narratives.find((each: Narrative) => each.file === file);
  if (!narrative) return null;
  const words = /[^,，、:：;；。()（）\n]{0,20}$/.exec(
    narrative.text.slice(Math.max(0, start - 20), start),
  )![0];
  const from = start - words.trimStart().length;
  // The change behind the number belongs to it where it stands in the same sentence.
  const end = to.place.start >= start && to.place.end - start < 60 ? to.place.end : place.end;
  return spot(narrative, { start: from, end, text: narrative.text.slice(from, end), section }, PEOPLE);
}

/** The budget is drafted with the people of last year's end: those of this year's less the change. */
function* people(books: Books): Iterable<Observation> {
  const differing: PeopleDiffer[] = [];
  const spots: Spot[] = [];
  for (const [name, kind] of KINDS) {
    const plan = books.said(planned(name))[0]?.figure;
    const now = books.said(said(name))[0]?.figure;
    const change = books.said(changeOf(said(name)))[0]?.figure;
    if (!plan || !now || !change) continue;
    const before = now.value.minus(change.value);
    if (plan.value.eq(before)) continue;
    const [ofPlan, ofNow] = [clauseOf(books, plan, plan), clauseOf(books, now, change)];
    if (!ofPlan || !ofNow) continue;
    spots.push(ofPlan, ofNow);
    differing.push({ kind, planned: ofPlan.printed, now: ofNow.printed, before: before.toFixed() });
  }
  if (differing.length > 0)
    yield { key: 'people', severity: 'review', message: acrossTexts.people({ differing }), spots };
  const [posts, active] = ['posts.total', 'people.active'].map(
    (name) => books.said(planned(name))[0]?.figure,
  );
  if (!posts || !active || active.value.lte(posts.value)) return;
  const [ofPosts, ofActive] = [clauseOf(books, posts, posts), clauseOf(books, active, active)];
  if (ofPosts && ofActive)
    yield {
      key: 'posts',
      severity: 'review',
      message: acrossTexts.posts({ posts: ofPosts.printed, active: ofActive.printed }),
      spots: [ofPosts, ofActive],
    };
}

export const peopleTie: Rule = {
  ...observation(
    'Y.people',
    say(
      '预算的人数 = 决算年末人数 − 本年增减；在职不多于编制',
      'People of the budget = those of the accounts less the year’s change; no more staff than posts',
    ),
    BASIS,
    people,
  ),
  ofNarrative: true,
};
