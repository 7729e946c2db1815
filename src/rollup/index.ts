import type { Text } from '../model/text';
import { departmentOf, type DepartmentFound, type NoDepartment } from './department';
import { FactTable } from './fact-table';
import type { MemberFigures } from './member';
import { rollUp, type RollUp } from './roll-up';

export { departmentOf, departmentsAmong, type DepartmentFound, type NoDepartment } from './department';
export { nameOfMember, positionOf, type FactOfUnits, type Member } from './fact-table';
export { memberOf, type MemberFigures, type MemberIdentity } from './member';
export type { RollUp } from './roll-up';

/** What came of a folder: a department against its units, or why there is none. */
export type RollUpOutcome =
  | { readonly kind: 'rolledUp'; readonly found: DepartmentFound; readonly rollUp: RollUp }
  | { readonly kind: 'noDepartment'; readonly why: NoDepartment };

/** A package that could not be read, and why. */
export interface UnreadMember {
  readonly folder: string;
  readonly reason: Text;
}

/** The packages of a folder as one department and its units. */
export function rollUpOf(all: readonly MemberFigures[], unread: readonly UnreadMember[] = []): RollUpOutcome {
  const found = departmentOf(all.map(({ identity }) => identity));
  if ('why' in found) return { kind: 'noDepartment', why: found };
  return { kind: 'rolledUp', found, rollUp: rollUpFound(all, found, unread) };
}

/** A department that was found among packages, held against its units. */
export function rollUpFound(
  all: readonly MemberFigures[],
  { department, units, unlisted, others, missing, by }: DepartmentFound,
  unread: readonly UnreadMember[] = [],
): RollUp {
  const table = new FactTable();
  const memberAt = (index: number) => table.add(all[index]!);
  return rollUp({
    table,
    department: memberAt(department),
    units: units.map(memberAt),
    unlisted: unlisted.map(memberAt),
    others: others.map(memberAt),
    missing,
    unread,
    isListed: by === 'list',
  });
}
