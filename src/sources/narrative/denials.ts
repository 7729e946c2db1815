import type { Denial, Span } from '../../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

const FUNDS = [
  { statement: 'T7', key: 'governmentFund' },
  { statement: 'T8', key: 'stateCapital' },
] as const;

/** What the last section on each fund says of its statement: that nothing is in it. */
export const readDenials = (dense: Dense, sections: readonly DenseSection[]): Denial[] =>
  FUNDS.flatMap(({ statement, key }): Denial[] => {
    const section = sections.filter((each) => each.key === key).at(-1);
    const body = section && dense.text.slice(section.body, section.end);
    const denial = body === undefined ? null : denialIn(body);
    if (!section || !denial) return [];
    const start = section.body + denial.start;
    const end = section.body + denial.end;
    const passage = {
      ...dense.span(start, end),
      text: dense.text.slice(start, end),
      section: section.title,
    };
    return [{ statement, section: section.key, passage }];
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
