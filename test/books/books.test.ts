import { t1, t2, t3, t5, t7, t9 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import { ACCOUNTS, LAST_YEAR, editionOf } from '../../src/model/edition';
import { Books } from '../../src/books/books';
import { evaluate } from '../../src/check/evaluate';
import { equal } from '../../src/model/identity';
import { RULES } from '../../src/publications/final-accounts';
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
      'GK03 支出表 合计 基本支出读不出',
    ],
    ['a class that T3 does not list', plain, t3('205', 'total'), 'zero'],
    ['a class that T1’s form does not list', plain, t1.expenditure('233'), 'zero'],
    [
      'the statement is missing',
      plain.withoutStatement('T5'),
      t5('total', 'total'),
      '缺少《一般公共预算财政拨款支出决算表》',
    ],
    [
      'a total row that is not printed',
      plain.withoutRow('T5', 'total'),
      t5('total', 'total'),
      'GK05 一般公共预算支出表没有印出这一项',
    ],
    ['a column that not every form has', plain, t2('total', 'educationFees'), 'zero'],
    [
      'a column that every form needs',
      aPackage({ books: fundUnit, stateCapitalForm: 'expenditureOnly' }),
      item('T8', 'total', 'opening'),
      'GK08 国有资本经营预算支出表没有这一栏',
    ],
    ['an empty statement has no money', plain, t7('total', 'income'), 'blank'],
    ['an empty statement has no subjects either', plain, t7('2120801', 'income'), 'zero'],
    [
      'last year, whose statements are not at hand',
      plain,
      at(LAST_YEAR, t5('total', 'total')),
      '没有这一年或这个单位的报表',
    ],
    [
      'initial budgets that T9 does not print',
      plain,
      t9('total', 'initialBudget'),
      'GK09 “三公”经费表没有印出这一项',
    ],
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

describe('books of another edition at hand', () => {
  const lastYear = booksOf(aPackage({ moneyUnit: '元' }));
  const set = booksOf(plain).set;
  const books = new Books(set, [], [], new Map([[LAST_YEAR, lastYear]]));
  const closing = t1.expenditure('closing');
  const tie = RULES[0]!;

  test('every rule of the accounts can be stated over them, and they print their own figures', () => {
    expect(books.in(LAST_YEAR)).toBe(lastYear);
    expect(books.in(ACCOUNTS)).toBe(books);
    expect(books.in(editionOf({ ...LAST_YEAR, unit: 3 }))).toBeUndefined();
  });

  test('their figures stand beside this year’s, in this year’s money unit', () => {
    const own = books.figure(t1.income('grand'))!;
    const last = books.figure(at(LAST_YEAR, t1.income('grand')))!;
    expect(last.value.toString()).toBe(own.value.toString());
    expect(last.ulp).not.toBe(null);
    expect(lastYear.figure(t1.income('grand'))!.value.toString()).toBe(own.value.times(10_000).toString());
    expect(last.item).toBe(at(LAST_YEAR, t1.income('grand')));
    const planned = editionOf({ ...LAST_YEAR, measure: 'fullYearBudget' });
    const budget = t9('total', 'fullYearBudget');
    expect(books.figure(budget)?.printed).toBe('8.50');
    expect(books.figure(at(planned, budget))?.value).toEqual(books.figure(budget)?.value);
  });

  test('what they do not print is as unknown as what these do not print', () => {
    expect(books.lack(at(LAST_YEAR, t3('205', 'total')))).toBe(null);
    const without = booksOf(aPackage().withoutStatement('T5'));
    const beside = new Books(set, [], [], new Map([[LAST_YEAR, without]]));
    expect(beside.lack(at(LAST_YEAR, t5('total', 'total')))?.zh).toBe(
      '缺少《一般公共预算财政拨款支出决算表》',
    );
  });

  test('a tie over both years is evaluated, and again where a figure of last year is mended', () => {
    const over = (seen: Books) => evaluate(tie, equal(closing, [at(LAST_YEAR, closing)]), seen);
    const pkg = aPackage().with(closing, '+1.00');
    const off = new Books(booksOf(pkg).set, [], [], new Map([[LAST_YEAR, lastYear]]));
    const verdict = over(off)!;
    expect(over(books)?.kind).toBe('exact');
    expect([verdict.kind, verdict.residual.toFixed(2)]).toEqual(['inconsistent', '1.00']);
    const last = verdict.terms.find(({ figure }) => figure.item.edition === LAST_YEAR)!.figure;
    expect(over(off.mended(new Map([[last, 1]])))?.kind).toBe('exact');
    expect(new Decimal(last.value).plus(1)).toEqual(
      over(off.mended(new Map([[last, 1]])))!.terms[1]!.figure.value,
    );
  });
});
