import type { Base, BudgetKind } from '../model/edition';

/** What a word of a clause does there; everything that is none of these is not understood. */
export type Word =
  /** 增加, 下降: of an amount its change, of a percentage its growth. Sign 0: both words of the template are left. */
  | { readonly kind: 'move'; readonly sign: -1 | 0 | 1 }
  /** 比上年, 与年初预算相比. */
  | { readonly kind: 'base'; readonly base: Base }
  | { readonly kind: 'actual' }
  | { readonly kind: 'budget'; readonly budget: BudgetKind }
  /** 完成年初预算的. */
  | { readonly kind: 'completion'; readonly budget: BudgetKind }
  | { readonly kind: 'variance' }
  /** 占…的: what follows before the number is the whole. */
  | { readonly kind: 'share' }
  /** 差值: how far two amounts lie apart, whichever is more. */
  | { readonly kind: 'gap' }
  /** 决算数大于预算数: in words, and with an amount behind it a change. */
  | { readonly kind: 'compare'; readonly word: 'more' | 'less' | 'same'; readonly budget: BudgetKind }
  /** 由上年的40%下降到35%: what a rate was before. */
  | { readonly kind: 'from'; readonly base: Base | null }
  /** 减少为, 增加到: what it came to. */
  | { readonly kind: 'becomes' }
  /** 2024年预算执行数: in a budget, with what was spent last year; in accounts not understood. */
  | { readonly kind: 'executed' }
  /** 其中, 包括: parts of what stands before follow. */
  | { readonly kind: 'parts' }
  /** 主要用于: what follows explains and reports nothing, until a clause does. */
  | { readonly kind: 'explains' }
  /** 无变化, 持平, 无可比性: says of a change that there is none to tell. */
  | { readonly kind: 'unchanged' }
  /** 费用支出, 收入: the same as before, or where several could be meant none. */
  | { readonly kind: 'pronoun'; readonly side: 'income' | 'expenditure' | null }
  /** 本级, 所属单位: of a part of the department. */
  | { readonly kind: 'part' }
  /** 2023年度: whose figures follow. */
  | { readonly kind: 'year'; readonly year: number | 'last' }
  /** 分别, 各, 均: of each of several. */
  | { readonly kind: 'apart' }
  /** Says nothing of its own; some only behind a name: 公务接待费支出 is 公务接待费, 支出公务接待费 is not said. */
  | { readonly kind: 'filler'; readonly after: boolean };

const LAST = '(?:上年度?|上一(?:年度?|度)|去年(?:度)?)(?:同期)?';
const YEAR = '(?:20\\d\\d)年(?:度)?(?:同期)?';
const AGAINST = '(?:相比较?于?|相较于?|对比|较之|与|同|和|比|较|跟)';
const SETTLED =
  '(?:全年|部门|单位|实际)*(?:支出|收入)?(?:决算|完成|执行)?(?:支出|收入)?(?:数|总额|金额|水平)?';
/** Not 比上年(950万元): a figure, with no year's sign behind its digits. */
const FIGURE = '(?:[^()\\d]*\\d[^()年元%]*年)*[^()\\d]*\\d[^()年元%]*[元%]';
const ASIDE = `(?:\\((?!${FIGURE})[^()]{1,16}\\))?`;
const COMPARED = '(?:相比较?|对比|比较|相较)?';
const BUDGET_WORD =
  '(?:20\\d\\d(?:年(?:度)?|(?=年初))|本年度?|当年度?|部门|单位|支出)*(?:(?:年初|全年|调整后?的?|收入)(?:部门|单位|支出|收入)*)?预算(?:调整|安排|批复)?(?:数|总额|金额)?';
const MORE = '(?:增加|增长|上升|提高|增支|增收|多支出|上涨|升高|增)';
const LESS = '(?:减少|节约|下降|降低|减支|减收|少支出|下调|压减|降|减)';
const EXTENT = '(?:了|额|率|幅度?|幅)?(?:约?为|约|是)?';

/** 预算调整数 is the full-year budget too. */
const budgetKind = ({ 0: words }: RegExpExecArray): BudgetKind =>
  /年初[^算]*预算/.test(words) ? 'initial' : /全年[^算]*预算|调整/.test(words) ? 'fullYear' : 'plain';

interface WordPattern {
  readonly words: RegExp;
  readonly read: (match: RegExpExecArray) => Word;
}

const pattern = (words: string, read: WordPattern['read'] | Word): WordPattern => ({
  words: new RegExp(words, 'y'),
  read: typeof read === 'function' ? read : () => read,
});

const FREE: Word = { kind: 'filler', after: false };

/** Tried in this order at every place of a clause that no name and no number covers; `$` is where the next of these begins. */
const PATTERNS: readonly WordPattern[] = [
  pattern(`(?:${MORE}|${LESS})(?:为|到|至)$`, { kind: 'becomes' }),
  pattern(`[由从](?:${LAST}|(${YEAR}))?的?$`, ({ 0: words, 1: year }) => ({
    kind: 'from',
    base: year ? { year: Number(year.slice(0, 4)) } : words.length > 2 ? 'lastYear' : null,
  })),
  pattern(`(?:${MORE}${EXTENT}\\(${LESS}\\)|${LESS}${EXTENT}\\(${MORE}\\))${EXTENT}`, {
    kind: 'move',
    sign: 0,
  }),
  // 增减90.09万元: which of both is left open.
  pattern(`(?:增/?减|减/?增)${EXTENT}$`, { kind: 'move', sign: 0 }),
  pattern(`${MORE}${EXTENT}`, { kind: 'move', sign: 1 }),
  pattern(`${LESS}${EXTENT}`, { kind: 'move', sign: -1 }),
  pattern(`(?:决算|支出)*数?(大于|高于|超过|超出|多于|小于|低于|少于|等于)${BUDGET_WORD}`, (match) => ({
    kind: 'compare',
    word: /[大高超多]/.test(match[1]!) ? 'more' : /[小低少]/.test(match[1]!) ? 'less' : 'same',
    budget: budgetKind(match),
  })),
  pattern(
    `(?:决算|支出)*数?(?:与|和|同|较|比)${BUDGET_WORD}(?:相比)?(?:基本)?(?:持平|一致|相同|相等|无差异)`,
    (match) => ({
      kind: 'compare',
      word: 'same',
      budget: budgetKind(match),
    }),
  ),
  // 2024年当年预算执行数为45万元, 比2024年预算执行数增加.
  pattern(
    `(?:${AGAINST}(?:${LAST}|20\\d\\d年(?:度)?)?|${LAST}|20\\d\\d年(?:度)?)(?:当年)?预算执行数(?:为|是)?${COMPARED}`,
    { kind: 'executed' },
  ),
  pattern(`${AGAINST}${BUDGET_WORD}${COMPARED}`, (match) => ({
    kind: 'base',
    base: { budget: budgetKind(match) },
  })),
  pattern(`${AGAINST}${LAST}${ASIDE}${SETTLED}${ASIDE}${COMPARED}|(?:按同口径)?同比`, {
    kind: 'base',
    base: 'lastYear',
  }),
  pattern(`${AGAINST}(${YEAR})${ASIDE}${SETTLED}${ASIDE}${COMPARED}`, (match) => ({
    kind: 'base',
    base: { year: Number(match[1]!.slice(0, 4)) },
  })),
  // 本级及所属单位 together are the department; 镇本级 is whose accounts they are.
  pattern(
    `[省市州县区镇乡]本级|(?:机关)?本级(?:及|和|与|以及)(?:其)?(?:所属|下属|直属)(?:各|预算|事业|二级)*单位|(?:及|和|与|含|以及)(?:其)?(?:所属|下属|直属)(?:各|预算|事业|二级)*单位`,
    FREE,
  ),
  pattern(`(?:机关)?本级|(?:所属|下属|直属|二级)(?:各|预算|事业|二级)*(?:单位)?`, { kind: 'part' }),
  pattern(`(?:相比较?|对比|比较)`, FREE),
  pattern(`(?:完成|达到?|为|占)(?:了|到)?${BUDGET_WORD}(?:的|为)?`, (match) => ({
    kind: 'completion',
    budget: budgetKind(match),
  })),
  pattern(`(?:预算)?完成(?:率|比例)(?:为|是|达到?)?`, { kind: 'completion', budget: 'plain' }),
  pattern(`预?决?算?差异率(?:为|是)?`, { kind: 'variance' }),
  pattern(`(?:所占|占)(?:比例?重?|比率)(?:为|是|约)?$|所?占(?:比重?)?|比重(?:为|是|约)?`, {
    kind: 'share',
  }),
  pattern(`(?:差值|差额|相差)(?:为|是)?`, { kind: 'gap' }),
  pattern(`${BUDGET_WORD}(?:为|是|共计?)?`, (match) => ({ kind: 'budget', budget: budgetKind(match) })),
  pattern(`(?:支出|收入)?(?:决算|实际支出|实际完成)(?:数|总额|金额)?(?:为|是|共计?)?`, { kind: 'actual' }),
  pattern(`其中|包括|含|包含|具体为|(?:的)?(?:具体)?构成(?:情况)?(?:为|如下|是)?|中$`, { kind: 'parts' }),
  pattern(
    `(?:主要|具体|全部)?(?:用于|用途|开支内容|开支范围|是指|系指)|主要(?:是|为|有|包括)|(?:变动|差异)?情况说明|(?:变动|差异|增减)?(?:的)?(?:主要)?(?:原因|情况)(?:是|为)?`,
    { kind: 'explains' },
  ),
  pattern(
    `(?:上年度?|去年)(?:无|没有)(?:此|该)?项?(?:支出|收入|安排|发生)?|(?:增减|同比)?(?:比例|比率|幅度)?(?:无可比性|不可比)|基数为0`,
    { kind: 'unchanged' },
  ),
  pattern(
    `(?:与|同|和|比|较)?(?:上年|去年|20\\d\\d年度?)?(?:基本)?(?:持平|一致|无增减变化|无变化|没有变化|相同)`,
    {
      kind: 'unchanged',
    },
  ),
  pattern(`(20\\d\\d)(?:年(?:度|全年)?|$)`, (match) => ({ kind: 'year', year: Number(match[1]) })),
  pattern(`(?:上年度?|上一年度?|去年)(?:同期)?`, { kind: 'year', year: 'last' }),
  pattern(`(?:该项|此项|其|费用|经费)(?:支出|费用|经费)?(?=比|较|与|同|增|减|下|上升)`, {
    kind: 'pronoun',
    side: null,
  }),
  pattern(`收入(?=比|较|与|同比|增|减|下降)`, { kind: 'pronoun', side: 'income' }),
  pattern(`支出(?=比|较|与|同比|增|减|下降)`, { kind: 'pronoun', side: 'expenditure' }),
  pattern(
    `(?:本|我|全)(?:部门|单位|年度?|局|院|校|委|厅|办|会|处|中心|站|所|队|园|馆|县|区|市|镇|乡|街道|系统|机关)`,
    FREE,
  ),
  pattern(
    `(?:部门|单位|全年度?|当年度?|年度|此外|另外?|同时|以及|共有?|具体(?:情况)?(?:如下)?|实际|累计|安排|开支|发生)`,
    FREE,
  ),
  pattern(`(?:财政拨款|支出|收入|科目|金额|总额|合计|总计|数额?|经费|费用|价值|原值)`, {
    kind: 'filler',
    after: true,
  }),
  pattern(`分别|各自?|均|依次`, { kind: 'apart' }),
  pattern(`(?:共计?|总|计|为|是|达到?|约|有|的|了|即|也|仍)`, FREE),
];

/** All of them as one, each in a group: which of them stands at a place, if any, is asked once and not of each. */
const ANY = new RegExp(PATTERNS.map(({ words }) => `(${words.source})`).join('|'), 'y');

const groupsIn = ({ source }: RegExp): number => new RegExp(`${source}|`).exec('')!.length - 1;

/** The group of each pattern in that, behind those of the patterns before it and those within them. */
const GROUPS: readonly number[] = PATTERNS.map((_, index) =>
  PATTERNS.slice(0, index).reduce((group, { words }) => group + 1 + groupsIn(words), 1),
);

/** The word that stands at a place of the dense text, no longer than up to `limit`; null where none is known. */
export function wordAt(
  text: string,
  at: number,
  limit: number,
): { readonly word: Word; readonly end: number } | null {
  const window = text.slice(at, Math.min(limit, at + LONGEST));
  ANY.lastIndex = 0;
  const any = ANY.exec(window);
  if (!any) return null;
  const { words, read } = PATTERNS[GROUPS.findIndex((group) => any[group] !== undefined)]!;
  words.lastIndex = 0;
  const match = words.exec(window)!;
  return { word: read(match), end: at + match[0].length };
}

/**
 * A word as the narrative of a budget means it: 预算数 is the amount itself, and what is compared with a budget is
 * compared with last year's, or that of the year it names.
 */
export function asPlanned(word: Word, words: string): Word {
  switch (word.kind) {
    case 'budget':
      return { kind: 'actual' };
    case 'executed':
      return { kind: 'base', base: 'execution' };
    case 'base': {
      if (typeof word.base === 'string' || !('budget' in word.base)) return word;
      const year = /20\d\d/.exec(words)?.[0];
      return { kind: 'base', base: year === undefined ? 'lastYear' : { year: Number(year) } };
    }
    default:
      return word;
  }
}

/** No word of a clause is longer. */
const LONGEST = 48;

/** Figures that only set a limit: 单价100万元(含)以上. */
export const LIMIT_AFTER = /^\(含\)以[上下]|^以[上下]|^及以[上下]/;
