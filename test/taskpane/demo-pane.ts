import { membersHere } from './members-here';
import * as documents from '../../src/documents';
import * as letters from '../../src/hosts/document/letter-docx';
import type { Sheet } from '../../src/model/sheet';
import { open } from '../../src/taskpane/worker/open';
import type { Checker } from '../../src/taskpane/checker';
import { Session } from '../../src/taskpane/session';
import { reduce } from '../../src/taskpane/reduce';
import { initialState } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { FakeHost } from './harness/fake-host';
import { InlineChecker } from './harness/inline-checker';
import { demoSheets } from './outcomes';

/** The sample's T5, in which two figures changed places. */
export const GK05 = demoSheets.find(({ name }) => name.includes('GK05'))!.name;

/** A pane in front of the sample workbook, with all that can be seen of it. */
export function demoPane(given?: Checker, sheets: readonly Sheet[] = demoSheets) {
  const host = new FakeHost(sheets);
  const checker = new InlineChecker();
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  const saved: unknown[] = [];
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const session = new Session(store, host, given ?? checker, {
    workbook: 'statements.xlsx',
    now: () => new Date(2025, 2, 1, 9, 30),
    savePreferences: (preferences) => saved.push(preferences),
    documents: () => Promise.resolve(documents),
    letters: () => Promise.resolve(letters),
    members: membersHere,
    workbooks: open,
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
