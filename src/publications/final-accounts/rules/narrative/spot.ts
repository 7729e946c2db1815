import type { Figure } from '../../../../model/figure';
import { asPrinted, type Text } from '../../../../model/text';
import type { Narrative, Passage } from '../../../../model/narrative';
import type { Spot } from '../../../../books/rule';

/** A passage of a narrative as what an observation points at. */
export const spot = (narrative: Narrative, { start, end, text, section }: Passage, label: Text): Spot => ({
  place: { source: 'narrative', file: narrative.file, start, end, section },
  printed: text,
  label,
});

/** A figure as what an observation points at, under a name as printed. */
export const figureSpot = ({ place, printed }: Figure, label: string | Text): Spot => ({
  place,
  printed,
  label: typeof label === 'string' ? asPrinted(label) : label,
});
