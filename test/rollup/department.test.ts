import { departmentOf, departmentsAmong, type DepartmentFound, type MemberIdentity } from '../../src/rollup';

const a = (name: string, total: number, more: Partial<MemberIdentity> = {}): MemberIdentity => ({
  folder: name,
  kind: 'finalAccounts',
  year: 2024,
  names: [name],
  list: null,
  alone: false,
  hasMoneyApart: false,
  totals: [total * 10_000, total * 10_000, null],
  ...more,
});
const listing = (...names: readonly string[]): Partial<MemberIdentity> => ({
  list: { names, withoutOwn: [], counts: [], open: false, alone: false },
});
const found = (all: readonly MemberIdentity[]): DepartmentFound => {
  const outcome = departmentOf(all);
  if ('why' in outcome) throw new Error(outcome.why);
  return outcome;
};

describe('which package is the department', () => {
  test('the one whose list names the others; 本级 stands in the list without the word', () => {
    const outcome = found([
      a('青禾市水文站', 10),
      a('青禾市水务局', 30, listing('青禾市水务局', '青禾市水文站')),
      a('青禾市水务局（本级）', 20),
    ]);
    expect(outcome).toMatchObject({ department: 1, units: [2, 0], missing: [], by: 'list' });
  });

  test('names with a place before them, and 局本部', () => {
    const outcome = found([
      a('普陀区万里街道（部门）', 30, listing('街道本部', '上海市普陀区万里街道党群服务中心')),
      a('普陀区万里街道（本级）', 20),
      a('万里街道党群服务中心', 10),
    ]);
    expect(outcome).toMatchObject({ department: 0, units: [1, 2], missing: [] });
  });

  test.each([
    ['（部门） beside a sibling of its name', '水务局（部门）', '水务局'],
    ['bare beside （本级）', '水务局', '水务局（本级）'],
  ])('%s', (_, whole, own) => {
    expect(found([a(own, 20), a(whole, 30), a('水文站', 10)])).toMatchObject({
      department: 1,
      units: [0, 2],
      by: 'name',
    });
  });

  test('a sibling that is larger speaks against the name', () => {
    expect(departmentOf([a('水务局（本级）', 50), a('水务局', 30)])).toEqual({ why: 'none' });
  });

  test('the largest, whose name is what the others’ begin with', () => {
    expect(found([a('水务局', 30), a('水务局执法大队', 10), a('水务局水文站', 20)])).toMatchObject({
      department: 0,
      by: 'money',
    });
  });

  test('units that have nothing to do with each other are no department', () => {
    expect(departmentOf([a('水文站', 30), a('图书馆', 10)])).toEqual({ why: 'none' });
    expect(departmentOf([a('水文站', 30)])).toEqual({ why: 'none' });
  });

  test('two that list units are two: nothing is added up', () => {
    const outcome = departmentOf([
      a('水务局', 30, listing('水文站')),
      a('水文站', 10),
      a('教育局', 30, listing('第一中学')),
      a('第一中学', 10),
    ]);
    expect(outcome).toEqual({ why: 'several', candidates: [0, 2] });
  });

  test('another year or kind of document is left apart', () => {
    const outcome = found([
      a('水务局', 30, listing('水文站', '灌区管理所')),
      a('水文站', 10, { year: 2023 }),
      a('灌区管理所', 10),
      a('水文站', 10, { kind: 'budget' }),
    ]);
    expect(outcome).toMatchObject({ units: [2], missing: ['水文站'], others: [1, 3] });
  });
});

test('where the units at hand are all of another year, that is said and nothing is added up', () => {
  const outcome = departmentOf([a('水务局', 30, listing('水文站')), a('水文站', 10, { year: 2023 })]);
  expect(outcome).toEqual({ why: 'others', department: 0 });
});

describe('departments among many packages', () => {
  test('each with the units that it lists; who belongs to none stays alone', () => {
    const all = departmentsAmong([
      a('水务局', 30, listing('水务局', '水文站')),
      a('水务局（本级）', 20),
      a('水文站', 10),
      a('教育局（部门）', 30),
      a('教育局（本级）', 30),
      a('图书馆', 5),
    ]);
    expect(all.map(({ department, units }) => [department, units])).toEqual([
      [0, [1, 2]],
      [3, [4]],
    ]);
  });

  test('a unit that two departments claim is claimed by neither', () => {
    const all = departmentsAmong([
      a('水务局', 30, listing('水文站')),
      a('水文站', 10),
      a('应急局', 30, listing('水文站')),
    ]);
    expect(all).toEqual([]);
  });
});
