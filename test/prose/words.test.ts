import fc from 'fast-check';
import { CAUSE } from '../../src/prose/causes';
import { LIMIT_AFTER, wordAt, type Word } from '../../src/prose/words';

const read = (text: string): { word: Word; rest: string } | null => {
  const found = wordAt(text, 0, text.length);
  return found && { word: found.word, rest: text.slice(found.end) };
};

test.each<{ text: string; word: Partial<Word> & { kind: Word['kind'] }; rest?: string }>([
  { text: '增加', word: { kind: 'move', sign: 1 } },
  { text: '减少了', word: { kind: 'move', sign: -1 } },
  { text: '增支', word: { kind: 'move', sign: 1 } },
  { text: '增长率为', word: { kind: 'move', sign: 1 } },
  { text: '增加(减少)', word: { kind: 'move', sign: 0 } },
  { text: '下降(增长)', word: { kind: 'move', sign: 0 } },
  { text: '增加到', word: { kind: 'becomes' } },
  { text: '减少为', word: { kind: 'becomes' } },
  { text: '比上年决算数减少', word: { kind: 'base', base: 'lastYear' }, rest: '减少' },
  { text: '与上一年度相比,', word: { kind: 'base', base: 'lastYear' }, rest: ',' },
  { text: '较上一度增加', word: { kind: 'base', base: 'lastYear' }, rest: '增加' },
  { text: '按同口径同比', word: { kind: 'base', base: 'lastYear' } },
  { text: '较2022年度决算数增加', word: { kind: 'base', base: { year: 2022 } }, rest: '增加' },
  { text: '比2019年决算数(疫情前)增加', word: { kind: 'base', base: { year: 2019 } }, rest: '增加' },
  { text: '比2019年(疫情前)决算数', word: { kind: 'base', base: { year: 2019 } } },
  { text: '与2023年度预算相比,', word: { kind: 'base', base: { budget: 'plain' } }, rest: ',' },
  { text: '较年初预算数减少', word: { kind: 'base', base: { budget: 'initial' } }, rest: '减少' },
  { text: '与全年预算相比', word: { kind: 'base', base: { budget: 'fullYear' } } },
  { text: '年初预算数为', word: { kind: 'budget', budget: 'initial' } },
  { text: '支出年初预算为', word: { kind: 'budget', budget: 'initial' } },
  { text: '全年预算数', word: { kind: 'budget', budget: 'fullYear' } },
  { text: '调整预算数', word: { kind: 'budget', budget: 'fullYear' } },
  { text: '支出预算为', word: { kind: 'budget', budget: 'plain' } },
  { text: '支出决算为', word: { kind: 'actual' } },
  { text: '决算数', word: { kind: 'actual' } },
  { text: '完成年初预算的', word: { kind: 'completion', budget: 'initial' } },
  { text: '完成预算', word: { kind: 'completion', budget: 'plain' } },
  { text: '为全年预算的', word: { kind: 'completion', budget: 'fullYear' } },
  { text: '预决算差异率', word: { kind: 'variance' } },
  { text: '占', word: { kind: 'share' } },
  { text: '占比为', word: { kind: 'share' } },
  { text: '差值为', word: { kind: 'gap' } },
  { text: '决算数大于预算数的', word: { kind: 'compare', word: 'more', budget: 'plain' }, rest: '的' },
  { text: '决算数小于年初预算数', word: { kind: 'compare', word: 'less', budget: 'initial' } },
  { text: '决算数与预算数持平', word: { kind: 'compare', word: 'same', budget: 'plain' } },
  { text: '与上年持平', word: { kind: 'base', base: 'lastYear' }, rest: '持平' },
  { text: '持平', word: { kind: 'unchanged' } },
  { text: '其中', word: { kind: 'parts' } },
  { text: '的具体构成为', word: { kind: 'parts' } },
  { text: '主要用于', word: { kind: 'explains' } },
  { text: '2023年度', word: { kind: 'year', year: 2023 } },
  { text: '收入减少', word: { kind: 'pronoun', side: 'income' }, rest: '减少' },
  { text: '费用支出较', word: { kind: 'pronoun', side: null }, rest: '较' },
])('$text is a word of its kind', ({ text, word, rest = '' }) => {
  const found = read(text);
  expect(found?.word).toMatchObject(word);
  expect(found!.rest).toBe(rest);
});

test.each(['工资', '项目资金', '(疫情前)', '维修', '上级'])(
  '%s is no word: its clause is not understood',
  (text) => {
    expect(wordAt(text, 0, text.length)).toBeNull();
  },
);

test('a word ends where a name or a number begins', () => {
  expect(wordAt('比上年支出总计', 0, 3)).toEqual({
    word: { kind: 'base', base: 'lastYear' },
    end: 3,
  });
});

test('whatever stands there, a word is not empty and stays within its bounds', () => {
  const letters = [...'比较与上去年度2023年初预算数决算增加减少为占完成其中,。(一)的项目'];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }),
      fc.nat(40),
      (text, limit) => {
        const to = Math.min(limit, text.length);
        const found = wordAt(text, 0, to);
        expect(found === null || (found.end > 0 && found.end <= to)).toBe(true);
      },
    ),
  );
});

const firstOf = (pattern: RegExp, text: string): string | undefined =>
  [...text.matchAll(new RegExp(pattern.source, 'g'))][0]?.[0];

test.each([
  { name: 'a reason', pattern: CAUSE, text: '减少5元,主要原因是:人少了。次年', matched: '主要原因是:人少了' },
  { name: 'a reason in other words', pattern: CAUSE, text: '主要由于人少了;支出', matched: '主要由于人少了' },
  {
    name: 'reasons in a list',
    pattern: CAUSE,
    text: '原因是:一是人少3人。二是2022年多5元;三是省。支出',
    matched: '原因是:一是人少3人。二是2022年多5元;三是省',
  },
  {
    name: 'reasons with numbers',
    pattern: CAUSE,
    text: '原因如下:(1)人少;(2)省5元。(二)支出',
    matched: '原因如下:(1)人少;(2)省5元。(二)支出',
  },
  { name: 'a trip abroad is no reason', pattern: CAUSE, text: '5元,因公出国0元', matched: undefined },
  { name: 'a limit', pattern: LIMIT_AFTER, text: '(含)以上设备', matched: '(含)以上' },
])('$name: $text', ({ pattern, text, matched }) => {
  expect(firstOf(pattern, text)).toBe(matched);
});
