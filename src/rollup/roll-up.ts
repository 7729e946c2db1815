import type { Severity } from '../books/rule';
import type { Text } from '../model/text';
import type { CellSum } from './add-up';
import { nameOfMember, type FactTable, type Member } from './fact-table';
import { differences, type RollUpFinding } from './differences';
import type { Completeness, RollUpInput, ShareOfCells } from './context';
import { flowsOf, judge, type Flows, type Judged } from './flows';
import { listFindings } from './lists';
import { partFindings } from './part';
import { projectFindings } from './projects';
import { wholeUnits } from './whole-units';
import { rollUpTexts } from './texts';

/** A department against its units. */
export interface RollUp {
  readonly table: FactTable;
  readonly department: Member;
  /** Those that were added up. */
  readonly units: readonly Member[];
  readonly completeness: Completeness;
  readonly flows: Flows;
  readonly cells: readonly CellSum[];
  readonly judged: readonly Judged[];
  readonly findings: readonly RollUpFinding[];
  readonly notEvaluated: readonly NotAddedUp[];
  readonly counts: {
    readonly evaluated: number;
    readonly exact: number;
    readonly rounding: number;
    /** Less than the units' by what they paid each other. */
    readonly betweenUnits: number;
    readonly differing: number;
    readonly notEvaluated: number;
  };
}

/** Cells of one rule that could not be added up, and why. */
export interface NotAddedUp {
  readonly rule: string;
  readonly why: Text;
  readonly count: number;
}

/** So much of what is printed must add up for a set to be whole by its figures. */
const WHOLE = 0.9;
const FEWEST_CELLS = 12;
/** Below this share a set that is said to be whole is not what it is said to be. */
const MOSTLY = 0.5;

/** The department held against the sum of its units (domain: roll-up). Pure: no file, no clock. */
export function rollUp(input: RollUpInput): RollUp {
  const { table, department, unread, missing } = input;
  const whole = wholeUnits(input);
  const { units, cells } = whole;
  const flows = flowsOf(table, cells, department, units);
  const judged = cells.map((cell) => judge(cell, flows));
  const share = shareOf(cells, judged);
  const isShort = missing.length > 0 || unread.length > 0 || department.identity.list?.open === true;
  const completeness: Completeness =
    share.all >= FEWEST_CELLS && share.agree >= share.all * WHOLE
      ? input.isListed && !isShort
        ? 'listed'
        : 'figures'
      : isShort
        ? 'incomplete'
        : input.isListed && share.agree >= share.all * MOSTLY
          ? 'listed'
          : 'notKnown';
  const isWhole = completeness === 'listed' || completeness === 'figures';
  const context = { ...input, units, cells, judged, flows, completeness };
  const findings = [
    ...whole.findings,
    ...(isWhole ? differences(context) : partFindings(context, share)),
    ...listFindings(context),
    ...projectFindings(context),
    ...ownFindings([department, ...units]),
  ];
  return {
    table,
    department,
    units,
    completeness,
    flows,
    cells,
    judged,
    findings: findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)),
    notEvaluated: notAddedUp(cells, judged, units, isWhole),
    counts: countsOf(cells, judged, isWhole),
  };
}

const ORDER: readonly Severity[] = ['error', 'review', 'rounding', 'info'];

function shareOf(cells: readonly CellSum[], judged: readonly Judged[]): ShareOfCells {
  let [all, agree] = [0, 0];
  for (const [at, { fact, department, sum }] of cells.entries()) {
    if (fact.item.statement === 'N' || judged[at] === 'unknown') continue;
    if (department.isZero() && sum.isZero()) continue;
    all++;
    if (judged[at] !== 'differs') agree++;
  }
  return { all, agree };
}

/** What members' own checks found: their first is told, for a wrong cell of a unit breaks its own statements as well. */
const ownFindings = (members: readonly Member[]): RollUpFinding[] =>
  members.flatMap((member, at): RollUpFinding[] => {
    const [first] = member.errors;
    if (!first) return [];
    const unit = nameOfMember(member.identity);
    return [
      {
        rule: 'own',
        severity: 'error',
        message: rollUpTexts.ownErrors({ unit, count: member.errors.length, first: first.message }),
        cells: [],
        suspects: [],
        singled: false,
        member: at - 1,
      },
    ];
  });

function notAddedUp(
  cells: readonly CellSum[],
  judged: readonly Judged[],
  units: readonly Member[],
  isWhole: boolean,
): NotAddedUp[] {
  const found = new Map<string, { rule: string; why: Text; count: number }>();
  for (const [at, cell] of cells.entries()) {
    if (!isAsked(cell)) continue;
    if (isWhole && judged[at] !== 'unknown') continue;
    const { lacking, fact } = cell;
    const why = !isWhole
      ? rollUpTexts.unitsMissing
      : lacking === null
        ? rollUpTexts.notToldByDepartment
        : rollUpTexts.notTold({ unit: nameOfMember(units[lacking]!.identity) });
    const key = `${fact.additive.rule} ${why.zh}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { rule: fact.additive.rule, why, count: 1 });
  }
  return [...found.values()];
}

/** Does anybody print it? */
const isAsked = ({ printed, departmentPrints }: CellSum): boolean => printed > 0 || departmentPrints;

function countsOf(cells: readonly CellSum[], judged: readonly Judged[], isWhole: boolean): RollUp['counts'] {
  const asked = cells.flatMap((cell, at) => (isAsked(cell) ? [{ cell, as: judged[at]! }] : []));
  const evaluated = isWhole ? asked.filter(({ as }) => as !== 'unknown') : [];
  return {
    evaluated: evaluated.length,
    exact: evaluated.filter(({ cell }) => cell.state === 'exact').length,
    rounding: evaluated.filter(({ cell }) => cell.state === 'rounding').length,
    betweenUnits: evaluated.filter(({ as }) => as === 'flow' || as === 'service').length,
    differing: evaluated.filter(({ as }) => as === 'differs').length,
    notEvaluated: asked.length - evaluated.length,
  };
}
