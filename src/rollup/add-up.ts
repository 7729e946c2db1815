import Decimal from 'decimal.js';
import { conversion } from '../model/money';
import { OPERATING, PUBLIC_OF_INSTITUTIONS } from './additive';
import { isZeroFor, positionOf, type FactOfUnits, type FactTable, type Member } from './fact-table';

/** One cell of the department against its units'. */
export interface CellSum {
  readonly fact: FactOfUnits;
  /** What the department prints, in its own money unit; zero where it has no such row. */
  readonly department: Decimal;
  readonly departmentPrints: boolean;
  readonly sum: Decimal;
  /** Σ units − department. */
  readonly excess: Decimal;
  readonly tolerance: Decimal;
  /** Half the last places of all figures: the tolerance but for the grid they may stand on. */
  readonly halfPlaces: Decimal;
  /** How many units print it. */
  readonly printed: number;
  readonly state: 'exact' | 'rounding' | 'differs' | 'unknown';
  /** A unit that does not tell it; null where all do, or where it is the department itself. */
  readonly lacking: number | null;
}

const ZERO = new Decimal(0);

/** A member's figures in another money unit. */
const factorOf = (member: Member, department: Member, fact: FactOfUnits): Decimal | null =>
  fact.isCount || member.moneyUnit === department.moneyUnit
    ? null
    : conversion(member.moneyUnit, department.moneyUnit);

/** What a member prints of a fact, in the department's money unit; null where nothing. */
export function valueIn(
  member: Member,
  department: Member,
  fact: FactOfUnits,
): { readonly value: Decimal; readonly ulp: Decimal; readonly at: number } | null {
  const at = positionOf(member, fact.id);
  return at < 0 ? null : { ...figureAt(member, department, fact, at), at };
}

function figureAt(member: Member, department: Member, fact: FactOfUnits, at: number) {
  const factor = factorOf(member, department, fact);
  const value = decimalOf(member.values[at]!);
  const ulp = decimalOf(member.ulps[at]!);
  return factor ? { value: value.times(factor), ulp: ulp.times(factor) } : { value, ulp };
}

/** A single unit is 行政 (or 参公) or 事业: it that tells one of 机关运行经费 and 公用经费 has none of the other. */
function isOfOtherKind(table: FactTable, unit: Member, { item }: FactOfUnits): boolean {
  if (item !== OPERATING && item !== PUBLIC_OF_INSTITUTIONS) return false;
  const other = table.find((item === OPERATING ? PUBLIC_OF_INSTITUTIONS : OPERATING).key);
  const isSingle = (unit.identity.list?.names.length ?? 0) === 0;
  return isSingle && other !== undefined && positionOf(unit, other.id) >= 0;
}

const small = new Map<number, Decimal>();

/** The decimal that a double was made of; last places are a few, asked for a million times. */
function decimalOf(value: number): Decimal {
  if (value === 0) return ZERO;
  if (value > 1) return new Decimal(value);
  let known = small.get(value);
  if (!known) {
    known = new Decimal(value);
    if (small.size < 5_000) small.set(value, known);
  }
  return known;
}

/**
 * Every fact of the department and its units, added up (domain: roll-up). n printed figures may each lie half a last place
 * off: a department in 0.01 and n units differ by ⌊(n + 1) / 2⌋ last places at most; exact figures by nothing. The cost is
 * that of all figures and, for what a unit does not print, of asking whether that is zero.
 */
export function addUp(table: FactTable, department: Member, units: readonly Member[]): CellSum[] {
  const size = table.facts.length;
  const sums = new Array<Decimal>(size).fill(ZERO);
  const ulps = new Array<Decimal>(size).fill(ZERO);
  const finest = new Array<Decimal>(size).fill(ZERO);
  const printed = new Uint32Array(size);
  for (const unit of units) {
    for (const [at, id] of unit.facts.entries()) {
      const { value, ulp } = figureAt(unit, department, table.facts[id]!, at);
      printed[id]!++;
      if (!value.isZero()) sums[id] = sums[id]!.isZero() ? value : sums[id]!.plus(value);
      if (ulp.isZero()) continue;
      ulps[id] = ulps[id]!.plus(ulp);
      finest[id] = finest[id]!.isZero() || ulp.lt(finest[id]!) ? ulp : finest[id]!;
    }
  }
  return table.facts.map((fact): CellSum => {
    const { id } = fact;
    const own = valueIn(department, department, fact);
    const sum = sums[id]!;
    const value = own?.value ?? ZERO;
    const excess = sum.eq(value) ? ZERO : sum.minus(value);
    const all = own ? ulps[id]!.plus(own.ulp) : ulps[id]!;
    const one =
      own && !own.ulp.isZero() && (finest[id]!.isZero() || own.ulp.lt(finest[id]!)) ? own.ulp : finest[id]!;
    const halfPlaces = all.div(2);
    // Figures on one grid differ by whole places of it.
    const tolerance =
      !one.isZero() && excess.mod(one).isZero() ? halfPlaces.div(one).floor().times(one) : halfPlaces;
    const lacking =
      printed[id] === units.length
        ? -1
        : units.findIndex(
            (unit) => positionOf(unit, id) < 0 && !isZeroFor(unit, fact) && !isOfOtherKind(table, unit, fact),
          );
    const isUnknown = lacking >= 0 || (!own && !isZeroFor(department, fact));
    const state = isUnknown
      ? 'unknown'
      : excess.isZero()
        ? 'exact'
        : excess.abs().lte(tolerance)
          ? 'rounding'
          : 'differs';
    return {
      fact,
      department: value,
      departmentPrints: own !== null,
      sum,
      excess,
      tolerance,
      halfPlaces,
      printed: printed[id]!,
      state,
      lacking: lacking >= 0 ? lacking : null,
    };
  });
}
