import { isSameUnit, unitName, type UnitName } from './unit-names';
import type { MemberIdentity } from './member';

/** A department among packages: which it is and which are its units, each by its index. */
export interface DepartmentFound {
  readonly department: number;
  readonly units: readonly number[];
  /** Units of its list of which there is no package. */
  readonly missing: readonly string[];
  /** Packages that its list does not name. */
  readonly unlisted: readonly number[];
  /** Packages of another year or kind: nothing is said of them. */
  readonly others: readonly number[];
  /** By what it is known: its list of units, its name, that it is the largest. */
  readonly by: 'list' | 'name' | 'money';
}

/** Why there is nothing to add up. */
export type NoDepartment =
  | { readonly why: 'none' }
  /** Of those that it lists there are packages of another year or kind alone. */
  | { readonly why: 'others'; readonly department: number }
  /** Several may be it. */
  | { readonly why: 'several'; readonly candidates: readonly number[] };

/** The packages of one folder as one department. */
export function departmentOf(all: readonly MemberIdentity[]): DepartmentFound | NoDepartment {
  const known = all.map((identity, index) => new Candidate(identity, index));
  const byList = outermost(known.map((each) => listedBy(each, known)).filter((each) => each !== null));
  if (byList.length > 1) return { why: 'several', candidates: byList.map(({ of }) => of.index) };
  if (byList[0]) {
    const { of, units, missing } = byList[0];
    const comparable = known.filter((each) => each !== of && of.isComparable(each));
    const unlisted = comparable.filter((each) => !units.includes(each));
    return {
      department: of.index,
      units: units.map(({ index }) => index),
      missing,
      unlisted: unlisted.map(({ index }) => index),
      others: known.filter((each) => each !== of && !of.isComparable(each)).map(({ index }) => index),
      by: 'list',
    };
  }
  const without = known.find((of) =>
    of.identity.list?.names.some((name) =>
      known.some((each) => each !== of && !of.isComparable(each) && each.isNamed(name)),
    ),
  );
  if (without) return { why: 'others', department: without.index };
  const named = known.filter((each) => isNamedAsWhole(each, known) && isLargest(each, known));
  const byName = named.length > 0 ? named : known.filter((each) => isStemOfAll(each, known));
  if (byName.length !== 1)
    return byName.length > 1
      ? { why: 'several', candidates: byName.map(({ index }) => index) }
      : { why: 'none' };
  const [of] = byName as [Candidate];
  const units = known.filter((each) => each !== of && of.isComparable(each));
  return units.length === 0
    ? { why: 'none' }
    : {
        department: of.index,
        units: units.map(({ index }) => index),
        missing: listWithoutPackage(of, units),
        unlisted: [],
        others: known.filter((each) => each !== of && !units.includes(each)).map(({ index }) => index),
        by: named.length > 0 ? 'name' : 'money',
      };
}

/** One package as the department, as somebody says who has opened it: with the units of its list, or all others. */
export function departmentAt(all: readonly MemberIdentity[], department: number): DepartmentFound {
  const known = all.map((identity, index) => new Candidate(identity, index));
  const of = known[department]!;
  const listed = listedBy(of, known);
  const comparable = known.filter((each) => each !== of && of.isComparable(each));
  const units = listed?.units ?? comparable;
  const indexes = (some: readonly Candidate[]): number[] => some.map(({ index }) => index);
  return {
    department,
    units: indexes(units),
    missing: listed?.missing ?? listWithoutPackage(of, units),
    unlisted: indexes(comparable.filter((each) => !units.includes(each))),
    others: indexes(known.filter((each) => each !== of && !of.isComparable(each))),
    by: listed ? 'list' : 'name',
  };
}

/** Departments among packages of many: those whose lists or names say so, and no package in two of them. */
export function departmentsAmong(all: readonly MemberIdentity[]): readonly DepartmentFound[] {
  const known = all.map((identity, index) => new Candidate(identity, index));
  const byEnd = new Map<string, Candidate[]>();
  for (const each of known)
    for (const name of new Set(each.names.map(({ stem }) => stem.slice(-SHORT)))) {
      const same = byEnd.get(name);
      if (same) same.push(each);
      else byEnd.set(name, [each]);
    }
  const found: DepartmentFound[] = [];
  for (const of of known) {
    // Only what may be named by the list, or has the stem of its name, is looked at: most packages are others'.
    const ends = [...(of.identity.list?.names ?? []), ...of.identity.names].map((name) =>
      unitName(name).stem.slice(-SHORT),
    );
    const near = [...new Set(ends.flatMap((end) => byEnd.get(end) ?? []))].filter(
      (each) => each !== of && of.isComparable(each),
    );
    const group = [of, ...near];
    const listed = listedBy(of, group);
    const isNamed = !listed && isNamedAsWhole(of, group) && isLargest(of, group);
    const units = listed ? listed.units : isNamed ? near.filter((each) => each.hasStemOf(of)) : [];
    if (units.length === 0) continue;
    found.push({
      department: of.index,
      units: units.map(({ index }) => index),
      missing: listed ? listed.missing : listWithoutPackage(of, units),
      unlisted: [],
      others: [],
      by: listed ? 'list' : 'name',
    });
  }
  const claims = new Map<number, number>();
  for (const { department, units } of found)
    for (const index of [department, ...units]) claims.set(index, (claims.get(index) ?? 0) + 1);
  return found.filter(({ department, units }) =>
    [department, ...units].every((index) => claims.get(index) === 1),
  );
}

/** So many last characters of a name two names of one unit share. */
const SHORT = 3;

class Candidate {
  readonly names: readonly UnitName[];

  constructor(
    readonly identity: MemberIdentity,
    readonly index: number,
  ) {
    this.names = identity.names.map(unitName).filter(({ stem }) => stem !== '');
  }

  get isOwnOffice(): boolean {
    return this.names.some((name) => name.isOwnOffice);
  }

  get isWhole(): boolean {
    return this.names.some((name) => name.isWhole);
  }

  /** Of the same kind of document and, as far as both say one, of the same year. */
  isComparable({ identity }: Candidate): boolean {
    const { kind, year } = this.identity;
    return identity.kind === kind && (identity.year === null || year === null || identity.year === year);
  }

  isNamed(printed: string): boolean {
    const { stem } = unitName(printed);
    return this.names.some((name) => isSameUnit(name.stem, stem));
  }

  hasStemOf(other: Candidate): boolean {
    return this.names.some(({ stem }) => other.names.some((name) => isSameUnit(stem, name.stem)));
  }
}

interface ListedUnits {
  readonly of: Candidate;
  readonly units: readonly Candidate[];
  readonly missing: readonly string[];
}

/** What a package's list names of the others; null where it names none. */
function listedBy(of: Candidate, known: readonly Candidate[]): ListedUnits | null {
  const { list } = of.identity;
  if (!list || list.names.length === 0 || of.isOwnOffice) return null;
  const others = known.filter((each) => each !== of && of.isComparable(each));
  const units: Candidate[] = [];
  const missing: string[] = [];
  for (const name of list.names) {
    const { isOwnOffice, stem } = unitName(name);
    const isOwn = isOwnOffice || of.names.some((each) => isSameUnit(each.stem, stem));
    const free = others.filter((each) => !units.includes(each));
    // 局本级 is shorter than any name: the package that says that it is the own office, of the same stem first.
    const fitting = isOwn
      ? first(
          free.filter((each) => each.isOwnOffice && each.hasStemOf(of)),
          free.filter((each) => each.hasStemOf(of)),
          free.filter((each) => each.isOwnOffice),
        )
      : first(
          free.filter((each) => each.names.some((one) => one.stem === stem)),
          free.filter((each) => each.isNamed(name) && !each.hasStemOf(of)),
        );
    if (fitting.length === 1) units.push(fitting[0]!);
    else if (!list.withoutOwn.includes(name)) missing.push(name);
  }
  return units.length === 0 ? null : { of, units, missing };
}

const first = <T>(...lists: readonly (readonly T[])[]): readonly T[] =>
  lists.find((list) => list.length > 0) ?? [];

/** Of departments one of which is a unit of the other, the one that is none. */
const outermost = (found: readonly ListedUnits[]): readonly ListedUnits[] =>
  found.filter(({ of }) => !found.some((other) => other.of !== of && other.units.includes(of)));

/** （部门）, （汇总）, or bare beside a sibling （本级）. */
const isNamedAsWhole = (of: Candidate, known: readonly Candidate[]): boolean => {
  const siblings = known.filter((each) => each !== of && of.isComparable(each) && each.hasStemOf(of));
  if (siblings.length === 0 || of.isOwnOffice) return false;
  return of.isWhole || siblings.some((each) => each.isOwnOffice);
};

/** Its name is what the others' names begin with, and it is the largest. */
const isStemOfAll = (of: Candidate, known: readonly Candidate[]): boolean => {
  const others = known.filter((each) => each !== of && of.isComparable(each));
  if (others.length === 0 || of.identity.alone || of.isOwnOffice) return false;
  return (
    isLargest(of, known) &&
    others.every((each) =>
      of.names.some(
        ({ stem }) => stem.length >= SHORT && each.names.some((name) => name.stem.startsWith(stem)),
      ),
    )
  );
};

/** As much as every other, in all and of the general budget, as far as both print it; and more in one. */
const isLargest = (of: Candidate, known: readonly Candidate[]): boolean =>
  known
    .filter((each) => each !== of && of.isComparable(each))
    .every((each) =>
      each.identity.totals.every((theirs, at) => {
        const own = of.identity.totals[at] ?? null;
        // Both are rounded, perhaps to 0.01 万元.
        return theirs === null || own === null || own >= theirs - 100;
      }),
    );

/** The names of its list that are no package's, where it was known by its name. */
const listWithoutPackage = (of: Candidate, units: readonly Candidate[]): readonly string[] =>
  (of.identity.list?.names ?? []).filter(
    (name) => !units.some((each) => each.isNamed(name)) && !of.isNamed(name) && !unitName(name).isOwnOffice,
  );
