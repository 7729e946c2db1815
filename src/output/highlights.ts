import type { Finding } from '../findings';
import type { Place } from '../model/figure';
import { isElsewhere } from '../model/sheet';
import type { HighlightEdit, Tone } from './edits';

/**
 * The cells of every error: red where one figure stands out as wrong, or the cell itself is no amount; amber for the
 * others that the identity ties. What is red is wrong; what is amber disagrees with it or with each other.
 */
export function highlights(findings: readonly Finding[]): HighlightEdit[] {
  const tones = new Map<string, { place: Place & { source: 'cell' }; tone: Tone }>();
  const mark = (place: Place, tone: Tone): void => {
    // What stands in another workbook is not ours to mark.
    if (place.source !== 'cell' || isElsewhere(place.sheet)) return;
    const key = `${place.sheet}\n${place.row},${place.column}`;
    if (tone === 'suspect' || !tones.has(key)) tones.set(key, { place, tone });
  };
  for (const finding of findings) {
    if (finding.severity !== 'error') continue;
    const red = finding.singled ? finding.suspects[0]?.pointer : undefined;
    finding.pointers.forEach((pointer, index) => {
      if (pointer.kind === 'spot') mark(pointer.spot.place, 'suspect');
      else mark(pointer.figure.place, index === red ? 'suspect' : 'involved');
    });
  }
  const groups = new Map<string, HighlightEdit & { areas: HighlightEdit['areas'][number][] }>();
  for (const { place, tone } of tones.values()) {
    const key = `${place.sheet}\n${tone}`;
    const group = groups.get(key) ?? { kind: 'highlight', sheet: place.sheet, tone, areas: [] };
    group.areas.push({ top: place.row, left: place.column, bottom: place.row, right: place.column });
    groups.set(key, group);
  }
  return [...groups.values()];
}
