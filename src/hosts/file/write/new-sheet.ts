import { escapeText } from '../../../formats/xml-edit';
import { address } from '../../../model/sheet';
import { PAGE, textWidth, type PlannedCell } from '../../layout';
import type { WideSheet } from '../../../output/edits';
import type { PlannedSheet } from '../../plan';
import { formatArea } from '../../reference';
import { cellXml } from './cell-xml';
import { linksXml } from './mark-sheet';
import type { Styles } from './styles';

const { footer } = PAGE;
const sides = Object.entries(PAGE.margins);

/** A worksheet of Gouji's own: it prints on A4, across, its headings on every page. */
export function newSheet(sheet: PlannedSheet, styles: Styles, namespace: string): string {
  const { heights, width, wide } = sheet;
  const looks = new Map<PlannedCell['look'], string>();
  const lookOf = (look: PlannedCell['look']): string => {
    let known = looks.get(look);
    if (known === undefined) looks.set(look, (known = String(styles.look(look))));
    return known;
  };
  const rows = sheet.rows.map((row, r) => {
    const cells = row.map((cell) => cellXml(folding(cell, sheet), lookOf(cell.look), ''));
    // The height is not marked as the user's, so Excel goes on fitting it.
    return `<row r="${r + 1}" ht="${heights[r]}">${cells.join('')}</row>`;
  });
  const links = linksXml(sheet.rows.flat(), '');
  const merges = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
    (wide ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') +
    `<dimension ref="A1:${address(Math.max(0, rows.length - 1), width - 1)}"/>` +
    view(sheet) +
    '<sheetFormatPr defaultRowHeight="18"/>' +
    columns(sheet) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    (wide ? conditions(wide, styles) : '') +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins ${sides.map(([side, inches]) => `${side}="${inches}"`).join(' ')}/>` +
    (wide
      ? `<pageSetup paperSize="9" scale="${WIDE_SCALE}" orientation="landscape"/>`
      : `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${sheet.onePage ? 1 : 0}"/>`) +
    `<headerFooter><oddFooter>${escapeText(`&L${footer.left}&R${footer.right}`)}</oddFooter></headerFooter>` +
    (wide ? breaks(wide, width) : '') +
    '</worksheet>'
  );
}

/** The longest text that a formula may hold. */
const LITERAL = 255;

/** LibreOffice does not break a text that is a link, but cuts it off; the text that a formula gives it does break. */
function folding(cell: PlannedCell, { columnWidths }: PlannedSheet): PlannedCell {
  const { column, content, link } = cell;
  if (link === null || content.kind !== 'text') return cell;
  const { text } = content;
  // An indent, and the cell's own edges.
  const fits = textWidth(text) + 3 <= (columnWidths[column] ?? 10);
  if (fits || text.includes('\n') || Math.max(text.length, link.length) >= LITERAL) return cell;
  const formula = `HYPERLINK(${literal(`#${link}`)},${literal(text)})`;
  return { ...cell, content: { kind: 'formula', formula, value: null, text } };
}

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** In percent: a name, a column and ten amounts beside them fit a page. */
const WIDE_SCALE = 65;

function view({ frozenRows, wide }: PlannedSheet): string {
  const columns = wide?.repeatColumns ?? 0;
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const pane = columns > 0 ? (frozenRows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const first = address(frozenRows, columns);
  const frozen =
    splits === ''
      ? ''
      : `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
        `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen}</sheetView></sheetViews>`;
}

/** Cells that stand out as long as a formula says so; the first is seen. */
const conditions = ({ conditions: all }: WideSheet, styles: Styles): string =>
  all
    .map(
      ({ areas, tone, formula }, at) =>
        `<conditionalFormatting sqref="${areas.map(formatArea).join(' ')}">` +
        `<cfRule type="expression" dxfId="${styles.tone(tone)}" priority="${at + 1}">` +
        `<formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');

/** Behind every page's columns. */
function breaks({ repeatColumns, columnsOfAPage }: WideSheet, width: number): string {
  const after: number[] = [];
  for (let at = repeatColumns + columnsOfAPage; at < width; at += columnsOfAPage) after.push(at);
  const all = after.map((at) => `<brk id="${at}" max="1048575" man="1"/>`).join('');
  return after.length === 0
    ? ''
    : `<colBreaks count="${after.length}" manualBreakCount="${after.length}">${all}</colBreaks>`;
}

function columns({ columnWidths, hiddenColumns }: PlannedSheet): string {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1), 0);
  const list = Array.from({ length: count }, (_, i) => {
    const hidden = hiddenColumns.includes(i) ? ' hidden="1"' : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${columnWidths[i] ?? 10}"${hidden} customWidth="1"/>`;
  });
  return count > 0 ? `<cols>${list.join('')}</cols>` : '';
}
