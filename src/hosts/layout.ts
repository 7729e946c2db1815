import { address, type Area } from '../model/sheet';
import type { BlockEdit, Look, SheetEdit, WrittenCell } from '../output/edits';

/** Where the cells of an edit come to stand and what they hold, whatever host writes them. */

/** Where a link leads, as `'Sheet'!F8`; null where there is no such sheet. */
export type LinkTarget = (link: NonNullable<WrittenCell['link']>) => string | null;

/** A cell as it is to stand there; rows and columns count from 0. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Texts are as a cell can hold them, numbers are decimals. */
  readonly content: WrittenCell['content'];
  readonly look: Look;
  /** Where it jumps to, as `'Sheet'!F8`. */
  readonly link: string | null;
}

/** How sheets of ours print, beside A4 across and one page wide: margins in inches, what stands at the page's foot. */
export const PAGE = {
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  footer: { left: '&A', right: '&P / &N' },
} as const;

/** The area a block takes. */
export function blockArea({ top, left, rows }: BlockEdit): Area {
  const widths = rows.map((row) => row.reduce((width, cell, i) => Math.max(width, i + (cell.span ?? 1)), 1));
  return { top, left, bottom: top + rows.length - 1, right: left + Math.max(...widths) - 1 };
}

/** The merged areas that cells' spans ask for. A cell covered by another's span must be blank. */
export function spans(rows: readonly (readonly WrittenCell[])[], top: number, left: number): Area[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const span = cell.span ?? 1;
      if (span === 1) return [];
      if (row.slice(c + 1, c + span).some(({ content }) => content.kind !== 'blank')) {
        throw new Error(`${address(top + r, left + c)} spans a cell that holds something`);
      }
      return [{ top: top + r, left: left + c, bottom: top + r, right: left + c + span - 1 }];
    }),
  );
}

/**
 * The cells of a sheet of ours, row by row; what a cell spans is one too, so that its border goes all round. A cell whose
 * link leads nowhere looks like a text. Throws where an amount is no decimal.
 */
export const sheetCells = (
  rows: readonly (readonly WrittenCell[])[],
  linkTarget: LinkTarget,
): PlannedCell[][] => rows.map((row, r) => spread(row).map(([c, cell]) => planned(cell, r, c, linkTarget)));

/** The cells of a block: those that hold something, and those a title spreads over. Throws as `sheetCells` does. */
export const blockCells = ({ top, left, rows }: BlockEdit, linkTarget: LinkTarget): PlannedCell[] =>
  rows.flatMap((row, r) =>
    spread(row)
      .filter(([c, { content }]) => {
        const covered = row.slice(0, c).some(({ span = 1 }, i) => i + span > c);
        return covered || content.kind !== 'blank';
      })
      .map(([c, cell]) => planned(cell, top + r, left + c, linkTarget)),
  );

/** The cells of a row with their columns, and blanks for what a cell spans. */
function spread(row: readonly WrittenCell[]): [number, WrittenCell][] {
  const cells = new Map(row.entries());
  row.forEach(({ look, span = 1 }, c) => {
    for (let i = c + 1; i < c + span; i++) cells.set(i, { content: { kind: 'blank' }, look });
  });
  return [...cells].sort(([a], [b]) => a - b);
}

function planned(cell: WrittenCell, row: number, column: number, linkTarget: LinkTarget): PlannedCell {
  const link = cell.link ? linkTarget(cell.link) : null;
  // A formula may be a link by itself.
  const leadsNowhere = link === null && cell.content.kind !== 'formula';
  const look = cell.look === 'link' && leadsNowhere ? 'text' : cell.look;
  return { row, column, content: contentOf(cell), look, link };
}

function contentOf({ content }: WrittenCell): WrittenCell['content'] {
  switch (content.kind) {
    case 'blank':
      return content;
    case 'text':
      return { ...content, text: cellText(content.text) };
    case 'number':
      return { ...content, value: decimal(content.value) };
    case 'formula': {
      const { value, text } = content;
      return {
        ...content,
        value: value === null ? null : decimal(value),
        ...(text === undefined ? {} : { text: cellText(text) }),
      };
    }
  }
}

function decimal(value: string): string {
  if (!/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value)) throw new Error(`not a decimal: ${value}`);
  return value;
}

const MAX_TEXT = 32_767;

/** A text as a cell can hold it: not too long, lines ended by a line feed, no half of a surrogate pair. */
function cellText(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  return cut.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD');
}

const WRAPPED: ReadonlySet<Look> = new Set<Look>([
  'heading',
  'text',
  'textError',
  'textReview',
  'textMuted',
  'link',
  'input',
]);
const LINE_HEIGHT = 16.5;
const HEIGHTS: Partial<Record<Look, number>> = { title: 30, heading: 21, signature: 30 };

/**
 * The height, in points, that a row's wrapped texts need. Excel fits rows by itself, but not for merged cells and not
 * before someone edits the row.
 */
export function rowHeight(
  row: readonly WrittenCell[],
  { columnWidths, hiddenColumns }: Pick<SheetEdit, 'columnWidths' | 'hiddenColumns'>,
): number {
  let height = 18;
  row.forEach((cell, c) => {
    const { content, look } = cell;
    height = Math.max(height, HEIGHTS[look] ?? 0);
    const text =
      content.kind === 'text' ? content.text : content.kind === 'formula' ? (content.text ?? '') : '';
    if (!WRAPPED.has(look) || text === '' || hiddenColumns.includes(c)) return;
    let width = 0;
    for (let i = c; i < c + (cell.span ?? 1); i++) width += columnWidths[i] ?? 10;
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 2))), 0);
    height = Math.max(height, lines * LINE_HEIGHT + 3);
  });
  // Excel knows no higher row.
  return Math.min(height, 409);
}

/** The width of a text in columns' units: a Chinese character takes nearly two digits. */
export function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += c.codePointAt(0)! > 0x2e7f || /[“”‘’—…·×]/.test(c) ? 1.9 : 1;
  return width;
}
