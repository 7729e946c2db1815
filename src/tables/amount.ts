import Decimal from 'decimal.js';
import type { MoneyUnit } from '../model/money';
import { squeeze } from '../model/names';
import type { Cell } from '../model/sheet';
import { numberFormat } from './number-format';

/** What a money cell says, before its unit is known. */
export type Amount =
  | { readonly state: 'blank' }
  | {
      readonly state: 'number';
      /** As the eye sees it, but whole: in the sheet's own money unit, unless the number's format says another. */
      readonly value: Decimal;
      /** Decimals the eye sees; the value may hold more. */
      readonly shown: number;
      readonly printed: string;
      /** The unit that the number's format prints behind it. */
      readonly unit: MoneyUnit | null;
      /** By how many places of ten its format shows it smaller than it is stored. */
      readonly scale: number;
      /** The number is stored as text: sums in Excel pass it over. */
      readonly asText: boolean;
    }
  | {
      readonly state: 'unreadable';
      readonly printed: string;
      readonly why: 'text' | 'error' | 'noResult' | 'notAnAmount';
    };

/** Below a hundred-millionth stands only the noise of binary fractions: Excel keeps 15 digits. */
const NOISE_DECIMALS = 8;

/** All the money there is has fifteen digits before the point; a text of hundreds is none of it. */
const MAX_LENGTH = 60;

const NUMBER_TEXT = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?$/;

/** Reads a cell in a money column. Never throws; what is no amount comes back as `unreadable`. */
export function readAmount(cell: Cell | undefined): Amount {
  if (!cell) return { state: 'blank' };
  if (cell.error !== undefined) return { state: 'unreadable', printed: cell.error, why: 'error' };
  const { value } = cell;
  if (value === null) {
    return cell.formula === undefined
      ? { state: 'blank' }
      : { state: 'unreadable', printed: `=${cell.formula}`, why: 'noResult' };
  }
  if (typeof value === 'boolean') {
    return { state: 'unreadable', printed: value ? 'TRUE' : 'FALSE', why: 'text' };
  }
  return typeof value === 'number' ? fromNumber(value, cell.format) : fromText(value);
}

function fromNumber(stored: number, format: string | undefined): Amount {
  if (!Number.isFinite(stored)) return { state: 'unreadable', printed: String(stored), why: 'notAnAmount' };
  const exact = new Decimal(stored).toSignificantDigits(15).toDecimalPlaces(NOISE_DECIMALS);
  const shape = numberFormat(format, exact);
  if (shape === 'notAnAmount') return { state: 'unreadable', printed: exact.toString(), why: 'notAnAmount' };
  const { scale, decimals, unit } = shape;
  const value = scale === 0 ? exact : exact.div(new Decimal(10).pow(scale));
  const shown = decimals ?? value.decimalPlaces();
  return { state: 'number', value, shown, printed: shape.print(exact), unit, scale, asText: false };
}

function fromText(text: string): Amount {
  const squeezed = squeeze(text);
  if (squeezed === '') return { state: 'blank' };
  if (squeezed.length > MAX_LENGTH) return { state: 'unreadable', printed: text.trim(), why: 'text' };
  const plain = squeezed.replace(/[−–—―─]/g, '-').replace(/^[¥￥]/, '');
  // A dash alone is how the Shanghai form and many others print zero, a stroke how some do.
  if (/^(?:-{1,3}|\/)$/.test(plain)) {
    return {
      state: 'number',
      value: new Decimal(0),
      shown: 2,
      printed: text.trim(),
      unit: null,
      scale: 0,
      asText: false,
    };
  }
  const bracketed = /^\((.+)\)$/.exec(plain);
  const match = NUMBER_TEXT.exec(bracketed ? bracketed[1]! : plain);
  if (!match || (bracketed && match[1] !== '')) {
    return { state: 'unreadable', printed: text.trim(), why: 'text' };
  }
  const value = new Decimal(`${match[2]!.replace(/,/g, '')}${match[3] ?? ''}`);
  return {
    state: 'number',
    value: bracketed || match[1] === '-' ? value.neg() : value,
    shown: Math.max((match[3]?.length ?? 1) - 1, 0),
    printed: text.trim(),
    unit: null,
    scale: 0,
    asText: true,
  };
}

/** Whether it is written to a fraction of its unit, shown or not: codes and the numbers of lines never are. */
export const hasDecimals = (amount: Amount): boolean =>
  amount.state === 'number' && (amount.shown > 0 || !amount.value.isInteger());
