/** A stretch of text on a page of a PDF. */
export interface PdfItem {
  readonly text: string;
  /** Where it begins on its baseline; `y` grows upwards. */
  readonly x: number;
  readonly y: number;
  /** Its length along the baseline, and the height of its letters. */
  readonly width: number;
  readonly height: number;
  /** Which way it runs, in degrees: 0 to the right, 90 upwards. */
  readonly angle: number;
}

/** In parts of the letters' height: how far two baselines of one line may lie apart, and how wide a gap means what. */
const SAME_LINE = 0.4;
const SPACE = 0.3;
const TAB = 2;
/** Letters printed twice to look bold stand less than this apart. */
const TWICE = 0.2;
/** A slant beyond this is a watermark's. */
const SLANT = 5;

/**
 * The lines of a page from the places of its text: by baseline, from left to right, a space where a gap is wider than
 * between letters and a tab where it is a column's. What runs the way most of the page does comes first (a table may
 * lie on its side), the rest behind it; text across the page is a watermark and left out.
 */
export function linesOf(items: readonly PdfItem[]): string[] {
  const ways = new Map<number, PdfItem[]>();
  for (const item of items) {
    const quarter = Math.round(item.angle / 90);
    if (item.text.trim() === '' || Math.abs(item.angle - quarter * 90) > SLANT) continue;
    const way = ((quarter % 4) + 4) % 4;
    ways.set(way, [...(ways.get(way) ?? []), upright(item, way)]);
  }
  const weight = (placed: readonly PdfItem[]) => placed.reduce((sum, { text }) => sum + text.length, 0);
  return [...ways.values()].sort((a, b) => weight(b) - weight(a)).flatMap(linesOneWay);
}

/** The item on a page turned so that it runs to the right. */
function upright(item: PdfItem, way: number): PdfItem {
  const { x, y } = item;
  const [right, up] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][way]!;
  return { ...item, x: right!, y: up! };
}

function linesOneWay(items: readonly PdfItem[]): string[] {
  const lines: PdfItem[][] = [];
  // Sorting is stable: what stands at one place stays in the order it was written in.
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (!line || line[0]!.y - item.y > SAME_LINE * Math.max(line[0]!.height, item.height)) lines.push([item]);
    else if (!line.some((other) => isSame(other, item))) line.push(item);
  }
  return lines.map(lineText);
}

const isSame = (a: PdfItem, b: PdfItem): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < TWICE * a.height && Math.abs(a.y - b.y) < TWICE * a.height;

function lineText(items: readonly PdfItem[]): string {
  let text = '';
  let end = 0;
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const gap = (item.x - end) / item.height;
    if (text !== '' && gap > TAB) text = `${text.trimEnd()}\t${item.text.trimStart()}`;
    else if (text !== '' && gap > SPACE && !/\s$/.test(text) && !/^\s/.test(item.text))
      text += ` ${item.text}`;
    else text += item.text;
    end = Math.max(text === item.text ? item.x : end, item.x + item.width);
  }
  return text.trim();
}
