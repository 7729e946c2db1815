import { t1, t2, t5, t9 } from '../../src/publications/final-accounts/forms';
import { becauseOf, messageOf } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { saidOf, type Item } from '../../src/model/item';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { fundUnit, nonFiscalUnit } from '../fixtures/units';
import { booksOf, type Workbook } from '../publications/final-accounts/rules/table';

const plain = aPackage();
const narrated = aNarrated();
const own = aPackage({ books: nonFiscalUnit });
const amountOf = (item: Item): string => Number(own.cellOf(item).value).toFixed(2);
const exchanged = own
  .with(t2('2070109', 'fiscal'), amountOf(t2('2070109', 'undertaking')))
  .with(t2('2070109', 'undertaking'), amountOf(t2('2070109', 'fiscal')));
const grand = t1.income('grand');
const total = t5('total', 'total');

interface Told {
  readonly item: string;
  readonly zh: string;
  readonly en: string;
}

/** The suspects of every error and why, in order. */
const toldOf = (pkg: Workbook): Told[][] =>
  examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ pointers, suspects }) =>
      suspects.map((suspect) => {
        const target = pointers[suspect.pointer]!;
        return { item: target.kind === 'figure' ? target.figure.item.key : '', ...becauseOf(suspect) };
      }),
    );

function lastYear(): string {
  const books = booksOf(narrated);
  const change = books.said(saidOf(total, 'change'))[0]!.figure.value;
  return books.figure(total)!.value.minus(change).toFixed(2);
}

describe('each kind of evidence in its words', () => {
  test.each<[string, Workbook, Item, string, string]>([
    [
      'identities that hold exactly with it',
      plain.with(grand, '945.27'),
      grand,
      '改后，这 2 处都对得上，分毫不差',
      'both agree',
    ],
    [
      'the narrative prints the other value',
      narrated.but((pkg) => pkg.with(total, '993.77')),
      total,
      '印的是 939.77万元',
      'prints 939.77万元',
    ],
    ['two digits swapped', plain.with(grand, '945.27'), grand, '像是两个数字写颠倒了', 'two digits swapped'],
    ['the sign', plain.with(grand, '=-954.27'), grand, '像是正负号写反了', 'the sign reversed'],
    ['a digit mistyped', plain.with(grand, '951.27'), grand, '像是写错了一个数字', 'one digit mistyped'],
    ['a digit left out', plain.with(grand, '95.27'), grand, '像是漏了一个数字', 'a digit left out'],
    ['a digit too many', plain.with(grand, '9154.27'), grand, '像是多了一个数字', 'a digit too many'],
    ['the point', plain.with(grand, '9542.70'), grand, '像是小数点错位', 'the decimal point moved'],
    [
      '元 for 万元',
      plain.with(grand, '9542700'),
      grand,
      '像是元与万元混用',
      'yuan taken for ten thousand yuan',
    ],
    ['a blank', plain.without(grand), grand, '像是应有数而没有填', 'a figure left out'],
    [
      'the line beside it',
      plain.with(t5('2080505', 'basic'), '24.18'),
      t5('2080505', 'basic'),
      `印的与相邻的 GK05 ${plain.addressOf(t5('2080506', 'basic')).a1} 相同`,
      'beside it',
    ],
    [
      'a figure exchanged with another',
      exchanged,
      t2('2070109', 'fiscal'),
      `像是与 GK02 ${own.addressOf(t2('2070109', 'undertaking')).a1} 的数互换了`,
      'exchanged with',
    ],
    [
      'last year’s figure',
      narrated.but((pkg) => pkg.with(total, lastYear())),
      total,
      '印的正是上年数',
      'what is printed is last year’s figure',
    ],
    [
      'the total pasted over it',
      plain.with(t5('2080505', 'basic'), '80.20'),
      t5('2080505', 'basic'),
      `印的与合计 GK05 ${plain.addressOf(t5('20805', 'basic')).a1} 相同`,
      'what is printed is the total',
    ],
  ])('%s', (_, pkg, item, zh, en) => {
    const first = toldOf(pkg).map(([suspect]) => suspect);
    const told = first.find((suspect) => suspect?.item === item.key);
    expect(told?.zh).toContain(zh);
    expect(told?.en).toContain(en);
  });

  test('a shifted block is said once, in the message', () => {
    const rows = plain.items().filter(({ statement, row }) => statement === 'T6' && row.startsWith('302'));
    const cells = rows.sort((a, b) => plain.addressOf(a).row - plain.addressOf(b).row);
    const shifted = cells.reduce((before, item, at) => {
      const above = at === 0 ? null : plain.cellOf(cells[at - 1]!).value;
      return typeof above === 'number' ? before.with(item, above.toFixed(2)) : before.without(item);
    }, plain);
    const errors = examine(finalAccounts, { sheets: shifted.sheets() }).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map((finding) => messageOf(finding).zh)).toEqual([
      expect.stringContaining('整块错下了一行：每一行印的都是上一行的数'),
    ]);
    expect(messageOf(errors[0]!).en).toContain('stands one row too low');
    expect(errors[0]!.suspects).toEqual([]);
  });
});

describe('ties are shown as ties', () => {
  test.each<[string, Workbook, readonly Item[]]>([
    [
      '合计 of T9, or one of its parts',
      aPackage({ books: fundUnit }).with(t9('total', 'actual'), '33.80'),
      [t9('total', 'actual'), t9('abroad', 'actual'), t9('reception', 'actual')],
    ],
    [
      'a budget of T9 that nothing else confirms',
      plain.with(t9('reception', 'fullYearBudget'), '4.83'),
      [t9('reception', 'fullYearBudget')],
    ],
  ])('%s', (_, pkg, items) => {
    const errors = examine(finalAccounts, { sheets: pkg.sheets() }).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]!.singled).toBe(false);
    const named = toldOf(pkg)[0]!.map(({ item }) => item);
    expect(named.length).toBeGreaterThan(1);
    expect(named).toEqual(expect.arrayContaining(items.map(({ key }) => key)));
  });
});
