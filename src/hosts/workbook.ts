import type { Sheet } from '../model/sheet';
import type { Edit } from '../output/edits';

/** Everything the program reads of a workbook. */
export interface WorkbookContent {
  /** The user's sheets, in workbook order, without the blocks that an earlier run of Gouji wrote beside tables. */
  readonly sheets: readonly Sheet[];
  /** The sheets that an earlier run of Gouji added, by id (`SheetEdit.id`). */
  readonly own: readonly { readonly id: string; readonly sheet: Sheet }[];
}

/** The one seam between the program and whatever holds the workbook: Excel, a file, later WPS. */
export interface WorkbookHost {
  read(): Promise<WorkbookContent>;
  /** Takes away everything an earlier run added, then applies all edits; all or nothing. */
  apply(edits: readonly Edit[]): Promise<void>;
}
