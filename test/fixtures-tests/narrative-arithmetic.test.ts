/** @thorough Proves what other tests are built of, on books of every kind. */

import { t1, t2, t3, t4, t5, t7, t8, t9 } from '../../src/publications/final-accounts/forms';
import { draws } from '../draws';
import { type Books, ledger } from '../fixtures/accounts';
import { rounded } from '../fixtures/forms/pages';
import {
  type BuiltNarrative,
  narrativeOf,
  type NarrativeFamily,
  type NarrativeOptions,
} from '../fixtures/narrative';
import { digitsOf } from '../fixtures/narrative/print';
import { randomAccounts } from '../fixtures/random';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../fixtures/units';
import { changeOf, first, less, meet, percentOf, type Range, rangeOf, sum } from './narrative-reading';

const FAMILIES: readonly NarrativeFamily[] = ['xinjiang2023', 'xinjiang2024', 'shanghai', 'elsewhere'];
const BOOKS: readonly Books[] = [
  plainUnit,
  fundUnit,
  nonFiscalUnit,
  unevenUnit,
  ...Array.from({ length: draws(30) }, (_, i) => randomAccounts(i + 1)),
];
const optionsFor = (family: NarrativeFamily, i: number): NarrativeOptions =>
  family === 'elsewhere' ? { family, seed: i + 1 } : { family, seed: i + 1, unit: '万元', gone: i % 3 };
const cases = FAMILIES.flatMap((family) =>
  BOOKS.map((books, i) => ({
    name: `${family} ${i}: ${books.unit}`,
    books,
    options: optionsFor(family, i),
  })),
).map((one) => ({ ...one, n: narrativeOf(one.books, one.options) }));

/** The unit of money, from the first amount. */
const unitOf = ({ figures }: BuiltNarrative): '元' | '万元' | '亿元' =>
  /[^\d,.-]+$/.exec(figures.find(({ role }) => role === 'amount')!.printed)![0] as '元';

describe.each(cases)('$name', ({ n, books, options }) => {
  const range = (of: string, role: Parameters<typeof first>[2] = 'amount'): Range =>
    rangeOf(first(n, of, role)!);

  test('amounts that a statement prints are printed as the statement prints them', () => {
    const unit = unitOf(n);
    const wrong = n.figures
      .filter(({ of, role }) => role === 'amount' && !of.startsWith('N/'))
      .filter(({ of, printed }) => {
        const plain = { unit, separators: false, shareDecimals: 2, rateDecimals: 2, point: '.' } as const;
        const amount = ledger(books).get(of) ?? 0n;
        expect(rounded(amount, unit).eq(digitsOf(amount, plain))).toBe(true);
        return printed.replace(/,/g, '') !== `${digitsOf(amount, plain)}${unit}`;
      });
    expect(wrong).toEqual([]);
  });

  test('growth follows from the change and the amount', () => {
    const wrong = n.figures.filter((figure, i) => {
      if (figure.role !== 'growth') return false;
      const change = n.figures[i - 1]!;
      expect(change).toMatchObject({ role: 'change', of: figure.of });
      const moved = changeOf(n, change);
      const last = less(range(figure.of), moved);
      const size = rangeOf(change);
      const possible = percentOf(size, last);
      if (!possible) return false;
      return !meet(possible, rangeOf(figure));
    });
    expect(wrong).toEqual([]);
  });

  test('shares are parts of their whole', () => {
    const wholeOf = (of: string): string => {
      if (of === t5('total', 'total').key) return t3('total', 'total').key;
      if (of.startsWith('N/')) return 'N/procurement.total/value';
      return {
        T2: t2('total', 'total'),
        T3: t3('total', 'total'),
        T5: t5('total', 'total'),
        T9: t9('total', 'actual'),
      }[of.slice(0, 2) as 'T2'].key;
    };
    const wrong = n.figures.filter((figure) => {
      if (figure.role !== 'share') return false;
      const possible = percentOf(range(figure.of), range(wholeOf(figure.of)));
      return possible !== null && !meet(possible, rangeOf(figure));
    });
    expect(wrong).toEqual([]);
  });

  test('completion and variance follow from the budget before them', () => {
    const wrong = n.figures.filter((figure, i) => {
      if (figure.role !== 'completion' && figure.role !== 'variance') return false;
      const before = n.figures.slice(0, i).filter(({ of }) => of === figure.of);
      const budget = before.findLast(({ role }) => role === 'initialBudget' || role === 'fullYearBudget');
      // 上海 prints no budget for the parts of 三公.
      if (!budget) return !/^T9/.test(figure.of);
      const spent = rangeOf(before.findLast(({ role }) => role === 'amount')!);
      const part = figure.role === 'variance' ? less(spent, rangeOf(budget)) : spent;
      const possible = percentOf(part, rangeOf(budget));
      return possible !== null && !meet(possible, rangeOf(figure));
    });
    expect(wrong).toEqual([]);
  });

  const items = n.figures.filter(({ of, role }) => role === 'amount' && /^T5\/\d{7}\/total$/.test(of));
  const every = (role: Parameters<typeof first>[2]): boolean => items.every(({ of }) => first(n, of, role));

  test('what 项 changed by and were budgeted adds up', () => {
    const total = t5('total', 'total').key;
    if (options.family !== 'shanghai' && options.family !== 'elsewhere') {
      expect(every('change')).toBe(true);
      const changes = items.map(({ of }) => changeOf(n, first(n, of, 'change')!));
      expect(meet(sum(changes), changeOf(n, first(n, total, 'change')!))).toBe(true);
    }
    if (options.family === 'shanghai') {
      expect(every('initialBudget')).toBe(true);
      expect(
        meet(sum(items.map(({ of }) => range(of, 'initialBudget'))), range(total, 'initialBudget')),
      ).toBe(true);
    }
  });

  test('last year closed as this year opened', () => {
    if (!options.family.startsWith('xinjiang')) return;
    const last = (of: string): Range => less(range(of), changeOf(n, first(n, of, 'change')!));
    const spent = n.figures
      .filter(({ of, role }) => role === 'change' && /^T[78]\/\d{7}\/total$/.test(of))
      .map(({ of }) => last(of));
    const closed = less(last(t4.income('grand').key), sum([last(t5('total', 'total').key), ...spent]));
    expect(meet(closed, range(t4.income('opening').key))).toBe(true);
    for (const [statement, fund] of [
      [t7, 'governmentFund'],
      [t8, 'stateCapital'],
    ] as const) {
      const grand = t4.expenditure('grand', fund).key;
      if (!first(n, grand, 'change')) continue;
      const own = n.figures.filter(
        ({ of, role }) =>
          role === 'change' && new RegExp(`^${statement('x', 'total').key.slice(0, 2)}/\\d{7}/`).test(of),
      );
      const left = less(last(grand), sum(own.map(({ of }) => last(of))));
      expect(meet(left, range(statement('total', 'opening').key))).toBe(true);
    }
    expect(last(t1.income('grand').key).high.gte(last(t4.income('grand').key).low)).toBe(true);
  });

  test('counts add up', () => {
    const value = (of: string): number =>
      rangeOf(first(n, of, 'count')!)
        .low.plus(0.5)
        .toNumber();
    const people = ['active', 'retiredCadres', 'retired'].map((kind) => value(`N/people.${kind}/value`));
    expect(people.reduce((a, b) => a + b)).toBe(value('N/people.total/value'));
    const kinds = new Set(n.figures.map(({ of }) => of).filter((of) => of.startsWith('N/vehicles:')));
    expect(kinds.size).toBe(8);
    expect([...kinds].reduce((all, of) => all + value(of), 0)).toBe(value('N/vehicles/value'));
    const procurement = ['goods', 'works', 'services'].map((kind) => range(`N/procurement.${kind}/value`));
    expect(meet(sum(procurement), range('N/procurement.total/value'))).toBe(true);
    const weights = n.figures
      .filter(({ of }) => of === 'N/performance.project.1.weight')
      .map(({ printed }) => +printed);
    if (weights.length > 0) expect(weights.slice(0, -1).reduce((a, b) => a + b)).toBe(100);
  });
});
