import { GrowingText } from '../../src/documents/growing-text';

test.each([
  ['the end of its last piece', ['甲乙', '丙丁'], 3, '丁', '甲乙丙', '丙'],
  ['across pieces', ['甲乙', '丙丁'], 1, '乙丙丁', '甲', '甲'],
  ['everything', ['甲', '乙'], 0, '甲乙', '', ''],
  ['nothing', ['甲', ''], 1, '', '甲', '甲'],
])('a text gives back %s', (_, pieces, from, taken, left, last) => {
  const text = new GrowingText();
  for (const piece of pieces) text.add(piece);
  expect(text.takeFrom(from)).toBe(taken);
  expect([text.toString(), text.length, text.last]).toEqual([left, left.length, last]);
});
