import { phrase, say, type Text } from '../../../model/text';

export const BASIS = say(
  '本年决算公开 与 上年决算公开，同一单位',
  'The final accounts of two years running of one unit',
);

/** One balance, or one comparison, that the two years print otherwise. */
export interface Apart {
  readonly name: string;
  readonly now: string;
  readonly last: string;
  /** What the narrative says of it: 增加 5.00, 增长 3.20%; null of a balance. */
  readonly said: Text | null;
  /** What both years give in its place. */
  readonly due: Text | null;
}

interface OpeningApart {
  readonly difference: string;
  readonly openings: readonly Apart[];
  readonly comparisons: readonly Apart[];
  readonly words: readonly string[];
  /** Only subjects differ; their total agrees. */
  readonly onlyRows: boolean;
}

const zhOpenings = (openings: readonly { name: string; now: string; last: string }[]): string =>
  openings.map(({ name, now, last }) => `${name} ${now}（上年年末 ${last}）`).join('；');

const enOpenings = (openings: readonly { name: string; now: string; last: string }[]): string =>
  openings.map(({ name, now, last }) => `${name} ${now} (closed last year with ${last})`).join('; ');

const zhWords = (words: readonly string[]): string =>
  words.length > 0
    ? `说明提到${words.map((word) => `“${word}”`).join('')}，可能是这个原因`
    : '说明没有提到调整、更正、收回、上缴、划转、同口径等原因，请核对';

const enWords = (words: readonly string[]): string =>
  words.length > 0
    ? `the narrative mentions ${words.map((word) => `“${word}”`).join(', ')}, which may be why`
    : 'the narrative mentions no adjustment, correction, transfer or restated basis';

export const lastYearTexts = {
  apart: phrase<OpeningApart>(
    ({ difference, openings, comparisons, words, onlyRows }) =>
      [
        ...(openings.length > 0
          ? [
              onlyRows
                ? `年初结转和结余合计与上年年末一致，有的科目不同，可能是科目之间的调整：${zhOpenings(openings)}`
                : `年初结转和结余与上年年末不一致，相差 ${difference}：${zhOpenings(openings)}`,
            ]
          : []),
        ...comparisons.map(
          ({ name, now, last, said, due }) =>
            `${name} 本年 ${now}，上年决算为 ${last}${due === null ? '' : `，应为${due}`}，说明写的是${said ?? ''}`,
        ),
        ...(onlyRows && comparisons.length === 0 && words.length === 0 ? [] : [zhWords(words)]),
      ].join('。'),
    ({ difference, openings, comparisons, words, onlyRows }) =>
      [
        ...(openings.length > 0
          ? [
              onlyRows
                ? `The opening balances agree in all, some subjects differ, moved perhaps: ${enOpenings(openings)}`
                : `The year does not begin where the last one ended (${difference}): ${enOpenings(openings)}`,
            ]
          : []),
        ...comparisons.map(
          ({ name, now, last, said, due }) =>
            `${name}: ${now} this year, ${last} in last year’s accounts${due === null ? '' : `, hence ${due}`}, the narrative says ${said ?? ''}`,
        ),
        ...(onlyRows && comparisons.length === 0 && words.length === 0 ? [] : [enWords(words)]),
      ].join('. '),
  ),
  change: phrase<{ less: boolean; size: string }>(
    ({ less, size }) => `${less ? '减少' : '增加'} ${size}`,
    ({ less, size }) => `${less ? 'minus' : 'plus'} ${size}`,
  ),
  growth: phrase<{ less: boolean; size: string }>(
    ({ less, size }) => `${less ? '下降' : '增长'} ${size}`,
    ({ less, size }) => `${less ? 'minus' : 'plus'} ${size}`,
  ),
  both: phrase<{ change: Text; rate: Text }>(
    ({ change, rate }) => `${change}，${rate}`,
    ({ change, rate }) => `${change}, ${rate}`,
  ),
  prior: phrase<{ amount: string }>(
    ({ amount }) => `上年数 ${amount}`,
    ({ amount }) => `${amount} last year`,
  ),
  listed: phrase<{ missing: readonly { name: string; last: string }[] }>(
    ({ missing }) =>
      `上年有支出、本年没有的科目，说明没有写到（新疆等地的说明逐项写“0.00万元，比上年减少…，下降100%”）：${missing
        .map(({ name, last }) => `${name}（上年 ${last}）`)
        .join('；')}`,
    ({ missing }) =>
      `Subjects that were paid last year and are not this year go without a word: ${missing
        .map(({ name, last }) => `${name} (${last} last year)`)
        .join('; ')}`,
  ),
  names: phrase<{ renamed: readonly { code: string; last: string; now: string }[] }>(
    ({ renamed }) =>
      `功能分类科目名称与上年不同：${renamed
        .map(({ code, last, now }) => `${code} 上年“${last}”，本年“${now}”`)
        .join('；')}`,
    ({ renamed }) =>
      `Subjects have other names than last year: ${renamed
        .map(({ code, last, now }) => `${code} “${last}”, now “${now}”`)
        .join('; ')}`,
  ),
  assets: phrase<{ differing: readonly { name: Text; last: string; now: string }[] }>(
    ({ differing }) =>
      `资产与上年末不同：${differing.map(({ name, last, now }) => `${name} 上年 ${last}，本年 ${now}`).join('；')}`,
    ({ differing }) =>
      `Assets differ from last year’s end: ${differing
        .map(({ name, last, now }) => `${name} ${last}, now ${now}`)
        .join('; ')}`,
  ),
  vehicles: phrase<{ name: Text; last: string; now: string; words: readonly string[] }>(
    ({ name, last, now, words }) =>
      `${name}比上年末多（上年 ${last}，本年 ${now}），本年没有购置公务用车${
        words.length > 0
          ? `；说明提到${words.map((word) => `“${word}”`).join('')}，可能是这个原因`
          : '，请核对'
      }`,
    ({ name, last, now, words }) =>
      `${name}: more than at last year’s end (${last}, now ${now}) though none was bought${
        words.length > 0 ? `; the narrative mentions ${words.map((word) => `“${word}”`).join(', ')}` : ''
      }`,
  ),
  lastLabel: phrase<{ name: Text }>(
    ({ name }) => `上年 ${name}`,
    ({ name }) => `last year: ${name}`,
  ),
} as const;
