import { t1, t5 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { evaluate, evaluateAll, type Verdict } from '../../src/check/evaluate';
import { rangeOf } from '../../src/check/ratio';
import { holdsWith, rowsOf } from '../../src/diagnose/rows';
import { solveRows, type Interval, type Row } from '../../src/diagnose/solve';
import type { Figure } from '../../src/model/figure';
import type { Item } from '../../src/model/item';
import type { Books } from '../../src/books/books';
import { RULES } from '../../src/publications/final-accounts';
import { draws } from '../draws';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { booksOf, verdictsOf } from '../publications/final-accounts/rules/table';

const row = (coefficients: readonly number[], low: number, high: number): Row => ({
  coefficients,
  low,
  high,
});

describe('what rows leave to each change', () => {
  test.each<[string, readonly Row[], number, readonly Interval[] | null]>([
    ['one row', [row([1], -1, 1)], 1, [{ low: -1, high: 1 }]],
    ['two that overlap', [row([1], -3, 1), row([1], 0, 5)], 1, [{ low: 0, high: 1 }]],
    ['two that contradict each other', [row([1], 2, 3), row([1], 4, 5)], 1, null],
    ['a limit to one side', [row([1], 9, Infinity)], 1, [{ low: 9, high: Infinity }]],
    ['the change counted backwards', [row([-1], 9, 10)], 1, [{ low: -10, high: -9 }]],
    ['a row that asks nothing and holds', [row([0], -1, 1)], 1, [{ low: -Infinity, high: Infinity }]],
    ['a row that asks nothing and is broken', [row([0], 1, 2)], 1, null],
    [
      'a total, and one part by itself',
      [row([1, 1], 9, 9), row([1, 0], 4, 4)],
      2,
      [
        { low: 4, high: 4 },
        { low: 5, high: 5 },
      ],
    ],
    ['two parts, and their sum elsewhere', [row([1, 1], 9, 9), row([2, 2], 10, 10)], 2, null],
    [
      'three parts in pairs',
      [row([1, 1, 0], 3, 3), row([0, 1, 1], 5, 5), row([1, 0, 1], 4, 4)],
      3,
      [
        { low: 1, high: 1 },
        { low: 2, high: 2 },
        { low: 3, high: 3 },
      ],
    ],
  ])('%s', (_, rows, unknowns, expected) => {
    expect(solveRows(rows, unknowns)).toEqual(expected);
  });

  const BOX = 20;
  const systems = fc.integer({ min: 1, max: 3 }).chain((unknowns) =>
    fc
      .array(
        fc.tuple(
          fc.array(fc.integer({ min: -1, max: 1 }), { minLength: unknowns, maxLength: unknowns }),
          fc.integer({ min: -9, max: 9 }),
          fc.integer({ min: 0, max: 6 }),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((drawn) => ({
        unknowns,
        rows: [
          ...drawn.map(([coefficients, low, width]) => row(coefficients, low, low + width)),
          ...Array.from({ length: unknowns }, (_, one) =>
            row(
              Array.from({ length: unknowns }, (_, at) => (at === one ? 1 : 0)),
              -BOX,
              BOX,
            ),
          ),
        ],
      })),
  );

  test('for any small system: as far as its corners', () => {
    fc.assert(
      fc.property(systems, ({ unknowns, rows }) => {
        const corners = cornersOf(rows, unknowns);
        const solved = solveRows(rows, unknowns);
        expect(solved === null).toBe(corners.length === 0);
        for (const [at, { low, high }] of (solved ?? []).entries()) {
          expect(low).toBeCloseTo(Math.min(...corners.map((corner) => corner[at]!)), 6);
          expect(high).toBeCloseTo(Math.max(...corners.map((corner) => corner[at]!)), 6);
        }
      }),
      { seed: 8, numRuns: draws(400) },
    );
  });
});

describe('a sum asks of a wrong figure what it is off by', () => {
  const plain = aPackage();
  const wrong = plain.with(t1.income('grand'), '945.27');
  const broken = verdictsOf('T1.income-grand', wrong).find(({ kind }) => kind === 'inconsistent')!;
  const grand = broken.books.figure(t1.income('grand'))!;

  test('the total comes up by 9.00, give or take the rounding', () => {
    const [interval] = solveRows(rowsOf(broken, [grand]), 1)!;
    expect((interval!.low + interval!.high) / 2).toBeCloseTo(9, 6);
    expect(interval!.high - interval!.low).toBeLessThan(0.05);
  });

  test.each([
    [9, true],
    [0, false],
    [-9, false],
  ])('set right by %d it holds: %s', (change, holds) => {
    expect(holdsWith(broken, new Map([[grand, change]]))).toBe(holds);
  });

  test('what others explain is taken off', () => {
    const total = broken.books.figure(t1.income('total'))!;
    const [interval] = solveRows(rowsOf(broken, [grand], new Map([[total, -9]])), 1)!;
    expect((interval!.low + interval!.high) / 2).toBeCloseTo(0, 6);
  });

  test('of a figure it does not hold, nothing: it stays broken', () => {
    const stranger = broken.books.figure(t5('total', 'total'))!;
    expect(solveRows(rowsOf(broken, [stranger]), 1)).toBeNull();
  });
});

describe('a rate asks of its figures what the check would accept', () => {
  const books = booksOf(aNarrated());
  // A rate of nothing follows custom, not arithmetic.
  const rates = evaluateAll(RULES, books).filter(
    ({ identity: { ratio } }) => ratio && rangeOf(ratio, books.figure.bind(books)) !== null,
  );
  const cases = rates.flatMap((verdict) =>
    [...new Set(verdict.terms.map(({ figure }) => figure))].flatMap((figure): [Verdict, Figure][] =>
      figure.state === 'number' && !figure.value.isZero() ? [[verdict, figure]] : [],
    ),
  );

  test('the package prints rates to ask', () => {
    expect(cases.length).toBeGreaterThan(40);
  });

  test('for any figure of any rate, and any change of it', () => {
    fc.assert(
      fc.property(
        fc.nat(cases.length - 1),
        fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -90_000, max: 90_000 })),
        (which, cents) => {
          const [verdict, figure] = cases[which]!;
          const change = cents / 100 + 0.003;
          const rows = rowsOf(verdict, [figure]);
          fc.pre(rows.length > 0);
          const allowed = rows.every(({ coefficients: [slope], low, high }) => {
            return slope! * change >= low - 1e-7 && slope! * change <= high + 1e-7;
          });
          const changed = withChange(books, figure, change);
          // An amount of nothing, or one on the other side of nothing, makes no rate.
          fc.pre(verdict.identity.right.every((item) => sameSide(books, changed, item)));
          const judged = evaluate(verdict.rule, verdict.identity, changed)!;
          expect(judged.kind !== 'inconsistent').toBe(allowed);
        },
      ),
      { seed: 31, numRuns: draws(1_500) },
    );
  });
});

/** The same books with one figure changed. */
function withChange(books: Books, figure: Figure, change: number): Books {
  const changed = { ...figure, value: figure.value.plus(change) };
  const figureOf = (item: Item): Figure | undefined => {
    const found = books.figure(item);
    return found === figure ? changed : found;
  };
  return Object.assign(Object.create(books) as Books, { figure: figureOf });
}

function sameSide(before: Books, after: Books, item: Item): boolean {
  const [a, b] = [before.figure(item)?.value ?? ZERO, after.figure(item)?.value ?? ZERO];
  return a.eq(b) || (a.s === b.s && b.abs().gt(1));
}

const ZERO = new Decimal(0);

/** The corners of the region that all rows allow: as many of their ends as there are unknowns, met at once. */
function cornersOf(rows: readonly Row[], unknowns: number): number[][] {
  const planes = rows.flatMap(({ coefficients, low, high }) => [
    { coefficients, at: low },
    { coefficients, at: high },
  ]);
  return choose(planes, unknowns).flatMap((chosen) => {
    const point = meet(chosen);
    const allowed =
      point !== null &&
      rows.every(({ coefficients, low, high }) => {
        const sum = coefficients.reduce((total, coefficient, at) => total + coefficient * point[at]!, 0);
        return sum >= low - 1e-9 && sum <= high + 1e-9;
      });
    return allowed ? [point] : [];
  });
}

function choose<T>(all: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return all.flatMap((first, at) => choose(all.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}

interface Plane {
  readonly coefficients: readonly number[];
  readonly at: number;
}

/** Cramer's rule; null where the planes do not meet in one point. */
function meet(planes: readonly Plane[]): number[] | null {
  const matrix = planes.map(({ coefficients }) => coefficients);
  const whole = determinant(matrix);
  if (whole === 0) return null;
  return planes.map(
    (_, column) => determinant(matrix.map((line, at) => line.with(column, planes[at]!.at))) / whole,
  );
}

function determinant([first, ...rest]: readonly (readonly number[])[]): number {
  if (!first) return 1;
  return first.reduce(
    (sum, value, column) =>
      sum + (column % 2 === 0 ? 1 : -1) * value * determinant(rest.map((line) => line.toSpliced(column, 1))),
    0,
  );
}
