import Decimal from 'decimal.js';
import { valueIn, type CellSum } from './add-up';
import type { FactTable, Member } from './fact-table';

/** Received by one unit of the department and paid by another: the same line of income and column of expenditure. */
interface PaidPair {
  readonly received: readonly string[];
  readonly paid: readonly string[];
}

const line = (name: string): readonly string[] => [
  `T1/income.${name}/amount`,
  `T2/total/${name}`,
  `B1/income.${name}/amount`,
  `B1/income.ownMoney.${name}/amount`,
];
const column = (name: string): readonly string[] => [`T3/total/${name}`, `B3/total/${name}`];

/** 上级补助收入 and 对附属单位补助支出; 附属单位上缴收入 and 上缴上级支出. */
const PAIRS: readonly PaidPair[] = [
  { received: line('superiorSubsidy'), paid: column('affiliatedSubsidy') },
  { received: line('affiliatedRemittance'), paid: column('superiorRemittance') },
];

/** Services between units, which print does not tell apart from what others bought. */
const SERVICES: PaidPair = {
  received: ['undertaking', 'business', 'other'].flatMap(line),
  paid: ['basic', 'project', 'business'].flatMap(column),
};

const ZERO = new Decimal(0);

/** What passes between the units of a department, as far as its print tells. */
export interface Flows {
  /** Some unit prints money of the kinds that units pay each other. */
  readonly some: boolean;
  /** What was received of such money, and what was paid, at most: so much may be taken out. */
  readonly most: Decimal;
  /** Taken out as received and as paid, where that is not the same. */
  readonly uneven: readonly { readonly received: CellSum; readonly paid: CellSum }[];
  /** What one unit paid and another received, and the department still counts twice. */
  readonly notTakenOut: readonly { readonly received: CellSum; readonly paid: CellSum }[];
  /** The same excess in one income and one expenditure: a service that units bought from each other, perhaps. */
  readonly service: { readonly received: CellSum; readonly paid: CellSum } | null;
}

export function flowsOf(
  table: FactTable,
  cells: readonly CellSum[],
  department: Member,
  units: readonly Member[],
): Flows {
  const cellOf = (keys: readonly string[]): CellSum | undefined => {
    const found = keys.flatMap((key) => {
      const fact = table.find(key);
      return fact ? [cells[fact.id]!] : [];
    });
    return found.find(({ sum }) => !sum.isZero()) ?? found[0];
  };
  const pairs = PAIRS.flatMap(({ received, paid }) => {
    const [got, gave] = [cellOf(received), cellOf(paid)];
    return got || gave ? [{ received: got, paid: gave }] : [];
  });
  const sumOf = (cell: CellSum | undefined): Decimal => cell?.sum ?? ZERO;
  const received = pairs.reduce((sum, pair) => sum.plus(sumOf(pair.received)), ZERO);
  const paid = pairs.reduce((sum, pair) => sum.plus(sumOf(pair.paid)), ZERO);
  const both = pairs.filter(
    (pair): pair is { received: CellSum; paid: CellSum } =>
      pair.received !== undefined && pair.paid !== undefined,
  );
  return {
    some: !received.isZero() || !paid.isZero(),
    most: Decimal.max(received, paid),
    uneven: both.filter(({ received: got, paid: gave }) => isTold(got, gave) && !isSame(got, gave)),
    notTakenOut: both.filter(
      ({ received: got, paid: gave }) =>
        isTold(got, gave) &&
        got.excess.isZero() &&
        gave.excess.isZero() &&
        isPaidWithin(got, gave, department, units),
    ),
    service: serviceOf(table, cells),
  };
}

const isTold = (...pair: readonly CellSum[]): boolean => pair.every(({ state }) => state !== 'unknown');

/** Each may be off by its rounding, which one alone does not show where its figures stand on one grid: 28.25 and 28.249244. */
const isWithinPlaces = (one: CellSum, other: CellSum, of: 'excess' | 'sum'): boolean =>
  one[of].minus(other[of]).abs().lte(one.halfPlaces.plus(other.halfPlaces));

const isSame = (one: CellSum, other: CellSum): boolean => isWithinPlaces(one, other, 'excess');

/** Did one unit receive just what another paid, or all together what all paid? */
function isPaidWithin(
  received: CellSum,
  paid: CellSum,
  department: Member,
  units: readonly Member[],
): boolean {
  if (received.sum.isZero() || paid.sum.isZero()) return false;
  const amounts = (cell: CellSum): ReadonlyMap<string, number> =>
    new Map(
      units.flatMap((unit, at) => {
        const value = valueIn(unit, department, cell.fact)?.value;
        return value && !value.isZero() ? [[value.toFixed(2), at] as const] : [];
      }),
    );
  const gave = amounts(paid);
  return (
    isWithinPlaces(received, paid, 'sum') ||
    [...amounts(received)].some(([amount, unit]) => gave.has(amount) && gave.get(amount) !== unit)
  );
}

function serviceOf(table: FactTable, cells: readonly CellSum[]): Flows['service'] {
  const above = (keys: readonly string[]): CellSum[] =>
    keys.flatMap((key) => {
      const fact = table.find(key);
      const cell = fact && cells[fact.id];
      return cell?.state === 'differs' && cell.excess.gt(0) ? [cell] : [];
    });
  const received = above(SERVICES.received);
  const paid = above(SERVICES.paid);
  const [got, gave] = [received[0], paid[0]];
  // T1 and T2 print the same line: both are off by it.
  if (!got || !gave || paid.length !== 1 || !received.every((each) => isSame(each, got))) return null;
  return isSame(got, gave) ? { received: got, paid: gave } : null;
}

/** What a cell's difference is: none, money taken out between units, a service between them, or wrong. */
export type Judged = 'unknown' | 'agrees' | 'flow' | 'service' | 'differs';

export function judge(cell: CellSum, flows: Flows): Judged {
  const { state, excess, halfPlaces, fact } = cell;
  if (state === 'unknown') return 'unknown';
  if (state !== 'differs') return 'agrees';
  const { passing } = fact.additive;
  if (flows.some && passing !== 'strict' && excess.gt(0) && excess.lte(flows.most.plus(halfPlaces)))
    return 'flow';
  const { service } = flows;
  const isOfAllMoney = /^[TB][123]$/.test(fact.item.statement);
  if (service && isOfAllMoney && (isSame(cell, service.received) || isSame(cell, service.paid)))
    return 'service';
  return 'differs';
}
