import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands';
import { ExcelHost, openNewWorkbook, start } from '../hosts/excel';
import { paneTexts } from '../text/pane-texts';
import { WorkerChecker, type WorkerLike } from './checker';
import { watchDark } from './ui/darkness';
import { Pane } from './pane';
import { loadPreferences, savePreferences } from './ui/preferences';
import { saveFile } from './ui/save-file';
import { Session } from './session';
import { bringSample, readBeside } from './sheets/sample';
import { reduce } from './reduce';
import { initialState } from './state';
import { createStore } from './store';
import { readerInWorker, type MemberWorkerLike } from './rollup/member-reader';
import { readInWorker, type ReaderLike } from './workbooks';

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker/main.ts', import.meta.url), { name: 'check' }) as unknown as WorkerLike;

const startReader = (): ReaderLike =>
  new Worker(new URL('./worker/reader.ts', import.meta.url), { name: 'workbook' }) as unknown as ReaderLike;

const startMembers = (): MemberWorkerLike =>
  new Worker(new URL('./worker/members.ts', import.meta.url), {
    name: 'members',
  }) as unknown as MemberWorkerLike;

/** The one place where the pane, Excel and the worker meet. */
async function main(element: HTMLElement): Promise<void> {
  const surroundings = await start();
  if (!surroundings) {
    element.textContent = paneTexts.openInExcel.zh;
    return;
  }
  const host = new ExcelHost();
  const preferences = loadPreferences(() => localStorage, surroundings.language);
  const session = new Session(
    createStore(reduce, initialState(preferences, host.limits)),
    host,
    new WorkerChecker(startWorker),
    {
      workbook: surroundings.workbook,
      now: () => new Date(),
      documents: () => import(/* webpackChunkName: "documents" */ '../documents'),
      letters: () => import(/* webpackChunkName: "letter" */ '../hosts/document/letter-docx'),
      workbooks: readInWorker(startReader),
      members: readerInWorker(startMembers),
      save: saveFile,
      savePreferences: (changed) => savePreferences(() => localStorage, changed),
    },
  );
  const root = createRoot(element);
  const sample = () =>
    bringSample({ read: () => readBeside('sample.xlsx'), open: openNewWorkbook, save: saveFile });
  watchDark((darkTheme) => root.render(<Pane session={session} darkTheme={darkTheme} sample={sample} />));
  const opened = session.open();
  associateCommands({ checkNow: () => opened.then(() => session.check()) });
}

const element = document.getElementById('pane')!;
main(element).catch((error: unknown) => {
  element.textContent = `${paneTexts.cannotStart.zh}\n${String(error)}`;
});
