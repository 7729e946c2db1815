import { t1, t2, t3, t5, t7, t9 } from '../../src/publications/final-accounts/forms';
import { LAST_YEAR } from '../../src/model/edition';
import { at, item, type Item } from '../../src/model/item';
import { aPackage, type Package } from '../fixtures/package';
import { fundUnit } from '../fixtures/units';
import { booksOf } from '../publications/final-accounts/rules/table';

const plain = aPackage();

describe('what the rules know of an item', () => {
  /** The amount, `blank`, `zero` where there is no such money, or why it cannot be had. */
  const known = (pkg: Package, of: Item): string => {
    const books = booksOf(pkg);
    const lack = books.lack(of);
    if (lack) return lack.zh;
    const figure = books.figure(of);
    if (!figure) return 'zero';
    return figure.state === 'blank' ? 'blank' : figure.value.toFixed(2);
  };

  test.each<[string, Package, Item, string]>([
    ['printed', plain, t1.income('grand'), '954.27'],
    ['a blank is not the same fact as zero', plain, t1.income('other'), 'blank'],
    ['0.00', plain.printed({ zeros: '0.00' }), t1.income('other'), '0.00'],
    [
      'unreadable',
      plain.withText(t3('total', 'basic'), '略'),
      t3('total', 'basic'),
      'T3 合计 基本支出读不出',
    ],
    ['a class that T3 does not list', plain, t3('205', 'total'), 'zero'],
    ['a class that T1’s form does not list', plain, t1.expenditure('233'), 'zero'],
    [
      'the statement is missing',
      plain.withoutStatement('T5'),
      t5('total', 'total'),
      '缺少T5《一般公共预算财政拨款支出决算表》',
    ],
    [
      'a total row that is not printed',
      plain.withoutRow('T5', 'total'),
      t5('total', 'total'),
      'T5 没有印出这一项',
    ],
    ['a column that not every form has', plain, t2('total', 'educationFees'), 'zero'],
    [
      'a column that every form needs',
      aPackage({ books: fundUnit, stateCapitalForm: 'expenditureOnly' }),
      item('T8', 'total', 'opening'),
      'T8 没有这一栏',
    ],
    ['an empty statement has no money', plain, t7('total', 'income'), 'blank'],
    ['an empty statement has no subjects either', plain, t7('2120801', 'income'), 'zero'],
    [
      'last year, whose statements are not at hand',
      plain,
      at(LAST_YEAR, t5('total', 'total')),
      '没有这一年或这个单位的报表',
    ],
    ['initial budgets that T9 does not print', plain, t9('total', 'initialBudget'), 'T9 没有印出这一项'],
  ])('%s', (_, pkg, of, expected) => {
    expect(known(pkg, of)).toBe(expected);
  });
});

test('the classes any statement names, in the order of T1', () => {
  const classes = booksOf(aPackage({ classes: 24 })).classes();
  expect(classes.slice(0, 9)).toEqual(['201', '202', '203', '204', '205', '206', '207', '208', '210']);
  expect(classes).not.toContain('231');
  expect(booksOf(aPackage()).classes()).toContain('231');
});
