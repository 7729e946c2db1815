import type { Session } from '../../../src/taskpane/session';
import type { PaneState, Preferences } from '../../../src/taskpane/state';
import { groupsOf, inOrder } from '../../../src/taskpane/findings/view';
import { refusals, skippedSheet, type FakeHost } from './fake-host';
import type { InlineChecker } from './inline-checker';
import type { PackageName } from './packages';

/** Every state of the pane (pane.md) with the way into it. */
export interface Scenario {
  readonly workbook: PackageName;
  readonly preferences?: Partial<Preferences>;
  readonly enter: (stage: StageSet) => Promise<void>;
}

export interface StageSet {
  readonly session: Session;
  readonly host: FakeHost;
  readonly checker: InlineChecker;
  readonly state: () => PaneState;
  /** Presses a button of the pane by the beginning of its words. */
  readonly press: (words: RegExp) => Promise<void>;
  /** Waits for a button by the beginning of its words. */
  readonly appears: (words: RegExp) => Promise<void>;
  /** Loads narratives by their file's name (packages.ts). */
  readonly load: (...names: string[]) => Promise<void>;
  /** Loads the units of a department likewise. */
  readonly loadUnits: (...names: string[]) => Promise<void>;
}

const checked = async ({ session }: StageSet): Promise<void> => {
  await session.open();
  await session.check();
};

/** Waits for the pane's state to become so. */
const until = ({ store }: Session, isSo: (state: PaneState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(store.get())) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });

const first = ({ state }: StageSet): string => inOrder(groupsOf(state()))[0]!;

/** The first place in the narrative that a finding of it points at. */
function passageOf({ state }: StageSet): [finding: string, figure: number] {
  for (const { finding } of groupsOf(state()).flatMap(({ findings }) => findings)) {
    const figure = finding.figures.findIndex(({ source }) => source === 'narrative');
    if (figure >= 0) return [finding.id, figure];
  }
  throw new Error('no finding points into the narrative');
}

const GK05 = 'GK05 一般公共预算财政拨款支出决算表';
const GK06 = 'GK06 一般公共预算财政拨款基本支出决算表';

/** The demo with three wrong figures of which each is sure: GK06 has one that two identities name, in place of the one that one names. */
const threeSure = ({ host }: StageSet): void => {
  host.edit(GK06, 'F16', 11.75);
  host.edit(GK06, 'I11', 19.11);
};

/** Units of the harness's department, by their files. */
const UNITS = [
  '青禾市水务局本级.xls',
  '青禾市灌区管理所第1所.xls',
  '青禾市河道管理中心第2心.xls',
  '青禾市水质监测中心第3心.xls',
];

export const SCENARIOS = {
  'first-start': {
    workbook: 'demo',
    preferences: { welcomed: false },
    enter: ({ session }) => session.open(),
  },
  'no-statements': { workbook: 'none', enter: ({ session }) => session.open() },
  ready: { workbook: 'partial', enter: ({ session }) => session.open() },
  sheets: {
    workbook: 'untitled',
    enter: async (set) => {
      await set.session.open();
      await set.session.assign('Sheet5', 'T5');
      set.session.store.dispatch({ type: 'panel', panel: 'sheets' });
    },
  },
  checking: {
    workbook: 'demo',
    enter: async ({ session, checker }) => {
      await session.open();
      checker.stopAt = 'diagnosing';
      void session.check();
      await until(session, ({ checking }) => checking?.slow === true);
    },
  },
  clean: { workbook: 'clean', enter: checked },
  findings: { workbook: 'demo', enter: checked },
  'finding-open': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.openFinding(first(set));
      await set.press(/^(?:为什么|Why)/);
    },
  },
  'cell-selected': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.host.selectByHand(GK05, 'G30');
      await set.appears(/^GK05 G30/);
      await set.press(/^GK05 G30/);
    },
  },
  stale: {
    workbook: 'demo',
    enter: async (set) => {
      await set.session.prefer({ recheck: false });
      await checked(set);
      set.host.edit(GK05, 'G29', 341.61);
    },
  },
  pending: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.session.store.dispatch({ type: 'held', held: true });
      set.host.edit(GK05, 'G29', 341.61);
      await set.session.check('itself');
    },
  },
  explaining: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.openFinding(first(set));
      set.session.store.dispatch({ type: 'explaining', finding: first(set) });
    },
  },
  'set-aside': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.setAside([first(set)], '项目支出按财政批复列示，年初已调整');
      set.session.store.dispatch({ type: 'filtered', filter: 'setAside' });
      await set.session.openFinding(first(set));
    },
  },
  asking: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.writing.ask('highlights');
    },
  },
  applying: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.openFinding(first(set));
      await set.press(/^(?:采用|Apply)/);
    },
  },
  applied: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      const [correction] = set.state().outcome!.cards[first(set)]!.corrections;
      await set.session.corrections.apply(correction!);
    },
  },
  // Two were applied, and one of their cells was changed since.
  'applied-two': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      for (let count = 0; count < 2; count++) {
        const [correction] = Object.values(set.state().outcome!.cards).flatMap(({ corrections }) =>
          corrections.flatMap((each) => each ?? []),
        );
        await set.session.corrections.apply(correction!);
      }
    },
  },
  corrections: {
    workbook: 'demo',
    enter: async (set) => {
      await SCENARIOS['applied-two'].enter(set);
      set.host.edit(GK05, 'G29', 300);
      await set.session.check();
      set.session.store.dispatch({ type: 'panel', panel: 'corrections' });
    },
  },
  // One of three is on a protected sheet, one is a formula.
  'sure-together': {
    workbook: 'demo',
    enter: async (set) => {
      threeSure(set);
      const formula = 'SUM(I12:I20)';
      set.host.change(GK06, (sheet) => ({
        ...sheet,
        cells: sheet.cells.with(10, sheet.cells[10]!.with(8, { ...sheet.cells[10]![8]!, formula })),
      }));
      set.host.change(GK05, (sheet) => ({ ...sheet, isProtected: true }));
      await checked(set);
      set.session.store.dispatch({ type: 'gathered', gathered: { kind: 'sure' } });
      await set.appears(/^(?:改正 2 处|Correct 2)$/);
    },
  },
  'sure-applied': {
    workbook: 'demo',
    enter: async (set) => {
      threeSure(set);
      await checked(set);
      await set.press(/^(?:改正有把握的|Correct \d+ sure)/);
      await set.appears(/^(?:改正 3 处|Correct 3)$/);
      await set.press(/^(?:改正 3 处|Correct 3)$/);
      await set.appears(/^(?:撤销这 3 处|Undo these 3)$/);
    },
  },
  // She has mended one of them since.
  'sure-partly': {
    workbook: 'demo',
    enter: async (set) => {
      threeSure(set);
      await checked(set);
      const sure = Object.values(set.state().outcome!.cards).flatMap(({ corrections }) =>
        corrections.flatMap((each) => (each?.sure ? each : [])),
      );
      set.host.edit(GK05, 'G29', 341.61);
      await set.session.corrections.together.apply(sure);
    },
  },
  'to-numbers': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.session.store.dispatch({ type: 'gathered', gathered: { kind: 'numbers', finding: null } });
      await set.appears(/^(?:转为数字 1 处|Turn 1 into)/);
    },
  },
  // A row was inserted above: what was applied is told where it stands now.
  'applied-moved': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      const [correction] = set.state().outcome!.cards[first(set)]!.corrections;
      await set.session.corrections.apply(correction!);
      set.host.shiftRows(GK05, 20, 1);
      await set.session.check();
    },
  },
  'undo-refused': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      const [correction] = set.state().outcome!.cards[first(set)]!.corrections;
      await set.session.corrections.apply(correction!);
      set.host.shiftRows(GK05, 29, -1);
      await set.session.corrections.undo(set.state().applied[0]!);
    },
  },
  'undo-apart': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      const [correction] = set.state().outcome!.cards[first(set)]!.corrections;
      await set.session.corrections.apply(correction!);
      // Her copy of the row stands above it.
      set.host.change(GK05, (sheet) => ({ ...sheet, cells: sheet.cells.toSpliced(28, 0, sheet.cells[28]) }));
      set.host.written[0] = { sheet: GK05, row: 29, column: 6 };
      set.host.tell();
      await set.session.corrections.undo(set.state().applied[0]!);
    },
  },
  ties: {
    workbook: 'tied',
    enter: async (set) => {
      await checked(set);
      await set.session.openFinding(first(set));
      await set.press(/^(?:为什么|Why)/);
    },
  },
  written: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.writing.write('report');
    },
  },
  'sheet-protected': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.host.skipped = [skippedSheet(GK05)];
      await set.session.writing.write('highlights');
    },
  },
  'highlights-outdated': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      await set.session.writing.write('highlights');
      set.session.store.dispatch({ type: 'noticed', notice: null });
      set.host.edit(GK05, 'G29', 341.61);
      await set.session.check();
    },
  },
  'cell-editing': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.host.refusals.set('select', refusals.editing);
      await set.session.openFinding(first(set));
    },
  },
  'read-only': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.host.refusals.set('apply', refusals.readOnly);
      await set.session.writing.write('highlights');
    },
  },
  error: {
    workbook: 'demo',
    enter: async (set) => {
      await set.session.open();
      set.checker.failure =
        'TypeError: cannot read properties of undefined (reading "cells")\n    at readHeading (heading.ts:48:21)';
      await set.session.check();
      await set.press(/^(?:详情|Details)/);
    },
  },
  coverage: {
    workbook: 'partial',
    enter: async (set) => {
      await checked(set);
      set.session.store.dispatch({ type: 'panel', panel: 'coverage' });
    },
  },
  ledger: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.session.store.dispatch({ type: 'panel', panel: 'ledger' });
      // With its counts of checks; the list of findings has a heading of that name, too.
      await set.appears(/^GK05.*✓/);
      await set.press(/^GK05.*✓/);
      await set.press(/^每行：合计|^Each row/);
      await set.appears(/^\w+!\w+ |^GK05 G29/);
      await set.press(/^\w+!\w+ |^GK05 G29/);
    },
  },
  settings: {
    workbook: 'demo',
    enter: async (set) => {
      await set.session.open();
      set.session.store.dispatch({ type: 'panel', panel: 'settings' });
    },
  },
  about: {
    workbook: 'demo',
    enter: async (set) => {
      await set.session.open();
      set.session.store.dispatch({ type: 'panel', panel: 'about' });
    },
  },
  'nothing-matches': {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.session.store.dispatch({ type: 'searched', query: '会议室' });
    },
  },
  rounding: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.session.store.dispatch({ type: 'filtered', filter: 'rounding' });
    },
  },
  sorted: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      const { store } = set.session;
      store.dispatch({ type: 'list', action: { type: 'ordered', order: 'amount' } });
      const groups = groupsOf(set.state()).map(({ key }) => key);
      store.dispatch({ type: 'list', action: { type: 'folded', groups: groups.slice(1) } });
      await set.session.openFinding(first(set));
    },
  },
  picking: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      const findings = inOrder(groupsOf(set.state())).slice(0, 2);
      set.session.store.dispatch({ type: 'list', action: { type: 'picked', findings } });
      await set.appears(/^(?:已说明…|Explain…)/);
      await set.press(/^(?:已说明…|Explain…)/);
    },
  },
  // One mended, one new since the check before.
  since: {
    workbook: 'demo',
    enter: async (set) => {
      await checked(set);
      set.host.edit(GK05, 'G29', 341.61);
      set.host.edit(GK05, 'E9', 1);
      await set.session.check();
    },
  },
  many: { workbook: 'many', enter: checked },

  'narrative-none': {
    workbook: 'told',
    enter: async ({ session }) => {
      await session.open();
      session.store.dispatch({ type: 'panel', panel: 'narratives' });
    },
  },
  'narrative-loaded': {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('说明.docx');
      await checked(set);
      set.session.store.dispatch({ type: 'panel', panel: 'narratives' });
    },
  },
  'narrative-error': {
    workbook: 'demo',
    enter: async ({ session, load }) => {
      await session.open();
      session.store.dispatch({ type: 'panel', panel: 'narratives' });
      await load('损坏.docx');
    },
  },
  'narrative-again': {
    workbook: 'demo',
    enter: async ({ session, host }) => {
      host.kept.set('narratives', JSON.stringify([{ name: '说明.docx', from: 'file', kind: 'docx' }]));
      await session.open();
    },
  },
  'narrative-findings': {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('说明.docx');
      await checked(set);
      const own = groupsOf(set.state()).find(({ statement }) => statement === 'N');
      await set.session.openFinding(own!.findings[0]!.finding.id);
    },
  },
  'narrative-open': {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('说明.docx');
      await checked(set);
      await set.session.show(...passageOf(set));
    },
  },
  'narrative-stranger': {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('别的单位.txt');
      await checked(set);
    },
  },
  'narrative-coverage': {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('说明.docx');
      await checked(set);
      set.session.store.dispatch({ type: 'panel', panel: 'coverage' });
    },
  },
  beside: {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('budget.xlsx');
      await checked(set);
      const found = set.state().outcome!.result.findings.find(({ rule }) => rule === 'Y.three')!;
      set.session.store.dispatch({ type: 'filtered', filter: 'review' });
      await set.session.openFinding(found.id);
      await set.press(/^(?:为什么|Why)/);
    },
  },
  'last-year': {
    workbook: 'secondYear',
    enter: async (set) => {
      await set.load('今年说明.txt', '上年报表.xls', '上年说明.txt');
      await checked(set);
      const found = set.state().outcome!.result.findings.find(({ severity }) => severity === 'review')!;
      set.session.store.dispatch({ type: 'filtered', filter: 'review' });
      await set.session.openFinding(found.id);
      await set.press(/^(?:为什么|Why)/);
    },
  },
  'beside-loaded': {
    workbook: 'demo',
    enter: async (set) => {
      await set.load('说明.docx', 'budget.xlsx', '2022.xlsx');
      await checked(set);
      set.session.store.dispatch({ type: 'panel', panel: 'narratives' });
    },
  },
  budget: {
    workbook: 'budget',
    enter: async (set) => {
      await checked(set);
      await set.session.openFinding(first(set));
    },
  },
  units: {
    workbook: 'department',
    enter: async (set) => {
      await set.load('说明.txt');
      await checked(set);
      set.session.store.dispatch({ type: 'panel', panel: 'units' });
      await set.loadUnits(...UNITS, '损坏.docx');
      set.session.store.dispatch({ type: 'rollUp', action: { type: 'opened', finding: 0 } });
    },
  },
  'budget-sheets': {
    workbook: 'budget',
    enter: async ({ session }) => {
      await session.open();
      session.store.dispatch({ type: 'panel', panel: 'sheets' });
    },
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[];
