import { address, columnLetters, parseAddress, quoteSheetName } from '../../src/model/sheet';

test.each<[number, number, string]>([
  [0, 0, 'A1'],
  [7, 5, 'F8'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [99, 701, 'ZZ100'],
  [0, 702, 'AAA1'],
  [1_048_575, 16_383, 'XFD1048576'],
])('row %d, column %d is %s', (row, column, a1) => {
  expect(address(row, column)).toBe(a1);
  expect(parseAddress(a1)).toEqual({ row, column });
  expect(columnLetters(column)).toBe(a1.replace(/\d/g, ''));
});

test('an absolute address is the same cell', () => {
  expect(parseAddress('$F$8')).toEqual({ row: 7, column: 5 });
  expect(parseAddress('f8')).toEqual({ row: 7, column: 5 });
});

test.each(['', 'A', '8', 'A0', 'F8:G9', 'ABCD1', '金1'])('%j is no address', (text) => {
  expect(() => parseAddress(text)).toThrow(RangeError);
});

test.each<[string, string]>([
  ['Statement', 'Statement'],
  ['T5', "'T5'"],
  ['GK05 支出决算表', "'GK05 支出决算表'"],
  ['财政拨款“三公”经费', "'财政拨款“三公”经费'"],
  ["O'Brien", "'O''Brien'"],
  ['2024', "'2024'"],
  ['a-b', "'a-b'"],
])('a formula writes the sheet %s as %s', (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});
