import { t3, t5 } from '../../src/publications/final-accounts/forms';
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
