import { messageOf, type Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { columnsExchanged } from '../fixtures/blocks';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit, plainUnit, unevenUnit } from '../fixtures/units';

const families = ['national', 'shanghai'] as const;

const told = (pkg: Package): Finding[] =>
  examine(finalAccounts, { sheets: pkg.sheets() }).findings.filter(({ severity }) => severity === 'error');

describe.each(families)('基本支出 and 项目支出 printed in each other’s column: the %s form', (family) => {
  test.each([
    ['T3', 'the plain unit', plainUnit],
    ['T5', 'the plain unit', plainUnit],
    ['T5', 'all funds', fundUnit],
    ['T5', 'uneven amounts', unevenUnit],
  ] as const)('%s, %s: one finding that says so, and nothing red', (statement, _, books) => {
    const [finding, ...others] = told(columnsExchanged(aPackage({ family, books }), statement));
    expect(others.map((finding) => messageOf(finding).zh)).toEqual([]);
    expect(messageOf(finding!).zh).toContain('行的两栏填反了');
    expect(messageOf(finding!).en).toContain('in each other');
    expect(finding!.singled).toBe(false);
    const items = finding!.pointers.flatMap((each) => (each.kind === 'figure' ? [each.figure.item] : []));
    expect(items.every((item) => item.statement === statement)).toBe(true);
    expect(items.map(({ column }) => column)).not.toContain('total');
  });
});

test('two wrong amounts of one line are no exchanged columns', () => {
  const pkg = aPackage().with(t3('2010301', 'basic'), '1.11').with(t5('2010301', 'project'), '2.22');
  expect(told(pkg).filter(({ about }) => about.kind === 'columns')).toEqual([]);
});
