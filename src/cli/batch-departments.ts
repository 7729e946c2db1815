import type { Language } from '../model/text';
import { count, text } from '../output/cells';
import type { SheetEdit } from '../output/edits';
import { departmentsAmong, nameOfMember, rollUpFound, toRollUpResult, type RollUp } from '../rollup';
import { rollUpFaces } from '../text/roll-up-texts';
import type { Endings } from './endings';
import type { FoundPackages } from './packages';
import { MEMBER_WORKER, readMembers } from './read-members';
import type { MemberJob, MemberOutcome } from './roll-up-worker';
import { countsOf } from './roll-up-text';
import type { SummaryRow } from './summary-row';
import { Workers } from './workers';

/** A department of a batch, held against its units: its line, and its row of the summary. */
export interface DepartmentLine {
  readonly line: string;
  readonly json: string;
  readonly row: DepartmentRow;
}

/** What the summary says of a department. */
export interface DepartmentRow {
  readonly name: string;
  readonly units: number;
  readonly errors: number;
  readonly reviews: number;
  readonly told: string;
}

interface Batch {
  readonly folder: string;
  readonly jobs: number;
  readonly seconds: number;
  readonly language: Language;
}

/** So many findings of a department are told in its row. */
const TOLD = 50;

/**
 * The departments among a batch's packages, as far as names and lists say which they are, one after the other: the packages of
 * each are read again, so that no more than one department's figures are ever kept.
 */
export async function* departmentsOf(
  packages: readonly FoundPackages[],
  rows: readonly SummaryRow[],
  { folder, jobs, seconds, language }: Batch,
  ending: Endings,
): AsyncGenerator<DepartmentLine> {
  const known = rows.flatMap(({ identity, folder: name }) => {
    const found = identity && packages.find((each) => each.folder === name);
    return found ? [{ identity, found }] : [];
  });
  const departments = departmentsAmong(known.map(({ identity }) => identity));
  if (departments.length === 0) return;
  const workers = new Workers<MemberJob, MemberOutcome>(jobs, seconds, MEMBER_WORKER);
  ending.onEnd(() => workers.stop());
  try {
    for (const found of departments) {
      const members = [found.department, ...found.units].map((at) => known[at]!.found);
      const read = await readMembers(workers, folder, members, {
        ended: () => ending.came(),
      });
      // A package that was read a moment ago and is no more: nothing is said of its department.
      if (ending.came() !== null || read.members.length < members.length) continue;
      const inOrder = { ...found, department: 0, units: found.units.map((_, at) => at + 1) };
      const { rollUp, input } = rollUpFound(read.table, read.members, inOrder);
      yield lineOfDepartment(rollUp, JSON.stringify(toRollUpResult(rollUp, input, language)), language);
    }
  } finally {
    workers.stop();
  }
}

function lineOfDepartment(rollUp: RollUp, json: string, language: Language): DepartmentLine {
  const { department, units, findings } = rollUp;
  const of = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  const row: DepartmentRow = {
    name: nameOfMember(department.identity),
    units: units.length,
    errors: of('error'),
    reviews: of('review'),
    told: findings
      .filter(({ severity }) => severity !== 'info')
      .slice(0, TOLD)
      .map(({ message }) => message[language])
      .join('\n'),
  };
  const line = rollUpFaces.batchLine({
    department: row.name,
    units: row.units,
    errors: row.errors,
    reviews: row.reviews,
    counts: countsOf(rollUp),
  });
  return { line: line[language], json, row };
}

/** The summary's sheet of departments. */
export function departmentsSheet(rows: readonly DepartmentRow[], language: Language): SheetEdit {
  const { department, heads, departments } = rollUpFaces;
  const headings = [heads.number, department, heads.units, heads.errors, heads.reviews, heads.what];
  return {
    kind: 'sheet',
    id: 'departments',
    name: departments[language],
    columnWidths: [6, 34, 8, 8, 8, 90],
    hiddenColumns: [],
    rows: [
      [{ ...text(departments[language], 'title'), span: headings.length }],
      headings.map((each) => text(each[language], 'heading')),
      ...rows.map(({ name, units, errors, reviews, told }, at) => [
        count(at + 1),
        text(name),
        count(units),
        count(errors),
        count(reviews),
        text(told, errors > 0 ? 'textError' : 'text'),
      ]),
    ],
    repeatRows: { first: 1, last: 1 },
    frozenRows: 2,
  };
}
