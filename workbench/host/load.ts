import ExcelJS from 'exceljs';
import { FileError, openWorkbook } from '../../src/hosts/file';
import { readOoxml } from '../../src/hosts/file/read/ooxml';
import { parseArea } from '../../src/hosts/reference';
import { fileErrors } from '../../src/text/file-errors';
import { type Cell, type ConditionalFormat, type Sheet, type Style, Workbook } from './model';
import { readSettings } from './settings-part';

/**
 * Opens an .xlsx as a workbook in memory. What cells hold, sheets and names come from Gouji's own reader, which loses
 * nothing of them; how things look comes from exceljs. Throws FileError, in the command line's words, for every other file.
 */
export async function loadWorkbook(bytes: Uint8Array, fileName = 'Book1.xlsx'): Promise<Workbook> {
  const { ooxml } = openWorkbook(bytes, fileName);
  if (!ooxml) throw new FileError(fileErrors.notAtWorkbench(fileName));
  const { parts, workbook: part } = ooxml;
  const looks = new ExcelJS.Workbook();
  await looks.xlsx.load(bytes.slice().buffer).catch((cause: unknown) => {
    throw new FileError(fileErrors.looksUnreadable(fileName), { cause });
  });

  const workbook = new Workbook(fileName);
  workbook.structureProtected = part.structureLocked;
  for (const { name, visibility, cells, merges } of readOoxml(parts, part)) {
    const sheet = workbook.addSheet(name);
    sheet.visibility =
      visibility === 'visible' ? 'Visible' : visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
    const worksheet = looks.getWorksheet(name);
    if (worksheet) readLooks(sheet, worksheet);
    sheet.merges = merges.map((merge) => ({ ...merge }));
    cells.forEach((row, r) =>
      row?.forEach((read, c) => {
        if (!read) return;
        const cell = sheet.make(r, c);
        cell.value = read.value;
        if (read.error !== undefined) cell.error = read.error;
        if (read.formula !== undefined) cell.formula = read.formula;
        if (read.format !== undefined) cell.style = { ...cell.style, numFmt: read.format };
      }),
    );
  }
  const scopes = part.sheets.map(({ name }) => workbook.sheet(name) ?? null);
  for (const { name, formula, comment, hidden, localSheetId } of part.names) {
    const sheet = localSheetId === null ? null : (scopes[localSheetId] ?? null);
    if (name === '_xlnm.Print_Titles' && sheet) readPrintTitles(sheet, formula);
    else workbook.names.push({ name, formula, comment, visible: !hidden, sheet });
  }
  for (const [key, value] of readSettings(parts)) workbook.settings.set(key, value);
  workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? null;
  return workbook;
}

function readLooks(sheet: Sheet, worksheet: ExcelJS.Worksheet): void {
  worksheet.eachRow({ includeEmpty: true }, (row, r) => {
    if (row.height || row.hidden) {
      sheet.rows.set(r - 1, {
        ...(row.height ? { height: row.height } : {}),
        ...(row.hidden ? { hidden: true } : {}),
      });
    }
    row.eachCell({ includeEmpty: true }, (cell, c) => {
      const style = styleOf(cell.style);
      const link = linkOf(cell);
      if (!style && !link) return;
      const made: Cell = sheet.make(r - 1, c - 1);
      if (style) made.style = style;
      if (link) made.link = link;
    });
  });
  (worksheet.columns ?? []).forEach(({ width, hidden }, c) => {
    if (width || hidden) sheet.columns.set(c, { ...(width ? { width } : {}), ...(hidden ? { hidden } : {}) });
  });
  // exceljs says Excel's own 15 where a file says nothing.
  const { defaultRowHeight } = worksheet.properties;
  if (defaultRowHeight && defaultRowHeight !== 15) sheet.defaultRowHeight = defaultRowHeight;
  // Where a file says nothing exceljs gives null, against its types.
  const [view] = (worksheet.views as typeof worksheet.views | null) ?? [];
  sheet.showGridlines = view?.showGridLines ?? true;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  // exceljs has no type for it, though it reads it.
  const { sheetProtection } = worksheet as unknown as { sheetProtection: { sheet?: boolean } | null };
  sheet.isProtected = Boolean(sheetProtection?.sheet);
  readPage(sheet, worksheet);
  readConditionalFormats(sheet, worksheet);
}

/** What a style really says: exceljs gives null for what a file leaves out, and "no fill" as a fill. */
const styleOf = (style: Style): Style | undefined => {
  const { numFmt, font, border, alignment, protection } = style;
  const fill = style.fill?.type === 'pattern' && style.fill.pattern === 'none' ? undefined : style.fill;
  const given = Object.entries({ numFmt, font, fill, border, alignment, protection }).filter(
    ([, value]) => value && (typeof value === 'string' || Object.keys(value).length > 0),
  );
  return given.length > 0 ? structuredClone(Object.fromEntries(given) as Style) : undefined;
};

function linkOf(cell: ExcelJS.Cell): Cell['link'] | undefined {
  const value: unknown = cell.value;
  if (typeof value !== 'object' || value === null || !('hyperlink' in value)) return undefined;
  const address = String(value.hyperlink);
  return address.startsWith('#') ? { location: address.slice(1) } : { address };
}

const PAPER: Readonly<Record<number, string>> = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' };

function readPage(sheet: Sheet, { pageSetup, headerFooter }: ExcelJS.Worksheet): void {
  const { fitToPage, fitToWidth, fitToHeight, margins, scale } = pageSetup;
  const inches = margins ?? { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
  const points = Object.entries(inches).map(([side, size]) => [side, Math.round(size * 7200) / 100]);
  sheet.page = {
    orientation: pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER[pageSetup.paperSize ?? 9] ?? 'A4',
    centerHorizontally: pageSetup.horizontalCentered ?? false,
    centerVertically: pageSetup.verticalCentered ?? false,
    zoom: fitToPage
      ? {
          ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
          ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
        }
      : { scale: scale ?? 100 },
    margins: Object.fromEntries(points) as Sheet['page']['margins'],
    printTitleRows: null,
    headersFooters: footers(headerFooter?.oddFooter),
  };
}

/** `&L&A&R&P / &N` in its three parts. */
function footers(footer: string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  const places: Readonly<Record<string, string>> = { L: 'leftFooter', C: 'centerFooter', R: 'rightFooter' };
  for (const [, place, text] of (footer ?? '').matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
    found[places[place!]!] = text!;
  }
  return found;
}

function readPrintTitles(sheet: Sheet, formula: string): void {
  const rows = /\$(\d+):\$(\d+)$/.exec(formula);
  if (rows) sheet.page.printTitleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
}

/** How `Excel.ConditionalFormatType` calls what a file calls its rule. */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

interface FileRule {
  readonly type: string;
  readonly priority?: number;
  readonly formulae?: readonly string[];
  readonly style?: Style;
}

let read = 0;

function readConditionalFormats(sheet: Sheet, worksheet: ExcelJS.Worksheet): void {
  const { conditionalFormattings } = worksheet as unknown as {
    conditionalFormattings?: readonly { ref: string; rules: readonly FileRule[] }[];
  };
  const formats = (conditionalFormattings ?? []).flatMap(({ ref, rules }) =>
    rules.map((rule): [number, ConditionalFormat] => [
      rule.priority ?? 0,
      {
        // Excel makes up ids anew whenever it opens a workbook: no program may count on them.
        id: `{CF-read-${++read}}`,
        type: TYPES[rule.type] ?? 'PresetCriteria',
        areas: ref.split(/\s+/).flatMap((text) => parseArea(text) ?? []),
        formula: rule.type === 'expression' ? (rule.formulae?.[0] ?? '') : '',
        style: styleOf(rule.style ?? {}) ?? {},
        stopIfTrue: false,
        ...(rule.type === 'expression' ? {} : { rule: structuredClone(rule) }),
      },
    ]),
  );
  sheet.conditionalFormats = formats.sort(([a], [b]) => a - b).map(([, format]) => format);
}
