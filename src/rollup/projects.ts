import Decimal from 'decimal.js';
import { conversion, formatAmount } from '../model/money';
import { nameOfMember, type Member } from './fact-table';
import type { RollUpFinding } from './differences';
import type { ProjectOfUnit } from './member';
import type { RollUpContext } from './context';
import { rollUpTexts } from './texts';

/** Tables of evaluations print 万元, whatever the statements count in. */
const inTenThousands = ({ moneyUnit }: Member, amount: number): Decimal =>
  new Decimal(amount).times(conversion(moneyUnit, '万元'));

/** Two roundings to 0.01. */
const NEARLY = new Decimal('0.015');

/** A project's 绩效自评表 stands in the department's narrative as in its unit's: known by its name, where one alone has it. */
export function projectFindings({ department, units }: RollUpContext): RollUpFinding[] {
  const ofUnits = new Map<string, { readonly unit: number; readonly project: ProjectOfUnit } | null>();
  for (const [unit, { projects }] of units.entries())
    for (const project of projects)
      ofUnits.set(project.name, ofUnits.has(project.name) ? null : { unit, project });
  const own = new Map<string, ProjectOfUnit | null>();
  for (const project of department.projects) own.set(project.name, own.has(project.name) ? null : project);
  return [...own].flatMap(([name, project]): RollUpFinding[] => {
    const found = ofUnits.get(name);
    if (!project || !found) return [];
    const differing = project.amounts.flatMap((amount, at) => {
      const other = found.project.amounts[at] ?? null;
      if (amount === null || other === null) return [];
      const [ours, theirs] = [inTenThousands(department, amount), inTenThousands(units[found.unit]!, other)];
      return ours.minus(theirs).abs().lt(NEARLY) ? [] : [{ amount: ours, other: theirs }];
    });
    const [first] = differing;
    if (!first) return [];
    return [
      {
        rule: 'R.projects',
        severity: 'review',
        message: rollUpTexts.project({
          name,
          unit: nameOfMember(units[found.unit]!.identity),
          department: formatAmount(first.amount),
          printed: formatAmount(first.other),
        }),
        cells: [],
        suspects: [],
        singled: false,
        member: found.unit,
      },
    ];
  });
}
