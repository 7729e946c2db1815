import { t3, t5, t9 } from '../../src/publications/final-accounts/forms';
import { rollUpOf, type RollUp } from '../../src/rollup';
import {
  aDepartment,
  departmentNarrative,
  type BuiltDepartment,
  type BuiltMember,
  type DepartmentOptions,
} from '../fixtures/department';
import { draws } from '../draws';
import type { Package } from '../fixtures/package';
import { figuresOf, rolledUp } from './rolled';

describe('a department that is the sum of its units has no finding', () => {
  const tables: readonly (readonly [string, DepartmentOptions])[] = [
    ['one unit', { seed: 1, units: 1 }],
    ['two units', { seed: 2, units: 2 }],
    ['seven units', { seed: 3, units: 7 }],
    ['seven units that pay each other', { seed: 4, units: 7, flows: true }],
    ['the form of Shanghai', { seed: 5, units: 7, families: ['shanghai'] }],
    ['both forms', { seed: 6, units: 7, families: ['national', 'shanghai'] }],
    ['元 and 万元', { seed: 7, units: 7, moneyUnits: ['万元', '元'] }],
    [
      'paid in 元 by one unit, received in 万元 by the other',
      { seed: 12, units: 2, flows: true, moneyUnits: ['万元', '元', '万元'] },
    ],
    [
      'a department in 元, its units in 万元',
      { seed: 8, units: 3, moneyUnits: ['元', '万元', '万元', '万元'] },
    ],
    [
      'government funds, both forms',
      { seed: 9, units: 5, shape: { funds: true }, families: ['shanghai', 'national'] },
    ],
    ['many units', { seed: 10, units: draws(60) }],
    [
      'many units that pay each other, in both forms',
      { seed: 11, units: draws(60), flows: true, families: ['national', 'shanghai'] },
    ],
  ];
  test.each(tables)('%s', (_, options) => {
    const outcome = rolledUp(aDepartment(options));
    expect(outcome.kind).toBe('rolledUp');
    if (outcome.kind !== 'rolledUp') return;
    const { rollUp } = outcome;
    expect(rollUp.findings.map(({ severity, message }) => `${severity} ${message.zh}`)).toEqual([]);
    expect(rollUp.completeness).toBe('listed');
    expect(rollUp.units).toHaveLength(options.units);
    expect(rollUp.counts.evaluated).toBeGreaterThan(100);
    expect(rollUp.flows.some).toBe(options.flows === true);
  });
});

const roll = (built: BuiltDepartment, unread: Parameters<typeof rolledUp>[1] = []): RollUp => {
  const outcome = rolledUp(built, unread);
  if (outcome.kind !== 'rolledUp') throw new Error('no department was found');
  return outcome.rollUp;
};
const told = ({ findings }: RollUp): string[] =>
  findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message.zh}`);

/** A department with something changed in one of its packages: -1 the department. */
function changed(built: BuiltDepartment, at: number, change: (of: Package) => Package): BuiltDepartment {
  const of = (member: BuiltMember): BuiltMember => ({ ...member, package: change(member.package) });
  return at < 0
    ? { ...built, department: of(built.department) }
    : { ...built, units: built.units.map((unit, index) => (index === at ? of(unit) : unit)) };
}

const seven = aDepartment({ seed: 3, units: 7 });
const paying = aDepartment({ seed: 4, units: 7, flows: true });

describe('a cell that is wrong is named first, with what it should be', () => {
  const total = t5('total', 'basic');
  test.each([
    ['in the department', -1],
    ['in 本级', 0],
    ['in the last unit', 6],
  ] as const)('%s', (_, at) => {
    const before = (at < 0 ? seven.department : seven.units[at]!).package;
    const wrong = roll(changed(seven, at, (of) => of.with(total, '+90.00')));
    const [first] = wrong.findings;
    expect(first).toMatchObject({ rule: 'R.T5', severity: 'error', singled: true });
    expect(first!.cells.map(({ fact }) => fact.key)).toEqual([total.key]);
    expect(first!.suspects[0]!.member).toBe(at);
    const printed = Number(before.cellOf(total).value);
    expect(first!.suspects[0]!.suggested.minus(printed).abs().toNumber()).toBeLessThanOrEqual(0.04);
    // The member's own statements are broken by it, too.
    expect(wrong.findings.slice(1).map(({ rule, member }) => [rule, member])).toEqual([['own', at]]);
  });

  test('a cell of T9’s budget, which only the sum ties', () => {
    const wrong = roll(changed(seven, 2, (of) => of.with(t9('total', 'fullYearBudget'), '+31.00')));
    expect(wrong.findings[0]).toMatchObject({ rule: 'R.T9', singled: true });
    expect(wrong.findings[0]!.suspects[0]!.member).toBe(2);
  });

  test('a row that the department leaves out is no money, not a form of less rows', () => {
    const code = seven.department.package.books.subjects[0]!.code;
    const wrong = roll(changed(seven, -1, (of) => of.withoutRow('T5', code)));
    const [first] = wrong.findings;
    expect(first!.severity).toBe('error');
    expect(wrong.findings.flatMap(({ cells }) => cells.map(({ fact }) => fact.item.row))).toContain(code);
  });
});

describe('which units are there is said', () => {
  test('one that is missing: nothing is added up, and it is named', () => {
    const short = roll({ ...seven, units: seven.units.slice(0, 6) });
    expect(short.completeness).toBe('incomplete');
    expect(told(short)).toEqual([
      expect.stringContaining(
        `review R.list 部门列出的这些单位没有报表：${seven.units[6]!.package.books.unit}`,
      ),
    ]);
    expect(short.counts.evaluated).toBe(0);
    expect(short.notEvaluated[0]!.why.zh).toBe('单位不齐');
  });

  test('where it is missing, a unit that prints more than the department is told', () => {
    const short = { ...seven, units: seven.units.slice(0, 6) };
    const code = seven.units[1]!.package.books.subjects[0]!.code;
    const wrong = roll(changed(short, 1, (of) => of.with(t5(code, 'total'), '99999.00')));
    const part = wrong.findings.find(({ rule }) => rule === 'R.part');
    expect(part!.severity).toBe('review');
    expect(part!.suspects[0]!.member).toBe(1);
    expect(part!.message.zh).toContain('99,999.00，大于部门');
  });

  test('one that is not listed is not added up', () => {
    const stranger = aDepartment({ seed: 77, units: 2 }).units[1]!;
    const renamed = { ...stranger, name: '别处', package: stranger.package.named('云岭县图书馆') };
    const more = roll({ ...seven, units: [...seven.units, renamed] });
    expect(told(more)).toEqual(['review R.list “云岭县图书馆”不在部门列出的单位中，没有汇总']);
    expect(more.units).toHaveLength(7);
  });

  test('one that is not listed though the department counts it', () => {
    const names = seven.units.slice(0, 6).map(({ package: { books } }) => books.unit);
    const forgotten = { ...seven.department, narrative: departmentNarrative(names) };
    const more = roll({ ...seven, department: forgotten });
    expect(told(more)).toEqual([expect.stringMatching(/^review R\.list .*部门数里有它，已一并汇总$/)]);
    expect(more.units).toHaveLength(7);
  });

  test('one that the department forgets to count', () => {
    const six = aDepartment({ seed: 3, units: 6 });
    const names = seven.units.map(({ package: { books } }) => books.unit);
    const forgotten = { ...six.department, narrative: departmentNarrative(names) };
    const wrong = roll({ ...seven, department: forgotten });
    expect(told(wrong)).toEqual([expect.stringMatching(/^error R\.units 部门数没有包括“青禾市/)]);
  });

  test('one whose heading says 万元 over amounts in 元', () => {
    const members = [seven.department, ...seven.units].map(figuresOf);
    const unit = seven.units[2]!;
    const inYuan = figuresOf({ ...unit, package: unit.package.printed({ moneyUnit: '元' }) });
    members[3] = { ...inYuan, moneyUnit: '万元' };
    const outcome = rollUpOf(members);
    expect(outcome.kind === 'rolledUp' && told(outcome.rollUp)).toEqual([
      expect.stringMatching(/^error R\.units .*相差一万倍，金额单位应核对/),
    ]);
  });

  test('a package that cannot be read is a line, and the rest is not called whole', () => {
    const reason = { zh: '不是工作簿', en: 'no workbook' };
    const short = roll({ ...seven, units: seven.units.slice(0, 6) }, [{ folder: '坏的', reason }]);
    expect(told(short).join('\n')).toContain('“坏的”读不出来：不是工作簿');
    expect(short.completeness).toBe('incomplete');
  });

  test('the number of units that the text says', () => {
    const narrative = seven.department.narrative.replace('从部门', '下属9家预算单位。\n从部门');
    const wrong = roll({ ...seven, department: { ...seven.department, narrative } });
    expect(told(wrong)).toEqual(['review R.count 说明写“下属9家预算单位”，列出的单位是 7 个，应为 10 个']);
  });
});

describe('money that units pay each other', () => {
  test('it is taken out of T1 to T3 alone: T5 is tied all the same', () => {
    expect(told(roll(paying))).toEqual([]);
    const wrong = roll(changed(paying, -1, (of) => of.with(t5('total', 'total'), '-7.00')));
    expect(wrong.findings[0]).toMatchObject({ rule: 'R.T5', severity: 'error' });
  });

  test('a department that took nothing out counts it twice', () => {
    const plain = aDepartment({ seed: 4, units: 7, flows: true, takenOut: false });
    expect(told(roll(plain))).toEqual([
      expect.stringContaining('review R.flows 收支重复汇总数未调整'),
      expect.stringContaining('review R.flows 收支重复汇总数未调整'),
    ]);
  });

  test('taken out on one side alone', () => {
    const wrong = roll(
      changed(paying, -1, (of) =>
        of.with(t3('total', 'affiliatedSubsidy'), '+1.00').with(t3('total', 'total'), '+1.00'),
      ),
    );
    expect(told(wrong).join('\n')).toContain('review R.flows 单位之间的收支抵减不一致');
  });
});
