import type { Cell, Sheet } from '../model/sheet';
import { readAmount } from '../tables/amount';

/** The text of a sheet that holds a narrative: a line a row, a tab between its cells. */
export function sheetText({ cells }: Sheet): string {
  const lines = Array.from(cells, (row) =>
    (row ?? [])
      .flatMap((cell) => (cell ? [printed(cell)] : []))
      .filter((text) => text !== '')
      .join('\t'),
  );
  return lines.join('\n').trim();
}

/** Sentences, and so many characters in them, are what no statement has. */
const SENTENCE = /[。；]/;
const LONG = 20;
const ENOUGH = 200;

/** How many characters of running text a sheet holds; 0 where it is too little to be a narrative. */
export function proseOf({ cells }: Sheet): number {
  let characters = 0;
  cells.forEach((row) =>
    row?.forEach((cell) => {
      const text = typeof cell?.value === 'string' ? cell.value : '';
      if (text.length >= LONG && SENTENCE.test(text)) characters += text.length;
    }),
  );
  return characters < ENOUGH ? 0 : characters;
}

function printed(cell: Cell): string {
  if (typeof cell.value === 'string') return cell.value;
  const amount = readAmount(cell);
  return amount.state === 'blank' ? '' : amount.printed;
}
