import type { IndicatorWords } from '../model/grammar';
import { squeeze } from '../model/names';

/** A cell of a table, where it begins in its text. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && /^\s*\d+(?:\.\d+)?\s*(?:分\s*)?$/.test(text);

/** What an indicator weighs and scored, as its row has them. */
export interface IndicatorCells {
  readonly name: string;
  /** Null where the table has no such column. */
  readonly target: TableCell | null;
  readonly reached: TableCell | null;
  readonly weight: TableCell;
  /** Null where the table tells no scores. */
  readonly score: TableCell | null;
}

export interface IndicatorTable {
  /** A row each; null where it has other cells than the heading says. */
  readonly indicators: readonly (IndicatorCells | null)[];
  /** The numbers of 总分, weight and score; none where the table has no such row. */
  readonly sum: readonly TableCell[];
}

/** The indicators of a table, where its cells were kept apart. */
export function indicatorsOf(words: IndicatorWords, raw: string): IndicatorTable {
  const { columns, rows, sum } = indicatorRows(words, raw);
  return {
    indicators: columns ? rows.map((row) => indicatorOf(row, columns)) : [],
    sum: sum.filter(({ text }) => isNumber(text)),
  };
}

function indicatorOf(row: readonly TableCell[], columns: IndicatorColumns): IndicatorCells | null {
  // A cell more than the heading has would move a value into the column of weights.
  if (row.length > columns.count) return null;
  const weight = row[columns.weight];
  const score = columns.score === null ? null : row[columns.score];
  if (!weight || score === undefined || !isNumber(weight.text)) return null;
  if (score && !isNumber(score.text)) return null;
  const cell = (column: number | null): TableCell | null => (column === null ? null : (row[column] ?? null));
  return {
    name: squeeze(row[columns.name]?.text ?? ''),
    target: cell(columns.target),
    reached: cell(columns.reached),
    weight,
    score,
  };
}

/** Where the columns of the indicators stand, and how many there are. */
interface IndicatorColumns {
  readonly name: number;
  readonly target: number | null;
  readonly reached: number | null;
  readonly weight: number;
  readonly score: number | null;
  readonly count: number;
}

interface IndicatorRows {
  /** Null where no heading names them. */
  readonly columns: IndicatorColumns | null;
  readonly rows: readonly (readonly TableCell[])[];
  /** The cells of 总分; none where the table has no such row. */
  readonly sum: readonly TableCell[];
}

/** The rows below the heading of the indicators: down to 总分, or else to the first line that is no row. */
function indicatorRows(words: IndicatorWords, raw: string): IndicatorRows {
  let columns: IndicatorColumns | null = null;
  const rows: (readonly TableCell[])[] = [];
  let beforeText: number | null = null;
  for (const cells of tableRows(words.name, raw)) {
    const names = cells.map(({ text }) => squeeze(text));
    if (names.includes(words.name)) {
      // At the head of a page it stands again.
      columns = columnsOf(words, names) ?? columns;
      continue;
    }
    if (!columns || names.every((name) => /^[:-]*$/.test(name))) continue;
    if (names.includes(words.total)) return { columns, rows, sum: cells };
    if (cells.length < 3) beforeText ??= rows.length;
    else if (!continuesAbove(cells, names, columns)) rows.push(cells);
  }
  return { columns, rows: rows.slice(0, beforeText ?? rows.length), sum: [] };
}

function columnsOf(words: IndicatorWords, names: readonly string[]): IndicatorColumns | null {
  const find = (word: RegExp | null): number | null => {
    const at = names.findIndex((name) => word?.test(name));
    return at < 0 ? null : at;
  };
  const weight = find(words.weight);
  const score = find(words.score);
  if (weight === null || (score === null && words.score !== null)) return null;
  const [target, reached] = [find(words.target), find(words.reached)];
  return { name: names.indexOf(words.name), target, reached, weight, score, count: names.length };
}

/** The rest of a cell that was cut at the end of a page: words in one column, no number. */
function continuesAbove(
  cells: readonly TableCell[],
  names: readonly string[],
  { weight, score, count }: IndicatorColumns,
): boolean {
  if (cells.length > count) return false;
  const only = names.findIndex((name) => name !== '');
  if (only < 0 || only === weight || only === score || isNumber(cells[only]!.text)) return false;
  return !names.some((name, column) => column > only && name !== '');
}

/** The cells of a table stand each on a line of its own, as some converters write them. */
function hasCellALine(title: string, raw: string): boolean {
  for (let at = raw.indexOf(title); at >= 0; at = raw.indexOf(title, at + title.length)) {
    const end = at + title.length;
    if (/^[^\S\n]*(?:\n|$)/.test(raw.slice(end)) && beginsWithTab(raw, at)) return true;
  }
  return false;
}

/** Do nothing but spaces and line ends stand between a place and a tab that begins its line? */
function beginsWithTab(raw: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && /\s/.test(raw[before]!); before--)
    if (raw[before] === '\t' && (before === 0 || raw[before - 1] === '\n')) return true;
  return false;
}

/** As `.` of a pattern has it. */
const LINE_END = /[\n\r\u2028\u2029]/;

/** The rows of a table: lines with tabs or bars between their cells, or blocks of lines, each a cell. */
function* tableRows(title: string, raw: string): Generator<TableCell[]> {
  if (hasCellALine(title, raw)) {
    for (const { 0: text, index } of raw.matchAll(/.+(?:\n.+)*/g))
      yield cellsOf(text.split('\n\t'), 2, index);
    return;
  }
  let start = 0;
  for (const line of raw.split(LINE_END)) {
    if (line !== '') yield cellsOf(line.split(/[\t|]/), 1, start);
    start += line.length + 1;
  }
}

/** The cells of a row that begins at `start`, so many characters between two. */
function cellsOf(texts: readonly string[], apart: number, start: number): TableCell[] {
  let from = start;
  return texts.map((text) => {
    const cell = { text, start: from };
    from += text.length + apart;
    return cell;
  });
}
