import type Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import { printingOf, type Item } from '../model/item';
import type { Placed } from './reading';
import type { DenseSection } from './sections';

export type Quantity = 'money' | 'percent' | 'count';

/** A figure of a table that stands in a narrative. */
interface TableCellFigure {
  readonly section: DenseSection;
  /** How its table is called as a place. */
  readonly title: string;
  /** The table's, counted through all narratives. */
  readonly number: number;
  readonly fact: Item;
  readonly value: Decimal;
  readonly ulp: Decimal | null;
  /** As written, and where in the original text. */
  readonly written: string;
  readonly at: number;
  readonly label: string;
  readonly column: string;
  readonly kind: Quantity;
}

const NONE: readonly Item[] = [];

/** Prints what a table says, a fact of its own. */
export function tablePrinting(file: string, cell: TableCellFigure): Placed {
  const { section, title, number, fact, value, ulp, written, at, label, column, kind } = cell;
  const figure: Figure = {
    item: printingOf(fact, 1),
    state: 'number',
    value,
    ulp,
    printed: written,
    place: {
      source: 'narrative',
      file,
      start: at,
      end: at + written.length,
      section: title,
    },
    table: number,
    rowLabel: label,
    columnLabel: column,
    quantity: kind === 'money' ? undefined : kind,
    computed: false,
    asText: false,
  };
  return {
    figure,
    role: kind === 'money' ? 'amount' : 'count',
    of: fact,
    fact,
    base: null,
    direction: null,
    may: NONE,
    section: section.kind,
    at: section.start,
    sentence: section,
    explains: false,
    ofKind: null,
  };
}
