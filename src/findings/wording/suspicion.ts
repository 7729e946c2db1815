import { joined, phrase, type Text } from '../../model/text';
import type { Finding } from '../finding';
import { placeOf, valueText } from './names';

interface Suspected {
  readonly place: Text;
  readonly value: Text;
}

const surely = phrase<Suspected>(
  ({ place, value }) => `疑 ${place}，应为 ${value}`,
  ({ place, value }) => `suspect ${place}, should be ${value}`,
);
const perhaps = phrase<Suspected>(
  ({ place, value }) => `${place} 应为 ${value}`,
  ({ place, value }) => `${place} → ${value}`,
);
const eitherOf = phrase<{ list: Text }>(
  ({ list }) => `可能是：${list}`,
  ({ list }) => `one of: ${list}`,
);

/** Which figure is wrong and what it should be, in a line; null where nothing singles one out. */
export function suspicion({ pointers, suspects, singled, together }: Finding): Text | null {
  if (together) return null;
  const named = suspects.flatMap(({ pointer, suggested }): Suspected[] => {
    const target = pointers[pointer]!;
    return target.kind === 'figure'
      ? [{ place: placeOf(target.figure), value: valueText(target.figure, suggested) }]
      : [];
  });
  const first = named[0];
  if (!first) return null;
  return singled ? surely(first) : eitherOf({ list: joined(named.map(perhaps), '；', '; ') });
}
