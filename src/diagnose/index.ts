import Decimal from 'decimal.js';
import { allowanceOf, type Term, type Verdict } from '../check/evaluate';
import { solve } from '../check/ratio';
import type { Figure } from '../model/figure';
import type { Ratio } from '../rules';

/** A figure whose change to `suggested` would mend every identity of its cause. */
export interface Suspect {
  readonly figure: Figure;
  readonly suggested: Decimal;
  /** Identities that hold exactly with the suggested value: the evidence. */
  readonly agreeing: number;
}

/** Broken identities that one wrong figure explains. */
export interface Cause {
  /** The one that shows it best comes first. */
  readonly broken: readonly Verdict[];
  /** Equally likely ones together, the better supported first; empty where too many figures would do. */
  readonly suspects: readonly Suspect[];
  /** One figure stands out: it alone explains all of `broken`. */
  readonly singled: boolean;
}

/** More suspects than this say nothing. */
const MOST_SUSPECTS = 3;

/**
 * Groups broken identities by the figure whose change would mend them (Fellegi and Holt's fewest changes, taken one
 * figure at a time): the figure that mends the most without breaking what holds explains them, and so on with the rest.
 */
export function diagnose(verdicts: readonly Verdict[]): Cause[] {
  let broken = verdicts.filter((verdict) => verdict.kind === 'inconsistent');
  if (broken.length === 0) return [];
  const touching = indexByFigure(verdicts, broken);
  const causes: Cause[] = [];
  while (broken.length > 0) {
    const open = new Set(broken);
    const figures = new Set(broken.flatMap((verdict) => verdict.terms.map(({ figure }) => figure)));
    const repairs = [...figures].flatMap((figure) => repairOf(figure, touching.get(figure)!, open) ?? []);
    const best = repairs.reduce<Repair | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
    if (best === null) {
      causes.push(...broken.map((verdict) => ({ broken: [verdict], suspects: [], singled: false })));
      break;
    }
    const rivals = repairs.filter(
      (repair) => repair.score === best.score && sameSet(repair.mended, best.mended),
    );
    const mended = new Set(best.mended);
    causes.push({
      broken: [...best.mended].sort(byClarity),
      suspects:
        rivals.length > MOST_SUSPECTS ? [] : rivals.sort((a, b) => b.agreeing - a.agreeing).map(toSuspect),
      singled: rivals.length === 1,
    });
    broken = broken.filter((verdict) => !mended.has(verdict));
  }
  return causes;
}

const toSuspect = ({ figure, suggested, agreeing }: Repair): Suspect => ({ figure, suggested, agreeing });

/** Fewer figures show a contradiction better. */
function byClarity(a: Verdict, b: Verdict): number {
  return printedTerms(a).length - printedTerms(b).length;
}

const printedTerms = (verdict: Verdict): Term[] =>
  verdict.terms.filter(({ figure }) => figure.state === 'number');

function sameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  const set = new Set(a);
  return a.length === b.length && b.every((each) => set.has(each));
}

function indexByFigure(verdicts: readonly Verdict[], broken: readonly Verdict[]): Map<Figure, Verdict[]> {
  const index = new Map<Figure, Verdict[]>();
  for (const verdict of broken) for (const { figure } of verdict.terms) index.set(figure, []);
  for (const verdict of verdicts) {
    if (verdict.kind === 'notEvaluated') continue;
    for (const { figure } of verdict.terms) index.get(figure)?.push(verdict);
  }
  return index;
}

interface Repair {
  readonly figure: Figure;
  readonly suggested: Decimal;
  readonly agreeing: number;
  /** How few figures stand in the smallest identity that the value meets exactly. */
  readonly closeness: number;
  /** Broken identities it mends. */
  readonly mended: readonly Verdict[];
  /** Mended identities less those it would break. */
  readonly score: number;
}

interface Reach {
  readonly verdict: Verdict;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** The value with which the identity holds exactly. */
  readonly exact: Decimal;
}

/** The value of a figure that mends the most open identities and breaks the fewest others; null where none helps. */
function repairOf(figure: Figure, touching: readonly Verdict[], open: ReadonlySet<Verdict>): Repair | null {
  const reaches = touching
    .filter((verdict) => verdict.kind !== 'inconsistent' || open.has(verdict))
    .map((verdict) => reachOf(figure, verdict));
  let best: Repair | null = null;
  const candidates = new Map(
    reaches
      .filter(({ verdict }) => open.has(verdict))
      .flatMap(({ exact, low, high }) => [exact, low, high].flatMap((value) => value ?? []))
      .map((value) => [value.toString(), value]),
  );
  for (const suggested of candidates.values()) {
    const holding = reaches.filter((reach) => holds(reach, suggested));
    const mended = holding.filter(({ verdict }) => open.has(verdict)).map(({ verdict }) => verdict);
    const score =
      mended.length - (reaches.length - holding.length - (countOpen(reaches, open) - mended.length));
    if (mended.length === 0 || score <= 0) continue;
    const exact = reaches.filter((reach) => isTie(reach.verdict) && reach.exact.eq(suggested));
    const agreeing = exact.length;
    const closeness = Math.min(...exact.map(({ verdict }) => printedTerms(verdict).length));
    const repair = { figure, suggested, agreeing, closeness, mended, score };
    if (best === null || isBetter(repair, best)) best = repair;
  }
  return best;
}

/** More mended, then more identities exactly met, then met by the one with the fewest figures to be rounded. */
function isBetter(a: Repair, b: Repair): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.agreeing !== b.agreeing ? a.agreeing > b.agreeing : a.closeness < b.closeness;
}

const isTie = (verdict: Verdict): boolean => verdict.identity.relation === 'equal';

const countOpen = (reaches: readonly Reach[], open: ReadonlySet<Verdict>): number =>
  reaches.filter(({ verdict }) => open.has(verdict)).length;

const holds = ({ low, high }: Reach, value: Decimal): boolean =>
  (low === null || value.gte(low)) && (high === null || value.lte(high));

/** The values of the figure with which an identity holds, rounding allowed. */
function reachOf(figure: Figure, verdict: Verdict): Reach {
  if (verdict.identity.ratio) return reachOfRatio(figure, verdict, verdict.identity.ratio);
  const term = verdict.terms.find((each) => each.figure === figure)!;
  const printed = asPrinted(verdict.terms, term);
  const above = allowanceOf(printed, ONE);
  const below = allowanceOf(printed, ONE.neg());
  const { residual, identity } = verdict;
  const exact = term.weight > 0 ? figure.value.minus(residual) : figure.value.plus(residual);
  if (identity.relation === 'atLeast') {
    return term.weight > 0
      ? { verdict, low: exact.minus(below), high: null, exact }
      : { verdict, low: null, high: exact.plus(below), exact };
  }
  return term.weight > 0
    ? { verdict, low: exact.minus(below), high: exact.plus(above), exact }
    : { verdict, low: exact.minus(above), high: exact.plus(below), exact };
}

/** A rate should be what its figures give, to its own last place; one of those should be what gives the rate. */
function reachOfRatio(figure: Figure, verdict: Verdict, ratio: Ratio): Reach {
  const { residual, allowance, books, identity } = verdict;
  const rate = books.figure(identity.left[0]!)!;
  if (figure === rate) {
    const should = rate.value.minus(residual);
    const exact = should.toDecimalPlaces(rate.ulp?.decimalPlaces() ?? should.decimalPlaces());
    const reach = Decimal.max(allowance, rate.ulp?.div(2) ?? ZERO);
    return { verdict, low: should.minus(reach), high: should.plus(reach), exact };
  }
  const solved = solve(ratio, rate, figure.item, (item) => books.figure(item));
  if (!solved) return { verdict, low: null, high: null, exact: figure.value };
  const exact = figure.ulp ? solved.exact.toNearest(figure.ulp) : solved.exact;
  const half = figure.ulp?.div(2) ?? ZERO;
  return { verdict, low: solved.low.minus(half), high: solved.high.plus(half), exact };
}

const ONE = new Decimal(1);
const ZERO = new Decimal(0);

/** The terms with the figure printed like its neighbours: a blank that should hold an amount would be rounded too. */
function asPrinted(terms: readonly Term[], term: Term): readonly Term[] {
  if (term.figure.state === 'number' && term.figure.ulp !== null) return terms;
  const neighbour = terms.find(({ figure }) => figure.ulp !== null)?.figure;
  if (!neighbour) return terms;
  const figure: Figure = { ...term.figure, state: 'number', ulp: neighbour.ulp, value: ONE };
  return terms.map((each) => (each === term ? { ...each, figure } : each));
}
