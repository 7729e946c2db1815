import { FORMS } from '../../src/publications/final-accounts/forms';
import { t1 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { allowanceOf, evaluate, evaluateAll, type Term, type VerdictKind } from '../../src/check/evaluate';
import type { Figure } from '../../src/model/figure';
import { item } from '../../src/model/item';
import { say } from '../../src/model/text';
import { Books } from '../../src/books/books';
import { RULES } from '../../src/publications/final-accounts';
import { atLeast, equal } from '../../src/model/identity';
import { rule } from '../../src/books/rule';
import { readStatements } from '../../src/tables';
import { draws } from '../draws';
import { aPackage } from '../fixtures/package';
import { anyAccounts } from '../fixtures/random';

/**
 * A printed amount: `12.34` in 万元 to the cent, `12.3456!` stored exactly, `元 123400.00` from a sheet in 元 (counted
 * here in 万元), `_` blank, `?` unreadable.
 */
function printed(written: string, index: number): Figure {
  const blank = written === '_';
  const unreadable = written === '?';
  const yuan = written.startsWith('元');
  const exact = written.endsWith('!');
  const digits = written.replace(/[元! ]/g, '');
  const value = blank || unreadable ? new Decimal(0) : new Decimal(digits).div(yuan ? 10_000 : 1);
  return {
    item: item('T1', `line:${index}`, 'amount'),
    state: blank ? 'blank' : unreadable ? 'unreadable' : 'number',
    value,
    ulp: blank || unreadable || exact ? null : new Decimal(yuan ? '0.000001' : '0.01'),
    printed: blank ? '' : digits,
    place: { source: 'cell', statement: 'T1', sheet: 'T1', title: '', row: index, column: 0 },
    rowLabel: `${index}`,
    columnLabel: '金额',
    computed: false,
    asText: false,
  };
}

const { statements, ...set } = readStatements(FORMS, aPackage().sheets());
const empty = statements.get('T1')!;

/** Books that hold just these figures. */
function booksWith(figures: readonly Figure[]): Books {
  return new Books({
    ...set,
    statements: new Map([
      ['T1', { ...empty, figures, printed: figures.filter(({ state }) => state !== 'blank') }],
    ]),
  });
}

const ANY = rule('T1.balance', say('甲', 'a'), say('乙', 'b'), () => []);

function judged(left: readonly Figure[], right: readonly Figure[], relation: 'equal' | 'atLeast' = 'equal') {
  const items = (figures: readonly Figure[]) => figures.map((figure) => figure.item);
  const identity = (relation === 'equal' ? equal : atLeast)(items(left), items(right));
  return evaluate(ANY, identity, booksWith([...left, ...right]));
}

const sides = (sum: string): [Figure[], Figure[]] => {
  const [left, right] = sum.split(/[=≥]/).map((side) => side.split('+').map((each) => each.trim()));
  return [left!.map((each, i) => printed(each, i)), right!.map((each, i) => printed(each, i + 100))];
};

type Row = readonly [sum: string, verdict: VerdictKind | 'none', allowance?: string];

function verdicts(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row[1], row[2]] as const))('%s: %s', (sum, verdict, allowance) => {
    const [left, right] = sides(sum);
    const found = judged(left, right, sum.includes('≥') ? 'atLeast' : 'equal');
    expect(found?.kind ?? 'none').toBe(verdict);
    if (allowance !== undefined) expect(found!.allowance.toFixed()).toBe(allowance);
  });
}

describe('two printings of one figure may differ by one last place', () => {
  verdicts([
    ['1367.76 = 1367.76', 'exact', '0'],
    ['1367.76 = 1367.75', 'rounding', '0.01'],
    ['1367.75 = 1367.76', 'rounding', '0.01'],
    ['1367.77 = 1367.75', 'inconsistent', '0.01'],
    ['1367.76 = 1367.75 + _', 'rounding', '0.01'],
    ['0.01 = 0.00', 'rounding', '0.01'],
    ['0.02 = 0.00', 'inconsistent', '0.01'],
    ['-0.01 = 0.01', 'inconsistent', '0.01'],
  ]);
});

describe('n addends and a total: ⌊n/2⌋ cents', () => {
  verdicts([
    ['3.00 = 1.00 + 2.00', 'exact', '0'],
    ['3.01 = 1.00 + 2.00', 'rounding', '0.01'],
    ['2.99 = 1.00 + 2.00', 'rounding', '0.01'],
    ['3.02 = 1.00 + 2.00', 'inconsistent', '0.01'],
    ['6.01 = 1.00 + 2.00 + 3.00', 'rounding', '0.01'],
    ['6.02 = 1.00 + 2.00 + 3.00', 'inconsistent', '0.01'],
    ['10.02 = 1.00 + 2.00 + 3.00 + 4.00', 'rounding', '0.02'],
    ['10.03 = 1.00 + 2.00 + 3.00 + 4.00', 'inconsistent', '0.02'],
    ['15.02 = 1.00 + 2.00 + 3.00 + 4.00 + 5.00', 'rounding', '0.02'],
    ['15.03 = 1.00 + 2.00 + 3.00 + 4.00 + 5.00', 'inconsistent', '0.02'],
    // 年初 + 收入 = 支出 + 年末: four figures, one more than three addends and a total.
    ['5.00 + 6.01 = 4.00 + 7.00', 'rounding'],
  ]);
});

describe('blanks and exact figures round nothing', () => {
  verdicts([
    ['3.01 = 1.00 + 2.00 + _ + _ + _', 'rounding', '0.01'],
    ['3.02 = 1.00 + 2.00 + _ + _ + _', 'inconsistent', '0.01'],
    ['3.02 = 1.00 + 2.00 + 0.00 + 0.00', 'rounding', '0.02'],
    ['_ = _', 'none'],
    ['_ = _ + 0.00', 'exact'],
    // One printed figure against nothing: it may stand for next to nothing, but 0.01 does not.
    ['0.00 = _', 'exact'],
    ['0.01 = _', 'inconsistent', '0'],
    ['1.00 = _', 'inconsistent', '0'],
    ['3.0000! = 1.0000! + 2.0000!', 'exact'],
    ['3.0001! = 1.0000! + 2.0000!', 'inconsistent', '0'],
  ]);
});

describe('a cell that holds more digits than it shows', () => {
  verdicts([
    ['12.35 = 12.3456!', 'rounding'],
    ['12.34 = 12.3456!', 'inconsistent'],
    // 12.345 rounds up to 12.35: the lower end belongs to a positive figure, the upper does not.
    ['12.35 = 12.345!', 'rounding'],
    ['12.34 = 12.345!', 'inconsistent'],
    ['-12.35 = -12.345!', 'rounding'],
    ['-12.34 = -12.345!', 'inconsistent'],
    ['0.00 = 0.004!', 'rounding'],
    ['0.00 = 0.005!', 'inconsistent'],
    ['0.00 = -0.005!', 'inconsistent'],
    ['20.00 = 12.3456! + 7.6589!', 'rounding'],
  ]);
});

describe('half-open ends: only where every end that is needed belongs to its interval', () => {
  verdicts([
    // Three cents' halves and a total's: 0.02 would need all four ends, and the addends' upper ends are open.
    ['6.02 = 1.00 + 2.00 + 3.00', 'inconsistent', '0.01'],
    ['-6.02 = -1.00 + -2.00 + -3.00', 'inconsistent', '0.01'],
    // A printed zero owns neither of its ends.
    ['0.02 = 0.00 + 0.00 + 0.00', 'inconsistent', '0.01'],
    ['1.02 = 1.00 + 0.00 + 0.00', 'inconsistent', '0.01'],
    // Negative addends to the right own their lower ends only, which do not help a total that is too large …
    ['1.02 = -1.00 + -2.00 + 4.00', 'inconsistent', '0.01'],
    // … while to the other side every end that is needed is owned.
    ['1.01 + 1.01 = -1.00 + 3.00', 'inconsistent', '0.01'],
  ]);

  test('four figures whose closed ends all point the same way allow two whole cents', () => {
    // What is positive comes down to its own lower end, what is negative (taken off) comes up to its own upper end.
    const [left, right] = sides('1.01 + 1.01 = -1.00 + -1.00');
    const terms: Term[] = [
      ...left.map((figure): Term => ({ figure, weight: 1 })),
      ...right.map((figure): Term => ({ figure, weight: -1 })),
    ];
    expect(allowanceOf(terms, new Decimal('0.02')).toFixed()).toBe('0.02');
    expect(allowanceOf(terms, new Decimal('-0.02')).toFixed()).toBe('0.01');
  });
});

describe('sheets in different units', () => {
  verdicts([
    ['939.77 = 元 9397700.00', 'exact'],
    ['939.77 = 元 9397712.34', 'rounding'],
    ['939.77 = 元 9397749.99', 'rounding'],
    ['939.77 = 元 9397799.99', 'rounding', '0.01'],
    ['939.77 = 元 9397850.00', 'inconsistent'],
    ['939.77 = 元 9398850.00', 'inconsistent'],
    ['元 9397700.00 = 元 9397700.01', 'rounding'],
    ['元 9397700.00 = 元 9397700.02', 'inconsistent'],
    ['元 3.01 = 元 1.00 + 元 2.00', 'rounding', '0.000001'],
    ['元 3.02 = 元 1.00 + 元 2.00', 'inconsistent', '0.000001'],
  ]);
});

describe('at least', () => {
  verdicts([
    ['5.00 ≥ 4.00', 'exact', '0'],
    ['5.00 ≥ 5.00', 'exact', '0'],
    ['5.00 ≥ 5.01', 'rounding', '0.01'],
    ['5.00 ≥ 5.02', 'inconsistent', '0.01'],
    ['5.00 ≥ 3.00 + 2.01', 'rounding', '0.01'],
    ['5.00 ≥ 3.00 + 2.02', 'inconsistent', '0.01'],
    ['_ ≥ 0.42', 'inconsistent'],
    ['0.00 ≥ _', 'exact'],
    ['_ ≥ _', 'none'],
    ['-1.00 ≥ -2.00', 'exact'],
    ['-2.00 ≥ -1.00', 'inconsistent'],
  ]);
});

describe('what cannot be read is never counted as zero', () => {
  verdicts([
    ['3.00 = 1.00 + ?', 'notEvaluated'],
    ['? = 1.00 + 2.00', 'notEvaluated'],
    ['? ≥ 1.00', 'notEvaluated'],
    ['? = _', 'notEvaluated'],
    ['? = ?', 'notEvaluated'],
  ]);

  test('the reason names the cell', () => {
    const pkg = aPackage().withText(t1.income('opening'), '见附件');
    const grand = evaluateAll(RULES, new Books(readStatements(FORMS, pkg.sheets()))).find(
      (verdict) => verdict.rule.id === 'T1.income-grand',
    )!;
    expect(grand.why).toEqual(
      say('GK01 收支总表 年初结转和结余 金额读不出', 'GK01 收支总表 年初结转和结余 金额 cannot be read'),
    );
  });

  test('a line that the form does not print is zero, and no figure', () => {
    const [left, right] = sides('3.00 = 3.00');
    const verdict = evaluate(
      ANY,
      equal(left[0]!.item, [right[0]!.item, t1.income('line:不存在')]),
      booksWith([...left, ...right]),
    )!;
    expect([verdict.kind, verdict.terms.length]).toEqual(['exact', 2]);
  });
});

/** An amount in 分 as a sheet prints it in 万元: rounded half away from zero to the cent; -0.00 prints as 0.00. */
const inWan = (fen: number): string =>
  new Decimal(fen)
    .div(1_000_000)
    .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    .plus(0)
    .toFixed(2)
    .replace(/^-(0\.00)$/, '$1');

const fen = fc.oneof(
  fc.integer({ min: -500_000_000, max: 500_000_000 }),
  fc.integer({ min: -20_000, max: 20_000 }),
  // Ends of the intervals: 0.005 万元 exactly.
  fc.integer({ min: -300, max: 300 }).map((half) => half * 5_000),
);

test('honest books are never called inconsistent, however the amounts fall', () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 12 }), fc.array(fc.boolean()), (amounts, blanks) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const addends = amounts.map((amount, i) => (amount === 0 && blanks[i] ? '_' : inWan(amount)));
      const kinds = [
        judged(
          [printed(inWan(total), 0)],
          addends.map((each, i) => printed(each, i + 100)),
        ),
        // The same with one addend on the other side of the equation.
        judged(
          [printed(inWan(total - amounts[0]!), 0)],
          addends.slice(1).map((each, i) => printed(each, i + 100)),
        ),
        judged(
          [printed(inWan(total), 0)],
          addends.map((each, i) => printed(each, i + 100)),
          'atLeast',
        ),
      ].map((verdict) => verdict?.kind);
      expect(kinds).not.toContain('inconsistent');
    }),
    { seed: 1, numRuns: draws(300) },
  );
});

/** The interval of a printed figure, and which of its ends belong to it (domain: rounding). */
function intervalOf({ figure, weight }: Term): {
  low: Decimal;
  high: Decimal;
  lowIn: boolean;
  highIn: boolean;
} {
  const half = figure.state === 'number' && figure.ulp ? figure.ulp.div(2) : new Decimal(0);
  const exact = half.isZero();
  const [low, high] = [figure.value.minus(half), figure.value.plus(half)];
  const lowIn = exact || (!figure.value.isZero() && !figure.value.isNegative());
  const highIn = exact || (!figure.value.isZero() && figure.value.isNegative());
  return weight > 0
    ? { low, high, lowIn, highIn }
    : { low: high.neg(), high: low.neg(), lowIn: highIn, highIn: lowIn };
}

/** Can true values within the intervals make the sum 0 (or, for `atLeast`, not negative)? By adding up all ends. */
function isPossible(terms: readonly Term[], relation: 'equal' | 'atLeast'): boolean {
  const intervals = terms.map(intervalOf);
  const low = Decimal.sum(0, ...intervals.map((each) => each.low));
  const high = Decimal.sum(0, ...intervals.map((each) => each.high));
  const reachesDown = low.lt(0) || (low.isZero() && intervals.every((each) => each.lowIn));
  const reachesUp = high.gt(0) || (high.isZero() && intervals.every((each) => each.highIn));
  return relation === 'atLeast' ? reachesUp : reachesDown && reachesUp;
}

test('inconsistent means impossible, and nothing impossible passes but two printings one last place apart', () => {
  const written = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -6, max: 6 }).map((cents) => (cents / 100).toFixed(2)) },
    { weight: 1, arbitrary: fc.integer({ min: -9, max: 9 }).map((n) => `${(n / 1000).toFixed(3)}!`) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -60_000, max: 60_000 }).map((n) => `元 ${(n / 100).toFixed(2)}`),
    },
    { weight: 1, arbitrary: fc.constant('_') },
  );
  const side = fc.array(written, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom('equal' as const, 'atLeast' as const),
      (left, right, relation) => {
        const figures = [
          left.map((each, i) => printed(each, i)),
          right.map((each, i) => printed(each, i + 100)),
        ];
        const verdict = judged(figures[0]!, figures[1]!, relation);
        if (!verdict) return;
        const possible = isPossible(verdict.terms, relation);
        const numbers = verdict.terms.filter(({ figure }) => figure.state === 'number');
        const twoPrintings =
          numbers.length === 2 &&
          numbers[0]!.weight !== numbers[1]!.weight &&
          numbers.every(({ figure }) => figure.ulp) &&
          verdict.residual.abs().lte(Decimal.max(...numbers.map(({ figure }) => figure.ulp!)));
        expect(verdict.kind === 'inconsistent').toBe(!possible && !twoPrintings);
      },
    ),
    { seed: 2, numRuns: draws(1_500) },
  );
});

test('every identity of true books holds within rounding, whatever they are', () => {
  fc.assert(
    fc.property(anyAccounts, fc.constantFrom('national' as const, 'shanghai' as const), (books, family) => {
      const sheets = aPackage({ books, family, educationFees: true }).sheets();
      const all = evaluateAll(RULES, new Books(readStatements(FORMS, sheets)));
      const wrong = all.filter(({ kind }) => kind === 'inconsistent' || kind === 'notEvaluated');
      expect(wrong.map((verdict) => `${verdict.rule.id} ${verdict.residual.toFixed()}`)).toEqual([]);
    }),
    { seed: 3, numRuns: draws(30) },
  );
});
