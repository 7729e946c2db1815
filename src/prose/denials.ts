import type { Grammar } from '../model/grammar';
import type { Denial, Span } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** What the last section on each statement that may be empty says of it: that nothing is in it. */
export const readDenials = (grammar: Grammar, dense: Dense, sections: readonly DenseSection[]): Denial[] =>
  grammar.sections.flatMap((kind): Denial[] => {
    const section = kind.denies === null ? undefined : sections.filter((each) => each.kind === kind).at(-1);
    const denial = section ? denialIn(dense.text.slice(section.body, section.end)) : null;
    if (!section || !denial) return [];
    const start = section.body + denial.start;
    const end = section.body + denial.end;
    const passage = {
      ...dense.span(start, end),
      text: dense.text.slice(start, end),
      section: section.title,
    };
    return [{ statement: kind.denies!, section: kind, passage }];
  });

/** Where a text first says that there is none: from 无, 没有, 未 of a clause that names money to the end of its sentence; or 空表. */
function denialIn(text: string): Span | null {
  const empty = text.indexOf('空表');
  for (const { index, 0: clause } of text.matchAll(/[^。;,]+/g)) {
    if (empty >= 0 && index > empty) break;
    const none = clause.search(/(?<!是否)(?:没有|无|未)/);
    if (none < 0 || !/收入|支出|预算|结转/.test(clause.slice(none))) continue;
    const start = index + none;
    if (empty >= 0 && start > empty) break;
    const length = text.slice(start).search(/[。;]/);
    return { start, end: length < 0 ? text.length : start + length };
  }
  return empty < 0 ? null : { start: empty, end: empty + '空表'.length };
}
