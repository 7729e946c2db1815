/**
 * What a narrative may be at most; what is more is refused and the limit named. Published ones have up to 200,000
 * characters on a hundred pages, some 20 MB of which pictures are the most: each limit is some twenty times that, and
 * is there for files that are small and unpack to gigabytes or keep a reader busy for hours.
 */
export const DOCUMENT_LIMITS = {
  /** Of text, line ends included. */
  characters: 4_000_000,
  /** Of a PDF. */
  pages: 2_000,
  /** What a .docx may unpack to, all of it, and its text's part alone; a text file's own size. */
  megabytes: 128,
  partMegabytes: 48,
  textMegabytes: 16,
  /** Tags in one part of a .docx: a page has a few hundred. */
  tags: 1_000_000,
  /** The time a reader of PDF may work (more for a larger file), and the memory it may take. */
  seconds: 3,
  secondsPerMegabyte: 2,
  mostSeconds: 30,
  /** In a browser, where only the clock can be asked. */
  clockSeconds: 60,
  memoryMegabytes: 700,
} as const;
