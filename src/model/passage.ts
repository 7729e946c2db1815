/** A stretch of the narrative. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage a finding can point at. */
export interface Passage extends Span {
  readonly text: string;
  readonly section: string;
}
