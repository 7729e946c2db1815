import type { Verdict } from '../check/evaluate';
import type { Figure } from '../model/figure';
import { fewestByProgram } from './program';
import { holdsWith, rowsOf, solveRows, type Repaired } from './rows';
import { figuresOf, smallestSets, turnedDirections, type Index, type Solution } from './search';
import { scaledStatements, type Scale } from './scale';
import { shiftedBlock, type Shift } from './shift';
import { suggest, type Known, type Suggestion } from './values';

export { conflictsOfRounding } from './joint-rounding';
export type { Scale } from './scale';
export type { Shift } from './shift';
export type { Suggestion } from './values';

/** A figure that may be what is wrong. */
export interface Suspect extends Suggestion {
  /** How many of the broken identities hold once it alone is set right. */
  readonly mended: number;
  /** What has to be set right together with it for the others to hold. */
  readonly jointly: readonly Figure[];
}

/** Broken identities that one wrong figure explains. */
export interface Cause {
  /** The one that shows it best comes first. */
  readonly broken: readonly Verdict[];
  /** Likeliest first; equally likely ones together; empty where too many figures would do alike. */
  readonly suspects: readonly Suspect[];
  /** One figure stands out: the evidence leaves no other. */
  readonly singled: boolean;
  /** A whole block stands one row off: one cause for all of it. */
  readonly shift?: Shift;
  /** A whole statement counts in another unit: one cause for all of it. */
  readonly scale?: Scale;
}

const NOTHING_REPAIRED: Repaired = new Map();

/** More suspects than this say nothing. */
const MOST_SUSPECTS = 8;

/** A suspect this much less likely than the first is not shown; beyond the second bound the first stands alone. */
const SHOWN_WITHIN = Math.log(2_000);
const ALONE_BEYOND = Math.log(100);

/**
 * Which figures are wrong: the smallest sets of figures whose change makes every identity hold (Fellegi and Holt), in
 * each component of broken identities; among sets of one size the likelier (typing errors, typed cells, rounding, what
 * usually agrees). Identities of reviews may be broken and right: they are explained last, and bind nothing before.
 */
export function diagnose(
  verdicts: readonly Verdict[],
  usual: readonly Verdict[] = [],
  recheck: Recheck = () => verdicts,
): Cause[] {
  const broken = verdicts.filter(({ kind }) => kind === 'inconsistent');
  if (broken.length === 0) return [];
  const isReview = ({ rule }: Verdict): boolean => rule.severity === 'review';
  const binding = verdicts.filter((verdict) => !isReview(verdict));
  const reviews = verdicts.filter(isReview);
  const wrong = broken.filter((verdict) => !isReview(verdict));
  const scales = scaledStatements(wrong, binding).map(causeOfScale);
  const scaled = new Set(scales.flatMap((cause) => cause.broken));
  const explained = explain(
    wrong.filter((verdict) => !scaled.has(verdict)),
    binding,
    [...reviews, ...usual],
    new Map(scales.flatMap(repairsOf)),
  );
  const errors = withConsequences([...scales, ...explained], recheck);
  const repaired = new Map(errors.flatMap(repairsOf));
  const open = broken.filter((verdict) => isReview(verdict) && !holdsWith(verdict, repaired));
  const mended = broken.filter((verdict) => isReview(verdict) && !open.includes(verdict));
  return [
    ...errors.map((cause): Cause => {
      const changed = repairsOf(cause).map(([figure]) => figure);
      const own = mended.filter((verdict) => changed.some((figure) => touches(verdict, figure)));
      return { ...cause, broken: [...cause.broken, ...own], suspects: cause.suspects.map(withReviews(own)) };
    }),
    ...explain(open, verdicts, usual, repaired),
  ];
}

/** A suspect of an error mends the reviews it stands in, if it is what is wrong. */
const withReviews =
  (reviews: readonly Verdict[]) =>
  (suspect: Suspect): Suspect => ({
    ...suspect,
    mended: suspect.mended + mendedBy(suspect, reviews, NOTHING_REPAIRED).length,
  });

/** The verdicts of the package with some figures set right. */
export type Recheck = (repaired: Repaired) => readonly Verdict[];

/**
 * Some identities are only asked for because of a figure that is wrong: 其他收入 left blank asks T3 to equal T5. What is
 * no longer broken once a cause is set right is told with that cause.
 */
function withConsequences(causes: readonly Cause[], recheck: Recheck): Cause[] {
  const sure = causes.filter(({ singled, shift, scale }) => singled || (shift ?? scale) !== undefined);
  const others = causes.filter((cause) => !sure.includes(cause));
  const goneAfter = (changed: readonly Cause[]): Cause[] => {
    const after = recheck(new Map(changed.flatMap(repairsOf))).filter(({ kind }) => kind === 'inconsistent');
    const left = new Set(after.map(nameOf));
    return others.filter(({ broken }) => broken.every((verdict) => !left.has(nameOf(verdict))));
  };
  if (sure.length === 0 || others.length === 0 || goneAfter(sure).length === 0) return [...causes];
  const gone = new Set<Cause>();
  const told = sure.map((cause): Cause => {
    const own = goneAfter([cause]).filter((other) => !gone.has(other));
    for (const other of own) gone.add(other);
    return { ...cause, broken: [...cause.broken, ...own.flatMap(({ broken }) => broken)] };
  });
  return causes.flatMap((cause) => (gone.has(cause) ? [] : (told[sure.indexOf(cause)] ?? cause)));
}

const nameOf = ({ rule, identity }: Verdict): string => `${rule.id} ${keyOf(identity)}`;

const causeOfScale = (scale: Scale): Cause => ({
  broken: [...scale.mended].sort(byClarity),
  suspects: [],
  singled: false,
  scale,
});

/** By how much its first suspects change, if they are what is wrong. */
function repairsOf({ suspects, shift, scale }: Cause): (readonly [Figure, number])[] {
  if (scale) return [...scale.changes];
  if (shift) return [...shift.changes];
  const first = suspects[0];
  return first ? [...changedBy(first, NOTHING_REPAIRED)] : [];
}

/** The causes of broken identities, given all that holds or should, and what speaks for a value without binding. */
function explain(
  broken: readonly Verdict[],
  binding: readonly Verdict[],
  hints: readonly Verdict[],
  before: Repaired,
): Cause[] {
  if (broken.length === 0) return [];
  const index = indexOf(binding, broken);
  const repaired = new Map(before);
  const known: Known = { index, hints: standingIn(hints, index), repaired };
  const causes: Cause[] = [];
  const weighed: Weighed = new Map();
  const searched = new Map<string, Searched>();
  let open: readonly Verdict[] = broken;
  const shift = broken.length > 1 ? shiftedBlock(broken, known) : null;
  if (shift) {
    causes.push({ broken: [...shift.mended].sort(byClarity), suspects: [], singled: false, shift });
    for (const [figure, change] of shift.changes) repaired.set(figure, change);
    open = broken.filter((verdict) => !shift.mended.includes(verdict));
  }
  while (open.length > 0) {
    const next = nextToExplain(open, known, searched);
    const found = next.sets
      ? causesOf(open, next.sets, known)
      : (surestCause(next.component, known, repaired, weighed, searched) ??
        byProgram(next.component, open, known));
    // What a repair leaves out must be told all the same.
    const told = found.length > 0 ? found : next.component.map(unexplained);
    causes.push(...told);
    const explained = new Set(told.flatMap(({ broken: own }) => own));
    for (const verdict of explained) for (const figure of figuresOf(verdict)) weighed.delete(figure);
    open = open.filter((verdict) => !explained.has(verdict) && !holdsWith(verdict, repaired));
  }
  return causes;
}

interface Searched {
  readonly component: readonly Verdict[];
  /** The sets of figures that mend it, likeliest first; null where too many would have to be tried. */
  readonly sets: readonly RankedSet[] | null;
}

/**
 * The component to explain first: one that only figures beyond it can mend, as where two statements print the same
 * wrong figure; what is broken there is explained with it, not by itself.
 */
function nextToExplain(open: readonly Verdict[], known: Known, searched: Map<string, Searched>): Searched {
  const all = componentsOf(open).map((component): Searched => {
    const key = component.map(({ identity }) => keyOf(identity)).join(' ');
    let found = searched.get(key);
    if (!found) {
      const solutions = smallestSets(component, known.index, known.repaired);
      const turned = turnedDirections(component, known.index, known.repaired);
      found = { component, sets: solutions && ranked([...solutions, ...turned], known) };
      searched.set(key, found);
    }
    return found;
  });
  const reachesOut = ({ component, sets }: Searched): boolean =>
    sets !== null &&
    open.some(
      (verdict) =>
        !component.includes(verdict) && sets[0]!.suggestions.some(({ figure }) => touches(verdict, figure)),
    );
  return all.find(reachesOut) ?? all[0]!;
}

const keyOf = ({ left, right }: Verdict['identity']): string =>
  [...left, ...right].map(({ index }) => index).join();

function componentsOf(open: readonly Verdict[]): Verdict[][] {
  const components: Verdict[][] = [];
  for (let rest = open; rest.length > 0;) {
    const component = firstComponent(rest);
    components.push(component);
    const taken = new Set(component);
    rest = rest.filter((verdict) => !taken.has(verdict));
  }
  return components;
}

/** What is left to the mixed-integer program; without its answer in time, the findings stand without suspects. */
function byProgram(component: readonly Verdict[], open: readonly Verdict[], known: Known): Cause[] {
  const solution = fewestByProgram(component, known.index, known.repaired);
  return solution ? causesOf(open, ranked([solution], known), known) : component.map(unexplained);
}

const unexplained = (verdict: Verdict): Cause => ({ broken: [verdict], suspects: [], singled: false });

/** The surest repair of a component with too many errors to search; it counts as made for what comes after. */
function surestCause(
  component: readonly Verdict[],
  known: Known,
  repaired: Map<Figure, number>,
  weighed: Weighed,
  searched: Map<string, Searched>,
): Cause[] | null {
  const repair = surest(component, known, weighed);
  if (!repair) return null;
  const { suggestion, mended } = repair;
  for (const [figure, change] of changedBy(suggestion, NOTHING_REPAIRED)) repaired.set(figure, change);
  const near = new Set((known.index.get(suggestion.figure) ?? []).flatMap(figuresOf));
  for (const figure of near) weighed.delete(figure);
  for (const [key, { component: other }] of searched) {
    if (other.some(({ terms }) => terms.some(({ figure }) => near.has(figure)))) searched.delete(key);
  }
  const suspect = { ...suggestion, jointly: [], mended: mended.length };
  return [{ broken: [...mended].sort(byClarity), suspects: [suspect], singled: true }];
}

/** Fewer figures show a contradiction better. */
const byClarity = (a: Verdict, b: Verdict): number => printedTerms(a) - printedTerms(b);

const printedTerms = ({ terms }: Verdict): number =>
  terms.filter(({ figure }) => figure.state === 'number').length;

/** The identities of every figure that a broken identity, or one of its neighbours, touches. */
function indexOf(verdicts: readonly Verdict[], broken: readonly Verdict[]): Index {
  const index = new Map<Figure, Verdict[]>();
  const evaluated = verdicts.filter(({ kind }) => kind !== 'notEvaluated');
  const near = new Set<Figure>(broken.flatMap(figuresOf));
  for (const verdict of evaluated) {
    if (verdict.terms.some(({ figure }) => near.has(figure))) {
      for (const figure of figuresOf(verdict)) index.set(figure, []);
    }
  }
  for (const verdict of evaluated) for (const figure of figuresOf(verdict)) index.get(figure)?.push(verdict);
  return index;
}

/** Of some verdicts, those that the figures of an index stand in. */
function standingIn(verdicts: readonly Verdict[], index: Index): Index {
  const found = new Map<Figure, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.kind === 'notEvaluated') continue;
    for (const figure of figuresOf(verdict)) {
      if (index.has(figure)) found.set(figure, [...(found.get(figure) ?? []), verdict]);
    }
  }
  return found;
}

/** The first broken identity and all that share figures with it, directly or through others; the rest is explained apart. */
function firstComponent(broken: readonly Verdict[]): Verdict[] {
  const standing = new Map<Figure, Verdict[]>();
  for (const verdict of broken) {
    for (const { figure } of verdict.terms) {
      const known = standing.get(figure);
      if (known) known.push(verdict);
      else standing.set(figure, [verdict]);
    }
  }
  const component = new Set(broken.slice(0, 1));
  for (const verdict of component) {
    for (const { figure } of verdict.terms) {
      for (const other of standing.get(figure) ?? []) component.add(other);
      standing.delete(figure);
    }
  }
  return [...component];
}

/** A set of figures with what each should be. */
interface RankedSet {
  readonly suggestions: readonly Suggestion[];
  readonly odds: number;
}

/** Likeliest first. */
const ranked = (solutions: readonly Solution[], known: Known): RankedSet[] =>
  solutions
    .map(({ figures, changes }) => {
      const suggestions = figures.map((figure, at) =>
        suggest(
          figure,
          changes[at]!,
          figures.filter((other) => other !== figure),
          known,
        ),
      );
      return { suggestions, odds: suggestions.reduce((sum, { odds }) => sum + odds, 0) };
    })
    .sort((a, b) => b.odds - a.odds);

/** One cause for each figure of the likeliest set, with the figures that would do in its place. */
function causesOf(open: readonly Verdict[], sets: readonly RankedSet[], known: Known): Cause[] {
  const best = sets[0]!.suggestions;
  const own = sharedOut(best, open, known.repaired);
  return best.flatMap((suggestion): Cause[] => {
    const broken = own.get(suggestion)!;
    // Nothing speaks against it as printed: it is only wrong because another is.
    if (broken.length === 0) return [];
    const others = best.filter((each) => each !== suggestion).map((each) => each.figure);
    const rivals = likeliestOfEach(
      sets.flatMap(({ suggestions }) => {
        const instead = suggestions.filter((each) => !others.includes(each.figure));
        return instead.length === 1 && suggestions.length === best.length ? instead : [];
      }),
    );
    const shown = rivals.filter(({ odds }) => odds >= suggestion.odds - SHOWN_WITHIN);
    const tooMany = shown.length > MOST_SUSPECTS;
    const isAny = (suggestion.slip === null || suggestion.slip === 'missing') && suggestion.met.length === 0;
    const told = tooMany && isAny ? [] : shown.slice(0, MOST_SUSPECTS);
    const suspects = told.map((each) => suspectOf(each, others, broken, known.repaired));
    const second = rivals[1];
    return [
      {
        broken: broken.sort(byClarity),
        suspects,
        singled: suspects.length > 0 && (!second || second.odds < suggestion.odds - ALONE_BEYOND),
      },
    ];
  });
}

function suspectOf(
  suggestion: Suggestion,
  others: readonly Figure[],
  broken: readonly Verdict[],
  repaired: Repaired,
): Suspect {
  const mended = mendedBy(suggestion, broken, repaired);
  const left = broken.filter((verdict) => touches(verdict, suggestion.figure) && !mended.includes(verdict));
  const jointly = others.filter((other) => left.some((verdict) => touches(verdict, other)));
  return { ...suggestion, mended: mended.length, jointly };
}

/**
 * Which broken identities are told of which figure of a set: those that hold once it alone is set right; what needs
 * several of them, or any of them, goes to the one with the fewest, so that none is passed over.
 */
function sharedOut(
  best: readonly Suggestion[],
  open: readonly Verdict[],
  repaired: Repaired,
): ReadonlyMap<Suggestion, Verdict[]> {
  const own = new Map<Suggestion, Verdict[]>(best.map((suggestion) => [suggestion, []]));
  const claims = open.flatMap((verdict) => {
    const touching = best.filter(({ figure }) => touches(verdict, figure));
    const mending = touching.filter((suggestion) => mendedBy(suggestion, [verdict], repaired).length > 0);
    return touching.length > 0 ? [{ verdict, claimants: mending.length > 0 ? mending : touching }] : [];
  });
  for (const { verdict, claimants } of claims.sort((a, b) => a.claimants.length - b.claimants.length)) {
    const least = claimants.reduce((a, b) => (own.get(b)!.length < own.get(a)!.length ? b : a));
    own.get(least)!.push(verdict);
  }
  return own;
}

const mendedBy = (suggestion: Suggestion, broken: readonly Verdict[], repaired: Repaired): Verdict[] =>
  broken.filter(
    (verdict) => touches(verdict, suggestion.figure) && holdsWith(verdict, changedBy(suggestion, repaired)),
  );

/** What is set right with one figure more. */
const changedBy = ({ figure, value }: Suggestion, repaired: Repaired): Repaired =>
  new Map([...repaired, [figure, value.minus(figure.value).toNumber()] as const]);

/** The first suggestion of each figure: one of two values may be likelier. */
const likeliestOfEach = (suggestions: readonly Suggestion[]): Suggestion[] =>
  suggestions.filter(({ figure }, at) => suggestions.findIndex((other) => other.figure === figure) === at);

const touches = (verdict: Verdict, figure: Figure): boolean =>
  verdict.terms.some((term) => term.figure === figure);

interface Sure {
  readonly suggestion: Suggestion;
  readonly mended: readonly Verdict[];
}

interface Scored extends Sure {
  readonly score: number;
}

/** What each figure's repair was found to be worth; a figure is weighed anew when something beside it is explained. */
type Weighed = Map<Figure, Scored | null>;

/**
 * In a component with too many errors to search: the one figure whose value several broken identities ask for alike,
 * and that no other identity speaks against.
 */
function surest(component: readonly Verdict[], known: Known, weighed: Weighed): Sure | null {
  let best: Scored | null = null;
  const figures = new Set(component.flatMap(figuresOf));
  for (const figure of figures) {
    if (known.repaired.has(figure)) continue;
    let repair = weighed.get(figure);
    if (repair === undefined) {
      repair = repairOf(figure, component, known);
      weighed.set(figure, repair);
    }
    if (repair && (best === null || repair.score > best.score)) best = repair;
  }
  return best;
}

function repairOf(figure: Figure, component: readonly Verdict[], known: Known): Scored | null {
  const { index, repaired } = known;
  const own = component.filter((verdict) => touches(verdict, figure));
  if (own.length < 2) return null;
  const holding = (index.get(figure) ?? []).filter((verdict) => !own.includes(verdict));
  let best: Scored | null = null;
  for (const asked of own) {
    const suggestion = suggestFrom(figure, asked, known);
    if (!suggestion) continue;
    const change = changedBy(suggestion, repaired);
    const mended = own.filter((verdict) => holdsWith(verdict, change));
    const lost = holding.filter((verdict) => holdsWith(verdict, repaired) && !holdsWith(verdict, change));
    const score = mended.length - 2 * lost.length + suggestion.odds / 50;
    if (mended.length >= 2 && lost.length === 0 && (best === null || score > best.score)) {
      best = { suggestion, mended, score };
    }
  }
  return best;
}

/** The value that one broken identity asks for. */
function suggestFrom(figure: Figure, asked: Verdict, known: Known): Suggestion | null {
  const rows = rowsOf(asked, [figure], known.repaired);
  const change = rows.length === 0 ? undefined : solveRows(rows, 1)?.[0];
  return change ? suggest(figure, change, [], { ...known, index: new Map([[figure, [asked]]]) }) : null;
}
