import { address } from '../../model/sheet';
import type { SheetEdit } from '../../output/edits';
import { cellXml } from './cell-xml';
import { asLinked, type LinkTarget, rowHeight, spans, spread } from '../layout';
import { linkXml } from './sheet-mark';
import type { Styles } from './styles';

/** A worksheet of Gouji's own: it prints on A4, across, its headings on every page. */
export function newSheet(edit: SheetEdit, styles: Styles, linkTarget: LinkTarget, namespace: string): string {
  const links: string[] = [];
  const rows = edit.rows.map((row, r) => {
    const cells = spread(row).map(([column, cell]) => {
      const at = address(r, column);
      const target = cell.link ? linkTarget(cell.link) : null;
      if (target !== null) links.push(linkXml(at, target, ''));
      return cellXml(cell, at, String(styles.look(asLinked(cell, linkTarget).look)), '');
    });
    // The height is not marked as the user's, so Excel goes on fitting it.
    return `<row r="${r + 1}" ht="${rowHeight(row, edit)}">${cells.join('')}</row>`;
  });
  const merges = spans(edit.rows, 0, 0).map((ref) => `<mergeCell ref="${ref}"/>`);
  const width = edit.rows.reduce(
    (most, { length }) => Math.max(most, length),
    Math.max(1, edit.columnWidths.length),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${address(Math.max(0, edit.rows.length - 1), width - 1)}"/>` +
    view(edit.frozenRows) +
    '<sheetFormatPr defaultRowHeight="18"/>' +
    columns(edit) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
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

function columns({ columnWidths, hiddenColumns }: SheetEdit): string {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1), 0);
  const list = Array.from({ length: count }, (_, i) => {
    const hidden = hiddenColumns.includes(i) ? ' hidden="1"' : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${columnWidths[i] ?? 10}"${hidden} customWidth="1"/>`;
  });
  return count > 0 ? `<cols>${list.join('')}</cols>` : '';
}
