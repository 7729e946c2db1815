import type { Roster } from '../../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** 下设N个处室,分别是:… lists N names. */
const LIST = /(?:下设|内设)(?:内设机构)?(\d+)个[^。:;]{0,20}?(?:分别是|分别为|包括|即)?:([^。;]+)/g;

/** Where so many are said and named one by one; what goes on with 等 does not claim to name all. */
export const readRosters = (dense: Dense, sections: readonly DenseSection[]): Roster[] =>
  sections.flatMap(({ key, body, end, title }) => {
    if (key !== 'staffing') return [];
    return [...dense.text.slice(body, end).matchAll(LIST)].flatMap((match): Roster[] => {
      const [text, said, list] = match as unknown as [string, string, string];
      if (list.includes('等')) return [];
      const names = list.split(/[、,]/).filter((name) => /\p{Script=Han}/u.test(name)).length;
      const start = body + match.index;
      const passage = { ...dense.span(start, start + text.length), text, section: title };
      return [{ said: Number(said), names, passage }];
    });
  });
