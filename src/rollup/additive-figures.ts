import type Decimal from 'decimal.js';
import type { Books } from '../books/books';
import type { Figure } from '../model/figure';
import type { Item } from '../model/item';
import { additiveOf, ofItsKind, OPERATING, PUBLIC_OF_INSTITUTIONS } from './additive';

/** The figures that add up: those of the statements, and of what narratives alone say the first printing of each fact. */
export function additiveFigures(books: Books): Figure[] {
  const found: Figure[] = [];
  const known = new Set<Item>();
  const add = (fact: Item, figure: Figure): void => {
    if (known.has(fact) || !additiveOf(fact)) return;
    known.add(fact);
    factOf.set(figure, fact);
    found.push(figure);
  };
  for (const { id, figures } of books.set.statements.values())
    if (books.isOwn(id)) for (const figure of figures) add(figure.item, figure);
  const byKind = new Map<Item, Map<string, Figure>>();
  // Beside 机关运行经费 公用经费 may be another word for it.
  const hasOperating = books.said(OPERATING).length > 0;
  for (const narrative of books.narratives)
    for (const { fact, figure, explains, ofKind, role } of narrative.printings) {
      const isPlain = !explains && figure.quantity !== 'percent' && role !== 'change';
      if (!isPlain || books.figure(fact) !== undefined) continue;
      if (ofKind === null && !(hasOperating && fact === PUBLIC_OF_INSTITUTIONS)) add(fact, figure);
      if (ofKind !== null) {
        const its = ofItsKind(fact, ofKind);
        const kinds = byKind.get(its) ?? new Map<string, Figure>();
        if (!kinds.has(ofKind)) kinds.set(ofKind, figure);
        byKind.set(its, kinds);
      }
    }
  // What is told kind by kind of unit: all kinds together.
  for (const [fact, kinds] of byKind) add(fact, togetherOf([...kinds.values()]));
  return found;
}

/** Figures of several kinds of unit as one, at the place of the first. */
function togetherOf(figures: readonly Figure[]): Figure {
  const [first] = figures as [Figure];
  const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, each) => all.plus(each));
  if (figures.length === 1) return first;
  const ulps = figures.flatMap(({ ulp }) => ulp ?? []);
  return {
    ...first,
    value: sum(figures.map(({ value }) => value)),
    ulp: ulps.length > 0 ? sum(ulps) : null,
  };
}

/** The fact that a figure of a narrative prints; a cell's item is its own. */
const factOf = new WeakMap<Figure, Item>();
/** The key of what a figure prints. */
export const keyOfFigure = (figure: Figure): string => (factOf.get(figure) ?? figure.item).key;
