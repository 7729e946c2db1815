import type { PdfItem } from './pdf-item';

/** The blank between two columns of text, from `left` to `right`. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** In heights of a letter: how wide a gutter is at least, and from which gap on a line is a table’s. */
const NARROWEST = 0.8;
const CELL = 1.5;
/** A narrower column holds cells. */
const NARROW = 12;
/** How many of the lines may run across the gutter: titles, page numbers. */
const ACROSS = 0.15;
/** As a part of its width, how much of a column a full line fills; and how many lines of prose do, and of some prose. */
const FULL = 0.8;
const MOST_LINES = 0.4;
const SOME_LINES = 0.2;
/** A document has its gutters in a few places. */
const MOST_PLACES = 4;
/** On fewer lines beside each other it may be chance. */
const FEWEST_LINES = 6;

/**
 * Each page's text in groups that are read one after the other: the whole page, or where its text stands in columns
 * one column after the other, and what runs across them before or behind. Columns of prose are told from those of a
 * table by their lines: they fill the column and have no gaps in them. A page that is too short to tell is divided
 * where others of the document are.
 */
export function inColumns(pages: readonly (readonly PdfItem[])[]): PdfItem[][][] {
  const certain = pages.map((items) => gutterOf(items));
  const places = certain.flatMap((gutter): [number, Gutter][] =>
    gutter ? [[Math.round((gutter.left + gutter.right) / 20), gutter]] : [],
  );
  const known = [...new Map(places).values()].slice(0, MOST_PLACES);
  return pages.map((items, page) => {
    const gutter = certain[page] ?? known.find((each) => holds(items, each));
    return gutter ? divided(items, gutter) : [[...items]];
  });
}

/** A line that stands on one side of a gutter. */
interface PrintedLine {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly gap: number;
}

/** Where a page is divided for certain: its columns are of prose, or divided again. */
function gutterOf(items: readonly PdfItem[]): Gutter | undefined {
  const lines = baselines(items);
  const free = widestFree(lines, median(items.map((item) => item.height)));
  const isColumn = (side: readonly PdfItem[]): boolean =>
    isProse(side, MOST_LINES) || gutterOf(side) !== undefined;
  return free && sidesOf(lines, free).every(isColumn) ? free : undefined;
}

/** Items by baseline, from the top. */
function baselines(items: readonly PdfItem[]): PdfItem[][] {
  const lines: PdfItem[][] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && line[0]!.y - item.y < 0.4 * item.height) line.push(item);
    else lines.push([item]);
  }
  return lines;
}

/** The widest stretch, in the middle half of the page's text, that all but a few lines leave blank. */
function widestFree(lines: readonly (readonly PdfItem[])[], height: number): Gutter | undefined {
  const all = lines.flat();
  if (all.length === 0) return undefined;
  const from = least(all.map(({ x }) => x));
  const to = most(all.map(({ x, width }) => x + width));
  const step = height / 4;
  const cells = Math.ceil((to - from) / step);
  if (!(cells > 0 && cells < 10_000)) return undefined;
  const covered = new Array<number>(cells + 1).fill(0);
  for (const line of lines) {
    let next = 0;
    for (const { x, width } of [...line].sort((a, b) => a.x - b.x)) {
      const last = Math.min(cells, Math.floor((x + width - from) / step - 0.5));
      // What another item of the line covers is not counted twice.
      for (next = Math.max(next, Math.ceil((x - from) / step - 0.5)); next <= last; next++) covered[next]!++;
    }
  }
  let best: Gutter | undefined;
  let begin: number | undefined;
  for (let cell = Math.floor(cells / 4); cell <= Math.ceil((cells * 3) / 4); cell++) {
    if (covered[cell]! <= ACROSS * lines.length) begin ??= cell;
    else begin = undefined;
    if (begin === undefined) continue;
    const gutter = { left: from + begin * step, right: from + (cell + 1) * step };
    if (!best || gutter.right - gutter.left > best.right - best.left) best = gutter;
  }
  return best && best.right - best.left >= NARROWEST * height ? best : undefined;
}

/** Does it reach into the middle half of the gutter? */
const isAcross = ({ x, width }: PdfItem, { left, right }: Gutter): boolean =>
  x < right - (right - left) / 4 && x + width > left + (right - left) / 4;

const isLeft = ({ x, width }: PdfItem, { left, right }: Gutter): boolean =>
  x + width / 2 < (left + right) / 2;

/** What stands on either side, lines that run across left out. */
function sidesOf(lines: readonly (readonly PdfItem[])[], gutter: Gutter): [PdfItem[], PdfItem[]] {
  const beside = lines.filter((line) => !line.some((item) => isAcross(item, gutter))).flat();
  return [beside.filter((item) => isLeft(item, gutter)), beside.filter((item) => !isLeft(item, gutter))];
}

function measured(items: readonly PdfItem[]): PrintedLine {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const height = most(sorted.map((item) => item.height));
  let end = sorted[0]!.x;
  let gap = 0;
  for (const { x, width } of sorted) {
    gap = Math.max(gap, x - end);
    end = Math.max(end, x + width);
  }
  return { left: sorted[0]!.x, right: end, height, gap };
}

/** Do the lines of a column fill it, as prose does and cells do not? */
function isProse(column: readonly PdfItem[], part: number): boolean {
  const lines = baselines(column).map(measured);
  const gaps = lines.filter(({ gap, height }) => gap > CELL * height);
  if (lines.length < FEWEST_LINES || gaps.length > lines.length / 5) return false;
  const left = least(lines.map((line) => line.left));
  const right = most(lines.map((line) => line.right));
  // A column of figures is filled by every one of them: prose has more in a line.
  if (right - left < NARROW * median(lines.map((line) => line.height))) return false;
  const full = lines.filter((line) => line.right - line.left >= FULL * (right - left));
  return full.length >= part * lines.length;
}

/** Can a page be divided where another one is? One of its columns may hold a table, or nothing. */
function holds(items: readonly PdfItem[], gutter: Gutter): boolean {
  const lines = baselines(items);
  const across = lines.filter((line) => line.some((item) => isAcross(item, gutter))).length;
  return across <= ACROSS * lines.length && sidesOf(lines, gutter).some((side) => isProse(side, SOME_LINES));
}

/** Left column before right; what runs across parts the page in bands. */
function divided(items: readonly PdfItem[], gutter: Gutter): PdfItem[][] {
  const groups: PdfItem[][] = [];
  let band: PdfItem[][] = [[], []];
  const end = (): void => {
    // A column may be divided again.
    for (const column of band) {
      const inner = gutterOf(column);
      if (inner) groups.push(...divided(column, inner));
      else if (column.length > 0) groups.push(column);
    }
    band = [[], []];
  };
  for (const line of baselines(items)) {
    if (line.some((item) => isAcross(item, gutter))) {
      end();
      groups.push(line);
    } else for (const item of line) band[isLeft(item, gutter) ? 0 : 1]!.push(item);
  }
  end();
  return groups;
}

/** Not Math.min of all of them: a function takes no hundred thousand arguments. */
const least = (values: readonly number[]): number => values.reduce((a, b) => (b < a ? b : a), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a), -Infinity);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
