import type { Role } from './reading';

/** What the words just before a number make of it. `sign` -1: 减少, 下降; 0: the words leave it open. */
export interface Phrase {
  readonly role: Role | 'named';
  readonly sign?: -1 | 0 | 1;
}

interface Pattern extends Phrase {
  readonly words: RegExp;
}

const MORE = '(?:增加|增长|上升|提高|增支|增收|多支出|上涨)';
const LESS = '(?:减少|下降|降低|减支|减收|少支出|下调)';
const TAIL = '(?:了|约|额|额为|率|率为|幅度?|幅度?为|约为)?$';

/** Tried in order on the words before an amount. */
const BEFORE_MONEY: readonly Pattern[] = [
  { words: new RegExp(`(?:${MORE}|${LESS})(?:为|到|至)$`), role: 'named' },
  {
    words: new RegExp(`${MORE}\\((?:${LESS})\\)${TAIL}|${LESS}\\((?:${MORE})\\)${TAIL}`),
    role: 'change',
    sign: 0,
  },
  { words: new RegExp(`${MORE}${TAIL}`), role: 'change', sign: 1 },
  { words: new RegExp(`${LESS}${TAIL}`), role: 'change', sign: -1 },
  { words: /年初(?:部门)?预算(?:数|安排|批复数?)?(?:为|是)?:?$/, role: 'initialBudget' },
  { words: /(?:全年预算(?:数)?|调整后?预算(?:数)?|预算调整数)(?:为|是)?:?$/, role: 'fullYearBudget' },
  { words: /(?<!决算数比|决)预算(?:数)?(?:为|是)?:?$/, role: 'initialBudget' },
  { words: /(?:支出|收入)?决算(?:数|总额)?(?:为|是)?:?$/, role: 'amount' },
];

const BEFORE_PERCENT: readonly Pattern[] = [
  { words: /占[^,。;]{0,40}$/, role: 'share' },
  { words: /差异率(?:为|是)?:?$/, role: 'variance' },
  {
    words:
      /(?:完成|为|达到?|占)(?:了)?(?:年初|全年|调整后?|当年)?(?:部门)?预算(?:调整)?(?:数|安排)?(?:的|为)?$|完成率(?:为|是)?:?$/,
    role: 'completion',
  },
  {
    words: new RegExp(`${MORE}\\((?:${LESS})\\)${TAIL}|${LESS}\\((?:${MORE})\\)${TAIL}`),
    role: 'growth',
    sign: 0,
  },
  { words: new RegExp(`(?:${MORE}|增|升)${TAIL}`), role: 'growth', sign: 1 },
  { words: new RegExp(`(?:${LESS}|降)${TAIL}`), role: 'growth', sign: -1 },
];

/** What the words before an amount of money say it is; `named`: look for the name of an item. */
export function phraseBeforeMoney(words: string): Phrase {
  return BEFORE_MONEY.find((pattern) => pattern.words.test(words)) ?? { role: 'named' };
}

/** What the words before a percentage say it is; null where they say nothing known. */
export function phraseBeforePercent(words: string): Phrase | null {
  return BEFORE_PERCENT.find((pattern) => pattern.words.test(words)) ?? null;
}

/** What may stand between an item's name and its amount. */
export const FILLER =
  /^(?:\([^()]*\))?(?:财政拨款)?(?:支出|收入)?(?:决算)?(?:金额|总额|合计|总计|数|经费|价值|原值)?(?:共计?|合计|总计|计|为|是|达到?|:)*$/;

/** From 原因 to the end of its clause, figures explain others and are not reported for themselves. */
export const CAUSE =
  /(?:(?:主要|具体|差异)?原因(?:是|为|:|如下|主要)|主要(?:是)?(?:由于|因为)|(?<=[,。;])主要是)[^。;]*/g;

/** Words after which only a percentage makes sense: 增长13.95。 lacks its %. */
export const RATE_WORDS =
  /(?:增长|下降|上升|降低|差异率|占[^,。;]*|完成(?:了)?[^,。;\d]{0,12}|为[^,。;\d]{0,4}预算(?:调整)?数的)$/;

/** A sentence that goes on about what the one before it named. */
export const AGAINST_BUDGET = /^(?:与|同|较|比)(?:年初|全年|当年|调整后?)?预算(?:数)?(?:相比|对比|比较)/;

/** 占本年支出合计的: what a share is a part of, not what the sentence speaks of. */
export const SHARE_OF = /占([^,。;\d]{2,40}?)(?:的)?(?:比重|比例)?(?:为|是|约)?(?=-?\d)/g;

/** The actual against the budget, in words. */
export const COMPARED =
  /决算数?(大于|高于|超过|小于|低于|少于|等于|(?:与|和|同)(?=[^,。;]{0,10}(?:持平|一致|相同)))(?:年初|全年|当年)?(?:部门)?预算(?:数)?(?:持平|一致|相同)?/g;

/** Figures that only set a limit: 单价100万元(含)以上. */
export const LIMIT_AFTER = /^\(含\)以[上下]|^以[上下]|^及以[上下]/;
