import { Likeness, plain } from '../../src/prose/likeness';

const likeness = (a: string, b: string): number => new Likeness([plain(b)]).to(plain(a)).get(0) ?? 0;

test.each([
  { a: '维修(护)费', b: '维修（护）费', is: 1 },
  { a: '其他社会保障缴费', b: '其他社会保障缴费支出', is: 14 / 16 },
  { a: '水费', b: '电费', is: 0 },
  { a: '费费费', b: '费费', is: 2 / 3 },
  { a: '', b: '', is: 1 },
  { a: '费', b: '水费', is: 0 },
])('$a and $b', ({ a, b, is }) => {
  expect(likeness(a, b)).toBe(is);
  expect(likeness(b, a)).toBe(is);
});

test('names that are alike come in their order', () => {
  const names = new Likeness(['行政单位医疗', '公务员医疗补助', '事业单位医疗']);
  expect(names.alike('单位医疗')).toEqual([0, 2]);
});
