import { layoutOf, markAt, nextMark, type Block } from '../../../src/taskpane/narrative/narrative-layout';
import type { MarkView, NarrativeView } from '../../../src/taskpane/worker/messages';
import { brokenAsPdf, narrativeOf } from '../../fixtures/narrative';
import { unevenUnit } from '../../fixtures/units';
import { demoSheets, outcomeOf } from '../outcomes';

const mark = (start: number, end: number, state: MarkView['state'] = 'agrees'): MarkView => ({
  start,
  end,
  state,
  suspected: false,
  item: null,
  reason: null,
  ties: [],
  findings: [],
});

/** A view of a text in which 【…】 stands for a mark and a line of ＝ for the heading of a section. */
function viewOf(written: string): NarrativeView {
  const marks: MarkView[] = [];
  let text = '';
  for (const piece of written.split(/(【[^】]*】)/)) {
    const inner = /^【([^】]*)】$/.exec(piece)?.[1];
    if (inner !== undefined) marks.push(mark(text.length, text.length + inner.length));
    text += inner ?? piece;
  }
  const starts = [...text.matchAll(/^＝.*$/gm)].map(({ index, 0: title }) => ({ index, title }));
  const sections = starts.map(({ index, title }, at) => ({
    title: title.slice(1),
    start: index,
    body: index + title.length,
    end: starts[at + 1]?.index ?? text.length,
  }));
  return {
    file: '说明.txt',
    text,
    belongs: true,
    sections,
    marks,
    comments: [],
    corrections: { revisions: [], doubts: [] },
  };
}

const shown = ({ paragraphs }: Block): string[] =>
  paragraphs.map(({ segments }) =>
    segments.map(({ text, mark: at }) => (at === null ? text : `【${text}】`)).join(''),
  );
const parts = (blocks: readonly Block[]): string[] =>
  blocks.map(({ title, reports }) => (reports ? title : `(${title})`));

test('sections under their headings; what lies before and between them is called by how it begins', () => {
  const blocks = layoutOf(
    viewOf('某局\n2024年度说明\n＝三、支出\n支出【1.00万元】。\n＝四、其他\n本单位没有。\n'),
  );
  expect(parts(blocks)).toEqual(['(某局)', '三、支出', '四、其他']);
  expect(shown(blocks[1]!)).toEqual(['支出【1.00万元】。']);
});

test('an entry of the table of contents is no section', () => {
  expect(parts(layoutOf(viewOf('目录\n＝三、支出\n＝四、三公……9\n＝三、支出\n支出【1.00万元】。')))).toEqual([
    '(目录)',
    '三、支出',
  ]);
});

test('a figure in the line of the heading is not lost', () => {
  const view = viewOf('＝三、支出\n共【9】元。');
  const [block] = layoutOf({
    ...view,
    sections: view.sections.map((each) => ({ ...each, body: each.end - 1 })),
  });
  expect(shown(block!).join('')).toContain('【9】');
});

test('no line ends inside a figure', () => {
  const [block] = layoutOf(viewOf('＝三、支出\n支出【1,2\n34.00万元】。'));
  expect(shown(block!)).toEqual(['支出【1,234.00万元】。']);
});

const whole = outcomeOf(demoSheets, {
  narratives: [
    { file: '说明.txt', kind: 'text', text: narrativeOf(unevenUnit, { family: 'xinjiang2024' }).text },
  ],
}).narratives[0]!;
const broken = outcomeOf(demoSheets, {
  narratives: [
    {
      file: '说明.pdf',
      kind: 'pdf',
      text: brokenAsPdf(narrativeOf(unevenUnit, { family: 'xinjiang2024' })).text,
    },
  ],
}).narratives[0]!;

test.each([
  { name: 'as written', view: whole },
  { name: 'as a PDF breaks it', view: broken },
])('a whole narrative $name: every mark once, in order, every character kept', ({ view }) => {
  const blocks = layoutOf(view);
  const segments = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.segments));
  expect(segments.flatMap((each) => (each.mark === null ? [] : [each.mark]))).toEqual([...view.marks.keys()]);
  const plain = (text: string): string => text.replace(/\s/g, '');
  const headings = blocks.filter(({ reports }) => reports).map(({ title }) => title);
  const all = plain(segments.map(({ text }) => text).join(''));
  expect(all.length + headings.join('').length).toBeGreaterThanOrEqual(plain(view.text).length * 0.99);
  for (const [index, block] of blocks.entries()) {
    expect(block.start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0);
  }
});

test('lines that the paper broke come together again, about as many as were written', () => {
  const count = (view: NarrativeView): number =>
    layoutOf(view).reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  expect(broken.text.split('\n').length).toBeGreaterThan(1.5 * count(whole));
  expect(Math.abs(count(broken) - count(whole))).toBeLessThan(count(whole) * 0.25);
});

test('the mark a passage is about; the next one that is so, around the end', () => {
  const marks = [mark(0, 2), mark(5, 8, 'disagrees'), mark(9, 12), mark(20, 22, 'disagrees')];
  const view = { ...whole, marks };
  expect([
    markAt(view, { start: 6, end: 7 }),
    markAt(view, { start: 4, end: 9 }),
    markAt(view, { start: 13, end: 15 }),
  ]).toEqual([1, 1, -1]);
  const disagrees = ({ state }: MarkView): boolean => state === 'disagrees';
  expect([-1, 1, 3].map((at) => nextMark(marks, at, disagrees))).toEqual([1, 3, 1]);
  expect(nextMark(marks, 0, ({ state }) => state === 'rounding')).toBe(-1);
});
