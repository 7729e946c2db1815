import { departmentOf, type DepartmentFound, type NoDepartment } from './department';
import type { RollUpInput } from './context';
import { FactTable, type Member } from './fact-table';
import type { MemberFigures } from './member';
import { rollUp, type RollUp } from './roll-up';

export {
  departmentAt,
  departmentOf,
  departmentsAmong,
  type DepartmentFound,
  type NoDepartment,
} from './department';
export {
  FactTable,
  nameOfMember,
  positionOf,
  statementNames,
  type FactOfUnits,
  type Member,
} from './fact-table';
export { identityOf, memberOf, type MemberFigures, type MemberIdentity } from './member';
export type { RollUpInput } from './context';
export { valueIn, type CellSum } from './add-up';
export { amountOf, nameOfFact, type RollUpFinding } from './differences';
export { placeIn, toRollUpResult, type RollUpResult } from './result';
export { rollUpRule, ROLL_UP_RULES } from './rules';
export { rollUpTexts } from './texts';
export type { RollUp } from './roll-up';
export { ownerByName } from './unit-files';
export { isNameOfOne } from './unit-names';

/** What came of a folder: a department against its units, or why there is none. */
export type RollUpOutcome =
  | { readonly kind: 'rolledUp'; readonly input: RollUpInput; readonly rollUp: RollUp }
  | { readonly kind: 'noDepartment'; readonly why: NoDepartment };

type UnreadMembers = RollUpInput['unread'];

/** The packages of a folder as one department and its units. */
export function rollUpOf(all: readonly MemberFigures[], unread: UnreadMembers = []): RollUpOutcome {
  const table = new FactTable();
  return rollUpMembers(
    table,
    all.map((each) => table.add(each)),
    unread,
  );
}

/** The same of members whose figures are in a table already. */
export function rollUpMembers(
  table: FactTable,
  members: readonly Member[],
  unread: UnreadMembers = [],
): RollUpOutcome {
  const found = departmentOf(members.map(({ identity }) => identity));
  if ('why' in found) return { kind: 'noDepartment', why: found };
  return rollUpFound(table, members, found, unread);
}

/** A department that was found among members, held against its units. */
export function rollUpFound(
  table: FactTable,
  members: readonly Member[],
  { department, units, unlisted, others, missing, by }: DepartmentFound,
  unread: UnreadMembers = [],
): RollUpOutcome & { readonly kind: 'rolledUp' } {
  const of = (index: number): Member => members[index]!;
  const input: RollUpInput = {
    table,
    department: of(department),
    units: units.map(of),
    unlisted: unlisted.map(of),
    others: others.map(of),
    missing,
    unread,
    isListed: by === 'list',
  };
  return { kind: 'rolledUp', input, rollUp: rollUp(input) };
}
