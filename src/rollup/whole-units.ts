import { addUp, type CellSum } from './add-up';
import { nameOfMember, type Member } from './fact-table';
import type { RollUpFinding } from './differences';
import type { RollUpInput } from './context';
import { wholeUnitOf } from './suspects';
import { rollUpTexts } from './texts';

interface WholeUnits {
  readonly units: readonly Member[];
  readonly cells: readonly CellSum[];
  readonly findings: readonly RollUpFinding[];
}

/** So many cells at least are off where a whole unit is. */
const FEWEST = 6;
/** More whole units are no slip: then the set is another. */
const MOST = 5;

/**
 * The units that the department is the sum of: those listed, less one that it leaves out, with one that it counts though it
 * is not listed. Each is told once, and the cells are those of the units that are left.
 */
export function wholeUnits({ table, department, units: listed, unlisted }: RollUpInput): WholeUnits {
  const findings: RollUpFinding[] = [];
  let units = listed;
  let cells = addUp(table, department, units);
  for (let round = 0; round < MOST && differing(cells) >= FEWEST; round++) {
    // A package that is not listed counts where the department has just its figures more.
    const all = [...units, ...unlisted.filter((each) => !units.includes(each))];
    const found = wholeUnitOf(cells, department, all);
    if (!found) break;
    const member = all[found.unit]!;
    const unit = nameOfMember(member.identity);
    const off = cells.filter(({ state }) => state === 'differs');
    if (found.unit >= units.length) {
      if (found.kind !== 'twice') break;
      units = [...units, member];
      findings.push(about('R.list', 'review', rollUpTexts.unlistedCounted({ unit }), off, units.length - 1));
    } else if (found.kind === 'leftOut') {
      units = units.filter((each) => each !== member);
      findings.push(about('R.units', 'error', rollUpTexts.leftOut({ unit, cells: off.length }), off, null));
    } else {
      const words = found.kind === 'twice' ? rollUpTexts.twice : rollUpTexts.otherMoney;
      findings.push(about('R.units', 'error', words({ unit, cells: off.length }), off, found.unit));
      // Counted as the department counts it, what else is off can be seen.
      units =
        found.kind === 'twice'
          ? [...units, member]
          : units.map((each) => (each === member ? inOtherMoney(member) : each));
    }
    cells = addUp(table, department, units);
  }
  return { units, cells, findings };
}

const differing = (cells: readonly CellSum[]): number =>
  cells.reduce((count, { state }) => (state === 'differs' ? count + 1 : count), 0);

const inOtherMoney = (member: Member): Member => ({
  ...member,
  moneyUnit: member.moneyUnit === '万元' ? '元' : '万元',
});

const about = (
  rule: string,
  severity: RollUpFinding['severity'],
  message: RollUpFinding['message'],
  cells: readonly CellSum[],
  member: number | null,
): RollUpFinding => ({ rule, severity, message, cells, suspects: [], singled: false, member });
