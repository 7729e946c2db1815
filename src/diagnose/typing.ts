import Decimal from 'decimal.js';
import { IN_YUAN_SHARE, MALFORMED, MISSING, SLIP_SHARES, UNEXPLAINED } from './odds';
import { doubleOf } from '../model/double';

/** A slip of the hand or of the unit that turns one number into another (after Scholtus' typing errors). */
export type Slip = keyof typeof SLIP_SHARES;

/** A number that a slip may have turned into the printed one. */
export interface Slipped {
  readonly value: Decimal;
  readonly slip: Slip | null;
  /** Logarithm of how likely it is that this was meant, given what is printed. */
  readonly odds: number;
}

/** One of those that one slip leads to, with its value as a double. */
export interface Meant extends Slipped {
  readonly about: number;
}

/** Leading zeros that are lost with the digit before them. */
const MOST_LOST = 5;

/** How a number is written, where that says more than its value. */
export interface Writing {
  /** Its digits as they stand there, perhaps with zeros before them: 04.00. */
  readonly digits: string | null;
  /** A text keeps its last zeros; a number in a cell does not. */
  readonly isText: boolean;
  /** Money may be written in 元 or 万元. */
  readonly isAmount: boolean;
  /** It stands there in 元. */
  readonly inYuan: boolean;
}

const IN_A_CELL: Writing = { digits: null, isText: false, isAmount: true, inYuan: false };

/** Everything that may have been meant where `printed` stands, by one slip; values to `decimals` places. */
export function meantBy(printed: Decimal, decimals: number, writing: Writing = IN_A_CELL): readonly Meant[] {
  const plain = printed.abs().toFixed(Math.max(decimals, printed.decimalPlaces()));
  const digits = writing.digits && writing.digits.length > plain.length ? writing.digits : plain;
  const isMalformed = /^0\d/.test(digits);
  // A zero stands for what was forgotten, as a blank does.
  if (printed.isZero() && !isMalformed) return [];
  const sign = printed.isNegative() ? -1 : 1;
  const found = new Map<string, Meant>();
  const add = (slip: Slip, ways: number, value: Decimal, often: number = SLIP_SHARES[slip]): void => {
    const odds = Math.log(often / ways) + (isMalformed ? MALFORMED : 0);
    const key = value.toString();
    const known = found.get(key);
    // A zero more or less is the point moved, whatever else would do.
    if (known?.slip === 'point') return;
    if (!value.eq(printed) && value.decimalPlaces() <= decimals && (!known || odds > known.odds)) {
      found.set(key, { value, about: doubleOf(value), slip, odds });
    }
  };
  const write = (slip: Slip, ways: number, text: string): void => {
    if (/\d/.test(text)) add(slip, ways, new Decimal(text).times(sign));
  };
  for (const power of [1, 2, 3]) {
    add('point', 6, printed.times(Decimal.pow(10, power)));
    add('point', 6, printed.div(Decimal.pow(10, power)));
  }
  const places = [...digits].flatMap((char, index) => (char === '.' ? [] : [index]));
  const point = digits.indexOf('.');
  // In a text a digit left out after the point leaves a place less: 38.8 for 38.86, never 38.80.
  const mayLackDecimals = !writing.isText || decimalsIn(writing.digits) < decimals;
  for (const [order, at] of places.entries()) {
    const before = digits.slice(0, at);
    const after = digits.slice(at + 1);
    const isDecimal = point >= 0 && at > point;
    for (let digit = 0; digit < 10; digit++) {
      write('replaced', places.length * 9, `${before}${digit}${after}`);
      // A digit is missing. Before the point the number that was meant is ten times rarer than what is printed.
      if (!isDecimal) write('dropped', places.length * 10, `${before}${digit}${digits.slice(at)}`);
      else if (mayLackDecimals) write('dropped', places.length, `${before}${digit}${digits.slice(at)}`);
    }
    if (/^\d/.test(before + after)) write('added', places.length, before + after);
    const next = places[order + 1];
    if (next !== undefined) {
      const chars = [...digits];
      [chars[at], chars[next]] = [chars[next]!, chars[at]!];
      // 100 for 1,000 is no swap: nobody writes 0100.
      const isWhole = !/^0\d/.test(chars.join('')) || isMalformed;
      if (isWhole) write('swapped', places.length - 1, chars.join(''));
    }
  }
  if (point >= 0) {
    for (let digit = 0; digit < 10; digit++) {
      write('dropped', places.length * 10, `${digits.slice(0, point)}${digit}${digits.slice(point)}`);
    }
  }
  // A slip that puts a 0 first loses it: 10.50 is swapped to 01.50, 105.60 mistyped as 005.60.
  write('swapped', places.length, `${digits[0]!}0${digits.slice(1)}`);
  for (let zeros = 1; zeros <= MOST_LOST; zeros++) {
    for (let digit = 1; digit < 10; digit++) {
      write('replaced', (places.length + zeros) * 9, `${digit}${'0'.repeat(zeros)}${digits}`);
    }
  }
  add('sign', 1, printed.neg());
  if (writing.isAmount) {
    add(
      'unit',
      writing.inYuan ? 1 : 2,
      printed.times(10_000),
      writing.inYuan ? IN_YUAN_SHARE : SLIP_SHARES.unit,
    );
    if (printed.abs().gte(LEAST_IN_YUAN)) add('unit', 2, printed.div(10_000).toDecimalPlaces(decimals));
  }
  return [...found.values()];
}

/** Less than 1 万元 is hardly what stands there in 元. */
const LEAST_IN_YUAN = 10_000;

const decimalsIn = (digits: string | null): number =>
  digits?.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;

/** How likely it is that `meant` was meant where `printed` stands, and by which slip. */
export function slipTo(printed: Decimal | null, meant: Decimal, known: readonly Meant[]): Slipped {
  const found = known.find(({ value }) => value.eq(meant));
  if (found) return found;
  return printed === null || printed.isZero()
    ? { value: meant, slip: 'missing', odds: MISSING }
    : { value: meant, slip: null, odds: UNEXPLAINED };
}
