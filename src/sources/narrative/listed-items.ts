import { partOfSubject } from '../../publications/final-accounts/forms';
import type { Line, StatementSet } from '../../model/statement';
import { ECONOMIC_SUBJECTS } from '../../model/subjects';
import type { ListedItem } from '../../model/narrative';
import type { Dense } from './dense';
import { Likeness, plain } from './likeness';
import type { DenseSection } from './sections';

/** A list ends with its sentence, or where the other group begins: …住房公积金,公用经费281.39万元,包括…. */
const LISTS =
  /(人员经费|公用经费)[^。;]{0,40}?包括:?([^。;]+?)(?=,?(?:日常)?(?:人员|公用)经费[\d.,]|[。;]|$)/g;

/** 其他社会保障缴费支出 is 其他社会保障缴费. */
const bare = (name: string): string => name.replace(/(?:支出|费用)$/, '');

/** The economic items that section six says were paid (domain: 基本支出, the lists of items named). */
export function readListedItems(
  dense: Dense,
  sections: readonly DenseSection[],
  set: StatementSet,
): ListedItem[] {
  const lines = (set.statements.get('T6')?.lines ?? []).filter(({ code }) => code.length === 5);
  const known: Partial<Record<ListedItem['group'], Known>> = {};
  return sections.flatMap(({ key, body, end, title }) => {
    if (key !== 'basic') return [];
    return [...dense.text.slice(body, end).matchAll(LISTS)].flatMap((match) => {
      const group = match[1] === '人员经费' ? 'staff' : 'public';
      const items = (known[group] ??= new Known(lines, group));
      const list = match[2]!;
      let at = body + match.index + match[0].length - list.length;
      return list.split(/[、,]/).flatMap((part): ListedItem[] => {
        const start = at;
        at += part.length + 1;
        const name = beforeAmount(part).replace(/等(?:支出|费用)?$/, '');
        if (!/\p{Script=Han}/u.test(name)) return [];
        const passage = { ...dense.span(start, start + name.length), text: name, section: title };
        const open = part.includes('等', name.length);
        return [{ name, group, open, row: items.rowOf(name), passage }];
      });
    });
  });
}

/** 办公费78.50万元: the item is named before its amount. */
function beforeAmount(part: string): string {
  for (const { index, 1: unit } of part.matchAll(AMOUNT)) if (unit !== undefined) return part.slice(0, index);
  return part;
}

const AMOUNT = /(?:支出)?(?:为|共计|:)?\d[\d.]*((?:亿|万)?元)?/g;

/** So much alike are two spellings of one item. */
const ALIKE = 0.75;

/** The items that one of the lists may name: the statement's own, then the classification's. */
class Known {
  private readonly keys: readonly string[];
  private readonly byName = new Map<string, string>();
  private readonly like: Likeness;
  private readonly found = new Map<string, string | null>();

  constructor(lines: readonly Line[], group: ListedItem['group']) {
    const all = [
      ...lines.map(({ key, code, name }) => ({ key, code, name })),
      ...[...ECONOMIC_SUBJECTS]
        .filter(([code]) => code.length === 5)
        .map(([code, name]) => ({ key: code, code, name })),
    ].filter(({ code }) => partOfSubject(code) === group);
    const names = all.map(({ name }) => plain(bare(name)));
    this.keys = all.map(({ key }) => key);
    names.forEach((name, index) => this.byName.has(name) || this.byName.set(name, this.keys[index]!));
    this.like = new Likeness(names);
  }

  /** The row of a name as printed; null where no item is called so. */
  rowOf(name: string): string | null {
    let row = this.found.get(name);
    if (row === undefined) this.found.set(name, (row = this.find(plain(bare(name)))));
    return row;
  }

  private find(name: string): string | null {
    const same = this.byName.get(name);
    if (same !== undefined) return same;
    const [nearest] = [...this.like.to(name)].sort(([a, like], [b, other]) => other - like || a - b);
    return nearest && nearest[1] >= ALIKE ? this.keys[nearest[0]]! : null;
  }
}
