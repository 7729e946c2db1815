import Decimal from 'decimal.js';
import type { Item } from '../model/item';
import { isElsewhere } from '../model/sheet';
import type { Paper, RateKind } from '../publications/publication';
import { phrase, say, type Language, type Text } from '../model/text';
import type { Figure } from '../model/figure';
import { CHECK_KIND, placeOf, quoteAt } from '../findings';
import { checksOf } from '../findings/ledger';
import type { Check } from '../check';
import { rangeOf } from '../check/ratio';
import type { Books } from '../books/books';
import { amountReference, blank, count, formula, jump, text } from './cells';
import type { SheetEdit, WrittenCell } from './edits';
import { comparisonRows, MORE_WIDTHS } from './year-comparisons';
import { figureOf, NO_RATE, rateFormula, rateOf } from './rates';

/** One rate as the statements print its amounts. */
interface Rate {
  readonly kind: RateKind;
  readonly name: Text;
  readonly numerator: Figure;
  readonly denominator: Figure;
}

const HEADINGS: readonly Text[] = [
  say('序号', 'No.'),
  say('指标', 'Rate'),
  say('算式', 'Formula'),
  say('分子', 'Numerator'),
  say('分子金额', 'Amount'),
  say('分母', 'Denominator'),
  say('分母金额', 'Amount'),
  say('比率', 'Rate'),
  say('说明中的数', 'In the narrative'),
  say('差异', 'Difference'),
  say('允许', 'Allowed'),
  say('判定', 'Verdict'),
  say('说明出处', 'Where it is said'),
];

const WIDTHS = [6, 36, 18, 12, 16, 12, 16, 11, 12, 11, 11, 12, 40];

const NOT_SAID = say('说明没有说', 'not said');
const NOTE = say('比率均为公式，随报表单元格变动', 'Rates are formulas over the cells of the statements');

const FORMULA: Readonly<Record<RateKind, Text>> = {
  share: say('分子÷分母', 'a ÷ b'),
  variance: say('（分子－分母）÷分母', '(a - b) ÷ b'),
};

const saidAt = phrase<{ place: Text; quoted: string }>(
  ({ place, quoted }) => `${place}：${quoted}`,
  ({ place, quoted }) => `${place}: ${quoted}`,
);

/** The sheet 指标核算: every rate that final accounts report, numerator and denominator as references to the cells. */
export function workingPaper(check: Check, paper: Paper, language: Language): SheetEdit {
  const { books } = check;
  const rates = ratesOf(books, paper);
  const headingRow = 2;
  const rows: WrittenCell[][] = [
    [{ ...text(say('指标核算', 'Rates')[language], 'title'), span: HEADINGS.length }],
    [{ ...text(NOTE[language], 'textMuted'), span: HEADINGS.length }],
    HEADINGS.map((heading) => text(heading[language], 'heading')),
  ];
  rates.forEach((rate, index) => {
    const line = headingRow + 2 + index;
    const value = rateOf(rate.kind, rate.numerator.value, rate.denominator.value);
    rows.push([
      count(index + 1),
      text(rate.name[language]),
      text(FORMULA[rate.kind][language]),
      jump(placeOf(rate.numerator)[language], rate.numerator.place),
      amount(rate.numerator),
      jump(placeOf(rate.denominator)[language], rate.denominator.place),
      amount(rate.denominator),
      formula(rateFormula(rate.kind, `E${line}`, `G${line}`), value, 'rate', NO_RATE),
      ...saidCells(check, rate, value, line, language),
    ]);
  });
  const compared = comparisonRows(books, paper.comparisons?.(books) ?? [], rows.length, language);
  rows.push(...compared);
  return {
    kind: 'sheet',
    id: 'paper',
    name: '指标核算',
    columnWidths: [...WIDTHS, ...(compared.length > 0 ? MORE_WIDTHS : [])],
    hiddenColumns: [],
    rows,
    repeatRows: { first: headingRow, last: headingRow },
    frozenRows: headingRow + 1,
  };
}

/**
 * What the narrative prints for the rate, how far off it is, how far it may be, what that comes to, and where it stands;
 * where it says nothing, that.
 */
function saidCells(
  check: Check,
  rate: Rate,
  value: Decimal | null,
  line: number,
  language: Language,
): WrittenCell[] {
  const { books } = check;
  const printings = printingsOf(books, rate);
  const offOf = (printed: Figure): Decimal | null =>
    value && fractionOf(printed).minus(value.toDecimalPlaces(placesOf(printed)));
  // Said several times, what differs is what must be looked at.
  const printed = printings.find((each) => !offOf(each)?.isZero()) ?? printings[0];
  if (!printed) {
    const silent = books.narratives.length > 0 ? text(NOT_SAID[language], 'textMuted') : blank();
    return [blank('rate'), blank('rate'), blank('rate'), silent, blank()];
  }
  const allowed = allowedOf(check, printed);
  return [
    { content: { kind: 'number', value: fractionOf(printed).toFixed() }, look: 'rate' },
    formula(
      `IF(ISNUMBER(H${line}),I${line}-ROUND(H${line},${placesOf(printed)}),"${NO_RATE}")`,
      offOf(printed),
      'rate',
      NO_RATE,
    ),
    // No format that every Excel has shows as much of it as there is.
    text(allowed === null ? '' : `${allowed.times(100).toDecimalPlaces(4).toFixed()}%`, 'money'),
    verdictCell(printed, value, allowed, line, language),
    text(saidAt({ place: placeOf(printed), quoted: quoteAt(books, printed.place) })[language]),
  ];
}

/** More decimals than any allowance has a use for. */
const FINEST = 8;

/**
 * How far a printed rate may be from the one that the printed amounts give, as a fraction: half its last place, and what
 * their own rounding moves it by. Null where no identity says from what it was worked out.
 */
function allowedOf(check: Check, printed: Figure): Decimal | null {
  const verdict = checksOf(check, printed).find(
    ({ kind, identity }) => kind !== 'notEvaluated' && identity.ratio && identity.left[0] === printed.item,
  );
  const ratio = verdict?.identity.ratio;
  if (!ratio) return null;
  const half = printed.ulp?.div(2) ?? new Decimal(0);
  const range = rangeOf(ratio, (item) => check.books.figure(item));
  const reach = range ? range.high.minus(range.low).div(2) : new Decimal(0);
  const slack = (printed.ulp ?? new Decimal(0)).times(ratio.slack);
  return Decimal.max(verdict.allowance, half.plus(reach).plus(slack)).div(100).toDecimalPlaces(FINEST);
}

/** 一致, 尾差 or 不符, alive like the rate: the cells may be mended while the paper stands. */
function verdictCell(
  printed: Figure,
  value: Decimal | null,
  allowed: Decimal | null,
  line: number,
  language: Language,
): WrittenCell {
  const [exact, rounding, wrong] = [CHECK_KIND.exact, CHECK_KIND.rounding, CHECK_KIND.inconsistent].map(
    ({ tick, name }) => `${tick} ${name[language]}`,
  ) as [string, string, string];
  const off = value && fractionOf(printed).minus(value);
  const isExact = value && fractionOf(printed).eq(value.toDecimalPlaces(placesOf(printed)));
  const isRounding = off && allowed && off.abs().toDecimalPlaces(FINEST).lte(allowed);
  const now = off === null ? NO_RATE : isExact ? exact : isRounding ? rounding : wrong;
  const within = allowed === null ? 'FALSE' : `ROUND(ABS(I${line}-H${line}),${FINEST})<=${allowed.toFixed()}`;
  return formula(
    `IF(ISNUMBER(H${line}),IF(ROUND(J${line},${FINEST})=0,"${exact}",IF(${within},"${rounding}","${wrong}")),"${NO_RATE}")`,
    null,
    'text',
    now,
  );
}

/** The narratives' printings of a rate: of the same item, of the same whole. */
function printingsOf({ narratives }: Books, { kind, numerator, denominator }: Rate): Figure[] {
  return narratives.flatMap(({ printings, ratios }) => {
    const factOf = (of: Item): Item => printings.find(({ figure }) => figure.item === of)?.fact ?? of;
    return ratios
      .filter((ratio) => ratio.kind === kind && ratio.rate.of === numerator.item)
      .filter(({ whole }) => factOf(whole) === denominator.item)
      .map(({ rate }) => rate.figure);
  });
}

const fractionOf = ({ value }: Figure): Decimal => value.div(100);

/** Decimals of the fraction that a percentage prints. */
const placesOf = ({ ulp }: Figure): number => (ulp ? ulp.decimalPlaces() : 0) + 2;

/** A live reference to the figure's cell; of one in another workbook its value, which no link could follow. */
const amount = (figure: Figure): WrittenCell =>
  figure.place.source === 'cell' && isElsewhere(figure.place.sheet)
    ? { content: { kind: 'number', value: figure.value.toFixed() }, look: 'money' }
    : formula(amountReference(figure), figure.value, 'money');

const ratesOf = (books: Books, { rates }: Paper): Rate[] =>
  rates(books).flatMap(({ kind, name, a, b }) => {
    const [numerator, denominator] = [figureOf(books, a), figureOf(books, b)];
    return numerator && denominator ? [{ kind, name: name(numerator), numerator, denominator }] : [];
  });
