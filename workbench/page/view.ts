/** What the workbench's server tells its page: plain data for drawing, worked out on the server. */

export interface CellView {
  /** What editing the cell begins with: a formula, a number, a text. */
  readonly input: string;
  /** What the cell shows. */
  readonly text: string;
  readonly css: string;
  /** Where a click leads within the workbook. */
  readonly link?: { readonly sheet: string; readonly address: string };
}

export interface SheetView {
  readonly name: string;
  readonly rows: number;
  /** In pixels; 0 where hidden. */
  readonly columnWidths: readonly number[];
  /** In pixels; null where a row fits its contents, 0 where hidden. */
  readonly rowHeights: readonly (number | null)[];
  /** By address: how many columns and rows the area spans. */
  readonly merges: Readonly<Record<string, readonly [columns: number, rows: number]>>;
  /** By address; absent where a cell is blank and plain. */
  readonly cells: Readonly<Record<string, CellView>>;
  readonly isProtected: boolean;
  readonly gridlines: boolean;
  /** Rows that hold something and are not drawn, because there are so many. */
  readonly rowsLeftOut: number;
}

export interface Tab {
  readonly name: string;
  readonly isProtected: boolean;
  /** One of the sheets that Gouji added. */
  readonly own: boolean;
}

/** A button as the ribbon shows it. */
export interface RibbonButton {
  /** Its id in the manifest. */
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
}

export interface Ribbon {
  readonly buttons: readonly RibbonButton[];
  /** Buttons whose function has not said yet that it is done. */
  readonly busy: readonly string[];
  /** Functions that Office.js could not run, with its error's number. */
  readonly failed: readonly string[];
}

export interface WorkbookView {
  /** Counts openings and restarts: the pane belongs to one of them. */
  readonly session: number;
  readonly fileName: string;
  readonly tabs: readonly Tab[];
  readonly sheet: SheetView;
  readonly selection: string;
  /** Counts how often the add-in has shown a cell or a sheet: only then the page follows. */
  readonly shown: number;
  readonly ribbon: Ribbon;
  /** Whether the add-in runs, and is to be seen. */
  readonly runtime: 'Inactive' | 'Background' | 'Visible';
  readonly editing: boolean;
  readonly readOnly: boolean;
  readonly old: boolean;
  /** What the stand-in was asked and refused as lacking, by name: its own shortcomings, not Excel's. */
  readonly lacks: readonly string[];
}
