import Decimal from 'decimal.js';
import { meantBy, slipTo } from '../diagnose/typing';
import { conversion } from '../model/money';
import { valueIn, type CellSum } from './add-up';
import { positionOf, type Member } from './fact-table';

/** A printing of a cell that may be what is wrong: the department's, or a unit's. */
export interface RollUpSuspect {
  /** -1: the department. */
  readonly member: number;
  /** In its own money unit; null where it prints nothing. */
  readonly printed: Decimal | null;
  readonly suggested: Decimal;
  /** Broken identities of its own that hold once it is set right, and those that hold as it is. */
  readonly mended: number;
  readonly held: number;
  /** How much speaks for it: a logarithm of odds. */
  readonly weight: number;
}

export interface SuspectedPrintings {
  /** Likeliest first. */
  readonly suspects: readonly RollUpSuspect[];
  /** The first stands out. */
  readonly singled: boolean;
}

const PER_MENDED = 4;
const PER_HELD = 2;
/** More identities that hold prove no more. */
const MOST_HELD = 5;
/** By so much the first must be likelier than the second to be named alone. */
const STANDS_OUT = 3;
/** So many are told. */
const MOST = 4;
const LEAST_ODDS = -14;

/**
 * Which printing of a cell that does not add up is wrong. Setting it right mends the sum; whose own identities it mends
 * too, and breaks none, is the likeliest, then whose digits one slip explains.
 */
export function suspectsOf(cell: CellSum, department: Member, units: readonly Member[]): SuspectedPrintings {
  const found: RollUpSuspect[] = [];
  const own = weighed(cell, department, -1, department, cell.excess);
  if (own) found.push(own);
  units.forEach((unit, at) => {
    const suspect = weighed(cell, unit, at, department, cell.excess.neg());
    if (suspect) found.push(suspect);
  });
  found.sort((a, b) => b.weight - a.weight);
  const [first, second] = found;
  const singled =
    first !== undefined &&
    (first.mended > 0 || first.held === 0) &&
    (!second || first.weight - second.weight >= STANDS_OUT);
  return { suspects: found.slice(0, MOST), singled };
}

const ZERO = new Decimal(0);

function weighed(
  cell: CellSum,
  member: Member,
  index: number,
  department: Member,
  change: Decimal,
): RollUpSuspect | null {
  const { fact, tolerance } = cell;
  const at = positionOf(member, fact.id);
  // A row that only others print may lack in the department; of many units that print none no one is likelier.
  if (at < 0 && index >= 0) return null;
  const factor = fact.isCount ? new Decimal(1) : conversion(department.moneyUnit, member.moneyUnit);
  const by = change.times(factor);
  const slack = tolerance.times(factor);
  const printed = at < 0 ? null : new Decimal(member.values[at]!);
  const due = (printed ?? ZERO).plus(by);
  const breaches = member.broken.get(fact.id) ?? [];
  const mending = breaches.filter(({ breach, weight }) =>
    by.times(weight).plus(breach.residual).abs().lte(slack.plus(breach.allowance)),
  );
  const held = at < 0 ? 0 : member.held[at]!;
  // Its own identities say to the cent what a sum of many rounded figures does not.
  const exact = mending.toSorted((a, b) => a.breach.terms.length - b.breach.terms.length)[0];
  const wanted = exact ? (printed ?? ZERO).minus(new Decimal(exact.breach.residual).div(exact.weight)) : due;
  const { odds, value } = slipNear(printed, wanted, exact ? new Decimal(exact.breach.allowance) : slack);
  return {
    member: index,
    printed,
    suggested: value,
    mended: mending.length,
    held,
    weight: PER_MENDED * mending.length - PER_HELD * Math.min(held, MOST_HELD) + Math.max(odds, LEAST_ODDS),
  };
}

/** The likeliest slip that leads from what is printed to what is due, as near as that is known. */
function slipNear(
  printed: Decimal | null,
  due: Decimal,
  within: Decimal,
): { readonly odds: number; readonly value: Decimal } {
  if (printed === null || printed.isZero()) return { odds: slipTo(printed, due, []).odds, value: due };
  const decimals = Math.max(2, Math.min(6, due.decimalPlaces()), printed.decimalPlaces());
  const near = meantBy(printed, decimals).filter(({ value }) => value.minus(due).abs().lte(within));
  const best = near.toSorted((a, b) => b.odds - a.odds)[0];
  return best ? { odds: best.odds, value: best.value } : { odds: slipTo(printed, due, []).odds, value: due };
}

/** A whole unit that the department left out, counted twice, or took in another money unit. */
export interface WholeUnit {
  readonly unit: number;
  readonly kind: 'leftOut' | 'twice' | 'otherMoney';
}

const WHOLE = [
  { kind: 'leftOut', factor: new Decimal(1) },
  { kind: 'twice', factor: new Decimal(-1) },
  { kind: 'otherMoney', factor: new Decimal(1).minus(new Decimal(1).div(10_000)) },
  { kind: 'otherMoney', factor: new Decimal(-9_999) },
] as const;

const MOST_OF_IT = 0.9;
const FEWEST = 6;

/** Is what does not add up just one unit's figures, all of them? */
export function wholeUnitOf(
  cells: readonly CellSum[],
  department: Member,
  units: readonly Member[],
): WholeUnit | null {
  for (const [unit, member] of units.entries()) {
    for (const { kind, factor } of WHOLE) {
      let [fits, all] = [0, 0];
      for (const id of member.facts) {
        const cell = cells[id]!;
        if (cell.state === 'unknown' || cell.fact.additive.passing !== 'strict') continue;
        const { value, ulp } = valueIn(member, department, cell.fact)!;
        if (value.abs().lte(cell.tolerance.plus(ulp))) continue;
        all++;
        const left = cell.excess.minus(value.times(factor)).abs();
        if (left.lte(cell.tolerance.plus(ulp))) fits++;
        else if (all - fits > FEWEST && fits < all * MOST_OF_IT) break;
      }
      if (all >= FEWEST && fits >= all * MOST_OF_IT) return { unit, kind };
    }
  }
  return null;
}
