import { EXPENSE_ROW } from '../../model/form';
import type Decimal from 'decimal.js';
import type { Figure, Place } from '../../model/figure';
import { formatAmount } from '../../model/money';
import { once } from '../../model/once';
import { namesOfStatement, sheetMark } from '../../model/statement-name';
import { address } from '../../model/sheet';
import { asPrinted, phrase, say, spaced, type Text } from '../../model/text';
import { ASPECT_NAME, aspectOf, isChange } from '../aspect';
import type { Whose } from '../finding';

/** Columns whose name says nothing on a two-column statement. */
const PLAIN_COLUMN = /^(?:金额|(?:本年)?决算数)?$/;

export const THE_NARRATIVE = say('说明', 'narrative');

const tableName = (table: number): Text => say(`自评表${table}`, `self-evaluation ${table}`);

type InCell = Place & { readonly source: 'cell' };

/** What the statement of a cell is called: a total is named by every finding of a text that says it a thousand times. */
const calledAt = once(({ sheet, title }: InCell) => namesOfStatement(sheet, title));

const cellName = once(({ sheet, row, column }: InCell) =>
  asPrinted(`${sheetMark(sheet)} ${address(row, column)}`),
);

/**
 * How an accountant names a figure: GK05 一般公共预算支出表 合计 基本支出; under the heading of its own statement 合计
 * 基本支出; where words are few GK05 合计 基本支出.
 */
export function nameOf(figure: Figure, under: Whose = null, length: 'whole' | 'brief' = 'whole'): Text {
  const { item, rowLabel, columnLabel, table, place } = figure;
  const whose =
    item.statement === under ? '' : place.source === 'cell' ? calledAt(place)[length] : THE_NARRATIVE;
  if (item.statement === 'N') {
    const aspect = aspectOf(figure);
    return spaced(
      whose,
      table === undefined ? '' : tableName(table),
      rowLabel,
      aspect ? ASPECT_NAME[aspect] : '',
    );
  }
  const plain = (PLAIN_COLUMN.test(columnLabel) && item.row !== EXPENSE_ROW) || columnLabel === rowLabel;
  return spaced(whose, rowLabel, plain ? '' : columnLabel);
}

/** The statement that a figure stands in, or the narrative. */
export const statementOf = ({ place }: Figure): Text =>
  place.source === 'cell' ? asPrinted(calledAt(place).whole) : THE_NARRATIVE;

/** Where it stands: GK05 F8; in a narrative its section, 说明·支出决算. */
export const placeOf = (figure: Figure): Text => placeNameOf(figure.place);

const inSection = phrase<{ section: string }>(
  ({ section }) => `说明·${section}`,
  ({ section }) => `narrative·${section}`,
);

export function placeNameOf(place: Place): Text {
  if (place.source === 'cell') return cellName(place);
  const section = sectionName(place.section);
  return section === '' ? THE_NARRATIVE : inSection({ section });
}

/** A section's title without its number and what all titles say: 一般公共预算支出决算具体. */
const sectionName = (title: string): string =>
  title
    .replace(/^(?:第.部分|[(（]?[一二三四五六七八九十]+[)）]?[、.]?|\d+[、.])/, '')
    .replace(/(?<=预算)财政拨款/g, '')
    .replace(/(?:的)?(?:情况)?(?:说明)?[。:]?$/, '');

/** The places of some figures, each once. */
export function placesOf(figures: readonly Figure[]): Text[] {
  return distinct(figures.map(placeOf));
}

/** Texts that read differently. */
export const distinct = (texts: readonly Text[]): Text[] => [
  ...new Map(texts.map((text) => [text.zh, text])).values(),
];

/** A value as a figure of its kind is printed, without the direction of a change: 5,364.75, 12.30%, 14. */
export function printedValue({ quantity, ulp }: Pick<Figure, 'quantity' | 'ulp'>, value: Decimal): string {
  if (quantity === 'count') return value.toFixed();
  if (quantity !== 'percent') return formatAmount(value);
  return `${value.toFixed(Math.max(ulp?.decimalPlaces() ?? 2, Math.min(value.decimalPlaces(), 2)))}%`;
}

/** An amount, a count or a rate of no figure's own. */
export function sizeText(size: Decimal, quantity: Figure['quantity']): string {
  if (quantity === 'count') return size.toFixed();
  return `${formatAmount(size)}${quantity === 'percent' ? '%' : ''}`;
}

const DIRECTION = {
  change: [say('增加 ', 'plus '), say('减少 ', 'minus ')],
  growth: [say('增长 ', 'plus '), say('下降 ', 'minus ')],
  points: [say('提高 ', 'plus '), say('下降 ', 'minus ')],
} as const;

const inPoints = phrase<{ size: string }>(
  ({ size }) => `${size} 个百分点`,
  ({ size }) => `${size} percentage points`,
);

/** A difference between such figures; of rates in percentage points. */
export const differenceText = ({ quantity, ulp }: Pick<Figure, 'quantity' | 'ulp'>, size: Decimal): Text =>
  quantity === 'percent'
    ? inPoints({ size: printedValue({ quantity, ulp }, size).replace('%', '') })
    : asPrinted(sizeText(size, quantity));

const directed = phrase<{ direction: Text; amount: Text }>(
  ({ direction, amount }) => `${direction}${amount}`,
  ({ direction, amount }) => `${direction}${amount}`,
);

/** A value as a figure of its kind says it: 5,364.75, 12.30%, 14, 减少 6.00, for the narrative prints no minus. */
export function valueText(figure: Figure, value: Decimal): Text {
  const aspect = aspectOf(figure);
  if ((aspect !== 'change' && aspect !== 'growth' && aspect !== 'points') || value.isZero()) {
    return asPrinted(printedValue(figure, aspect && isChange(figure) ? value.abs() : value));
  }
  const size = value.abs();
  return directed({
    direction: DIRECTION[aspect][value.isNegative() ? 1 : 0],
    amount: aspect === 'points' ? differenceText(figure, size) : asPrinted(printedValue(figure, size)),
  });
}
