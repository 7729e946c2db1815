import type Decimal from 'decimal.js';
import type { Figure } from '../model/figure';
import { address, isElsewhere, quoteSheetName } from '../model/sheet';
import type { Look, WrittenCell } from './edits';

export const text = (words: string, look: Look = 'text'): WrittenCell => ({
  content: { kind: 'text', text: words },
  look,
});

export const blank = (look: Look = 'text'): WrittenCell => ({ content: { kind: 'blank' }, look });

export const count = (value: number): WrittenCell => ({
  content: { kind: 'number', value: String(value) },
  look: 'count',
});

/** An amount, as a decimal string. */
export const money = (value: string): WrittenCell => ({ content: { kind: 'number', value }, look: 'money' });

export const formula = (source: string, value: Decimal | null, look: Look, otherwise = ''): WrittenCell => ({
  content: {
    kind: 'formula',
    formula: source,
    value: value === null ? null : value.toFixed(),
    ...(value === null ? { text: otherwise } : {}),
  },
  look,
});

/** A cell whose text jumps to where a figure stands; plain text for a place in a narrative. */
export function jump(words: string, place: Figure['place']): WrittenCell {
  if (place.source !== 'cell' || isElsewhere(place.sheet)) return text(words);
  return { ...text(words, 'link'), link: { sheet: place.sheet, address: address(place.row, place.column) } };
}

/** A reference to a figure's cell as a formula on another sheet writes it; a number stored as text is converted. */
export function reference(figure: Figure, fromSheet?: string): string {
  const { place } = figure;
  if (place.source !== 'cell') throw new TypeError('a figure of a narrative has no cell');
  const cell = address(place.row, place.column);
  const full = place.sheet === fromSheet ? cell : `${quoteSheetName(place.sheet)}!${cell}`;
  return figure.asText ? `VALUE(TRIM(${full}))` : full;
}

/** The same in the package's money unit, whatever its sheet counts in and however its format scales it. */
export const amountReference = (figure: Figure): string =>
  figure.perStored && !figure.perStored.eq(1)
    ? `${reference(figure)}*${figure.perStored.toFixed()}`
    : reference(figure);
