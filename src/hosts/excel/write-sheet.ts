/// <reference types="office-js" />
import type { Area } from '../../model/sheet';
import type { Look, SheetEdit, WrittenCell } from '../../output/edits';
import { BORDER_COLOUR, FONT, LOOKS, type LookStyle } from '../../output/looks';
import { asLinked, type LinkTarget, rowHeight, spans, spread } from '../layout';
import { cellInput } from './cell-input';
import { addressLists, rectangles } from './rectangles';

/** How many characters of JSON a request grows by for each cell written, by rough count: input, format, addresses. */
const PER_CELL = 60;
const PER_LINK = 500;

/** What writing a sheet adds to a request, in bytes and not too few. */
export function weigh({ rows }: SheetEdit): number {
  let weight = 20_000;
  for (const cell of rows.flat()) {
    const { content } = cell;
    const words = content.kind === 'text' ? content.text : content.kind === 'formula' ? content.formula : '';
    weight += PER_CELL + 3 * words.length + (cell.link ? PER_LINK : 0);
  }
  return weight;
}

/** Fills a new worksheet: contents, looks, and how it prints (A4 across, one page wide, headings on every page). */
export function writeSheet(sheet: Excel.Worksheet, edit: SheetEdit, linkTarget: LinkTarget): void {
  const grid = edit.rows.map((row) => {
    const cells: (WrittenCell | undefined)[] = [];
    for (const [c, cell] of spread(row)) cells[c] = asLinked(cell, linkTarget);
    return cells;
  });
  const width = Math.max(1, edit.columnWidths.length, ...grid.map(({ length }) => length));
  if (grid.length > 0) {
    // Links first: they bring a text and a look of their own, which ours then replace.
    writeLinks(sheet, grid, linkTarget);
    const all = sheet.getRangeByIndexes(0, 0, grid.length, width);
    all.formulas = table(grid, width, (cell) => (cell ? cellInput(cell) : ''));
    all.numberFormat = table(grid, width, (cell) =>
      cell ? (LOOKS[cell.look].numberFormat?.code ?? null) : null,
    );
    writeLooks(sheet, grid);
    for (const merged of spans(edit.rows, 0, 0)) sheet.getRange(merged).merge(false);
  }
  setWidths(sheet, edit);
  if (grid.length > 0) setHeights(sheet, edit, width);
  setWindowAndPage(sheet, edit);
}

type Grid = readonly (readonly (WrittenCell | undefined)[])[];

const table = <T>(grid: Grid, width: number, read: (cell: WrittenCell | undefined) => T): T[][] =>
  grid.map((row) => Array.from({ length: width }, (_, c) => read(row[c])));

function writeLinks(sheet: Excel.Worksheet, grid: Grid, linkTarget: LinkTarget): void {
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      const target = cell?.link ? linkTarget(cell.link) : null;
      if (target !== null) sheet.getRangeByIndexes(r, c, 1, 1).hyperlink = { documentReference: target };
    }),
  );
}

function writeLooks(sheet: Excel.Worksheet, grid: Grid): void {
  for (const [look, areas] of rectangles<Look>(grid.map((row) => Array.from(row, (cell) => cell?.look)))) {
    for (const list of addressLists(areas)) dress(sheet.getRanges(list).format, LOOKS[look]);
  }
  const bordered = grid.map((row) =>
    Array.from(row, (cell) => (cell && LOOKS[cell.look].bordered) || undefined),
  );
  for (const area of rectangles(bordered).get(true) ?? []) drawBorders(sheet, area);
}

function dress(format: Excel.RangeFormat, style: LookStyle): void {
  const { font } = format;
  font.name = FONT;
  font.size = style.size;
  font.color = style.colour;
  font.bold = style.bold;
  font.underline = style.underline ? 'Single' : 'None';
  if (style.fill) format.fill.color = style.fill;
  format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[
    style.horizontal
  ];
  format.verticalAlignment = 'Center';
  if (style.wrap) format.wrapText = true;
  if (style.wrap && style.horizontal === 'left') format.indentLevel = 1;
  if (style.unlocked) format.protection.locked = false;
}

function drawBorders(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): void {
  const { borders } = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).format;
  const sides = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ] as const;
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = 'Continuous';
    border.color = BORDER_COLOUR;
  }
}

function setWidths(sheet: Excel.Worksheet, { columnWidths, hiddenColumns }: SheetEdit): void {
  columnWidths.forEach((width, c) => {
    // Excel counts points here; a character of the standard font is seven pixels wide, and each column has five more.
    sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = (width * 7 + 5) * 0.75;
  });
  for (const c of hiddenColumns) sheet.getRangeByIndexes(0, c, 1, 1).getEntireColumn().columnHidden = true;
}

/** Excel fits rows to their texts by itself, but minds no merged cells. */
function setHeights(sheet: Excel.Worksheet, edit: SheetEdit, width: number): void {
  sheet.getRangeByIndexes(0, 0, edit.rows.length, width).format.autofitRows();
  edit.rows.forEach((row, r) => {
    const height = rowHeight(row, edit);
    if (height > 18 && row.some(({ span = 1 }) => span > 1))
      sheet.getRangeByIndexes(r, 0, 1, 1).format.rowHeight = height;
  });
}

function setWindowAndPage(sheet: Excel.Worksheet, { frozenRows, repeatRows }: SheetEdit): void {
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  const page = sheet.pageLayout;
  page.orientation = 'Landscape';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins('Inches', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = '&A';
  footer.rightFooter = '&P / &N';
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
}
