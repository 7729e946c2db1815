import { asMeant, foldForms } from './fold';

/** Marks of notes, which are no digits: 12.50¹, 12.50①. Behind an m raised ones are part of a unit: m². */
const NOTE_MARK =
  /(?<![mM])[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]|(?<=\d)[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/g;

/** Nothing but ideographs and ASCII signs, which stay as they are. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** A text as the eye reads it: compatibility forms folded, note marks and every kind of space gone. */
export function squeeze(text: string): string {
  if (PLAIN.test(text)) return text;
  return foldForms(text.replace(NOTE_MARK, '')).replace(/\s+/g, '');
}

/** Ordinals that are one sign are told by it, others by the mark behind them. */
const ORDINAL =
  /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]|[(（](?:[一二三四五六七八九十]+|\d+)[)）]|\d+[、.．](?!\d)|[壹贰叁肆伍陆柒捌玖拾]+、|[\u2160-\u217fIVX]+[、.．]|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf][、.．]?)/;

const PART = /^(?:其中|加|减)[:：]/;

/** A line's name as printed, spaces, ordinal and 其中： taken off: what messages call it. */
export function printedName(text: string): string {
  let name = asMeant(text.replace(NOTE_MARK, '')).replace(/\s+/g, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(ORDINAL, '').replace(PART, '');
  }
  return name;
}

/** A line's name for comparison: squeezed, its ordinal (一、 1. （一） ①), 其中： and quotes taken off. */
export function nameKey(text: string): string {
  const squeezed = squeeze(printedName(text));
  return printedName(squeezed.replace(/[“”‘’"'「」《》]/g, ''));
}
