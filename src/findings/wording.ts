import Decimal from 'decimal.js';
import type { Verdict } from '../check';
import { formatAmount } from '../model/money';
import { address } from '../model/sheet';
import type { Figure } from '../model/figure';
import { say, type Text } from '../model/text';

/** Columns whose name says nothing on a two-column statement. */
const PLAIN_COLUMN = /^(?:金额|(?:本年)?决算数)?$/;

/** How an accountant names a figure: T5 合计 基本支出. */
export function nameOf(figure: Figure): string {
  const { item, rowLabel, columnLabel } = figure;
  if (item.statement === 'N') return ['说明', rowLabel, columnLabel].filter(Boolean).join(' ');
  const plain = (PLAIN_COLUMN.test(columnLabel) && item.statement !== 'T9') || columnLabel === rowLabel;
  const column = plain ? '' : columnLabel;
  return [item.statement, rowLabel, column].filter(Boolean).join(' ');
}

/** Where it stands: T5!F8. */
export function placeOf(figure: Figure): string {
  const { place } = figure;
  return place.source === 'cell' ? `${place.statement}!${address(place.row, place.column)}` : place.section;
}

/** How many addends a message names one by one. */
const NAMED = 3;

interface Side {
  readonly zh: string;
  readonly en: string;
}

function sideOf(verdict: Verdict, weight: 1 | -1): Side {
  const figures = verdict.terms.filter((term) => term.weight === weight).map(({ figure }) => figure);
  const printed = figures.filter((figure) => figure.state === 'number' && !figure.value.isZero());
  const named = printed.length > 0 ? printed : figures.slice(0, 1);
  if (named.length === 0) return { zh: '（没有这一行）0.00', en: '(no such line) 0.00' };
  const total = formatAmount(figures.reduce((sum, figure) => sum.plus(figure.value), new Decimal(0)));
  const items = weight === 1 ? verdict.identity.left : verdict.identity.right;
  if (items.length === 1 || named.length === 1) {
    const figure = named[0]!;
    const text = `${nameOf(figure)} ${total}`;
    return {
      zh: `${text}（${placeOf(figure)}${figure.state === 'blank' ? '，空白' : ''}）`,
      en: `${text} (${placeOf(figure)}${figure.state === 'blank' ? ', blank' : ''})`,
    };
  }
  if (named.length <= NAMED) {
    const parts = named.map((figure) => `${nameOf(figure)} ${formatAmount(figure.value)}`).join(' + ');
    const places = named.map(placeOf).join(' + ');
    return { zh: `${parts} = ${total}（${places}）`, en: `${parts} = ${total} (${places})` };
  }
  const first = named[0]!;
  return {
    zh: `${nameOf(first)} 等 ${named.length} 项之和 ${total}（${placeOf(first)}…${placeOf(named.at(-1)!)}）`,
    en: `${nameOf(first)} and ${named.length - 1} more, together ${total} (${placeOf(first)}…${placeOf(named.at(-1)!)})`,
  };
}

/** What disagrees, both figures with their places, the difference, what is allowed. */
export function describe(verdict: Verdict): Text {
  if (verdict.identity.ratio) return describeRate(verdict);
  const left = sideOf(verdict, 1);
  const right = sideOf(verdict, -1);
  const difference = formatAmount(verdict.residual.abs());
  const allowed = formatAmount(verdict.allowance);
  if (verdict.identity.relation === 'atLeast') {
    return say(
      `${left.zh} 不应小于 ${right.zh}，少 ${difference}（允许 ${allowed}）`,
      `${left.en} should not be less than ${right.en}: short by ${difference} (allowed ${allowed})`,
    );
  }
  return say(
    `${left.zh} 与 ${right.zh} 不符，差 ${difference}（允许 ${allowed}）`,
    `${left.en} does not agree with ${right.en}: difference ${difference} (allowed ${allowed})`,
  );
}

/** A rate: what is printed, what the figures give, and the figures. */
function describeRate({ books, identity, residual }: Verdict): Text {
  const rate = books.figure(identity.left[0]!)!;
  const should = rate.value.minus(residual).toDecimalPlaces(rate.ulp?.decimalPlaces() ?? 2);
  const from = identity.right.flatMap((item) => books.figure(item) ?? []);
  const figures = from.map((figure) => `${nameOf(figure)} ${figure.printed}`).join('、');
  const places = [rate, ...from].map(placeOf).join(' ↔ ');
  return say(
    `${nameOf(rate)} 印为 ${rate.printed}，按 ${figures} 计算应为 ${should.toFixed(rate.ulp?.decimalPlaces() ?? 2)}%（${places}）`,
    `${nameOf(rate)} is printed as ${rate.printed}; ${figures} give ${should.toFixed(rate.ulp?.decimalPlaces() ?? 2)}% (${places})`,
  );
}

/** Why a figure is suspected. */
export function evidence(figure: Figure, suggested: Decimal, mended: number, agreeing: number): Text {
  const now = figure.printed === '' ? say('空白', 'blank') : say(figure.printed, figure.printed);
  const value = formatAmount(suggested);
  return say(
    `${placeOf(figure)} 由 ${now.zh} 改为 ${value}，${mended} 条不符的勾稽关系即全部成立，其中与改后数完全一致的有 ${agreeing} 条`,
    `with ${value} instead of ${now.en} in ${placeOf(figure)}, all ${mended} broken identities hold, ${agreeing} identities exactly`,
  );
}
