import { address, type Area } from '../../model/sheet';
import {
  type BlockEdit,
  GOUJI_MARK,
  type HighlightEdit,
  type Look,
  type WrittenCell,
} from '../../output/edits';
import { cellXml } from './cell-xml';
import { asLinked, blockArea, type LinkTarget, spans, spread } from '../layout';
import { formatArea, MAX_COLUMNS, overlap, parseArea } from '../reference';
import { type CellPlace, SHEET_ORDER, walkRows } from './sheet-data';
import type { Styles } from './styles';
import { escapeAttribute, withAttribute, type XmlElement, XmlText } from '../../formats/xml-edit';

export interface Marks {
  readonly highlights: readonly HighlightEdit[];
  readonly blocks: readonly BlockEdit[];
  readonly linkTarget: LinkTarget;
}

/**
 * Marks cells of a user's sheet and writes blocks beside what stands there; gives the blocks that were written. One
 * that would meet a merged area, something written or the sheet's edge is left out.
 */
export function markSheet(
  text: string,
  marks: Marks,
  styles: Styles,
): { readonly text: string; readonly blocks: readonly BlockEdit[] } {
  const xml = new XmlText(text, ['sheetData']);
  const blocks = withRoom(xml, marks.blocks);
  const areas = blocks.map(blockArea);
  const written = { ...marks, blocks };
  const overlays = areas.length > 0 ? writeCells(xml, written, areas, styles) : new Map<Look, string[]>();
  if (areas.length > 0) widenDimension(xml, areas);
  addMerges(xml, blocks);
  addFormats(xml, marks.highlights, overlays, styles);
  addLinks(xml, written);
  return { text: xml.toString(), blocks };
}

function withRoom(xml: XmlText, blocks: readonly BlockEdit[]): BlockEdit[] {
  if (blocks.length === 0) return [];
  const taken = xml.all('mergeCell').flatMap((e) => parseArea(xml.attributes(e).get('ref') ?? '') ?? []);
  const areas = blocks.map(blockArea);
  const sheetData = xml.child(xml.root, 'sheetData');
  const touched = (row: number) => areas.some((area) => row >= area.top && row <= area.bottom);
  for (const { row, cells } of sheetData ? walkRows(xml.text, sheetData, touched) : []) {
    for (const { column, filled } of cells) {
      if (filled) taken.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return blocks.filter((_, i) => {
    const area = areas[i]!;
    const isFree = area.right < MAX_COLUMNS && !taken.some((other) => overlap(other, area));
    if (isFree) taken.push(area);
    return isFree;
  });
}

/**
 * Writes the cells of blocks. A blank cell that the user has styled keeps that style and gets our look laid over it
 * by a conditional format, so that taking the block away brings back exactly what stood there: a style could not be
 * remembered by its number, because Excel numbers styles anew whenever it saves.
 */
function writeCells(
  xml: XmlText,
  { blocks, linkTarget }: Marks,
  areas: readonly Area[],
  styles: Styles,
): Map<Look, string[]> {
  const wanted = new Map<number, Map<number, WrittenCell>>();
  blocks.forEach(({ top, left, rows }) =>
    rows.forEach((row, r) => {
      const cells = wanted.get(top + r) ?? new Map<number, WrittenCell>();
      for (const [c, cell] of spread(row)) {
        const covered = row.slice(0, c).some(({ span = 1 }, i) => i + span > c);
        if (covered || cell.content.kind !== 'blank') cells.set(left + c, asLinked(cell, linkTarget));
      }
      if (cells.size > 0) wanted.set(top + r, cells);
    }),
  );
  const overlays = new Map<Look, string[]>();
  const write = (row: number, column: number, cell: WrittenCell, there?: CellPlace): string => {
    const at = address(row, column);
    if (there) overlays.set(cell.look, [...(overlays.get(cell.look) ?? []), at]);
    return cellXml(cell, at, there ? there.style : String(styles.look(cell.look, 'table')), xml.prefix);
  };
  const writeRow = (row: number, cells: ReadonlyMap<number, WrittenCell>): string => {
    const inside = sorted(cells).map(([column, cell]) => write(row, column, cell));
    return `<${xml.prefix}row r="${row + 1}">${inside.join('')}</${xml.prefix}row>`;
  };

  const open = sorted(wanted);
  const sheetData = xml.child(xml.root, 'sheetData');
  const touched = (row: number) => areas.some((area) => row >= area.top && row <= area.bottom);
  for (const place of sheetData ? walkRows(xml.text, sheetData, touched) : []) {
    while (open[0] && open[0][0] < place.row)
      xml.replace(place.start, place.start, writeRow(...open.shift()!));
    if (open[0]?.[0] !== place.row) continue;

    const cells = sorted(open.shift()![1]);
    // The hint about the columns in use would be wrong now, and may be left out.
    const tag = withAttribute(xml.text.slice(place.start, place.openEnd), 'spans', null);
    const empty = place.openEnd === place.end;
    xml.replace(place.start, place.openEnd, empty ? `${tag.slice(0, -2)}>` : tag);
    for (const there of place.cells) {
      while (cells[0] && cells[0][0] < there.column) {
        xml.replace(there.start, there.start, write(place.row, ...cells.shift()!));
      }
      if (cells[0]?.[0] === there.column) {
        xml.replace(there.start, there.end, write(place.row, ...cells.shift()!, there));
      }
    }
    const rest = cells.map(([column, cell]) => write(place.row, column, cell)).join('');
    xml.replace(place.closeStart, place.closeStart, empty ? `${rest}</${xml.prefix}row>` : rest);
  }
  const rest = open.map((row) => writeRow(...row)).join('');
  const name = `${xml.prefix}sheetData`;
  if (rest === '') return overlays;
  if (sheetData) xml.append(sheetData, rest);
  else xml.insertInOrder('sheetData', `<${name}>${rest}</${name}>`, SHEET_ORDER);
  return overlays;
}

const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);

function widenDimension(xml: XmlText, areas: readonly Area[]): void {
  const element = xml.child(xml.root, 'dimension');
  const old = element && parseArea(xml.attributes(element).get('ref') ?? '');
  if (!old) return;
  const all = [old, ...areas];
  const wide = {
    top: Math.min(...all.map(({ top }) => top)),
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    right: Math.max(...all.map(({ right }) => right)),
  };
  xml.setAttribute(element, 'ref', formatArea(wide));
}

function addMerges(xml: XmlText, blocks: readonly BlockEdit[]): void {
  const merges = blocks.flatMap(({ top, left, rows }) => spans(rows, top, left));
  addToList(xml, 'mergeCells', merges, (ref) => `<${xml.prefix}mergeCell ref="${ref}"/>`, true);
}

/**
 * Conditional formats: one for each tone and look. A user's own keep their priorities and so go before ours, since
 * making room in front would mean renumbering theirs.
 */
function addFormats(
  xml: XmlText,
  highlights: readonly HighlightEdit[],
  overlays: ReadonlyMap<Look, readonly string[]>,
  styles: Styles,
): void {
  const priorities = xml.all('cfRule').map((rule) => Number(xml.attributes(rule).get('priority') ?? 0));
  let priority = priorities.reduce((highest, n) => Math.max(highest, n), 0);
  const p = xml.prefix;
  const add = (cells: readonly string[], dxf: number) => {
    xml.insertInOrder(
      'conditionalFormatting',
      `<${p}conditionalFormatting sqref="${[...new Set(cells)].join(' ')}">` +
        `<${p}cfRule type="expression" dxfId="${dxf}" priority="${++priority}">` +
        `<${p}formula>${GOUJI_MARK}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
      SHEET_ORDER,
    );
  };
  // The suspect first: where a cell is both, red wins.
  for (const tone of ['suspect', 'involved'] as const) {
    const cells = highlights
      .filter((edit) => edit.tone === tone)
      .flatMap(({ areas }) => areas.map(formatArea));
    if (cells.length > 0) add(cells, styles.tone(tone));
  }
  for (const [look, cells] of overlays) add(cells, styles.overlay(look));
}

function addLinks(xml: XmlText, { blocks, linkTarget }: Marks): void {
  const links = blocks.flatMap(({ top, left, rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const target = cell.link ? linkTarget(cell.link) : null;
        return target === null ? [] : [linkXml(address(top + r, left + c), target, xml.prefix)];
      }),
    ),
  );
  addToList(xml, 'hyperlinks', links, (link) => link, false);
}

/** A jump within the workbook. */
export const linkXml = (ref: string, target: string, prefix: string): string =>
  `<${prefix}hyperlink ref="${ref}" location="${escapeAttribute(target)}" display="${escapeAttribute(target)}"/>`;

function addToList(
  xml: XmlText,
  local: string,
  items: readonly string[],
  write: (item: string) => string,
  counted: boolean,
): void {
  if (items.length === 0) return;
  const list: XmlElement | undefined = xml.child(xml.root, local);
  const inside = items.map(write).join('');
  if (list) {
    xml.append(list, inside);
    if (counted) xml.setAttribute(list, 'count', String(list.children.length + items.length));
  } else {
    const name = xml.prefix + local;
    const count = counted ? ` count="${items.length}"` : '';
    xml.insertInOrder(local, `<${name}${count}>${inside}</${name}>`, SHEET_ORDER);
  }
}
