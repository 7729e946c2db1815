import { amountOf, numbersIn } from '../../src/prose/numbers';
import { densify } from '../../src/prose/dense';

function read(original: string): string[] {
  const { text } = densify(original);
  return numbersIn(text, 0, text.length).map(
    ({ value, decimals, unit, kind, malformed }) =>
      `${value.toFixed(decimals)} ${unit || '-'} ${kind}${malformed ? ' malformed' : ''}`,
  );
}

test.each([
  {
    name: 'money',
    text: '收入总计1,293.60万元，支出13元，共0.14亿元',
    reads: ['1293.60 万元 money', '13 元 money', '0.14 亿元 money'],
  },
  { name: '万 without 元', text: '支出0.39万，', reads: ['0.39 万 money'] },
  { name: '万 that is no unit', text: '5万人', reads: ['5 - none'] },
  {
    name: 'percentages',
    text: '增长13.95%，提高2个百分点',
    reads: ['13.95 % percent', '2 个百分点 percent'],
  },
  { name: 'a negative rate', text: '差异率-7.03%', reads: ['-7.03 % percent'] },
  { name: 'a date with points', text: '至2025.12.31完成5个', reads: ['5 个 count'] },
  { name: 'a dash that joins', text: 'A-5个', reads: ['5 个 count'] },
  {
    name: 'counts',
    text: '14人，6批次，88人次，5,441.35㎡，1台（套）',
    reads: ['14 人 count', '6 批次 count', '88 人次 count', '5441.35 平方米 count', '1 台(套) count'],
  },
  { name: 'a number behind a comma', text: '接待6批次，70人次', reads: ['6 批次 count', '70 人次 count'] },
  { name: 'dates', text: '2024年12月31日，5日内', reads: [] },
  { name: 'ordinals', text: '1、办公室2.5元3-5年', reads: ['2.5 元 money'] },
  {
    name: 'separators that no number has',
    text: '14,40.22万元和1.440.22万元',
    reads: ['1440.22 万元 money malformed', '1440.22 万元 money malformed'],
  },
  { name: 'broken by a line end', text: '支出1,29\n3.60万\n元', reads: ['1293.60 万元 money'] },
  { name: 'no unit', text: '增长13.95。', reads: ['13.95 - none'] },
])('$name', ({ text, reads }) => {
  expect(read(text)).toEqual(reads);
});

test.each([
  { text: '12,936,000.00元', to: '万元', value: '1293.6', ulp: '0.000001' },
  { text: '0.14亿元', to: '万元', value: '1400', ulp: '100' },
  { text: '1,293.6万元', to: '万元', value: '1293.6', ulp: '0.1' },
  { text: '0.39万', to: '元', value: '3900', ulp: '100' },
] as const)('$text in $to', ({ text, to, value, ulp }) => {
  const amount = amountOf(numbersIn(text, 0, text.length)[0]!, to);
  expect([amount.value.toFixed(), amount.ulp.toFixed()]).toEqual([value, ulp]);
});
