import { asPrinted, joined, many, phrase, say } from '../../src/model/text';

const differs = phrase<{ what: ReturnType<typeof say>; sheets: readonly string[]; count: number }>(
  ({ what, sheets, count }) => `${what}有 ${count} 处不同：${sheets.join('、')}`,
  ({ what, sheets, count }) => `${what} differs ${count} times: ${sheets.join(', ')}`,
);

test('a sentence says the texts among its data in its own language and quotes the rest', () => {
  const text = differs({ what: say('年度', 'The year'), sheets: ['收入', '支出'], count: 2 });
  expect(text.zh).toBe('年度有 2 处不同：收入、支出');
  expect(text.en).toBe('The year differs 2 times: 收入, 支出');
});

test('what is printed is the same in both languages', () => {
  expect(asPrinted('合计')).toEqual(say('合计', '合计'));
});

test('a list has the separators of its language', () => {
  const list = joined([say('一', 'one'), asPrinted('二')], '、', ', ');
  expect({ ...list }).toEqual({ zh: '一、二', en: 'one, 二' });
});

test('words are put together only in the language that is read', () => {
  const asked: string[] = [];
  const seen = phrase<object>(
    () => String(asked.push('zh')),
    () => String(asked.push('en')),
  )({});
  expect(seen.en).toBe('1');
  expect(asked).toEqual(['en']);
});

test('a copy for another thread holds the words of a sentence', () => {
  const text = joined([say('一', 'one'), asPrinted('二')], '、');
  expect(structuredClone(text)).toEqual({ zh: '一、二', en: 'one、二' });
  expect(Object.keys(text)).toEqual(['zh', 'en']);
});

test('one of a thing is one in English', () => {
  expect([0, 1, 2, 11].map((count) => many(count, 'number'))).toEqual([
    '0 numbers',
    '1 number',
    '2 numbers',
    '11 numbers',
  ]);
  expect(many(1, 'identity', 'identities')).toBe('1 identity');
  expect(many(2, 'identity', 'identities')).toBe('2 identities');
});
