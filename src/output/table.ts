import { say, type Language, type Text } from '../model/text';
import { blank, text } from './cells';
import type { WrittenCell } from './edits';

/** What the sheets of ours are put together from. */

/** The columns of a table: what each is headed, and how wide. */
export type TableColumns = ReadonlyArray<readonly [heading: Text, width: number]>;

export const headingsOf = (columns: TableColumns, language: Language): WrittenCell[] =>
  columns.map(([heading]) => text(heading[language], 'heading'));

/** A line over so many columns. */
export const across = (words: string, columns: number, look: WrittenCell['look'] = 'text'): WrittenCell[] => [
  { ...text(words, look), span: columns },
];

/** A row of so many table cells, the given ones first. */
export function filled(cells: readonly WrittenCell[], columns: number): WrittenCell[] {
  const row = [...cells];
  while (row.length < columns) row.push(blank());
  return row;
}

/** A heading over rows, where there are any. */
export function section(
  title: Text,
  rows: readonly WrittenCell[][],
  columns: number,
  language: Language,
): WrittenCell[][] {
  return rows.length === 0 ? [] : [[], across(title[language], columns, 'label'), ...rows];
}

/** Names and files, which both languages print alike. */
export const same = (words: string): Text => say(words, words);
