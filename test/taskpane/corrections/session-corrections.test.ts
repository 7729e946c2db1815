import { membersHere } from '../members-here';
import { t5, t9 } from '../../../src/publications/final-accounts/forms';
import * as documents from '../../../src/documents';
import * as letters from '../../../src/hosts/document/letter-docx';
import type { Sheet } from '../../../src/model/sheet';
import { open } from '../../../src/taskpane/worker/open';
import { PAUSE, Session } from '../../../src/taskpane/session';
import { reduce } from '../../../src/taskpane/reduce';
import { isUndoable } from '../../../src/taskpane/corrections/correction';
import { initialState, latestOf, type PaneState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import type { Correction } from '../../../src/taskpane/worker/messages';
import { narrativeOf, withWords } from '../../fixtures/narrative';
import { aPackage } from '../../fixtures/package';
import { fundUnit, plainUnit } from '../../fixtures/units';
import { FakeHost, refusals } from '../harness/fake-host';
import { InlineChecker } from '../harness/inline-checker';
import { demoSheets, outcomeOf } from '../outcomes';

const GK05 = demoSheets.find(({ name }) => name.includes('GK05'))!.name;

function pane(sheets: readonly Sheet[] = demoSheets, kept: ReadonlyMap<string, string> = new Map()) {
  const host = new FakeHost(sheets);
  for (const [key, text] of kept) host.kept.set(key, text);
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  const session = new Session(store, host, new InlineChecker(), {
    workbook: 'statements.xlsx',
    now: () => new Date(2025, 2, 1, 9, 30),
    savePreferences: () => undefined,
    documents: () => Promise.resolve(documents),
    letters: () => Promise.resolve(letters),
    members: membersHere,
    workbooks: open,
    save: () => undefined,
  });
  const checked = async () => {
    await session.open();
    await session.check();
  };
  const ids = (): string[] => store.get().outcome!.result.findings.map(({ id }) => id);
  /** What 采用 writes into a cell of GK05. */
  const correction = (row: number, column: number): Correction =>
    Object.values(store.get().outcome!.cards)
      .flatMap(({ corrections }) => corrections)
      .find((each) => each?.sheet === GK05 && each.row === row && each.column === column)!;
  return { host, session, desk: session.corrections, state: store.get, checked, ids, correction };
}

/** GK05!G29, which the demo has wrong. */
const [ROW, COLUMN] = [28, 6];
const opened = async () => {
  const at = pane();
  await at.checked();
  at.host.log.length = 0;
  return { ...at, correction: at.correction(ROW, COLUMN), before: at.ids() };
};
const AT = `${GK05}!G29`;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('it is asked before it is written, and writes nothing when she thinks better of it', async () => {
  const { host, desk, state, correction } = await opened();
  desk.propose(correction);
  expect(state().proposed).toBe(correction);
  desk.propose(null);
  expect(state().proposed).toBeNull();
  expect(host.log).toEqual([]);
});

test('applied: this one cell, its format kept, checked again, remembered, the finding gone', async () => {
  const { host, desk, state, correction, before, ids } = await opened();
  const was = host.cell(GK05, 'G29')!;
  desk.propose(correction);
  await desk.apply(correction);
  expect(host.log).toEqual([`writeCell ${AT}`, 'remember memory', 'read', 'remember memory']);
  expect(host.cell(GK05, 'G29')).toEqual({ value: 341.61, format: was.format });
  expect(before.filter((id) => !ids().includes(id))).toHaveLength(1);
  expect(state()).toMatchObject({ stale: false, proposed: null, notice: null, writing: null });
  expect(state().corrections).toEqual([
    {
      id: expect.stringMatching(/GK05 G29$/) as string,
      key: 'T5/2110302/project',
      time: '2025-03-01 09:30',
      sheet: GK05,
      address: 'G29',
      where: 'GK05 G29',
      item: correction.item,
      old: correction.printed,
      new: '341.61',
      formula: null,
      rule: 'T5.row',
      undo: { value: 341.61, before: was },
    },
  ]);
});

test('undone: what stood there stands there again, and the report has nothing to say of it', async () => {
  const { host, desk, state, correction, before, ids } = await opened();
  const was = host.cell(GK05, 'G29');
  await desk.apply(correction);
  const { id } = state().corrections[0]!;
  await desk.undo(id);
  expect(host.cell(GK05, 'G29')).toEqual(was);
  expect(ids()).toEqual(before);
  expect(state()).toMatchObject({ corrections: [], applied: [], stale: false });
  expect([...host.kept]).toEqual([]);
  await desk.undo(id);
  expect(host.log.filter((call) => call.startsWith('writeCell'))).toHaveLength(2);
});

describe('several applied: each can be undone while its cell holds its value', () => {
  const both = async () => {
    const at = await opened();
    await at.desk.apply(at.correction);
    const other = Object.values(at.state().outcome!.cards)
      .flatMap(({ corrections }) => corrections)
      .find((each) => each !== null && each.key !== at.correction.key)!;
    await at.desk.apply(other);
    const [first, second] = at.state().corrections;
    return { ...at, other, first: first!, second: second! };
  };
  const undoable = (state: () => PaneState): string[] =>
    state()
      .corrections.filter((each) => isUndoable(each, latestOf(state())))
      .map(({ where }) => where);

  test('the first of two, and it is said which', async () => {
    const { host, desk, state, first, second, other } = await both();
    expect(undoable(state)).toEqual([first.where, second.where]);
    await desk.undo(first.id);
    expect(host.cell(GK05, 'G29')).toMatchObject({ value: 314.61 });
    expect(state().notice!.text.zh).toBe('已撤销：GK05 G29 341.61 改回 314.61');
    expect(undoable(state)).toEqual([second.where]);
    await desk.undo(second.id);
    expect(host.cell(other.sheet, second.address)).toMatchObject({ value: other.expected!.value });
    expect(state().corrections).toEqual([]);
  });

  test('not the one whose cell she has changed since; the other still', async () => {
    const { host, session, state, second } = await both();
    host.edit(GK05, 'G29', 300);
    await session.check();
    expect(undoable(state)).toEqual([second.where]);
    host.edit(GK05, 'G29', 341.61);
    await session.check();
    expect(undoable(state)).toHaveLength(2);
  });

  test('also when the workbook is opened again', async () => {
    const { host, first } = await both();
    const next = pane((await host.read()).sheets, host.kept);
    await next.checked();
    expect(undoable(next.state)).toHaveLength(2);
    await next.desk.undo(first.id);
    expect(next.host.cell(GK05, 'G29')).toMatchObject({ value: 314.61 });
    expect(undoable(next.state)).toHaveLength(1);
  });

  test.each([
    ['no value', { before: { value: 1 } }],
    ['a value that is none', { value: 'x', before: { value: 1 } }],
    ['nothing that stood there', { value: 1 }],
    ['something that stands in no cell', { value: 1, before: { value: {} } }],
  ])('not by a meddled-with memory: %s', async (_, undo) => {
    const { host, state } = await both();
    const kept = JSON.parse(host.kept.get('memory')!) as { corrections: object[] };
    kept.corrections[0] = { ...kept.corrections[0], undo };
    host.kept.set('memory', JSON.stringify(kept));
    const next = pane((await host.read()).sheets, host.kept);
    await next.checked();
    expect(next.state().corrections).toHaveLength(2);
    expect(undoable(next.state)).toEqual([state().corrections[1]!.where]);
  });
});

test('it cannot be undone once the cell holds something else', async () => {
  const { host, desk, state, correction } = await opened();
  await desk.apply(correction);
  host.edit(GK05, 'G29', 300);
  await desk.undo(state().applied[0]!);
  expect(host.cell(GK05, 'G29')).toMatchObject({ value: 300 });
  expect(state().notice!.text.zh).toBe('GK05 G29 已不是采用的 341.61，没有撤销；已重新检查。');
  expect(state()).toMatchObject({ applied: [], stale: false });
});

test('the cell was changed and the pane has heard of it: checked again, and said', async () => {
  const { host, desk, state, correction } = await opened();
  host.edit(GK05, 'G29', 340);
  await desk.apply(correction);
  expect(host.log).toEqual(['read']);
  expect(state().notice!.text.zh).toMatch(/^表在检查之后改动过，GK05 G29 的建议已不同/);
});

test('another cell was changed, and the suggestion stands: it is applied', async () => {
  const { host, desk, correction } = await opened();
  host.edit(demoSheets[0]!.name, 'A40', '备注');
  await desk.apply(correction);
  expect(host.log).toEqual(['read', `writeCell ${AT}`, 'remember memory', 'read', 'remember memory']);
});

test('the cell was changed and nobody was told: refused, said, checked again', async () => {
  const { host, desk, state, correction } = await opened();
  host.refusals.set('writeCell', refusals.changed);
  await desk.apply(correction);
  expect(host.log).toEqual([`writeCell ${AT}`, 'read']);
  expect(state().notice!.text.zh).toBe('GK05 G29 或它的行名、表头在检查之后改动过，没有写入；已重新检查。');
  expect(state()).toMatchObject({ corrections: [], applied: [] });
});

test.each([
  ['a protected sheet', 'sheetProtected', false],
  ['a cell being edited', 'editing', false],
  ['a read-only workbook', 'readOnly', true],
] as const)('%s: said as elsewhere, nothing is remembered', async (_, refusal, readOnly) => {
  const { host, session, desk, state, correction } = await opened();
  host.refusals.set('writeCell', refusals[refusal]);
  await desk.apply(correction);
  expect(host.log).toEqual([`writeCell ${AT}`]);
  expect(state()).toMatchObject({ corrections: [], writing: null, readOnly, stale: false });
  expect(state().notice).toMatchObject({ tone: 'warning', text: refusals[refusal].reason });
  expect(state().notice!.retry).toEqual({ kind: 'correct', correction });
  host.refusals.clear();
  await session.retry(state().notice!.retry!);
  expect(state()).toMatchObject({ corrections: [{ where: 'GK05 G29' }], readOnly: false });
});

test('of a protected sheet it is known, until she lifts the protection', async () => {
  const { host, session, correction } = pane();
  host.change(GK05, (sheet) => ({ ...sheet, isProtected: true }));
  await session.open();
  await session.check();
  expect(correction(ROW, COLUMN)).toMatchObject({ isProtected: true, suggested: '341.61' });
  host.change(GK05, ({ isProtected, ...sheet }) => (isProtected ? sheet : null));
  await session.check();
  expect(correction(ROW, COLUMN)).toMatchObject({ isProtected: false });
});

test('what it wrote is no edit of hers: nothing is checked again after the pause', async () => {
  const { host, desk, correction } = await opened();
  await desk.apply(correction);
  host.log.length = 0;
  await vi.advanceTimersByTimeAsync(2 * PAUSE);
  expect(host.log).toEqual([]);
});

test('a confirmation goes when a new check no longer suggests it', async () => {
  const { host, desk, state, correction } = await opened();
  desk.propose(correction);
  host.edit(demoSheets[0]!.name, 'A40', '备注');
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(state().proposed).toEqual(correction);
  host.edit(GK05, 'G29', 341.61);
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(state().proposed).toBeNull();
});

test('the next session knows of it, the report tells it, removing everything forgets it and undoes nothing', async () => {
  const { host, desk, correction } = await opened();
  await desk.apply(correction);
  const mended = (await host.read()).sheets;
  const next = pane(mended, host.kept);
  await next.checked();
  expect(next.state().corrections).toHaveLength(1);
  await next.session.writing.write('report');
  const words = JSON.stringify(next.host.applied);
  expect(words).toContain('已采用的修改');
  expect(words).toContain('2025-03-01 09:30 采用建议的数');
  await next.session.writing.write('remove');
  expect(next.state()).toMatchObject({ corrections: [], applied: [] });
  expect([...next.host.kept]).toEqual([]);
  expect(next.host.cell(GK05, 'G29')).toMatchObject({ value: 341.61 });
});

test('meddled-with corrections are left out', async () => {
  const { session, state } = pane(demoSheets, new Map([['memory', '{"corrections":[1,{"time":"x"}]}']]));
  await session.open();
  expect(state().corrections).toEqual([]);
});

describe('what is written', () => {
  const correctionsOf = (sheets: readonly Sheet[]): readonly (Correction | null)[] =>
    Object.values(outcomeOf(sheets).cards).flatMap(({ corrections }) => corrections);
  const item = t5('2010301', 'basic');
  const wrong = aPackage({ books: plainUnit }).with(item, '+12.89');
  const right = aPackage({ books: plainUnit }).cellOf(item).value as number;
  const inYuan = aPackage({ books: plainUnit, moneyUnits: { T5: '元' } });

  test.each([
    ['an amount', wrong, { value: right, unit: null, asText: false }],
    [
      'in the sheet’s own money unit, where that differs',
      inYuan.with(item, '+128900.00'),
      { value: inYuan.cellOf(item).value as number, unit: '元', asText: false },
    ],
    ['in place of a formula', wrong.asFormula(item), { value: right, expected: { formula: /^SUM/ } }],
    ['in place of a text', wrong.asText(item), { value: right, asText: true, numberFormat: '#,##0.00' }],
  ] as const)('%s', (_, pkg, expected) => {
    const { sheet, row, column } = pkg.addressOf(item);
    const found = correctionsOf(pkg.sheets()).find(
      (each) => each?.sheet === sheet && each.row === row && each.column === column,
    );
    const { expected: cell, ...rest } = { expected: undefined, ...expected };
    expect(found).toMatchObject(rest);
    if (cell) expect(found!.expected!.formula).toMatch(cell.formula);
  });

  test('ties each have their own', () => {
    const tied = aPackage({ books: fundUnit }).with(t9('total', 'actual'), '33.80');
    expect(correctionsOf(tied.sheets()).map((each) => each!.suggested)).toEqual(['30.75', '6.65', '3.47']);
  });

  test('nothing in a narrative', () => {
    const told = withWords(narrativeOf(plainUnit, { family: 'xinjiang2024' }), '万元，占', '万元，占1');
    const outcome = outcomeOf(aPackage({ books: plainUnit }).sheets(), {
      narratives: [{ file: '说明.txt', kind: 'text', text: told.text }],
    });
    const said = outcome.result.findings.flatMap(({ id, suspects }) =>
      suspects.length > 0 ? outcome.cards[id]!.corrections : [],
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((each) => each === null)).toBe(true);
  });
});
