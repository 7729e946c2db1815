import { linesOf, type PdfItem } from '../../src/documents/pdf-lines';
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
  { name: 'nothing', items: [at(' ', 0, 0)], lines: [] },
];

test.each(pages)('$name', ({ items, lines }) => {
  expect(linesOf(items)).toEqual(lines);
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
