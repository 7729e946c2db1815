import { t1, t3, t5, t6, t7, t9 } from '../../src/publications/final-accounts/forms';
import { becauseOf, messageOf, findingsOf, type Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { draws } from '../draws';
import { aPackage, type Package } from '../fixtures/package';
import { randomAccounts } from '../fixtures/random';
import { fundUnit, nonFiscalUnit, unevenUnit } from '../fixtures/units';

const plain = aPackage();
const uneven = aPackage({ books: unevenUnit });
const findings = (pkg: Package): readonly Finding[] =>
  examine(finalAccounts, { sheets: pkg.sheets() }).findings;
const errors = (pkg: Package): Finding[] => findings(pkg).filter(({ severity }) => severity === 'error');

describe('a clean package has nothing to report', () => {
  test.each([
    ['the plain unit', plain],
    ['all funds', aPackage({ books: fundUnit })],
    ['own money: T4 below T1 is legitimate', aPackage({ books: nonFiscalUnit })],
    ['all funds, Shanghai', aPackage({ books: fundUnit, family: 'shanghai' })],
    ['own money, Shanghai', aPackage({ books: nonFiscalUnit, family: 'shanghai' })],
    ['own money with 教育收费', aPackage({ books: nonFiscalUnit, educationFees: true })],
    ['in 元', aPackage({ books: fundUnit, moneyUnit: '元' })],
    ['without T8’s balances', aPackage({ books: fundUnit, stateCapitalForm: 'expenditureOnly' })],
    [
      'with a cover, contents, explanation and 绩效自评表',
      aPackage({ decoys: ['cover', 'contents', 'explanation', 'performance'] }),
    ],
    ['with a hidden sheet that is no statement', aPackage({ decoys: ['cover'], hidden: ['cover'] })],
  ])('%s', (_, pkg) => {
    expect(findings(pkg)).toEqual([]);
  });

  test('with hidden statements: they are checked, and nothing but their hiding is said', () => {
    const found = findings(aPackage({ hidden: ['T3', 'T6'] }));
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'S.hidden review',
      'S.hidden review',
    ]);
  });

  test('every figure of it is checked', () => {
    const { coverage } = examine(finalAccounts, { sheets: aPackage({ books: fundUnit }).sheets() }).check;
    expect(coverage.figures.length).toBeGreaterThan(300);
    expect(coverage.unchecked.map(({ item }) => item.key)).toEqual([]);
  });

  test('forty invented packages in both families: not one false alarm', () => {
    const alarms: string[] = [];
    for (let seed = 1; seed <= draws(40); seed++) {
      for (const family of ['national', 'shanghai'] as const) {
        for (const finding of findings(aPackage({ family, books: randomAccounts(seed) }))) {
          if (finding.severity !== 'rounding') alarms.push(`${seed} ${family}: ${messageOf(finding).zh}`);
        }
      }
    }
    expect(alarms).toEqual([]);
  });
});

describe('one finding for one fact', () => {
  test.each<[string, Package, string, readonly string[]]>([
    [
      'a total that two identities contradict',
      plain.with(t1.income('grand'), '945.27'),
      'T1.balance',
      ['T1.balance', 'T1.income-grand'],
    ],
    [
      'a total of T5 that four identities contradict',
      plain.with(t5('total', 'total'), '993.77'),
      'X.T3-T5.subject',
      ['T5.row', 'T5.tree', 'X.T3-T5.subject', 'X.T4-T5.expenditure'],
    ],
    ['a word in a money cell', plain.withText(t5('total', 'basic'), '见附件'), 'S.text', ['S.text']],
    ['a missing statement', plain.withoutStatement('T6'), 'S.missing', ['S.missing']],
    ['a statement twice', plain.withStatementTwice('T3'), 'S.repeated', ['S.repeated']],
    ['a sheet that says 元', plain.withCell('T3', 'J3', '金额单位：元'), 'X.same-unit', ['X.same-unit']],
    [
      'a 项 with the code of another 类',
      plain.withCode('T3', '2080506', '2010506'),
      'X.subjects',
      ['X.subjects'],
    ],
    ['an Excel error', plain.withError(t3('total', 'total')), 'S.error-value', ['S.error-value']],
  ])('%s', (_, pkg, rule, rules) => {
    const found = findings(pkg);
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect([...found[0]!.rules].sort()).toEqual([...rules].sort());
    expect(found[0]!.severity).toBe('error');
  });

  test('two facts are two findings, in the order of the statements', () => {
    const pkg = plain.with(t5('2010301', 'basic'), '368.44').with(t1.income('grand'), '945.27');
    expect(errors(pkg).map(({ suspects, pointers }) => nameAt(pointers, suspects[0]!.pointer))).toEqual([
      'T1/income.grand/amount',
      'T5/2010301/basic',
    ]);
  });

  test('errors come before what a person should review, and rounding last', () => {
    const pkg = uneven.with(t1.income('grand'), '1.00').asText(t3('total', 'total'));
    const order = findings(pkg).map(({ severity }) => severity);
    expect(new Set(order)).toEqual(new Set(['error', 'review', 'rounding']));
    expect(order).toEqual([...order].sort((a, b) => rank(a) - rank(b)));
  });
});

describe('rounding is one line a statement, never red', () => {
  const found = findings(uneven);

  test('information only', () => {
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['rounding']));
    expect(found.flatMap(({ suspects }) => suspects)).toEqual([]);
  });

  test('one line for each statement that has any', () => {
    expect(found.map((each) => messageOf(each).zh.slice(0, 4))).toEqual([
      'GK01',
      'GK02',
      'GK03',
      'GK04',
      'GK05',
      'GK06',
    ]);
  });

  test('with how many, the largest and that it is allowed', () => {
    const t6Line = found.find((each) => messageOf(each).zh.startsWith('GK06'))!;
    expect(messageOf(t6Line).zh).toBe(
      'GK06 一般公共预算基本支出表 有尾差 1 处，最大 0.02，均在四舍五入允许范围内',
    );
    expect(t6Line.difference!.toFixed()).toBe('0.02');
    expect(Number(t6Line.tolerance)).toBeGreaterThanOrEqual(0.02);
  });
});

describe('what a message says', () => {
  test.each<[string, Package, string, string]>([
    [
      'two printings of one figure',
      plain.with(t5('total', 'total'), '993.77'),
      'GK03 支出表 合计 本年支出合计 939.77（GK03 E8） 与 GK05 一般公共预算支出表 合计 小计 993.77（GK05 E8） 不符，差 54.00（允许 0.01）',
      'GK03 支出表 合计 本年支出合计 939.77 (GK03 E8) does not agree with GK05 一般公共预算支出表 合计 小计 993.77 (GK05 E8): difference 54.00 (allowed 0.01)',
    ],
    [
      'a sum',
      plain.with(t6('staff'), '416.29'),
      'GK06 一般公共预算基本支出表 人员经费合计 416.29（GK06 C34） 与 工资福利支出 453.63 + 对个人和家庭的补助 7.66 = 461.29（GK06 C6 + GK06 C20） 不符，差 45.00（允许 0.01）',
      'GK06 一般公共预算基本支出表 人员经费合计 416.29 (GK06 C34) does not agree with 工资福利支出 453.63 + 对个人和家庭的补助 7.66 = 461.29 (GK06 C6 + GK06 C20): difference 45.00 (allowed 0.01)',
    ],
    [
      'a part that is larger than the whole',
      aPackage({ books: fundUnit }).with(t9('abroad', 'actual'), '1.00'),
      'GK09 “三公”经费表 因公出国（境）费 决算数 1.00（GK09 H8） 不应小于 GK06 一般公共预算基本支出表 因公出国（境）费用 3.60（GK06 F17），少 2.60（允许 0.01）',
      'GK09 “三公”经费表 因公出国（境）费 决算数 1.00 (GK09 H8) should not be less than GK06 一般公共预算基本支出表 因公出国（境）费用 3.60 (GK06 F17): short by 2.60 (allowed 0.01)',
    ],
  ])('%s', (_, pkg, zh, en) => {
    const messages = errors(pkg).map(messageOf);
    expect(messages.map((message) => message.zh).join('\n')).toContain(zh);
    expect(messages.map((message) => message.en).join('\n')).toContain(en);
  });

  test('the places are those of the cells', () => {
    const pkg = plain.with(t5('total', 'total'), '993.77');
    const [finding] = errors(pkg);
    for (const pointer of finding!.pointers) {
      if (pointer.kind !== 'figure') throw new Error('a sum points at figures');
      const { sheet, a1 } = pkg.addressOf(pointer.figure.item);
      expect(pointer.figure.place).toMatchObject({ sheet });
      expect(messageOf(finding!).zh).toContain(`${sheet.split(' ')[0]} ${a1}`);
    }
    expect([finding!.difference, finding!.tolerance].map(String)).toEqual(['-54', '0.01']);
  });

  test('the red cell: what it should be, and why', () => {
    const [finding] = errors(plain.with(t5('total', 'total'), '993.77'));
    const [suspect] = finding!.suspects;
    expect(finding!.singled).toBe(true);
    expect(nameAt(finding!.pointers, suspect!.pointer)).toBe('T5/total/total');
    expect(suspect!.suggested.toFixed()).toBe('939.77');
    expect(becauseOf(suspect!).zh).toContain('GK05 E8 由 993.77 改为 939.77');
  });

  test('a blank that should hold an amount is pointed at and called blank', () => {
    const [finding] = errors(plain.without(t5('total', 'basic')));
    expect(nameAt(finding!.pointers, finding!.suspects[0]!.pointer)).toBe('T5/total/basic');
    expect(becauseOf(finding!.suspects[0]!).zh).toContain('由 空白 改为 530.73');
  });

  test('both languages, neither with the other’s words', () => {
    const pkg = plain
      .with(t1.income('grand'), '945.27')
      .with(t3('20805', 'basic'), '82.00')
      .withText(t6('30101'), '略')
      .withoutStatement('T9')
      .withNotes('T7');
    for (const message of findings(pkg).map(messageOf)) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      // Printed names stay as printed; the sentence around them does not.
      expect(message.en).not.toMatch(/不符|应填|缺少|没有|尾差|允许/);
    }
  });
});

describe('ids: 处理意见 stays with its finding', () => {
  const ids = (pkg: Package): string[] => findings(pkg).map(({ id }) => id);

  test.each<[string, Package, Package]>([
    [
      'another wrong amount in the same cell',
      plain.with(t1.income('grand'), '945.27'),
      plain.with(t1.income('grand'), '1954.27'),
    ],
    [
      'the year’s other amounts',
      plain.with(t5('total', 'total'), '993.77'),
      aPackage({ books: { ...plain.books, unit: '青禾市档案局' } }).with(t5('total', 'total'), '39.77'),
    ],
    [
      'another word in the same cell',
      plain.withText(t5('total', 'basic'), '见附件'),
      plain.withText(t5('total', 'basic'), '略'),
    ],
    [
      'rounding',
      uneven,
      uneven.with(t6('30302'), '+0.01').with(t6('303'), '+0.01').with(t6('staff'), '+0.01'),
    ],
  ])('the same for %s', (_, before, after) => {
    expect(ids(before).length).toBeGreaterThan(0);
    expect(ids(after).filter((id) => ids(before).includes(id))).toEqual(ids(before));
  });

  test('another fact has another id', () => {
    const one = ids(plain.with(t3('20805', 'basic'), '82.00'));
    const other = ids(plain.with(t3('21011', 'basic'), '82.00'));
    expect(one.filter((id) => other.includes(id))).toEqual([]);
  });

  test('no two findings of a run share one', () => {
    const pkg = uneven
      .with(t1.income('grand'), '945.27')
      .with(t3('20805', 'basic'), '82.00')
      .withText(t6('30101'), '略')
      .withText(t6('30102'), '略')
      .without(t7('total', 'income'))
      .withoutStatement('T9');
    const all = ids(pkg);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(5);
  });
});

test('findings are a function of the check alone', () => {
  const { check, findings: found } = examine(finalAccounts, {
    sheets: uneven.with(t1.income('grand'), '945.27').sheets(),
  });
  expect(findingsOf(check)).toEqual(found);
});

function nameAt(pointers: Finding['pointers'], index: number): string {
  const pointer = pointers[index]!;
  return pointer.kind === 'figure' ? pointer.figure.item.key : pointer.spot.label.zh;
}

function rank(severity: Finding['severity']): number {
  return ['error', 'review', 'rounding', 'info'].indexOf(severity);
}
