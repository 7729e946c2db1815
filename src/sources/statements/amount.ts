import Decimal from 'decimal.js';
import { squeeze } from '../../model/names';
import type { Cell } from '../../model/sheet';

/** What a money cell says, before its unit is known. */
export type Amount =
  | { readonly state: 'blank' }
  | {
      readonly state: 'number';
      /** In the sheet's own money unit. */
      readonly value: Decimal;
      /** Decimals the eye sees; the value may hold more. */
      readonly shown: number;
      readonly printed: string;
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
  const value = new Decimal(stored).toSignificantDigits(15).toDecimalPlaces(NOISE_DECIMALS);
  const shape = formatShape(format);
  if (shape === 'notAnAmount') return { state: 'unreadable', printed: value.toString(), why: 'notAnAmount' };
  const shown = shape.decimals ?? value.decimalPlaces();
  return { state: 'number', value, shown, printed: print(value, shown, shape.grouped), asText: false };
}

function fromText(text: string): Amount {
  const squeezed = squeeze(text);
  if (squeezed === '') return { state: 'blank' };
  const plain = squeezed.replace(/[−–—―─]/g, '-').replace(/^[¥￥]/, '');
  // A dash alone is how the Shanghai form and many others print zero.
  if (/^-{1,3}$/.test(plain)) {
    return { state: 'number', value: new Decimal(0), shown: 2, printed: text.trim(), asText: false };
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
    asText: true,
  };
}

function print(value: Decimal, shown: number, grouped: boolean): string {
  const fixed = value.toFixed(shown);
  return grouped
    ? fixed.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + group(whole))
    : fixed;
}

const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

interface FormatShape {
  /** Null: as many as the value has. */
  readonly decimals: number | null;
  readonly grouped: boolean;
}

const GENERAL: FormatShape = { decimals: null, grouped: false };
const shapes = new Map<string, FormatShape | 'notAnAmount'>();

/** How a number format prints an amount; dates and percentages print none. */
function formatShape(format: string | undefined): FormatShape | 'notAnAmount' {
  if (format === undefined || format === '' || /^(general|@|g\/通用格式)$/i.test(format)) return GENERAL;
  let shape = shapes.get(format);
  if (shape === undefined) {
    shape = parseFormat(format);
    shapes.set(format, shape);
  }
  return shape;
}

function parseFormat(format: string): FormatShape | 'notAnAmount' {
  const section = format
    .replace(/\[[^\]]*\]|"[^"]*"|\\.|!.|_.|\*./g, '')
    .split(';')[0]!
    .toLowerCase();
  if (/[ymdhs]|%|e[+-]/.test(section)) return 'notAnAmount';
  const digits = /[0#?,]*[0#?](?:\.([0#?]*))?/.exec(section);
  if (!digits) return GENERAL;
  return { decimals: digits[1]?.length ?? 0, grouped: digits[0].includes(',') };
}
