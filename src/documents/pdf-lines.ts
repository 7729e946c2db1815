import { isNoteMark } from './note-mark';
import { inColumns } from './pdf-columns';
import type { PdfItem } from './pdf-item';

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
    entry(ways, way, () => []).push(upright(item, way));
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
  let printed = new PrintedLines();
  // Sorting is stable: what stands at one place stays in the order it was written in.
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (!line || line[0]!.y - item.y > SAME_LINE * Math.max(line[0]!.height, item.height)) {
      lines.push([item]);
      printed = new PrintedLines();
      printed.add(item);
    } else if (printed.add(item)) line.push(item);
  }
  return lines.map(lineText);
}

/** The items of a line, where each is found by its words and its place. */
class PrintedLines {
  private readonly places = new Map<string, Map<number, Map<number, PdfItem[]>>>();

  /** Adds an item, unless it is one that is there already, printed again to look bold. */
  add(item: PdfItem): boolean {
    const heights = entry(this.places, item.text, () => new Map<number, Map<number, PdfItem[]>>());
    for (const [height, columns] of heights) {
      const column = Math.floor(item.x / (TWICE * height));
      for (let at = column - 1; at <= column + 1; at++) {
        if (columns.get(at)?.some((other) => isSame(other, item))) return false;
      }
    }
    const columns = entry(heights, item.height, () => new Map<number, PdfItem[]>());
    entry(columns, Math.floor(item.x / (TWICE * item.height)), () => []).push(item);
    return true;
  }
}

/** What a map has under a key; put there when it is asked for first. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
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
  /** Which of a band's bases end in a stretch of the line that is twice as wide as a mark may stand behind them. */
  const ends = new Map<string, number[]>();
  const stretch = (x: number): number => Math.floor(x / (2 * BESIDE * size));
  const ending = (base: PdfItem, index: number): void => {
    const { y, x, width } = base;
    entry(ends, `${band(y)} ${stretch(x + width)}`, () => []).push(index);
  };
  const put = (item: PdfItem): void => {
    const others = entry(bases, band(item.y), () => []);
    others.push(item);
    ending(item, others.length - 1);
  };
  /** The first base, in this band and the one below, over which the item is raised. */
  const baseOf = (item: PdfItem): { others: PdfItem[]; index: number } | undefined => {
    for (const each of [band(item.y), band(item.y) - 1]) {
      const others = bases.get(each);
      const at = stretch(item.x);
      const near = [at - 1, at, at + 1].flatMap((end) => ends.get(`${each} ${end}`) ?? []);
      let index = Infinity;
      for (const end of near) if (end < index && isRaisedOver(others![end]!, item, size)) index = end;
      if (others && index < others.length) return { others, index };
    }
    return undefined;
  };
  items.filter((item) => !isSmall(item)).forEach(put);
  for (const item of items.filter(isSmall).sort((a, b) => a.x - b.x)) {
    const found = baseOf(item);
    if (!found) put(item);
    else {
      const base = found.others[found.index]!;
      const text = isNoteMark(item.text, base.text) ? base.text : base.text + item.text;
      const longer = { ...base, text, width: item.x + item.width - base.x };
      found.others[found.index] = longer;
      ending(longer, found.index);
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
  // In pieces: to look at the end of a text that grows is to copy it.
  const pieces: string[] = [];
  let end = 0;
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const gap = (item.x - end) / item.height;
    end = Math.max(pieces.length === 0 ? item.x : end, item.x + item.width);
    const before = pieces.at(-1);
    if (before !== undefined && gap > TAB) {
      // No piece is blank.
      pieces[pieces.length - 1] = before.trimEnd();
      pieces.push(`\t${item.text.trimStart()}`);
    } else if (before !== undefined && gap > SPACE && !/\s/.test(before.at(-1)! + item.text[0]!))
      pieces.push(` ${item.text}`);
    else pieces.push(item.text);
  }
  return pieces.join('').trim();
}
