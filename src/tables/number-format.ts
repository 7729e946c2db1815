import Decimal from 'decimal.js';
import type { MoneyUnit } from '../model/money';

/** How a number format shows a number (ECMA-376 18.8.31). */
export interface NumberFormat {
  /** By how many places of ten what is shown is smaller than what is stored: 4 where 元 are shown as 万元. */
  readonly scale: number;
  /** Decimals the eye sees; null: as many as the number has. */
  readonly decimals: number | null;
  /** The unit that the format itself prints behind an amount it scales: 万 in `0!.0,"万"`. */
  readonly unit: MoneyUnit | null;
  /** The digits as shown, separators and sign included; without ¥, 元 and what else stands around them. */
  print(stored: Decimal): string;
}

/** Excel's own limits: a longer code, or one with more decimals, cannot have been entered. */
const MAX_LENGTH = 255;
const MAX_DECIMALS = 30;

const GENERAL: NumberFormat = {
  scale: 0,
  decimals: null,
  unit: null,
  print: (stored) => stored.toFixed(),
};

type FormatSection = {
  readonly format: NumberFormat | 'notAnAmount';
  readonly condition: ((value: Decimal) => boolean) | null;
  /** Whether it shows the number at all: `"-"` and `` do not. */
  readonly shows: boolean;
};

const known = new Map<string, readonly FormatSection[]>();

/** How the format shows this number; `notAnAmount` where it shows a date, a time, a percentage or an exponent. */
export function numberFormat(code: string | undefined, value: Decimal): NumberFormat | 'notAnAmount' {
  if (code === undefined || code === '' || code.length > MAX_LENGTH) return GENERAL;
  let sections = known.get(code);
  if (!sections) {
    sections = splitSections(code).map(readSection);
    known.set(code, sections);
  }
  return sectionFor(sections, value).format;
}

/** Positive; negative; zero, unless the sections say themselves what they are for. What shows zero as `-` is no other format. */
function sectionFor(sections: readonly FormatSection[], value: Decimal): FormatSection {
  const first = sections[0]!;
  if (sections.some(({ condition }) => condition)) {
    return sections.find(({ condition }) => !condition || condition(value)) ?? sections.at(-1)!;
  }
  const second = sections[1];
  return value.isNegative() && second?.shows ? second : first;
}

type FormatToken =
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'general' | 'notAnAmount' };

const TOKEN =
  /"([^"]*)"?|[\\!](.)|[_*].|\[([^\]]*)\]?|(general|g\/通用格式)|([0#?])|(\.)|(,)|(e[+-]|[ymdhseb%]|a{3,4})|(.)/giu;

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

const holds: Readonly<Record<string, (a: Decimal, b: Decimal) => boolean>> = {
  '<': (a, b) => a.lt(b),
  '<=': (a, b) => a.lte(b),
  '>': (a, b) => a.gt(b),
  '>=': (a, b) => a.gte(b),
  '=': (a, b) => a.eq(b),
  '<>': (a, b) => !a.eq(b),
};

function splitSections(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(TOKEN)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function readSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  for (const match of code.matchAll(TOKEN)) {
    const [, quoted, escaped, bracket, general, digit, point, comma, other, plain] = match;
    if (bracket !== undefined) {
      const asked = CONDITION.exec(bracket);
      if (asked) {
        const limit = new Decimal(asked[2]!);
        const test = holds[asked[1]!]!;
        condition = (value) => test(value, limit);
      } else if (/^(?:h+|m+|s+)$/i.test(bracket)) tokens.push({ kind: 'notAnAmount' });
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (digit !== undefined) tokens.push({ kind: 'digit', mark: digit as '0' | '#' | '?' });
    else if (point !== undefined) tokens.push({ kind: 'point' });
    else if (comma !== undefined) tokens.push({ kind: 'comma' });
    else if (other !== undefined) tokens.push({ kind: 'notAnAmount' });
    else {
      const text = quoted ?? escaped ?? plain ?? '';
      if (text !== '') tokens.push({ kind: 'literal', text });
    }
  }
  const format = toFormat(tokens);
  return { format, condition, shows: tokens.some(({ kind }) => kind === 'digit' || kind === 'general') };
}

/** A stop that is written out instead of being the decimal point: `0!.0000`, `0"."0,`. */
const isStop = (token: FormatToken): boolean => token.kind === 'literal' && /^[.．·]$/.test(token.text);

function toFormat(tokens: readonly FormatToken[]): NumberFormat | 'notAnAmount' {
  if (tokens.some(({ kind }) => kind === 'notAnAmount')) return 'notAnAmount';
  const isDigit = ({ kind }: FormatToken): boolean => kind === 'digit';
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  if (first < 0 || tokens.some(({ kind }) => kind === 'general')) return GENERAL;
  const pointAt = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = pointAt < 0 ? last + 1 : pointAt;
  const whole = tokens.slice(first, wholeEnd);
  const decimals = pointAt < 0 ? 0 : tokens.slice(pointAt).filter(isDigit).length;
  if (decimals > MAX_DECIMALS) return GENERAL;

  const lastOfWhole = whole.findLastIndex(isDigit);
  const grouped = whole.slice(0, lastOfWhole).some(({ kind }) => kind === 'comma');
  // Behind its last digit, and before the point, a comma takes away three places instead of separating them.
  const thousands =
    whole.slice(lastOfWhole + 1).filter(({ kind }) => kind === 'comma').length + commasBehind(tokens, last);

  const pattern = whole.slice(0, lastOfWhole + 1).filter(({ kind }) => kind !== 'comma');
  const stops = pattern.filter(isStop).length;
  const stop = pattern.findIndex(isStop);
  const behindStop = stops === 1 && decimals === 0 ? pattern.slice(stop).filter(isDigit).length : 0;
  // 20241231 shown as 2024.12.31, or two decimal points: whatever that is, the number is what is stored.
  if (stops > 1 || (stops === 1 && decimals > 0)) return GENERAL;
  const scale = 3 * thousands + behindStop;
  return {
    scale,
    decimals: decimals + behindStop,
    unit: unitSaid(tokens, scale),
    print(stored) {
      const [digits, fraction] = stored
        .abs()
        .div(new Decimal(1000).pow(thousands))
        .toFixed(decimals)
        .split('.') as [string, string?];
      const sign = stored.isNegative() ? '-' : '';
      return `${sign}${filled(pattern, digits, grouped)}${fraction === undefined ? '' : `.${fraction}`}`;
    },
  };
}

function commasBehind(tokens: readonly FormatToken[], last: number): number {
  let commas = 0;
  while (tokens[last + 1 + commas]?.kind === 'comma') commas++;
  return commas;
}

/** Puts digits into their places from the right; the first place takes all that are left. */
function filled(pattern: readonly FormatToken[], digits: string, grouped: boolean): string {
  let left = digits === '0' ? '' : digits;
  let places = pattern.filter(({ kind }) => kind === 'digit').length;
  let shown = '';
  let count = 0;
  const put = (digit: string): void => {
    shown = `${digit}${grouped && count > 0 && count % 3 === 0 ? ',' : ''}${shown}`;
    count++;
  };
  for (const token of [...pattern].reverse()) {
    if (token.kind === 'literal') shown = token.text + shown;
    if (token.kind !== 'digit') continue;
    places--;
    do {
      if (left !== '') put(left.at(-1)!);
      else if (token.mark === '0') put('0');
      left = left.slice(0, -1);
    } while (places === 0 && left !== '');
  }
  return (places === 0 && pattern.length === 0 ? left : shown).trim();
}

const UNITS: ReadonlyArray<readonly [MoneyUnit, number, RegExp]> = [
  ['亿元', 8, /亿/],
  ['万元', 4, /万/],
  ['千元', 3, /千/],
];

/** 万 behind an amount that is shown ten thousand times smaller is its unit, whatever the sheet's heading says. */
function unitSaid(tokens: readonly FormatToken[], scale: number): MoneyUnit | null {
  const words = tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  return UNITS.find(([, power, name]) => power === scale && name.test(words))?.[0] ?? null;
}
