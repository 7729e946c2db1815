import * as documents from '../../../src/documents';
import { t5 } from '../../../src/publications/final-accounts/forms';
import { readerInWorker, type MemberWorkerLike } from '../../../src/taskpane/rollup/member-reader';
import { RollUpDesk } from '../../../src/taskpane/rollup/roll-up-desk';
import { initialState } from '../../../src/taskpane/state';
import { createStore } from '../../../src/taskpane/store';
import { reduce } from '../../../src/taskpane/reduce';
import { aDepartment, type BuiltMember } from '../../fixtures/department';
import { membersHere } from '../members-here';

const three = aDepartment({ seed: 31, units: 3 });
const file = async ({ name, package: built }: BuiltMember) => {
  const bytes = await built.xlsx();
  return { name: `${name}.xlsx`, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
};

function desk(department = three.department) {
  const store = createStore(reduce, initialState({ language: 'zh', recheck: true, welcomed: true }, []));
  let of = department;
  const open = () =>
    Promise.resolve({
      name: '部门.xlsx',
      sheets: of.package.sheets(),
      narratives: [{ file: '说明.txt', kind: 'text', text: of.narrative } as const],
    });
  return {
    desk: new RollUpDesk(store, { members: membersHere, documents: () => Promise.resolve(documents) }, open),
    state: () => store.get().rollUp,
    open: (now: BuiltMember) => void (of = now),
  };
}

test('units loaded at once are held against the open workbook; a wrong cell of the department names the cell', async () => {
  const wrong = {
    ...three.department,
    package: three.department.package.with(t5('total', 'basic'), '+90.00'),
  };
  const { desk: of, state, open } = desk(wrong);
  await of.load(await Promise.all(three.units.map(file)));
  expect(state().reading).toBeNull();
  expect(state().rollUp!.units).toHaveLength(3);
  const [first] = state().rollUp!.findings;
  expect(first).toMatchObject({ rule: 'R.T5', severity: 'error', singled: true });
  expect(first!.suspects[0]!.member).toBe(-1);
  // Mended in the workbook, it agrees without a unit being read again.
  open(three.department);
  await of.again();
  expect(state().rollUp!.findings).toEqual([]);
  of.empty();
  expect(state().rollUp).toBeNull();
});

test('a unit that is missing is named, a file that is no workbook is told, and the rest is there', async () => {
  const { desk: of, state } = desk();
  const files = await Promise.all(three.units.slice(0, 2).map(file));
  const broken = { name: '坏的.xlsx', arrayBuffer: () => Promise.resolve(new Uint8Array([80, 75]).buffer) };
  await of.load([...files, broken]);
  expect(state().failures.map(({ name }) => name)).toEqual(['坏的.xlsx']);
  expect(state().rollUp!.findings.map(({ message }) => message.zh)).toEqual([
    expect.stringContaining(three.units[2]!.package.books.unit),
  ]);
});

describe('the units’ narratives', () => {
  const told = aDepartment({ seed: 3, units: 3, told: ['xinjiang2024'] });
  const text = (name: string, words: string, folder = '') => ({
    name,
    ...(folder && { webkitRelativePath: `部门/${folder}/${name}` }),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(words).buffer),
  });
  const placed = async (member: BuiltMember, folder: string, name: string) => ({
    ...(await file(member)),
    name,
    webkitRelativePath: `部门/${folder}/${name}`,
  });
  const units = told.units.map((unit) => ({ ...unit, unit: unit.package.books.unit }));
  const people = (rollUp: ReturnType<typeof desk>['state']) => {
    const { cells, judged } = rollUp().rollUp!;
    return cells.flatMap(({ fact }, at) => (fact.key === 'N/people.active/value' ? [judged[at]] : []));
  };

  test('of a folder a unit are that unit’s, whatever they are called', async () => {
    const { desk: of, state } = desk(told.department);
    const files = await Promise.all(
      units.map(async (unit, at) => [
        await placed(unit, `单位${at}`, '报表.xlsx'),
        text('说明.txt', unit.narrative, `单位${at}`),
      ]),
    );
    await of.load(files.flat());
    expect(state().failures).toEqual([]);
    expect(state().rollUp!.units).toHaveLength(3);
    expect(people(state)).toEqual(['agrees']);
    expect(state().rollUp!.findings).toEqual([]);
  });

  test('beside workbooks are that unit’s with whose name theirs begins', async () => {
    const { desk: of, state } = desk(told.department);
    await of.load([
      ...(await Promise.all(units.map(file))),
      ...units.map(({ name, narrative }) => text(`${name}决算说明.txt`, narrative)),
    ]);
    expect([state().failures, people(state)]).toEqual([[], ['agrees']]);
  });

  test('that are called anything are the unit’s that they name, also when they come later', async () => {
    const { desk: of, state } = desk(told.department);
    await of.load(await Promise.all(units.map(file)));
    expect(people(state)).toEqual(['unknown']);
    await of.load(units.map(({ narrative }, at) => text(`${at}.txt`, narrative)));
    expect([state().failures, people(state)]).toEqual([[], ['agrees']]);
  });

  test('of no unit that is there are told, and so is what is no document', async () => {
    const { desk: of, state } = desk(told.department);
    const [first, second] = units;
    const others = second!.narrative.replaceAll(second!.unit, '云岭县图书馆');
    await of.load([
      await file(first!),
      text('谁的.txt', '没有名字的一段话。'),
      text('二.txt', others),
      text('部门.txt', told.department.narrative),
      text('照片.jpg', ''),
      text('~$说明.docx', ''),
    ]);
    expect(state().failures.map(({ name, why }) => `${name} ${why.zh}`)).toEqual([
      expect.stringMatching(/^谁的\.txt 没有认出是哪个单位的说明/),
      expect.stringContaining('二.txt 是“云岭县图书馆”的说明'),
      expect.stringContaining('部门.txt 是“青禾市水务局”的说明'),
      expect.stringMatching(/^照片\.jpg 不是报表/),
    ]);
    expect(state().rollUp!.units).toHaveLength(1);
  });
});

test('reading that is stopped ends its worker, and what was being read does not come', async () => {
  const started: { ended: boolean }[] = [];
  const reader = readerInWorker((): MemberWorkerLike => {
    const worker = { ended: false };
    started.push(worker);
    return {
      onmessage: null,
      onerror: null,
      postMessage: () => undefined,
      terminate: () => (worker.ended = true),
    };
  });
  const reading = reader.read({ name: 'a.xlsx', bytes: new Uint8Array(), folder: 'a', narratives: [] });
  reader.end();
  await expect(reading).rejects.toThrow();
  expect(started).toEqual([{ ended: true }]);
});
