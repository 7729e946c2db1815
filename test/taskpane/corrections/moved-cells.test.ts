import { sheetMark } from '../../../src/model/statement-name';
import type { PaneState } from '../../../src/taskpane/state';
import type { Cell, Sheet } from '../../../src/model/sheet';
import { PAUSE } from '../../../src/taskpane/session';
import { type FakeHost, refusals } from '../harness/fake-host';
import { demoSheets } from '../outcomes';
import { demoHost, paneOf, type Pane } from '../panes';

/** 采用 and 撤销采用 where the cell is no longer where it was: she works in the sheet meanwhile. */

const GK05 = demoSheets.find(({ name }) => name.includes('GK05'))!.name;
/** GK05!G29, which the demo has wrong: 314.61 for 341.61. The cell above it holds the right number of it, too. */
const [ROW, COLUMN] = [28, 6];
const WRONG = 314.61;
const RIGHT = 341.61;

const at = (host: FakeHost, a1: string, sheet = GK05): Cell['value'] | undefined =>
  host.cell(sheet, a1)?.value;

async function opened(): Promise<Pane & { host: FakeHost; apply: () => Promise<void> }> {
  const host = demoHost();
  host.edit(GK05, 'G28', RIGHT);
  const pane = paneOf(host);
  await pane.checked();
  host.log.length = 0;
  const correction = pane.correction(GK05, ROW, COLUMN);
  return { ...pane, host, apply: () => pane.session.corrections.apply(correction) };
}

/** A sheet with a row once more below itself. */
const rowTwice =
  (row: number) =>
  (sheet: Sheet): Sheet => ({ ...sheet, cells: sheet.cells.toSpliced(row, 0, sheet.cells[row]) });

const withCell =
  (row: number, column: number, cell: Cell | undefined) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: sheet.cells.with(row, (sheet.cells[row] ?? []).with(column, cell)),
  });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const moves: readonly [string, (host: FakeHost, heard: boolean) => void, where: string, sheet: string][] = [
  ['a row inserted above it', (host, heard) => host.shiftRows(GK05, 28, 1, heard), 'G30', GK05],
  ['a row inserted above the headings', (host, heard) => host.shiftRows(GK05, 2, 1, heard), 'G30', GK05],
  ['a row inserted just there', (host, heard) => host.shiftRows(GK05, 29, 1, heard), 'G30', GK05],
  ['a row above it deleted', (host, heard) => host.shiftRows(GK05, 9, -1, heard), 'G28', GK05],
  ['a row inserted below it', (host, heard) => host.shiftRows(GK05, 31, 1, heard), 'G29', GK05],
  ['its sheet renamed', (host, heard) => host.rename(GK05, '表五', heard), 'G29', '表五'],
];

const last = (state: () => PaneState): string => state().corrections.at(-1)!.id;

describe.each([
  ['heard of', true],
  ['of which nobody tells', false],
])('a change %s', (_, heard) => {
  test.each(moves)(
    'undo: %s, and the old number goes back where it stood',
    async (_name, move, a1, sheet) => {
      const { host, session, state, apply } = await opened();
      await apply();
      expect(at(host, 'G29')).toBe(RIGHT);
      move(host, heard);
      const neighbours = (await host.read()).sheets.map(withoutCell(sheet, a1));
      await session.corrections.undo(last(state));
      expect(at(host, a1, sheet)).toBe(WRONG);
      expect((await host.read()).sheets.map(withoutCell(sheet, a1))).toEqual(neighbours);
      expect(state()).toMatchObject({ applied: [], corrections: [] });
      expect(state().notice!.text.zh).toBe(`已撤销：${sheetMark(sheet)} ${a1} 341.61 改回 314.61`);
    },
  );

  test.each(moves)('apply: %s, and the number goes where it was meant', async (_name, move, a1, sheet) => {
    const { host, state, apply } = await opened();
    move(host, heard);
    const neighbours = (await host.read()).sheets.map(withoutCell(sheet, a1));
    await apply();
    expect(at(host, a1, sheet)).toBe(RIGHT);
    expect((await host.read()).sheets.map(withoutCell(sheet, a1))).toEqual(neighbours);
    expect(state().notice).toBeNull();
    expect(state().corrections).toMatchObject([
      { sheet, address: a1, where: `${sheet === '表五' ? sheet : 'GK05'} ${a1}` },
    ]);
  });

  test.each<[string, (host: FakeHost) => void, RegExp]>([
    [
      'its row deleted',
      (host) => host.shiftRows(GK05, 29, -1, heard),
      /^找不到采用时改的那个单元格（GK05 G29 /,
    ],
    ['its sheet deleted', (host) => host.change(GK05, () => null), /^找不到采用时改的那个单元格/],
    [
      'its column called otherwise',
      (host) => host.change(GK05, withCell(4, COLUMN, { value: '经营支出' })),
      /^找不到采用时改的那个单元格/,
    ],
    [
      'its row called otherwise',
      (host) => {
        host.change(GK05, withCell(ROW, 0, { value: '2110399' }));
        host.change(GK05, withCell(ROW, 3, { value: '其他污染防治支出' }));
      },
      /^找不到采用时改的那个单元格/,
    ],
    [
      'changed by hand',
      (host) => host.change(GK05, withCell(ROW, COLUMN, { value: 300 })),
      /^GK05 G29 已不是采用的 341\.61，没有撤销/,
    ],
    [
      'a formula of the same result',
      (host) => host.change(GK05, withCell(ROW, COLUMN, { value: RIGHT, formula: '300+41.61' })),
      /^GK05 G29 已不是采用的/,
    ],
    [
      'undone by Ctrl+Z',
      (host) => host.change(GK05, withCell(ROW, COLUMN, { value: WRONG })),
      /^GK05 G29 已不是采用的/,
    ],
    ['emptied', (host) => host.change(GK05, withCell(ROW, COLUMN, undefined)), /^GK05 G29 已不是采用的/],
  ])('undo: %s: nothing is written, and why is said', async (_name, happens, words) => {
    const { host, session, state, apply } = await opened();
    await apply();
    happens(host);
    if (heard) host.tell();
    const before = (await host.read()).sheets;
    await session.corrections.undo(last(state));
    expect((await host.read()).sheets).toEqual(before);
    expect(state()).toMatchObject({ applied: [], writing: null, stale: false });
    expect(state().notice).toMatchObject({
      tone: 'warning',
      text: { zh: expect.stringMatching(words) as string },
    });
  });
});

test('her copy of the row stands above it: the cell that Excel has followed is another than that of the item', async () => {
  const { host, session, state, apply } = await opened();
  await apply();
  host.change(GK05, rowTwice(ROW));
  host.written[0] = { sheet: GK05, row: ROW + 1, column: COLUMN };
  host.tell();
  await session.corrections.undo(last(state));
  expect([at(host, 'G29'), at(host, 'G30')]).toEqual([RIGHT, RIGHT]);
  expect(state().notice!.text.zh).toMatch(
    /^采用时改的单元格和“GK05 一般公共预算支出表 水体 项目支出”对不上了.*原来是 314\.61/,
  );
});

test('a code put right in its row: it is the same item, and the same cell', async () => {
  const { host, session, state, apply } = await opened();
  await apply();
  host.change(GK05, withCell(ROW, 0, { value: '2110399' }));
  await session.corrections.undo(last(state));
  expect(at(host, 'G29')).toBe(WRONG);
});

test('a protected sheet: undo can be tried again', async () => {
  const { host, session, state, apply } = await opened();
  await apply();
  host.refusals.set('writeCell', refusals.sheetProtected);
  await session.corrections.undo(last(state));
  expect(state().notice).toMatchObject({ retry: { kind: 'undo' } });
  host.refusals.clear();
  host.shiftRows(GK05, 28, 1);
  await session.retry(state().notice!.retry!);
  expect(at(host, 'G30')).toBe(WRONG);
});

test('what is asked about follows its cell', async () => {
  const { host, session, state } = await opened();
  session.corrections.propose(
    Object.values(state().outcome!.cards).flatMap(({ corrections }) =>
      corrections.filter((each) => each?.row === ROW && each.column === COLUMN),
    )[0]!,
  );
  host.shiftRows(GK05, 28, 1);
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(state().proposed).toMatchObject({ row: ROW + 1, where: 'GK05 G30' });
});

test('two suggestions for one cell: when the one is applied the other is no longer made', async () => {
  const { host, session, state, correction } = await opened();
  const first = correction(GK05, ROW, COLUMN);
  const second = { ...first, value: 9, suggested: '9.00' };
  await session.corrections.apply(first);
  await session.corrections.apply(second);
  expect(at(host, 'G29')).toBe(RIGHT);
  expect(state().notice!.text.zh).toMatch(/^表在检查之后改动过，GK05 G29 的建议已不同/);
});

test('pressed twice, it is written once', async () => {
  const { host, session, correction } = await opened();
  const wanted = correction(GK05, ROW, COLUMN);
  await Promise.all([session.corrections.apply(wanted), session.corrections.apply(wanted)]);
  expect(host.log.filter((call) => call.startsWith('writeCell'))).toHaveLength(1);
});

test('what was applied is told where it stands now: in the pane, in the report, in the next session', async () => {
  const { host, session, state, apply } = await opened();
  await apply();
  host.shiftRows(GK05, 28, 1);
  host.rename(GK05, '表五');
  await session.check();
  expect(state().corrections).toMatchObject([{ sheet: '表五', address: 'G30', where: '表五 G30' }]);
  await session.writing.write('report');
  expect(JSON.stringify(host.applied)).toContain('表五 G30');
  expect(JSON.stringify(host.applied)).not.toContain(GK05);
  const next = paneOf(host);
  await next.session.open();
  expect(next.state().corrections).toMatchObject([{ sheet: '表五', address: 'G30' }]);
});

describe('a sheet assigned by hand is followed by its new name', () => {
  const OTHER = demoSheets[0]!.name;
  test.each([
    ['while the pane is open', true],
    ['while it is closed', false],
  ])('renamed %s', async (_, open) => {
    const host = demoHost();
    const first = paneOf(host);
    await first.checked();
    await first.session.assign(OTHER, null);
    host.rename(OTHER, '附件', open);
    if (open) await first.session.check();
    const { session, state } = open ? first : paneOf(host);
    if (!open) await session.open();
    expect(state().memory.assigned).toEqual({ 附件: null });
    await session.setAside(['x'], '理由');
    expect(JSON.parse(host.kept.get('memory')!)).toMatchObject({ assigned: { 附件: null } });
  });

  test('two that changed names with each other', async () => {
    const host = demoHost();
    const { session, state } = paneOf(host);
    await session.open();
    await session.assign(OTHER, null);
    host.rename(OTHER, '甲', false);
    host.rename(GK05, OTHER, false);
    host.rename('甲', GK05);
    await session.check();
    expect(state().memory.assigned).toEqual({ [GK05]: null });
  });
});

describe('an edit in the moment of a write', () => {
  test.each<[string, 'writeCell' | 'apply', (pane: Pane & { apply: () => Promise<void> }) => Promise<void>]>([
    ['of a value', 'writeCell', ({ apply }) => apply()],
    ['of the marks', 'apply', ({ session }) => session.writing.write('highlights')],
  ])('%s makes the result out of date: it is checked again', async (_, call, write) => {
    const pane = await opened();
    const { host, state } = pane;
    host.meanwhile.set(call, () => host.edit(GK05, 'G20', 1));
    await write(pane);
    await vi.advanceTimersByTimeAsync(2 * PAUSE);
    expect(host.log.filter((call) => !call.startsWith('remember')).at(-1)).toBe('read');
    expect(state().stale).toBe(false);
    const sheet = (await host.read()).sheets.find(({ name }) => name === GK05)!;
    expect(sheet.cells[19]![6]!.value).toBe(1);
    expect(JSON.stringify(state().outcome!.result)).toContain('G20');
  });

  test('and its sheet is to be marked: checked, and marked as it is now', async () => {
    const { host, session, state } = await opened();
    host.refusals.set('apply', refusals.changed);
    host.meanwhile.set('apply', () => host.shiftRows(GK05, 28, 1));
    host.meanwhile.set('read', () => host.refusals.clear());
    await session.writing.write('highlights');
    expect(host.log.filter((call) => !call.startsWith('remember'))).toEqual(
      [
        'apply highlight highlight highlight highlight highlight',
        'read',
        'apply highlight highlight highlight highlight highlight',
      ].map((call) => (call === 'read' ? call : (expect.stringMatching(/^apply highlight/) as string))),
    );
    const marked = host.applied!.flatMap((edit) =>
      edit.kind === 'highlight' && edit.sheet === GK05 ? edit.areas.map(({ top }) => top) : [],
    );
    expect(marked).toContain(ROW + 1);
    expect(state().notice).toMatchObject({ tone: 'done' });
  });
});

/** A sheet but for one cell. */
function withoutCell(name: string, a1: string): (sheet: Sheet) => unknown {
  const row = Number(/\d+/.exec(a1)![0]) - 1;
  return (sheet) => (sheet.name === name ? withCell(row, COLUMN, undefined)(sheet) : sheet);
}
