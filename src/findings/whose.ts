import type { Books } from '../books/books';

/** The unit the package is of: as the statements print it, else as a narrative's title names it. */
export const unitOf = ({ set, narratives }: Books): string | null =>
  set.unitName ?? narratives.find(({ names }) => names.unit)?.names.unit?.text ?? null;

/** The year the package is of: as the statements print it, else the one the narrative speaks of. */
export const yearOf = ({ set, narratives }: Books): number | null =>
  set.fiscalYear ?? narratives.find(({ names }) => names.year !== null)?.names.year ?? null;
