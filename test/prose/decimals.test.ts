import { decimalsIn } from '../../src/prose/decimals';
import { densify } from '../../src/prose/dense';
import { numbersIn } from '../../src/prose/numbers';
import { sectionsOf } from '../../src/prose/sections';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';

test.each([
  { name: 'a zero left out', text: '3.20万元、5.10万元、8.5万元', last: 2 },
  { name: 'none, where a larger amount has some', text: '48万元、35万元、30.8万元、8万元', last: 1 },
  { name: 'none, and no larger amount has any', text: '0.5万元、12万元、1200万元', last: 0 },
  { name: 'another unit is another habit', text: '30.85万元、48万元、35万元、8元', last: 0 },
  { name: 'six of them', text: '5.000000万元、8.200000万元、8万元', last: 6 },
])('$name', ({ text, last }) => {
  const dense = densify(`七、财政拨款“三公”经费支出决算情况说明\n${text}`);
  const sections = sectionsOf(NARRATIVE, dense);
  const tokens = numbersIn(dense.text, sections.at(-1)!.body, dense.text.length);
  expect(decimalsIn(dense, sections)(tokens.at(-1)!)).toBe(last);
});
