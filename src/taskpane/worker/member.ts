import { examinePackage, type NarrativeInput } from '../../examine';
import type { Sheet } from '../../model/sheet';
import { say, type Text } from '../../model/text';
import { memberOf, type MemberFigures } from '../../rollup';
import { open } from './open';

/** A package of a department: a unit's file, or the workbook that is open with its narratives. */
export type MemberOrder =
  | { readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly name: string;
      readonly sheets: readonly Sheet[];
      readonly narratives: readonly NarrativeInput[];
    };

/** What a roll-up keeps of it, or the line that says why it could not be read. */
export type MemberAnswer =
  | { readonly kind: 'member'; readonly figures: MemberFigures }
  | { readonly kind: 'refused'; readonly reason: Text };

const NO_STATEMENTS = say(
  '没有认出任何一张决算或预算公开表',
  'no statement of final accounts or of a budget was recognised',
);

/** Reads and checks one package. Rejects only where code that is needed does not arrive. */
export async function readMember(order: MemberOrder): Promise<MemberAnswer> {
  const { name } = order;
  let package_: { readonly sheets: readonly Sheet[]; readonly narratives: readonly NarrativeInput[] };
  if ('sheets' in order) package_ = order;
  else {
    const opened = await open(order);
    if (opened.kind === 'refused') return opened;
    package_ = { sheets: opened.sheets, narratives: [] };
  }
  const examination = examinePackage(package_);
  if (examination.check.books.set.statements.size === 0) return { kind: 'refused', reason: NO_STATEMENTS };
  return { kind: 'member', figures: memberOf(examination, name.replace(/\.[^.]*$/, '')) };
}
