import { addTo } from '../../../model/lists';
import { escapeAttribute, withAttribute, type XmlElement, XmlText } from '../../../formats/xml-edit';
import { address } from '../../../model/sheet';
import { GOUJI_MARK, type Look } from '../../../output/edits';
import type { PlannedCell } from '../../layout';
import type { PlannedBlock, SheetPlan } from '../../plan';
import { formatArea, parseArea } from '../../reference';
import { cellXml } from './cell-xml';
import { type FilePlace, SHEET_ORDER, walkRows } from './sheet-data';
import type { Styles } from './styles';

type Planned = Pick<SheetPlan, 'marks' | 'blocks'>;

/** Marks cells of a user's sheet and writes blocks beside what stands there. */
export function markSheet(text: string, { marks, blocks }: Planned, styles: Styles): string {
  const xml = new XmlText(text, ['sheetData']);
  const overlays = blocks.length > 0 ? writeCells(xml, blocks, styles) : new Map<Look, string[]>();
  if (blocks.length > 0) widenDimension(xml, blocks);
  const merges = blocks.flatMap((block) => block.merges.map(formatArea));
  addToList(
    xml,
    'mergeCells',
    merges.map((ref) => `<${xml.prefix}mergeCell ref="${ref}"/>`),
    true,
  );
  addFormats(xml, marks, overlays, styles);
  const cells = blocks.flatMap((block) => block.cells);
  addToList(xml, 'hyperlinks', linksXml(cells, xml.prefix), false);
  return xml.toString();
}

/**
 * Writes the cells of blocks. A blank cell that the user has styled keeps that style and gets our look laid over it
 * by a conditional format, so that taking the block away brings back exactly what stood there: a style could not be
 * remembered by its number, because Excel numbers styles anew whenever it saves.
 */
function writeCells(xml: XmlText, blocks: readonly PlannedBlock[], styles: Styles): Map<Look, string[]> {
  const wanted = new Map<number, PlannedCell[]>();
  for (const cell of blocks.flatMap(({ cells }) => cells)) {
    const row = wanted.get(cell.row);
    if (row) row.push(cell);
    else wanted.set(cell.row, [cell]);
  }
  const overlays = new Map<Look, string[]>();
  const write = (cell: PlannedCell, there?: FilePlace): string => {
    const { look, row, column } = cell;
    if (there) addTo(overlays, look, address(row, column));
    return cellXml(cell, there ? there.style : String(styles.look(look, 'table')), xml.prefix);
  };
  const writeRow = (row: number, cells: readonly PlannedCell[]): string => {
    const inside = byColumn(cells).map((cell) => write(cell));
    return `<${xml.prefix}row r="${row + 1}">${inside.join('')}</${xml.prefix}row>`;
  };

  const open = [...wanted].sort(([a], [b]) => a - b);
  const sheetData = xml.child(xml.root, 'sheetData');
  const touched = (row: number) => blocks.some(({ area }) => row >= area.top && row <= area.bottom);
  for (const place of sheetData ? walkRows(xml.text, sheetData, touched) : []) {
    while (open[0] && open[0][0] < place.row)
      xml.replace(place.start, place.start, writeRow(...open.shift()!));
    if (open[0]?.[0] !== place.row) continue;

    const cells = byColumn(open.shift()![1]);
    // The hint about the columns in use would be wrong now, and may be left out.
    const tag = withAttribute(xml.text.slice(place.start, place.openEnd), 'spans', null);
    const empty = place.openEnd === place.end;
    xml.replace(place.start, place.openEnd, empty ? `${tag.slice(0, -2)}>` : tag);
    for (const there of place.cells) {
      while (cells[0] && cells[0].column < there.column) {
        xml.replace(there.start, there.start, write(cells.shift()!));
      }
      if (cells[0]?.column === there.column)
        xml.replace(there.start, there.end, write(cells.shift()!, there));
    }
    const rest = cells.map((cell) => write(cell)).join('');
    xml.replace(place.closeStart, place.closeStart, empty ? `${rest}</${xml.prefix}row>` : rest);
  }
  const rest = open.map((row) => writeRow(...row)).join('');
  const name = `${xml.prefix}sheetData`;
  if (rest === '') return overlays;
  if (sheetData) xml.append(sheetData, rest);
  else xml.insertInOrder('sheetData', `<${name}>${rest}</${name}>`, SHEET_ORDER);
  return overlays;
}

const byColumn = (cells: readonly PlannedCell[]): PlannedCell[] =>
  [...cells].sort((a, b) => a.column - b.column);

function widenDimension(xml: XmlText, blocks: readonly PlannedBlock[]): void {
  const element = xml.child(xml.root, 'dimension');
  const old = element && parseArea(xml.attributes(element).get('ref') ?? '');
  if (!old) return;
  const all = [old, ...blocks.map(({ area }) => area)];
  const wide = {
    top: Math.min(...all.map(({ top }) => top)),
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    right: Math.max(...all.map(({ right }) => right)),
  };
  xml.setAttribute(element, 'ref', formatArea(wide));
}

/**
 * Conditional formats: one for each tone and look. A user's own keep their priorities and so go before ours, since
 * making room in front would mean renumbering theirs.
 */
function addFormats(
  xml: XmlText,
  marks: Planned['marks'],
  overlays: ReadonlyMap<Look, readonly string[]>,
  styles: Styles,
): void {
  const priorities = xml.all('cfRule').map((rule) => Number(xml.attributes(rule).get('priority') ?? 0));
  let priority = priorities.reduce((highest, n) => Math.max(highest, n), 0);
  const p = xml.prefix;
  const add = (cells: readonly string[], dxf: number) => {
    xml.insertInOrder(
      'conditionalFormatting',
      `<${p}conditionalFormatting sqref="${cells.join(' ')}">` +
        `<${p}cfRule type="expression" dxfId="${dxf}" priority="${++priority}">` +
        `<${p}formula>${GOUJI_MARK}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
      SHEET_ORDER,
    );
  };
  for (const { tone, areas } of marks) add(areas.map(formatArea), styles.tone(tone));
  for (const [look, cells] of overlays) add(cells, styles.overlay(look));
}

/** The jumps of cells within the workbook. */
export const linksXml = (cells: readonly PlannedCell[], prefix: string): string[] =>
  cells.flatMap(({ row, column, link }) => {
    if (link === null) return [];
    const target = escapeAttribute(link);
    return [`<${prefix}hyperlink ref="${address(row, column)}" location="${target}" display="${target}"/>`];
  });

function addToList(xml: XmlText, local: string, items: readonly string[], counted: boolean): void {
  if (items.length === 0) return;
  const list: XmlElement | undefined = xml.child(xml.root, local);
  const inside = items.join('');
  if (list) {
    xml.append(list, inside);
    if (counted) xml.setAttribute(list, 'count', String(list.children.length + items.length));
  } else {
    const name = xml.prefix + local;
    const count = counted ? ` count="${items.length}"` : '';
    xml.insertInOrder(local, `<${name}${count}>${inside}</${name}>`, SHEET_ORDER);
  }
}
