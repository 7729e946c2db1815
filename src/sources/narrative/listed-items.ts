import { ECONOMIC_SUBJECTS } from '../../model/subjects';
import type { Line, StatementSet } from '../statements';
import type { Dense } from './dense';
import { likeness, same } from './names';
import type { ListedItem } from './reading';
import type { Section } from './sections';

/** A list ends with its sentence, or where the other group begins: …住房公积金,公用经费281.39万元,包括…. */
const LISTS =
  /(人员经费|公用经费)[^。;]{0,40}?包括:?([^。;]+?)(?=,?(?:日常)?(?:人员|公用)经费[\d.,]|[。;]|$)/g;

/** 其他社会保障缴费支出 is 其他社会保障缴费. */
const bare = (name: string): string => name.replace(/(?:支出|费用)$/, '');

/** The economic items that section six says were paid (domain: 基本支出, the lists of items named). */
export function readListedItems(dense: Dense, sections: readonly Section[], set: StatementSet): ListedItem[] {
  const lines = (set.statements.get('T6')?.lines ?? []).filter(({ code }) => code.length === 5);
  return sections.flatMap(({ key, body, end, title }) => {
    if (key !== 'basic') return [];
    return [...dense.text.slice(body, end).matchAll(LISTS)].flatMap((match) => {
      const group = match[1] === '人员经费' ? 'staff' : 'public';
      const list = match[2]!;
      let at = body + match.index + match[0].length - list.length;
      return list.split(/[、,]/).flatMap((part): ListedItem[] => {
        const start = at;
        at += part.length + 1;
        // 办公费78.50万元: the item is named before its amount.
        const name = part
          .replace(/(?:支出)?(?:为|共计|:)?\d[\d.]*(?:亿|万)?元.*$/, '')
          .replace(/等(?:支出|费用)?$/, '');
        if (!/\p{Script=Han}/u.test(name)) return [];
        const passage = { ...dense.span(start, start + name.length), text: name, section: title };
        return [
          { name, group, open: /等/.test(part.slice(name.length)), row: rowOf(name, group, lines), passage },
        ];
      });
    });
  });
}

const isStaff = (code: string): boolean => code.startsWith('301') || code.startsWith('303');

function rowOf(name: string, group: ListedItem['group'], lines: readonly Line[]): string | null {
  const known = [
    ...lines.map(({ key, code, name: printed }) => ({ key, code, printed })),
    ...[...ECONOMIC_SUBJECTS]
      .filter(([code]) => code.length === 5)
      .map(([code, printed]) => ({ key: code, code, printed })),
  ].filter(({ code }) => isStaff(code) === (group === 'staff'));
  const found = known.find(({ printed }) => same(bare(name), bare(printed)));
  if (found) return found.key;
  const near = known
    .map((each) => ({ ...each, like: likeness(bare(name), bare(each.printed)) }))
    .sort((a, b) => b.like - a.like)[0];
  return near && near.like >= 0.75 ? near.key : null;
}
