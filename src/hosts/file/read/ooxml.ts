import type { Sheet } from '../../../model/sheet';
import { type PackageParts, partText } from '../../../formats/package';
import type { WorkbookPart } from '../workbook-part';
import { Allowance } from '../limits';
import { readSharedStrings } from './strings';
import { readSheet, type SheetContext } from './sheet';
import { PRINT_AREA, parseReferences } from '../../reference';
import { readFormats } from './styles';
import { fillResults } from '../formulas/results';
import { XmlError } from '../../../formats/xml-scan';

/**
 * The worksheets of an OOXML package, in order. SheetJS is not asked here: it drops a formula that has no stored
 * result (reading it would mean keeping every styled blank cell), so such a figure would vanish without a word.
 */
export function readOoxml(parts: PackageParts, workbook: WorkbookPart): Sheet[] {
  const related = (type: string): string | undefined => {
    const part = workbook.relationships.find((relationship) => relationship.type === type)?.target;
    return part === undefined ? undefined : partText(parts, part);
  };
  const context: SheetContext = {
    strings: readSharedStrings(related('sharedStrings') ?? ''),
    formats: readFormats(related('styles') ?? ''),
    budget: new Allowance(),
  };
  const worksheets = workbook.sheets.filter(({ type }) => type === 'worksheet');
  if (new Set(worksheets.map(({ part }) => part)).size < worksheets.length) {
    throw new XmlError('one part for two sheets');
  }
  const sheets = worksheets.map(({ name, visibility, part }) => {
    const text = partText(parts, part);
    if (text === undefined) throw new XmlError(`${part} is missing`);
    return { name, visibility, ...readSheet(text, context), ...printAreasOf(name, workbook) };
  });
  const names = workbook.names
    .filter(({ localSheetId }) => localSheetId === null)
    .map(({ name, formula }) => [name.toLowerCase(), formula] as const);
  fillResults(sheets, new Map(names), workbook.computesOnOpening);
  return sheets;
}

/** Names count the sheets of every kind. */
function printAreasOf(sheet: string, { sheets, names }: WorkbookPart): Pick<Sheet, 'printAreas'> {
  const place = sheets.findIndex(({ name }) => name === sheet);
  const printed = names.find(({ name, localSheetId }) => name === PRINT_AREA && localSheetId === place);
  const printAreas = printed ? parseReferences(printed.formula) : [];
  return printAreas.length > 0 ? { printAreas } : {};
}
