import { t1, t2, t3, t4, t6 } from '../../src/publications/final-accounts/forms';
import { becauseOf } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { type Item } from '../../src/model/item';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../fixtures/units';
import type { Workbook } from '../publications/final-accounts/rules/table';

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const own = aPackage({ books: nonFiscalUnit });
const narrated = aNarrated();

/** Of each error its first suspect, or all that are wrong together, with what it should be; `?` where it has none. */
function firstSuspects(pkg: Workbook): string[] {
  const { findings } = examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });
  return findings
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ suspects, pointers, together }) => {
      const told = (together ? suspects : suspects.slice(0, 1)).map(({ pointer, suggested }) => {
        const target = pointers[pointer]!;
        return target.kind === 'figure' ? `${target.figure.item.key} ${suggested.toFixed(2)}` : '?';
      });
      return told.length > 0 ? told : ['?'];
    })
    .sort();
}

const printed = (pkg: ReturnType<typeof aPackage>, item: Item): string =>
  `${item.key} ${Number(pkg.cellOf(item).value ?? 0).toFixed(2)}`;

describe('errors that hang together are each told, with what belongs there', () => {
  test.each<[string, ReturnType<typeof aPackage>, readonly (readonly [Item, string])[]]>([
    [
      'a class mistyped alike in T1 and T3: no blank class is asked to be negative',
      plain,
      [
        [t1.expenditure('201'), '868.48'],
        [t3('201', 'total'), '868.48'],
      ],
    ],
    [
      'a class of T4 mistyped alike in 合计 and its fund',
      funds,
      [
        [t4.expenditure('212', 'total'), '495.00'],
        [t4.expenditure('212', 'governmentFund'), '495.00'],
      ],
    ],
    [
      'a class of T6 and 公用经费合计 above it',
      plain,
      [
        [t6('302'), '61.65'],
        [t6('public'), '61.65'],
      ],
    ],
    [
      'a 项 of T2, in 合计 and in 财政拨款 alike',
      plain,
      [
        [t2('2080506', 'total'), '42.18'],
        [t2('2080506', 'fiscal'), '42.18'],
      ],
    ],
    [
      'two totals of T1 alike',
      plain,
      [
        [t1.income('grand'), '945.27'],
        [t1.expenditure('grand'), '945.27'],
      ],
    ],
  ])('%s', (_, pkg, wrong) => {
    const changed = wrong.reduce((before, [item, value]) => before.with(item, value), pkg);
    expect(firstSuspects(changed)).toEqual(wrong.map(([item]) => printed(pkg, item)).sort());
  });

  test('two amounts exchanged between the columns of a 项', () => {
    const [a, b] = [t2('2070109', 'fiscal'), t2('2070109', 'undertaking')];
    const [x, y] = [a, b].map((item) => Number(own.cellOf(item).value).toFixed(2));
    const changed = own.with(a, y!).with(b, x!);
    expect(firstSuspects(changed)).toEqual([printed(own, a), printed(own, b)].sort());
  });

  test('an error of T6 and one of the narrative’s figure for it: neither hides the other', () => {
    const staff = t6('staff');
    const wrong = narrated.but((pkg) => pkg.with(staff, '416.29')).printing(staff, 'amount', '464.29万元');
    const told = firstSuspects(wrong);
    expect(told).toHaveLength(2);
    expect(told).toContain(printed(plain, staff));
    expect(told.find((each) => each.startsWith('N/T6/staff'))).toMatch(/ 461\.29$/);
  });
});

test('其他收入 of T1 left blank: what is only asked for because of it is told with it', () => {
  const other = t1.income('other');
  const pkg = own.without(other);
  expect(firstSuspects(pkg)).toEqual([printed(own, other)]);
});

test('a detail of T6 left blank that the narrative lists is among the suspects, and why', () => {
  const wrong = narrated.but((pkg) => pkg.without(t6('30211')));
  const [error] = examine(finalAccounts, { sheets: wrong.sheets(), narratives: wrong.narratives() }).findings;
  const told = error!.suspects.map((suspect) => {
    const target = error!.pointers[suspect.pointer]!;
    return target.kind === 'figure' ? `${target.figure.item.row}: ${becauseOf(suspect).zh}` : '';
  });
  expect(told.find((each) => each.startsWith('30211'))).toContain('说明列举的经济科目在 GK06 有支出');
});

test('evidence says when an identity holds only once another figure is set right as well', () => {
  const total = t1.income('total');
  const wrong = narrated.but((pkg) => pkg.with(total, '843.27')).printing(total, 'amount', '824.27万元');
  const { findings } = examine(finalAccounts, { sheets: wrong.sheets(), narratives: wrong.narratives() });
  const because = findings.flatMap(({ suspects }) =>
    suspects.slice(0, 1).map((suspect) => becauseOf(suspect).zh),
  );
  expect(because.filter((each) => each.includes('一并改正后才对得上'))).toHaveLength(1);
});
