import { readdirSync, readFileSync } from 'node:fs';
import { examine } from '../src/examine';
import type { Examination } from '../src/findings/examination';
import { openWorkbook } from '../src/hosts/file/open';
import { type Item } from '../src/model/item';
import { finalAccounts } from '../src/publications/final-accounts';
import { t2, t3, t4, t5, t6 } from '../src/publications/final-accounts/forms';
import { NINE } from './fixtures/nine';
import type { Package } from './fixtures/package';
import { packageOf, type PrintedPackage } from './fixtures/printed';
import { publishedWorkbook } from './fixtures/shared';
import { withShared } from './with-shared';

/*
 * Figures of five published packages, by item, printed in the layouts of the fixtures: what only real amounts have
 * (how they were rounded apart, what is spent beside appropriations) is tried wherever the project is.
 */

interface Case extends PrintedPackage {
  /** All findings of the statements alone, most severe first. */
  readonly due: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly items: readonly string[];
  }[];
}

const names = readdirSync('test/cases').map((file) => file.replace(/\.json$/, ''));
const caseOf = (name: string): Case => JSON.parse(readFileSync(`test/cases/${name}.json`, 'utf8')) as Case;

const examined = (pkg: Package): Examination => examine(finalAccounts, { sheets: pkg.sheets() });

const packages = new Map(names.map((name) => [name, packageOf(caseOf(name))]));
const examinations = new Map<string, Examination>();
function examination(name: string): Examination {
  const found = examinations.get(name) ?? examined(packages.get(name)!);
  examinations.set(name, found);
  return found;
}

const told = ({ findings }: Examination): Case['due'] =>
  findings.map(({ rule, severity, pointers }) => ({
    rule,
    severity,
    items: pointers.flatMap((pointer) => (pointer.kind === 'figure' ? [pointer.figure.item.key] : [])),
  }));

test('five packages', () => {
  expect(names).toHaveLength(5);
});

describe.each(names)('%s', (name) => {
  test('every figure is read as printed, none besides', () => {
    const { figures } = caseOf(name);
    const { coverage, books } = examination(name).check;
    expect(
      Object.fromEntries(coverage.figures.map(({ item: { key }, value }) => [key, value.toFixed(2)])),
    ).toEqual(figures);
    expect([...books.set.statements.keys()].sort()).toEqual([...NINE]);
  });

  test('each is checked by some identity, and no identity goes unevaluated', () => {
    const { coverage, verdicts } = examination(name).check;
    expect(coverage.unchecked.map(({ item: { key } }) => key)).toEqual([]);
    expect(verdicts.filter(({ kind }) => kind === 'notEvaluated').map(({ rule: { id } }) => id)).toEqual([]);
  });

  test('what is told of it is what is due: 尾差 and no error', () => {
    expect(told(examination(name))).toEqual(caseOf(name).due);
  });

  test.each<[string, Item]>([
    ['财政拨款收入 of T2', t2('total', 'fiscal')],
    ['工资福利支出 of T6', t6('301')],
  ])('a slip in %s is told once, and the cell is named with what it should be', (_, slipped) => {
    const printed = examination(name).check.books.figure(slipped)!;
    const { findings } = examined(packages.get(name)!.with(slipped, '+10.00'));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    const { suspects, pointers, singled } = errors[0]!;
    const pointer = pointers[suspects[0]!.pointer]!;
    expect(pointer.kind === 'figure' && pointer.figure.item).toBe(slipped);
    expect(singled).toBe(true);
    expect(suspects[0]!.suggested.minus(printed.value).abs().toNumber()).toBeLessThanOrEqual(0.02);
  });
});

/** The differences of a rule's identities that hold this item. */
const differences = (name: string, rule: string, of: Item, kind: string): string[] =>
  examination(name)
    .check.verdicts.filter((each) => each.kind === kind && each.rule.id === rule)
    .filter(({ identity }) => [...identity.left, ...identity.right].includes(of))
    .map(({ residual }) => residual.toFixed(2));

test.each<[string, string, string, Item, string]>([
  ['项目支出 1,367.76 against its classes', 'shanghai-rounded', 'T3.tree', t3('total', 'project'), '0.01'],
  [
    '项目支出 1,367.76 against 1,367.75 in T5',
    'shanghai-rounded',
    'X.T3-T5.subject',
    t3('total', 'project'),
    '0.01',
  ],
  ['310: 14.44 against 13.94 + 0.49', 'shanghai-rounded', 'T6.class', t6('310'), '0.01'],
  ['公用经费 416.36 against 302 + 310 = 416.37', 'shanghai-rounded', 'T6.public', t6('public'), '-0.01'],
  [
    '基本支出 184.00 against 143.57 + 40.44',
    'national-carried-over',
    'X.T5-T6.basic',
    t5('total', 'basic'),
    '-0.01',
  ],
])('%s is rounding', (_, name, rule, of, difference) => {
  expect(differences(name, rule, of, 'rounding')).toContain(difference);
});

test('T4 below T1 where the unit has money of its own is in order', () => {
  const below = differences('shanghai-own-money', 'X.T1-T4.class', t4.expenditure('212', 'total'), 'exact');
  expect(below).toEqual(['12.89']);
});

withShared('corpus', 'the figures kept here were not compared with the packages they are of', () => {
  test.each([
    ['national-carried-over', 'changji-liaison-2024'],
    ['national-department', 'urumqi-office-2024'],
    ['national-small', 'urumqi-liaison-2023'],
    ['shanghai-own-money', 'putuo-planning-2024'],
    ['shanghai-rounded', 'putuo-ecology-2025'],
  ])('%s has the figures of %s, and the same is told of both', (name, folder) => {
    const { sheets } = openWorkbook(publishedWorkbook(folder), 'statements.xlsx').content;
    const original = examine(finalAccounts, { sheets });
    const printed = original.check.coverage.figures.map(({ item: { key }, value }) => [
      key,
      value.toFixed(2),
    ]);
    expect(caseOf(name).figures).toEqual(Object.fromEntries(printed));
    expect(caseOf(name).due).toEqual(told(original));
    expect(caseOf(name).year).toBe(original.check.books.set.fiscalYear);
  });
});
