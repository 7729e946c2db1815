import Decimal from 'decimal.js';

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

/** By what an amount in `from` is multiplied to give it in `to`. */
export function conversion(from: MoneyUnit, to: MoneyUnit): Decimal {
  if (from === to) return ONE;
  return YUAN[from].div(YUAN[to]);
}

/** An amount as accountants print it: separators, at least two decimals, all digits it has. */
export function formatAmount(amount: Decimal): string {
  const [whole, fraction = ''] = amount.abs().toFixed(Math.max(2, amount.decimalPlaces())).split('.');
  const first = whole!.length % 3;
  const groups = [whole!.slice(0, first), ...(whole!.slice(first).match(/\d{3}/g) ?? [])].filter(Boolean);
  return `${amount.isNegative() && !amount.isZero() ? '-' : ''}${groups.join(',')}.${fraction}`;
}
