import { t5 } from '../../../src/publications/final-accounts/forms';
import type { Sheet } from '../../../src/model/sheet';
import { gatheredOf, writable } from '../../../src/taskpane/corrections/gathered';
import { isUndoable } from '../../../src/taskpane/corrections/correction';
import { PAUSE } from '../../../src/taskpane/session';
import type { Gathered, PaneState } from '../../../src/taskpane/state';
import { aPackage } from '../../fixtures/package';
import { plainUnit } from '../../fixtures/units';
import { demoPane, GK05 } from '../demo-pane';
import { demoSheets } from '../outcomes';
import { refusals } from '../harness/fake-host';

const GK06 = demoSheets.find(({ name }) => name.includes('GK06'))!.name;
const SURE: Gathered = { kind: 'sure' };
const NUMBERS: Gathered = { kind: 'numbers', finding: null };

/** Of the demo's wrong figures the one that a single identity bears witness against is not sure: another is, in its place. */
async function demo(): Promise<readonly Sheet[]> {
  const { host } = demoPane();
  host.edit(GK06, 'F16', 11.75);
  host.edit(GK06, 'I11', 19.11);
  return (await host.read()).sheets;
}

async function opened(sheets?: readonly Sheet[]) {
  const at = demoPane(undefined, sheets ?? (await demo()));
  await at.checked();
  at.host.log.length = 0;
  const offered = (what: Gathered = SURE) => gatheredOf(at.state(), what);
  /** What the host was asked to write, and how often it was read. */
  const calls = (): string[] => at.host.log.filter((call) => /^write|^read/.test(call));
  return { ...at, together: at.session.corrections.together, offered, calls, before: at.ids() };
}

const wheres = (corrections: readonly { readonly where: string }[]): string[] =>
  corrections.map(({ where }) => where);
const told = ({ notice }: PaneState): unknown =>
  notice && [notice.text.zh, ...notice.skipped.map(({ sheet, why }) => `${sheet} ${why.zh}`)];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is sure', () => {
  test('is offered with old and new, but not what she has explained', async () => {
    const { session, offered, before } = await opened();
    expect(offered().map(({ where, printed, suggested }) => [where, printed, suggested])).toEqual([
      ['GK05 G29', '314.61', '341.61'],
      ['GK06 I11', '19.11', '10.11'],
      ['GK09 I8', '43.93', '34.93'],
    ]);
    await session.setAside([before.find((id) => id.startsWith('T6.'))!], '与财政核实过');
    expect(wheres(offered())).toEqual(['GK05 G29', 'GK09 I8']);
  });

  test('is written in one request, kept, checked once; what she left out stays', async () => {
    const { host, together, state, offered, calls, ids, before } = await opened();
    await together.apply(offered().filter(({ where }) => where !== 'GK06 I11'));
    expect(calls()).toEqual(['writeCells G29 I8', 'read']);
    expect(host.cell(GK05, 'G29')).toMatchObject({ value: 341.61 });
    expect(before.filter((id) => !ids().includes(id))).toHaveLength(2);
    expect(wheres(offered())).toEqual(['GK06 I11']);
    expect(wheres(state().corrections)).toEqual(['GK05 G29', 'GK09 I8']);
    expect(new Set(state().applied).size).toBe(2);
    expect(state()).toMatchObject({ stale: false, writing: null, notice: null });
    host.log.length = 0;
    await vi.advanceTimersByTimeAsync(2 * PAUSE);
    expect(host.log).toEqual([]);
  });

  test('is taken back together, or one by one, also in the next session', async () => {
    const first = await opened();
    const was = (await first.host.read()).sheets;
    await first.together.apply(first.offered());
    const next = demoPane(undefined, (await first.host.read()).sheets);
    for (const [key, text] of first.host.kept) next.host.kept.set(key, text);
    await next.checked();
    const [one, ...others] = next.state().corrections;
    await next.session.corrections.undo(one!.id);
    expect(next.host.cell(GK05, 'G29')).toMatchObject({ value: 314.61 });
    next.host.log.length = 0;
    await next.session.corrections.together.undo(others.map(({ id }) => id));
    expect(next.host.log.filter((call) => call.startsWith('write'))).toEqual(['writeCells I8 I11']);
    expect(next.state().corrections).toEqual([]);
    expect(next.ids()).toEqual(first.before);
    expect(told(next.state())).toEqual(['已撤销 2 处。']);
    expect((await next.host.read()).sheets.map(({ cells }) => cells)).toEqual(was.map(({ cells }) => cells));
  });

  test('of two corrections of one cell the later is taken back first', async () => {
    const { host, session, together, state, offered } = await opened();
    await together.apply(offered());
    host.edit(GK05, 'G29', 300);
    await session.check();
    const again = Object.values(state().outcome!.cards)
      .flatMap(({ corrections }) => corrections)
      .find((each) => each?.where === 'GK05 G29')!;
    await session.corrections.apply(again);
    expect(state().corrections).toHaveLength(4);
    await together.undo(state().corrections.map(({ id }) => id));
    // The first of that cell was written over by her: what stood there then is hers.
    expect(host.cell(GK05, 'G29')).toMatchObject({ value: 300 });
    expect(told(state())).toEqual(['已撤销 3 处；以下 1 处没有撤销：', 'GK05 G29 单元格已另改']);
    expect(state().corrections.filter((each) => isUndoable(each, state().outcome))).toEqual([]);
  });
});

describe('what has moved or changed is left and told, the rest is written', () => {
  test('a figure that she has mended meanwhile, heard of', async () => {
    const { host, together, state, offered } = await opened();
    const all = offered();
    host.edit(GK05, 'G29', 341.61);
    await together.apply(all);
    expect(wheres(state().corrections)).toEqual(['GK06 I11', 'GK09 I8']);
    expect(told(state())).toEqual(['已改正 2 处；以下 1 处没有写入：', 'GK05 G29 建议已不同，请看新结果']);
  });

  test('a figure that she has changed at that moment, of which nobody tells', async () => {
    const { host, together, state, offered, calls } = await opened();
    host.meanwhile.set('writeCells', () => host.edit(GK05, 'G29', 300));
    await together.apply(offered());
    expect(calls()).toEqual(['writeCells G29 I11 I8', 'read', 'read']);
    expect(host.cell(GK05, 'G29')).toMatchObject({ value: 300 });
    expect(wheres(state().corrections)).toEqual(['GK06 I11', 'GK09 I8']);
    expect(told(state())).toEqual(['已改正 2 处；以下 1 处没有写入：', 'GK05 G29 建议已不同，请看新结果']);
  });

  test('a row inserted above at that moment: sought anew, and written where it stands now', async () => {
    const { host, together, state, offered, calls } = await opened();
    host.meanwhile.set('writeCells', () => host.shiftRows(GK05, 20, 1, false));
    await together.apply(offered());
    expect(calls()).toEqual(['writeCells G29 I11 I8', 'read', 'writeCells G30', 'read']);
    expect(host.cell(GK05, 'G30')).toMatchObject({ value: 341.61 });
    expect(state().corrections).toHaveLength(3);
    expect(state().notice).toBeNull();
  });

  test('a protected sheet: listed, not counted, not written', async () => {
    const { host, session, together, state, offered } = await opened();
    host.change(GK05, (sheet) => ({ ...sheet, isProtected: true }));
    const before = offered();
    await session.check();
    expect([offered().length, wheres(writable(offered()))]).toEqual([3, ['GK06 I11', 'GK09 I8']]);
    // She had the panel open before she protected it.
    await together.apply(before);
    expect(host.cell(GK05, 'G29')).toMatchObject({ value: 314.61 });
    expect(told(state())).toEqual([
      '已改正 2 处；以下 1 处没有写入：',
      'GK05 G29 工作表受保护，撤销保护后才能改',
    ]);
  });

  test.each([
    ['a cell being edited', 'editing', false],
    ['a read-only workbook', 'readOnly', true],
  ] as const)(
    '%s: nothing is written, and all is tried again when she says so',
    async (_, refusal, readOnly) => {
      const { host, session, together, state, offered } = await opened();
      host.refusals.set('writeCells', refusals[refusal]);
      await together.apply(offered());
      expect(state()).toMatchObject({ corrections: [], writing: null, readOnly, stale: false });
      expect(told(state())).toEqual([refusals[refusal].reason.zh]);
      host.refusals.clear();
      await session.retry(state().notice!.retry!);
      expect(state().corrections).toHaveLength(3);
      expect(state().readOnly).toBe(false);
    },
  );
});

describe('numbers stored as text', () => {
  const [basic, project] = [t5('2010301', 'basic'), t5('2010301', 'project')];
  const pkg = aPackage({ books: plainUnit }).asText(basic).asText(project);

  test('become the same numbers, all or one, formatted as their column, and texts again when undone', async () => {
    const at = await opened(pkg.sheets());
    const { host, together, state, offered } = at;
    const a1 = wheres(offered(NUMBERS)).map((where) => where.split(' ')[1]!);
    const { sheet } = pkg.addressOf(basic);
    const texts = a1.map((each) => host.cell(sheet, each));
    const amounts = [basic, project].map((item) => aPackage({ books: plainUnit }).cellOf(item).value);
    await together.apply(offered(NUMBERS));
    expect(a1.map((each) => host.cell(sheet, each)!.value)).toEqual(amounts);
    expect(a1.map((each) => host.cell(sheet, each)!.format)).toEqual(['#,##0.00', '#,##0.00']);
    expect(offered(NUMBERS)).toEqual([]);
    expect(state().corrections[0]).toMatchObject({ old: `文本 ${texts[0]!.value as string}` });
    await together.undo(state().corrections.map(({ id }) => id));
    expect(a1.map((each) => host.cell(sheet, each))).toEqual(texts);
    await together.apply(offered(NUMBERS).slice(0, 1));
    expect(wheres(offered(NUMBERS))).toEqual([`${sheet.split(' ')[0]!} ${a1[1]!}`]);
  });

  test('are offered by the card of their statement', async () => {
    const { offered, before } = await opened();
    const finding = before.find((id) => id.startsWith('S.number-as-text'))!;
    expect(wheres(offered({ kind: 'numbers', finding }))).toEqual(['GK02 F32']);
    expect(offered({ kind: 'numbers', finding: before[0]! })).toEqual([]);
  });
});
