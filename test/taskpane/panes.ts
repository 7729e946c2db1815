import { membersHere } from './members-here';
import * as documents from '../../src/documents';
import * as letters from '../../src/hosts/document/letter-docx';
import type { Sheet } from '../../src/model/sheet';
import { open } from '../../src/taskpane/worker/open';
import { Session } from '../../src/taskpane/session';
import { reduce } from '../../src/taskpane/reduce';
import { initialState, type PaneState, type Preferences } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import type { Correction } from '../../src/taskpane/worker/messages';
import { FakeHost } from './harness/fake-host';
import { InlineChecker } from './harness/inline-checker';
import { demoSheets } from './outcomes';

export interface Pane {
  readonly session: Session;
  readonly saved: readonly Partial<Preferences>[];
  readonly state: () => PaneState;
  /** Opened and checked. */
  readonly checked: () => Promise<void>;
  readonly ids: () => string[];
  /** What 采用 would write into a cell. */
  readonly correction: (sheet: string, row: number, column: number) => Correction;
}

/** A pane in front of a workbook, which may have another in front of it. */
export function paneOf(host: FakeHost, clock: () => Date = () => new Date(2025, 2, 1, 9, 30)): Pane {
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  const saved: Partial<Preferences>[] = [];
  const session = new Session(store, host, new InlineChecker(), {
    workbook: 'statements.xlsx',
    now: clock,
    savePreferences: (changed) => saved.push(changed),
    documents: () => Promise.resolve(documents),
    letters: () => Promise.resolve(letters),
    members: membersHere,
    workbooks: open,
    save: () => undefined,
  });
  const state = store.get;
  return {
    session,
    saved,
    state,
    checked: async () => {
      await session.open();
      await session.check();
    },
    ids: () => state().outcome!.result.findings.map(({ id }) => id),
    correction: (sheet, row, column) =>
      Object.values(state().outcome!.cards)
        .flatMap(({ corrections }) => corrections)
        .find((each) => each?.sheet === sheet && each.row === row && each.column === column)!,
  };
}

export const demoHost = (sheets: readonly Sheet[] = demoSheets): FakeHost => new FakeHost(sheets);
