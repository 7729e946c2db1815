import type Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import { itemCount } from '../model/item';
import type { Books } from '../books/books';
import type { Observation, Rule } from '../books/rule';
import { evaluateAll, type Verdict } from './evaluate';

export interface Check {
  readonly books: Books;
  readonly rules: readonly Rule[];
  /** What usually agrees: it was not checked, diagnosis asks it where something is wrong. */
  readonly usual: readonly Rule[];
  readonly verdicts: readonly Verdict[];
  readonly observations: readonly { readonly rule: Rule; readonly observation: Observation }[];
  readonly coverage: Coverage;
}

export interface Coverage {
  /** Every figure that is printed, readable or not. */
  readonly figures: readonly Figure[];
  /** Those that no evaluated identity touches. */
  readonly unchecked: readonly Figure[];
}

/** Checks the books against a catalogue of rules; `usual`: what usually agrees though nothing requires it. */
export function check(books: Books, rules: readonly Rule[], usual: readonly Rule[] = []): Check {
  const verdicts = evaluateAll(rules, books);
  const observations = rules.flatMap((rule) =>
    rule.observe ? [...rule.observe(books)].map((observation) => ({ rule, observation })) : [],
  );
  return { books, rules, usual, verdicts, observations, coverage: coverageOf(books, verdicts) };
}

/** The verdicts of a check with some figures changed by so much; what is asked of the books may then be something else. */
export const recheck = ({ books, rules }: Check, changes: ReadonlyMap<Figure, Decimal.Value>): Verdict[] =>
  evaluateAll(rules, books.mended(changes));

function coverageOf(books: Books, verdicts: readonly Verdict[]): Coverage {
  // Every cell prints an item of its own.
  const touched = new Uint8Array(itemCount());
  for (const { kind, identity } of verdicts) {
    if (kind === 'notEvaluated') continue;
    for (const { index } of identity.left) touched[index] = 1;
    for (const { index } of identity.right) touched[index] = 1;
  }
  const figures = [...books.set.statements.values()].flatMap(({ printed }) => printed);
  return { figures, unchecked: figures.filter(({ item }) => !touched[item.index]) };
}
