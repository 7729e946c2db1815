import { membersHere } from '../members-here';
import { readFileSync } from 'node:fs';
import * as documents from '../../../src/documents';
import * as letters from '../../../src/hosts/document/letter-docx';
import { open } from '../../../src/taskpane/worker/open';
import { Session } from '../../../src/taskpane/session';
import { reduce } from '../../../src/taskpane/reduce';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import { coverageOf, groupsOf } from '../../../src/taskpane/findings/view';
import { unzip } from '../../../src/formats/zip';
import { inflate } from '../../../src/documents/archive';
import { narrativeOf, withWords } from '../../fixtures/narrative';
import { narrativeDocx } from '../../fixtures/narrative/docx';
import { fundUnit, unevenUnit } from '../../fixtures/units';
import { docxOf, p, r, signedDocx } from '../../documents/files';
import { FakeHost, refusals } from '../harness/fake-host';
import { InlineChecker } from '../harness/inline-checker';
import { demoSheets } from '../outcomes';

const wrong = withWords(
  narrativeOf(unevenUnit, { family: 'xinjiang2024' }),
  '支出决算数为287.54万元',
  '支出决算数为278.54万元',
);

const file = (name: string, content: Uint8Array | string) => ({
  name,
  arrayBuffer: () => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return Promise.resolve(bytes.slice().buffer);
  },
});
const docx = file('说明.docx', narrativeDocx(wrong));
const text = file('说明.txt', wrong.text);

function pane(host = new FakeHost(demoSheets)) {
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let asked = 0;
  const session = new Session(store, host, new InlineChecker(), {
    workbook: 'statements.xlsx',
    now: () => new Date(2025, 2, 1, 9, 30),
    savePreferences: () => {},
    documents: () => {
      asked++;
      return Promise.resolve(documents);
    },
    letters: () => Promise.resolve(letters),
    members: membersHere,
    workbooks: open,
    save: (name, bytes) => downloads.push({ name, bytes }),
  });
  const state = store.get;
  return { host, session, narratives: session.narratives, state, downloads, asked: () => asked };
}

/** Closed and opened again: only what the workbook keeps is left. */
async function reopened({ host }: ReturnType<typeof pane>) {
  const next = new FakeHost(demoSheets);
  for (const [key, kept] of host.kept) next.kept.set(key, kept);
  const again = pane(next);
  await again.session.open();
  return again;
}

const names = ({ state }: ReturnType<typeof pane>): string[] =>
  state().narratives.sources.map(({ name }) => name);
const ofNarrative = ({ state }: ReturnType<typeof pane>) =>
  groupsOf(state()).find(({ statement }) => statement === 'N')?.findings ?? [];

test('without one, the code that reads documents is never fetched', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.session.check();
  expect(desk.asked()).toBe(0);
  expect(desk.state().outcome!.narratives).toEqual([]);
});

test('loaded before the check: recognised at once, checked with the statements', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([docx]);
  expect(desk.state().survey!.narratives).toEqual([
    expect.objectContaining({ file: '说明.docx', figures: expect.any(Number) as number, belongs: true }),
  ]);
  expect(desk.state().outcome).toBeNull();
  await desk.session.check();
  const [finding] = ofNarrative(desk);
  expect(finding!.card.headline).toContain('大气');
  expect(finding!.card.passages[0]).toMatchObject({
    where: '说明·一般公共预算支出决算具体',
    quoted: expect.stringContaining('【278.54万元】') as string,
  });
});

test('loaded after the check: checked again at once; removed, its findings go', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.session.check();
  const before = coverageOf(desk.state().outcome!.result);
  await desk.narratives.load([text]);
  expect(ofNarrative(desk).length).toBeGreaterThan(0);
  expect(coverageOf(desk.state().outcome!.result).figures).toBeGreaterThan(before.figures + 100);
  await desk.narratives.remove('说明.txt');
  expect(ofNarrative(desk)).toEqual([]);
  expect(coverageOf(desk.state().outcome!.result)).toEqual(before);
});

test('one of a name takes the place of the other; several are checked together', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([text, docx]);
  await desk.narratives.load([file('说明.txt', wrong.text.replace('278.54', '287.54'))]);
  expect(names(desk)).toEqual(['说明.txt', '说明.docx']);
  await desk.session.check();
  expect(desk.state().outcome!.narratives.map(({ file: name }) => name)).toEqual(['说明.txt', '说明.docx']);
});

test('a file that cannot be read says why; the others are loaded; chosen again, the message goes', async () => {
  const desk = pane();
  await desk.session.open();
  const half = narrativeDocx(wrong);
  await desk.narratives.load([file('坏.docx', half.slice(0, half.length / 2)), text]);
  expect(desk.state().narratives.failures).toEqual([
    {
      name: '坏.docx',
      why: expect.objectContaining({ zh: expect.stringMatching(/^坏\.docx：/) as string }) as unknown,
    },
  ]);
  expect(names(desk)).toEqual(['说明.txt']);
  await desk.narratives.load([file('坏.docx', half)]);
  expect(desk.state().narratives).toMatchObject({ failures: [], reading: [] });
});

test('pasted text has a name of its own each time', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.paste(wrong.text);
  await desk.narratives.paste(wrong.text);
  expect(names(desk)).toEqual(['粘贴的说明', '粘贴的说明 2']);
});

test('a sheet that holds the text is read with the workbook, and needs no loading again', async () => {
  const sheets = [
    ...demoSheets,
    {
      name: '文字',
      visibility: 'visible' as const,
      merges: [],
      cells: wrong.text.split('\n').map((value) => [{ value }]),
    },
  ];
  const desk = pane(new FakeHost(sheets));
  await desk.session.open();
  expect(
    desk
      .state()
      .survey!.sheets.filter(({ prose }) => prose > 0)
      .map(({ sheet }) => sheet),
  ).toEqual(['文字']);
  await desk.narratives.takeSheet('文字');
  await desk.session.check();
  expect(ofNarrative(desk)).not.toEqual([]);
  desk.host.edit('文字', 'A1', '云岭县生态环境局 ');
  await desk.session.check();
  expect(desk.state().outcome!.narratives[0]!.file).toBe('文字');
});

describe('remembered with the workbook', () => {
  test('its name alone, unless she wants the text kept', async () => {
    const desk = pane();
    await desk.session.open();
    await desk.narratives.load([docx]);
    expect([...desk.host.kept.values()].join()).not.toContain('决算');
    const again = await reopened(desk);
    expect(again.state().narratives.sources).toMatchObject([{ name: '说明.docx', text: null }]);
    await again.session.check();
    expect(again.state().outcome!.narratives).toEqual([]);
    await again.narratives.load([docx]);
    expect(again.state().outcome!.narratives).toHaveLength(1);
  });

  test('with its text, when she says so; not any more when she takes it back', async () => {
    const desk = pane();
    await desk.session.open();
    await desk.narratives.load([text]);
    await desk.narratives.keepTexts(true);
    const again = await reopened(desk);
    await again.session.check();
    expect(again.state().narratives.keepTexts).toBe(true);
    expect(ofNarrative(again)).not.toEqual([]);
    await again.narratives.keepTexts(false);
    expect([...again.host.kept.keys()]).toEqual(['narratives']);
  });

  test('what of its file was not read is told in the next session, too', async () => {
    const desk = pane();
    const paragraphs = wrong.text.split('\n').map((line) => p(r(line)));
    const partly = docxOf({ body: `${paragraphs.join('')}<w:altChunk r:id="x"/>` });
    await desk.session.open();
    await desk.narratives.load([file('说明.docx', partly)]);
    await desk.narratives.keepTexts(true);
    for (const each of [desk, await reopened(desk)]) {
      await each.session.check();
      expect(ofNarrative(each).map(({ finding }) => finding.rule)).toContain('N.document');
    }
  });

  test('removing everything leaves nothing of it', async () => {
    const desk = pane();
    await desk.session.open();
    await desk.narratives.load([text]);
    await desk.narratives.keepTexts(true);
    await desk.session.check();
    await desk.session.writing.write('remove');
    expect([...desk.host.kept]).toEqual([]);
    expect(desk.state().narratives.keepTexts).toBe(false);
  });

  test('a meddled-with memory is as good as none', async () => {
    const host = new FakeHost(demoSheets);
    host.kept.set(
      'narratives',
      '[{"name":"甲.docx","from":"file","kind":"docx"},{"name":"乙","from":"net"},7]',
    );
    host.kept.set('narrative-texts', '{"甲.docx":5');
    const desk = pane(host);
    await desk.session.open();
    expect(desk.state().narratives.sources).toMatchObject([{ name: '甲.docx', text: null }]);
  });

  test('a read-only workbook is checked with its narrative, without a complaint', async () => {
    const desk = pane();
    await desk.session.open();
    desk.host.refusals.set('remember', refusals.readOnly);
    await desk.narratives.load([text]);
    expect(desk.state().notice).toBeNull();
    await desk.narratives.keepTexts(true);
    expect(desk.state()).toMatchObject({ notice: { tone: 'warning' }, narratives: { keepTexts: false } });
  });
});

test('a narrative of another unit is told as one finding; its figures say that they were not checked', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([file('别的.txt', narrativeOf(fundUnit, { family: 'xinjiang2024' }).text)]);
  await desk.session.check();
  expect(ofNarrative(desk).map(({ finding }) => finding.rule)).toEqual(['N.package']);
  const [view] = desk.state().outcome!.narratives;
  expect(view!.belongs).toBe(false);
  expect(view!.marks.some(({ state }) => state === 'agrees')).toBe(false);
});

test('a place in the narrative opens the view there; a tie leads to the cell', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([text]);
  await desk.session.check();
  const { finding } = ofNarrative(desk)[0]!;
  const index = finding.figures.findIndex(({ source }) => source === 'narrative');
  await desk.session.show(finding.id, index);
  const { start, end } = finding.figures[index]!;
  expect(desk.state()).toMatchObject({
    panel: 'narrative',
    narratives: { passage: { file: '说明.txt', start, end } },
  });
  const mark = desk.state().outcome!.narratives[0]!.marks.find((each) => each.start === start)!;
  expect(mark).toMatchObject({ state: 'disagrees', suspected: true, findings: [finding.id] });
  expect(mark.ties[0]!.places[0]).toMatchObject({
    sheet: expect.stringContaining('GK05') as string,
    address: 'E28',
  });
});

test('a .docx is given back with the findings as comments; what is explained is none', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([docx]);
  await desk.session.check();
  await desk.narratives.download('说明.docx');
  const [copy] = desk.downloads;
  expect(copy!.name).toBe('说明.checked.docx');
  const comments = new TextDecoder().decode(unzip(copy!.bytes, inflate).get('word/comments.xml'));
  expect(comments).toContain('287.54');
  expect(desk.state().notice).toMatchObject({ tone: 'done' });
  await desk.session.setAside([ofNarrative(desk)[0]!.finding.id], '已核');
  await desk.session.check();
  const before = desk.state().outcome!.narratives[0]!.comments.length;
  expect(comments.match(/<w:comment /g)!.length).toBe(before + 1);
});

test('a copy of a signed document says that it carries no signature', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([
    file(
      '说明.docx',
      signedDocx(
        wrong.text
          .split('\n')
          .map((line) => p(r(line)))
          .join(''),
      ),
    ),
  ]);
  await desk.session.check();
  await desk.narratives.download('说明.docx');
  expect(desk.state().notice!.text.zh).toContain('没有签名');
  expect(documents.isSigned(desk.downloads[0]!.bytes)).toBe(false);
});

test.each([
  {
    name: 'a share',
    from: '833.51万元，占31.89%',
    to: '833.51万元，占33.89%',
    card: {
      headline: '项目支出 占比与按所列数计算的不符',
      difference: '2.00 个百分点',
      suggested: ['31.89%'],
      sides: null,
    },
  },
  {
    name: 'a growth',
    from: '增加281.25万元，增长11.94%',
    to: '增加281.25万元，增长19.14%',
    card: { difference: '7.20 个百分点', sides: null },
  },
])('$name: its card says it as it is printed', async ({ from, to, card }) => {
  const desk = pane();
  await desk.session.open();
  const said = withWords(narrativeOf(unevenUnit, { family: 'xinjiang2024' }), from, to);
  await desk.narratives.load([file('说明.txt', said.text)]);
  await desk.session.check();
  expect(ofNarrative(desk).map((each) => each.card)).toContainEqual(
    expect.objectContaining({ statement: 'N', ...card }),
  );
});

test('the demo package and its narrative: the cards are told in words', async () => {
  const desk = pane();
  await desk.session.open();
  await desk.narratives.load([file('narrative.docx', readFileSync('samples/demo/narrative.docx'))]);
  await desk.session.check();
  expect(ofNarrative(desk).length).toBeGreaterThan(0);
  for (const { card } of ofNarrative(desk)) expect(card.headline).not.toBe('');
});
