/// <reference types="office-js" />
import type { Area } from '../../../model/sheet';
import type { Look } from '../../../output/edits';
import { BORDER_COLOUR, FONT, LOOKS, type LookStyle } from '../../../output/looks';
import { PAGE, type PlannedCell } from '../../layout';
import type { PlannedSheet } from '../../plan';
import { formatArea } from '../../reference';
import { cellInput } from './cell-input';
import { addressLists, rectangles } from './rectangles';

/** How many characters of JSON a request grows by for each cell written, by rough count: input, format, addresses. */
const PER_CELL = 60;
const PER_LINK = 500;

/** What writing a sheet adds to a request, in bytes and not too few. */
export function weigh({ rows }: PlannedSheet): number {
  let weight = 20_000;
  for (const cell of rows.flat()) {
    const { content } = cell;
    const words = content.kind === 'text' ? content.text : content.kind === 'formula' ? content.formula : '';
    weight += PER_CELL + 3 * words.length + (cell.link ? PER_LINK : 0);
  }
  return weight;
}

/** Fills a new worksheet: contents, looks, and how it prints (A4 across, one page wide, headings on every page). */
export function writeSheet(sheet: Excel.Worksheet, planned: PlannedSheet): void {
  const { width, merges } = planned;
  const grid = planned.rows.map((row) => {
    const cells: (PlannedCell | undefined)[] = [];
    for (const cell of row) cells[cell.column] = cell;
    return cells;
  });
  if (grid.length > 0) {
    // Links first: they bring a text and a look of their own, which ours then replace.
    writeLinks(sheet, planned);
    const all = sheet.getRangeByIndexes(0, 0, grid.length, width);
    all.formulas = table(grid, width, (cell) => (cell ? cellInput(cell) : ''));
    all.numberFormat = table(grid, width, (cell) =>
      cell ? (LOOKS[cell.look].numberFormat?.code ?? null) : null,
    );
    writeLooks(sheet, grid);
    for (const area of merges) sheet.getRange(formatArea(area)).merge(false);
  }
  setWidths(sheet, planned);
  if (grid.length > 0) setHeights(sheet, planned);
  setWindowAndPage(sheet, planned);
}

type CellGrid = readonly (readonly (PlannedCell | undefined)[])[];

const table = <T>(grid: CellGrid, width: number, read: (cell: PlannedCell | undefined) => T): T[][] =>
  grid.map((row) => Array.from({ length: width }, (_, c) => read(row[c])));

function writeLinks(sheet: Excel.Worksheet, { rows }: PlannedSheet): void {
  for (const { row, column, link } of rows.flat()) {
    if (link !== null) sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: link };
  }
}

function writeLooks(sheet: Excel.Worksheet, grid: CellGrid): void {
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

function setWidths(sheet: Excel.Worksheet, { columnWidths, hiddenColumns }: PlannedSheet): void {
  columnWidths.forEach((width, c) => {
    // Excel counts points here; a character of the standard font is seven pixels wide, and each column has five more.
    sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = (width * 7 + 5) * 0.75;
  });
  for (const c of hiddenColumns) sheet.getRangeByIndexes(0, c, 1, 1).getEntireColumn().columnHidden = true;
}

/** Excel fits rows to their texts by itself, but minds no merged cells. */
function setHeights(sheet: Excel.Worksheet, { heights, merges, width }: PlannedSheet): void {
  sheet.getRangeByIndexes(0, 0, heights.length, width).format.autofitRows();
  const merged = new Set(merges.map(({ top }) => top));
  heights.forEach((height, r) => {
    if (height > 18 && merged.has(r)) sheet.getRangeByIndexes(r, 0, 1, 1).format.rowHeight = height;
  });
}

function setWindowAndPage(
  sheet: Excel.Worksheet,
  { frozenRows, repeatRows, printArea, onePage }: PlannedSheet,
): void {
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  const page = sheet.pageLayout;
  page.orientation = 'Landscape';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  if (printArea) page.setPrintArea(formatArea(printArea));
  page.centerHorizontally = true;
  page.setPrintMargins('Inches', PAGE.margins);
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = PAGE.footer.left;
  footer.rightFooter = PAGE.footer.right;
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
}
