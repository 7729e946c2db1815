import type { Text } from './text';

/** What a reader of documents could not read, or not surely: told with the findings. */
export interface DocumentRemark {
  /** Tells it from others of the same document, run after run. */
  readonly key: string;
  readonly text: Text;
}

/** A narrative as its readers see it: places in it are UTF-16 code units of `text`. */
export interface NarrativeText {
  /** The file's name; for pasted text whatever it is to be called. */
  readonly file: string;
  readonly kind: 'docx' | 'pdf' | 'text' | 'markdown';
  /** As it was extracted: nothing is normalised, so that a place in it is a place in the original. */
  readonly text: string;
  readonly remarks?: readonly DocumentRemark[];
}
