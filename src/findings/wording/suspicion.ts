import { joined, phrase, type Text } from '../../model/text';
import type { Finding } from '../finding';
import { nameOf, placeOf, valueText } from './names';

interface Suspected {
  readonly name: Text;
  readonly place: Text;
  readonly value: Text;
}

const surely = phrase<Suspected>(
  ({ name, place, value }) => `疑 ${name}（${place}），应为 ${value}`,
  ({ name, place, value }) => `suspect ${name} (${place}), should be ${value}`,
);
const perhaps = phrase<Suspected>(
  ({ name, place, value }) => `${name}（${place}）应为 ${value}`,
  ({ name, place, value }) => `${name} (${place}) → ${value}`,
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
      ? [
          {
            name: nameOf(target.figure, target.figure.item.statement),
            place: placeOf(target.figure),
            value: valueText(target.figure, suggested),
          },
        ]
      : [];
  });
  const first = named[0];
  if (!first) return null;
  return singled ? surely(first) : eitherOf({ list: joined(named.map(perhaps), '；', '; ') });
}

const due = phrase<{ value: Text }>(
  ({ value }) => `此处应为 ${value}`,
  ({ value }) => `should be ${value} here`,
);

/** What should stand at the place of the one suspect that stands out, said there; null where there is none. */
export function dueHere({ pointers, suspects: [first], singled, together }: Finding): Text | null {
  const target = first && pointers[first.pointer];
  return singled && !together && target?.kind === 'figure'
    ? due({ value: valueText(target.figure, first!.suggested) })
    : null;
}
