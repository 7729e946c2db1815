import type { SectionKind } from '../model/grammar';
import type { Residue } from '../model/narrative';
import { apart } from './apart';
import type { Dense } from './dense';
import type { DenseSection } from './sections';

interface ResiduePattern {
  readonly kind: Residue['kind'];
  readonly words: RegExp;
  /** Where it counts; everywhere unless said. */
  readonly within?: (kind: SectionKind) => boolean;
}

const reports = ({ partTwo }: SectionKind): boolean => partTwo;

/** Words of which a template prints both, for one to be struck out; each with what may stand for its other. */
const MORE = '(?:增加|增长|上升|提高)';
const LESS = '(?:减少|下降|降低)';
const ABOVE = '(?:大于|高于|多于|超过)';
const BELOW = '(?:小于|低于|少于|未达到?)';
const OTHERS = '[/、或,]?(?:等于|持平|不变)';
/** What is compared with: 大于小于 that is no sign of arithmetic. */
const THAT = '(?=全年|年初|调整|上年|去年|本年|当年|20\\d\\d|年?预算|年?决算|计划|\\d)';

/** Both in brackets or with a stroke: 增加（减少）, 大于/小于. */
const both = (one: string, other: string): string =>
  `${one}(?:\\(或?${other}(?:${OTHERS}){0,2}\\)|/${other}(?:/(?:等于|持平|不变))?)`;

/** What templates leave behind, and slips that need no second figure to be seen (domain: within the narrative). */
const PATTERNS: readonly ResiduePattern[] = [
  // A figure left out: 增长%, 为万元, 占%.
  { kind: 'blank', words: /(?:为|支出|收入|增加|减少|增长|下降|占|数)(?:万元|%)/g, within: reports },
  // 2020年度收入总计,其中:…: the total itself is not there.
  {
    kind: 'blank',
    words: /(?<=^|[。;]|20\d\d年度?|本年度?)(?:收入|支出|收、支)(?:决算)?(?:总计|合计)(?:共?为)?[,:]?其中/g,
    within: reports,
  },
  {
    kind: 'blank',
    words:
      /(?<![×✕])[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|(?<!_)_{2,}|〔\s*〕|【\s*】|\((?:填写|请)[^)]{0,100}\)/g,
  },
  // One sign before its unit: X万元, 20X4年, _个. After a number it is a sign of multiplication.
  {
    kind: 'blank',
    words:
      /(?<![A-Za-z\d%)_×✕])(?:[Xx×✕_□△](?![Xx×✕_])|…{1,2}|○{1,4}(?!年))(?=万?元|%|[个辆台套次]|人次?[,。;、)]|批次|平方米)|20(?:[Xx×✕_]\d|\d[Xx×✕_])(?=年)/g,
    within: reports,
  },
  { kind: 'blank', words: /\((?:\s|_)*\)(?=万?元|%|[个辆台套人批])/g, within: reports },
  // 决算数大小于预算数, 高（低）于, 大于（小于）.
  {
    kind: 'choice',
    words: new RegExp(
      `(?:大小于|高低于|多少于|[大高多]\\([小低少]\\)于|(?:${ABOVE}${BELOW}|${BELOW}${ABOVE})(?:等于)?|${both(ABOVE, BELOW)}|${both(BELOW, ABOVE)})${THAT}`,
      'g',
    ),
    within: reports,
  },
  // 增加（减少）的主要原因, 比上年减增加, 增长/下降2%; 增减额 and 增加（减少）额 name what is told.
  {
    kind: 'bothWords',
    words: new RegExp(
      `(?:${both(MORE, LESS)}|${both(LESS, MORE)}|增\\(或?减\\)|减\\(或?增\\)|增/减|减/增|减增(?=了?\\d))(?!额|率|值|变|情况|幅|数|项)`,
      'g',
    ),
    within: reports,
  },
  {
    kind: 'bothWords',
    words: new RegExp(
      `(?:${MORE}${LESS}|${LESS}${MORE})(?=(?:的)?(?:主要)?原因|了?[\\d.,]+(?:亿|万)?元|了?[\\d.]+%)|(?<![增核追调缩裁削精扣递加酌])(?:减增加|减增长|增减[加长]|增下降|增降低|减上升|降增[加长]|升下降|升减少|增减少(?!于|量))`,
      'g',
    ),
    within: reports,
  },
  { kind: 'choice', words: /(?:有\(无\)|无\(有\)|有\/无|无\/有|是\/否|否\/是)/g, within: reports },
  // Notes to whoever fills in the template: （如持平作持平表述）, （不涉及的不列）.
  {
    kind: 'hint',
    words:
      /\((?:(?:如|若|如果)(?:上年|本年)?(?:持平|无|没有|有|不|未|为|与|增|减|存|涉|是|属)[^()]{0,30}(?:作|按|请|可|应|则|需|须|不|删|表述|填)[^()]{0,20}|[^()]{0,20}(?:不涉及|没有|未发生|无)(?:的|则|时|可)[^()]{0,8}(?:不列|不填|不写|删除|删去|填0|不用|不需|不必)[^()]{0,12}|(?:可|应|请|需|须)?(?:根据|按照?|结合)(?:本?(?:部门|单位))?实际(?:情况)?[^()]{0,12}(?:填|写|说明|表述|增减|调整|删|列)[^()]{0,12}|(?:此处|以上|以下)[^()]{0,10}(?:填|请|自行|说明|删)[^()]{0,20}|[^()]{0,10}(?:据实|如实|逐项|自行|酌情)(?:填|说明|描述|列|补充|增减|删)[^()]{0,12}|(?:简要|具体|逐项|分别|需|应|可|请)?(?:说明|描述|列明|写明|分析|阐述)[^()]{0,20}(?:原因|情况|内容|理由)|(?:注|备注|提示):[^()]{0,60}(?:请|填写|自行|删除|补充说明|表述)[^()]{0,30}|(?:选填|可选|二选一|必填|如有|示例|样例|模板|自行(?:填写|删减|补充)))\)/g,
    within: reports,
  },
  // 减少为0.00万元,与2024年持平: it went down, and it did not.
  {
    kind: 'steadyChange',
    words: /(?:增加|减少|增长|下降)(?:为|了)[\d.,]+(?:亿|万)?元,[^。;]{0,20}持平/g,
    within: reports,
  },
  {
    kind: 'steadyChange',
    words: /持平[^。;]{0,8}(?:增加|减少|增长|下降)(?!0(?:\.0+)?(?:万元|%))[\d.,]+(?:万元|%)/g,
    within: reports,
  },
  // 与2024年增加持平.
  {
    kind: 'steadyChange',
    words: /(?:增加|减少|增长|下降|上升|降低)(?:\(持平\)|\/持平|了?持平|无变化)/g,
    within: reports,
  },
  // 4733。14万元, 4733..14万元: a point that is none.
  { kind: 'malformed', words: /(?<!\d)\d{1,12}(?:。|\.\.)\d{1,2}(?:亿|万)?元/g, within: reports },
  { kind: 'strayDigit', words: /20\d\d年\d{1,2}月\d{1,2}日\d+(?![\d年月日.-])/g },
];

/** Do the characters before and at this place stand side by side in the original? */
const joins = (dense: Dense, at: number): boolean =>
  dense.span(at - 1, at).end === dense.span(at, at + 1).start;

/** `seen`: what the reading of figures found; of two that overlap the one that begins first stands, or the longer. */
export function readResidues(
  dense: Dense,
  sections: readonly DenseSection[],
  seen: readonly Residue[],
): Residue[] {
  const found = sections.flatMap(({ kind: section, title, body, end }) =>
    PATTERNS.filter(({ within }) => within?.(section) ?? true).flatMap(({ kind, words }) =>
      [...dense.text.slice(body, end).matchAll(words)].flatMap(({ index, 0: text }): Residue[] => {
        const start = body + index;
        const span = dense.span(start, start + text.length);
        if (kind !== 'strayDigit') return [{ kind, passage: { ...span, text, section: title } }];
        // In a table the next cell's number follows at a distance.
        const digits = start + text.lastIndexOf('日') + 1;
        let end = digits;
        while (end < start + text.length && joins(dense, end)) end++;
        if (end === digits) return [];
        const passage = { ...dense.span(start, end), text: dense.text.slice(start, end), section: title };
        return [{ kind, passage }];
      }),
    ),
  );
  const all = [...seen, ...found];
  const kept = new Set(apart(all));
  return all.filter((each) => kept.has(each));
}
