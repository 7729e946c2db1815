import Decimal from 'decimal.js';
import { formatAmount } from '../model/money';
import { valueIn, type CellSum } from './add-up';
import { amountOf, nameOfFact, type RollUpFinding } from './differences';
import { nameOfMember } from './fact-table';
import type { RollUpContext, ShareOfCells } from './context';
import { suspectsOf } from './suspects';
import { rollUpTexts } from './texts';

/** More of one kind say no more. */
const MOST = 50;

/**
 * What can be said where units are missing: those at hand are a part of the department, so no cell of theirs is larger;
 * and what is left is a package, too, that must agree in itself.
 */
export function partFindings(context: RollUpContext, { all, agree }: ShareOfCells): RollUpFinding[] {
  const { cells, completeness, flows } = context;
  const beyond = cells.filter(
    ({ state, excess, fact: { additive } }) =>
      state === 'differs' &&
      excess.gt(0) &&
      !additive.signed &&
      (additive.passing === 'strict' || !flows.some),
  );
  // Where most is more than the department's, it is not the department of these units.
  const isNoSum = completeness === 'notKnown' && beyond.length > (all - agree) / 2;
  if (isNoSum) return notASum(context, all - agree, all);
  return [
    ...beyond.slice(0, MOST).map((cell) => beyondFinding(context, cell)),
    ...restFindings(context),
    ...(completeness === 'notKnown' && context.missing.length === 0
      ? notASum(context, all - agree, all)
      : []),
  ];
}

function beyondFinding(context: RollUpContext, cell: CellSum): RollUpFinding {
  const { department, units } = context;
  const larger = units.find((unit) => {
    const own = valueIn(unit, department, cell.fact);
    return own?.value.gt(cell.department.plus(cell.tolerance)) ?? false;
  });
  const words = { cell: nameOfFact(cell.fact, department), department: amountOf(cell, cell.department) };
  const { suspects, singled } = suspectsOf(cell, department, units);
  // How much it should be is not known, only that its own identities say so.
  const mends = singled && (suspects[0]?.mended ?? 0) > 0;
  return {
    rule: 'R.part',
    severity: 'review',
    message: larger
      ? rollUpTexts.beyondOne({
          ...words,
          unit: nameOfMember(larger.identity),
          printed: amountOf(cell, valueIn(larger, department, cell.fact)!.value),
        })
      : rollUpTexts.beyond({ ...words, sum: amountOf(cell, cell.sum) }),
    cells: [cell],
    suspects: mends ? suspects : [],
    singled: mends,
    member: null,
  };
}

/**
 * What is left of the department is a package, too. Its sums agree where those of all members do, for they are linear; but no
 * subject may have more of 财政拨款 in it than of all money.
 */
function restFindings({ table, cells, flows, units, department }: RollUpContext): RollUpFinding[] {
  if (flows.some) return [];
  const cellOf = (statement: string, row: string, column: string): CellSum | undefined => {
    const fact = table.find(`${statement}/${row}/${column}`);
    return fact && cells[fact.id];
  };
  return table.facts
    .flatMap(({ item: { statement, row, column }, id }): RollUpFinding[] => {
      if (statement !== 'T3' || !['total', 'basic', 'project'].includes(column)) return [];
      const whole = cells[id]!;
      const parts = ['T5', 'T7', 'T8'].flatMap((each) => cellOf(each, row, column) ?? []);
      const involved = [whole, ...parts];
      if (parts.length === 0 || involved.some(({ state }) => state === 'unknown')) return [];
      const short = whole.excess.minus(sumOf(parts.map(({ excess }) => excess)));
      if (short.lte(sumOf(involved.map(({ tolerance }) => tolerance)))) return [];
      // A member in which it is so itself says so itself.
      if ([department, ...units].some(({ broken }) => involved.some(({ fact }) => broken.has(fact.id))))
        return [];
      return [
        {
          rule: 'R.rest',
          severity: 'review',
          message: rollUpTexts.rest({
            cell: nameOfFact(whole.fact, department),
            difference: formatAmount(short),
          }),
          cells: involved,
          suspects: [],
          singled: false,
          member: null,
        },
      ];
    })
    .slice(0, MOST);
}

const sumOf = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));

/** The totals of all that most clearly show that these are not the department's units, or not all. */
function notASum(
  { cells, units, department }: RollUpContext,
  differing: number,
  all: number,
): RollUpFinding[] {
  const shown = [
    'T4/income.grand/amount',
    'T5/total/total',
    'T1/income.grand/amount',
    'B1/income.grand/amount',
  ];
  const lead =
    cells.find(({ fact, state }) => state === 'differs' && shown.includes(fact.key)) ??
    cells.find(({ state }) => state === 'differs');
  if (!lead || units.length === 0) return [];
  return [
    {
      rule: lead.fact.additive.rule,
      severity: 'review',
      message: rollUpTexts.notASum({
        cell: nameOfFact(lead.fact, department),
        department: amountOf(lead, lead.department),
        sum: amountOf(lead, lead.sum),
        differing,
        cells: all,
      }),
      cells: [lead],
      suspects: [],
      singled: false,
      member: null,
    },
  ];
}
