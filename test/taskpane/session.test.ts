import * as documents from '../../src/documents';
import type { Checker } from '../../src/taskpane/checker';
import { Cancelled, WorkerChecker, type WorkerLike } from '../../src/taskpane/checker';
import { PAUSE, Session, SLOW } from '../../src/taskpane/session';
import { reduce } from '../../src/taskpane/reduce';
import { initialState } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { highlightsAre } from '../../src/taskpane/findings/view';
import type { Answer, Task } from '../../src/taskpane/worker/messages';
import { FakeHost, refusals, skippedSheet } from './harness/fake-host';
import { InlineChecker } from './harness/inline-checker';
import { demoSheets, outcomeOf } from './outcomes';

const GK05 = demoSheets.find(({ name }) => name.includes('GK05'))!.name;

function pane(given?: Checker) {
  const host = new FakeHost(demoSheets);
  const checker = new InlineChecker();
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  const saved: unknown[] = [];
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const session = new Session(store, host, given ?? checker, {
    workbook: 'statements.xlsx',
    now: () => new Date(2025, 2, 1, 9, 30),
    savePreferences: (preferences) => saved.push(preferences),
    documents: () => Promise.resolve(documents),
    save: (name, bytes) => downloads.push({ name, bytes }),
  });
  const ids = (): string[] => store.get().outcome?.result.findings.map(({ id }) => id) ?? [];
  const checked = async () => {
    await session.open();
    await session.check();
  };
  return {
    host,
    checker,
    session,
    saved,
    downloads,
    ids,
    checked,
    state: store.get,
    dispatch: store.dispatch,
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('opening reads, recognises and watches; it neither checks nor writes', async () => {
  const { host, session, state } = pane();
  await session.open();
  expect(state().survey).toMatchObject({ unit: '云岭县生态环境局', year: 2024, moneyUnit: '万元' });
  expect(state().outcome).toBeNull();
  expect(host.log).toEqual(['read']);
});

test('a check reads once and writes nothing', async () => {
  const { host, session, checked, ids } = pane();
  await checked();
  expect(ids()).toHaveLength(9);
  expect(host.log).toEqual(['read', 'read']);
  expect(session.store.get().preferences.welcomed).toBe(true);
});

test('progress shows after half a second; cancelling leaves things as they were', async () => {
  const { checker, session, state } = pane();
  await session.open();
  checker.stopAt = 'checking';
  void session.check();
  await jest.advanceTimersByTimeAsync(SLOW - 1);
  expect(state().checking).toEqual({ stage: 'checking', slow: false });
  await jest.advanceTimersByTimeAsync(1);
  expect(state().checking).toEqual({ stage: 'checking', slow: true });
  session.cancel();
  expect(state()).toMatchObject({ checking: null, outcome: null, notice: null });
  expect(checker.cancelled).toBe(1);
});

test('a mended error disappears by itself after a pause, however often she types', async () => {
  const { host, checked, ids, state } = pane();
  await checked();
  const before = ids();
  host.edit(GK05, 'G29', 300);
  await jest.advanceTimersByTimeAsync(PAUSE - 1);
  host.edit(GK05, 'G29', 341.61);
  expect(state().stale).toBe(true);
  await jest.advanceTimersByTimeAsync(PAUSE - 1);
  expect(ids()).toEqual(before);
  await jest.advanceTimersByTimeAsync(1);
  expect(ids().filter((id) => id.startsWith('T5.row'))).toEqual([]);
  expect(state().stale).toBe(false);
});

test('switched off, it waits for her', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  await session.prefer({ recheck: false });
  host.edit(GK05, 'G29', 341.61);
  await jest.advanceTimersByTimeAsync(10 * PAUSE);
  expect(state().stale).toBe(true);
  await session.prefer({ recheck: true });
  await jest.advanceTimersByTimeAsync(PAUSE);
  expect(state().stale).toBe(false);
});

test('a cell being edited: by itself it waits in silence, asked by her it says so and can be retried', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  host.refusals.set('read', refusals.editing);
  host.edit(GK05, 'G29', 341.61);
  await jest.advanceTimersByTimeAsync(PAUSE);
  expect(state()).toMatchObject({ notice: null, stale: true });
  await session.check();
  expect(state().notice).toMatchObject({ tone: 'warning', retry: { kind: 'check' } });
  host.refusals.clear();
  await session.retry({ kind: 'check' });
  expect(state()).toMatchObject({ notice: null, stale: false });
});

test('an edit while it checks makes that result stale', async () => {
  const { host, session, checker, state } = pane();
  await session.open();
  const check = checker.check.bind(checker);
  checker.check = (task, progress) => {
    host.edit(GK05, 'G29', 341.61);
    return check(task, progress);
  };
  await session.check();
  expect(state().stale).toBe(true);
});

test('opening a finding shows the suspect; stepping goes through them all and stops at the ends', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  host.log.length = 0;
  for (let step = 0; step < 6; step++) await session.step(1);
  expect(host.log).toEqual([
    `select ${GK05}!G29`,
    expect.stringMatching(/GK06.*!F16/) as string,
    expect.stringMatching(/GK09.*!I8/) as string,
    expect.stringMatching(/GK02.*!F32/) as string,
  ]);
  await session.step(-1);
  expect(state().shown).toMatchObject({ finding: state().open });
});

test('a part that is not in the workbook yet is asked about; one that is, is written anew', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  await session.writing.ask('report');
  expect(state().asking).toBe('report');
  expect(host.applied).toBeNull();
  await session.writing.write('report');
  expect(host.applied?.map(({ kind }) => kind)).toEqual(['sheet', 'sheet']);
  expect(state().notice).toMatchObject({ tone: 'done', text: { zh: '已添加“勾稽检查报告”和“指标核算”。' } });
  await session.writing.ask('report');
  expect(state().asking).toBeNull();
});

test('writing one part keeps the others that stand there, in this session and the next', async () => {
  const first = pane();
  await first.checked();
  await first.session.writing.write('report');
  await first.session.writing.write('highlights');
  const kinds = (host: FakeHost): string[] => [...new Set(host.applied?.map(({ kind }) => kind))];
  expect(kinds(first.host)).toEqual(['highlight', 'sheet']);
  const next = pane();
  for (const [key, text] of first.host.kept) next.host.kept.set(key, text);
  await next.checked();
  await next.session.writing.write('variance');
  expect(kinds(next.host)).toEqual(['highlight', 'block', 'sheet']);
});

test('what is written is of the workbook as it is: stale results are checked again first', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  host.edit(GK05, 'G29', 341.61);
  await session.writing.write('highlights');
  expect(state().stale).toBe(false);
  const areas = host.applied!.flatMap((edit) =>
    edit.kind === 'highlight' && edit.sheet === GK05 ? edit.areas : [],
  );
  expect(areas).toEqual([]);
});

test('a protected sheet is named, and its cells are not counted; the rest is done', async () => {
  const { host, session, checked, state } = pane();
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
  const { host, session, checked, state } = pane();
  await checked();
  host.skipped = ['勾稽检查报告', '指标核算'].map(skippedSheet);
  await session.writing.write(what);
  expect(state().notice).toMatchObject({ tone: 'warning', text: { zh: says } });
});

describe('highlights that no longer match the findings', () => {
  test('are said to be out of date after the next check, and nothing is written unasked', async () => {
    const { host, session, checked, state } = pane();
    await checked();
    expect(highlightsAre(state())).toBeNull();
    await session.writing.write('highlights');
    expect(highlightsAre(state())).toBe('current');
    host.log.length = 0;
    host.edit(GK05, 'G29', 341.61);
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(highlightsAre(state())).toBe('outdated');
    expect(host.log).toEqual(['read']);
    await session.writing.ask('highlights');
    expect(highlightsAre(state())).toBe('current');
    expect(host.log).toContain('remember memory');
  });

  test('also when what changed waits for the pointer, and when a finding was explained', async () => {
    const { host, session, checked, state, dispatch } = pane();
    await checked();
    await session.writing.write('highlights');
    const [id] = state().outcome!.result.findings.map((finding) => finding.id);
    await session.setAside(id!, '已报核准');
    expect(highlightsAre(state())).toBe('outdated');
    await session.setAside(id!, null);
    expect(highlightsAre(state())).toBe('current');
    dispatch({ type: 'held', held: true });
    host.edit(GK05, 'G29', 341.61);
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(state().pending).not.toBeNull();
    expect(highlightsAre(state())).toBe('outdated');
  });

  test('also in the next session', async () => {
    const first = pane();
    await first.checked();
    await first.session.writing.write('highlights');
    const next = pane();
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
    const { host, session, checked, state } = pane();
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
    const { host, session, checked, state } = pane();
    host.own = [{ id: 'report', sheet: demoSheets[0]! }];
    await checked();
    expect(highlightsAre(state())).toBe('unknown');
    await session.writing.write('report');
    expect([...new Set(host.applied!.map(({ kind }) => kind))]).toEqual(['highlight', 'block', 'sheet']);
    expect(highlightsAre(state())).toBe('current');
  });
});

test('a read-only workbook is checked all the same, and is not written to again', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  host.refusals.set('apply', refusals.readOnly);
  await session.writing.write('highlights');
  expect(state()).toMatchObject({ readOnly: true, written: [], notice: { tone: 'warning', retry: null } });
});

test('set aside: kept in the workbook, back in the next session, in the report', async () => {
  const first = pane();
  await first.checked();
  const [id] = first.ids() as [string];
  await first.session.setAside(id, '已报核准');
  const next = pane();
  for (const [key, text] of first.host.kept) next.host.kept.set(key, text);
  await next.checked();
  expect(next.state().memory.setAside).toEqual({ [id]: '已报核准' });
  await first.session.writing.write('report');
  expect(JSON.stringify(first.host.applied)).toContain('已报核准');
});

test('removing everything forgets everything', async () => {
  const { host, session, checked, ids, state } = pane();
  await checked();
  await session.setAside(ids()[0]!, '已报核准');
  await session.writing.write('report');
  await session.writing.write('remove');
  expect(host.applied).toBeNull();
  expect([...host.kept]).toEqual([]);
  expect(state()).toMatchObject({ written: [], memory: { assigned: {}, setAside: {} } });
});

test('an assignment is kept and checked at once', async () => {
  const { host, session, checked, state } = pane();
  await checked();
  await session.assign(GK05, null);
  expect(state().outcome!.result.statements[4]).toMatchObject({ state: 'missing' });
  expect(host.kept.get('memory')).toContain(GK05);
});

test('meddled-with memory is as good as none', async () => {
  const { host, session, state } = pane();
  host.kept.set('memory', '{"assigned":{"甲":"T99","乙":"T3"},"setAside":[1],"written":"all"');
  await session.open();
  expect(state().memory).toEqual({ assigned: {}, setAside: {} });
  host.kept.set('memory', '{"assigned":{"甲":"T99","乙":"T3"},"setAside":{"a":1},"written":"all"}');
  await session.open();
  expect(state()).toMatchObject({ memory: { assigned: { 乙: 'T3' }, setAside: {} }, written: [] });
});

test('a new language is new words for the same findings, without reading again', async () => {
  const { host, session, checked, ids, saved, state } = pane();
  await checked();
  const before = ids();
  await session.prefer({ language: 'en' });
  expect(ids()).toEqual(before);
  expect(state().outcome!.result.findings[0]!.message).toMatch(/does not agree/);
  expect(host.log).toEqual(['read', 'read']);
  expect(saved.at(-1)).toMatchObject({ language: 'en' });
});

test('a breakdown says what to do and keeps the details for support', async () => {
  const { checker, session, checked, state, ids } = pane();
  await checked();
  checker.failure = 'TypeError: x is not a function';
  await session.check();
  expect(state().notice).toMatchObject({
    tone: 'error',
    retry: { kind: 'check' },
    details: expect.stringContaining('x is not a function') as string,
  });
  expect(ids()).toHaveLength(9);
});

describe('the worker', () => {
  class FakeWorker implements WorkerLike {
    onmessage: ((event: { readonly data: Answer }) => void) | null = null;
    onerror: ((event: { readonly message: string }) => void) | null = null;
    readonly tasks: Task[] = [];
    terminated = false;
    postMessage(task: Task): void {
      this.tasks.push(task);
    }
    terminate(): void {
      this.terminated = true;
    }
  }
  const task = { sheets: demoSheets } as unknown as Task;
  const outcome = outcomeOf(demoSheets);

  function started() {
    const workers: FakeWorker[] = [];
    const checker = new WorkerChecker(() => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    });
    return { workers, checker };
  }

  test('is kept from one task to the next', async () => {
    const { workers, checker } = started();
    for (let time = 0; time < 2; time++) {
      const stages: string[] = [];
      const answer = checker.check(task, (stage) => stages.push(stage));
      workers[0]!.onmessage!({ data: { kind: 'progress', stage: 'checking' } });
      workers[0]!.onmessage!({ data: { kind: 'checked', outcome } });
      expect(await answer).toBe(outcome);
      expect(stages).toEqual(['checking']);
    }
    expect(workers).toHaveLength(1);
  });

  test('is ended by cancelling; the next task has a new one', async () => {
    const { workers, checker } = started();
    const answer = checker.check(task, () => {});
    checker.cancel();
    await expect(answer).rejects.toThrow(Cancelled);
    expect(workers[0]!.terminated).toBe(true);
    void checker.survey(task).catch(() => {});
    expect(workers).toHaveLength(2);
  });

  test('that breaks down or cannot be loaded is an error, not silence', async () => {
    const { workers, checker } = started();
    const failed = checker.check(task, () => {});
    workers[0]!.onmessage!({ data: { kind: 'failed', details: 'no memory' } });
    await expect(failed).rejects.toThrow('no memory');
    const lost = checker.survey(task);
    workers[0]!.onerror!({ message: 'not found' });
    await expect(lost).rejects.toThrow('not found');
    expect(workers[0]!.terminated).toBe(true);
  });
});
