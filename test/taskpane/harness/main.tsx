import { membersHere } from '../members-here';
import { createRoot, type Root } from 'react-dom/client';
import type { Sheet } from '../../../src/model/sheet';
import { Pane } from '../../../src/taskpane/pane';
import { Session } from '../../../src/taskpane/session';
import { reduce } from '../../../src/taskpane/reduce';
import { bringSample, readBeside } from '../../../src/taskpane/sheets/sample';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import { readInWorker, type ReaderLike } from '../../../src/taskpane/workbooks';
import { FakeHost } from './fake-host';
import { InlineChecker } from './inline-checker';
import type { PackageName } from './packages';
import { SCENARIOS, type Scenario, type ScenarioName } from './scenarios';

const PACKAGES = fetch('packages.json').then(
  (response) => response.json() as Promise<Record<PackageName, readonly Sheet[]>>,
);
let root: Root | undefined;

/**
 * The real pane over a scripted workbook, in place of the one before: ?scenario=findings&lang=zh&theme=dark. For tests and
 * screenshots only.
 */
async function show(search: string): Promise<void> {
  delete document.documentElement.dataset.ready;
  root?.unmount();
  const asked = new URLSearchParams(search);
  const scenario: Scenario = SCENARIOS[asked.get('scenario') as ScenarioName];
  const packages = await PACKAGES;
  const host = new FakeHost(packages[scenario.workbook]);
  const checker = new InlineChecker();
  const store = createStore(
    reduce,
    initialState(
      {
        language: asked.get('lang') === 'en' ? 'en' : 'zh',
        recheck: true,
        welcomed: true,
        ...scenario.preferences,
      },
      [],
    ),
  );
  const session = new Session(store, host, checker, {
    workbook: 'statements.xlsx',
    now: () => new Date(2025, 2, 1, 9, 30),
    savePreferences: () => {},
    documents: () => import(/* webpackChunkName: "documents" */ '../../../src/documents'),
    letters: () => import(/* webpackChunkName: "letter" */ '../../../src/hosts/document/letter-docx'),
    members: membersHere,
    workbooks: readInWorker(
      () =>
        new Worker(
          new URL('../../../src/taskpane/worker/reader.ts', import.meta.url),
        ) as unknown as ReaderLike,
    ),
    save: (name) => void host.log.push(`save ${name}`),
  });
  root = createRoot(document.getElementById('pane')!);
  const sample = () =>
    bringSample({
      read: () => readBeside('sample.xlsx'),
      open: () => Promise.reject(new Error('no Excel here')),
      save: (file, bytes) => void host.log.push(`save ${file} ${bytes.length}`),
    });
  root.render(<Pane session={session} darkTheme={asked.get('theme') === 'dark'} sample={sample} />);
  Object.assign(window, { harness: { host, session, checker, show } });
  await scenario.enter({ session, host, checker, state: store.get, press, appears, load, loadUnits });
  await document.fonts.ready;
  if (store.get().panel) while (document.querySelectorAll('main').length < 2) await painted();
  await painted();
  document.documentElement.dataset.ready = '';

  /** Loads narratives of the harness's folder, as if she had chosen them. */
  async function load(...names: string[]): Promise<void> {
    await session.narratives.load(await filesOf(names));
  }

  async function loadUnits(...names: string[]): Promise<void> {
    await session.rollUp.load(await filesOf(names));
  }

  function filesOf(names: readonly string[]) {
    const files = names.map(async (name) => {
      const bytes = await (await fetch(encodeURIComponent(name))).arrayBuffer();
      return { name, arrayBuffer: () => Promise.resolve(bytes) };
    });
    return Promise.all(files);
  }
}

const buttonOf = (words: RegExp): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button, summary')].find((each) =>
    words.test(each.textContent.trim()),
  );

async function press(words: RegExp): Promise<void> {
  await painted();
  buttonOf(words)?.click();
  await painted();
}

async function appears(words: RegExp): Promise<void> {
  while (!buttonOf(words)) await painted();
}

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

void show(location.search);
