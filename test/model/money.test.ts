import Decimal from 'decimal.js';
import fc from 'fast-check';
import { conversion, formatAmount, MONEY_UNITS } from '../../src/model/money';

describe('amounts as accountants print them', () => {
  test.each<[string, string]>([
    ['0', '0.00'],
    ['0.3', '0.30'],
    ['945.27', '945.27'],
    ['1367.76', '1,367.76'],
    ['1234567.8', '1,234,567.80'],
    ['1234567', '1,234,567.00'],
    ['-12', '-12.00'],
    ['-1234.5', '-1,234.50'],
    ['-0', '0.00'],
    ['123', '123.00'],
    ['939.7742', '939.7742'],
    ['0.000001', '0.000001'],
    ['100000000', '100,000,000.00'],
  ])('%s is printed %s', (amount, printed) => {
    expect(formatAmount(new Decimal(amount))).toBe(printed);
  });

  test('no digit is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const amount = new Decimal(digits).div(new Decimal(10).pow(places));
        expect(new Decimal(formatAmount(amount).replace(/,/g, '')).eq(amount)).toBe(true);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('money units', () => {
  test.each([
    ['元', '万元', '0.0001'],
    ['万元', '元', '10000'],
    ['千元', '万元', '0.1'],
    ['亿元', '万元', '10000'],
    ['万元', '万元', '1'],
  ] as const)('1 %s is so many %s: %s', (from, to, factor) => {
    expect(conversion(from, to).toFixed()).toBe(factor);
  });

  test('there and back is nothing lost', () => {
    for (const from of MONEY_UNITS) {
      for (const to of MONEY_UNITS)
        expect(conversion(from, to).times(conversion(to, from)).toNumber()).toBe(1);
    }
  });
});
