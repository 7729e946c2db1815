import {
  contentType,
  isTrue,
  type PackageParts,
  partText,
  readRelationships,
  type Relationship,
} from '../../formats/package';
import { XmlScanner } from '../../formats/xml-scan';
import { fileErrors } from '../../text/file-errors';
import type { DefinedName } from '../own';
import { Refused } from './error';
import { checkNames, checkSheets } from './limits';

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
export function mainContentType(parts: PackageParts): string | null {
  const part = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  return part === undefined ? null : contentType(parts, part);
}

/** The workbook part, or undefined where the package's main part is something else (or nothing). */
export function readWorkbookPart(parts: PackageParts): WorkbookPart | undefined {
  const part = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) return undefined;
  const text = partText(parts, part);
  const relationships = readRelationships(parts, part);
  // Of two with one id the first.
  const byId = new Map(relationships.toReversed().map((relationship) => [relationship.id, relationship]));
  const scanner = new XmlScanner(text ?? '');
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let structureLocked = false;
  let computesOnOpening = false;
  while (scanner.next() !== 'end') {
    if (scanner.token === 'close' || scanner.token === 'text') continue;
    if (scanner.local === 'sheet') {
      sheets.push(sheetEntry(scanner.attributes(), byId));
      checkSheets(sheets.length);
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
      checkNames(names.length);
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

/** Throws Refused where the workbook names a sheet and nothing leads to it: it would be missing without a word. */
function sheetEntry(
  attributes: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, Relationship>,
): SheetEntry {
  // Whatever prefix the document gives the relationships' namespace.
  const relationId = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
  const relationship = relationId === undefined ? undefined : relationships.get(relationId);
  const name = attributes.get('name') ?? '';
  if (relationId === undefined || !relationship) {
    throw new Refused((file) => fileErrors.lostSheet(file, name.slice(0, 31)));
  }
  const state = attributes.get('state');
  return {
    name,
    sheetId: Number(attributes.get('sheetId')),
    relationId,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    type: relationship.type,
    part: relationship.target,
  };
}
