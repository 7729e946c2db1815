import { examinePackage } from '../../src/examine';
import { once } from '../../src/model/once';
import type { Text } from '../../src/model/text';
import { rollUpOf, type RollUpOutcome } from '../../src/rollup';
import { memberOf, type MemberFigures } from '../../src/rollup/member';
import type { Sheet } from '../../src/model/sheet';
import type { BuiltOf } from '../fixtures/department';

/** Accounts, or a budget. */
type Built = BuiltOf<{ sheets(): readonly Sheet[] }>;

/** What a roll-up keeps of a built package; examined once. */
export const figuresOf = once(({ name, package: built, narrative }: Built): MemberFigures =>
  memberOf(
    examinePackage({
      sheets: built.sheets(),
      narratives: [{ file: `${name}.txt`, kind: 'text', text: narrative }],
    }),
    name,
  ),
);

/** Everything of a folder with the department and its units, as `gouji rollup` has it. */
export const rolledUp = (
  { department, units }: { readonly department: Built; readonly units: readonly Built[] },
  unread: readonly { readonly folder: string; readonly reason: Text }[] = [],
): RollUpOutcome => rollUpOf([department, ...units].map(figuresOf), unread);
