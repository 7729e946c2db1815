import type { Area } from '../model/sheet';

/**
 * What Gouji wants done to a workbook, said without naming any host. A host applies a whole list or nothing.
 * Everything an edit adds can be taken away again: highlights are conditional formats that carry GOUJI_MARK,
 * blocks and sheets are remembered by hidden defined names that begin with GOUJI_NAME.
 */

/** Stands in every conditional format of ours: `N("gouji")=0` is always true, and nobody else writes it. */
export const GOUJI_MARK = 'N("gouji")=0';
/** How the hidden defined names begin that remember what Gouji added. */
export const GOUJI_NAME = '_gouji.';

export type Tone = 'suspect' | 'involved';

/** The looks a cell that Gouji writes can have; each host renders them in its own way. */
export type Look =
  | 'title'
  | 'label'
  | 'heading'
  | 'text'
  | 'textError'
  | 'textReview'
  | 'textMuted'
  | 'link'
  | 'money'
  | 'rate'
  | 'count'
  | 'input'
  | 'signature';

export interface WrittenCell {
  /** Text is always written as text: what begins with = + - @ never becomes a formula. Amounts are decimal strings. */
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: string }
    /** A live formula (English names, no leading =) and the value it has now, as a decimal string or a text. */
    | {
        readonly kind: 'formula';
        readonly formula: string;
        readonly value: string | null;
        readonly text?: string;
      }
    | { readonly kind: 'blank' };
  readonly look: Look;
  /** A jump to a cell of the same workbook. */
  readonly link?: { readonly sheet: string; readonly address: string };
  /** How many columns the cell spans to the right, 1 where absent. */
  readonly span?: number;
}

/** Marks cells of a sheet without touching their own format. */
export interface HighlightEdit {
  readonly kind: 'highlight';
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly tone: Tone;
}

/** Writes a block of cells beside what stands on a sheet of the user's. */
export interface BlockEdit {
  readonly kind: 'block';
  readonly sheet: string;
  /** Remembers the block: `_gouji.` + id. */
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** Adds a sheet of Gouji's own at the end of the workbook, replacing the one with the same id that an earlier run added. */
export interface SheetEdit {
  readonly kind: 'sheet';
  /** Remembers the sheet: `_gouji.` + id. */
  readonly id: string;
  /** The name wanted; a host appends (2), (3) … where the user has a sheet of that name. */
  readonly name: string;
  readonly columnWidths: readonly number[];
  /** TableColumns kept for Gouji's own use, not shown. */
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Rows (from 0, both included) that repeat on every printed page. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Rows frozen at the top of the window. */
  readonly frozenRows: number;
  /** How many rows from the top print; all where absent. */
  readonly printedRows?: number;
  /** All that prints goes onto one page; where absent it is one page wide and as long as it must. */
  readonly onePage?: boolean;
  /** It is wider than a page; only a workbook of ours, which a file holds, has such sheets. */
  readonly wide?: WideSheet;
}

/** How a sheet that is wider than a page prints and is looked at, and which of its cells stand out as long as a formula says so. */
export interface WideSheet {
  /** So many columns from the left repeat on every page, and stay in the window. */
  readonly repeatColumns: number;
  /** So many more are on a page. */
  readonly columnsOfAPage: number;
  readonly conditions: readonly {
    readonly areas: readonly Area[];
    readonly tone: Tone;
    /** As for the first cell of the first area. */
    readonly formula: string;
  }[];
}

export type Edit = HighlightEdit | BlockEdit | SheetEdit;
