import type { Severity } from '../books/rule';
import { addTo } from '../model/lists';
import { formatAmount } from '../model/money';
import type { Text } from '../model/text';
import { joined } from '../model/text';
import type { CellSum } from './add-up';
import { nameOfMember, statementNames, type FactOfUnits, type Member } from './fact-table';
import type { RollUpContext } from './context';
import { rollUpRule } from './rules';
import { suspectsOf, type RollUpSuspect } from './suspects';
import { rollUpTexts } from './texts';

/** One thing an accountant should know of a department and its units. */
export interface RollUpFinding {
  /** Of the family R; `own`: of a member's own check. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  /** The cells that show it, the clearest first. */
  readonly cells: readonly CellSum[];
  /** Of the first cell. */
  readonly suspects: readonly RollUpSuspect[];
  /** The first suspect stands out. */
  readonly singled: boolean;
  /** The member it is about: -1 the department, an index into the units; null where it is about the sum. */
  readonly member: number | null;
}

/** How a fact is spoken of, its statement as the department's workbook names it: GK05 2080505 … 小计. */
export const nameOfFact = ({ item, rowLabel, columnLabel }: FactOfUnits, department: Member): Text =>
  item.statement === 'N'
    ? rollUpTexts.told({ row: rowLabel, column: columnLabel })
    : rollUpTexts.cell({
        statement: statementNames(department, item.statement).brief,
        row: /^\d+$/.test(item.row) ? `${item.row} ${rowLabel}` : rowLabel,
        column: columnLabel === rowLabel ? '' : columnLabel,
      });

/** More cells of one kind are told as one. */
const MOST_CELLS = 400;

/** The cells that do not add up, each with its suspects; those off by one amount, whose figures all agree, as one. */
export function differences(context: RollUpContext): RollUpFinding[] {
  const { cells, judged, department, units } = context;
  const findings: RollUpFinding[] = [];
  const together = new Map<string, CellSum[]>();
  for (const [at, cell] of cells.entries()) {
    if (judged[at] !== 'differs') continue;
    const { suspects, singled } = suspectsOf(cell, department, units);
    const first = suspects[0];
    if (first && (first.mended > 0 || singled)) findings.push(single(context, cell, suspects, singled));
    else addTo(together, groupOf(cell, together), cell);
  }
  return [
    ...findings.toSorted((a, b) => Number(b.singled) - Number(a.singled)),
    ...[...together.values()].map((same) => asOne(context, same)),
    ...flowFindings(context),
  ];
}

/** Cells off by the same amount, as far as rounding lets them be, stand together. */
function groupOf({ excess, tolerance, fact }: CellSum, together: ReadonlyMap<string, CellSum[]>): string {
  const kind = fact.item.statement === 'N' ? fact.key : fact.isCount ? 'count' : 'money';
  for (const [key, [first]] of together) {
    if (!key.startsWith(kind)) continue;
    if (first!.excess.minus(excess).abs().lte(tolerance.plus(first!.tolerance))) return key;
  }
  return `${kind} ${excess.toFixed()}`;
}

const severityOf = ({ flows, completeness }: RollUpContext, { fact, excess }: CellSum): Severity => {
  const { severity } = rollUpRule(fact.additive.rule);
  const isOfAllMoney = /^[TB][123]$/.test(fact.item.statement);
  if (severity !== 'error' || (flows.some && isOfAllMoney)) return 'review';
  // That the set is whole is known by the figures alone: more than all its units may be one more unit.
  return completeness === 'figures' && excess.lt(0) ? 'review' : 'error';
};

/** A share of a cell's words: what the department prints and what its units make up. */
const wordsOf = (context: RollUpContext, cell: CellSum): Text =>
  rollUpTexts.differs({
    cell: nameOfFact(cell.fact, context.department),
    department: amountOf(cell, cell.department),
    sum: amountOf(cell, cell.sum),
    units: context.units.length,
    difference: amountOf(cell, cell.excess.abs()),
  });

export const amountOf = ({ fact }: Pick<CellSum, 'fact'>, value: CellSum['sum']): string =>
  fact.isCount ? value.toFixed() : formatAmount(value);

function single(
  context: RollUpContext,
  cell: CellSum,
  suspects: readonly RollUpSuspect[],
  singled: boolean,
): RollUpFinding {
  const [first] = suspects;
  const said = {
    printed: first!.printed === null ? '—' : amountOf(cell, first!.printed),
    suggested: amountOf(cell, first!.suggested),
  };
  const who =
    first!.member < 0
      ? rollUpTexts.suspectDepartment(said)
      : rollUpTexts.suspectUnit({ unit: nameOfMember(context.units[first!.member]!.identity), ...said });
  return {
    rule: cell.fact.additive.rule,
    severity: severityOf(context, cell),
    message: joined([wordsOf(context, cell), ...(singled ? [who] : [])], '；', '; '),
    cells: [cell],
    suspects,
    singled,
    member: null,
  };
}

/** A subject before the sums that it is in. */
const depthOf = ({ fact: { item } }: CellSum): number =>
  /^\d+$/.test(item.row) ? item.row.length : item.row.endsWith('total') || item.row.endsWith('grand') ? 0 : 1;

function asOne(context: RollUpContext, same: readonly CellSum[]): RollUpFinding {
  const cells = same.toSorted((a, b) => depthOf(b) - depthOf(a)).slice(0, MOST_CELLS);
  const [lead] = cells;
  const difference = amountOf(lead!, lead!.excess.abs());
  const { hasMoneyApart } = context.department.identity;
  // What the department has more than its units, consistently, may be in no unit's accounts.
  const isApart = hasMoneyApart && lead!.excess.lt(0) && lead!.fact.item.statement !== 'N';
  const severities = cells.map((cell) => severityOf(context, cell));
  return {
    rule: lead!.fact.additive.rule,
    severity: isApart ? 'info' : severities.includes('error') ? 'error' : 'review',
    message: joined(
      [
        cells.length > 1
          ? rollUpTexts.likewise({
              cell: nameOfFact(lead!.fact, context.department),
              more: cells.length - 1,
              difference,
            })
          : wordsOf(context, lead!),
        isApart ? rollUpTexts.apart : rollUpTexts.ownAgree,
      ],
      '；',
      '; ',
    ),
    cells,
    suspects: cells.length > 1 ? [] : suspectsOf(lead!, context.department, context.units).suspects,
    singled: false,
    member: null,
  };
}

function* flowFindings({ flows, department }: RollUpContext): Iterable<RollUpFinding> {
  const review = { rule: 'R.flows', severity: 'review', suspects: [], singled: false, member: null } as const;
  for (const { received, paid } of flows.uneven)
    yield {
      ...review,
      message: rollUpTexts.uneven({
        received: nameOfFact(received.fact, department),
        paid: nameOfFact(paid.fact, department),
        got: formatAmount(received.excess),
        gave: formatAmount(paid.excess),
      }),
      cells: [received, paid],
    };
  for (const { received, paid } of flows.notTakenOut)
    yield {
      ...review,
      message: rollUpTexts.notTakenOut({
        received: nameOfFact(received.fact, department),
        paid: nameOfFact(paid.fact, department),
      }),
      cells: [received, paid],
    };
  if (flows.service) {
    const { received, paid } = flows.service;
    yield {
      ...review,
      message: rollUpTexts.service({
        received: nameOfFact(received.fact, department),
        paid: nameOfFact(paid.fact, department),
        amount: formatAmount(received.excess),
      }),
      cells: [received, paid],
    };
  }
}
