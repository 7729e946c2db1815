import { isTableSection } from '../model/grammar';
import type { TitleYear } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** No title is longer. */
const LONGEST = 80;
/** 某局2024年度部门决算公开说明; a line with a stop in it is a sentence. */
const TITLE =
  /^([^。,;!?]{0,50}?)(?<!\d)(\d{2,6}|[二两][〇○零OＯ一二三四五六七八九]{3})(年度?)[^。,;\d预]{0,30}决算[^。,;!?\d预]{0,30}[.…·\d]*$/;
/** 2020年、2021年收支决算变动图 is of both. */
const COMPARES = /20\d\d.{1,40}20\d\d|上年|去年|变[动化]|对比|比较|比\d/;
const DIGITS = '零一二三四五六七八九';

function yearOf(written: string): number | null {
  const digits = [...written.replace(/[〇○OＯ]/g, '零').replace('两', '二')]
    .map((sign) => (/\d/.test(sign) ? sign : `${DIGITS.indexOf(sign)}`))
    .join('');
  return /^20\d\d$/.test(digits) ? Number(digits) : null;
}

/** The years of titles, in the lines that stand outside the known sections. */
export function readTitleYears(dense: Dense, sections: readonly DenseSection[]): TitleYear[] {
  const { text } = dense;
  const known = sections.filter(({ kind }) => kind.heading !== null || isTableSection(kind));
  const found: TitleYear[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while (known[next] && known[next]!.end <= at) next++;
    const within = known[next];
    if (within && within.start <= at) {
      at = within.end - 1;
      continue;
    }
    if (!dense.begins(at)) continue;
    let end = at + 1;
    while (end < text.length && end - at <= LONGEST && !dense.begins(end)) end++;
    if (end - at > LONGEST) continue;
    const title = TITLE.exec(text.slice(at, end));
    if (!title || COMPARES.test(title[0])) continue;
    const [, before, written, unit] = title as unknown as [string, string, string, string];
    const start = at + before.length;
    const behind = start + written.length + unit.length;
    const passage = { ...dense.span(start, behind), text: text.slice(start, behind), section: '' };
    found.push({ year: yearOf(written), passage });
  }
  return found;
}
