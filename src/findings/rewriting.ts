import Decimal from 'decimal.js';
import { conversion, type MoneyUnit } from '../model/money';
import { inThousands } from '../model/thousands';
import type { Narrative, Printing, Span } from '../model/narrative';
import { once } from '../model/once';
import { turnedVerb } from '../prose/directions';
import { moneyUnitOfToken, numberAt, type NumberToken } from '../prose/numbers';

/** Other words for a stretch of a narrative's text. */
export interface TextChange extends Span {
  readonly text: string;
}

/** A figure of a narrative written with another value. */
export interface Rewriting {
  /** The value as it then stands there: rounded as she prints it. In the package's money unit. */
  readonly value: Decimal;
  /** In the order of the text; one where only the number or only the word for its direction changes. */
  readonly changes: readonly TextChange[];
  /** Where the word for the direction begins that is turned; null where none is. */
  readonly turns: number | null;
}

/**
 * How a figure of a narrative is written with another value: in her unit, with her decimals and separators, in the width
 * of her digits; where its sign turns, the word for its direction turns. Null where that cannot be said plainly: the
 * direction stands in a word that has no other, in something that was reached (增加到), or is left open (增减); or an
 * amount has no unit of its own.
 */
export function rewriting(
  printing: Printing,
  narrative: Narrative,
  moneyUnit: MoneyUnit,
  suggested: Decimal,
): Rewriting | null {
  const { figure, direction, role } = printing;
  const { place, quantity, ulp } = figure;
  if (place.source !== 'narrative') return null;
  const number = writtenNumber(narrative.text, place);
  const token = numberAt(figure.printed, 0, figure.printed.length);
  if (!number || !token) return null;
  const factor = quantity === undefined ? factorOf(token, figure.value, moneyUnit) : ONE;
  if (factor === null) return null;

  // How many decimals she prints where they are needed: 30.8 among amounts of two is 30.80.
  const most = Math.max(token.decimals, ulp?.div(factor).decimalPlaces() ?? 0);
  const amount = suggested.div(factor).toDecimalPlaces(most);
  const shown = saidSign(printing, token) < 0 ? amount.neg() : amount;
  const falls = shown.isNegative() && !shown.isZero();
  const hadMinus = token.value.isNegative();
  const needsVerb = falls && !hadMinus && (direction !== null || CHANGES.has(role));
  const verb = needsVerb && direction ? turnedVerb(direction, role) : null;
  if (needsVerb && verb === null) return null;
  // 增加到35: it may be less now than what it came from.
  if (direction?.kind === 'becomes' && shown.minus(token.value).times(direction.sign).isNegative())
    return null;

  const size = shown.abs().toFixed(Math.max(token.decimals, amount.decimalPlaces()));
  const written = inStyle(size, number.style, usualSeparator(narrative));
  const digits = falls && verb === null ? `${number.style.minus}${written}` : written;
  const changes: TextChange[] = [];
  if (verb !== null) changes.push({ start: direction!.start, end: direction!.end, text: verb });
  if (digits !== number.text.replace(/\s/g, ''))
    changes.push({ start: number.start, end: number.end, text: digits });
  if (changes.length === 0) return null;
  const turns = verb === null ? null : direction!.start;
  return { value: amount.times(factor), changes: changes.sort((a, b) => a.start - b.start), turns };
}

const ONE = new Decimal(1);

/** What a word before it gives its sign. */
const CHANGES: ReadonlySet<Printing['role']> = new Set(['change', 'growth', 'points']);

/** What one of the amount as written is in the package's money unit; null where nothing tells. */
function factorOf({ unit, kind, value }: NumberToken, stands: Decimal, moneyUnit: MoneyUnit): Decimal | null {
  if (kind === 'money') return conversion(moneyUnitOfToken(unit), moneyUnit);
  // Its unit stands elsewhere: 各是4125.49,4143.91万元, or above its table.
  return value.isZero() || stands.isZero() ? null : stands.div(value).abs();
}

/** What its word makes of the number: -1 of 减少5.00. */
function saidSign({ figure, direction }: Printing, { value }: NumberToken): number {
  if (!value.isZero() && !figure.value.isZero()) return value.s * figure.value.s;
  return direction && direction.kind !== 'becomes' && direction.sign !== 0 ? direction.sign : 1;
}

/** A number as it stands in the text, and how another is written in its manner. */
interface WrittenNumber extends Span {
  readonly text: string;
  readonly style: NumberManner;
}

interface NumberManner {
  readonly isWide: boolean;
  readonly point: string;
  /** Between thousands; empty where this number has none though it is long enough; null where it is too short to tell. */
  readonly separator: string | null;
  readonly minus: string;
}

const SEPARATOR = /[,，]/;
const MINUS = /^[-－−﹣–]/;
/** Digits, as narrow or wide as they are, with what layout put between them. */
const NUMBER = /^[-－−﹣–]?[\s\d０-９.．·,，]*[\d０-９]/;

/** The number that begins a passage of the original text, without its unit; null where it does not begin with one. */
function writtenNumber(text: string, { start, end }: Span): WrittenNumber | null {
  const [written] = NUMBER.exec(text.slice(start, end)) ?? [];
  if (written === undefined) return null;
  const isWide = /[０-９]/.test(written);
  const whole = written.split(/[.．·]/)[0]!;
  const hasGroups = whole.replace(/[^\d０-９]/g, '').length > 3;
  return {
    start,
    end: start + written.length,
    text: written,
    style: {
      isWide,
      point: isWide && !written.includes('.') ? '．' : '.',
      separator: SEPARATOR.exec(whole)?.[0] ?? (hasGroups ? '' : null),
      minus: MINUS.exec(written)?.[0] ?? (isWide ? '－' : '-'),
    },
  };
}

/** Digits in the manner of a number of hers; `usual`: the separator where that one does not tell. */
function inStyle(size: string, style: NumberManner, usual: string): string {
  const [whole, fraction] = size.split('.');
  const grouped = inThousands(whole!, style.separator ?? (style.isWide && usual !== '' ? '，' : usual));
  const digits = fraction === undefined ? grouped : `${grouped}${style.point}${fraction}`;
  return style.isWide
    ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDER))
    : digits;
}

const WIDER = '０'.charCodeAt(0) - '0'.charCodeAt(0);

/** What most of a narrative's amounts have between thousands: a comma, or nothing. */
const usualSeparator = once(({ printings, text }: Narrative): string => {
  let separated = 0;
  let plain = 0;
  for (const { figure } of printings) {
    if (figure.place.source !== 'narrative' || figure.quantity !== undefined) continue;
    const separator = writtenNumber(text, figure.place)?.style.separator ?? null;
    if (separator === '') plain++;
    else if (separator !== null) separated++;
  }
  return separated > plain ? ',' : '';
});
