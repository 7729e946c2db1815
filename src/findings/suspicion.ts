import Decimal from 'decimal.js';
import { say, type Text } from '../model/text';
import { findingTexts } from '../text/finding-texts';
import type { Finding } from './finding';
import { placeOf, valueText } from './wording';

/** Which figure is wrong and what it should be, in a line; null where nothing singles one out. */
export function suspicion({ pointers, suspects, singled, together }: Finding): Text | null {
  if (together) return null;
  const named = suspects.flatMap(({ pointer, suggested }) => {
    const target = pointers[pointer]!;
    return target.kind === 'figure'
      ? [{ place: placeOf(target.figure), value: valueText(target.figure, new Decimal(suggested)) }]
      : [];
  });
  const first = named[0];
  if (!first) return null;
  const worded = (words: (place: string, value: string) => Text, { place, value }: typeof first): Text =>
    say(words(place, value.zh).zh, words(place, value.en).en);
  if (singled) return worded(findingTexts.suspect, first);
  const list = named.map((each) => worded(findingTexts.suspectValue, each));
  return say(
    findingTexts.eitherSuspect(list.map(({ zh }) => zh).join('；')).zh,
    findingTexts.eitherSuspect(list.map(({ en }) => en).join('; ')).en,
  );
}
