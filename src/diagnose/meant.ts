import Decimal from 'decimal.js';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { NEXT_RATE } from './odds';
import { meantBy, type Meant, type Writing } from './typing';

/** Everything that one slip may have made of what was meant where a figure stands; nothing for what is no number. */
export function meantFor(figure: Figure, decimals: number): readonly Meant[] {
  if (figure.state !== 'number') return [];
  // A digit left out after the point leaves one place less.
  const places = figure.quantity === undefined ? Math.max(decimals, 2) : decimals;
  return [...nextRates(figure), ...meantBy(figure.value, places, writingOf(figure))];
}

/** A rate one last place off was cut where it should have been rounded, or the reverse. */
function nextRates({ quantity, value, ulp }: Figure): readonly Meant[] {
  if (quantity !== 'percent' || ulp === null) return [];
  return [value.plus(ulp), value.minus(ulp)].map((next) => ({
    value: next,
    about: doubleOf(next),
    slip: 'rounded',
    odds: NEXT_RATE,
  }));
}

/** How a figure is written, where that says more than its value. */
function writingOf({ printed, value, place, asText, quantity }: Figure): Writing {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed)?.[0].replace(/,/g, '');
  const isAmount = quantity === undefined;
  return {
    digits: digits !== undefined && new Decimal(digits).eq(value.abs()) ? digits : null,
    isText: place.source === 'narrative' || asText,
    isAmount,
    // Statements say 万元 once; a text says it with every amount, and may leave out the 万 of one.
    inYuan: isAmount && place.source === 'narrative' && /\d\s*元/.test(printed),
  };
}

/** What of a figure decides what it was meant to be: two that are alike in it were meant alike. */
export const writingKey = ({ state, printed, value, ulp, place, asText, quantity }: Figure): string =>
  [state, printed, value, ulp, place.source, asText, quantity].join(' ');
