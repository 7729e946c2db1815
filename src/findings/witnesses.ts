import Decimal from 'decimal.js';
import type { Books } from '../books/books';
import type { Verdict } from '../check';
import { holdsWith, meantBy } from '../diagnose';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import { addTo } from '../model/lists';
import type { Finding } from './finding';
import { isSameFact, standingOf, stepOf, type Standing } from './standing';

/** A figure with the value it is to have. */
interface Valued {
  readonly finding: Finding;
  readonly figure: Figure;
  readonly suggested: Decimal;
}

/**
 * Those whose value is borne out by what no other error touches. A witness is an identity that is broken as printed and
 * holds to the last place with the value alone, whose other figures are suspected of nothing and stand in nothing that
 * stays broken. It is enough:
 *
 * - one whose other figures are confirmed, each by an identity that holds without the figure in question,
 * - one, where a typing error leads from the value to what is printed and errors are few; where they are some, only if no
 *   typing error in another of its figures explains it as well, and of a number long enough: chance meets short ones,
 * - two that share no other figure; of a short number only where errors are few.
 *
 * An identity that the value leaves broken speaks against it unless another of its figures is wrong; so does what
 * prints the same fact otherwise, by a last place even, and, unless errors are few, a broken one that only rounding
 * makes hold.
 */
export function witnessed<C extends Valued>(
  corrections: readonly C[],
  verdicts: readonly Verdict[],
  findings: readonly Finding[],
  books: Books,
): readonly C[] {
  if (corrections.length === 0) return corrections;
  const own = standingOf(
    verdicts,
    corrections.map(({ figure }) => figure),
  );
  const evidence = standingOf(
    verdicts,
    [...own.values()].flatMap((each) => each.flatMap(({ terms }) => terms.map(({ figure }) => figure))),
  );
  const suspected = suspectedIn(findings);
  const errors = errorsIn(findings, books);
  return corrections.filter((correction) => {
    const { figure, finding } = correction;
    return new Testimony(
      correction,
      own.get(figure.item)!,
      evidence,
      (other) => suspected.get(other.item)?.some((each) => each !== finding) ?? false,
    ).isProved(errors[figure.place.source]);
  });
}

/** The errors that suspect an item. */
function suspectedIn(findings: readonly Finding[]): ReadonlyMap<Item, readonly Finding[]> {
  const suspected = new Map<Item, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'error') continue;
    for (const { pointer } of finding.suspects) {
      const target = finding.pointers[pointer];
      if (target?.kind === 'figure') addTo(suspected, target.figure.item, finding);
    }
  }
  return suspected;
}

/** How many errors there are. */
type Errors = 'few' | 'some' | 'many';

/** At most one error in so many figures printed is few, or some. */
const FEW = 100;
const SOME = 20;

/** How it stands among the statements' figures, and among the narratives'. */
function errorsIn(
  findings: readonly Finding[],
  { set, narratives }: Books,
): Readonly<Record<Figure['place']['source'], Errors>> {
  const amongst = (source: Figure['place']['source'], figures: number): Errors => {
    const errors = findings.filter(
      ({ severity, pointers }) =>
        severity === 'error' &&
        pointers.some((each) => each.kind === 'figure' && each.figure.place.source === source),
    ).length;
    if (errors * FEW <= figures) return 'few';
    return errors * SOME <= figures ? 'some' : 'many';
  };
  const cells = [...set.statements.values()].reduce((sum, { printed }) => sum + printed.length, 0);
  const told = narratives.reduce((sum, { printings }) => sum + printings.length, 0);
  return { cell: amongst('cell', cells), narrative: amongst('narrative', told) };
}

/** What speaks for one value of one figure. */
class Testimony {
  private readonly figure: Figure;
  private readonly suggested: Decimal;
  private readonly change: Decimal;
  private readonly changes: ReadonlyMap<Figure, number>;

  constructor(
    { figure, suggested }: Valued,
    /** What the figure stands in. */
    private readonly own: readonly Verdict[],
    /** What every figure beside it stands in. */
    private readonly evidence: Standing,
    private readonly isSuspected: (other: Figure) => boolean,
  ) {
    this.figure = figure;
    this.suggested = suggested;
    this.change = suggested.minus(figure.value);
    this.changes = new Map([[figure, this.change.toNumber()]]);
  }

  isProved(errors: Errors): boolean {
    const { figure, suggested, change } = this;
    const isBelied = this.own.some(
      (verdict) =>
        !holdsWith(verdict, this.changes) &&
        !this.othersOf(verdict).some((other) => this.isWrongApart(other)),
    );
    if (isBelied) return false;
    const clean = this.own.filter((verdict) => !this.othersOf(verdict).some((other) => this.isSpoilt(other)));
    if (clean.some((verdict) => isSameFact(verdict) && !isExactly(verdict, figure, change))) return false;

    const witnesses = clean.filter(
      (verdict) =>
        verdict.kind === 'inconsistent' && isEquation(verdict) && isExactly(verdict, figure, change),
    );
    // Rounding explains what is left of a difference, and so does another error.
    const isRounded = (verdict: Verdict): boolean =>
      verdict.kind === 'inconsistent' && isEquation(verdict) && !isExactly(verdict, figure, change);
    if (errors !== 'few' && clean.some(isRounded)) return false;
    const precise = witnesses.filter((verdict) => fixes(verdict, figure, change));
    const isSlip = meantBy(figure.value, stepOf(figure).decimalPlaces()).some(({ value }) =>
      value.eq(suggested),
    );
    if ((isSlip ? witnesses : precise).some((verdict) => this.isConfirmedBeside(verdict))) return true;
    if (errors === 'few' && isSlip && witnesses.length > 0) return true;
    if (errors !== 'few' && suggested.precision() < LONG) return false;
    if (errors === 'some' && isSlip && precise.some((verdict) => !this.mayBeOther(verdict))) return true;
    return precise.some((one, at) => {
      const seen = new Set(this.othersOf(one));
      return precise.slice(at + 1).some((two) => !this.othersOf(two).some((each) => seen.has(each)));
    });
  }

  /** Would a typing error in another of its figures explain a broken sum as well? */
  private mayBeOther({ identity, residual, terms }: Verdict): boolean {
    if (identity.ratio) return false;
    return terms.some(({ figure, weight }) => {
      if (figure.item === this.figure.item || figure.state !== 'number') return false;
      const needed = figure.value.minus(residual.div(weight));
      return meantBy(figure.value, stepOf(figure).decimalPlaces()).some(({ value }) => value.eq(needed));
    });
  }

  private othersOf({ terms }: Verdict): Figure[] {
    const others = terms.map(({ figure }) => figure);
    return others.filter(({ item, state }) => item !== this.figure.item && state !== 'blank');
  }

  /** Is it suspected otherwise, or does it stand in something that stays broken? */
  private isSpoilt(other: Figure): boolean {
    const stays = (verdict: Verdict): boolean =>
      verdict.kind === 'inconsistent' && !(this.touches(verdict) && holdsWith(verdict, this.changes));
    return this.isSuspected(other) || this.evidence.get(other.item)!.some(stays);
  }

  /** Does it stand in something broken that the figure in question is no part of? */
  private isWrongApart(other: Figure): boolean {
    return this.evidence
      .get(other.item)!
      .some((verdict) => verdict.kind === 'inconsistent' && !this.touches(verdict));
  }

  private isConfirmedBeside(verdict: Verdict): boolean {
    return this.othersOf(verdict).every((other) =>
      this.evidence
        .get(other.item)!
        .some((each) => each.kind !== 'inconsistent' && !this.touches(each) && fixes(each, other, ZERO)),
    );
  }

  private touches({ identity: { left, right } }: Verdict): boolean {
    return left.includes(this.figure.item) || right.includes(this.figure.item);
  }
}

const ZERO = new Decimal(0);

/** What rounding may leave open of a figure that an identity fixes, in last places. */
const NEAR = 3;

/** So many digits, zeros at its end not counted, make a number that is hardly met by chance. */
const LONG = 3;

const isEquation = ({ identity }: Verdict): boolean => identity.relation !== 'atLeast';

/** Would the identity be broken with the figure, changed by so much, a few last places higher or lower? */
function fixes(verdict: Verdict, figure: Figure, change: Decimal): boolean {
  const off = stepOf(figure).times(NEAR);
  const holdsAt = (by: Decimal): boolean =>
    holdsWith(verdict, new Map([[figure, change.plus(by).toNumber()]]));
  return isEquation(verdict) && !holdsAt(off) && !holdsAt(off.neg());
}

/**
 * Is nothing left of the difference with the figure changed by so much? Between figures of different last places half of
 * the largest may be. What a rate may be its figures' intervals say.
 */
function isExactly({ identity, residual, terms }: Verdict, { item }: Figure, change: Decimal): boolean {
  if (identity.ratio) return true;
  const steps = terms.flatMap(({ figure }) => (figure.state === 'number' ? [stepOf(figure)] : []));
  const weight = terms.reduce((sum, term) => (term.figure.item === item ? sum + term.weight : sum), 0);
  const largest = Decimal.max(ZERO, ...steps);
  const allowed = steps.every((step) => step.eq(largest)) ? ZERO : largest.div(2);
  return residual.plus(change.times(weight)).abs().lte(allowed);
}
