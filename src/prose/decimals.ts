import Decimal from 'decimal.js';
import type { Dense } from './dense';
import { eachNumberIn, type NumberToken } from './numbers';
import type { DenseSection } from './sections';

/** How many decimals the amounts of a narrative have, by how one of them is written. */
export type Decimals = (token: NumberToken) => number;

interface Habit {
  readonly counts: Map<number, number>;
  /** The largest amount that has decimals. */
  largest: Decimal;
}

/**
 * A trailing zero left out changes nothing: an amount is as exact as most are. One without any decimals is as exact as most
 * that have some, where an amount no smaller has: who prints 30.8万元 prints 8万元 only where it is 8.0.
 */
export function decimalsIn(dense: Dense, sections: readonly DenseSection[]): Decimals {
  const all = new Map<number, number>();
  const byUnit = new Map<string, Habit>();
  for (const { kind: section, body, end } of sections) {
    if (section.aside) continue;
    for (const { kind, decimals, unit, value } of eachNumberIn(dense.text, body, end)) {
      if (kind !== 'money') continue;
      all.set(decimals, (all.get(decimals) ?? 0) + 1);
      if (decimals === 0) continue;
      let habit = byUnit.get(unit);
      if (!habit) byUnit.set(unit, (habit = { counts: new Map<number, number>(), largest: value.abs() }));
      habit.counts.set(decimals, (habit.counts.get(decimals) ?? 0) + 1);
      habit.largest = Decimal.max(habit.largest, value.abs());
    }
  }
  const usual = mostOf(all, 2);
  const broken = new Map([...byUnit].map(([unit, { counts }]) => [unit, mostOf(counts, 0)]));
  return ({ decimals, unit, value }) => {
    const habit = byUnit.get(unit);
    const exact = decimals === 0 && habit && value.abs().lte(habit.largest) ? broken.get(unit)! : 0;
    return Math.max(decimals, usual, exact);
  };
}

const mostOf = (counts: ReadonlyMap<number, number>, none: number): number =>
  [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [none, 0] as const)[0];
