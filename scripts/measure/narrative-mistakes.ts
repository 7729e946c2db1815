import Decimal from 'decimal.js';
import { conversion, type MoneyUnit } from '../../src/model/money';
import type { Narrative, Printing } from '../../src/model/narrative';
import { densify } from '../../src/prose/dense';
import type { Dice } from './mistakes';

/** What goes wrong when a narrative is typed, or carried over from last year's. */
export const NARRATIVE_MISTAKES = [
  'amount: digit',
  'amount: swapped',
  'amount: 元',
  'percent: digit',
  'percent: swapped',
  'count: digit',
  'direction word',
  'compared word',
] as const;
export type NarrativeMistake = (typeof NARRATIVE_MISTAKES)[number];

/** The narrative's text with one thing changed. */
export interface Edited {
  readonly mistake: NarrativeMistake;
  readonly text: string;
  /** What was changed, in the changed text: the figure, or the word with its figure. */
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly now: string;
  /** What the figure now stands for; null where a word was changed that stands for no figure. */
  readonly value: Decimal | null;
  readonly ulp: Decimal | null;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['增支', '减支'],
  ['增收', '减收'],
];
/** 下降(增长)27.78% leaves the direction open: nothing to flip. */
/** How far before its figure the word may stand, with what layout put between. */
const REACH = 60;
const DIRECTION = /(增加|减少|增长|下降|上升|提高|降低|增支|减支|增收|减收)[^,。;()]{0,3}$/;

const COMPARED: Readonly<Record<string, string>> = {
  大于: '小于',
  小于: '大于',
  高于: '低于',
  低于: '高于',
  超过: '低于',
};

/** All mistakes that can be made in the printing of one figure. */
export function mistakesIn(narrative: Narrative, printing: Printing, unit: MoneyUnit, dice: Dice): Edited[] {
  const { figure } = printing;
  const { place } = figure;
  if (place.source !== 'narrative') throw new TypeError('a figure of a narrative');
  const { start, end } = place;
  const was = narrative.text.slice(start, end);
  const written = numberOf(was);
  // 减少18.30万元 stands for -18.30; 差异率-7.03% says so itself. Zero has a sign too.
  const sign = figure.value.s * written.s;
  const perUnit = figure.quantity ? new Decimal(1) : conversion(unitOf(was) ?? unit, unit);
  const edit = (mistake: NarrativeMistake, now: string, ulp = figure.ulp, scale = perUnit): Edited => ({
    mistake,
    text: narrative.text.slice(0, start) + now + narrative.text.slice(end),
    start,
    end: start + now.length,
    was,
    now,
    value: numberOf(now).times(scale).times(sign),
    ulp,
  });
  const kind = figure.quantity ?? 'amount';
  const edits: Edited[] = [edit(`${kind}: digit`, withOtherDigit(was, dice))];
  const swapped = withSwappedDigits(was, dice);
  if (swapped !== null && kind !== 'count') edits.push(edit(`${kind}: swapped`, swapped));
  if (kind === 'amount' && /[万亿]/.test(was)) {
    const yuan = was.replace(/[万亿]\s*元?/, '元');
    const smaller = conversion('元', unit);
    edits.push(edit('amount: 元', yuan, figure.ulp && figure.ulp.div(perUnit).times(smaller), smaller));
  }
  return [...edits, ...directionOf(narrative, printing, start, end)];
}

/** 增加 for 减少 and the like, right before a change or its rate. */
function directionOf(narrative: Narrative, { figure, role }: Printing, at: number, end: number): Edited[] {
  if (role !== 'change' && role !== 'growth') return [];
  const { text } = narrative;
  const reach = Math.max(0, at - REACH);
  const dense = densify(text.slice(reach, at));
  const found = DIRECTION.exec(dense.text.slice(-10));
  if (!found) return [];
  const from = dense.text.length - found[0].length;
  const { start, end: stop } = dense.span(from, from + 2);
  const word = { start: reach + start, end: reach + stop };
  const other = OPPOSITES.flatMap((pair) => {
    const side = pair.indexOf(found[1]!);
    return side < 0 ? [] : [pair[1 - side]!];
  })[0]!;
  const changed = text.slice(0, word.start) + other + text.slice(word.end);
  const shift = changed.length - text.length;
  return [
    {
      mistake: 'direction word',
      text: changed,
      start: word.start,
      end: end + shift,
      was: text.slice(word.start, end),
      now: changed.slice(word.start, end + shift),
      value: figure.value.neg(),
      ulp: figure.ulp,
    },
  ];
}

/** 大于 for 小于 wherever the actual is compared with the budget, found in the text itself. */
export function comparedWords({ text }: Narrative): Edited[] {
  const words =
    /(?<=决\s?算\s?数\s{0,4})(?:大于|小于|高于|低于|超过)(?=\s{0,4}(?:(?:年初|全年|部门)\s{0,4})?预\s?算)/g;
  return [...text.matchAll(words)].map(({ index, 0: was }) => {
    const now = COMPARED[was]!;
    return {
      mistake: 'compared word',
      text: text.slice(0, index) + now + text.slice(index + was.length),
      start: index,
      end: index + now.length,
      was,
      now,
      value: null,
      ulp: null,
    };
  });
}

const numberOf = (written: string): Decimal => {
  const plain = written
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/·/g, '.')
    .replace(/[−－–]/g, '-');
  return new Decimal(/-?[\d,]+(?:\.\d+)?/.exec(plain)![0].replace(/,/g, ''));
};

/** Null in a table, where the heading says it. */
const unitOf = (written: string): MoneyUnit | null =>
  written.includes('亿') ? '亿元' : written.includes('万') ? '万元' : written.includes('元') ? '元' : null;

const placesOf = (written: string): number[] =>
  [...written].flatMap((char, index) => (/\d/.test(char) ? [index] : []));

function withOtherDigit(written: string, dice: Dice): string {
  const places = placesOf(written);
  const at = places[dice.below(places.length)]!;
  const digit = (Number(written[at]) + 1 + dice.below(9)) % 10;
  return written.slice(0, at) + String(digit) + written.slice(at + 1);
}

/** Null where all its digits are alike. */
function withSwappedDigits(written: string, dice: Dice): string | null {
  const places = placesOf(written);
  const pairs = places.slice(1).flatMap((second, index) => {
    const first = places[index]!;
    return written[first] === written[second] ? [] : [[first, second] as const];
  });
  const pair = pairs[dice.below(Math.max(pairs.length, 1))];
  if (!pair) return null;
  const chars = [...written];
  [chars[pair[0]], chars[pair[1]]] = [chars[pair[1]]!, chars[pair[0]]!];
  return chars.join('');
}
