import type { Item } from '../../src/model/item';
import { t1, t2, t3, t4, t5, t6 } from '../../src/publications/final-accounts/forms';
import { messageOf } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { aPackage, type Package } from '../fixtures/package';

const plain = aPackage();
const errors = (pkg: Package) =>
  examine(finalAccounts, { sheets: pkg.sheets() }).findings.filter(({ severity }) => severity === 'error');

/** 类 and 款 of T3 and T5 with one wrong number, where their 项 add up to another. */
const copied = (['201', '20103'] as const)
  .flatMap((row) => [t3(row, 'project'), t5(row, 'project')])
  .reduce((pkg, item) => pkg.with(item, '40.04'), plain);

test('one wrong number copied into 类 and 款 of both statements is one finding that names them and the right one', () => {
  const [finding, ...more] = errors(copied);
  expect(more).toEqual([]);
  expect(finding!.pointers).toHaveLength(4);
  expect(messageOf(finding!).zh).toContain('都印 40.04，应同为 400.04');
  expect(finding!.suspects.map(({ suggested }) => suggested.toFixed())).toEqual([
    '400.04',
    '400.04',
    '400.04',
    '400.04',
  ]);
  expect(finding!.singled).toBe(false);
  expect([...finding!.rules].sort()).toEqual(['T3.row', 'T3.tree', 'T5.row', 'T5.tree']);
});

test('where one figure explains it, that one is named, however often its number stands elsewhere', () => {
  const [finding, ...more] = errors(plain.with(t3('20103', 'project'), '40.04'));
  expect(more).toEqual([]);
  expect(finding!.singled).toBe(true);
  expect(finding!.suspects[0]!.suggested.toFixed()).toBe('400.04');
});

test('cells that print one amount by chance and are wrong each in its own way stay apart', () => {
  const wrong = plain
    .with(t3('2080501', 'basic'), '77.77')
    .with(t5('2080505', 'basic'), '77.77')
    .with(t3('2101101', 'basic'), '77.77');
  const found = errors(wrong);
  expect(found.length).toBeGreaterThan(1);
  expect(found.some(({ together }) => together)).toBe(false);
});

describe('one wrong amount that went into several cells is one finding with what each should be', () => {
  const off = (pkg: Package, items: readonly Item[], by: string): Package =>
    items.reduce((before, item) => before.with(item, by), pkg);
  const rows = (columns: readonly ('total' | 'project')[], ...of: string[]): Item[] =>
    of.flatMap((row) => columns.map((column) => t5(row, column)));
  test.each<[string, Package, readonly Item[], string]>([
    ['款 and 类 not summed up again', plain, rows(['project'], '20103', '201'), '-7.25'],
    [
      '款, 类 and 合计 not summed up again',
      plain,
      rows(['project', 'total'], '20103', '201', 'total'),
      '-7.25',
    ],
    ['a wrong 项 summed up to 合计', plain, rows(['project'], '2010301', '20103', '201', 'total'), '+31.50'],
    ['a 项 mistyped alike in T3 and T5', plain, [t3('2010301', 'project'), t5('2010301', 'project')], '+90'],
    [
      'a class mistyped alike in T1 and T4',
      plain,
      [t1.expenditure('208'), t4.expenditure('208', 'total'), t4.expenditure('208', 'generalBudget')],
      '+90',
    ],
  ])('%s', (_, pkg, items, by) => {
    const [finding, ...more] = errors(off(pkg, items, by));
    expect(more).toEqual([]);
    expect(finding!.together).toBe(true);
    const told = finding!.suspects.map(({ pointer, suggested }) => {
      const target = finding!.pointers[pointer]!;
      return target.kind === 'figure' ? `${target.figure.item.key} ${suggested.toFixed(2)}` : '?';
    });
    const right = items.map((item) => `${item.key} ${Number(pkg.cellOf(item).value ?? 0).toFixed(2)}`);
    expect(told.sort()).toEqual(right.sort());
  });

  test('one 项 of several carried into the sums above it: the sums are named, the 项 is not guessed', () => {
    const items = ['2080505', '20805', '208', 'total'].flatMap((row) => [
      t2(row, 'fiscal'),
      t2(row, 'total'),
    ]);
    const [finding, ...more] = errors(off(plain, items, '+40'));
    expect(more).toEqual([]);
    const named = finding!.pointers.flatMap((pointer) =>
      pointer.kind === 'figure' ? [pointer.figure.item.row] : [],
    );
    expect([...new Set(named)]).toEqual(['total']);
    expect(messageOf(finding!).zh).toContain('请核对组成它们的各行');
    expect(messageOf(finding!).en).toContain('check the lines they add up');
  });

  test('two slips of one size that have nothing to do with each other are two findings', () => {
    const found = errors(off(plain, [t6('30201'), t5('2210201', 'basic')], '+10'));
    expect(found.length).toBeGreaterThan(1);
    expect(found.some(({ together }) => together)).toBe(false);
  });
});
