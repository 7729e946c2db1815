import type { NarrativeFamily } from '../fixtures/narrative';
import type { Severity } from '../../src/books/rule';
import type { RollUp } from '../../src/rollup';
import { budgetItem, type BuiltBudget } from '../fixtures/budget';
import { aDepartment, type BuiltDepartment, type BuiltOf } from '../fixtures/department';
import { aBudgetDepartment, type BudgetDepartment } from '../fixtures/department/budgets';
import { rolledUp } from './rolled';

// What narratives alone tell of a department and its units, and what budgets plan.

function roll(built: BuiltDepartment | BudgetDepartment): RollUp {
  const outcome = rolledUp(built);
  if (outcome.kind !== 'rolledUp') throw new Error('no department was found');
  return outcome.rollUp;
}
const told = ({ findings }: RollUp): string[] =>
  findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message.zh}`);

/** The rules by which something was added up. */
const asked = ({ cells, judged }: RollUp): Set<string> =>
  new Set(cells.flatMap(({ fact }, at) => (judged[at] === 'unknown' ? [] : [fact.additive.rule])));

const TOLD = ['R.initial', 'R.people', 'R.assets', 'R.counts', 'R.procurement', 'R.operating'];

const ofFamily = (family: NarrativeFamily, units: number, seed: number): BuiltDepartment =>
  aDepartment({
    seed,
    units,
    told: [family],
    families: [family === 'shanghai' ? 'shanghai' : 'national'],
  });

describe('what the narratives of a department and its units tell adds up', () => {
  test.each<[NarrativeFamily, number, number]>([
    ['xinjiang2024', 2, 3],
    ['xinjiang2024', 7, 4],
    ['xinjiang2023', 5, 5],
    ['xinjiang2023', 12, 6],
    ['shanghai', 5, 7],
  ])('%s, %i units', (family, units, seed) => {
    const rollUp = roll(ofFamily(family, units, seed));
    expect(told(rollUp)).toEqual([]);
    expect(TOLD.filter((rule) => !asked(rollUp).has(rule))).toEqual([]);
    expect(rollUp.department.projects.length).toBeGreaterThan(0);
  });
});

const five = ofFamily('xinjiang2024', 5, 3);

/** The department's narrative (-1), or a unit's, in other words. */
function saying(built: BuiltDepartment, at: number, change: (text: string) => string): BuiltDepartment {
  const of = <T>(member: BuiltOf<T>): BuiltOf<T> => {
    const narrative = change(member.narrative);
    if (narrative === member.narrative) throw new Error('nothing was changed');
    return { ...member, narrative };
  };
  return at < 0
    ? { ...built, department: of(built.department) }
    : { ...built, units: built.units.map((unit, index) => (index === at ? of(unit) : unit)) };
}

/** The first number behind these words as another, with as many decimals. */
const other =
  (words: RegExp, more: number) =>
  (text: string): string =>
    text.replace(
      new RegExp(`(${words.source})([\\d,]+(?:\\.\\d+)?)`),
      (_, before: string, printed: string) => {
        const decimals = printed.split('.')[1]?.length ?? 0;
        return `${before}${(Number(printed.replaceAll(',', '')) + more).toFixed(decimals)}`;
      },
    );

/** Within its own narrative nothing else tells these figures, so that the sum alone finds them. */
const ALONE: readonly (readonly [rule: string, what: string, words: RegExp, more: number])[] = [
  ['R.counts', '因公出国人次', /个，因公出国（境）/, 9],
  ['R.counts', '国内公务接待', /批次，/, 40],
  ['R.assets', '房屋面积', /12月31日，房屋/, 500],
  ['R.assets', '设备', /（不含车辆）/, 3],
  ['R.initial', '年初预算数', /与年初预算相比，年初预算数/, 777],
];

describe('a figure that the sum alone ties is a review, named first', () => {
  test.each(ALONE)('%s %s in the department', (rule, _, words, more) => {
    const rollUp = roll(saying(five, -1, other(words, more)));
    const reviews = rollUp.findings.filter(({ rule: id }) => id === rule);
    expect(reviews.map(({ severity }): Severity => severity)).toEqual(['review']);
    expect(rollUp.findings.find(({ rule: id }) => id !== 'own')).toBe(reviews[0]);
  });

  test('a number of people with its digits swapped, to which its own total does not add up, is named', () => {
    const rollUp = roll(saying(five, 1, other(/其中：在职人员/, -18)));
    const [first] = rollUp.findings.filter(({ rule }) => rule === 'R.people');
    expect(first).toMatchObject({ severity: 'review', singled: true });
    expect(first!.suspects[0]).toMatchObject({ member: 1 });
    expect(first!.cells[0]!.fact.key).toBe('N/people.active/value');
  });

  test('a total of procurement that is none of its parts', () => {
    const rollUp = roll(saying(five, 2, other(/政府采购支出总额/, 55)));
    const [first] = rollUp.findings.filter(({ rule }) => rule === 'R.procurement');
    expect(first).toMatchObject({ severity: 'review', singled: true });
    expect(first!.suspects[0]!.member).toBe(2);
  });

  test('a project whose table is another in the unit’s narrative', () => {
    const name = `${five.units[1]!.package.books.unit}专项`;
    const changed = saying(five, -1, (text) => {
      const at = text.indexOf(`项目名称\t${name}`);
      return text.slice(0, at) + other(/年度资金总额\t/, 12)(text.slice(at));
    });
    const found = roll(changed).findings.filter(({ rule }) => rule === 'R.projects');
    expect(found.map(({ severity, member }) => [severity, member])).toEqual([['review', 1]]);
    expect(found[0]!.message.zh).toContain(name);
  });
});

describe('机关运行经费 is of 行政 and 参公 units alone', () => {
  const operating = ({ cells, judged }: RollUp) =>
    cells.flatMap(({ fact }, at) =>
      fact.additive.rule === 'R.operating' ? [[fact.item.row, judged[at]] as const] : [],
    );
  const both = [
    ['operating', 'agrees'],
    ['operating.public', 'agrees'],
  ];

  test('told apart by what stands in brackets before it', () => {
    expect(operating(roll(five))).toEqual(both);
  });

  test('a unit that tells 公用经费 alone has none of 机关运行经费, and the other way round', () => {
    expect(operating(roll(ofFamily('xinjiang2023', 5, 3)))).toEqual(both);
  });

  test('公用经费 of a 事业 unit that is called 机关运行经费 is 公用经费 all the same', () => {
    const called = saying(five, 2, (text) =>
      text.replace(/（事业单位）公用经费支出/, '（事业单位）机关运行经费支出'),
    );
    expect(told(roll(called)).filter((each) => each.includes('R.operating'))).toEqual([]);
  });

  test('a department that counts 公用经费 of its 事业 units among it', () => {
    const [own] = /机关运行经费支出([\d,.]+)/.exec(five.department.narrative)!.slice(1);
    const wrong = saying(five, -1, other(/机关运行经费支出/, 25));
    const found = roll(wrong).findings.filter(({ rule }) => rule === 'R.operating');
    expect(found.map(({ severity }) => severity)).toEqual(['review']);
    expect(found[0]!.message.zh).toContain((Number(own!.replaceAll(',', '')) + 25).toFixed(2));
  });

  test('where a unit tells neither, nothing is added up', () => {
    const silent = saying(five, 0, (text) =>
      text.replace(/^.*（行政单位和参照.*$/m, '详见附表。').replace(/^.*（事业单位）.*$/m, ''),
    );
    expect(operating(roll(silent)).map(([, as]) => as)).toEqual(['unknown', 'unknown']);
  });
});

describe('the budgets of a department and its units', () => {
  test.each([
    ['xinjiang', 1, 3],
    ['xinjiang', 2, 7],
    ['shanghai', 3, 5],
  ] as const)('%s, seed %i, %i units: every table adds up', (layout, seed, units) => {
    const rollUp = roll(aBudgetDepartment(seed, units, layout));
    expect(told(rollUp)).toEqual([]);
    expect(rollUp.completeness).toBe('listed');
    const tables = new Set(
      rollUp.cells.flatMap(({ fact }, at) => (rollUp.judged[at] === 'unknown' ? [] : [fact.item.statement])),
    );
    const due = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B10'];
    expect(due.filter((id) => !tables.has(id as 'B1'))).toEqual([]);
    expect(tables.has('B7')).toBe(false);
  });

  const plans = aBudgetDepartment(2, 5, 'xinjiang');
  const changed = (at: number, change: (budget: BuiltBudget) => BuiltBudget): BudgetDepartment => {
    const of = (member: BuiltOf<BuiltBudget>) => ({ ...member, package: change(member.package) });
    return at < 0
      ? { ...plans, department: of(plans.department) }
      : { ...plans, units: plans.units.map((unit, index) => (index === at ? of(unit) : unit)) };
  };
  const total = budgetItem('B5/total/basic');

  test.each([-1, 0, 4])('a cell that is wrong in member %i is an error, named first', (at) => {
    const [first] = roll(changed(at, (budget) => budget.plus(total, '90'))).findings;
    expect(first).toMatchObject({ rule: 'R.B', severity: 'error', singled: true });
    expect(first!.cells.map(({ fact }) => fact.key)).toEqual([total.key]);
    expect(first!.suspects[0]!.member).toBe(at);
  });
});
