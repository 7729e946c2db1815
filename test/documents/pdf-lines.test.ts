import type { PdfItem } from '../../src/documents/pdf-item';
import { linesOf } from '../../src/documents/pdf-lines';
import { withoutRunningLines } from '../../src/documents/pdf-running';

/** Words of ten-point letters. */
const at = (text: string, x: number, y: number, angle = 0): PdfItem => ({
  text,
  x,
  y,
  width: 10 * text.length,
  height: 10,
  angle,
});

/** Words of six-point letters. */
const small = (text: string, x: number, y: number): PdfItem => ({
  ...at(text, x, y),
  width: 6 * text.length,
  height: 6,
});

/** A line of prose, `length` letters long, that says where it stands. */
const prose = (column: string, line: number, length: number): string =>
  `${column}${line}`.padEnd(length, '文');

/** Two columns of prose, fifteen letters wide, side by side. */
const beside = (rows: number, left: string, right: string, from = 0): PdfItem[] =>
  Array.from({ length: rows }, (_, row) => [
    at(prose(left, row, row % 4 === 3 ? 6 : 15), from, 500 - 20 * row),
    at(prose(right, row, 15), from + 170, 495 - 20 * row),
  ]).flat();

/** The letters that lines begin with, repeated ones once. */
const order = (lines: readonly string[]): string =>
  lines
    .map((line) => line[0])
    .join('')
    .replace(/(.)\1+/g, '$1');

describe('columns', () => {
  test.each<[string, PdfItem[][], string[]]>([
    ['are read one after the other', [beside(8, '甲', '乙')], ['甲乙']],
    [
      'end where a title runs across, and where a page number stands between them',
      [[at('题目'.repeat(10), 60, 520), ...beside(8, '甲', '乙'), at('-3-', 150, 10)]],
      ['题甲乙-'],
    ],
    [
      'three of them',
      [[...beside(8, '甲', '乙'), ...beside(8, '丙', '丁', 340).filter(({ x }) => x === 340)]],
      ['甲乙丙'],
    ],
    [
      'on a short page as on the others',
      [beside(8, '甲', '乙'), beside(3, '甲', '乙').concat(beside(7, '丙', '丁').slice(6))],
      ['甲乙', '甲丙乙丁'],
    ],
    [
      'one of them a table',
      [
        beside(8, '甲', '乙'),
        Array.from({ length: 8 }, (_, row) => [
          at(prose('甲', row, 15), 0, 500 - 20 * row),
          at('乙', 170, 500 - 20 * row),
          at('1.00', 240, 500 - 20 * row),
        ]).flat(),
      ],
      ['甲乙', '甲乙'],
    ],
  ])('%s', (_, items, orders) => {
    expect(linesOf(items).map(order)).toEqual(orders);
  });

  test.each<[string, PdfItem[]]>([
    [
      'a table of names and figures',
      Array.from({ length: 20 }, (_, row) => [
        at(`科目名称${row}`, 0, 500 - 20 * row),
        at('1,234.56', 170, 500 - 20 * row),
        at('2,345.67', 270, 500 - 20 * row),
      ]).flat(),
    ],
    [
      'a table of two sides',
      Array.from({ length: 20 }, (_, row) => [
        at('一般公共预算收入', 0, 500 - 20 * row),
        at('12.50', 110, 500 - 20 * row),
        at('一般公共服务支出', 170, 500 - 20 * row),
        at('12.50', 290, 500 - 20 * row),
      ]).flat(),
    ],
    [
      'a few words beside others',
      beside(4, '甲', '乙').map((item) => ({ ...item, y: Math.round(item.y / 20) * 20 })),
    ],
  ])('%s is read line by line', (_, items) => {
    expect(linesOf([items])[0]).toHaveLength(new Set(items.map(({ y }) => y)).size);
  });
});

const pages: readonly { name: string; items: readonly PdfItem[]; lines: readonly string[] }[] = [
  { name: 'lines from the top', items: [at('下', 0, 10), at('上', 0, 30)], lines: ['上', '下'] },
  { name: 'words from the left', items: [at('计', 10, 30), at('合', 0, 30.5)], lines: ['合计'] },
  { name: 'a gap is a blank', items: [at('合', 0, 30), at('计', 15, 30)], lines: ['合 计'] },
  { name: 'a blank is no second one', items: [at('合 ', 0, 30), at('计', 25, 30)], lines: ['合 计'] },
  { name: 'a wide gap is a tab', items: [at('合计', 0, 30), at('1.00', 60, 30)], lines: ['合计\t1.00'] },
  { name: 'a raised letter stays in its line', items: [at('注', 0, 30), at('1', 10, 33)], lines: ['注1'] },
  { name: 'letters printed twice for boldness', items: [at('合', 0, 30), at('合', 0.5, 30)], lines: ['合'] },
  { name: 'twins that stand apart', items: [at('合', 0, 30), at('合', 10, 30)], lines: ['合合'] },
  {
    name: 'a table on its side, with its title upright',
    items: [at('表', 0, 90), at('一行', 20, 0, 90), at('二行', 40, 0, 90)],
    lines: ['一行', '二行', '表'],
  },
  { name: 'a page upside down', items: [at('下', 0, 30, 180), at('上', 0, 10, -180)], lines: ['上', '下'] },
  { name: 'a watermark', items: [at('内部资料', 0, 0, 45), at('正文', 0, 30)], lines: ['正文'] },
  {
    name: 'the raised mark of a note is left out',
    items: [at('支出12.50', 0, 30), small('1', 70, 34), small('2', 75, 34), at('万元', 80, 30)],
    lines: ['支出12.50万元'],
  },
  {
    name: 'a raised part of a unit stays',
    items: [at('面积30m', 0, 30), small('2', 50, 34), at('，5辆', 55, 30)],
    lines: ['面积30m2，5辆'],
  },
  {
    name: 'small figures on the line, and a line of small print, are no marks',
    items: [at('支出合计数', 0, 30), small('12', 51, 30), small('注3', 0, 14)],
    lines: ['支出合计数12', '注3'],
  },
  { name: 'nothing', items: [at(' ', 0, 0)], lines: [] },
];

test('a page of many stretches in one line is read', () => {
  const many = Array.from({ length: 150_000 }, (_, i) => at('1', 10 * i, 30));
  expect(linesOf([many])).toEqual([['1'.repeat(many.length)]]);
});

test.each(pages)('$name', ({ items, lines }) => {
  expect(linesOf([items])).toEqual([lines]);
});

const documents: readonly {
  name: string;
  pages: readonly (readonly string[])[];
  left: readonly (readonly string[])[];
}[] = [
  {
    name: 'numbers with signs around them',
    pages: [
      ['甲', '- 12 -'],
      ['乙', '— 3 —'],
      ['第 12 页', '丙'],
      ['丁', '12/30'],
      ['戊', '第1页 共 30页'],
    ],
    left: [['甲'], ['乙'], ['丙'], ['丁'], ['戊']],
  },
  {
    name: 'bare numbers in step',
    pages: [
      ['甲', '7'],
      ['乙', '8'],
    ],
    left: [['甲'], ['乙']],
  },
  {
    name: 'bare numbers out of step',
    pages: [
      ['甲', '25'],
      ['乙', '14'],
    ],
    left: [
      ['甲', '25'],
      ['乙', '14'],
    ],
  },
  { name: 'one page', pages: [['甲', '1']], left: [['甲']] },
  {
    name: 'the same on most pages, numbers apart',
    pages: [['甲单位决算', '一', '第 1 页'], ['甲单位决算', '二'], ['三'], ['甲单位决算', '四']],
    left: [['一'], ['二'], ['三'], ['四']],
  },
  {
    name: 'the same on two pages of two',
    pages: [
      ['决算', '一'],
      ['决算', '二'],
    ],
    left: [
      ['决算', '一'],
      ['决算', '二'],
    ],
  },
  {
    name: 'figures are no header',
    pages: [
      ['1.00', '一'],
      ['2.00', '二'],
      ['3.00', '三'],
    ],
    left: [
      ['1.00', '一'],
      ['2.00', '二'],
      ['3.00', '三'],
    ],
  },
  { name: 'an empty page', pages: [[], ['甲', '2']], left: [[], ['甲']] },
];

test.each(documents)('running lines: $name', ({ pages, left }) => {
  expect(withoutRunningLines(pages)).toEqual(left);
});
