import { kindOfText } from '../../kind-of-text';
import { examinePackage, type NarrativeInput } from '../../examine';
import type { NarrativeText } from '../../model/narrative-text';
import type { Sheet } from '../../model/sheet';
import { say, type Text } from '../../model/text';
import { whoseNarrative } from '../../prose';
import { PUBLICATIONS } from '../../publications';
import { memberOf, type MemberFigures } from '../../rollup';
import { open } from './open';

/** A package of a department: a unit's file with its narratives, or the workbook that is open with its own; or whose a text is. */
export type MemberOrder =
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Its folder, or its file, by which it is spoken of where it prints no name. */
      readonly folder: string;
      readonly narratives: readonly NarrativeText[];
    }
  | {
      readonly name: string;
      readonly sheets: readonly Sheet[];
      readonly narratives: readonly NarrativeInput[];
    }
  | { readonly name: string; readonly text: string };

/** What a roll-up keeps of it, or the line that says why it could not be read. */
export type MemberAnswer =
  | { readonly kind: 'member'; readonly figures: MemberFigures }
  | { readonly kind: 'refused'; readonly reason: Text }
  /** The unit that a text names; null where it names none. */
  | { readonly kind: 'whose'; readonly unit: string | null };

const NO_STATEMENTS = say(
  '没有认出任何一张决算或预算公开表',
  'no statement of final accounts or of a budget was recognised',
);

/** Reads and checks one package. Rejects only where code that is needed does not arrive. */
export async function readMember(order: MemberOrder): Promise<MemberAnswer> {
  if ('text' in order) {
    const { narrative } = kindOfText(PUBLICATIONS, order.text, PUBLICATIONS[0]);
    return { kind: 'whose', unit: whoseNarrative(narrative, order.text).unit };
  }
  const name = 'folder' in order ? order.folder : order.name.replace(/\.[^.]*$/, '');
  let package_: { readonly sheets: readonly Sheet[]; readonly narratives: readonly NarrativeInput[] };
  if ('sheets' in order) package_ = order;
  else {
    const opened = await open(order);
    if (opened.kind === 'refused') return opened;
    package_ = { sheets: opened.sheets, narratives: order.narratives };
  }
  const examination = examinePackage(package_);
  if (examination.check.books.set.statements.size === 0) return { kind: 'refused', reason: NO_STATEMENTS };
  return { kind: 'member', figures: memberOf(examination, name) };
}
