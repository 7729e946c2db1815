/** How many lines at the top and at the bottom of a page may be a running header or footer. */
const EDGE = 2;
/** On fewer pages a repeated line may be chance. */
const FEWEST_PAGES = 3;

/**
 * The pages' lines without page numbers and running headers and footers: lines at a page's edge that say nothing but
 * the page's number, or the same (numbers apart) on most pages.
 */
export function withoutRunningLines(pages: readonly (readonly string[])[]): string[][] {
  const top = running(pages.map((lines) => lines.slice(0, EDGE)));
  const bottom = running(pages.map((lines) => lines.slice(-EDGE)));
  const offset = numberOffset(pages);
  return pages.map((lines, page) => {
    const isNumber = (line: string) => isPageNumber(line) || bareNumber(line) === page + offset;
    let from = 0;
    let to = lines.length;
    const goes = (line: string, repeated: ReadonlySet<string>) =>
      isNumber(line) || repeated.has(withoutNumbers(line));
    while (from < Math.min(EDGE, to) && goes(lines[from]!, top)) from++;
    while (to > from && lines.length - to < EDGE && goes(lines[to - 1]!, bottom)) to--;
    return lines.slice(from, to);
  });
}

/** What most pages have at this edge, without its numbers. */
function running(edges: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const line of new Set(edge.map(withoutNumbers))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, edges.length / 2 + 0.5);
  // A line of figures alone would be any line of a table.
  return new Set(
    [...counts].filter(([line, count]) => count >= enough && /\p{L}/u.test(line)).map(([line]) => line),
  );
}

const withoutNumbers = (line: string): string => plain(line).replace(/\d+/g, '#');

const plain = (line: string): string => line.normalize('NFKC').replace(/\s/g, '');

/** A number with what only page numbers have around it: `- 12 -`, `第 12 页`, `12/30`, `第1页 共30页`. */
const isPageNumber = (line: string): boolean =>
  /^(?:[-–—―·~]+\d{1,4}[-–—―·~]+|第\d{1,4}页(?:[,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i.test(
    plain(line),
  );

function bareNumber(line: string): number | undefined {
  const text = plain(line);
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/**
 * What a page's printed number is more than its index. A number alone on a line may be a table's, so it counts only in
 * step with those of other pages; a single page's must be 1.
 */
function numberOffset(pages: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  pages.forEach((lines, page) => {
    const edges = new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(bareNumber));
    for (const number of edges) {
      if (number !== undefined) counts.set(number - page, (counts.get(number - page) ?? 0) + 1);
    }
  });
  const [offset, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return count > 1 ? offset : 1;
}
