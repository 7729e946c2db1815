import type { Sheet } from '../model/sheet';
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

/**
 * A workbook open in front of the accountant: the one seam between the task pane and whatever holds the workbook,
 * Excel or later WPS. Every method throws HostError where the host refuses.
 */
export interface WorkbookHost {
  /** What of this host's abilities is missing, in words; the rest works. */
  readonly limits: readonly Text[];
  read(): Promise<WorkbookContent>;
  /** Takes away everything an earlier run added, then makes all edits; on a protected sheet nothing is changed. */
  apply(edits: readonly Edit[]): Promise<readonly Skipped[]>;
  /** Takes away everything Gouji ever added. */
  removeAll(): Promise<readonly Skipped[]>;
  /** Shows and selects a cell, e.g. `F8`. */
  select(sheet: string, address: string): Promise<void>;
  /** Calls back after the user changes anything; gives a function that stops it. */
  watch(changed: () => void): Promise<() => Promise<void>>;
  /** A text kept in the workbook under a key of Gouji's; null where there is none. */
  recall(key: string): Promise<string | null>;
  /** Keeps a text in the workbook, saved with it; null forgets it. */
  remember(key: string, text: string | null): Promise<void>;
}

/** Why a host refused. */
export type Refusal =
  /** The user is editing a cell: the same call works when that ends. */
  | 'editing'
  | 'readOnly'
  | 'structureProtected'
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
