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
    desk: new RollUpDesk(store, membersHere, open),
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
  const reading = reader.read({ name: 'a.xlsx', bytes: new Uint8Array() });
  reader.end();
  await expect(reading).rejects.toThrow();
  expect(started).toEqual([{ ended: true }]);
});
