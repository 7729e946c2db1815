import Decimal from 'decimal.js';
import type { BuiltFigure, BuiltNarrative, Role } from '../fixtures/narrative';

/** The values that a printed number may stand for, its ends included: wider than need be by two points. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What is printed, and how far it may be off. */
export function rangeOf({ printed }: Pick<BuiltFigure, 'printed'>): Range {
  const number = /^-?[\d,.·]+/.exec(printed)![0].replace(/,/g, '').replace('·', '.');
  const value = new Decimal(number);
  const half = new Decimal(10).pow(-(number.split('.')[1] ?? '').length).div(2);
  return { low: value.minus(half), high: value.plus(half) };
}

export const sum = (ranges: readonly Range[]): Range =>
  ranges.reduce((all, one) => ({ low: all.low.plus(one.low), high: all.high.plus(one.high) }), {
    low: new Decimal(0),
    high: new Decimal(0),
  });
export const negative = ({ low, high }: Range): Range => ({ low: high.neg(), high: low.neg() });
export const less = (a: Range, b: Range): Range => sum([a, negative(b)]);
export const meet = (a: Range, b: Range): boolean => a.low.lte(b.high) && b.low.lte(a.high);

/** 100·part/whole; null where the whole may be zero. */
export function percentOf(part: Range, whole: Range): Range | null {
  if (whole.low.lte(0)) return null;
  const ends = [part.low, part.high]
    .flatMap((n) => [n.div(whole.low), n.div(whole.high)])
    .map((n) => n.times(100));
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
}

/** A change with its sign, taken from the word before it. */
export function changeOf({ text }: BuiltNarrative, figure: BuiltFigure): Range {
  const word = text.slice(0, figure.start).replace(/\s/g, '').slice(-2);
  if (word !== '增加' && word !== '减少') throw new Error(`${word} tells no direction`);
  return word === '减少' ? negative(rangeOf(figure)) : rangeOf(figure);
}

export const first = (n: BuiltNarrative, of: string, role: Role): BuiltFigure | undefined =>
  n.figures.find((figure) => figure.of === of && figure.role === role);
