import Decimal from 'decimal.js';
import { rewriting } from '../../src/findings/rewriting';
import type { Narrative } from '../../src/model/narrative';
import { readText } from '../prose/read';

const HEADING = '三、机关运行经费支出情况说明\n';

/** The text with its figure that is printed so written with another value; null where that is not plain. */
function rewritten(text: string, printed: string, value: string): string | null {
  const narrative: Narrative = readText(`${HEADING}${text}`);
  const printing = narrative.printings.find(({ figure }) => figure.printed === printed);
  if (!printing)
    throw new Error(`${printed}: only ${narrative.printings.map((each) => each.figure.printed).join()}`);
  const made = rewriting(printing, narrative, '万元', new Decimal(value));
  if (!made) return null;
  let after = narrative.text;
  for (const { start, end, text: words } of made.changes.toReversed())
    after = after.slice(0, start) + words + after.slice(end);
  return after.slice(HEADING.length);
}

describe('a figure is written as she writes it', () => {
  test.each<[string, string, string, string, string]>([
    ['her decimals', '机关运行经费支出36.52万元。', '36.52万元', '36.5', '机关运行经费支出36.50万元。'],
    [
      'as many as are needed',
      '机关运行经费支出36万元，年初预算40.50万元，比上年增加1.25万元。',
      '36万元',
      '36.25',
      '机关运行经费支出36.25万元，年初预算40.50万元，比上年增加1.25万元。',
    ],
    ['rounded to them', '机关运行经费支出36.52万元。', '36.52万元', '36.518', '机关运行经费支出36.52万元。'],
    [
      'separators, where she sets them',
      '机关运行经费支出1,536.52万元。',
      '1,536.52万元',
      '12345.6',
      '机关运行经费支出12,345.60万元。',
    ],
    [
      'none, where she sets none',
      '机关运行经费支出1536.52万元。',
      '1536.52万元',
      '12345.6',
      '机关运行经费支出12345.60万元。',
    ],
    [
      'separators of her other amounts',
      '机关运行经费支出536.52万元，上年1,234.50万元。',
      '536.52万元',
      '1345.6',
      '机关运行经费支出1,345.60万元，上年1,234.50万元。',
    ],
    ['元', '机关运行经费支出365,200.00元。', '365,200.00元', '36.5', '机关运行经费支出365,000.00元。'],
    ['亿元', '机关运行经费支出1.25亿元。', '1.25亿元', '13500', '机关运行经费支出1.35亿元。'],
    [
      'wide digits',
      '机关运行经费支出１，５３６．５２万元。',
      '1,536.52万元',
      '2345.6',
      '机关运行经费支出２，３４５．６０万元。',
    ],
    [
      'without the blanks of layout',
      '机关运行经费支出 36. 52 万元。',
      '36.52万元',
      '37.5',
      '机关运行经费支出 37.50 万元。',
    ],
    [
      'a change',
      '机关运行经费支出36.52万元，比上年增加5.00万元。',
      '5.00万元',
      '6.3',
      '机关运行经费支出36.52万元，比上年增加6.30万元。',
    ],
    [
      'a change that is none',
      '机关运行经费支出36.52万元，比上年减少5.00万元。',
      '5.00万元',
      '0',
      '机关运行经费支出36.52万元，比上年减少0.00万元。',
    ],
  ])('%s', (_, text, printed, value, expected) => {
    expect(rewritten(text, printed, value) ?? text).toBe(expected);
  });
});

describe('the word for its direction turns with the sign', () => {
  test.each<[string, string, string]>([
    ['比上年增加5.00万元', '-5', '比上年减少5.00万元'],
    ['比上年增加5.00万元', '-6.3', '比上年减少6.30万元'],
    ['比上年减少了5.00万元', '6.3', '比上年增加了6.30万元'],
    ['比上年增 加5.00万元', '-5', '比上年减少5.00万元'],
    ['较上年增长5.00万元', '-5', '较上年下降5.00万元'],
    ['较上年下降5.00万元', '5', '较上年增加5.00万元'],
    ['比上年增加5.00万元，增长15.86%', '-15.86', '比上年增加5.00万元，下降15.86%'],
    ['比上年减少5.00万元，降低12.04%', '3', '比上年减少5.00万元，增长3.00%'],
    ['比上年减少5.00万元，降幅12.04%', '3', '比上年减少5.00万元，增幅3.00%'],
    ['比上年增加5.00万元，增长率为15.86%', '-1.5', '比上年增加5.00万元，下降率为1.50%'],
    ['比上年增加5.00万元，增长-15.86%', '15.86', '比上年增加5.00万元，增长15.86%'],
    ['比上年增加5.00万元，增长-15.86%', '-1.5', '比上年增加5.00万元，增长-1.50%'],
    ['决算数大于年初预算数5.00万元', '-3', '决算数小于年初预算数3.00万元'],
  ])('%s, and it should be %s', (words, value, expected) => {
    const text = `机关运行经费支出36.52万元，${words}。`;
    const printed = /-?[\d.]+(?:万元|%)$/.exec(words)![0];
    expect(rewritten(text, printed, value)).toBe(`机关运行经费支出36.52万元，${expected}。`);
  });

  test.each([
    ['增减90.09万元', '90.09万元', '-90.09'],
    ['比上年增加（减少）5.00万元', '5.00万元', '-5'],
  ])('%s leaves the direction open: it is for her to say', (words, printed, value) => {
    expect(rewritten(`机关运行经费支出36.52万元，${words}。`, printed, value)).toBeNull();
  });

  test('what it came to is not turned behind a word that says it fell', () => {
    const text = '机关运行经费支出减少到36.52万元。';
    expect(rewritten(text, '36.52万元', '30')).toBe('机关运行经费支出减少到30.00万元。');
    expect(rewritten(text, '36.52万元', '40')).toBeNull();
  });
});
