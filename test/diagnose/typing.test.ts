import Decimal from 'decimal.js';
import fc from 'fast-check';
import { Dice, mistaken, MISTAKES } from '../../scripts/measure/mistakes';
import { meantBy, slipTo, type Slip } from '../../src/diagnose/typing';
import { draws } from '../draws';

const slipBetween = (printed: string, meant: string, decimals = 2): Slip | null => {
  const wrong = new Decimal(printed);
  return slipTo(wrong, new Decimal(meant), meantBy(wrong, decimals)).slip;
};

describe('what was meant, and the slip that was made of it', () => {
  test.each<[string, string, string, Slip]>([
    ['two digits swapped', '945.27', '954.27', 'swapped'],
    ['digits swapped across the point', '94.527', '945.27', 'point'],
    ['the last 元 swapped with the first 角', '935.77', '937.57', 'swapped'],
    ['a leading 0 lost with the swap', '1.50', '10.50', 'swapped'],
    ['the sign reversed', '-24.18', '24.18', 'sign'],
    ['a negative result printed without its sign', '24.18', '-24.18', 'sign'],
    ['one digit mistyped', '939.77', '938.77', 'replaced'],
    ['a digit mistyped in a negative amount', '-12.41', '-12.48', 'replaced'],
    ['the last digit left out, so that a cell shows 0', '12.40', '12.48', 'dropped'],
    ['the first digit mistyped as 0', '5.60', '105.60', 'replaced'],
    ['a digit left out', '93.77', '939.77', 'dropped'],
    ['a digit left out after the point', '939.70', '939.07', 'swapped'],
    ['the digit before the point left out', '93.77', '938.77', 'dropped'],
    ['the first digit left out, and the 0 after it with it', '5.60', '305.60', 'replaced'],
    ['a digit left out, 0 left standing', '12.50', '12.05', 'swapped'],
    ['a digit too many', '9399.77', '939.77', 'added'],
    ['a digit too many after the point', '939.777', '939.77', 'added'],
    ['ten times too large', '9397.70', '939.77', 'point'],
    ['a hundred times too small', '9.40', '940.00', 'point'],
    ['元 for 万元', '9397700', '939.77', 'unit'],
    ['万元 for 元', '939.77', '9397700.00', 'unit'],
  ])('%s: %s for %s', (_, printed, meant, slip) => {
    expect(slipBetween(printed, meant)).toBe(slip);
  });

  test.each<[string, string, string]>([
    ['another amount altogether', '939.77', '418.05'],
    ['two digits mistyped', '939.77', '949.87'],
    ['what is printed itself', '939.77', '939.77'],
  ])('no slip: %s', (_, printed, meant) => {
    expect(slipBetween(printed, meant)).toBeNull();
  });

  test.each([[null], [new Decimal(0)]])('nothing printed (%s): a figure left out', (printed) => {
    expect(slipTo(printed, new Decimal('12.48'), []).slip).toBe('missing');
  });

  test('a slip is likelier than no reason at all, a swap likelier than a mistyped digit', () => {
    const odds = (printed: string, meant: string): number =>
      slipTo(new Decimal(printed), new Decimal(meant), meantBy(new Decimal(printed), 2)).odds;
    expect(odds('945.27', '954.27')).toBeGreaterThan(odds('954.97', '954.27'));
    expect(odds('954.97', '954.27')).toBeGreaterThan(odds('418.05', '954.27'));
  });
});

const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => new Decimal(cents).div(100));
const settings = { seed: 20, numRuns: draws(300) };

describe('for any amount', () => {
  test.each(MISTAKES)('%s: the right amount is among those that may have been meant', (mistake) => {
    fc.assert(
      fc.property(amount, fc.nat(), (value, seed) => {
        const wrong = mistaken(value, mistake, new Dice(seed));
        // A slip that leaves nothing reads as a figure left out.
        fc.pre(wrong !== null && !wrong.isZero());
        expect(meantBy(wrong, 2).some((meant) => meant.value.eq(value))).toBe(true);
      }),
      settings,
    );
  });

  test('what may have been meant is not what is printed, each amount once, to the printed places', () => {
    fc.assert(
      fc.property(amount, (printed) => {
        const meant = meantBy(printed, 2).map(({ value }) => value);
        expect(new Set(meant.map((value) => value.toString())).size).toBe(meant.length);
        expect(meant.filter((value) => value.eq(printed) || value.decimalPlaces() > 2)).toEqual([]);
      }),
      settings,
    );
  });
});
