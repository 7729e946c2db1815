import * as documents from '../../../src/documents';
import * as letters from '../../../src/hosts/document/letter-docx';
import { reduce } from '../../../src/taskpane/reduce';
import { Session } from '../../../src/taskpane/session';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import { open } from '../../../src/taskpane/worker/open';
import { accepted, looked, rejected } from '../../documents/tracked';
import { narrativeOf, withWords, type BuiltNarrative } from '../../fixtures/narrative';
import { narrativeDocx } from '../../fixtures/narrative/docx';
import { unevenUnit } from '../../fixtures/units';
import { FakeHost } from '../harness/fake-host';
import { InlineChecker } from '../harness/inline-checker';
import { membersHere } from '../members-here';
import { demoSheets } from '../outcomes';

const right = narrativeOf(unevenUnit, { family: 'xinjiang2024' });
const wrong = withWords(right, '支出决算数为287.54万元', '支出决算数为278.54万元');

/** The pane with a narrative loaded and checked. */
async function paneWith(narrative: BuiltNarrative) {
  const host = new FakeHost(demoSheets);
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const session = new Session(store, host, new InlineChecker(), {
    workbook: 'statements.xlsx',
    now: () => new Date(2025, 2, 1, 9, 30),
    savePreferences: () => {},
    documents: () => Promise.resolve(documents),
    workbooks: open,
    letters: () => Promise.resolve(letters),
    members: membersHere,
    save: (name, bytes) => saved.push({ name, bytes }),
  });
  await session.open();
  const bytes = narrativeDocx(narrative);
  await session.narratives.load([
    { name: '说明.docx', arrayBuffer: () => Promise.resolve(bytes.slice().buffer) },
  ]);
  await session.check();
  const view = () => store.get().outcome!.narratives[0]!;
  return { session, store, saved, bytes, view };
}

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await documents.readDocument('a.docx', bytes)).text;

test('each sure figure is shown with what it says and should, in its sentence', async () => {
  const { view } = await paneWith(wrong);
  expect(view().corrections.revisions).toMatchObject([
    {
      old: '278.54',
      due: '287.54',
      where: expect.stringMatching(/^说明·/) as string,
      date: '2025-03-01T09:30:00Z',
    },
  ]);
  const { before, behind } = view().corrections.revisions[0]!;
  expect(before).toMatch(/支出决算数为$/);
  expect(behind).toMatch(/^万元/);
  expect((await paneWith(right)).view().corrections.revisions).toEqual([]);
});

test('taken, they are tracked changes of a copy: accepted it reads as it should, rejected it is hers', async () => {
  const { session, saved, bytes, store } = await paneWith(wrong);
  session.narratives.correct('说明.docx');
  expect(store.get().panel).toBe('corrected');
  await session.narratives.saveCorrected('说明.docx', new Set());
  const [copy] = saved;
  expect(copy!.name).toBe('说明.corrected.docx');
  expect(await textOf(accepted(copy!.bytes))).toBe(await textOf(narrativeDocx(right)));
  expect(looked(rejected(copy!.bytes))).toEqual(looked(bytes));
  expect(store.get().notice).toMatchObject({
    tone: 'done',
    text: { zh: expect.stringContaining('修订 1 处') as string },
  });
});

test('left, one is a comment and the words stay', async () => {
  const { session, saved, bytes, view, store } = await paneWith(wrong);
  const { revisions, doubts } = view().corrections;
  await session.narratives.saveCorrected('说明.docx', new Set(revisions.map(({ id }) => id)));
  expect(await textOf(saved[0]!.bytes)).toBe(await textOf(bytes));
  expect(store.get().notice!.text.zh).toContain(`修订 0 处、批注 ${doubts.length + 1} 条`);
});

test('what she explained is neither corrected nor remarked on', async () => {
  const { session, view, store } = await paneWith(wrong);
  const finding = store
    .get()
    .outcome!.result.findings.find(
      ({ severity, figures }) =>
        severity === 'error' && figures.some(({ printed }) => printed.startsWith('278.54')),
    )!;
  await session.setAside([finding.id], '已核');
  await session.check();
  expect(view().corrections.revisions).toEqual([]);
});
