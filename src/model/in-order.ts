/**
 * Do these words stand in the text, each somewhere behind the one before? What a pattern of `.*` asks, in one walk: that
 * would try every place of one with every place of the next.
 */
export function inOrder(text: string, ...words: readonly RegExp[]): boolean {
  let rest = text;
  for (const word of words) {
    const found = word.exec(rest);
    if (!found) return false;
    rest = rest.slice(found.index + found[0].length);
  }
  return true;
}

/** Do these words stand in order in one clause of the text? */
export const inOneClause = (text: string, ...words: readonly RegExp[]): boolean =>
  text.split(/[,，。;；]/).some((clause) => inOrder(clause, ...words));
