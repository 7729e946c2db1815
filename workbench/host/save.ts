import ExcelJS from 'exceljs';
import { WorkbookPackage } from '../../src/hosts/file/workbook-package';
import { addNames } from '../../src/hosts/file/write/workbook-edit';
import { unzip, zip } from '../../src/hosts/file/zip';
import { formatArea } from '../../src/hosts/reference';
import type { Cell, Sheet, Workbook } from './model';
import { writeSettings } from './settings-part';

/** Saves a workbook as .xlsx: everything the stand-in keeps, and nothing else a file may hold (charts, drawings). */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.created = file.modified = new Date(0);
  for (const sheet of workbook.sheets) writeSheet(file, sheet);
  const pkg = new WorkbookPackage(unzip(new Uint8Array(await file.xlsx.writeBuffer()), workbook.fileName));
  // exceljs drops what names say of themselves, and knows none that stands for a formula.
  addNames(
    pkg,
    workbook.names.map(({ name, formula, comment, visible, sheet }) => ({
      name,
      formula,
      ...(comment === '' ? {} : { comment }),
      hidden: !visible,
      ...(sheet ? { localSheetId: workbook.sheets.indexOf(sheet) } : {}),
    })),
  );
  if (workbook.structureProtected) {
    pkg.edit(pkg.workbook().part, (xml) =>
      xml.insertInOrder('workbookProtection', '<workbookProtection lockStructure="1"/>', [
        'workbookPr',
        'workbookProtection',
        'bookViews',
        'sheets',
      ]),
    );
  }
  writeSettings(pkg, workbook.settings);
  return zip(pkg.parts);
}

const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

function writeSheet(file: ExcelJS.Workbook, sheet: Sheet): void {
  const { page, frozen } = sheet;
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const inches = Object.entries(page.margins).map(([side, size]): [string, number] => [side, size / 72]);
  const { leftFooter, centerFooter, rightFooter } = page.headersFooters;
  const footer = [
    leftFooter && `&L${leftFooter}`,
    centerFooter && `&C${centerFooter}`,
    rightFooter && `&R${rightFooter}`,
  ];
  const titles = page.printTitleRows;
  const worksheet = file.addWorksheet(sheet.name, {
    ...(sheet.defaultRowHeight === null ? {} : { properties: { defaultRowHeight: sheet.defaultRowHeight } }),
    state: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility],
    views: [
      frozen.rows + frozen.columns > 0
        ? { state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns, showGridLines: sheet.showGridlines }
        : { state: 'normal', showGridLines: sheet.showGridlines },
    ],
    pageSetup: {
      orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
      paperSize: PAPER[page.paperSize] ?? 9,
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
      margins: Object.fromEntries(inches) as unknown as ExcelJS.Margins,
      ...(scale === undefined
        ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
        : { scale }),
      ...(titles ? { printTitlesRow: `${titles.first + 1}:${titles.last + 1}` } : {}),
    },
    headerFooter: { oddFooter: footer.filter(Boolean).join('') },
  });
  for (const [column, { width, hidden }] of sheet.columns) {
    if (width) worksheet.getColumn(column + 1).width = width;
    if (hidden) worksheet.getColumn(column + 1).hidden = true;
  }
  for (const [row, { height, hidden }] of sheet.rows) {
    if (height) worksheet.getRow(row + 1).height = height;
    if (hidden) worksheet.getRow(row + 1).hidden = true;
  }
  for (const [row, column, cell] of sheet.all()) {
    const written = worksheet.getCell(row + 1, column + 1);
    written.value = valueOf(cell);
    if (cell.style) written.style = structuredClone(cell.style);
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    worksheet.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  writeConditionalFormats(worksheet, sheet);
  // exceljs protects only with a password that takes a second to make up; the file needs none.
  if (sheet.isProtected)
    (worksheet as unknown as { sheetProtection: object }).sheetProtection = { sheet: true };
}

function valueOf({ value, error, formula, link }: Cell): ExcelJS.CellValue {
  const shown = error === undefined ? value : { error: error as ExcelJS.CellErrorValue['error'] };
  if (formula !== undefined)
    return { formula, date1904: false, ...(shown === null ? {} : { result: shown }) };
  if (!link) return shown;
  const hyperlink = link.location === undefined ? (link.address ?? '') : `#${link.location}`;
  return { text: String(value ?? ''), hyperlink };
}

function writeConditionalFormats(worksheet: ExcelJS.Worksheet, sheet: Sheet): void {
  sheet.conditionalFormats.forEach(({ areas, formula, style, rule }, priority) => {
    worksheet.addConditionalFormatting({
      ref: areas.map(formatArea).join(' '),
      rules: [
        {
          ...(rule ?? { type: 'expression', formulae: [formula], style }),
          priority: priority + 1,
        } as ExcelJS.ConditionalFormattingRule,
      ],
    });
  });
}
