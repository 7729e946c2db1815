import { demoSheets, outcomeOf, taskOf } from '../outcomes';
import { budgetSheets, budgetXlsx, plannedUnit } from '../../fixtures/planned-unit';
import { narrativeOf } from '../../fixtures/narrative';
import { aPackage } from '../../fixtures/package';
import { unevenUnit } from '../../fixtures/units';
import { sheetOf } from '../../hosts/file/packages';
import { figureOf, groupsOf, isReachable, placeName } from '../../../src/taskpane/findings/view';
import { heldOf } from '../../../src/taskpane/sheets/forms';
import { isBeside, isTooLargeToKeep, MOST_KEPT } from '../../../src/taskpane/narrative/narratives';
import { readingOf } from '../../../src/taskpane/narrative/reading';
import { readInWorker, type ReaderLike } from '../../../src/taskpane/workbooks';
import { FakeHost, refusals } from '../harness/fake-host';
import { paneOf, type Pane } from '../panes';

const file = (name: string, bytes: Uint8Array) => ({
  name,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});
/** Three less for running its cars than the accounts say, and three more to buy some. */
const planned = { ...plannedUnit, running: 17.5 };
const budget = file('budget.xlsx', budgetXlsx(planned));

async function besideDemo(...files: ReturnType<typeof file>[]): Promise<Pane & { readonly host: FakeHost }> {
  const host = new FakeHost(demoSheets);
  const pane = paneOf(host);
  await pane.session.open();
  await pane.session.narratives.load(files);
  return { ...pane, host };
}

async function reopened(host: FakeHost): Promise<Pane> {
  const next = new FakeHost(demoSheets);
  for (const [key, kept] of host.kept) next.kept.set(key, kept);
  const pane = paneOf(next);
  await pane.session.open();
  return pane;
}

/** What the panel says of each document. */
const says = ({ state }: Pane): string[] =>
  state().narratives.sources.map((source) =>
    readingOf(source, state().survey)
      .says.map(({ zh }) => zh)
      .join(' · '),
  );

test('a budget beside is known for what it is, with its year; the workbook is counted as before', async () => {
  const pane = await besideDemo(budget);
  expect(says(pane)).toEqual(['预算公开 2024 · 2 张表 30 个数字']);
  expect(heldOf(pane.state().survey!)).toMatchObject({ read: 9, all: 9 });
});

test("a budget's narrative, too, stands beside; the workbook's own is still asked for", async () => {
  const words = '云岭县生态环境局2024年部门预算公开\n2024年收入预算2425.14万元，支出预算2425.14万元。';
  const pane = await besideDemo(file('说明.txt', new TextEncoder().encode(words)));
  expect(says(pane).join()).toMatch(/^预算公开说明/);
  expect(isBeside(pane.state().narratives.sources[0]!, pane.state().survey)).toBe(true);
});

test('the accounts of the year before are known by their year, their narrative beside that of this year', async () => {
  const last = { ...unevenUnit, year: unevenUnit.year - 1 };
  const options = { family: 'xinjiang2024' } as const;
  const text = (built: { readonly text: string }): Uint8Array => new TextEncoder().encode(built.text);
  const pane = await besideDemo(
    file('last.xls', aPackage({ books: last }).xls()),
    file('now.txt', text(narrativeOf(unevenUnit, { ...options, after: { books: last, options } }))),
    file('last.txt', text(narrativeOf(last, options))),
  );
  expect(says(pane)).toEqual([
    expect.stringMatching(/^上年决算 2023 · 9 张表/),
    expect.stringMatching(/个数字/),
    expect.stringMatching(/^上年决算说明 2023/),
  ]);
  const { sources } = pane.state().narratives;
  expect(sources.map((source) => isBeside(source, pane.state().survey))).toEqual([true, false, true]);
});

test.each([
  ['of another year', budgetXlsx({ ...planned, year: 2022 }), /2022 年 的预算公开，不是这一套的/],
  ['of another unit', budgetXlsx({ ...planned, unit: '青禾市财政局' }), /青禾市财政局/],
  ['the accounts again', aPackage({ books: unevenUnit }).xls(), /同一种资料/],
  ['the accounts of another unit', aPackage().xls(), /青禾市档案管理中心/],
  ['accounts of two years before', aPackage({ books: { ...unevenUnit, year: 2022 } }).xls(), /不是上年/],
  ['no table of a kind that is known', sheetOf('<sheetData/>'), /认不出这是什么资料/],
])('%s: left apart, and said why', async (_, bytes, why) => {
  const pane = await besideDemo(file('a.xls', bytes));
  expect(says(pane).join()).toMatch(why);
  expect(readingOf(pane.state().narratives.sources[0]!, pane.state().survey).fine).toBe(false);
});

describe('a finding that points into the budget', () => {
  const ofBudget = async () => {
    const pane = await besideDemo(budget);
    await pane.session.check();
    const found = groupsOf(pane.state())
      .flatMap(({ findings }) => findings)
      .find(({ finding }) => finding.rule === 'Y.three')!;
    return { pane, found, survey: pane.state().outcome!.survey };
  };

  test('names the cell there and its amount', async () => {
    const { found, survey } = await ofBudget();
    const there = found.finding.figures.filter((figure) => !isReachable(figure));
    expect(there.map((figure) => placeName(figure, survey, 'T9'))).toEqual(['[budget.xlsx]表10 B10']);
    expect(there.map(({ printed }) => printed)).toEqual(['21']);
  });

  test('shows the cell of the workbook, and never jumps into the other', async () => {
    const { pane, found } = await ofBudget();
    const figures = found.finding.figures;
    expect(figures[figureOf(found.finding)!]!.sheet).toContain('GK09');
    const elsewhere = figures.findIndex((figure) => !isReachable(figure));
    expect(elsewhere).toBeGreaterThanOrEqual(0);
    const before = pane.state().shown;
    await pane.session.show(found.finding.id, elsewhere);
    expect(pane.state().shown).toBe(before);
  });

  test('offers nothing to apply there and marks nothing there', async () => {
    const { found, pane } = await ofBudget();
    for (const correction of found.card.corrections) expect(correction?.sheet ?? '').not.toContain('[');
    expect(JSON.stringify(pane.state().outcome!.edits.highlights)).not.toContain('[budget');
  });
});

describe('remembered with the workbook', () => {
  test('its name alone, unless she wants the contents kept', async () => {
    const { host } = await besideDemo(budget);
    const again = await reopened(host);
    expect(says(again)).toEqual([expect.stringContaining('请重新载入')]);
    expect([...host.kept.values()].join()).not.toContain('生态');
  });

  test('with its sheets when she says so: checked again without the file', async () => {
    const first = await besideDemo(budget);
    await first.session.check();
    await first.session.narratives.keepTexts(true);
    const again = await reopened(first.host);
    await again.session.check();
    expect(again.state().outcome!.result).toEqual(first.state().outcome!.result);
    await again.session.narratives.remove('budget.xlsx');
    expect(again.ids().some((id) => id.startsWith('Y.three'))).toBe(false);
  });

  test('one that is too large is kept by its name, and that is told', async () => {
    const large = file('large.txt', new TextEncoder().encode('预算公开\n'.repeat(MOST_KEPT / 4)));
    const { host, session, state } = await besideDemo(large);
    await session.narratives.keepTexts(true);
    expect([...host.kept.keys()]).toEqual(['narratives']);
    expect(isTooLargeToKeep(state().narratives.sources[0]!)).toBe(true);
  });

  test('meddled-with sheets are as good as none', async () => {
    const { host, session } = await besideDemo(budget);
    await session.narratives.keepTexts(true);
    host.kept.set('narrative-texts', '{"budget.xlsx":[{"name":5}]}');
    expect(says(await reopened(host))).toEqual([expect.stringContaining('请重新载入')]);
  });

  test('a read-only workbook is checked with it, without a complaint', async () => {
    const pane = await besideDemo();
    pane.host.refusals.set('remember', refusals.readOnly);
    await pane.session.narratives.load([budget]);
    expect(pane.state().notice).toBeNull();
    expect(says(pane)).toHaveLength(1);
  });
});

test.each([
  ['cut short', 'cut.xlsx', budgetXlsx().slice(0, 700)],
  ['no workbook', 'words.xlsx', new TextEncoder().encode('预算')],
])('a file that is %s says why; the check goes on', async (_, name, bytes) => {
  const pane = await besideDemo(file(name, bytes));
  expect(pane.state().narratives).toMatchObject({ sources: [], reading: [], failures: [{ name }] });
  await pane.session.check();
  expect(pane.state().outcome).not.toBeNull();
});

test('an .xls is read like an .xlsx', async () => {
  const pane = await besideDemo(file('accounts.xls', aPackage().xls()));
  expect(pane.state().narratives.sources).toMatchObject([{ name: 'accounts.xls', kind: 'workbook' }]);
});

describe("a budget's own workbook", () => {
  const { survey, result, cards } = outcomeOf(budgetSheets({ ...plannedUnit, total: 2452.14 }));

  test('is held against its own tables, without those that are not asked for everywhere', () => {
    const { read, all, missing } = heldOf(survey);
    expect([read, all]).toEqual([2, 8]);
    expect(missing.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3', 'B4', 'B6', 'B8']);
  });

  test('has its findings under them, the cell named by its table', () => {
    const found = result.findings.find(({ rule }) => rule === 'B5.row')!;
    expect(cards[found.id]!.statement).toBe('B5');
    expect(placeName(found.figures[0]!, survey, null)).toMatch(/^表5 [A-Z]/);
  });

  test('a sheet can be said to be any statement of any kind', () => {
    const ids = survey.kinds.flatMap(({ forms }) => forms.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['T1', 'T9', 'B1', 'B11']));
    const memory = { assigned: { 表5: 'B3' }, setAside: {} } as const;
    const byHand = outcomeOf(budgetSheets(), { memory });
    expect(byHand.survey.sheets[0]).toMatchObject({ statement: 'B3', by: 'hand' });
  });
});

test('what the worker answers with a budget beside is plain data', () => {
  const beside = [{ file: 'budget.xlsx', sheets: budgetSheets(planned) }];
  const outcome = outcomeOf(demoSheets, { beside });
  expect(structuredClone(outcome)).toEqual(outcome);
  expect(taskOf(demoSheets, { beside }).beside).toHaveLength(1);
});

test('a reader that does not come to an end is ended, and the file is told to be damaged', async () => {
  vi.useFakeTimers();
  let ended = 0;
  const start = (): ReaderLike => ({
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    terminate: () => void ended++,
  });
  const answer = readInWorker(start, 60)({ name: 'a.xls', bytes: new Uint8Array() });
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect(await answer).toMatchObject({ kind: 'refused' });
  expect(ended).toBe(1);
});
