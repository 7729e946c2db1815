import { finalAccounts } from '../../src/publications/final-accounts';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { diagnose } from '../../src/diagnose';
import type { Item } from '../../src/model/item';
import { messageOf, type Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { inYuan } from '../fixtures/blocks';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit, nonFiscalUnit, plainUnit, unevenUnit } from '../fixtures/units';
import { booksOf } from '../publications/final-accounts/rules/table';
import { brokenIn } from './broken';

const families = ['national', 'shanghai'] as const;

const told = (pkg: Package): Finding[] =>
  [...examine(finalAccounts, { sheets: pkg.sheets() }).findings].filter(
    ({ severity }) => severity === 'error',
  );

describe.each(families)('a whole statement in 元 under 万元: the %s form', (family) => {
  test.each([
    ['T1', 'the plain unit', plainUnit],
    ['T2', 'own money', nonFiscalUnit],
    ['T3', 'the plain unit', plainUnit],
    ['T4', 'uneven amounts', unevenUnit],
    ['T5', 'the plain unit', plainUnit],
    ['T5', 'uneven amounts', unevenUnit],
    ['T7', 'all funds', fundUnit],
    ['T8', 'all funds', fundUnit],
  ] as const)('%s, %s: one finding that says so', (statement, _, books) => {
    const wrong = inYuan(aPackage({ family, books }), statement);
    const [finding, ...others] = told(wrong);
    const called = booksOf(wrong).called(statement);
    expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
    expect(messageOf(finding!).zh).toContain(`${called.zh}整张表的金额都是其他报表的 10,000 倍`);
    expect(messageOf(finding!).en).toContain(`all amounts of ${called.en} are 10,000 times`);
    expect(finding!.suspects).toEqual([]);
    expect(finding!.pointers).toHaveLength(1);
  });

  test('it points at the total', () => {
    const [cause] = diagnose(brokenIn(inYuan(aPackage({ family }), 'T5')).check);
    expect(cause!.scale!.total.item).toBe(t5('total', 'total'));
  });

  test('beside an error of another statement, which is told by itself', () => {
    const pkg = aPackage({ family });
    const found = told(inYuan(pkg, 'T5').with(t3('20805', 'basic'), '+5.00'));
    expect(found).toHaveLength(2);
    expect(messageOf(found[0]!).zh + messageOf(found[1]!).zh).toContain('10,000 倍');
    expect(found.flatMap(({ suspects }) => suspects.slice(0, 1))).toHaveLength(1);
  });

  test('two statements that few identities tie to each other: each said', () => {
    const found = told(inYuan(inYuan(aPackage({ family }), 'T5'), 'T2'));
    expect(
      found.map((each) => /(收入|一般公共预算支出)(?:决算)?表整张表/.exec(messageOf(each).zh)?.[1]),
    ).toEqual(['收入', '一般公共预算支出']);
  });
});

describe.each(families)('a part of a statement in 元 under 万元: the %s form', (family) => {
  const pkg = aPackage({ family });
  const some = (is: (item: Item) => boolean): Package =>
    pkg.items().reduce((before, item) => {
      const { value } = pkg.cellOf(item);
      return is(item) && typeof value === 'number' ? before.with(item, (value * 10_000).toFixed(0)) : before;
    }, pkg);
  test.each<[string, (item: Item) => boolean]>([
    ['项目支出 of T3', ({ statement, column }) => statement === 'T3' && column === 'project'],
    ['项目支出 of T5', ({ statement, column }) => statement === 'T5' && column === 'project'],
    ['a line of T5', ({ statement, row }) => statement === 'T5' && row === '2010301'],
  ])('%s: one finding that names its cells', (_, is) => {
    const [finding, ...others] = told(some(is));
    expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
    expect(messageOf(finding!).zh).toMatch(/^\S+ [A-Z]+\d+:[A-Z]+\d+ 的金额都是.*10,000 倍/);
    expect(messageOf(finding!).en).toContain('are all 10,000 times');
    expect(finding!.pointers.length).toBeGreaterThan(1);
    expect(finding!.pointers.every((each) => each.kind === 'figure' && is(each.figure.item))).toBe(true);
  });
});

describe('no scale is told of', () => {
  test.each([
    ['the total alone in 元', aPackage().with(t5('total', 'total'), '9397700')],
    ['all in 万元', aPackage()],
    ['a statement left empty', aPackage().withoutStatement('T5')],
  ])('%s', (_, pkg) => {
    const causes = diagnose(brokenIn(pkg).check);
    expect(causes.filter(({ scale }) => scale !== undefined)).toEqual([]);
  });
});
