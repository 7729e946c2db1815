import { saidOf } from '../model/item';
import type { Figure } from '../model/figure';
import type { MoneyUnit } from '../model/money';
import type { Books } from '../books/books';
import { meantFor, writingKey } from './meant';
import type { Meant } from './typing';

/** What the books know beside identities and suggestions are weighed by: gathered once, asked thousands of times. */
export interface Facts {
  readonly moneyUnit: MoneyUnit;
  /** To how many decimals most rates of the narratives are printed. */
  readonly rateDecimals: number;
  /** The figures in the cells above, below and beside a figure's, of those that are printed. */
  readonly beside: (figure: Figure) => readonly Figure[];
  /** By how much a figure is said to have changed since last year. */
  readonly changeSaid: (figure: Figure) => Figure | undefined;
  /** Everything one slip may have made the figure of, to so many decimals. */
  readonly meant: (figure: Figure, decimals: number) => readonly Meant[];
}

export function factsOf(books: Books): Facts {
  const cells = new Map<string, Figure>();
  for (const { figures } of books.set.statements.values()) {
    for (const figure of figures) {
      const { place } = figure;
      if (place.source === 'cell') cells.set(keyOf(place.sheet, place.row, place.column), figure);
    }
  }
  // The same few figures are asked about by every identity that is broken, and a text may print one number a thousand times.
  const known = new Map<Figure, Map<number, readonly Meant[]>>();
  const alike = new Map<string, readonly Meant[]>();
  const meantAlike = (figure: Figure, decimals: number): readonly Meant[] => {
    const key = `${decimals} ${writingKey(figure)}`;
    const meant = alike.get(key) ?? meantFor(figure, decimals);
    alike.set(key, meant);
    return meant;
  };
  return {
    moneyUnit: books.set.moneyUnit,
    rateDecimals: usualDecimals(books),
    beside: ({ place }) =>
      place.source !== 'cell'
        ? []
        : BESIDE.flatMap(
            ([down, right]) => cells.get(keyOf(place.sheet, place.row + down, place.column + right)) ?? [],
          ),
    changeSaid: ({ item }) => books.said(saidOf(item, 'change'))[0]?.figure,
    meant: (figure, decimals) => {
      const own = known.get(figure) ?? new Map<number, readonly Meant[]>();
      const meant = own.get(decimals) ?? meantAlike(figure, decimals);
      known.set(figure, own.set(decimals, meant));
      return meant;
    },
  };
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

const BESIDE: readonly (readonly [down: number, right: number])[] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];

/** 2 where no rate is printed. */
function usualDecimals({ narratives }: Books): number {
  const counts = new Map<number, number>();
  for (const { figure } of narratives.flatMap(({ printings }) => printings)) {
    if (figure.quantity !== 'percent' || !figure.ulp) continue;
    const places = figure.ulp.decimalPlaces();
    counts.set(places, (counts.get(places) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [2, 0])[0];
}
