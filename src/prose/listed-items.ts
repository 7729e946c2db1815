import type { ItemLists } from '../model/grammar';
import type { Line } from '../model/statement';
import type { StatementSet } from '../model/statement-set';
import { ECONOMIC_SUBJECTS } from '../model/subjects';
import type { ListedItem } from '../model/narrative';
import type { Dense } from './dense';
import { Likeness, plain } from './likeness';
import type { DenseSection } from './sections';

/** 其他社会保障缴费支出 is 其他社会保障缴费. */
const bare = (name: string): string => name.replace(/(?:支出|费用)$/, '');

/** The economic items that sections say were paid (domain: 基本支出, the lists of items named). */
export function readListedItems(
  dense: Dense,
  sections: readonly DenseSection[],
  set: StatementSet,
): ListedItem[] {
  /** Gathered once, however many lists there are. */
  const known = new Map<string, KnownItems>();
  const knownOf = ({ form, groupOf }: ItemLists, group: string): KnownItems => {
    const key = `${form} ${group}`;
    let found = known.get(key);
    if (!found) {
      const lines = (set.statements.get(form)?.lines ?? []).filter(({ code }) => code.length === 5);
      known.set(key, (found = new KnownItems(lines, (code) => groupOf(code) === group)));
    }
    return found;
  };
  return sections.flatMap(({ kind: { lists }, body, end, title }) => {
    if (!lists) return [];
    return [...dense.text.slice(body, end).matchAll(lists.words)].flatMap((match) => {
      const group = lists.groups.get(match[1]!)!;
      const items = knownOf(lists, group);
      const list = match[2]!;
      let at = body + match.index + match[0].length - list.length;
      return list.split(/[、,]/).flatMap((part): ListedItem[] => {
        const start = at;
        at += part.length + 1;
        const name = beforeAmount(part).replace(/等(?:支出|费用)?$/, '');
        if (!/\p{Script=Han}/u.test(name)) return [];
        const passage = { ...dense.span(start, start + name.length), text: name, section: title };
        const open = part.includes('等', name.length);
        return [{ statement: lists.form, name, group, open, row: items.rowOf(name), passage }];
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
class KnownItems {
  private readonly keys: readonly string[];
  private readonly byName = new Map<string, string>();
  private readonly like: Likeness;
  private readonly found = new Map<string, string | null>();

  constructor(lines: readonly Line[], isOfGroup: (code: string) => boolean) {
    const all = [
      ...lines.map(({ key, code, name }) => ({ key, code, name })),
      ...[...ECONOMIC_SUBJECTS]
        .filter(([code]) => code.length === 5)
        .map(([code, name]) => ({ key: code, code, name })),
    ].filter(({ code }) => isOfGroup(code));
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
