import Decimal from 'decimal.js';

/** The typing errors an accountant makes, each as a change of what is printed. */
export const MISTAKES = [
  'digit replaced',
  'digits swapped',
  'sign',
  'digit dropped',
  'digit added',
  '×10',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** A small generator of its own, so that every run makes the same mistakes. */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 4294967296) * limit);
  }
}

/** The value with one mistake made in its two-decimal printing; null where it cannot be made (no minus zero). */
export function mistaken(value: Decimal, mistake: Mistake, dice: Dice): Decimal | null {
  const printed = value.abs().toFixed(Math.max(2, value.decimalPlaces()));
  const sign = value.isNegative() ? -1 : 1;
  const places = [...printed].flatMap((char, index) => (char === '.' ? [] : [index]));
  const changed = ((): string | null => {
    const at = places[dice.below(places.length)]!;
    switch (mistake) {
      case 'digit replaced': {
        const digit = (Number(printed[at]) + 1 + dice.below(9)) % 10;
        return printed.slice(0, at) + String(digit) + printed.slice(at + 1);
      }
      case 'digits swapped': {
        const pairs = places.slice(1).filter((place, index) => printed[place] !== printed[places[index]!]);
        const second = pairs[dice.below(Math.max(pairs.length, 1))];
        if (second === undefined) return null;
        const first = places[places.indexOf(second) - 1]!;
        const chars = [...printed];
        [chars[first], chars[second]] = [chars[second]!, chars[first]!];
        return chars.join('');
      }
      case 'sign':
        return value.isZero() ? null : `-${printed}`;
      case 'digit dropped':
        return printed.slice(0, at) + printed.slice(at + 1);
      case 'digit added':
        return printed.slice(0, at) + String(dice.below(10)) + printed.slice(at);
      case '×10':
        return value.times(10).abs().toFixed();
    }
  })();
  if (changed === null) return null;
  const result = new Decimal(changed === '' || changed === '.' ? '0' : changed).times(sign);
  return result.eq(value) ? null : result;
}
