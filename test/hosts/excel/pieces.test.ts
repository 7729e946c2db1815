import { halve, pack } from '../../../src/hosts/excel/read/portions';
import { addressLists, rectangles } from '../../../src/hosts/excel/write/rectangles';
import { formatArea, parseArea } from '../../../src/hosts/reference';

describe('cells that look alike are gathered into rectangles', () => {
  test.each([
    ['one block', ['aa', 'aa'], { a: 'A1:B2' }],
    ['two looks in a row', ['aab'], { a: 'A1:B1', b: 'C1' }],
    ['a column that goes on below', ['ab', 'ac'], { a: 'A1:A2', b: 'B1', c: 'B2' }],
    ['a gap', ['a a', '   ', 'a a'], { a: 'A1 C1 A3 C3' }],
    ['rows of other widths', ['a', 'aa'], { a: 'A1 A2:B2' }],
    ['nothing', [], {}],
  ])('%s', (_, rows, expected) => {
    const grid = rows.map((row) => [...row].map((look) => (look === ' ' ? undefined : look)));
    const found = [...rectangles(grid)].map(([look, areas]) => [look, areas.map(formatArea).join(' ')]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

test('addresses fill lists that Excel takes', () => {
  const areas = ['A1', 'B2:C3', 'A1', 'D4'].map((area) => parseArea(area)!);
  expect(addressLists(areas, 8)).toEqual(['A1,B2:C3', 'D4']);
  expect(addressLists([], 8)).toEqual([]);
});

describe('what is too large for one answer is divided', () => {
  const piece = (rows: number, columns: number, sheet = 'a') => ({ sheet, top: 5, left: 0, rows, columns });

  test.each([
    ['small sheets together', [piece(10, 10), piece(10, 10, 'b')], [['a5+10', 'b5+10']]],
    ['no more than one answer holds', [piece(2000, 10), piece(2000, 10, 'b')], [['a5+2000'], ['b5+2000']]],
    ['a long sheet between rows', [piece(4000, 10)], [['a5+3000'], ['a3005+1000']]],
    ['the widest row alone', [piece(2, 16_384)], [['a5+1'], ['a6+1']]],
  ])('%s', (_, pieces, expected) => {
    const told = pack(pieces).map((group) => group.map(({ sheet, top, rows }) => `${sheet}${top}+${rows}`));
    expect(told).toEqual(expected);
  });

  test('a group in two, then a piece in two, a single row no more', () => {
    expect(halve([piece(4, 1), piece(5, 1, 'b'), piece(6, 1, 'c')])!.map((half) => half.length)).toEqual([
      2, 1,
    ]);
    expect(halve([piece(5, 1)])!.map(([half]) => [half!.top, half!.rows])).toEqual([
      [5, 3],
      [8, 2],
    ]);
    expect(halve([piece(1, 9)])).toBeNull();
  });
});
