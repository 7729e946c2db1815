import { escapeText } from '../../formats/xml-edit';
import { deflate, inflate } from '../../formats/zlib';
import { unzip, zip } from '../../formats/zip';
import type { Letter, LetterBlock, LetterCell, LetterStyle, LetterTable } from '../../output/letter';
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from './docx-library';
import {
  FONTS,
  fontTableXml,
  PAGE_OF_LETTER,
  STYLES,
  TABLE_TEXT,
  twips,
  type LetterLook,
} from './letter-looks';

/**
 * A letter as a Word document: A4, in the fonts and measures of official letters (GB/T 9704). The same letter gives the
 * same bytes.
 */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: printable(letter.title),
    creator: AUTHOR,
    evenAndOddHeaderAndFooters: true,
    styles: stylesOf(),
    sections: [
      {
        properties: { page: PAGE_OF_LETTER },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: letter.blocks.map((block, index) => blockOf(block, letter.blocks[index - 1])),
      },
    ],
  });
  const parts = unzip(new Uint8Array(await Packer.toArrayBuffer(document)), inflate);
  const encoder = new TextEncoder();
  // The library writes the time of day, and an empty table of fonts.
  parts.set('docProps/core.xml', encoder.encode(propertiesXml(letter)));
  parts.set('word/fontTable.xml', encoder.encode(fontTableXml()));
  return zip(parts, deflate);
}

const AUTHOR = '勾稽 Gouji';

/** What XML can hold: a file name or a cell may hold anything. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');

function stylesOf() {
  const of = ({ font, size, line, align, before, after, indent, keepNext }: LetterLook) => ({
    run: { font: fontOf(font), size: 2 * size, color: '000000', bold: false },
    paragraph: {
      alignment: AlignmentType[ALIGNED[align]],
      spacing: { line: 20 * line, lineRule: LineRuleType.EXACT, before: 20 * before, after: 20 * after },
      indent: { firstLine: 20 * indent.first, right: 20 * indent.right },
      keepNext,
    },
  });
  const style = (name: LetterStyle) => of(STYLES[name]);
  const own = (id: LetterStyle, name: string) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...style(id),
  });
  return {
    default: {
      document: {
        run: {
          font: fontOf('body'),
          size: 2 * STYLES.body.size,
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      title: style('title'),
      heading1: style('heading'),
      heading2: style('subheading'),
    },
    paragraphStyles: [
      own('addressee', 'Addressee'),
      own('body', 'Letter Text'),
      own('closing', 'Letter Closing'),
      own('signature', 'Letter Signature'),
      { id: 'cell', name: 'Letter Table', basedOn: 'Normal', ...of(TABLE_TEXT) },
    ],
  };
}

const ALIGNED = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', both: 'BOTH' } as const;

function fontOf(font: keyof typeof FONTS) {
  const { latin, name } = FONTS[font];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: 'eastAsia' };
}

const STYLE_ID: Readonly<Record<LetterStyle, string>> = {
  title: 'Title',
  addressee: 'addressee',
  heading: 'Heading1',
  subheading: 'Heading2',
  body: 'body',
  closing: 'closing',
  signature: 'signature',
};

/** What comes right behind a table stands apart from it. */
function blockOf(block: LetterBlock, before: LetterBlock | undefined) {
  if (block.kind === 'table') return tableOf(block);
  const { text, style } = block;
  const lines = text.split('\n');
  const { line } = STYLES[style];
  const apart = before?.kind === 'table' && {
    spacing: { before: 200, line: 20 * line, lineRule: LineRuleType.EXACT },
  };
  return new Paragraph({
    style: STYLE_ID[style],
    ...apart,
    children: lines.map((line, index) => run(line, { breakBefore: index > 0 })),
  });
}

interface RunLook {
  readonly font?: keyof typeof FONTS | undefined;
  readonly breakBefore?: boolean;
}

const run = (text: string, { font, breakBefore }: RunLook = {}) =>
  new TextRun({
    text: printable(text),
    ...(breakBefore && { break: 1 }),
    ...(font && { font: fontOf(font) }),
  });

/** — 1 — */
function pageNumber(side: 'left' | 'right') {
  const aside = 20 * PAGE_NUMBER_SIZE;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType[ALIGNED[side]],
        indent: { [side]: aside },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: fontOf('number'),
            size: 2 * PAGE_NUMBER_SIZE,
          }),
        ],
      }),
    ],
  });
}

/** 四号. */
const PAGE_NUMBER_SIZE = 14;

function tableOf({ columns, rows }: LetterTable) {
  const widths = columns.map(({ width }) => twips(width));
  const widthOf = (from: number, columns = 1): number =>
    widths.slice(from, from + columns).reduce((sum, each) => sum + each, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widthOf(0, columns.length), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 57, right: 57, top: 28, bottom: 28, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ heading }, column) =>
            new TableCell({
              width: { size: widths[column]!, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: [
                paragraphOf(heading, { align: AlignmentType.CENTER, font: 'heading', keepNext: true }),
              ],
            }),
        ),
      }),
      ...placed(rows, columns.length).map(
        ({ cells, isLast }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ cell, column }) => {
              const { align } = columns[column]!;
              const lines = cell.lines.length > 0 ? cell.lines : [''];
              return new TableCell({
                width: { size: widthOf(column, cell.columns), type: WidthType.DXA },
                ...(cell.rows && cell.rows > 1 && { rowSpan: cell.rows }),
                ...(cell.columns && { columnSpan: cell.columns }),
                children: lines.map((text) =>
                  paragraphOf(text, {
                    align: AlignmentType[ALIGNED[cell.align ?? align]],
                    keepNext: !isLast,
                  }),
                ),
              });
            }),
          }),
      ),
    ],
  });
}

interface CellLook {
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly font?: keyof typeof FONTS;
  readonly keepNext: boolean;
}

const paragraphOf = (text: string, { align, font, keepNext }: CellLook) =>
  new Paragraph({ style: 'cell', alignment: align, keepNext, children: [run(text, { font })] });

interface PlacedRow {
  readonly cells: readonly { readonly cell: LetterCell; readonly column: number }[];
  /** No cell reaches further down from here: a page may end behind it. */
  readonly isLast: boolean;
}

/** In which column each cell comes to stand, beside those that reach down from above. */
function placed(rows: LetterTable['rows'], columns: number): PlacedRow[] {
  const left = new Array<number>(columns).fill(0);
  return rows.map((row) => {
    const cells: { cell: LetterCell; column: number }[] = [];
    let column = 0;
    for (const cell of row) {
      while (left[column]! > 0) column++;
      cells.push({ cell, column });
      const end = column + (cell.columns ?? 1);
      left.fill(cell.rows ?? 1, column, end);
      column = end;
    }
    left.forEach((rows, at) => (left[at] = Math.max(0, rows - 1)));
    return { cells, isLast: left.every((rows) => rows === 0) };
  });
}

/** Title and author, and the day of the letter as the day on which the file was made. */
function propertiesXml({ title, date }: Letter): string {
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(date)}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(printable(title))}</dc:title><dc:creator>${AUTHOR}</dc:creator>` +
    `<cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`
  );
}
