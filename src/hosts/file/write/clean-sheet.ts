import { address, type Area } from '../../../model/sheet';
import { GOUJI_MARK } from '../../../output/edits';
import { contains, formatArea, parseArea, within } from '../../reference';
import { walkRows } from './sheet-data';
import { XmlText } from '../../../formats/xml-edit';

/** Whether a sheet must be left alone. */
export function isProtected(text: string): boolean {
  if (!text.includes('sheetProtection')) return false;
  const xml = new XmlText(text, ['sheetData']);
  const element = xml.child(xml.root, 'sheetProtection');
  const sheet = element && xml.attributes(element).get('sheet');
  return sheet === '1' || sheet === 'true';
}

/** Whether a sheet carries conditional formats of ours. Quotes may be written as they are or as entities. */
export const isMarked = (text: string): boolean => /N\((?:"|&quot;|&#34;)gouji/.test(text);

/** Takes our conditional formats and the blocks in these areas out of a user's sheet. */
export function cleanSheet(text: string, blocks: readonly Area[]): string {
  const xml = new XmlText(text, ['sheetData']);
  const laidOver = removeFormats(xml);
  if (blocks.length > 0) {
    const inBlock = (area: Area | undefined) =>
      area !== undefined && blocks.some((block) => within(area, block));
    removeCells(xml, blocks, laidOver);
    removeFromList(xml, 'mergeCells', (attributes) => inBlock(parseArea(attributes.get('ref') ?? '')));
    removeFromList(
      xml,
      'hyperlinks',
      (attributes) => inBlock(parseArea(attributes.get('ref') ?? '')) && attributes.has('location'),
    );
  }
  return xml.toString();
}

/** Removes our rules; gives the areas they covered. */
function removeFormats(xml: XmlText): Area[] {
  const areas: Area[] = [];
  for (const element of xml.children(xml.root, 'conditionalFormatting')) {
    const rules = xml.children(element, 'cfRule');
    const ours = rules.filter((rule) =>
      xml.children(rule, 'formula').some((formula) => xml.content(formula).includes(GOUJI_MARK)),
    );
    if (ours.length === 0) continue;
    const sqref = xml.attributes(element).get('sqref') ?? '';
    areas.push(...sqref.split(/\s+/).flatMap((ref) => parseArea(ref) ?? []));
    // Excel puts rules for the same cells together, ours with the user's.
    if (ours.length === rules.length) xml.remove(element);
    else ours.forEach((rule) => xml.remove(rule));
  }
  return areas;
}

/** Empties a block: a cell that kept the user's style loses what is in it, the others go, and rows only we needed. */
function removeCells(xml: XmlText, blocks: readonly Area[], laidOver: readonly Area[]): void {
  const sheetData = xml.child(xml.root, 'sheetData');
  if (!sheetData) return;
  const used: { row: number; columns: number[] }[] = [];
  for (const row of walkRows(xml.text, sheetData, () => true)) {
    const ours = row.cells.filter(({ column }) => blocks.some((block) => contains(block, row.row, column)));
    const keep = (column: number) => laidOver.some((area) => contains(area, row.row, column));
    const ourCells = new Set(ours);
    const left = row.cells.filter((cell) => !ourCells.has(cell) || keep(cell.column));
    if (left.length > 0) used.push({ row: row.row, columns: left.map(({ column }) => column) });
    else if (
      ours.length > 0 &&
      [...row.attributes.keys()].every((name) => name === 'r' || name === 'spans')
    ) {
      xml.replace(row.start, row.end, '');
      continue;
    }
    for (const cell of ours) {
      const style = cell.style === null ? '' : ` s="${cell.style}"`;
      const blank = `<${xml.prefix}c r="${address(row.row, cell.column)}"${style}/>`;
      xml.replace(cell.start, cell.end, keep(cell.column) ? blank : '');
    }
  }
  const dimension = xml.child(xml.root, 'dimension');
  if (!dimension || used.length === 0) return;
  const columns = used.flatMap((row) => row.columns);
  xml.setAttribute(
    dimension,
    'ref',
    formatArea({
      top: used[0]!.row,
      left: columns.reduce((least, column) => Math.min(least, column), Infinity),
      bottom: used.at(-1)!.row,
      right: columns.reduce((most, column) => Math.max(most, column), 0),
    }),
  );
}

function removeFromList(
  xml: XmlText,
  local: string,
  ours: (attributes: ReadonlyMap<string, string>) => boolean,
): void {
  const list = xml.child(xml.root, local);
  if (!list) return;
  const gone = list.children.filter((item) => ours(xml.attributes(item)));
  if (gone.length === 0) return;
  if (gone.length === list.children.length) {
    xml.remove(list);
    return;
  }
  gone.forEach((item) => xml.remove(item));
  if (xml.attributes(list).has('count')) {
    xml.setAttribute(list, 'count', String(list.children.length - gone.length));
  }
}
