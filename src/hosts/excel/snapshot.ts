import type { OwnThing } from '../own';
import type { WorkbookContent } from '../workbook';

/** A worksheet as Excel knows it. Its id stays when it is renamed. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
}

/** The ids of the conditional formats that Gouji added, by sheet id. */
export type Marks = ReadonlyMap<string, readonly string[]>;

/** What the host knows of the workbook since it last read it; thrown away as soon as anybody changes anything. */
export interface Snapshot {
  readonly sheets: readonly SheetState[];
  readonly structureProtected: boolean;
  /** What Gouji added, as the hidden names remember it. */
  readonly own: readonly OwnThing[];
  /** The ids of conditional formats whose rule is a formula, by sheet id; null where Excel would not list them. */
  readonly formulaFormats: ReadonlyMap<string, readonly string[]> | null;
  /** Those of them that are ours; null as long as nobody has looked. */
  readonly marks: Marks | null;
  readonly content: WorkbookContent;
}
