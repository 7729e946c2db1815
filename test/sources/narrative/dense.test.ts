import { densify } from '../../../src/sources/narrative/dense';

const cases: readonly { name: string; original: string; text: string }[] = [
  { name: 'spaces, line ends and quotes go', original: '“三公” 经费\n支出', text: '三公经费支出' },
  { name: 'full width becomes half', original: '（１２．５０％），', text: '(12.50%),' },
  { name: 'Kangxi radicals of a PDF become ideographs', original: '⼈员⽀出', text: '人员支出' },
  { name: 'one sign may become several', original: '㎡：㈠', text: '平方米:、' },
  { name: 'a raised point between digits is a decimal point', original: '81·3%，李·四', text: '81.3%,李·四' },
  { name: 'a character of two code units', original: '𠮷 林局 5 万元', text: '𠮷林局5万元' },
];

test.each(cases)('$name', ({ original, text }) => {
  expect(densify(original).text).toBe(text);
});

test.each(cases)('$name: every place leads back to where it came from', ({ original }) => {
  const dense = densify(original);
  let last = 0;
  for (let at = 0; at < dense.text.length; at++) {
    const { start, end } = dense.span(at, at + 1);
    expect(densify(original.slice(start, end)).text).toContain(dense.text[at] === '.' ? '' : dense.text[at]);
    expect(start).toBeGreaterThanOrEqual(last);
    last = start;
  }
});

test('what follows a character of two code units keeps its place', () => {
  const original = '𠮷林局支出 5 万元';
  const dense = densify(original);
  const at = dense.text.indexOf('5万元');
  const { start, end } = dense.span(at, at + 3);
  expect(original.slice(start, end)).toBe('5 万元');
});
