import { PAUSE, SLOW } from '../../src/taskpane/session';
import { refusals } from './harness/fake-host';
import { demoPane, GK05 } from './demo-pane';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('opening reads, recognises and watches; it neither checks nor writes', async () => {
  const { host, session, state } = demoPane();
  await session.open();
  expect(state().survey).toMatchObject({ unit: '云岭县生态环境局', year: 2024, moneyUnit: '万元' });
  expect(state().outcome).toBeNull();
  expect(host.log).toEqual(['read']);
});

test('a check reads once and writes nothing', async () => {
  const { host, session, checked, ids } = demoPane();
  await checked();
  expect(ids()).toHaveLength(9);
  expect(host.log).toEqual(['read', 'read']);
  expect(session.store.get().preferences.welcomed).toBe(true);
});

test('progress shows after half a second; cancelling leaves things as they were', async () => {
  const { checker, session, state } = demoPane();
  await session.open();
  checker.stopAt = 'checking';
  void session.check();
  await vi.advanceTimersByTimeAsync(SLOW - 1);
  expect(state().checking).toEqual({ stage: 'checking', slow: false });
  await vi.advanceTimersByTimeAsync(1);
  expect(state().checking).toEqual({ stage: 'checking', slow: true });
  session.cancel();
  expect(state()).toMatchObject({ checking: null, outcome: null, notice: null });
  expect(checker.cancelled).toBe(1);
});

test('a mended error disappears by itself after a pause, however often she types', async () => {
  const { host, checked, ids, state } = demoPane();
  await checked();
  const before = ids();
  host.edit(GK05, 'G29', 300);
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  host.edit(GK05, 'G29', 341.61);
  expect(state().stale).toBe(true);
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  expect(ids()).toEqual(before);
  await vi.advanceTimersByTimeAsync(1);
  expect(ids().filter((id) => id.startsWith('T5.row'))).toEqual([]);
  expect(state().stale).toBe(false);
});

test('switched off, it waits for her', async () => {
  const { host, session, checked, state } = demoPane();
  await checked();
  await session.prefer({ recheck: false });
  host.edit(GK05, 'G29', 341.61);
  await vi.advanceTimersByTimeAsync(10 * PAUSE);
  expect(state().stale).toBe(true);
  await session.prefer({ recheck: true });
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(state().stale).toBe(false);
});

test('a cell being edited: by itself it waits in silence, asked by her it says so and can be retried', async () => {
  const { host, session, checked, state } = demoPane();
  await checked();
  host.refusals.set('read', refusals.editing);
  host.edit(GK05, 'G29', 341.61);
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(state()).toMatchObject({ notice: null, stale: true });
  await session.check();
  expect(state().notice).toMatchObject({ tone: 'warning', retry: { kind: 'check' } });
  host.refusals.clear();
  await session.retry({ kind: 'check' });
  expect(state()).toMatchObject({ notice: null, stale: false });
});

test('an edit while it checks makes that result stale', async () => {
  const { host, session, checker, state } = demoPane();
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
  const { host, session, checked, state } = demoPane();
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

test('set aside: kept in the workbook, back in the next session, in the report', async () => {
  const first = demoPane();
  await first.checked();
  const [id] = first.ids() as [string];
  await first.session.setAside([id], '已报核准');
  const next = demoPane();
  for (const [key, text] of first.host.kept) next.host.kept.set(key, text);
  await next.checked();
  expect(next.state().memory.setAside).toEqual({ [id]: '已报核准' });
  await first.session.writing.write('report');
  expect(JSON.stringify(first.host.applied)).toContain('已报核准');
});

test('an assignment is kept and checked at once', async () => {
  const { host, session, checked, state } = demoPane();
  await checked();
  await session.assign(GK05, null);
  expect(state().outcome!.result.statements[4]).toMatchObject({ state: 'missing' });
  expect(host.kept.get('memory')).toContain(GK05);
});

test('meddled-with memory is as good as none', async () => {
  const { host, session, state } = demoPane();
  host.kept.set('memory', '{"assigned":{"甲":"T99","乙":"T3"},"setAside":[1],"written":"all"');
  await session.open();
  expect(state().memory).toEqual({ assigned: {}, setAside: {} });
  host.kept.set('memory', '{"assigned":{"甲":"T99","乙":"T3"},"setAside":{"a":1},"written":"all"}');
  await session.open();
  expect(state()).toMatchObject({ memory: { assigned: { 乙: 'T3' }, setAside: {} }, written: [] });
});

test('a new language is new words for the same findings, without reading again', async () => {
  const { host, session, checked, ids, saved, state } = demoPane();
  await checked();
  const before = ids();
  await session.prefer({ language: 'en' });
  expect(ids()).toEqual(before);
  expect(state().outcome!.result.findings[0]!.message).toMatch(/does not agree/);
  expect(host.log).toEqual(['read', 'read']);
  expect(saved.at(-1)).toMatchObject({ language: 'en' });
});

test('a breakdown says what to do and keeps the details for support', async () => {
  const { checker, session, checked, state, ids } = demoPane();
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
