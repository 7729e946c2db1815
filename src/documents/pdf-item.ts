/** A stretch of text on a page of a PDF. */
export interface PdfItem {
  readonly text: string;
  /** Where it begins on its baseline; `y` grows upwards. */
  readonly x: number;
  readonly y: number;
  /** Its length along the baseline, and the height of its letters. */
  readonly width: number;
  readonly height: number;
  /** Which way it runs, in degrees: 0 to the right, 90 upwards. */
  readonly angle: number;
}
