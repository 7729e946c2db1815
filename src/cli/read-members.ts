import { join } from 'node:path';
import type { Text } from '../model/text';
import { FactTable, type Member } from '../rollup';
import { inOrder } from './ahead';
import type { FoundPackages } from './packages';
import type { Progress } from './progress';
import type { MemberJob, MemberOutcome } from './roll-up-worker';
import type { Workers } from './workers';

/** Members as they were read, in the folder's order. */
export interface MembersRead {
  readonly table: FactTable;
  readonly members: readonly Member[];
  readonly unread: readonly { readonly folder: string; readonly reason: Text }[];
  /** Workbooks that hold no statement: they are no members. */
  readonly none: readonly { readonly folder: string; readonly reason: Text }[];
}

/** The process that reads a member. */
export const MEMBER_WORKER = join(__dirname, 'roll-up-worker.js');

/** So many are read ahead of the one that is added next. */
const AHEAD = 32;

/** The name under which a package is spoken of: its folder's, else its file's. */
export const memberName = ({ folder, workbooks, narratives }: FoundPackages): string =>
  folder || (workbooks[0] ?? narratives[0] ?? '').replace(/\.[^.]*$/, '');

/** Reads packages side by side and keeps of each its figures alone. */
export async function readMembers(
  workers: Workers<MemberJob, MemberOutcome>,
  folder: string,
  packages: readonly FoundPackages[],
  { ended, progress }: { readonly ended: () => unknown; readonly progress?: Progress },
): Promise<MembersRead> {
  const table = new FactTable();
  const members: Member[] = [];
  const unread: { folder: string; reason: Text }[] = [];
  const none: { folder: string; reason: Text }[] = [];
  const read = async (each: FoundPackages) => {
    const pathOf = (file: string): string => join(folder, each.folder, file);
    const name = memberName(each);
    progress?.starts(name);
    const outcome = each.problem
      ? { unread: each.problem, holdsStatements: true }
      : await workers.run({
          folder: name,
          workbooks: each.workbooks.map(pathOf),
          narratives: each.narratives.map(pathOf),
        });
    return outcome && { name, outcome };
  };
  for await (const { name, outcome } of inOrder(packages, read, ended, AHEAD)) {
    if ('figures' in outcome) members.push(table.add(outcome.figures));
    else if ('failed' in outcome) unread.push({ folder: name, reason: outcome.failed });
    else (outcome.holdsStatements ? unread : none).push({ folder: name, reason: outcome.unread });
    progress?.advance();
  }
  return { table, members, unread, none };
}
