import { decodePart, XmlScanner, XmlTooMany } from './xml-scan';

/** The parts of an OOXML package and how they hang together: content types and relationships. */

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `calcChain` … the same in the strict and the usual dialect. */
  readonly type: string;
  readonly fullType: string;
  /** The part it leads to. */
  readonly target: string;
}

export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** A path as packages write it: some programs write Windows' backslashes, in targets and in the archive itself. */
const asPath = (written: string): string => written.replace(/\\/g, '/');

/** A path without its percent signs: what is not ASCII may be written either way. */
function decoded(path: string): string {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

/** The name under which the archive really holds a part: names of parts do not mind upper and lower case. */
export function partName(parts: PackageParts, wanted: string): string | undefined {
  const name = wanted.replace(/^\//, '');
  if (parts.has(name)) return name;
  let names = foldedNames.get(parts);
  if (!names) {
    names = new Map();
    for (const candidate of parts.keys()) {
      const folded = decoded(asPath(candidate)).replace(/^\//, '').toLowerCase();
      if (!names.has(folded)) names.set(folded, candidate);
    }
    foldedNames.set(parts, names);
  }
  return names.get(decoded(name).toLowerCase());
}

/** The names of a package's parts in small letters: thousands of parts may be asked for by thousands of relationships. */
const foldedNames = new WeakMap<PackageParts, Map<string, string>>();

/** To be called where a part was added to a package or taken out of it. */
export const partsChanged = (parts: PackageParts): void => void foldedNames.delete(parts);

/** The text of a part, undefined where the package lacks it. */
export function partText(parts: PackageParts, wanted: string): string | undefined {
  const name = partName(parts, wanted);
  return name === undefined ? undefined : decodePart(parts.get(name)!);
}

/** The name of the part that holds a part's relationships. */
export function relationshipsOf(part: string): string {
  return joinPath(folderOf(part), `_rels/${baseOf(part)}.rels`);
}

/** A part's relationships to other parts; links that lead out of the package are not among them. */
export function readRelationships(parts: PackageParts, part: string): Relationship[] {
  const text = partText(parts, relationshipsOf(part));
  const relationships: Relationship[] = [];
  for (const attributes of elements(text ?? '', 'Relationship')) {
    if (attributes.get('TargetMode') === 'External') continue;
    const target = asPath(attributes.get('Target') ?? '');
    const fullType = attributes.get('Type') ?? '';
    relationships.push({
      id: attributes.get('Id') ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      fullType,
      target: target.startsWith('/') ? target.slice(1) : joinPath(folderOf(part), target),
    });
  }
  return relationships;
}

/** The content type that [Content_Types].xml gives a part. */
export function contentType(parts: PackageParts, part: string): string {
  const text = partText(parts, '[Content_Types].xml') ?? '';
  // Both lists are read to their end, so that a damaged one is found out here and not when it is edited.
  const find = (local: string, key: string, wanted: string): string | undefined =>
    [...elements(text, local)]
      .find((attributes) => asPath(attributes.get(key) ?? '').toLowerCase() === wanted.toLowerCase())
      ?.get('ContentType');
  const byPart = find('Override', 'PartName', `/${part}`);
  const byExtension = find('Default', 'Extension', /\.([^./]*)$/.exec(part)?.[1] ?? '');
  return byPart ?? byExtension ?? '';
}

/** Relationships of one part, or types of content: a sheet of Excel's can have 65,530 links. */
export const MAX_LISTED = 100_000;

/** The attributes of every element of that name, wherever it stands. Throws XmlTooMany beyond MAX_LISTED. */
export function* elements(text: string, local: string): Generator<Map<string, string>> {
  const scanner = new XmlScanner(text);
  let count = 0;
  while (scanner.next() !== 'end') {
    if ((scanner.token === 'open' || scanner.token === 'empty') && scanner.local === local) {
      if (++count > MAX_LISTED) throw new XmlTooMany('a list too long');
      yield scanner.attributes();
    }
  }
}

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

/** The folder a part stands in, '' for the package's own. */
export const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')));

const baseOf = (part: string): string => part.slice(part.lastIndexOf('/') + 1);

/** A path that leads from a folder, without its `.` and `..`. */
export function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The path that leads from a folder to a part. */
export function pathFrom(folder: string, part: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
