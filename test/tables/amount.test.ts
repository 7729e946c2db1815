import Decimal from 'decimal.js';
import fc from 'fast-check';
import type { Cell } from '../../src/model/sheet';
import { formatAmount } from '../../src/model/money';
import { readAmount } from '../../src/tables/amount';
import { draws } from '../draws';

const MONEY = '#,##0.00';

/** What an accountant would say of a cell, in one line. */
function said(cell: Cell | undefined): string {
  const amount = readAmount(cell);
  if (amount.state === 'blank') return 'blank';
  if (amount.state === 'unreadable') return `unreadable (${amount.why}): ${amount.printed}`;
  return `${amount.value.toFixed()}${amount.asText ? ' as text' : ''}`;
}

describe('the four states of a money cell', () => {
  test.each<[string, Cell | undefined, string]>([
    ['no cell', undefined, 'blank'],
    ['an empty cell', { value: null }, 'blank'],
    ['an empty cell with a money format', { value: null, format: MONEY }, 'blank'],
    ['spaces', { value: '   ' }, 'blank'],
    ['full-width and unbreakable spaces', { value: '\u3000\u00a0\u200b' }, 'blank'],
    ['a number', { value: 4733.14, format: MONEY }, '4733.14'],
    ['zero', { value: 0, format: MONEY }, '0'],
    ['a negative number', { value: -12, format: MONEY }, '-12'],
    ['a number without a format', { value: 4733.14 }, '4733.14'],
    ['a formula with a result', { value: 10, formula: 'SUM(A1:A3)', format: MONEY }, '10'],
    ['a formula that gives an empty text', { value: '', formula: 'IF(A1=0,"",A1)' }, 'blank'],
    [
      'a formula without a result is not zero',
      { value: null, formula: 'A1+A2' },
      'unreadable (noResult): =A1+A2',
    ],
    ['an Excel error', { value: null, error: '#REF!' }, 'unreadable (error): #REF!'],
    [
      'an Excel error of a formula',
      { value: null, error: '#DIV/0!', formula: 'A1/A2' },
      'unreadable (error): #DIV/0!',
    ],
    ['a truth value', { value: true }, 'unreadable (text): TRUE'],
    ['not a finite number', { value: Number.NaN }, 'unreadable (notAnAmount): NaN'],
    ['words', { value: '见附件' }, 'unreadable (text): 见附件'],
  ])('%s', (_, cell, expected) => {
    expect(said(cell)).toBe(expected);
  });
});

describe('numbers stored as text', () => {
  test.each<[string, string, string]>([
    ['plain', '4733.14', '4733.14 as text'],
    ['separators', '4,733.14', '4733.14 as text'],
    ['separators over a million', '1,234,567.80', '1234567.8 as text'],
    ['full-width digits', '４，７３３．１４', '4733.14 as text'],
    ['trailing spaces', '4,733.14  ', '4733.14 as text'],
    ['leading spaces, one of them full-width', ' \u30004733.14', '4733.14 as text'],
    ['a minus sign', '-12.00', '-12 as text'],
    ['a full-width minus sign', '－12.00', '-12 as text'],
    ['a true minus sign', '−12.00', '-12 as text'],
    ['a sign and a space', '- 12.00', '-12 as text'],
    ['a plus sign', '+12.00', '12 as text'],
    ['brackets', '(12.00)', '-12 as text'],
    ['full-width brackets', '（12.00）', '-12 as text'],
    ['a currency sign', '¥12.00', '12 as text'],
    ['a full-width currency sign', '￥12.00', '12 as text'],
    ['no decimals', '4733', '4733 as text'],
    ['an apostrophe that Excel shows as nothing', '0.00', '0 as text'],
    ['a dot at the end', '4733.', '4733 as text'],
  ])('%s: %s', (_, text, expected) => {
    expect(said({ value: text, format: MONEY })).toBe(expected);
  });

  test.each<[string, string]>([
    ['two dots', '4.733.14'],
    ['separators in the wrong place', '47,33.14'],
    ['a letter for a digit', '4733.1O'],
    ['an ideographic full stop', '4733。14'],
    ['a percentage', '12.5%'],
    ['a sign within brackets', '(-12.00)'],
    ['two signs', '--12.00'],
    ['an amount with its unit', '12.00万元'],
    ['two amounts', '12.00 / 13.00'],
    ['none', '无'],
    ['a bracket that does not close', '(12.00'],
    ['a date', '2024-12-31'],
    ['an exponent', '1e5'],
  ])('%s is no amount: %s', (_, text) => {
    expect(said({ value: text })).toBe(`unreadable (text): ${text}`);
  });

  test.each(['-', '—', '–', '－', '--', '——', ' - ', '－－', '─', '/', ' ／ '])(
    '%s prints zero and is no number as text',
    (dash) => {
      expect(said({ value: dash, format: MONEY })).toBe('0');
    },
  );
});

describe('what the eye sees', () => {
  test.each<[number, string | undefined, string, number]>([
    [4733.14, MONEY, '4,733.14', 2],
    [4733.1, MONEY, '4,733.10', 2],
    [4733.14, '0.00', '4733.14', 2],
    [4733.14, undefined, '4733.14', 2],
    [4733.1, 'General', '4733.1', 1],
    [4733.14, 'G/通用格式', '4733.14', 2],
    [4733.14, '@', '4733.14', 2],
    [4733.14, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '4,733.14', 2],
    [4733.14, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '4,733.14', 2],
    [4733.14, '#,##0.00_);[Red]\\(#,##0.00\\)', '4,733.14', 2],
    [4733.14, '#,##0.00;-#,##0.00;', '4,733.14', 2],
    [4733.14, '[$¥-804]#,##0.00', '4,733.14', 2],
    [4733.14, '[DBNum1]#,##0.00', '4,733.14', 2],
    [4733.14, '"¥"#,##0.00', '4,733.14', 2],
    [4733.14, '#,##0.00"元"', '4,733.14', 2],
    [4733.14, '0.00_ ', '4733.14', 2],
    [4733.14, '#,##0', '4,733', 0],
    [4733.14, '.00', '4733.14', 2],
    [0.5, '#.00', '.50', 2],
    [0.5, '#,##0.00', '0.50', 2],
    [1234567.8, '# ##0.00', '1234 567.80', 2],
    [1234567.8, '# ### ##0.00', '1 234 567.80', 2],
    [4.5, '# ### ##0.00', '4.50', 2],
    [1234567.8, '#\\ ###\\ ##0.00', '1 234 567.80', 2],
    [1234567.8, '#"\u00a0"###"\u00a0"##0.00', '1\u00a0234\u00a0567.80', 2],
    [1234567.8, '# ##0', '1234 568', 0],
    [47331425, '#!,####', '4733,1425', 0],
    [47331425, '0"万"0000', '4733万1425', 0],
    [20241231, '0000!.00!.00', '20241231', 0],
    [4733.1425, MONEY, '4,733.14', 2],
    [-4733.14, MONEY, '-4,733.14', 2],
    [0, MONEY, '0.00', 2],
    [1234567.8, MONEY, '1,234,567.80', 2],
  ])('%d in %s prints %s', (value, format, printed, shown) => {
    expect(readAmount({ value, ...(format === undefined ? {} : { format }) })).toEqual(
      expect.objectContaining({ printed, shown }),
    );
  });

  test.each<[number, string, string, string, number]>([
    [259597, '0!.0000', '25.9597', '25.9597', 4],
    [-259597, '0!.0000', '-25.9597', '-25.9597', 4],
    [97, '0!.0000', '0.0097', '0.0097', 4],
    [0, '0!.0000', '0.0000', '0', 4],
    [259597.12, '0\\.0000', '25.9597', '25.959712', 4],
    [259597, '0"."0000_ ', '25.9597', '25.9597', 4],
    [259597, '0"."0,', '26.0', '25.9597', 1],
    [259597, '0!.0,"万元"', '26.0', '25.9597', 1],
    [25959712345, '#,##0.00,,', '25,959.71', '25959.712345', 2],
    [25959712345, '0!.00,,"亿"', '259.60', '259.59712345', 2],
    [259597, '#,##0,', '260', '259.597', 0],
    [259597, '#,##0.00,', '259.60', '259.597', 2],
    [259597, '0.00,"千元"', '259.60', '259.597', 2],
    [259597, '#,##0,.00', '259.60', '259.597', 2],
    [259597, '#,##0.00,_);(#,##0.00,)', '259.60', '259.597', 2],
    [-259597, '#,##0.00;(0!.0000)', '-25.9597', '-25.9597', 4],
    [259597, '[>=10000]0!.0,"万";0.00', '26.0', '25.9597', 1],
    [9597, '[>=10000]0!.0,"万";0.00', '9597.00', '9597', 2],
    [9597, '[Red][<10000]0.00;[>=10000]0!.0000;@', '9597.00', '9597', 2],
  ])('what scales is read as shown: %d in %s prints %s', (value, format, printed, read, shown) => {
    expect(readAmount({ value, format })).toMatchObject({ printed, shown, value: new Decimal(read) });
  });

  test('a format longer than any that can be entered is not followed', () => {
    const format = `0${','.repeat(100_000)}`;
    expect(readAmount({ value: 12, format })).toMatchObject({ printed: '12' });
    expect(readAmount({ value: 12, format: `0.${'0'.repeat(200)}` })).toMatchObject({ printed: '12' });
  });

  test.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"',
    'm/d/yy h:mm',
    '[h]:mm:ss',
    '0.00%',
    '0%',
    '0.00E+00',
    'yyyy"年"m"月"d"日"',
  ])('a cell formatted %s holds no amount', (format) => {
    expect(readAmount({ value: 45657, format })).toEqual(
      expect.objectContaining({ state: 'unreadable', why: 'notAnAmount' }),
    );
  });

  test.each<[string, number, string]>([
    ['0.1 + 0.2', 0.1 + 0.2, '0.3'],
    ['a sum of many', 1367.75 + 0.01, '1367.76'],
    ['a difference that leaves next to nothing', 100.1 - 100, '0.1'],
    ['a difference that leaves nothing', 0.3 - 0.1 - 0.2, '0'],
    ['a large amount in 元', 123456789012.34, '123456789012.34'],
    ['a hundred products', 1.1 * 1.1, '1.21'],
    ['more digits than shown are kept', 4733.1425, '4733.1425'],
  ])('binary noise is taken off: %s', (_, value, expected) => {
    expect(said({ value, format: MONEY })).toBe(expected);
  });
});

test('an amount printed in any of the forms reads back exactly', () => {
  const fullWidth = (text: string): string =>
    text.replace(/[0-9.,()-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const forms: readonly ((amount: Decimal) => Cell)[] = [
    (amount) => ({ value: amount.toNumber(), format: MONEY }),
    (amount) => ({ value: amount.toNumber() }),
    (amount) => ({ value: amount.toNumber(), format: '_ * #,##0.00_ ' }),
    (amount) => ({ value: amount.toNumber(), formula: 'A1', format: '0.00' }),
    (amount) => ({ value: formatAmount(amount) }),
    (amount) => ({ value: amount.toFixed(2) }),
    (amount) => ({ value: `  ${formatAmount(amount)}\u3000` }),
    (amount) => ({ value: fullWidth(formatAmount(amount)) }),
    (amount) => ({ value: amount.isNegative() ? `(${formatAmount(amount.abs())})` : formatAmount(amount) }),
    (amount) => ({ value: amount.isNegative() ? `（${amount.abs().toFixed(2)}）` : amount.toFixed(2) }),
    (amount) => ({ value: formatAmount(amount).replace('-', '－') }),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }),
      fc.constantFrom(...forms),
      (cents, form) => {
        const amount = new Decimal(cents).div(100);
        const read = readAmount(form(amount));
        expect(read.state === 'number' && read.value.toFixed(2)).toBe(amount.toFixed(2));
      },
    ),
    { seed: 20_241_231, numRuns: draws(500) },
  );
});
