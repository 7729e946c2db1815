import { t3, t5, t9 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import { diagnose } from '../../src/diagnose';
import { factsOf } from '../../src/diagnose/facts';
import { traceOf, type Trace } from '../../src/diagnose/trace';
import { saidOf, type Item } from '../../src/model/item';
import { aNarrated, type Narrated } from '../fixtures/narrated';
import { aPackage, type Package } from '../fixtures/package';
import { booksOf, type Workbook } from '../publications/final-accounts/rules/table';
import { brokenIn } from './broken';

const plain = aPackage();
const narrated = aNarrated();

function traced(pkg: Workbook, item: Item, right: string): Trace | null {
  const { check, index } = brokenIn(pkg);
  const { books } = check;
  const figure = books.figure(item)!;
  return traceOf(figure, new Decimal(right), index.get(figure)!, factsOf(books));
}

/** `neighbour T5/2080506/basic`, `lastYear`; null where nothing shows. */
const inWords = (trace: Trace | null): string | null =>
  trace && ('figure' in trace ? `${trace.kind} ${trace.figure.item.key}` : trace.kind);

/** Last year's figure, as the change in the narrative makes it known. */
function lastYearOf(pkg: Narrated, item: Item): string {
  const books = booksOf(pkg);
  const change = books.said(saidOf(item, 'change'))[0]!.figure.value;
  return books.figure(item)!.value.minus(change).toFixed(2);
}

const printedOf = (pkg: Package, item: Item): string => Number(pkg.cellOf(item).value).toFixed(2);
const total = t5('total', 'total');

describe('where a wrong figure was taken from', () => {
  test.each<[string, Workbook, Item, string, string | null]>([
    [
      'the line below',
      plain.with(t5('2080505', 'basic'), '24.18'),
      t5('2080505', 'basic'),
      '48.36',
      'neighbour T5/2080506/basic',
    ],
    [
      'the line above',
      plain.with(t5('2080506', 'basic'), '48.36'),
      t5('2080506', 'basic'),
      '24.18',
      'neighbour T5/2080505/basic',
    ],
    [
      'the next column',
      plain.with(t3('total', 'basic'), '939.77'),
      t3('total', 'basic'),
      '530.73',
      'neighbour T3/total/total',
    ],
    [
      'the total of its 款',
      plain.with(t5('2080505', 'basic'), '80.20'),
      t5('2080505', 'basic'),
      '48.36',
      'total T5/20805/basic',
    ],
    [
      'last year’s column',
      narrated.but((pkg) => pkg.with(total, lastYearOf(narrated, total))),
      total,
      '939.77',
      'lastYear',
    ],
    ['nowhere that shows', plain.with(total, '993.77'), total, '939.77', null],
    ['a zero is a copy of nothing', plain.with(total, '0.00'), total, '939.77', null],
    ['a blank is a copy of nothing', plain.without(total), total, '939.77', null],
    [
      'last year’s figure, with no narrative that tells of it',
      plain.with(total, lastYearOf(narrated, total)),
      total,
      '939.77',
      null,
    ],
  ])('%s', (_, pkg, item, right, expected) => {
    expect(inWords(traced(pkg, item, right))).toBe(expected);
  });
});

describe('what shows where it came from is told with the suspect', () => {
  test.each<[string, Workbook, Item, Trace['kind']]>([
    ['a neighbour', plain.with(t5('2080505', 'basic'), '24.18'), t5('2080505', 'basic'), 'neighbour'],
    ['the total', plain.with(t5('2080505', 'basic'), '80.20'), t5('2080505', 'basic'), 'total'],
    ['last year', narrated.but((pkg) => pkg.with(total, lastYearOf(narrated, total))), total, 'lastYear'],
  ])('%s', (_, pkg, item, kind) => {
    const first = diagnose(brokenIn(pkg).check)[0]!.suspects[0]!;
    expect(first.figure.item).toBe(item);
    expect(first.trace?.kind).toBe(kind);
    expect(first.value.toFixed(2)).toBe(printedOf(plain, item));
  });

  test('a tie is broken by it: 接待费 that repeats 运行费', () => {
    const wrong = plain.with(t9('reception', 'fullYearBudget'), '7.00');
    const { suspects } = diagnose(brokenIn(wrong).check)[0]!;
    const reception = suspects.find(({ figure }) => figure.item.column === 'reception')!;
    expect(suspects.every(({ odds }) => odds <= reception.odds)).toBe(true);
  });
});
