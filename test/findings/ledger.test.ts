import { examine } from '../../src/examine';
import {
  checkSides,
  checksOf,
  figureAt,
  ledgerOf,
  roundingPairs,
  type PartChecks,
} from '../../src/findings/ledger';
import { toResult } from '../../src/findings/result';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t3, t5, t9 } from '../../src/publications/final-accounts/forms';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { unevenUnit } from '../fixtures/units';

const told = aNarrated();
const examined = examine(finalAccounts, { sheets: told.sheets(), narratives: told.narratives() });
const of = (part: string, from = examined): PartChecks =>
  ledgerOf(from.check).parts.find((each) => each.part === part)!;

test('every identity stands in the ledger once, under its statement or the narrative, and the counts are the result’s', () => {
  const { parts, counts } = ledgerOf(examined.check);
  const verdicts = parts.flatMap(({ rules }) => rules.flatMap((rule) => rule.verdicts));
  expect(new Set(verdicts)).toEqual(new Set(examined.check.verdicts));
  expect(verdicts).toHaveLength(examined.check.verdicts.length);
  const { counts: told } = toResult(examined, { folder: null, workbook: 'x.xlsx' }, 'zh');
  expect({ ...counts, evaluated: told.evaluated }).toEqual(told);
  for (const { counts: sum, rules } of parts) {
    for (const kind of ['exact', 'rounding', 'inconsistent', 'notEvaluated'] as const) {
      expect(sum[kind]).toBe(rules.reduce((all, rule) => all + rule.counts[kind], 0));
    }
  }
});

test('statements come in their order, the narrative behind them', () => {
  expect(ledgerOf(examined.check).parts.map(({ part }) => part)).toEqual(
    ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'N'].filter((part) => of(part)),
  );
  expect(of('N').rules.every(({ rule }) => rule.ofNarrative)).toBe(true);
});

test('a sum shows what is printed and what it must come to, without the lines that print nothing', () => {
  const { verdicts } = of('T5').rules.find(({ rule }) => rule.id === 'T5.row')!;
  const verdict = verdicts.find(({ identity }) => identity.left[0] === t5('total', 'total'))!;
  const [printed, due] = checkSides(verdict);
  expect(printed.figures.map(({ item }) => item)).toEqual([t5('total', 'total')]);
  expect(due.total!.toFixed()).toBe(printed.total!.toFixed());
  expect(due.figures.every(({ value }) => !value.isZero())).toBe(true);
});

test('a rate shows what it should be and the figures it was worked out from', () => {
  const verdict = examined.check.verdicts.find(
    ({ rule, kind }) => rule.id === 'N.share' && kind === 'exact',
  )!;
  const [rate, due] = checkSides(verdict);
  expect(rate.figures).toHaveLength(1);
  expect(due.figures.length).toBeGreaterThan(1);
  expect(due.total!.minus(rate.total!).abs().lte(rate.figures[0]!.ulp!)).toBe(true);
});

test('what could not be evaluated has its reason and no sums', () => {
  const lacking = examine(finalAccounts, { sheets: aPackage().withoutStatement('T6').sheets() });
  const verdict = ledgerOf(lacking.check)
    .parts.flatMap(({ rules }) => rules.flatMap(({ verdicts }) => verdicts))
    .find(({ kind }) => kind === 'notEvaluated')!;
  expect(verdict.why!.zh).toContain('一般公共预算财政拨款基本支出决算表');
  expect(checkSides(verdict).map(({ total }) => total)).toEqual([null, null]);
});

test('尾差 come one by one, printed and due, and percent is kept apart from money', () => {
  const narrated = aNarrated(unevenUnit);
  const { check } = examine(finalAccounts, {
    sheets: narrated.sheets(),
    narratives: narrated.narratives(),
  });
  const pairs = roundingPairs(check);
  const all = [...pairs.values()].flat();
  expect(all).toHaveLength(check.verdicts.filter(({ kind }) => kind === 'rounding').length);
  expect(pairs.get('money')!.length).toBeGreaterThan(0);
  for (const { printed, due, difference, allowed } of all) {
    expect(printed.total!.minus(due.total!).minus(difference).abs().lt('1e-9')).toBe(true);
    expect(difference.isZero()).toBe(false);
    expect(difference.abs().lte(allowed)).toBe(true);
  }
  for (const { printed } of pairs.get('percent')!) expect(printed.figures[0]!.quantity).toBe('percent');
});

test('a cell knows every identity it stands in, what disagrees first', () => {
  const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89');
  const { check } = examine(finalAccounts, { sheets: wrong.sheets() });
  const { sheet, row, column } = wrong.addressOf(t5('2010301', 'basic'));
  const figure = figureAt(check, { sheet, row, column })!;
  expect(figure.item).toBe(t5('2010301', 'basic'));
  const checks = checksOf(check, figure);
  const touches = check.verdicts.filter(({ identity: { left, right } }) =>
    [...left, ...right].includes(figure.item),
  );
  expect(new Set(checks)).toEqual(new Set(touches));
  expect(checks[0]!.kind).toBe('inconsistent');
  expect(figureAt(check, { sheet, row: 0, column: 0 })).toBeUndefined();
});

test('a figure of the narrative is found by where it begins', () => {
  const [narrative] = examined.check.books.narratives;
  const { figure } = narrative!.printings[0]!;
  const { place } = figure;
  if (place.source !== 'narrative') throw new TypeError();
  expect(figureAt(examined.check, { file: place.file, start: place.start })).toBe(figure);
});

test('of a package with nothing wrong nothing stands under what disagrees', () => {
  const { counts } = ledgerOf(examined.check);
  expect(counts.inconsistent).toBe(0);
  expect(counts.exact).toBeGreaterThan(100);
  // Items that no package prints are no identities.
  expect(
    of('T3')
      .rules.flatMap(({ verdicts }) => verdicts)
      .every(({ terms }) => terms.length > 0),
  ).toBe(true);
  expect(checksOf(examined.check, figureOfItem(t9('total', 'actual'))).length).toBeGreaterThan(1);
  expect(checksOf(examined.check, figureOfItem(t3('total', 'total'))).length).toBeGreaterThan(1);
});

const figureOfItem = (item: Parameters<typeof examined.check.books.figure>[0]) =>
  examined.check.books.figure(item)!;
