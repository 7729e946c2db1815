/** A text as the eye reads it: compatibility forms folded (NFKC), every kind of space gone. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

const ORDINAL =
  /^(?:[((]?[一二三四五六七八九十]+[))]?[、.．]|\((?:[一二三四五六七八九十]+|\d+)\)|\d+[、.](?!\d))/;

/** A line's name for comparison: squeezed, its ordinal (一、 1. （一）), 其中： and quotes taken off. */
export function nameKey(text: string): string {
  let name = squeeze(text).replace(/[“”‘’"'「」《》]/g, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(ORDINAL, '').replace(/^(?:其中|加|减)[::]/, '');
  }
  return name;
}
