import { readDocument } from '../../../src/documents';
import { demoPane, GK05 } from '../demo-pane';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const textOf = async ({ bytes }: { readonly bytes: Uint8Array }): Promise<string> =>
  (await readDocument('审核意见.docx', bytes)).text;

test('审核意见 is saved as a Word file under its title, and the workbook stays as it is', async () => {
  const { host, session, checked, downloads, state } = demoPane();
  await checked();
  await session.letter.download();
  expect(downloads.map(({ name }) => name)).toEqual([
    '关于云岭县生态环境局 2024 年度部门决算公开的审核意见.docx',
  ]);
  expect(await textOf(downloads[0]!)).toContain('需要更正的问题');
  expect(state().notice).toMatchObject({
    tone: 'done',
    text: { zh: expect.stringContaining('下载') as string },
  });
  expect(host.applied).toBeNull();
});

test('it is of the workbook as it is, and of what she has explained', async () => {
  const { host, session, checked, downloads, ids } = demoPane();
  await checked();
  const before = ids().length;
  host.edit(GK05, 'G29', 341.61);
  await session.setAside([ids().at(1)!], '已与财政核对');
  await session.letter.download();
  expect(ids().length).toBeLessThan(before);
  const text = await textOf(downloads[0]!);
  expect(text).toContain('已说明：已与财政核对');
  expect(text).not.toContain('314.61');
});

test('before anything was checked there is no letter; it is checked first', async () => {
  const { session, downloads } = demoPane();
  await session.open();
  await session.letter.download();
  expect(await textOf(downloads[0]!)).toContain('审核结果');
});

test('a name that no system takes is not given to the file', async () => {
  const { session, checked, downloads, state } = demoPane();
  await checked();
  const outcome = state().outcome!;
  session.store.dispatch({
    type: 'checked',
    outcome: { ...outcome, letter: { ...outcome.letter, title: `甲/乙:${'长'.repeat(200)}` } },
  } as never);
  await session.letter.download();
  expect(downloads[0]!.name).toMatch(/^甲 乙 长{76}\.docx$/);
});
