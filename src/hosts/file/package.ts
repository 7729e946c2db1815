import { posix } from 'node:path';
import { decodePart, XmlScanner } from './xml-scan';

/** The parts of an OOXML workbook and how they hang together: content types, relationships, the list of sheets. */

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `calcChain` … the same in the strict and the usual dialect. */
  readonly type: string;
  readonly fullType: string;
  /** The part it leads to. */
  readonly target: string;
}

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
}

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The name under which the archive really holds a part: names of parts do not mind upper and lower case. */
export function partName(parts: Parts, wanted: string): string | undefined {
  const name = wanted.replace(/^\//, '');
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  for (const candidate of parts.keys()) {
    if (candidate.replace(/\\/g, '/').replace(/^\//, '').toLowerCase() === lower) return candidate;
  }
  return undefined;
}

/** The text of a part, undefined where the package lacks it. */
export function partText(parts: Parts, wanted: string): string | undefined {
  const name = partName(parts, wanted);
  return name === undefined ? undefined : decodePart(parts.get(name)!);
}

/** The name of the part that holds a part's relationships. */
export function relationshipsOf(part: string): string {
  const folder = posix.dirname(part);
  return `${folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(part)}.rels`;
}

/** A part's relationships to other parts; links that lead out of the package are not among them. */
export function readRelationships(parts: Parts, part: string): Relationship[] {
  const text = partText(parts, relationshipsOf(part));
  const relationships: Relationship[] = [];
  for (const attributes of elements(text ?? '', 'Relationship')) {
    if (attributes.get('TargetMode') === 'External') continue;
    const target = attributes.get('Target') ?? '';
    const fullType = attributes.get('Type') ?? '';
    relationships.push({
      id: attributes.get('Id') ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      fullType,
      target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
    });
  }
  return relationships;
}

/** The content type that [Content_Types].xml gives a part. */
export function contentType(parts: Parts, part: string): string {
  const text = partText(parts, '[Content_Types].xml') ?? '';
  // Both lists are read to their end, so that a damaged one is found out here and not when it is edited.
  const find = (local: string, key: string, wanted: string): string | undefined =>
    [...elements(text, local)]
      .find((attributes) => attributes.get(key)?.toLowerCase() === wanted.toLowerCase())
      ?.get('ContentType');
  const byPart = find('Override', 'PartName', `/${part}`);
  const byExtension = find('Default', 'Extension', posix.extname(part).slice(1));
  return byPart ?? byExtension ?? '';
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
    }
  }
  return { part, contentType: contentType(parts, part), relationships, sheets, names, structureLocked };
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

/** The attributes of every element of that name, wherever it stands. */
export function* elements(text: string, local: string): Generator<Map<string, string>> {
  const scanner = new XmlScanner(text);
  while (scanner.next() !== 'end') {
    if ((scanner.token === 'open' || scanner.token === 'empty') && scanner.local === local) {
      yield scanner.attributes();
    }
  }
}

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
