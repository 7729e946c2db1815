import { columnHeadings, Grid } from '../../src/tables/grid';
import { aSheet } from './sheets';

const TEXTS = ['科目编码', '科目名称'];

/** The last headings of each column, as a table with these rows above its columns is read. */
function labels(groups: (string | null)[], parts: (string | null)[], numbers: string[]): string[] {
  const rows = [
    [...TEXTS, ...groups],
    [null, null, ...parts],
    ['※', '※', ...numbers],
  ];
  const grid = new Grid(aSheet([...rows, ['201', '一般公共服务支出', 1, 2, 3, 4, 5]]));
  return columnHeadings(grid, [0, 1])
    .slice(2)
    .map((path) => path.join('>'));
}

const FIVE = ['1', '2', '3', '4', '5'];

test('where merges were lost, a part at the right end stands with its group, and the rest where it is numbered', () => {
  expect(
    labels(
      ['总计', '财政拨款', null, '单位资金', '结转'],
      [null, '小计', '基金', null, null, '国资'],
      [...FIVE, '6'],
    ),
  ).toEqual(['总计', '财政拨款>小计', '财政拨款>基金', '财政拨款>国资', '单位资金', '结转']);
});

test.each<[string, (string | null)[], (string | null)[], string[]]>([
  [
    'every part stands under its group',
    ['总计', '财政拨款', null, '单位资金'],
    [null, '小计', '基金', null],
    FIVE.slice(0, 4),
  ],
  [
    'the numbers are more than the lowest headings',
    ['总计', '财政拨款', null, '单位资金', null],
    [null, '小计', '基金', null, '国资'],
    [...FIVE, '6', '7'],
  ],
  [
    'two groups might have lost the part',
    ['财政拨款', null, '单位资金', null, '结转'],
    ['小计', '基金', '小计', '事业', null, '国资'],
    [...FIVE, '6'],
  ],
])('headings are left where they stand: %s', (_, groups, parts, numbers) => {
  // As many columns, counted by nothing.
  const plain = labels(
    groups,
    parts,
    numbers.map(() => '0'),
  );
  expect(labels(groups, parts, numbers)).toEqual(plain);
});
