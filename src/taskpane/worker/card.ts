import { FORMS } from '../../publications/final-accounts/forms';
import Decimal from 'decimal.js';
import type { Check, Verdict } from '../../check';
import { nameOf, quoteAt, shownOf, valueText, type Finding, type Pointer } from '../../findings';
import type { Figure } from '../../model/figure';
import { formatAmount } from '../../model/money';
import { address, type Sheet } from '../../model/sheet';
import { say, type Language, type Text } from '../../model/text';
import { RULES } from '../../rules';
import { correctionsOf } from './correction';
import type { Card, PassageView, Side, Whose } from './messages';

const ROUNDED = new Decimal('0.000001');

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

/** What a card says of a finding: who stands against whom, without amounts, under the statement it is listed in. */
export function cardOf(finding: Finding, check: Check, sheets: readonly Sheet[], language: Language): Card {
  const statement = statementOf(finding);
  const verdict = verdictOf(finding, check);
  const rate = verdict?.identity.ratio ? verdict.terms[0]?.figure : undefined;
  // A rate and the figures it was worked out from have no sums to hold against each other.
  const sides = verdict && !rate ? sidesOf(finding, verdict) : null;
  const headline = rate
    ? miscalculated(check.books.figure(verdict!.identity.ratio!.asked ?? rate.item)!, statement)
    : verdict && sides
      ? against(finding, verdict, sides, statement)
      : finding.message;
  const { quantity, ulp } = verdict?.terms[0]?.figure ?? {};
  const size = (value: string | null): string | null => {
    if (value === null) return null;
    const exact = new Decimal(value).abs();
    const printed = rate && ulp ? exact.toDecimalPlaces(ulp.decimalPlaces()) : exact;
    return amountText(printed.isZero() ? exact : printed, quantity);
  };
  return {
    statement,
    headline: headline[language],
    difference: size(finding.difference),
    tolerance: size(finding.tolerance),
    suggested: finding.suspects.map(({ pointer, suggested }) => {
      const target = finding.pointers[pointer];
      const value = new Decimal(suggested);
      return target?.kind === 'figure' ? valueText(target.figure, value)[language] : formatAmount(value);
    }),
    corrections: correctionsOf(finding, check.books, sheets),
    sides,
    passages: finding.pointers.map((pointer) => passageOf(pointer, check)),
    rules: finding.rules.map((id) => TITLES.get(id)?.[language] ?? id),
    singled: finding.singled,
  };
}

const placeOf = (pointer: Pointer) => (pointer.kind === 'figure' ? pointer.figure.place : pointer.spot.place);

/**
 * That of the cell under suspicion, else of the first cell; the narrative's where it is under suspicion, or where it
 * alone says what is wrong. Observations without a cell name their statement in their rule.
 */
function statementOf({ pointers, suspects, singled, rule, message }: Finding): Whose {
  const suspect = pointers[suspects[0]?.pointer ?? -1];
  if (/^[NP]\./.test(rule) && !(singled && suspect && placeOf(suspect).source === 'cell')) return 'N';
  const pointer = suspect ?? pointers[0];
  if (pointer) {
    const place = placeOf(pointer);
    return place.source === 'cell' ? place.statement : 'N';
  }
  const named = /^T\d/.exec(rule)?.[0] ?? /^T\d/.exec(message.zh)?.[0];
  return FORMS.find(({ id }) => id === named)?.id ?? null;
}

/** The broken identity that the finding tells of: the one with its rule, its difference and its first figure. */
function verdictOf({ rule, difference, pointers }: Finding, { verdicts }: Check): Verdict | undefined {
  const first = pointers[0];
  if (difference === null || first?.kind !== 'figure') return undefined;
  return verdicts.find(
    (verdict) =>
      verdict.kind === 'inconsistent' &&
      verdict.rule.id === rule &&
      // The remainder of a rate is rounded for its readers.
      verdict.residual.minus(difference).abs().lt(ROUNDED) &&
      verdict.terms.some(({ figure }) => figure === first.figure),
  );
}

/** The section and the sentence of a place in a narrative; null for a cell. */
function passageOf(pointer: Pointer, { books }: Check): PassageView | null {
  const { place, where } = shownOf(pointer);
  return place.source === 'cell' ? null : { where, quoted: quoteAt(books, place) };
}

const miscalculated = (rate: Figure, statement: Whose): Text =>
  say(
    `${short(rate, statement)}与按所列数计算的不符`,
    `${short(rate, statement)} is not what the figures give`,
  );

function amountText(amount: Decimal, quantity: Figure['quantity']): string {
  if (quantity === 'count') return amount.toFixed();
  return quantity === 'percent' ? `${formatAmount(amount)}%` : formatAmount(amount);
}

function sidesOf({ pointers }: Finding, verdict: Verdict): [Side, Side] {
  const { quantity } = verdict.terms[0]?.figure ?? {};
  const indexes = new Map(
    pointers.map((pointer, index) => [pointer.kind === 'figure' ? pointer.figure : null, index]),
  );
  const side = (weight: 1 | -1): Side => {
    const figures = verdict.terms.filter((term) => term.weight === weight).map(({ figure }) => figure);
    return {
      figures: figures.flatMap((figure) => {
        const index = indexes.get(figure);
        return index === undefined || (figure.value.isZero() && figures.length > 1) ? [] : [index];
      }),
      total: amountText(
        figures.reduce(
          (sum, { value }) => sum.plus(value),
          // Shares are held against a hundred.
          (weight === -1 && verdict.identity.constant) || new Decimal(0),
        ),
        quantity,
      ),
    };
  };
  return [side(1), side(-1)];
}

function against(
  { pointers }: Finding,
  verdict: Verdict,
  sides: readonly [Side, Side],
  statement: Whose,
): Text {
  const words = ({ figures }: Side): Text => {
    const named = figures.flatMap((index) => {
      const pointer = pointers[index];
      return pointer?.kind === 'figure' ? [short(pointer.figure, statement)] : [];
    });
    if (named.length === 0) return say('（没有这一行）', '(no such line)');
    if (named.length <= 2) return say(named.join(' + '), named.join(' + '));
    return say(`${named[0]} 等 ${named.length} 项之和`, `${named[0]} and ${named.length - 1} more`);
  };
  if (verdict.identity.constant) {
    const total = words(sides[0]);
    return say(`${total.zh}不等于 ${sides[1].total}`, `${total.en} ≠ ${sides[1].total}`);
  }
  const [left, right] = told(words(sides[0]), words(sides[1]), sides, pointers);
  return verdict.identity.relation === 'atLeast'
    ? say(`${left.zh} 小于 ${right.zh}`, `${left.en} is less than ${right.en}`)
    : say(`${left.zh} 与 ${right.zh}不符`, `${left.en} ≠ ${right.en}`);
}

/** Two sides of one name (总计 on both sides of T1) are told apart by where they stand. */
function told(
  left: Text,
  right: Text,
  sides: readonly [Side, Side],
  pointers: Finding['pointers'],
): readonly [Text, Text] {
  if (left.zh !== right.zh) return [left, right];
  const cell = ({ figures }: Side): string => {
    const pointer = pointers[figures[0] ?? -1];
    if (!pointer) return '';
    const { place, where } = shownOf(pointer);
    return place.source === 'cell' ? address(place.row, place.column) : where;
  };
  const [a, b] = [cell(sides[0]), cell(sides[1])];
  return [say(`${left.zh}（${a}）`, `${left.en} (${a})`), say(`${right.zh}（${b}）`, `${right.en} (${b})`)];
}

/** A figure's name; its statement is the group's heading already. */
function short(figure: Figure, statement: Whose): string {
  const name = nameOf(figure);
  const own = statement === 'N' ? '说明 ' : `${statement} `;
  return statement !== null && name.startsWith(own) ? name.slice(own.length) : name;
}
