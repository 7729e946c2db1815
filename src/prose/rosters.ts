import type { Roster } from '../model/narrative';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

/** Where so many are said and named one by one; what goes on with 等 does not claim to name all. */
export const readRosters = (dense: Dense, sections: readonly DenseSection[]): Roster[] =>
  sections.flatMap(({ kind, body, end, title }) =>
    kind.rosters.flatMap((words) =>
      [...dense.text.slice(body, end).matchAll(words)].flatMap((match): Roster[] => {
        const [text, said, list] = match as unknown as [string, string, string];
        if (list.includes('等')) return [];
        const names = list.split(/[、,]/).filter((name) => /\p{Script=Han}/u.test(name)).length;
        const start = body + match.index;
        const passage = { ...dense.span(start, start + text.length), text, section: title };
        return [{ said: Number(said), names, passage }];
      }),
    ),
  );
