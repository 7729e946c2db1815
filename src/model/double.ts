import type Decimal from 'decimal.js';

/** Decimal.js keeps numbers as words of so many digits. */
const WORD_DIGITS = 7;
const WORD = 10 ** WORD_DIGITS;

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * `value.toNumber()`, the nearest double, for what is asked thousands of times: that writes all digits into a text and
 * reads it. Up to two words are whole numbers that a double holds, and so are powers of ten up to 22; what comes of two
 * exact numbers is rounded once, as a text that is read is.
 */
export function doubleOf(value: Decimal): number {
  const { d: words, e: exponent, s: sign } = value;
  // Neither infinite nor no number at all has words.
  if ((words as number[] | null) === null || words.length > 2) return value.toNumber();
  const whole = words.length === 1 ? words[0]! : words[0]! * WORD + words[1]!;
  const power = WORD_DIGITS * (Math.floor(exponent / WORD_DIGITS) - words.length + 1);
  if (power > 22 || power < -22) return value.toNumber();
  return sign * (power < 0 ? whole / POWERS[-power]! : whole * POWERS[power]!);
}
