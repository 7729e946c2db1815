import type { Item } from '../model/item';
import type { NamedSubject, Span } from '../model/narrative';
import type { Line } from '../model/statement';
import type { SubjectNames } from './subject-names';

/** What stands alone before an amount: “卫生健康与计划生育”109.34万元. */
const BEFORE_AMOUNT = /(?<=^|[。;:,、.)])[\u4e00-\u9fa5]{4,24}(?=(?:决算)?为?\d[\d.,]{0,16}(?:亿|万)?元)/g;

export interface NearClass extends Span {
  readonly line: Line;
  readonly differs: NamedSubject['differs'][number];
}

/**
 * Names that are no class of the statement and nearly one that the text does not name otherwise: that is what was meant.
 * Their figures stay unread. `named`: what was recognised in the text, and where.
 */
export function nearClasses(
  text: string,
  names: SubjectNames,
  of: (row: string) => Item,
  named: readonly (Span & { readonly of: Item })[],
): NearClass[] {
  const told = new Set(named.map((each) => each.of));
  let next = 0;
  return [...text.matchAll(BEFORE_AMOUNT)].flatMap(({ index: start, 0: words }): NearClass[] => {
    const end = start + words.length;
    while (named[next] && named[next]!.end <= start) next++;
    if (named[next] && named[next]!.start < end) return [];
    const line = names.nearly(words);
    if (!line || told.has(of(line.key))) return [];
    const differs = names.classNamedApart(words, line.key);
    return differs ? [{ start, end, line, differs }] : [];
  });
}
