import type { Books } from '../../../books/books';
import { LAST_YEAR } from '../../../model/edition';
import type { SectionKind } from '../../../model/grammar';
import { squeeze } from '../../../model/names';
import { notes } from '../../final-accounts/narrative';

/**
 * Words of what may make this year begin, or compare, otherwise than last year ended: 年初余额调整, 会计差错更正, money taken
 * back or handed up, units joined or parted, other subjects, another basis of comparison. A word that has other uses counts
 * only beside what makes it one of these.
 */
const WORDS: readonly RegExp[] = [
  /(?:年初|期初|以前年度|上年|结转|结余|余额|账务|科目|口径|机构|预算级次)[^,。;\n]{0,8}调整(?!预算|后?预算|数)/g,
  /调整(?:年初|期初|以前年度|上年|结转|结余|余额|账务|科目)/g,
  /更正/g,
  /收回|缴回|交回/g,
  /(?<!附属单位)上缴(?!上级|收入)/g,
  /划转|划入|划出|划归|并入|移交/g,
  /机构改革|分离|分立|分设|剥离|撤并|撤销|合并(?!报表|编制)/g,
  /新成立|新设立|新组建|新增单位|新纳入/g,
  /同口径|可比口径|口径不同|口径变化/g,
];

const DENIED = /(?:无|没有|未|不涉及|不存在|不含)[^,。;:]{0,10}$/;

/** Words that vehicles come by, which nobody bought. */
const HANDED_OVER: readonly RegExp[] = [/调入|调拨|接收|捐赠|无偿|划入|划转|移交/g];

/** The words for an exception that the narratives have in some sections, or under 其他需说明的事项; and another scope. */
export function exceptionsIn(books: Books, sections: ReadonlySet<SectionKind>): readonly string[] {
  return [...wordsIn(books, new Set([...sections, notes]), WORDS), ...otherScope(books)];
}

/** The words by which vehicles came otherwise than bought. */
export const handedOver = (books: Books, sections: ReadonlySet<SectionKind>): readonly string[] =>
  wordsIn(books, new Set([...sections, notes]), [...HANDED_OVER, ...WORDS]);

function wordsIn({ narratives }: Books, kinds: ReadonlySet<SectionKind>, words: readonly RegExp[]): string[] {
  const found = new Set<string>();
  for (const { text, sections } of narratives) {
    for (const { kind, body, end } of sections) {
      if (!kinds.has(kind)) continue;
      // Comments and brackets of another width are as good.
      const told = squeeze(text.slice(body, end));
      for (const each of words) {
        for (const { index, 0: word } of told.matchAll(each))
          if (!DENIED.test(told.slice(Math.max(0, index - 14), index))) found.add(word);
      }
    }
  }
  return [...found];
}

const SCOPE = /[(（](部门|汇总|本级|本部|机关)[)）]\s*$/;

/** One of the years is of the department as a whole, the other of its own offices: as the units' names say. */
function otherScope(books: Books): readonly string[] {
  const scopes = [books.in(LAST_YEAR)?.set.unitName, books.set.unitName].map(
    (name) => SCOPE.exec(name ?? '')?.[1],
  );
  const isWhole = (scope: string | undefined): boolean => scope === '部门' || scope === '汇总';
  const [last, now] = scopes;
  if (!last || !now || isWhole(last) === isWhole(now)) return [];
  return [`${last}→${now}`];
}
