import { posix } from 'node:path';
import { isOwnName } from '../../own';
import type { WorkbookPackage } from '../workbook-package';
import { escapeAttribute, escapeText, type XmlElement, XmlText } from '../../../formats/xml-edit';

/** The order of the workbook part's children (ECMA-376 18.2.27). */
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly comment?: string;
  readonly hidden?: boolean;
  readonly localSheetId?: number;
}

/** Adds defined names where they stand in the alphabet. */
export function addNames(pkg: WorkbookPackage, names: readonly NewName[]): void {
  if (names.length === 0) return;
  pkg.edit(pkg.workbook().part, (xml) => {
    const sorted = [...names].sort((a, b) => order(a.name, b.name));
    const list = xml.child(xml.root, 'definedNames');
    const write = ({ name, formula, comment, hidden, localSheetId }: NewName) =>
      `<${xml.prefix}definedName name="${escapeAttribute(name)}"` +
      (comment === undefined ? '' : ` comment="${escapeAttribute(comment)}"`) +
      (localSheetId === undefined ? '' : ` localSheetId="${localSheetId}"`) +
      `${hidden ? ' hidden="1"' : ''}>${escapeText(formula)}</${xml.prefix}definedName>`;
    if (!list) {
      const tag = `${xml.prefix}definedNames`;
      xml.insertInOrder('definedNames', `<${tag}>${sorted.map(write).join('')}</${tag}>`, WORKBOOK_ORDER);
      return;
    }
    for (const name of sorted) {
      const next = list.children.find(
        (element) => order(xml.attributes(element).get('name') ?? '', name.name) > 0,
      );
      if (next) xml.insertBefore(next, write(name));
      else xml.append(list, write(name));
    }
  });
}

const order = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The namespaces of a document: those of the usual dialect, or of the strict one that Excel can also save. */
export function dialect(pkg: WorkbookPackage): {
  readonly namespace: string;
  readonly relationships: string;
  readonly relationshipPrefix: string | undefined;
} {
  const xml = new XmlText(pkg.text(pkg.workbook().part)!);
  const namespaces = xml.attributes(xml.root);
  const namespace = namespaces.get(xml.prefix ? `xmlns:${xml.prefix.slice(0, -1)}` : 'xmlns') ?? '';
  const relationships = namespace.includes('purl.oclc.org') ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  const declared = [...namespaces].find(([key, uri]) => key.startsWith('xmlns:') && uri === relationships);
  return { namespace, relationships, relationshipPrefix: declared?.[0].slice('xmlns:'.length) };
}

/** Adds a worksheet at the end; gives its place among the sheets. */
export function addSheet(pkg: WorkbookPackage, name: string, content: (namespace: string) => string): number {
  const workbook = pkg.workbook();
  const worksheet = workbook.sheets.find(({ type }) => type === 'worksheet');
  const folder = worksheet
    ? posix.dirname(worksheet.part)
    : posix.join(posix.dirname(workbook.part), 'worksheets');
  const { namespace, relationships, relationshipPrefix } = dialect(pkg);
  const relationId = pkg.add(
    pkg.freePart(folder, 'sheet'),
    content(namespace),
    SHEET_TYPE,
    workbook.part,
    `${relationships}/worksheet`,
  );
  let place = 0;
  pkg.edit(workbook.part, (edited) => {
    const list = edited.child(edited.root, 'sheets')!;
    place = list.children.length;
    const sheetIds = list.children.map((sheet) => Number(edited.attributes(sheet).get('sheetId')));
    const sheetId = sheetIds.reduce((highest, n) => Math.max(highest, n), 0) + 1;
    const prefix = relationshipPrefix ?? 'r';
    const declared = relationshipPrefix === undefined ? ` xmlns:r="${relationships}"` : '';
    edited.append(
      list,
      `<${edited.prefix}sheet${declared} name="${escapeAttribute(name)}" sheetId="${sheetId}" ${prefix}:id="${relationId}"/>`,
    );
  });
  return place;
}

/**
 * Takes sheets of ours out of the workbook, with every name that belongs to them and all names of ours in `forgotten`.
 * Names count the sheets they belong to, so those behind a removed sheet move up.
 */
export function removeSheets(
  pkg: WorkbookPackage,
  sheets: readonly string[],
  forgotten: readonly string[],
): void {
  const workbook = pkg.workbook();
  const gone = new Set(sheets.map((name) => name.toLowerCase()));
  const names = new Set(forgotten.map((name) => name.toLowerCase()));
  pkg.edit(workbook.part, (xml) => {
    const list = xml.child(xml.root, 'sheets')!;
    const isGone = list.children.map((sheet) =>
      gone.has(xml.attributes(sheet).get('name')?.toLowerCase() ?? ''),
    );
    list.children.forEach((sheet, i) => isGone[i] && xml.remove(sheet));
    // How many are gone before each place.
    let before = 0;
    const goneBefore = isGone.map((gone) => (gone ? before++ : before));
    const moved = (place: number) => place - (goneBefore[place] ?? before);
    removeNames(xml, names, isGone, moved);
    for (const view of xml.all('workbookView')) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const place = Number(xml.attributes(view).get(attribute) ?? 0);
        const now = isGone[place] ? 0 : moved(place);
        if (now !== place) xml.setAttribute(view, attribute, String(now));
      }
    }
  });
  for (const { name, part } of workbook.sheets) {
    if (gone.has(name.toLowerCase())) pkg.remove(part, workbook.part);
  }
}

function removeNames(
  xml: XmlText,
  forgotten: ReadonlySet<string>,
  isGone: readonly boolean[],
  moved: (place: number) => number,
): void {
  const list = xml.child(xml.root, 'definedNames');
  if (!list) return;
  const kept = new Set<XmlElement>();
  for (const element of list.children) {
    const attributes = xml.attributes(element);
    const name = attributes.get('name') ?? '';
    const local = attributes.get('localSheetId');
    const place = local === undefined ? null : Number(local);
    const ours = isOwnName({ name, localSheetId: place }) && forgotten.has(name.toLowerCase());
    if (ours || (place !== null && isGone[place])) continue;
    kept.add(element);
    if (place !== null && moved(place) !== place) {
      xml.setAttribute(element, 'localSheetId', String(moved(place)));
    }
  }
  if (kept.size === 0) xml.remove(list);
  else for (const element of list.children) if (!kept.has(element)) xml.remove(element);
}
