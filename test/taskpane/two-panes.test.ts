import { loadPreferences, savePreferences } from '../../src/taskpane/ui/preferences';
import { type FakeHost, refusals } from './harness/fake-host';
import { demoSheets } from './outcomes';
import { demoHost, paneOf, type Pane } from './panes';

/** Two windows, or two people, on one workbook: each has a pane, and neither knows of the other. */

const GK05 = demoSheets.find(({ name }) => name.includes('GK05'))!.name;
const OTHER = demoSheets[0]!.name;

/** Two panes, opened and checked; the second's clock is an hour behind. */
async function two(): Promise<{ host: FakeHost; one: Pane; other: Pane; later: () => Promise<Pane> }> {
  const host = demoHost();
  let ticks = 0;
  const clock = (behind: number) => () => new Date(2025, 2, 1, 9 - behind, 30, 0, ++ticks);
  const one = paneOf(host, clock(0));
  const other = paneOf(host, clock(1));
  await one.checked();
  await other.checked();
  const later = async (): Promise<Pane> => {
    const next = paneOf(host, clock(0));
    await next.session.open();
    return next;
  };
  return { host, one, other, later };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the reasons of both are kept', async () => {
  const { one, other, later } = await two();
  const [a, b] = one.ids();
  await one.session.setAside([a!], '甲说');
  await other.session.setAside([b!], '乙说');
  const both = { [a!]: '甲说', [b!]: '乙说' };
  expect((await later()).state().memory.setAside).toEqual(both);
  expect(other.state().memory.setAside).toEqual(both);
  await one.session.check();
  expect(one.state().memory.setAside).toEqual(both);
});

test('of one finding the reason counts that was given last, whatever the clocks say', async () => {
  const { one, other, later } = await two();
  const [a] = one.ids();
  await one.session.setAside([a!], '甲说');
  await other.session.check();
  await other.session.setAside([a!], '乙说');
  await one.session.check();
  expect(one.state().memory.setAside).toEqual({ [a!]: '乙说' });
  expect((await later()).state().memory.setAside).toEqual({ [a!]: '乙说' });
});

test('a reason taken back stays so, though the other pane still had it', async () => {
  const { one, other, later } = await two();
  const [a, b] = one.ids();
  await one.session.setAside([a!], '甲说');
  await one.session.setAside([b!], '也说');
  await other.session.check();
  await one.session.setAside([a!], null);
  await other.session.assign(OTHER, null);
  expect((await later()).state().memory).toEqual({ assigned: { [OTHER]: null }, setAside: { [b!]: '也说' } });
  expect(other.state().memory.setAside).toEqual({ [b!]: '也说' });
});

test('a save that was lost to another is made good by the next', async () => {
  const { host, one, other, later } = await two();
  const [a, b] = one.ids();
  const before = host.kept.get('memory');
  await one.session.setAside([a!], '甲说');
  // The other reads before this one's save has arrived, and saves after it.
  if (before === undefined) host.kept.delete('memory');
  await other.session.setAside([b!], '乙说');
  expect(host.kept.get('memory')).not.toContain('甲说');
  await one.session.setAside(['x'], '再说');
  expect((await later()).state().memory.setAside).toEqual({ [a!]: '甲说', [b!]: '乙说', x: '再说' });
});

test('corrections of both are kept, and each can be undone by itself', async () => {
  const { one, other, later } = await two();
  const [first, second] = [one.correction(GK05, 28, 6), corrections(other).find(({ row }) => row !== 28)!];
  await one.session.corrections.apply(first);
  await other.session.corrections.apply(second);
  expect(new Set((await later()).state().corrections.map(({ item }) => item))).toEqual(
    new Set([first.item, second.item]),
  );
  await one.session.corrections.undo(one.state().applied[0]!);
  expect((await later()).state().corrections.map(({ item }) => item)).toEqual([second.item]);
  await other.session.check();
  expect(other.state().corrections.map(({ item }) => item)).toEqual([second.item]);
});

test('what the other has written stays when this one writes', async () => {
  const { host, one, other } = await two();
  await one.session.writing.write('report');
  await other.session.writing.write('highlights');
  expect(new Set(host.applied!.map(({ kind }) => kind))).toEqual(new Set(['sheet', 'highlight']));
  await one.session.check();
  expect(one.state().written).toEqual(['highlights', 'report']);
  expect(one.state().marks).toEqual(other.state().marks);
});

test('everything is removed for both; what is said afterwards is kept', async () => {
  const { host, one, other, later } = await two();
  const [a, b, c] = one.ids();
  await one.session.setAside([a!], '甲说');
  await other.session.setAside([b!], '乙说');
  await other.session.writing.write('remove');
  expect([...host.kept]).toEqual([]);
  await one.session.setAside([c!], '后说');
  expect((await later()).state().memory.setAside).toEqual({ [c!]: '后说' });
  expect(one.state().memory.setAside).toEqual({ [c!]: '后说' });
});

test('nothing is left in the workbook when the last is taken back', async () => {
  const { host, one } = await two();
  const [a] = one.ids();
  await one.session.setAside([a!], '甲说');
  await one.session.setAside([a!], null);
  expect([...host.kept]).toEqual([]);
});

test('said in one breath, both are kept', async () => {
  const { one, later } = await two();
  const [a, b] = one.ids();
  await Promise.all([one.session.setAside([a!], '甲说'), one.session.setAside([b!], '乙说')]);
  expect((await later()).state().memory.setAside).toEqual({ [a!]: '甲说', [b!]: '乙说' });
});

test('what could not be kept is kept with the next', async () => {
  const { host, one, later } = await two();
  const [a, b] = one.ids();
  host.refusals.set('remember', refusals.editing);
  await one.session.setAside([a!], '甲说');
  expect(one.state().notice).toMatchObject({ tone: 'warning' });
  host.refusals.clear();
  await one.session.setAside([b!], '乙说');
  expect((await later()).state().memory.setAside).toEqual({ [a!]: '甲说', [b!]: '乙说' });
});

test('the narratives of both are remembered; one that is dropped is dropped for both', async () => {
  const { one, other, later } = await two();
  await one.session.narratives.paste('甲');
  await other.session.narratives.takeSheet(OTHER);
  const names = ({ state }: Pane): string[] => state().narratives.sources.map(({ name }) => name);
  const [pasted] = names(one);
  expect(new Set(names(await later()))).toEqual(new Set([pasted, OTHER]));
  await one.session.check();
  expect(new Set(names(one))).toEqual(new Set([pasted, OTHER]));
  expect(one.state().narratives.sources.find(({ name }) => name === pasted)!.text).toBe('甲');
  await other.session.narratives.remove(pasted!);
  expect(names(await later())).toEqual([OTHER]);
  await one.session.check();
  expect(names(one)).toEqual([OTHER]);
});

test('the texts of both are kept in the workbook', async () => {
  const { one, other, later } = await two();
  await one.session.narratives.paste('甲文');
  await one.session.narratives.keepTexts(true);
  await other.session.check();
  await other.session.narratives.paste('乙文');
  const kept = (await later()).state().narratives;
  expect(kept.keepTexts).toBe(true);
  expect(kept.sources.map(({ text }) => text)).toEqual(['甲文', '乙文']);
});

test('what an earlier Gouji kept is read', async () => {
  const { host, later } = await two();
  const correction = {
    time: '2025-03-01 09:30',
    sheet: GK05,
    address: 'G29',
    where: 'GK05 G29',
    item: '水体',
    old: '1',
    new: '2',
    formula: null,
    rule: 'T5.row',
  };
  host.kept.set(
    'memory',
    JSON.stringify({
      assigned: { 甲: 'T3' },
      setAside: { x: '理由' },
      written: ['report'],
      marks: { 甲: 'A1:suspect' },
      corrections: [correction],
    }),
  );
  host.kept.set('narratives', JSON.stringify([{ name: OTHER, from: 'sheet', kind: 'text' }]));
  const next = await later();
  expect(next.state()).toMatchObject({
    memory: { assigned: { 甲: 'T3' }, setAside: { x: '理由' } },
    written: ['report'],
    corrections: [{ ...correction, key: null, undo: null }],
    narratives: { sources: [{ name: OTHER }] },
  });
  await next.session.setAside(['y'], '又一');
  expect((await later()).state().memory.setAside).toEqual({ x: '理由', y: '又一' });
});

test('preferences: what one pane changes does not bring back what the other had', () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  savePreferences(storage, { language: 'en' });
  savePreferences(storage, { welcomed: true });
  savePreferences(storage, { recheck: false });
  expect(loadPreferences(storage, 'zh')).toEqual({ language: 'en', welcomed: true, recheck: false });
  kept.set('gouji.preferences', '[]{');
  savePreferences(storage, { welcomed: true });
  expect(loadPreferences(storage, 'zh')).toEqual({ language: 'zh', welcomed: true, recheck: true });
});

const corrections = ({ state }: Pane) =>
  Object.values(state().outcome!.cards).flatMap((card) => card.corrections.filter((each) => each !== null));
