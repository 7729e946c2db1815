import jspreadsheet from 'jspreadsheet-ce';
import type { CellView, SheetView } from './view';

export interface GridEvents {
  /** She typed into a cell. */
  readonly typed: (address: string, input: string) => void;
  readonly selected: (address: string) => void;
  /** A link was clicked. */
  readonly followed: (link: { readonly sheet: string; readonly address: string }) => void;
  /** A cell's editor opened or closed. */
  readonly editing: (on: boolean) => void;
}

const PLAIN: CellView = { input: '', text: '', css: '' };

/** The active sheet, drawn by jspreadsheet. A sheet of the same shape is drawn over; another one anew. */
export class Grid {
  private worksheet: jspreadsheet.WorksheetInstance | null = null;
  private sheet: SheetView | null = null;
  /** We write, not she. */
  private quiet = false;

  constructor(
    private readonly box: HTMLDivElement,
    private readonly events: GridEvents,
  ) {
    box.addEventListener('click', (event) => this.clicked(event));
  }

  get isEditing(): boolean {
    return Boolean(this.worksheet?.edition);
  }

  /** Says whether the selection has to be made anew. */
  show(sheet: SheetView): boolean {
    const before = this.sheet;
    const anew = !before || shapeOf(before) !== shapeOf(sheet);
    this.sheet = sheet;
    this.quietly(() => {
      if (anew) return this.draw(before?.name === sheet.name);
      for (const address of new Set([...Object.keys(before.cells), ...Object.keys(sheet.cells)])) {
        const [was, is] = [before.cells[address] ?? PLAIN, sheet.cells[address] ?? PLAIN];
        if (JSON.stringify(was) === JSON.stringify(is)) continue;
        const [column, row] = coordinates(address);
        this.data[row]![column] = is.input;
        paint(this.worksheet!.records[row]![column]!.element, is);
      }
    });
    return anew;
  }

  /** Selects a cell and brings it into view. */
  select(address: string): void {
    const [column, row] = coordinates(address);
    const cell = this.worksheet?.records[row]?.[column]?.element;
    if (!cell) return;
    this.quietly(() => this.worksheet!.updateSelectionFromCoords(column, row, column, row));
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private get data(): jspreadsheet.CellValue[][] {
    return this.worksheet!.options.data as jspreadsheet.CellValue[][];
  }

  private draw(samePlace: boolean): void {
    const sheet = this.sheet!;
    const scroll = samePlace ? [this.box.scrollLeft, this.box.scrollTop] : [0, 0];
    if (this.worksheet)
      jspreadsheet.destroy(this.box as unknown as jspreadsheet.JspreadsheetInstanceElement, true);
    this.box.replaceChildren();
    this.box.classList.toggle('gridlines', sheet.gridlines);
    const columns = sheet.columnWidths.length;
    const data = Array.from({ length: sheet.rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => sheet.cells[addressOf(column, row)]?.input ?? ''),
    );
    const [worksheet] = jspreadsheet(this.box, {
      parseFormulas: false,
      contextMenu: () => null,
      onchange: (_, __, column, row, value) => this.typed(Number(column), Number(row), String(value)),
      onselection: (_, left, top) => {
        if (!this.quiet) this.events.selected(addressOf(left, top));
      },
      oneditionstart: (_, td) => this.editing(td),
      oneditionend: () => this.events.editing(false),
      worksheets: [
        {
          data,
          columns: sheet.columnWidths.map((width) => ({
            type: width === 0 ? ('hidden' as const) : ('text' as const),
            width,
            render: (td: HTMLTableCellElement, _value: unknown, column: number, row: number) =>
              paint(td, this.sheet!.cells[addressOf(column, row)] ?? PLAIN),
          })),
          rows: Object.fromEntries(
            sheet.rowHeights.flatMap((height, row) => (height ? [[row, { height }]] : [])),
          ),
          mergeCells: sheet.merges as Record<string, [number, number]>,
          editable: !sheet.isProtected,
          allowInsertRow: false,
          allowInsertColumn: false,
          allowManualInsertRow: false,
          allowManualInsertColumn: false,
          allowDeleteRow: false,
          allowDeleteColumn: false,
          allowRenameColumn: false,
          columnDrag: false,
          rowDrag: false,
          columnSorting: false,
        },
      ],
    });
    this.worksheet = worksheet!;
    sheet.rowHeights.forEach((height, row) => {
      if (height === 0) worksheet!.hideRow(row);
    });
    this.box.scrollTo(scroll[0]!, scroll[1]!);
  }

  private typed(column: number, row: number, value: string): void {
    if (this.quiet || this.sheet!.cells[addressOf(column, row)]?.input === value) return;
    this.events.typed(addressOf(column, row), value);
  }

  /**
   * jspreadsheet ends editing when its field loses the focus. In Excel a click into the task pane leaves the cell in
   * edit mode, so here too.
   */
  private editing(td: HTMLTableCellElement): void {
    this.events.editing(true);
    queueMicrotask(() => {
      const field = td.querySelector('input');
      if (!field) return;
      // Where the focus goes is known only after it has left.
      field.onblur = () => setTimeout(() => this.leave(td));
    });
  }

  private leave(td: HTMLTableCellElement): void {
    const within = document.hasFocus() && document.activeElement?.tagName !== 'IFRAME';
    if (within && td.isConnected && td.querySelector('input')) this.worksheet!.closeEditor(td, true);
  }

  private clicked({ target }: MouseEvent): void {
    const td = (target as Element).closest<HTMLElement>('td[data-x]');
    const link = td && this.sheet?.cells[addressOf(Number(td.dataset['x']), Number(td.dataset['y']))]?.link;
    if (link) this.events.followed(link);
  }

  private quietly(work: () => void): void {
    this.quiet = true;
    try {
      work();
    } finally {
      this.quiet = false;
    }
  }
}

function paint(td: HTMLTableCellElement, { text, css, link }: CellView): void {
  // Merged cells have their size and others their `display` from jspreadsheet.
  const { display } = td.style;
  td.style.cssText = css;
  if (display) td.style.display = display;
  td.textContent = text;
  td.classList.toggle('link', link !== undefined);
}

/** What cannot be drawn over. */
const shapeOf = ({
  name,
  rows,
  columnWidths,
  rowHeights,
  merges,
  isProtected,
  gridlines,
}: SheetView): string =>
  JSON.stringify([name, rows, columnWidths, rowHeights, merges, isProtected, gridlines]);

const addressOf = (column: number, row: number): string =>
  jspreadsheet.helpers.getCellNameFromCoords(column, row);
const coordinates = (address: string): [column: number, row: number] => {
  const [column, row] = jspreadsheet.helpers.getCoordsFromCellName(address)!;
  return [column, row!];
};
