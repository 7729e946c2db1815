import { measured } from '../../src/model/edition';
import { t1, t5, t6 } from '../../src/publications/final-accounts/forms';
import Decimal from 'decimal.js';
import { evaluateAll } from '../../src/check/evaluate';
import { hintOf } from '../../src/diagnose/hints';
import { becauseOf, messageOf } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Examination } from '../../src/findings/examination';
import { item, printingOf, said, type Item } from '../../src/model/item';
import { USUAL } from '../../src/publications/final-accounts/rules/usual';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { fundUnit } from '../fixtures/units';
import { but, PROJECT, tables } from '../publications/final-accounts/rules/narrative/self-evaluation';
import { booksOf, type Workbook } from '../publications/final-accounts/rules/table';

const plain = aPackage();
const narrated = aNarrated();
const shanghai = aNarrated(fundUnit, { family: 'shanghai' });

const examined = (pkg: Workbook): Examination =>
  examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });

interface Told {
  readonly item: string;
  readonly suggested: string;
  readonly because: string;
}

/** The suspects of the only error. */
function suspectsOf(pkg: Workbook): Told[] {
  const errors = examined(pkg).findings.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  const { suspects, pointers } = errors[0]!;
  return suspects.map((suspect) => {
    const target = pointers[suspect.pointer]!;
    const key = target.kind === 'figure' ? target.figure.item.key : '';
    return { item: key, suggested: suspect.suggested.toFixed(2), because: becauseOf(suspect).zh };
  });
}

const evaluated = (name: string): Item => printingOf(said(`evaluation1.${name}`), 1);
const project = (from: string, to: string): Workbook => tables(but(PROJECT, from, to));
const alike = (from: string, to: string): Workbook =>
  tables(
    but(
      but(PROJECT, '106.40\t60.00\t51.23\t10\t85.38%\t8.54', '60.00\t60.00\t60.00\t10\t100.00%\t10.00')
        .replace('100.00\t55.00\t46.23\t—', '55.00\t55.00\t55.00\t—')
        .replace('6.40\t5.00\t5.00\t—', '5.00\t5.00\t5.00\t—')
        .replace('40\t38.95', '40\t40')
        .replace('97.49', '100'),
      from,
      to,
    ),
  );

describe('what usually agrees tells which of many figures is wrong', () => {
  test.each<[string, Workbook, Item, string, string]>([
    [
      '住房公积金 of T6, against the 项 of T5: 36.27 mistyped as 36.47',
      plain.with(t6('30113'), '36.47'),
      t6('30113'),
      '36.27',
      `GK05 ${plain.addressOf(t5('2210201', 'basic')).a1}`,
    ],
    [
      '基本养老保险缴费: 48.36 mistyped as 58.36, when another line might have lost a 10 as well',
      plain.with(t6('30108'), '58.36'),
      t6('30108'),
      '48.36',
      `GK05 ${plain.addressOf(t5('2080505', 'basic')).a1}`,
    ],
    [
      'a part of a project’s initial budget, against its full-year budget',
      alike('其他资金\t5.00\t', '其他资金\t3.00\t'),
      evaluated('part1.initial'),
      '5.00',
      '说明·',
    ],
    [
      'an indicator scored more points than it weighs',
      project('50\t50\t', '50\t56\t'),
      evaluated('indicator0.score'),
      '50.00',
      '说明·',
    ],
  ])('%s', (_, pkg, wrong, suggested, place) => {
    const [first] = suspectsOf(pkg);
    expect(first).toMatchObject({ item: wrong.key, suggested });
    expect(first!.because).toContain('也相符');
    expect(first!.because).toContain(place);
  });

  test('公务员医疗补助 that agrees with T5 is not suspected for its neighbour’s 96.30 mistyped as 98.30', () => {
    expect(suspectsOf(plain.with(t6('30102'), '98.30'))[0]).toMatchObject({
      item: t6('30102').key,
      suggested: '96.30',
    });
  });

  test('an amount in 元 among amounts in 万元 is the wrong one', () => {
    const fact = t5('total', 'total');
    const figure = shanghai.figure(fact, 'change').printed;
    const errors = suspectsOf(shanghai.printing(fact, 'change', figure.replace('万元', '元')));
    expect(errors[0]!.item).toContain('T5/total/total:change');
    expect(errors[0]!.because).toContain('元与万元混用');
  });
});

test('a cell that alone stores a third decimal is the wrong one', () => {
  expect(suspectsOf(plain.with(t6('30213'), '2.738'))[0]).toMatchObject({
    item: t6('30213').key,
    suggested: '2.38',
  });
});

test('a review that stood broken before stays a review, and draws no error to it', () => {
  const scored = but(but(PROJECT, '8.54 分', '10.00 分'), '97.49', '98.95');
  const { findings } = examined(tables(but(scored, '50\t50\t', '50\t46\t')));
  const told = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  expect(told.map(({ rules, severity }) => [severity, ...rules])).toEqual([
    ['error', 'P.total'],
    ['review', 'P.score'],
  ]);
});

test('both direction words of a change turned: one error, the change the other way, its rate with it', () => {
  const [first, ...others] = suspectsOf(
    narrated.saying('增加49.05万元，增长5.42%', '减少49.05万元，下降5.42%'),
  );
  expect(others).toEqual([]);
  expect(first).toMatchObject({ suggested: '49.05' });
  expect(first!.because).toContain('增减率一并改正');
  expect(first!.because).toContain('像是增减的方向写反了');
});

describe('how much what usually agrees says for a value', () => {
  const books = booksOf(shanghai);
  const verdicts = evaluateAll(USUAL, books);
  const budget = books.said(item('T5', '2080505', 'total', measured('initialBudget')))[0]!.figure;
  const hints = new Map([
    [budget, verdicts.filter(({ terms }) => terms.some(({ figure }) => figure === budget))],
  ]);
  const odds = (value: string): number => hintOf(budget, new Decimal(value), [], hints, new Map()).odds;

  test('65.49 was budgeted, 48.36 spent: the same amount says most, then what is nearer', () => {
    expect(odds('48.36')).toBeGreaterThan(odds('48.63') + 4);
    expect(odds('48.63')).toBeGreaterThan(odds('65.49'));
    expect(odds('65.49')).toBe(0);
    expect(odds('75.49')).toBeLessThan(0);
    expect(odds('654.90')).toBeLessThan(odds('75.49'));
  });

  test('what changes with it says nothing', () => {
    const spent = books.figure(t5('2080505', 'total'))!;
    expect(hintOf(budget, new Decimal('48.36'), [spent], hints, new Map())).toEqual({ met: [], odds: 0 });
  });
});

describe('a rate, and the change it was worked out from', () => {
  const growing = (words: string): Workbook => narrated.saying('增加49.05万元，增长5.42%', words);

  test.each(['增加954.27万元，增长100.00%', '减少2,000.00万元，下降67.70%'])('%s is right', (words) => {
    const { findings } = examined(growing(words));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['100% of nothing, the change mistyped', '增加945.27万元，增长100.00%', '954.27'],
    ['100% of nothing, the change in 元', '增加954.27元，增长100.00%', '954.27'],
    ['100% of as much again', '增加477.94万元，增长100.00%', '477.14'],
    ['增加 for 减少, by more than is left', '增加2,000.00万元，下降67.70%', '-2000.00'],
  ])('%s', (_, words, suggested) => {
    const suspects = suspectsOf(growing(words));
    expect(suspects.find(({ item: key }) => key.includes(':change'))).toMatchObject({ suggested });
  });

  test.each([
    ['of as much again', '增加315.74万元，增长100.00%'],
    ['of much less', '增加315.74万元，增长25.30%'],
  ])(
    'nothing this year that is said to have grown by a rate %s: the rate is no suspect, nor is −100%% due',
    (_, words) => {
      const base = narrated.figure(t1.income('grand'), 'amount');
      const [narrative] = growing(words).narratives!();
      const { text } = narrative!;
      const at = text.indexOf(words);
      const before = text.lastIndexOf(base.printed, at);
      const none = text.slice(0, before) + '0.00万元' + text.slice(before + base.printed.length);
      const { findings } = examine(finalAccounts, {
        sheets: plain.sheets(),
        narratives: [{ ...narrative!, text: none }],
      });
      const errors = findings.filter(({ severity }) => severity === 'error');
      const suggested = errors.flatMap(({ suspects }) => suspects.map((each) => each.suggested.toFixed(2)));
      expect(suggested).toContain('954.27');
      expect(suggested).not.toContain('-100.00');
      expect(errors.map((error) => messageOf(error).zh).join()).not.toContain('下降 100');
    },
  );
});
