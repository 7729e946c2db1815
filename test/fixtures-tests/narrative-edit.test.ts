import { t1 } from '../../src/publications/final-accounts/forms';
import { strFromU8, unzipSync } from 'fflate';
import { type BuiltNarrative, narrativeOf, withFigure, withWords } from '../fixtures/narrative';
import { narrativeDocx } from '../fixtures/narrative/docx';
import { percent, percentOrZeroBase } from '../fixtures/narrative/print';
import { fundUnit } from '../fixtures/units';

const n = narrativeOf(fundUnit, { family: 'xinjiang2024' });
const spansHold = ({ text, figures }: BuiltNarrative): boolean =>
  figures.every(({ start, end, printed }) => text.slice(start, end) === printed);

test('one figure printed otherwise', () => {
  const index = n.figures.findIndex(({ of }) => of === t1.income('grand').key);
  const changed = withFigure(n, index, '13.5万元');
  expect(changed.text).toContain('2024年度收入总计13.5万元，其中');
  expect(changed.figures[index]).toEqual({
    ...n.figures[index],
    printed: '13.5万元',
    end: changed.figures[index]!.end,
  });
  expect(changed.figures).toHaveLength(n.figures.length);
  expect(spansHold(changed)).toBe(true);
  expect(() => withFigure(n, 9_999, '1')).toThrow();
});

test('one figure in broken text', () => {
  const broken = narrativeOf(fundUnit, { family: 'xinjiang2024', breaks: 'pdf' });
  const changed = withFigure(broken, 40, '1万元');
  const { start, end } = changed.figures[40]!;
  expect(changed.text.slice(start, end)).toBe('1万元');
  const { start: next, end: nextEnd, printed } = changed.figures[41]!;
  expect(changed.text.slice(next, nextEnd).replace(/\s/g, '')).toBe(printed);
});

test.each([
  { name: 'other words of the same length', from: '本年收入合计', to: '当年收入合计', lost: 0 },
  { name: 'longer words', from: '其中：', to: '这里面：', lost: 0 },
  { name: 'words around a figure', from: '结余分配0.00万元', to: '分配0.00万元', lost: 0 },
  { name: 'nothing instead of a figure', from: '结余分配0.00万元', to: '', lost: 1 },
])('$name', ({ from, to, lost }) => {
  const changed = withWords(n, from, to);
  expect(changed.text).toBe(n.text.replace(from, to));
  expect(changed.figures).toHaveLength(n.figures.length - lost);
  expect(spansHold(changed)).toBe(true);
});

test('words that are not there', () => {
  expect(() => withWords(n, '天方夜谭', '')).toThrow('天方夜谭');
});

test('.docx holds every line, tables as tables', () => {
  const parts = unzipSync(narrativeDocx(n));
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  const xml = strFromU8(parts['word/document.xml']!);
  const texts = [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) =>
    text!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
  );
  expect(texts).toEqual(n.text.split(/[\n\t]/).filter((text) => text !== ''));
  expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  expect(xml.match(/<w:tr>/g)).toHaveLength(n.text.split('\n').filter((line) => line.includes('\t')).length);
});

test.each([
  { part: 1n, whole: 8n, decimals: 2, printed: '12.50%' },
  { part: 1n, whole: 8n, decimals: 0, printed: '13%' },
  { part: -1n, whole: 8n, decimals: 0, printed: '-13%' },
  { part: -1n, whole: 1_000_000n, decimals: 2, printed: '0.00%' },
  { part: 5n, whole: 10_000n, decimals: 1, printed: '0.1%' },
  { part: 10_706n, whole: 10_000n, decimals: 2, printed: '107.06%' },
])('$part of $whole is $printed', ({ part, whole, decimals, printed }) => {
  expect(percent(part, whole, decimals)).toBe(printed);
});

test('of nothing, something is everything and nothing is nothing', () => {
  expect(percentOrZeroBase(5n, 0n, 2)).toBe('100.00%');
  expect(percentOrZeroBase(0n, 0n, 2)).toBe('0.00%');
  expect(() => percent(1n, 0n, 2)).toThrow();
});
