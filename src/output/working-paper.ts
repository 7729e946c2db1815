import type Decimal from 'decimal.js';
import type { Item } from '../model/item';
import { isElsewhere } from '../model/sheet';
import type { Paper, RateKind } from '../publications/publication';
import { phrase, say, type Language, type Text } from '../model/text';
import type { Figure } from '../model/figure';
import { placeOf, quoteAt } from '../findings';
import type { Books } from '../books/books';
import { amountReference, blank, count, formula, jump, text } from './cells';
import type { SheetEdit, WrittenCell } from './edits';
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
  say('说明出处', 'Where it is said'),
];

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
export function workingPaper(books: Books, paper: Paper, language: Language): SheetEdit {
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
      ...saidCells(books, rate, value, line, language),
    ]);
  });
  return {
    kind: 'sheet',
    id: 'paper',
    name: '指标核算',
    columnWidths: [6, 44, 20, 10, 16, 10, 16, 12, 14, 12, 44],
    hiddenColumns: [],
    rows,
    repeatRows: { first: headingRow, last: headingRow },
    frozenRows: headingRow + 1,
  };
}

/** What the narrative prints for the rate, how far off it is, and where it stands; blanks where it says nothing. */
function saidCells(
  books: Books,
  rate: Rate,
  value: Decimal | null,
  line: number,
  language: Language,
): WrittenCell[] {
  const printings = printingsOf(books, rate);
  const offOf = (printed: Figure): Decimal | null =>
    value && fractionOf(printed).minus(value.toDecimalPlaces(placesOf(printed)));
  // Said several times, what differs is what must be looked at.
  const printed = printings.find((each) => !offOf(each)?.isZero()) ?? printings[0];
  if (!printed) return [blank('rate'), blank('rate'), blank()];
  return [
    { content: { kind: 'number', value: fractionOf(printed).toFixed() }, look: 'rate' },
    formula(
      `IF(ISNUMBER(H${line}),I${line}-ROUND(H${line},${placesOf(printed)}),"${NO_RATE}")`,
      offOf(printed),
      'rate',
      NO_RATE,
    ),
    text(saidAt({ place: placeOf(printed), quoted: quoteAt(books, printed.place) })[language]),
  ];
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
