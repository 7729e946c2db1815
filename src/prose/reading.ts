import type { Printing, Span } from '../model/narrative';

/** A printing where it stands in the dense text. */
export interface Placed extends Printing {
  readonly at: number;
  /** Its sentence there. */
  readonly sentence: Span;
}
