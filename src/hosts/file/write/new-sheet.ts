import { escapeText } from '../../../formats/xml-edit';
import { address } from '../../../model/sheet';
import { PAGE } from '../../layout';
import type { PlannedSheet } from '../../plan';
import { formatArea } from '../../reference';
import { cellXml } from './cell-xml';
import { linksXml } from './mark-sheet';
import type { Styles } from './styles';

const { footer } = PAGE;
const sides = Object.entries(PAGE.margins);

/** A worksheet of Gouji's own: it prints on A4, across, its headings on every page. */
export function newSheet(sheet: PlannedSheet, styles: Styles, namespace: string): string {
  const { heights, width } = sheet;
  const rows = sheet.rows.map((row, r) => {
    const cells = row.map((cell) => cellXml(cell, String(styles.look(cell.look)), ''));
    // The height is not marked as the user's, so Excel goes on fitting it.
    return `<row r="${r + 1}" ht="${heights[r]}">${cells.join('')}</row>`;
  });
  const links = linksXml(sheet.rows.flat(), '');
  const merges = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${address(Math.max(0, rows.length - 1), width - 1)}"/>` +
    view(sheet.frozenRows) +
    '<sheetFormatPr defaultRowHeight="18"/>' +
    columns(sheet) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins ${sides.map(([side, inches]) => `${side}="${inches}"`).join(' ')}/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" ' +
    `fitToHeight="${sheet.onePage ? 1 : 0}"/>` +
    `<headerFooter><oddFooter>${escapeText(`&L${footer.left}&R${footer.right}`)}</oddFooter></headerFooter>` +
    '</worksheet>'
  );
}

function view(frozenRows: number): string {
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/>`
      : '';
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columns({ columnWidths, hiddenColumns }: PlannedSheet): string {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1), 0);
  const list = Array.from({ length: count }, (_, i) => {
    const hidden = hiddenColumns.includes(i) ? ' hidden="1"' : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${columnWidths[i] ?? 10}"${hidden} customWidth="1"/>`;
  });
  return count > 0 ? `<cols>${list.join('')}</cols>` : '';
}
