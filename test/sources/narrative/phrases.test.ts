import {
  AGAINST_BUDGET,
  CAUSE,
  COMPARED,
  FILLER,
  LIMIT_AFTER,
  phraseBeforeMoney,
  phraseBeforePercent,
  RATE_WORDS,
} from '../../../src/sources/narrative/phrases';

test.each([
  { words: '与上年相比,增加', role: 'change', sign: 1 },
  { words: '比上年决算减少了', role: 'change', sign: -1 },
  { words: '同比增支', role: 'change', sign: 1 },
  { words: '增加(减少)', role: 'change', sign: 0 },
  { words: '增加到', role: 'named', sign: undefined },
  { words: '减少为', role: 'named', sign: undefined },
  { words: '年初预算数', role: 'initialBudget', sign: undefined },
  { words: '年初预算为', role: 'initialBudget', sign: undefined },
  { words: '全年预算数', role: 'fullYearBudget', sign: undefined },
  { words: '预算调整数', role: 'fullYearBudget', sign: undefined },
  { words: '支出决算为', role: 'amount', sign: undefined },
  { words: '决算数', role: 'amount', sign: undefined },
  { words: '其中:基本支出', role: 'named', sign: undefined },
])('before an amount, $words: $role', ({ words, role, sign }) => {
  expect(phraseBeforeMoney(words)).toMatchObject({ role });
  expect(phraseBeforeMoney(words).sign).toBe(sign);
});

test.each([
  { words: '增长', reads: { role: 'growth', sign: 1 } },
  { words: '下降', reads: { role: 'growth', sign: -1 } },
  { words: '降低', reads: { role: 'growth', sign: -1 } },
  { words: '上升', reads: { role: 'growth', sign: 1 } },
  { words: '下降(增长)', reads: { role: 'growth', sign: 0 } },
  { words: '占本年支出合计的', reads: { role: 'share' } },
  { words: ',占', reads: { role: 'share' } },
  { words: '预决算差异率', reads: { role: 'variance' } },
  { words: '完成年初预算的', reads: { role: 'completion' } },
  { words: '完成预算数', reads: { role: 'completion' } },
  { words: '为预算调整数的', reads: { role: 'completion' } },
  { words: '及格率', reads: null },
])('before a percentage, $words', ({ words, reads }) => {
  if (reads) expect(phraseBeforePercent(words)).toMatchObject(reads);
  else expect(phraseBeforePercent(words)).toBeNull();
});

const firstOf = (pattern: RegExp, text: string): string | undefined =>
  [...text.matchAll(new RegExp(pattern.source, 'g'))][0]?.[0];

test.each([
  { name: 'between a name and its amount', pattern: FILLER, text: '支出决算数为', matched: '支出决算数为' },
  { name: 'no name any more', pattern: FILLER, text: ',占', matched: undefined },
  { name: 'a reason', pattern: CAUSE, text: '减少5元,主要原因是:人少了。次年', matched: '主要原因是:人少了' },
  { name: 'a reason in other words', pattern: CAUSE, text: '主要由于人少了;其次', matched: '主要由于人少了' },
  {
    name: 'actual and budget',
    pattern: COMPARED,
    text: '决算数大于预算数的主要原因',
    matched: '决算数大于预算数',
  },
  {
    name: 'actual and budget alike',
    pattern: COMPARED,
    text: '决算数与预算数持平。',
    matched: '决算数与预算数持平',
  },
  { name: 'a limit', pattern: LIMIT_AFTER, text: '(含)以上设备', matched: '(含)以上' },
  {
    name: 'goes on about the same',
    pattern: AGAINST_BUDGET,
    text: '与年初预算相比,',
    matched: '与年初预算相比',
  },
  { name: 'goes on about last year', pattern: AGAINST_BUDGET, text: '与上年相比,', matched: undefined },
  { name: 'a rate must follow', pattern: RATE_WORDS, text: '完成预算数', matched: '完成预算数' },
  { name: 'a rate or an amount may follow', pattern: RATE_WORDS, text: '减少', matched: undefined },
])('$name: $text', ({ pattern, text, matched }) => {
  expect(firstOf(pattern, text) || undefined).toBe(matched);
});
