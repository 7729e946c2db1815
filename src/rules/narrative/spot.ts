import type { Narrative } from '../../sources/narrative';
import type { Passage } from '../../sources/narrative/reading';
import type { Spot } from '../rule';

/** A passage of a narrative as what an observation points at. */
export const spot = (narrative: Narrative, { start, end, text, section }: Passage, label: string): Spot => ({
  place: { source: 'narrative', file: narrative.file, start, end, section },
  printed: text,
  label,
});
