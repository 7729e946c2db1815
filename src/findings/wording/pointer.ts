import type { Place } from '../../model/figure';
import type { Text } from '../../model/text';
import type { Pointer } from '../finding';
import { nameOf } from './names';

/** What a finding points at, as every face shows it. */
export interface Shown {
  readonly place: Place;
  readonly item: Text;
  /** Empty for a blank cell. */
  readonly printed: string;
}

/** Place, name and print of what a finding points at: a figure, or a spot that is none. */
export function shownOf(pointer: Pointer): Shown {
  if (pointer.kind === 'spot') {
    const { place, label, printed } = pointer.spot;
    return { place, item: label, printed };
  }
  const { figure } = pointer;
  return { place: figure.place, item: nameOf(figure), printed: figure.printed };
}
