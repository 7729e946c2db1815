import fc from 'fast-check';
import { threePublic } from '../../src/publications/final-accounts/narrative';
import { said } from '../../src/model/item';
import { densify } from '../../src/prose/dense';
import { lexemesOf } from '../../src/prose/lexemes';
import type { Mention } from '../../src/prose/mentions';

const of = said('x');
const NAME = /公务接待费|事业收入|车辆\d+辆,价值/g;

function read(original: string): { text: string; pieces: { kind: string; text: string }[] } {
  const dense = densify(original);
  const mentions = [...dense.text.matchAll(NAME)].map(({ index, 0: name }): Mention => ({
    start: index,
    end: index + name.length,
    of,
    lasting: false,
    whole: false,
    elsewhere: null,
  }));
  const section = { kind: threePublic, title: '', start: 0, body: 0, end: dense.text.length } as const;
  const lexemes = lexemesOf(dense, section, { mentions, units: ['第一中学'] });
  return {
    text: dense.text,
    pieces: lexemes.map(({ kind, start, end }) => ({ kind, text: dense.text.slice(start, end) })),
  };
}

const pieces = (text: string): string =>
  read(text)
    .pieces.map(({ kind, text: words }) => `${kind} ${words}`.trim())
    .join(' | ');

test.each([
  ['a name and its number', '公务接待费5万元。', 'name 公务接待费 | number 5万元 | mark 。'],
  ['the unit of the narrative', '第一中学公务接待费5万元', 'unit 第一中学 | name 公务接待费 | number 5万元'],
  ['what is not understood', '工资5万元', 'unknown 工资 | number 5万元'],
  [
    'brackets around a figure',
    '事业收入(含教育5万元)',
    'name 事业收入 | mark ( | word 含 | unknown 教育 | number 5万元 | mark )',
  ],
  ['an aside in brackets', '公务接待费(见附表)5万元', 'name 公务接待费 | word (见附表) | number 5万元'],
  [
    'an aside that takes away',
    '事业收入(不含教育收费)5万元',
    'name 事业收入 | unknown (不含教育收费) | number 5万元',
  ],
  ['a bracket left open', '公务接待费(5万元', 'name 公务接待费 | unknown ( | number 5万元'],
  ['a number within a name', '车辆3辆,价值5万元', 'name 车辆3辆,价值 | number 3辆 | number 5万元'],
  ['a numbered paragraph', '甲。\n2.公务接待费', 'unknown 甲 | mark 。 | item 2. | name 公务接待费'],
  ['a paragraph', '甲。\n公务接待费', 'unknown 甲 | mark 。 | line | name 公务接待费'],
  ['a full stop of another alphabet', '占5%.公务接待费', 'word 占 | number 5% | mark . | name 公务接待费'],
])('%s', (_, text, expected) => {
  expect(pieces(text)).toBe(expected);
});

test('the pieces cover the text, each character once, but for numbers within names', () => {
  const letters = [...'公务接待费事业收入(),。;:、比上年增加12.5万元%第一中学\n'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 }), (original) => {
      const { text, pieces: found } = read(original);
      expect(found.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
