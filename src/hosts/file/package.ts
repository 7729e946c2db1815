import {
  contentType,
  isTrue,
  type Parts,
  partText,
  readRelationships,
  type Relationship,
} from '../../formats/package';
import { XmlScanner } from '../../formats/xml-scan';

/** What an OOXML workbook's main part lists: its sheets and its names. */

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`. */
  readonly type: string;
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  readonly localSheetId: number | null;
  readonly hidden: boolean;
  readonly comment: string;
  readonly formula: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly contentType: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly structureLocked: boolean;
  /** The program that wrote it has computed no result, and asks Excel to do so on opening. */
  readonly computesOnOpening: boolean;
}

/** The content type of a package's main part; null where the archive is no package. */
export function mainContentType(parts: Parts): string | null {
  const part = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  return part === undefined ? null : contentType(parts, part);
}

/** The workbook part, or undefined where the package's main part is something else (or nothing). */
export function readWorkbookPart(parts: Parts): WorkbookPart | undefined {
  const part = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) return undefined;
  const text = partText(parts, part);
  const relationships = readRelationships(parts, part);
  const scanner = new XmlScanner(text ?? '');
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let structureLocked = false;
  let computesOnOpening = false;
  while (scanner.next() !== 'end') {
    if (scanner.token === 'close' || scanner.token === 'text') continue;
    if (scanner.local === 'sheet') {
      const sheet = sheetEntry(scanner.attributes(), relationships);
      if (sheet) sheets.push(sheet);
    } else if (scanner.local === 'definedName') {
      const attributes = scanner.attributes();
      const local = attributes.get('localSheetId');
      names.push({
        name: attributes.get('name') ?? '',
        localSheetId: local === undefined ? null : Number(local),
        hidden: isTrue(attributes.get('hidden')),
        comment: attributes.get('comment') ?? '',
        formula: scanner.content(),
      });
    } else if (scanner.local === 'workbookProtection') {
      structureLocked = isTrue(scanner.attributes().get('lockStructure'));
    } else if (scanner.local === 'calcPr') {
      computesOnOpening = isTrue(scanner.attributes().get('fullCalcOnLoad'));
    }
  }
  return {
    part,
    contentType: contentType(parts, part),
    relationships,
    sheets,
    names,
    structureLocked,
    computesOnOpening,
  };
}

function sheetEntry(
  attributes: ReadonlyMap<string, string>,
  relationships: readonly Relationship[],
): SheetEntry | undefined {
  // Whatever prefix the document gives the relationships' namespace.
  const relationId = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
  const relationship = relationships.find(({ id }) => id === relationId);
  if (relationId === undefined || !relationship) return undefined;
  const state = attributes.get('state');
  return {
    name: attributes.get('name') ?? '',
    sheetId: Number(attributes.get('sheetId')),
    relationId,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    type: relationship.type,
    part: relationship.target,
  };
}
