import type { OwnThing } from '../own';
import type { WorkbookContent } from '../workbook';

/** A worksheet as Excel knows it. Its id stays when it is renamed. */
export interface ExcelSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
}

/** The ids of the conditional formats that Gouji added, by sheet id. */
export type OurFormats = ReadonlyMap<string, readonly string[]>;

/** What is asked for beside the cells, where Excel can give it. */
export interface Extras {
  readonly merges: boolean;
  readonly formats: boolean;
  readonly printAreas: boolean;
}

export const ALL_EXTRAS: Extras = { merges: true, formats: true, printAreas: true };

/** What the host knows of the workbook since it last read it; thrown away as soon as anybody changes anything. */
export interface Snapshot {
  readonly sheets: readonly ExcelSheet[];
  readonly structureProtected: boolean;
  /** What Gouji added, as the hidden names remember it. */
  readonly own: readonly OwnThing[];
  /** Null where Excel would not tell. */
  readonly marks: OurFormats | null;
  /** What Excel gave beside the cells. */
  readonly extras: Extras;
  readonly content: WorkbookContent;
}

/** A snapshot of which the marks are known, too. */
export type MarkedSnapshot = Snapshot & { readonly marks: OurFormats };

/** The id of a sheet that was read. */
export const idOf = ({ sheets }: Snapshot, sheet: string): string =>
  sheets.find(({ name }) => name === sheet)!.id;
