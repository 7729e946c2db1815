import type { Direction, Role, Span } from '../model/narrative';
import type { Word } from './words';

/** A word that says which way a figure goes, where it stands in the dense text. */
export interface SaidDirection extends Span, Pick<Direction, 'verb' | 'kind' | 'sign' | 'noun'> {}

/** The first of these in a word is what says the direction; what follows is 了, 额, 率, 幅, 为, or the budget. */
const VERB =
  /增加|增长|上升|提高|增支|增收|多支出|上涨|升高|减少|节约|下降|降低|减支|减收|少支出|下调|压减|大于|高于|超过|超出|多于|小于|低于|少于|增\/?减|减\/?增|增|降|减/;

/** What a word of a clause says of the direction of the figure behind it; null where it says nothing of it. */
export function directionOf(word: Word | null, words: string, start: number): SaidDirection | null {
  if (word?.kind !== 'move' && word?.kind !== 'compare' && word?.kind !== 'becomes') return null;
  const verb = VERB.exec(words);
  if (!verb) return null;
  const [said] = verb;
  const from = start + verb.index;
  return {
    start: from,
    end: from + said.length,
    verb: said,
    noun: /^[额率幅]/.exec(words.slice(verb.index + said.length))?.[0] ?? '',
    kind: word.kind,
    sign:
      word.kind === 'move'
        ? word.sign
        : word.kind === 'compare'
          ? COMPARED[word.word]
          : LESS.test(said)
            ? -1
            : 1,
  };
}

const COMPARED = { more: 1, less: -1, same: 0 } as const;
const LESS = /[减降]|节约|少/;

type Turned = string | { readonly amount: string; readonly rate: string; readonly points: string };

const FELL: Turned = { amount: '增加', rate: '增长', points: '上升' };

/** The other direction in the same manner of speaking. */
const OTHER: Readonly<Record<string, Turned>> = {
  增加: '减少',
  增长: '下降',
  上升: '下降',
  提高: '降低',
  增支: '减支',
  增收: '减收',
  多支出: '少支出',
  上涨: '下降',
  升高: '降低',
  增: { amount: '减', rate: '降', points: '降' },
  减少: { amount: '增加', rate: '增长', points: '提高' },
  节约: '增加',
  下降: FELL,
  降低: { ...FELL, points: '提高' },
  减支: '增支',
  减收: '增收',
  少支出: '多支出',
  下调: '提高',
  压减: '增加',
  降: '增',
  减: '增',
  大于: '小于',
  小于: '大于',
  高于: '低于',
  低于: '高于',
  多于: '少于',
  少于: '多于',
  超过: '低于',
  超出: '低于',
};

/**
 * The word for the other direction, of an amount, its rate of growth or percentage points: 减少 for 增加, 降幅 for 增幅.
 * Null where the word has none that is plain: 增减额, and 增加到, which says what something came to.
 */
export function turnedVerb({ kind, sign, verb, noun }: Direction, role: Role): string | null {
  if (kind === 'becomes' || sign === 0) return null;
  // 增幅 and 降幅, 增长率 and 下降率: both are of a rate.
  const of =
    role === 'points' ? 'points' : role === 'growth' || noun === '率' || noun === '幅' ? 'rate' : 'amount';
  const other = OTHER[verb];
  return other === undefined || typeof other === 'string' ? (other ?? null) : other[of];
}
