import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkOutput, reportWorkbook, writeSafely } from '../hosts/file';
import type { Language, Text } from '../model/text';
import { rollUpSheets } from '../output/roll-up';
import { nameOfMember, rollUpMembers, rollUpTexts, toRollUpResult, type RollUp } from '../rollup';
import { cliTexts } from '../text/cli-texts';
import { rollUpFaces } from '../text/roll-up-texts';
import { numberOf, SECONDS, type Mouth } from './batch';
import { ENDED, type Endings } from './endings';
import { findMembers } from './packages';
import { Progress } from './progress';
import { MEMBER_WORKER, readMembers, type MembersRead } from './read-members';
import type { MemberJob, MemberOutcome } from './roll-up-worker';
import { rollUpLines } from './roll-up-text';
import { onlyPositional, readArguments, UsageError } from './usage';
import { Workers } from './workers';

/**
 * `gouji rollup <folder>`: the packages of a folder as one department and its units. Gives the exit status. Throws UsageError or
 * FileError where nothing can be added up, or the workbook cannot be written.
 */
export async function rollUpCommand(
  words: readonly string[],
  language: Language,
  { out, remarks, terminal }: Mouth,
  ending: Endings,
): Promise<number> {
  const given = readArguments(words, {
    jobs: null,
    format: ['text', 'json'],
    output: null,
    timeout: null,
    lang: ['zh', 'en'],
  });
  const folder = onlyPositional(given, cliTexts.needsFolder);
  const { output, format, jobs, timeout } = given.options;
  const say = (text: Text): void => void remarks.print(text[language]);
  const found = findMembers(folder);
  // What an earlier run wrote into the folder is no member.
  const packages = found.packages.filter(
    (each) =>
      each.folder !== '' || output === undefined || join(folder, each.workbooks[0] ?? '') !== join(output),
  );
  found.remarks.forEach(say);
  if (output !== undefined) {
    const inputs = packages.flatMap((each) =>
      [...each.workbooks, ...each.narratives].map((file) => join(folder, each.folder, file)),
    );
    checkOutput(output, inputs, '.xlsx');
  }
  const processes = numberOf('--jobs', jobs, 64) ?? availableParallelism();
  const workers = new Workers<MemberJob, MemberOutcome>(
    Math.max(1, Math.min(processes, packages.length)),
    numberOf('--timeout', timeout, 3600) ?? SECONDS,
    MEMBER_WORKER,
  );
  const progress = new Progress(terminal, rollUpFaces.progress[language], packages.length);
  ending.onEnd(() => workers.stop());
  let read: MembersRead;
  try {
    read = await readMembers(workers, folder, packages, {
      ended: () => ending.came(),
      progress,
    });
  } finally {
    progress.clear();
    workers.stop();
  }
  const ended = ending.came();
  if (ended !== null) {
    const { members, unread, none } = read;
    say(
      rollUpFaces.interrupted({ done: members.length + unread.length + none.length, all: packages.length }),
    );
    return ENDED[ended];
  }
  for (const { folder: file, reason } of read.none) say(rollUpFaces.skipped({ file, reason }));
  const outcome = rolledUp(read);
  const { input, rollUp } = outcome;
  if (format === 'json')
    out.printAll(JSON.stringify(toRollUpResult(rollUp, input, language), null, 2).split('\n'));
  else out.printAll(rollUpLines(rollUp, language));
  if (output !== undefined) {
    writeSafely(output, reportWorkbook(rollUpSheets(rollUp, language)));
    say(cliTexts.written(output));
  }
  return hasDifferences(rollUp) ? 1 : 0;
}

export const hasDifferences = ({ findings }: RollUp): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** Throws UsageError where no department is found; what could not be read is told with it. */
function rolledUp({ table, members, unread }: MembersRead) {
  const outcome = rollUpMembers(table, members, unread);
  if (outcome.kind === 'rolledUp') return outcome;
  const { why } = outcome;
  if (members.length < 2 && unread.length === 0) throw new UsageError(rollUpFaces.tooFew);
  if (why.why === 'others')
    throw new UsageError(
      rollUpTexts.onlyOthers({ department: nameOfMember(members[why.department]!.identity) }),
    );
  throw new UsageError(
    why.why === 'none'
      ? rollUpTexts.none
      : rollUpTexts.several({ names: why.candidates.map((at) => nameOfMember(members[at]!.identity)) }),
  );
}
