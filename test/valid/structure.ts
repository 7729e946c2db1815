import {
  partName,
  partText,
  type PackageParts,
  readRelationships,
  relationshipsOf,
} from '../../src/formats/package';
import { XmlText, type XmlElement } from '../../src/formats/xml-edit';

/** What a schema cannot say of a package: that what its parts point at is there. One line for each fault. */
export function structureFaults(parts: PackageParts): string[] {
  return [...packageFaults(parts), ...workbookFaults(parts), ...documentFaults(parts)];
}

const texts = (parts: PackageParts): [string, XmlText][] =>
  [...parts.keys()]
    .filter((name) => /\.(?:xml|rels)$/i.test(name))
    .map((name) => [name, new XmlText(partText(parts, name)!)]);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function packageFaults(parts: PackageParts): string[] {
  const faults: string[] = [];
  const types = new XmlText(partText(parts, '[Content_Types].xml')!);
  const listed = (local: string, key: string): string[] =>
    types.children(types.root, local).map((each) => types.attributes(each).get(key)!.toLowerCase());
  const overrides = listed('Override', 'PartName');
  const defaults = listed('Default', 'Extension');
  for (const name of repeated([...overrides, ...defaults])) faults.push(`content type of ${name} twice`);
  for (const name of overrides) {
    if (partName(parts, name) === undefined) faults.push(`content type of ${name}, which is not there`);
  }
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!overrides.includes(`/${name.toLowerCase()}`) && !defaults.includes(extension)) {
      faults.push(`${name} has no content type`);
    }
  }
  for (const [name, xml] of texts(parts)) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match) continue;
    const source = match[1]! + match[2]!;
    if (source !== '' && partName(parts, source) === undefined) faults.push(`${name} of no part`);
    const ids = xml.root.children.map((each) => xml.attributes(each).get('Id') ?? '');
    for (const id of repeated(ids)) faults.push(`${name}: ${id} twice`);
    for (const { id, target } of readRelationships(parts, source)) {
      if (partName(parts, target) === undefined)
        faults.push(`${name}: ${id} leads to ${target}, which is not there`);
    }
  }
  for (const [name, xml] of texts(parts)) {
    const known = relationIds(parts, name);
    for (const id of relationsUsed(xml)) if (!known.has(id)) faults.push(`${name}: no relationship ${id}`);
  }
  return faults;
}

function relationIds(parts: PackageParts, part: string): Set<string> {
  // Some archives have backslashes in their names.
  const text = partText(parts, relationshipsOf(part.replace(/\\/g, '/')));
  if (text === undefined) return new Set();
  const xml = new XmlText(text);
  return new Set(xml.root.children.map((each) => xml.attributes(each).get('Id') ?? ''));
}

const RELATION = /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/.*officeDocument\/.*relationships$/;

/** The ids in attributes of the namespace of relationships. */
function relationsUsed(xml: XmlText): string[] {
  const prefixes = [...xml.attributes(xml.root)]
    .filter(([name, value]) => name.startsWith('xmlns:') && RELATION.test(value))
    .map(([name]) => `${name.slice(6)}:`);
  if (prefixes.length === 0) return [];
  return everyElement(xml.root).flatMap((element) =>
    [...xml.attributes(element)].flatMap(([name, value]) =>
      prefixes.some((prefix) => name.startsWith(prefix)) ? [value] : [],
    ),
  );
}

const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** The children of a worksheet, in the order the schema wants. */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );
const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

function orderFaults(name: string, xml: XmlText, order: readonly string[]): string[] {
  const places = xml.root.children.map(({ local }) => order.indexOf(local)).filter((place) => place >= 0);
  return places.some((place, index) => place < (places[index - 1] ?? 0))
    ? [`${name}: children out of order`]
    : [];
}

/** How much there is of what cells and rules point at by number. */
interface Ranges {
  readonly styles: number;
  readonly differences: number;
  readonly strings: number;
}

function workbookFaults(parts: PackageParts): string[] {
  const main = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const text = partText(parts, main);
  if (text === undefined) return [];
  const workbook = new XmlText(text);
  if (workbook.root.local !== 'workbook') return [];
  const faults = orderFaults(main, workbook, WORKBOOK_ORDER);
  const sheets = workbook.all('sheet').map((each) => workbook.attributes(each));
  for (const key of ['name', 'sheetId']) {
    const values = sheets.map((sheet) => (sheet.get(key) ?? '').toLowerCase());
    for (const value of repeated(values)) faults.push(`two sheets of ${key} ${value}`);
  }
  for (const sheet of sheets)
    if ((sheet.get('name') ?? '').length > 31) faults.push('a sheet’s name is too long');
  const names = workbook.all('definedName').map((each) => workbook.attributes(each));
  for (const name of names) {
    if (Number(name.get('localSheetId') ?? 0) >= sheets.length)
      faults.push(`${name.get('name')}: no such sheet`);
  }
  const keys = names.map((each) => `${each.get('localSheetId') ?? ''}!${each.get('name')?.toLowerCase()}`);
  for (const key of repeated(keys)) faults.push(`two names ${key}`);

  const related = readRelationships(parts, main);
  const of = (type: string): XmlText | undefined => {
    const target = related.find((each) => each.type === type)?.target;
    const found = target === undefined ? undefined : partText(parts, target);
    return found === undefined ? undefined : new XmlText(found);
  };
  const styles = of('styles');
  const strings = of('sharedStrings');
  if (styles) faults.push(...orderFaults('styles', styles, STYLES_ORDER), ...styleFaults(styles));
  const ranges = {
    styles: styles ? inside(styles, 'cellXfs').length : 1,
    differences: styles ? inside(styles, 'dxfs').length : 0,
    strings: strings ? strings.children(strings.root, 'si').length : 0,
  };
  for (const { type, target } of related) {
    const sheet = type === 'worksheet' ? partText(parts, target) : undefined;
    if (sheet !== undefined) faults.push(...sheetFaults(target, new XmlText(sheet), ranges));
  }
  return faults;
}

function inside(xml: XmlText, list: string): XmlElement[] {
  const parent = xml.child(xml.root, list);
  return parent ? parent.children : [];
}

/** What each format points at. */
function styleFaults(styles: XmlText): string[] {
  const faults: string[] = [];
  const counts = new Map(
    ['fonts', 'fills', 'borders', 'cellStyleXfs'].map((list) => [list, inside(styles, list).length]),
  );
  const points = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' };
  const formats = new Set(inside(styles, 'numFmts').map((each) => styles.attributes(each).get('numFmtId')));
  for (const list of ['cellXfs', 'cellStyleXfs']) {
    for (const format of inside(styles, list)) {
      const attributes = styles.attributes(format);
      for (const [key, wanted] of Object.entries(points)) {
        const index = Number(attributes.get(key) ?? -1);
        if (index >= counts.get(wanted)!) faults.push(`styles: ${key} ${index} of ${counts.get(wanted)!}`);
      }
      const number = attributes.get('numFmtId');
      if (Number(number) >= 164 && !formats.has(number)) faults.push(`styles: no number format ${number}`);
    }
  }
  for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs', 'numFmts']) {
    const element = styles.child(styles.root, list);
    const count = element && styles.attributes(element).get('count');
    if (count !== undefined && Number(count) !== element!.children.length)
      faults.push(`styles: count of ${list}`);
  }
  return faults;
}

function sheetFaults(name: string, sheet: XmlText, ranges: Ranges): string[] {
  const faults = orderFaults(name, sheet, SHEET_ORDER);
  const beyond = (what: string, index: number, count: number): void => {
    if (index >= count) faults.push(`${name}: ${what} ${index} of ${count}`);
  };
  let lastRow = 0;
  for (const row of sheet.all('row')) {
    const number = Number(sheet.attributes(row).get('r') ?? lastRow + 1);
    if (number <= lastRow) faults.push(`${name}: row ${number} behind row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of sheet.children(row, 'c')) {
      const attributes = sheet.attributes(cell);
      const column = columnOf(attributes.get('r')) ?? lastColumn + 1;
      if (column <= lastColumn) faults.push(`${name}: cell ${attributes.get('r')} out of order`);
      lastColumn = column;
      beyond('style', Number(attributes.get('s') ?? 0), Math.max(1, ranges.styles));
      const value = sheet.child(cell, 'v');
      if (attributes.get('t') === 's' && value)
        beyond('string', Number(sheet.content(value)), ranges.strings);
    }
  }
  const priorities: string[] = [];
  for (const rule of sheet.all('cfRule')) {
    const attributes = sheet.attributes(rule);
    const difference = attributes.get('dxfId');
    if (difference !== undefined) beyond('dxf', Number(difference), ranges.differences);
    priorities.push(attributes.get('priority') ?? '');
  }
  for (const priority of repeated(priorities)) faults.push(`${name}: two rules of priority ${priority}`);
  return faults;
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Za-z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Comments of a Word document: each is there once, and its range begins before it ends. */
function documentFaults(parts: PackageParts): string[] {
  const main = readRelationships(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const text = partText(parts, main);
  if (text === undefined) return [];
  const document = new XmlText(text);
  if (document.root.local !== 'document') return [];
  const target = readRelationships(parts, main).find(({ type }) => type === 'comments')?.target;
  const written = target === undefined ? undefined : partText(parts, target);
  const comments = written === undefined ? undefined : new XmlText(written);
  const ids = (xml: XmlText, local: string): string[] => xml.all(local).map((each) => idOf(xml, each));
  const known = comments ? ids(comments, 'comment') : [];
  const faults = repeated(known).map((id) => `two comments ${id}`);
  for (const id of ids(document, 'commentReference'))
    if (!known.includes(id)) faults.push(`no comment ${id}`);
  const starts = new Map(document.all('commentRangeStart').map((each) => [idOf(document, each), each.start]));
  for (const end of document.all('commentRangeEnd')) {
    const start = starts.get(idOf(document, end));
    if (start === undefined || start > end.start)
      faults.push(`comment ${idOf(document, end)} ends before it begins`);
  }
  return faults;
}

const idOf = (xml: XmlText, element: XmlElement): string =>
  [...xml.attributes(element)].find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? '';
