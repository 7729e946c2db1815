import { parseAddress } from '../../../model/sheet';
import type { XmlElement } from '../../../formats/xml-edit';
import { XmlScanner } from '../../../formats/xml-scan';

/** The order of a worksheet's children (ECMA-376 18.3.1.99). */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Only of the rows asked for. */
  readonly cells: readonly FilePlace[];
}

export interface FilePlace {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: string | null;
}

/** The rows of a sheet's data with their places in the text, cells only where `wanted` says so. */
export function* walkRows(
  text: string,
  sheetData: XmlElement,
  wanted: (row: number) => boolean,
): Generator<RowPlace> {
  const scanner = new XmlScanner(text, sheetData.start);
  scanner.next();
  if (scanner.token !== 'open') return;
  let row = -1;
  for (let token = scanner.next(); scanner.depth > 0; token = scanner.next()) {
    if ((token !== 'open' && token !== 'empty') || scanner.local !== 'row') continue;
    const { start, end: openEnd } = scanner;
    const attributes = scanner.attributes();
    row = attributes.has('r')
      ? Number(attributes.get('r')) - 1
      : ((token === 'open' ? rowOfCells(text, start) : null) ?? row + 1);
    if (token === 'empty') {
      yield { row, start, openEnd, closeStart: openEnd, end: openEnd, attributes, cells: [] };
      continue;
    }
    const cells = wanted(row) ? walkCells(scanner) : [];
    if (!wanted(row)) scanner.skip();
    yield { row, start, openEnd, closeStart: scanner.start, end: scanner.end, attributes, cells };
  }
}

/** The row that the cells of a row without a number say they stand in; null where they say nothing. */
function rowOfCells(text: string, start: number): number | null {
  const scanner = new XmlScanner(text, start);
  scanner.next();
  while (scanner.next() !== 'close') {
    if ((scanner.token !== 'open' && scanner.token !== 'empty') || scanner.local !== 'c') continue;
    const r = scanner.attributes().get('r');
    return r === undefined ? null : parseAddress(r).row;
  }
  return null;
}

/** The cells of the row whose open tag is at hand; leaves its close tag at hand. */
function walkCells(scanner: XmlScanner): FilePlace[] {
  const cells: FilePlace[] = [];
  const depth = scanner.depth;
  let column = -1;
  for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
    if ((token !== 'open' && token !== 'empty') || scanner.local !== 'c') continue;
    const { start } = scanner;
    const attributes = scanner.attributes();
    const r = attributes.get('r');
    column = r === undefined ? column + 1 : parseAddress(r).column;
    if (token === 'open') scanner.skip();
    cells.push({ column, start, end: scanner.end, style: attributes.get('s') ?? null });
  }
  return cells;
}
