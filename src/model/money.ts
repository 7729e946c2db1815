import Decimal from 'decimal.js';
import { inThousands } from './thousands';

/** 元, 千元, 万元, 亿元: what a statement counts in. */
export const MONEY_UNITS = ['元', '千元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const ONE = new Decimal(1);

const YUAN: Readonly<Record<MoneyUnit, Decimal>> = {
  元: new Decimal(1),
  千元: new Decimal(1_000),
  万元: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};

const CONVERSIONS = new Map(
  MONEY_UNITS.map((from) => [
    from,
    new Map(MONEY_UNITS.map((to) => [to, from === to ? ONE : YUAN[from].div(YUAN[to])])),
  ]),
);

/** By what an amount in `from` is multiplied to give it in `to`; the same value each time. */
export const conversion = (from: MoneyUnit, to: MoneyUnit): Decimal => CONVERSIONS.get(from)!.get(to)!;

/** An amount as accountants print it: separators, at least two decimals, all digits it has. */
export function formatAmount(amount: Decimal): string {
  const [whole, fraction = ''] = amount.abs().toFixed(Math.max(2, amount.decimalPlaces())).split('.');
  return `${amount.isNegative() && !amount.isZero() ? '-' : ''}${inThousands(whole!)}.${fraction}`;
}
