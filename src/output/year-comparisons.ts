import Decimal from 'decimal.js';
import type { Books } from '../books/books';
import { placeOf, quoteAt } from '../findings';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import { isElsewhere } from '../model/sheet';
import { asPrinted, phrase, say, type Language, type Text } from '../model/text';
import type { ReportedComparison } from '../publications/publication';
import { amountReference, blank, count, formula, jump, text } from './cells';
import type { Look, WrittenCell } from './edits';
import { NO_RATE } from './rates';

const TITLE = say('与上年决算比较', 'Against last year’s accounts');

const NOTE = say(
  '说明与上年比较的每一个数：上年决算不在本工作簿的，写数值并注明出处；增减额、增减率均为公式',
  'Every figure that the narrative compares with last year: of another workbook its value and its place; change and growth are formulas',
);

/** The columns of rates stay those of the rates above. */
const HEADINGS: readonly Text[] = [
  say('序号', 'No.'),
  say('项目', 'Item'),
  say('算式', 'Formula'),
  say('本年', 'This year'),
  say('本年数', 'Amount'),
  say('上年', 'Last year'),
  say('上年数', 'Amount'),
  say('增减率', 'Growth'),
  say('说明中的数', 'In the narrative'),
  say('差异', 'Difference'),
  say('增减额', 'Change'),
  say('说明中的数', 'In the narrative'),
  say('说明出处', 'Where it is said'),
  say('增减额差异', 'Difference'),
];

/** Widths of the columns that the rates do not have. */
export const MORE_WIDTHS: readonly number[] = [12];

const FORMULA = say('（本年－上年）÷上年', '(this − last) ÷ last');
const NOWHERE = say('没有这一行', 'no such line');

const saidAt = phrase<{ place: Text; quoted: string }>(
  ({ place, quoted }) => `${place}：${quoted}`,
  ({ place, quoted }) => `${place}: ${quoted}`,
);

/** This year, last year, change and growth of everything compared, as rows below others; `above`: so many stand there. */
export function comparisonRows(
  books: Books,
  comparisons: readonly ReportedComparison[],
  above: number,
  language: Language,
): WrittenCell[][] {
  if (comparisons.length === 0) return [];
  const first = above + 5;
  return [
    [],
    [{ ...text(TITLE[language], 'title'), span: HEADINGS.length }],
    [{ ...text(NOTE[language], 'textMuted'), span: HEADINGS.length }],
    HEADINGS.map((heading) => text(heading[language], 'heading')),
    ...comparisons.map((each, index) => rowOf(books, each, index + 1, first + index, language)),
  ];
}

function rowOf(
  books: Books,
  { now, last, change, rate }: ReportedComparison,
  number: number,
  line: number,
  language: Language,
): WrittenCell[] {
  const said = (change ?? rate)!;
  const look: Look = (change ?? books.figure(now))?.quantity === 'count' ? 'count' : 'money';
  const [a, b] = [now, last].map((of) => books.figure(of)?.value ?? new Decimal(0)) as [Decimal, Decimal];
  const moved = a.minus(b);
  const growth = b.isZero() ? null : moved.div(b);
  return [
    count(number),
    text(asPrinted((books.figure(now) ?? said).rowLabel || said.rowLabel)[language]),
    text(FORMULA[language]),
    where(books, now, language),
    amount(books, now, look),
    where(books, last, language),
    amount(books, last, look),
    formula(`IF(G${line}=0,"${NO_RATE}",(E${line}-G${line})/G${line})`, growth, 'rate', NO_RATE),
    ...(rate ? rateCells(rate, growth, line) : [blank('rate'), blank('rate')]),
    formula(`E${line}-G${line}`, moved, look),
    change ? { content: { kind: 'number', value: change.value.toFixed() }, look } : blank(look),
    text(saidAt({ place: placeOf(said), quoted: quoteAt(books, said.place) })[language]),
    change
      ? formula(`L${line}-ROUND(K${line},${placesOf(change)})`, offBy(change, moved), look)
      : blank(look),
  ];
}

/** Decimals that a figure is printed with. */
const placesOf = ({ ulp }: Figure): number => ulp?.decimalPlaces() ?? 2;

const offBy = (said: Figure, value: Decimal): Decimal =>
  said.value.minus(value.toDecimalPlaces(placesOf(said)));

function rateCells(rate: Figure, growth: Decimal | null, line: number): WrittenCell[] {
  const places = placesOf(rate) + 2;
  const said = rate.value.div(100);
  return [
    { content: { kind: 'number', value: said.toFixed() }, look: 'rate' },
    formula(
      `IF(ISNUMBER(H${line}),I${line}-ROUND(H${line},${places}),"${NO_RATE}")`,
      growth && said.minus(growth.toDecimalPlaces(places)),
      'rate',
      NO_RATE,
    ),
  ];
}

function where(books: Books, of: Item, language: Language): WrittenCell {
  const figure = books.figure(of);
  return figure ? jump(placeOf(figure)[language], figure.place) : text(NOWHERE[language], 'textMuted');
}

/** A live reference where its cell is in the workbook, else its value. */
function amount(books: Books, of: Item, look: Look): WrittenCell {
  const figure = books.figure(of);
  const isHere = figure?.place.source === 'cell' && !isElsewhere(figure.place.sheet);
  if (figure && isHere) return formula(amountReference(figure), figure.value, look);
  return { content: { kind: 'number', value: (figure?.value ?? new Decimal(0)).toFixed() }, look };
}
