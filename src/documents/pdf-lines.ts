import { isNoteMark } from './note-mark';
import { inColumns } from './pdf-columns';

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
/** Of the usual size: what is small, and how far above the baseline a small text stands that is raised. */
const SMALL = 0.9;
const RAISED = 0.12;
const HIGHEST = 0.8;
const BESIDE = 0.5;
/** Letters printed twice to look bold stand less than this apart. */
const TWICE = 0.2;
/** A slant beyond this is a watermark's. */
const SLANT = 5;

/**
 * The lines of each page from the places of its text: column by column, by baseline, from left to right, a space where
 * a gap is wider than between letters and a tab where it is a cell's. What runs the way most of the page does comes
 * first (a table may lie on its side), the rest behind it; text across the page is a watermark and left out.
 */
export function linesOf(pages: readonly (readonly PdfItem[])[]): string[][] {
  const ways = pages.map(waysOf);
  const main = inColumns(ways.map(([first = []]) => lowered(first)));
  return main.map((groups, page) => [...groups, ...ways[page]!.slice(1)].flatMap(linesOneWay));
}

/** A page's text by the way it runs, most of it first, each turned so that it runs to the right. */
function waysOf(items: readonly PdfItem[]): PdfItem[][] {
  const ways = new Map<number, PdfItem[]>();
  for (const item of items) {
    const quarter = Math.round(item.angle / 90);
    if (item.text.trim() === '' || Math.abs(item.angle - quarter * 90) > SLANT) continue;
    const way = ((quarter % 4) + 4) % 4;
    const others = ways.get(way);
    if (others) others.push(upright(item, way));
    else ways.set(way, [upright(item, way)]);
  }
  const weight = (placed: readonly PdfItem[]) => placed.reduce((sum, { text }) => sum + text.length, 0);
  return [...ways.values()].sort((a, b) => weight(b) - weight(a));
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

/**
 * A page's text without the marks of notes: small and raised behind a word or a figure. What is raised and no such
 * mark (m²) comes down into its line.
 */
function lowered(items: readonly PdfItem[]): PdfItem[] {
  const size = usualHeight(items);
  const isSmall = ({ height }: PdfItem): boolean => height < SMALL * size;
  if (!items.some(isSmall)) return [...items];
  const band = (y: number): number => Math.floor(y / size);
  /** What is not raised, by its height on the page, as far as it reaches with what hangs on it. */
  const bases = new Map<number, PdfItem[]>();
  const put = (item: PdfItem): void => {
    const others = bases.get(band(item.y));
    if (others) others.push(item);
    else bases.set(band(item.y), [item]);
  };
  items.filter((item) => !isSmall(item)).forEach(put);
  for (const item of items.filter(isSmall).sort((a, b) => a.x - b.x)) {
    const near = [band(item.y), band(item.y) - 1].flatMap((each) => bases.get(each) ?? []);
    const base = near.find((each) => isRaisedOver(each, item, size));
    if (!base) put(item);
    else {
      const text = isNoteMark(item.text, base.text) ? base.text : base.text + item.text;
      const others = bases.get(band(base.y))!;
      others[others.indexOf(base)] = { ...base, text, width: item.x + item.width - base.x };
    }
  }
  return [...bases.values()].flat();
}

/** The height most of the text has. */
function usualHeight(items: readonly PdfItem[]): number {
  const lengths = new Map<number, number>();
  for (const { height, text } of items) lengths.set(height, (lengths.get(height) ?? 0) + text.length);
  return [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0] as const)[0];
}

const isRaisedOver = (base: PdfItem, { x, y }: PdfItem, size: number): boolean => {
  const above = y - base.y;
  const behind = x - (base.x + base.width);
  return above > RAISED * size && above < HIGHEST * size && Math.abs(behind) < BESIDE * size;
};

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
