import { t5 } from '../../src/publications/final-accounts/forms';
import { narrativeOf, withWords } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';
import type { Sheet } from '../../src/model/sheet';
import type { Edit } from '../../src/output/edits';
import { lessWords, wordsFor } from '../../src/taskpane/corrections/wording';
import { latestOf, type PaneState } from '../../src/taskpane/state';
import { paneTexts } from '../../src/text/pane-texts';
import { writingTexts } from '../../src/text/writing-texts';
import { PAUSE } from '../../src/taskpane/session';
import { highlightsAre } from '../../src/taskpane/findings/view';
import type { FakeHost } from './harness/fake-host';
import { refusals, skippedSheet } from './harness/fake-host';
import { demoSheets } from './outcomes';
import { demoPane, GK05 } from './demo-pane';

async function first(): Promise<PaneState> {
  const { checked, state } = demoPane();
  await checked();
  return state();
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a part that is not in the workbook yet is asked about; one that is, is written anew', async () => {
  const { host, session, checked, state } = demoPane();
  await checked();
  await session.writing.ask('report');
  expect(state().asking).toBe('report');
  expect(host.applied).toBeNull();
  await session.writing.write('report');
  expect(host.applied?.map(({ kind }) => kind)).toEqual(['sheet', 'sheet', 'sheet', 'sheet']);
  expect(state().notice).toMatchObject({
    tone: 'done',
    text: { zh: '已添加“勾稽检查报告”、“核对清单”、“尾差”、“指标核算”。' },
  });
  await session.writing.ask('report');
  expect(state().asking).toBeNull();
});

test('writing one part keeps the others that stand there, in this session and the next', async () => {
  const first = demoPane();
  await first.checked();
  await first.session.writing.write('report');
  await first.session.writing.write('highlights');
  const kinds = (host: FakeHost): string[] => [...new Set(host.applied?.map(({ kind }) => kind))];
  expect(kinds(first.host)).toEqual(['highlight', 'sheet']);
  const next = demoPane();
  for (const [key, text] of first.host.kept) next.host.kept.set(key, text);
  await next.checked();
  await next.session.writing.write('variance');
  expect(kinds(next.host)).toEqual(['highlight', 'block', 'sheet']);
});

test('where what prints of T9 is not said, the rates are written to 指标核算: once, though the report has it too', async () => {
  const { host, session, checked, state } = demoPane();
  const t9 = demoSheets.find(({ name }) => name.includes('GK09'))!.name;
  host.change(t9, ({ printAreas, ...sheet }) => {
    expect(printAreas).toHaveLength(1);
    return sheet;
  });
  await checked();
  await session.writing.ask('variance');
  expect(wordsFor(paneTexts.ask, 'variance', latestOf(state())).zh).toContain('写到工作簿末尾的“指标核算”里');
  await session.writing.write('variance');
  const sheets = (): string[] => host.applied!.map((edit) => (edit.kind === 'sheet' ? edit.name : edit.kind));
  expect(sheets()).toEqual(['指标核算']);
  expect(state().notice?.text.zh).toBe('差异率已写在“指标核算”里。');
  await session.writing.write('report');
  expect(sheets().filter((name) => name === '指标核算')).toHaveLength(1);
});

test('what is written is of the workbook as it is: stale results are checked again first', async () => {
  const { host, session, checked, state } = demoPane();
  await checked();
  host.edit(GK05, 'G29', 341.61);
  await session.writing.write('highlights');
  expect(state().stale).toBe(false);
  const areas = host.applied!.flatMap((edit) =>
    edit.kind === 'highlight' && edit.sheet === GK05 ? edit.areas : [],
  );
  expect(areas).toEqual([]);
});

test('处理意见 typed into the report change nothing that is checked, and are in the next report', async () => {
  const { host, session, checked, state } = demoPane();
  const [finding] = latestOf(await first())!.result.findings;
  const rows = [
    ['序号', '问题', '处理意见', '编号'],
    ['1', finding!.message, '', finding!.id],
  ];
  const cells = rows.map((row) => row.map((value) => ({ value })));
  host.own = [{ id: 'report', sheet: { name: '勾稽检查报告', visibility: 'visible', cells, merges: [] } }];
  await checked();
  host.log.length = 0;
  host.opine('C2', '已联系预算处');
  await vi.advanceTimersByTimeAsync(2 * PAUSE);
  expect(host.log).toEqual([]);
  expect(state().stale).toBe(false);
  await session.writing.write('report');
  // Of what stands there nobody knows what is behind it: that is asked first.
  await session.writing.write('report');
  expect(JSON.stringify(host.applied)).toContain('已联系预算处');
  host.log.length = 0;
  await session.writing.write('report');
  expect(host.log).not.toContain('read');
});

describe('what is asked is what is written', () => {
  const cellsIn = (edits: readonly Edit[]): number =>
    edits.reduce((sum, edit) => sum + (edit.kind === 'highlight' ? edit.areas.length : 0), 0);
  const asked = (state: PaneState): string =>
    wordsFor(paneTexts.ask, state.asking!, latestOf(state)).zh.match(/标出 (\d+) 个/)![1]!;

  test('stale results are checked again before it is asked, and that is said', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    await session.prefer({ recheck: false });
    const before = cellsIn(state().outcome!.edits.highlights);
    host.edit(GK05, 'G29', 341.61);
    await session.writing.ask('highlights');
    expect(state()).toMatchObject({ asking: 'highlights', rechecked: true, stale: false });
    const said = asked(state());
    expect(said).not.toBe(String(before));
    await session.writing.write('highlights');
    expect(cellsIn(host.applied!)).toBe(Number(said));
    expect(state().notice!.text.zh).toBe(`已标出 ${said} 个单元格。`);
  });

  test.each([
    ['heard of', true],
    ['of which nobody was told', false],
  ])('what changes while it is asked, %s, is asked anew instead of written', async (_, heard) => {
    const { host, session, checked, state } = demoPane();
    await checked();
    await session.prefer({ recheck: false });
    await session.writing.ask('highlights');
    const before = asked(state());
    if (heard) host.edit(GK05, 'G29', 341.61);
    else {
      host.meanwhile.set('apply', () => {
        host.change(GK05, (sheet) => mended(sheet));
        host.refusals.set('apply', refusals.changed);
      });
    }
    await session.writing.write('highlights');
    host.refusals.clear();
    expect(host.applied).toBeNull();
    expect(state()).toMatchObject({ asking: 'highlights', rechecked: true });
    expect(asked(state())).not.toBe(before);
    await session.writing.write('highlights');
    expect(cellsIn(host.applied!)).toBe(Number(asked({ ...state(), asking: 'highlights' })));
  });

  test('what changes before it is tried again after a refusal is asked anew', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    await session.prefer({ recheck: false });
    await session.writing.ask('highlights');
    host.refusals.set('apply', refusals.editing);
    await session.writing.write('highlights');
    host.refusals.clear();
    host.edit(GK05, 'G29', 341.61);
    await session.retry(state().notice!.retry!);
    expect(host.applied).toBeNull();
    expect(state().asking).toBe('highlights');
  });

  test('what changes elsewhere is no other question; what is written anew unasked says that it was checked', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    await session.prefer({ recheck: false });
    await session.writing.ask('highlights');
    host.edit(demoSheets[0]!.name, 'A40', '备注');
    await session.writing.write('highlights');
    expect(state().notice!.text.zh).toMatch(/^已标出 \d+ 个单元格。（表在检查之后改动过，已先重新检查。）$/);
    host.edit(GK05, 'G29', 341.61);
    await session.writing.ask('highlights');
    expect(state().notice!.text.zh).toMatch(/^已标出 \d+ 个单元格。（表在检查之后改动过，已先重新检查。）$/);
  });
});

describe('what has less behind it never takes the place of what has more, unasked', () => {
  /** Written with a narrative, opened again. */
  const again = async (narratives: 'loaded' | 'by name alone') => {
    const { text } = withWords(narrativeOf(plainUnit, { family: 'xinjiang2024' }), '834.27', '934.27');
    const bytes = new TextEncoder().encode(text);
    const file = { name: '说明.txt', arrayBuffer: () => Promise.resolve(bytes.buffer) };
    const theirs = demoPane(undefined, plainSheets);
    await theirs.checked();
    await theirs.session.narratives.load([file]);
    await theirs.session.writing.write('highlights');
    await theirs.session.writing.write('report');
    const next = demoPane(undefined, plainSheets);
    for (const [key, kept] of theirs.host.kept) next.host.kept.set(key, kept);
    await next.checked();
    if (narratives === 'loaded') await next.session.narratives.load([file]);
    return next;
  };
  const plainSheets = aPackage({ books: plainUnit }).with(t5('2010301', 'basic'), '+12.89').sheets();

  test('the narrative is not loaded yet: it is asked, and what is missing is named', async () => {
    const { host, session, state } = await again('by name alone');
    expect(highlightsAre(state())).toBe('lacking');
    for (const part of ['report', 'highlights', 'variance'] as const) {
      await session.writing.ask(part);
      expect(state().asking).toBe(part);
      expect(lessWords(state())!.zh).toMatch(/还核对了“说明.txt”，这次没有/);
    }
    expect(host.applied).toBeNull();
    await session.writing.ask('report');
    await session.writing.write('report');
    expect(host.applied).not.toBeNull();
    expect(state().behind).toEqual([]);
  });

  test('loaded: written anew unasked, as ever', async () => {
    const { host, session, state } = await again('loaded');
    expect(highlightsAre(state())).toBe('current');
    expect(lessWords(state())).toBeNull();
    await session.writing.ask('report');
    expect(host.applied).not.toBeNull();
    expect(state().behind).toEqual(['说明.txt']);
  });
});

/** GK05 with G29 as it should be. */
const mended = (sheet: Sheet): Sheet => ({
  ...sheet,
  cells: sheet.cells.map((line, row) =>
    row === 28 ? line?.map((cell, column) => (column === 6 ? { ...cell!, value: 341.61 } : cell)) : line,
  ),
});

test('a protected sheet is named, and its cells are not counted; the rest is done', async () => {
  const { host, session, checked, state } = demoPane();
  await checked();
  await session.writing.write('highlights');
  const cells = (sheets: (name: string) => boolean): number =>
    host.applied!.reduce(
      (sum, edit) => sum + (edit.kind === 'highlight' && sheets(edit.sheet) ? edit.areas.length : 0),
      0,
    );
  expect(cells((name) => name === GK05)).toBe(2);
  expect(state().notice!.text.zh).toBe(`已标出 ${cells(() => true)} 个单元格。`);
  host.skipped = [skippedSheet(GK05)];
  await session.writing.write('highlights');
  expect(state().notice).toMatchObject({
    tone: 'warning',
    text: { zh: `已标出 ${cells(() => true) - 2} 个单元格。` },
    skipped: [{ sheet: GK05 }],
  });
  expect(state().written).toEqual(['highlights']);
});

test.each([
  ['a report in a protected workbook', 'report', '没有写入：'],
  ['removing with a protected sheet', 'remove', '已撤除，以下除外：'],
] as const)('%s: what was not done is not said to be done', async (_, what, says) => {
  const { host, session, checked, state } = demoPane();
  await checked();
  host.skipped = ['勾稽检查报告', '核对清单', '尾差', '指标核算'].map(skippedSheet);
  await session.writing.write(what);
  expect(state().notice).toMatchObject({ tone: 'warning', text: { zh: says } });
});

describe('highlights that no longer match the findings', () => {
  test('are said to be out of date after the next check, and nothing is written unasked', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    expect(highlightsAre(state())).toBeNull();
    await session.writing.write('highlights');
    expect(highlightsAre(state())).toBe('current');
    host.log.length = 0;
    host.edit(GK05, 'G29', 341.61);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(highlightsAre(state())).toBe('outdated');
    expect(host.log).toEqual(['read', 'remember memory']);
    await session.writing.ask('highlights');
    expect(highlightsAre(state())).toBe('current');
    expect(host.log).toContain('remember memory');
  });

  test('also when what changed waits for the pointer, and when a finding was explained', async () => {
    const { host, session, checked, state, dispatch } = demoPane();
    await checked();
    await session.writing.write('highlights');
    const [id] = state().outcome!.result.findings.map((finding) => finding.id);
    await session.setAside([id!], '已报核准');
    expect(highlightsAre(state())).toBe('outdated');
    await session.setAside([id!], null);
    expect(highlightsAre(state())).toBe('current');
    dispatch({ type: 'held', held: true });
    host.edit(GK05, 'G29', 341.61);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(state().pending).not.toBeNull();
    expect(highlightsAre(state())).toBe('outdated');
  });

  test('also in the next session', async () => {
    const first = demoPane();
    await first.checked();
    await first.session.writing.write('highlights');
    const next = demoPane();
    for (const [key, text] of first.host.kept) next.host.kept.set(key, text);
    await next.checked();
    expect(highlightsAre(next.state())).toBe('current');
    next.host.edit(GK05, 'G29', 341.61);
    await next.session.check();
    expect(highlightsAre(next.state())).toBe('outdated');
    await next.session.writing.write('remove');
    expect(highlightsAre(next.state())).toBeNull();
  });

  test('on a sheet that was left alone stay what they were', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    await session.writing.write('highlights');
    host.edit(GK05, 'G29', 341.61);
    host.skipped = [skippedSheet(GK05)];
    await session.writing.write('highlights');
    expect(highlightsAre(state())).toBe('outdated');
    host.skipped = [];
    await session.writing.write('highlights');
    expect(highlightsAre(state())).toBe('current');
  });

  test('by the command line: nobody knows, and writing one part keeps the others', async () => {
    const { host, session, checked, state } = demoPane();
    host.own = [{ id: 'report', sheet: demoSheets[0]! }];
    await checked();
    expect(highlightsAre(state())).toBe('unknown');
    await session.writing.ask('report');
    expect(host.applied).toBeNull();
    expect(lessWords(state())!.zh).toMatch(/当时核对了哪些资料不得而知/);
    await session.writing.write('report');
    expect([...new Set(host.applied!.map(({ kind }) => kind))]).toEqual(['highlight', 'block', 'sheet']);
    expect(highlightsAre(state())).toBe('current');
  });
});

describe('a read-only workbook is checked all the same, and says so', () => {
  const refused = async () => {
    const at = demoPane();
    await at.checked();
    at.host.refusals.set('apply', refusals.readOnly);
    await at.session.writing.write('highlights');
    expect(at.state()).toMatchObject({ readOnly: true, written: [], notice: { tone: 'warning' } });
    return at;
  };

  test('until a write succeeds, tried again or another', async () => {
    const { host, session, state } = await refused();
    await session.writing.write('variance');
    expect(state()).toMatchObject({ readOnly: true, written: [] });
    host.refusals.clear();
    await session.retry(state().notice!.retry!);
    expect(state()).toMatchObject({ readOnly: false, written: ['variance'], notice: { tone: 'done' } });
  });

  test('until it is checked again: it may have become another', async () => {
    const { session, state } = await refused();
    await session.check();
    expect(state()).toMatchObject({ readOnly: false, notice: null });
  });
});

test('removing everything forgets everything', async () => {
  const { host, session, checked, ids, state } = demoPane();
  await checked();
  await session.setAside([ids()[0]!], '已报核准');
  await session.writing.write('report');
  await session.writing.write('remove');
  expect(host.applied).toBeNull();
  expect([...host.kept]).toEqual([]);
  expect(state()).toMatchObject({ written: [], memory: { assigned: {}, setAside: {} } });
});

describe('what was written, one thing and another', () => {
  const kinds = (host: FakeHost): string[] => [...new Set(host.applied?.map(({ kind }) => kind))];

  test('a report just written can be opened, by the name its sheet has', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    await session.writing.write('report');
    expect(state().notice?.written?.map(({ name }) => name)).toEqual([
      '勾稽检查报告',
      '核对清单',
      '尾差',
      '指标核算',
    ]);
    const named = { ...demoSheets[0]!, name: '勾稽检查报告 (2)' };
    host.own = [{ id: 'report', sheet: named }];
    await session.writing.open('report');
    expect(host.log.at(-1)).toBe('select 勾稽检查报告 (2)!A1');
    host.own = [];
    await session.writing.open('report');
    expect(state().notice?.text.zh).toContain('已不在工作簿里');
  });

  test('the sheets of a report are written in full', async () => {
    const { host, session, checked } = demoPane();
    await checked();
    await session.writing.write('report');
    for (const edit of host.applied!) if (edit.kind === 'sheet') expect(edit.rows.length).toBeGreaterThan(3);
  });

  test('one part is taken away, the others stay, and nothing of hers is forgotten', async () => {
    const { host, session, checked, state, ids } = demoPane();
    await checked();
    await session.setAside([ids()[0]!], '已核实');
    await session.writing.write('report');
    await session.writing.write('highlights');
    await session.writing.ask('no report');
    expect(state().asking).toBe('no report');
    await session.writing.write('no report');
    expect(kinds(host)).toEqual(['highlight']);
    expect(state().written).toEqual(['highlights']);
    await session.writing.write('no highlights');
    expect(host.applied).toBeNull();
    expect(state().written).toEqual([]);
    expect(Object.values(state().memory.setAside)).toEqual(['已核实']);
  });

  test('before a report goes it is said how many 处理意见 go with it', async () => {
    const { host, session, checked, state } = demoPane();
    await checked();
    const rows = [
      ['序号', '问题', '处理意见', '编号'],
      ['1', '不符', '已更正', 'T5.row:1'],
      ['2', '不符', '', 'T5.row:2'],
    ];
    const cells = rows.map((row) => row.map((value) => ({ value })));
    host.own = [{ id: 'report', sheet: { ...demoSheets[0]!, name: '勾稽检查报告', cells } }];
    await session.writing.ask('remove');
    expect(state().opinions).toBe(1);
    expect(writingTexts.goesToo({ opinions: 1, reasons: 2, corrections: 0 }).zh).toBe(
      '一并撤去您写的：报告里的处理意见 1 条、说明 2 条。',
    );
  });
});
