/** A text as the eye reads it: compatibility forms folded (NFKC), every kind of space gone. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

const ORDINAL =
  /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]|[(（](?:[一二三四五六七八九十]+|\d+)[)）]|\d+[、.．](?!\d))/;

const PART = /^(?:其中|加|减)[:：]/;

/** A line's name as printed, spaces, ordinal and 其中： taken off: what messages call it. */
export function printedName(text: string): string {
  let name = text.replace(/[\s\u200b\ufeff]+/g, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(ORDINAL, '').replace(PART, '');
  }
  return name;
}

/** A line's name for comparison: squeezed, its ordinal (一、 1. （一）), 其中： and quotes taken off. */
export function nameKey(text: string): string {
  return printedName(squeeze(text).replace(/[“”‘’"'「」《》]/g, ''));
}
