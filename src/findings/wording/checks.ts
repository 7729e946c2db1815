import type Decimal from 'decimal.js';
import type { Books } from '../../books/books';
import type { Verdict } from '../../check';
import type { Figure } from '../../model/figure';
import { asPrinted, joined, phrase, say, type Text } from '../../model/text';
import type { Whose } from '../finding';
import type { CheckSide, LedgerPart } from '../ledger';
import { nameOf, sizeText, valueText } from './names';

/** What the ledger of checks says. */

const THE_NARRATIVE_ITSELF = say('决算公开说明', 'The narrative');
const BESIDE = say('与另有资料核对', 'Held against documents beside');

/** A part of the ledger: a statement by its sheet and title, the narrative, what stands beside. */
export function partName(books: Books, part: LedgerPart): Text {
  if (part === 'N') return THE_NARRATIVE_ITSELF;
  if (part === 'beside') return BESIDE;
  return books.called(part);
}

/** What came of an identity, and the mark an auditor would set beside it. */
export const CHECK_KIND: Readonly<Record<Verdict['kind'], { readonly tick: string; readonly name: Text }>> = {
  exact: { tick: '✓', name: say('一致', 'exact') },
  rounding: { tick: '≈', name: say('尾差', 'rounding') },
  inconsistent: { tick: '✗', name: say('不符', 'disagrees') },
  notEvaluated: { tick: '○', name: say('未能核对', 'not evaluated') },
};

/** How many addends are named one by one. */
const NAMED = 2;

const NO_LINE = say('（没有这一行）', '(no such line)');
const sumOf = phrase<{ first: Text; count: number }>(
  ({ first, count }) => `${first} 等 ${count} 项之和`,
  ({ first, count }) => `${first} and ${count - 1} more`,
);
const reckoned = phrase<{ from: Text }>(
  ({ from }) => `按 ${from} 计算`,
  ({ from }) => `worked out from ${from}`,
);
const whole = (verdict: Verdict): Text =>
  asPrinted(sizeText(verdict.identity.constant!, kindOf(verdict)?.quantity));

/** The figures of a side by name, under the heading of a part. */
export function sideNames(verdict: Verdict, side: CheckSide, due: boolean, part: LedgerPart): Text {
  const { identity } = verdict;
  const under: Whose = part === 'beside' ? null : part;
  const [first] = side.figures;
  if (!first) return due && identity.constant ? whole(verdict) : NO_LINE;
  const names =
    side.figures.length <= NAMED
      ? joined(
          side.figures.map((figure) => nameOf(figure, under, 'brief')),
          identity.ratio ? '、' : ' + ',
          identity.ratio ? ', ' : ' + ',
        )
      : sumOf({ first: nameOf(first, under, 'brief'), count: side.figures.length });
  return due && (identity.ratio || identity.relation === 'weighted') ? reckoned({ from: names }) : names;
}

/** The figure whose kind the identity's amounts are of: the one it names first. */
const kindOf = ({ identity, books, terms }: Verdict): Figure | undefined =>
  (identity.left[0] && books.figure(identity.left[0])) ?? terms[0]?.figure;

/** Decimals beyond the last printed place that a remainder is told with. */
const BEYOND = 2;

/** A value as exactly as it is told: a sum to its last place, a quotient a little beyond that of the rate. */
export function exactly(verdict: Verdict, value: Decimal): Decimal {
  const places = kindOf(verdict)?.ulp?.decimalPlaces() ?? 2;
  return value.toDecimalPlaces(Math.max(places, 2) + BEYOND);
}

/** What a side comes to, as a figure of its kind is printed; empty where that cannot be said. */
export function sideTotal(verdict: Verdict, { total }: CheckSide): Text {
  const figure = kindOf(verdict);
  if (total === null || !figure) return asPrinted('');
  const value = exactly(verdict, total);
  // A quotient is told beyond what is printed, or no difference would be seen.
  const isBeyond = value.decimalPlaces() > (figure.ulp?.decimalPlaces() ?? 2);
  if (!isBeyond) return valueText(figure, value);
  const size = sizeText(value.abs(), figure.quantity);
  return asPrinted(value.isNegative() ? `-${size}` : size);
}

/** How far apart the sides of an identity are, or may be, without direction. */
export const sizeOfCheck = (verdict: Verdict, value: Decimal): Text =>
  asPrinted(sizeText(exactly(verdict, value.abs()), kindOf(verdict)?.quantity));
