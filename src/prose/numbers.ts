import Decimal from 'decimal.js';
import { conversion, type MoneyUnit } from '../model/money';
import { once } from '../model/once';

/** A number as the narrative writes it, with its unit; in the dense text. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** The digits alone end here; the unit follows. */
  readonly digitsEnd: number;
  /** In 万元 terms of its own unit: as written. */
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
  readonly kind: 'money' | 'percent' | 'count' | 'none';
  /** Separators or points that no number has: 1,29.60. */
  readonly malformed: boolean;
  /** Its unit is that of the number behind the mark that follows: 各是4125.49,4143.91万元. */
  readonly shares: boolean;
}

/** A comma before it may end a clause: 6批次,70人次; behind decimals it stands between two numbers. */
const NUMBER = /(?<![\d.])(?:(?<!\d,)|(?<=\.\d{1,8},))(-?)(\d+(?:,\d+)*(?:\.\d+)*)/g;
const MONEY = /^(?:亿元|千元|万元|元|万(?=[(),.。;、]|$))/;
const PERCENT = /^(?:%|个?百分点)/;
const COUNT =
  /^(?:人次|批次|台\(套\)|平方米|人|辆|台|套|个|名|户|项|家|次|件|处|间|亩|块|场|起|批|分(?![之布配别]))/;
/** 2024年, 12月, 第3, 一般 dates and ordinals are no figures. */
const NO_FIGURE = /^(?:年|月|日|号|[-—~至]\d|、|\.(?!\d))/;
/** 2025.12.31. */
const DATE = /^20\d\d\.\d{1,2}\.\d{1,2}$/;
/** The next number, with its unit, right behind decimals and a mark. */
const NEXT = /^[、,]\d{1,15}\.\d{1,8}(亿元|万元|千元|元|%)/;

/** Every number of a stretch of dense text that may be a figure; dates are left out. */
export const numbersIn = (text: string, from: number, to: number): NumberToken[] => [
  ...eachNumberIn(text, from, to),
];

/** The same one by one, for whoever keeps none. */
export function* eachNumberIn(text: string, from: number, to: number): Iterable<NumberToken> {
  for (let at = from; ;) {
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    if (!match || match.index >= to) return;
    at = NUMBER.lastIndex;
    const token = tokenOf(match, text, to);
    if (token) yield token;
  }
}

/** The number that begins at a place and may be a figure; null where none does. */
export function numberAt(text: string, at: number, to: number): NumberToken | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  const token = match && match.index < to ? tokenOf(match, text, to) : null;
  return token?.start === at ? token : null;
}

function tokenOf(match: RegExpExecArray, text: string, to: number): NumberToken | null {
  const digitsEnd = match.index + match[0].length;
  const after = text.slice(digitsEnd, Math.min(to, digitsEnd + 6));
  const decimal = match[0].includes('.');
  const next = decimal ? NEXT.exec(text.slice(digitsEnd, Math.min(to, digitsEnd + 32))) : null;
  if (!next && (NO_FIGURE.test(after) || DATE.test(match[2]!))) return null;
  const [kind, unit] = unitOf(next ? next[1]! : after);
  // 差异率-7.03% is negative; in 1-12, A-5 the dash joins.
  const negative = match[1] === '-' && !/[\dA-Za-z]/.test(text[match.index - 1] ?? '');
  const written = match[2]!;
  const plain = written.includes(',') ? written.replace(/,/g, '') : written;
  const point = plain.indexOf('.');
  const points = point < 0 ? 0 : plain.split('.').length - 1;
  const malformed = points > 1 || (plain !== written && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written));
  const digits = points > 1 ? withLastPoint(plain) : plain;
  const value = new Decimal(digits);
  return {
    start: negative ? match.index : match.index + match[1]!.length,
    end: next ? digitsEnd : digitsEnd + unit.length,
    digitsEnd,
    value: negative ? value.neg() : value,
    decimals: points === 0 ? 0 : digits.length - digits.indexOf('.') - 1,
    unit,
    kind,
    malformed,
    shares: next !== null,
  };
}

/** 1.234.56 is meant as 1234.56. */
function withLastPoint(written: string): string {
  const last = written.lastIndexOf('.');
  return `${written.slice(0, last).replaceAll('.', '')}${written.slice(last)}`;
}

function unitOf(after: string): [NumberToken['kind'], string] {
  const money = MONEY.exec(after);
  if (money) return ['money', money[0]];
  const percent = PERCENT.exec(after);
  if (percent) return ['percent', percent[0]];
  const count = COUNT.exec(after);
  return count ? ['count', count[0]] : ['none', ''];
}

/** The unit of money a token is written in; 万 alone is meant as 万元. */
export const moneyUnitOfToken = (unit: string): MoneyUnit => (unit === '万' ? '万元' : (unit as MoneyUnit));

/** An amount and its last place in the package's unit of money; `decimals`: where it counts as printed with others. */
export function amountOf(
  { unit, value, decimals: own }: NumberToken,
  to: MoneyUnit,
  decimals = own,
): { value: Decimal; ulp: Decimal } {
  const factor = conversion(moneyUnitOfToken(unit), to);
  return {
    value: value.times(factor),
    ulp: (lastPlacesTimes(factor)[decimals] ??= lastPlace(decimals).times(factor)),
  };
}

/** By decimals: one value for all that print alike, which are compared in the hundred thousands. */
const lastPlacesTimes = once<Decimal, Decimal[]>(() => []);

const places = Array.from({ length: 12 }, (_, decimals) => new Decimal(10).pow(-decimals));

/** One unit in the last of so many decimals. */
export const lastPlace = (decimals: number): Decimal => places[decimals] ?? new Decimal(10).pow(-decimals);
