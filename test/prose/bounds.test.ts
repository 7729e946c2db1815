import { PLAIN } from '../../src/model/grammar';
import { boundsOf } from '../../src/prose/bounds';
import { densify } from '../../src/prose/dense';

const dense = densify('甲。2024年乙丙\n丁2024年。戊');
const section = { kind: PLAIN, title: '', start: 0, body: 0, end: dense.text.length };
const bounds = boundsOf(dense, section, 2024);

test('a sentence ends with its full stop, the last with its section', () => {
  const sentences = [0, 2, dense.text.length - 1].map((at) => {
    const { start, end } = bounds.sentenceFrom(at);
    return dense.text.slice(start, end);
  });
  expect(sentences).toEqual(['甲。', '2024年乙丙丁2024年。', '戊']);
});

test('the year is named as far as the line goes', () => {
  const second = dense.text.indexOf('丁');
  expect(bounds.namesYear(0, 3)).toBe(true);
  expect(bounds.namesYear(4, 5)).toBe(false);
  expect(bounds.namesYear(second, second + 1)).toBe(true);
});

test('another year is not it', () => {
  expect(boundsOf(dense, section, 2023).namesYear(0, dense.text.length)).toBe(false);
});
