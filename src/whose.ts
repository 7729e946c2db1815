import type { StatementSet } from './model/statement-set';

/** Of which unit and year a document says that it is; null where it does not say. */
export interface UnitAndYear {
  readonly unit: string | null;
  readonly year: number | null;
}

export const whoseOf = ({ unitName, fiscalYear }: StatementSet): UnitAndYear => ({
  unit: unitName,
  year: fiscalYear,
});

const plain = (name: string): string => name.replace(/[\s()（）]|本级|机关/g, '');

/** What stands behind a unit's name for whose figures these are: of the department as a whole, or of its own offices. */
const SCOPE = /[(（](?:部门|汇总|本级|本部|机关)[)）]\s*$/;

/** The name of a unit whichever of its figures are meant: last year's 汇总 and this year's 本级 are of one unit. */
const anyScope = (name: string): string => plain(name.replace(SCOPE, ''));

/** May both be the name of one unit? One may have more before it: 某市某局, 某局. */
function isOneName(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

/** Do both say a year, or a unit, and not the same? */
export function isOther(one: UnitAndYear, other: UnitAndYear): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return true;
  if (one.unit === null || other.unit === null) return false;
  return !isOneName(plain(one.unit), plain(other.unit));
}

/** Do both say a unit, and not the same, whichever of its figures each prints? */
export const isOtherUnit = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && !isOneName(anyScope(one), anyScope(other));
