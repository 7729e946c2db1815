import type { FormId } from '../model/form-id';
import type { Line, Remark } from '../model/statement';
import Decimal from 'decimal.js';
import type { Figure, Place } from '../model/figure';
import type { Item } from '../model/item';
import { conversion, type MoneyUnit } from '../model/money';
import { readAmount, type Amount } from './amount';
import { isNote, type Grid } from './grid';

/** A printed cell of a statement that is meant as money. */
export interface RawFigure {
  readonly item: Item;
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** What a form's reader finds in its sheet, in the sheet's own money unit. */
export interface RawStatement {
  readonly raw: readonly RawFigure[];
  readonly lines: readonly Line[];
  /** The columns the table has, by the column part of their items' keys. */
  readonly columns: ReadonlySet<string>;
  /** What the form has a cell for that holds a heading or a note: not printed, which is not zero. */
  readonly unprinted: readonly Item[];
  readonly remarks: readonly Remark[];
  /** The first row below its headings. */
  readonly bodyRow: number;
  /** Null where the table was read; else what it lacks. */
  readonly lacking: 'headings' | null;
}

export const unreadableForm: RawStatement = {
  raw: [],
  lines: [],
  columns: new Set(),
  unprinted: [],
  remarks: [],
  bodyRow: 0,
  lacking: 'headings',
};

/** The figures of a table as they are found, and the items whose cells hold a heading or a note instead. */
export class Printings {
  readonly raw: RawFigure[] = [];
  readonly unprinted: Item[] = [];

  constructor(private readonly grid: Grid) {}

  add(item: Item, row: number, column: number, rowLabel: string, columnLabel: string): void {
    const words = this.grid.words(row, column);
    if (words !== '' && (isHeadingText(words) || isNote(words))) {
      this.unprinted.push(item);
    } else {
      const amount = readAmount(this.grid.cell(row, column));
      this.raw.push({ item, row, column, amount, rowLabel, columnLabel });
    }
  }
}

/** The headings that some forms print into the money cells of their first row. */
export const isHeadingText = (text: string): boolean =>
  /^(?:小计|合计|本年(?:收入|支出)(?:合计)?|(?:基本|项目|经营|上缴上级|对附属单位补助)支出|(?:财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入|人员经费|公用经费|(?:年初|上年|年末)?结转(?:和|与)?结余|决算数|预算数|金额)$/.test(
    text,
  );

/** How fine the sheets of one money unit print. */
export interface Fineness {
  /** Decimals to which every figure is printed even where its own cell shows none: 2, or none in whole units. */
  readonly common: number;
  /** Decimals that most of the stored amounts do not go beyond. */
  readonly stored: number;
}

/** How fine the figures of one money unit are printed and stored; zeros say nothing about it. */
export function finenessOf(figures: Iterable<RawFigure>): Fineness {
  let common = -1;
  const stored: number[] = [];
  for (const { amount } of figures) {
    if (amount.state !== 'number' || amount.value.isZero()) continue;
    const digits = amount.value.decimalPlaces();
    common = Math.max(common, Math.min(2, Math.max(amount.shown, digits)));
    stored.push(digits);
  }
  stored.sort((a, b) => a - b);
  return { common: common < 0 ? 2 : common, stored: stored[stored.length >> 1] ?? 2 };
}

const ZERO = new Decimal(0);

/** Turns what a reader found into figures in the package's money unit, each with the last place it was printed to. */
export function toFigure(
  raw: RawFigure,
  { id, title }: { readonly id: FormId; readonly title: string },
  grid: Grid,
  from: MoneyUnit,
  to: MoneyUnit,
  fineness: Fineness,
): Figure {
  const { item, rowLabel, columnLabel, amount, column } = raw;
  const place: Place = { source: 'cell', statement: id, title, ...grid.placeOf(raw.row), column };
  const computed = grid.cell(raw.row, column)?.formula !== undefined;
  if (amount.state !== 'number') {
    const printed = amount.state === 'blank' ? '' : amount.printed;
    const { state } = amount;
    return {
      item,
      state,
      value: ZERO,
      ulp: null,
      printed,
      place,
      rowLabel,
      columnLabel,
      computed,
      asText: false,
      ...perStored(conversion(from, to), 0),
    };
  }
  const factor = conversion(amount.unit ?? from, to);
  const digits = amount.value.decimalPlaces();
  const value = factor.eq(1) ? amount.value : amount.value.times(factor);
  const ulp = ulpFor(digits, amount.shown, amount.unit ?? from, fineness, factor);
  const { state, printed, asText } = amount;
  return {
    item,
    state,
    value,
    ulp,
    printed,
    place,
    rowLabel,
    columnLabel,
    computed,
    asText,
    ...perStored(factor, amount.scale),
  };
}

const perStored = (factor: Decimal, scale: number): Pick<Figure, 'perStored'> =>
  scale === 0 && factor.eq(1) ? {} : { perStored: factor.div(new Decimal(10).pow(scale)) };

/** The books are kept in 元 with two decimals: an amount stored this fine is what they say, and not rounded. */
const BOOK_DECIMALS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/**
 * The last place to which a figure was rounded (domain: rounding); null where it is exact. A format that shows fewer
 * digits than are stored hides them, it does not round: the figures were rounded where most of what is stored ends.
 * One that shows more, 12.3400, adds zeros to it. Only a figure finer than the others, or as fine as the books
 * themselves, stands for exactly what its cell holds.
 */
function ulpFor(
  digits: number,
  shown: number,
  unit: MoneyUnit,
  { common, stored }: Fineness,
  factor: Decimal,
): Decimal | null {
  const hidden = digits > shown && digits > common;
  if (hidden && (digits > stored || digits >= BOOK_DECIMALS[unit])) return null;
  return ulpOf(Math.max(Math.min(shown, stored), digits, common), factor);
}

const ulps = new Map<string, Decimal>();

function ulpOf(decimals: number, factor: Decimal): Decimal {
  const key = `${decimals}:${factor.toString()}`;
  let ulp = ulps.get(key);
  if (!ulp) {
    ulp = new Decimal(10).pow(-decimals).times(factor);
    ulps.set(key, ulp);
  }
  return ulp;
}

/** A line or a remark with the place in its own sheet, where a statement goes on over several. */
export function inItsSheet<T extends { readonly row: number; readonly sheet?: string }>(
  grid: Grid,
  each: T,
): T {
  const { sheet, row } = grid.placeOf(each.row);
  return sheet === grid.sheet.name ? each : { ...each, sheet, row };
}

export function remarkInItsSheet(grid: Grid, remark: Remark): Remark {
  switch (remark.kind) {
    case 'wrongParent':
      return { ...remark, line: inItsSheet(grid, remark.line), under: inItsSheet(grid, remark.under) };
    case 'mistyped':
    case 'twice':
    case 'uncoded':
      return { ...remark, line: inItsSheet(grid, remark.line) };
    default:
      return inItsSheet(grid, remark);
  }
}
