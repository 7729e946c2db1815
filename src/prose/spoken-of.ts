import type { Item } from '../model/item';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** What the sections speak of, with a figure or without. */
export const readSpokenOf = (dense: Dense, sections: readonly DenseSection[]): ReadonlySet<Item> =>
  new Set(
    sections.flatMap(({ kind, body, end }) => {
      if (kind.spokenOf.length === 0) return [];
      const text = dense.text.slice(body, end);
      return kind.spokenOf.flatMap(([of, words]) => (words.test(text) ? [of] : []));
    }),
  );
