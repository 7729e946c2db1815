import type { Cell, Sheet } from '../model/sheet';
import type { Text } from '../model/text';
import type { Edit } from '../output/edits';

/** Everything the program reads of a workbook. */
export interface WorkbookContent {
  /** The user's sheets, in workbook order, without the blocks that an earlier run of Gouji wrote beside tables. */
  readonly sheets: readonly Sheet[];
  /** The sheets that an earlier run of Gouji added, by id (`SheetEdit.id`). */
  readonly own: readonly { readonly id: string; readonly sheet: Sheet }[];
}

/** A sheet that was left as it is, though an edit wanted it changed. */
export interface Skipped {
  readonly sheet: string;
  readonly why: Text;
}

/** A cell by its place, counted from 0; its sheet by the name it had when the workbook was last read. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that is selected: its sheet's name when the workbook was last read, its address. */
export interface SelectedCell {
  readonly sheet: string;
  readonly address: string;
}

/** What says which item a cell is: the codes and names in its row, the headings above it. */
export interface Landmark {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** One cell of the user's that is to be changed, because she said so. */
export interface CellWrite extends CellPlace {
  /** What must still stand there, whatever its format; null: nothing. */
  readonly expected: Cell | null;
  /** What must still stand around it, or the place is another item's now. */
  readonly landmarks: readonly Landmark[];
  /** What is to stand there. Where it has no format the cell keeps its own. */
  readonly written: Cell | null;
  /** What a number is shown in where the cell is formatted as text, in which no number stays one. */
  readonly numberFormat?: string;
}

export interface CellWritten {
  /** What stood there, format included, so that it can be put back. */
  readonly before: Cell;
  /** Where the cell stands now, whatever rows and columns have come and gone; null where the host cannot tell. */
  where(): Promise<CellPlace | null>;
}

/**
 * A workbook open in front of the accountant: the one seam between the task pane and whatever holds the workbook,
 * Excel or later WPS. Every method throws HostError where the host refuses.
 */
export interface WorkbookHost {
  /** What of this host's abilities is missing, in words; the rest works. */
  readonly limits: readonly Text[];
  read(): Promise<WorkbookContent>;
  /**
   * Takes away everything an earlier run added, then makes all edits; on a protected sheet nothing is changed. Refuses
   * (`changed`) where a sheet to be marked no longer holds what `read` gave.
   */
  apply(edits: readonly Edit[]): Promise<readonly Skipped[]>;
  /** Takes away everything Gouji ever added. */
  removeAll(): Promise<readonly Skipped[]>;
  /**
   * Changes one cell, in one undo where the host can do that. Refuses (`changed`) where it or a landmark holds something
   * else than expected at the moment of writing, and on a protected sheet.
   */
  writeCell(write: CellWrite): Promise<CellWritten>;
  /**
   * Changes those of several cells that may be changed, in one undo where the host can do that, each judged as by
   * `writeCell`; gives for each what was written, or why it was left. `where` of these need not be known.
   */
  writeCells(writes: readonly CellWrite[]): Promise<readonly (CellWritten | HostError)[]>;
  /** Shows and selects a cell, e.g. `F8`. */
  select(sheet: string, address: string): Promise<void>;
  /** Calls back after the user changes anything; gives a function that stops it. */
  watch(changed: (change: Change) => void): Promise<() => Promise<void>>;
  /**
   * Calls back when another cell is selected, by whomever: its sheet and its address, `F8`, of a merged cell its first.
   * Nothing is told of several cells. Gives a function that stops it.
   */
  watchSelection(selected: (cell: SelectedCell) => void): Promise<() => Promise<void>>;
  /** A text kept in the workbook under a key of Gouji's; null where there is none. */
  recall(key: string): Promise<string | null>;
  /** Keeps a text in the workbook, saved with it; null forgets it. */
  remember(key: string, text: string | null): Promise<void>;
}

/** On which sheets something was changed: the user's own, or those that Gouji added, of which nothing is checked. */
export type Change = 'hers' | 'ours';

/** Why a host refused. */
export type Refusal =
  /** The user is editing a cell: the same call works when that ends. */
  | 'editing'
  | 'readOnly'
  | 'structureProtected'
  | 'sheetProtected'
  /** The workbook was changed under our hands: read again. */
  | 'changed'
  | 'failed';

export class HostError extends Error {
  constructor(
    readonly refusal: Refusal,
    /** What happened and what to do, in words for the accountant. */
    readonly reason: Text,
    /** For support: the host's own code and message. */
    readonly details: string,
  ) {
    super(reason.en);
    this.name = 'HostError';
  }
}
