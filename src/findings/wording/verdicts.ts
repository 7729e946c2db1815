import Decimal from 'decimal.js';
import type { Verdict } from '../../check';
import { solve } from '../../check/ratio';
import { impossibleBase } from '../../diagnose';
import type { Figure } from '../../model/figure';
import type { Ratio } from '../../model/identity';
import type { Item } from '../../model/item';
import { asPrinted, joined, phrase, say, type Text } from '../../model/text';
import type { Whose } from '../finding';
import { ASPECT_NAME, aspectOf } from '../aspect';
import { ruleTitle } from './rule-title';
import {
  differenceText,
  nameOf,
  placeOf,
  placesOf,
  printedValue,
  sizeText,
  statementOf,
  valueText,
} from './names';

/** How many addends a message names one by one. */
const NAMED = 3;

const NO_LINE = say('（没有这一行）0.00', '(no such line) 0.00');

const one = phrase<{ name: Text; total: Text; place: Text; blank: boolean }>(
  ({ name, total, place, blank }) => `${name} ${total}（${place}${blank ? '，空白' : ''}）`,
  ({ name, total, place, blank }) => `${name} ${total} (${place}${blank ? ', blank' : ''})`,
);
const addend = phrase<{ name: Text; value: Text }>(
  ({ name, value }) => `${name} ${value}`,
  ({ name, value }) => `${name} ${value}`,
);
const few = phrase<{ parts: Text; total: Text; places: Text }>(
  ({ parts, total, places }) => `${parts} = ${total}（${places}）`,
  ({ parts, total, places }) => `${parts} = ${total} (${places})`,
);
const many = phrase<{ first: Text; count: number; total: Text; range: Text }>(
  ({ first, count, total, range }) => `${first} 等 ${count} 项之和 ${total}（${range}）`,
  ({ first, count, total, range }) => `${first} and ${count - 1} more, together ${total} (${range})`,
);

function sideOf(verdict: Verdict, weight: 1 | -1, under: Whose = null): Text {
  const { identity } = verdict;
  const figures = verdict.terms
    .filter((term) => Math.sign(term.weight) === weight)
    .map(({ figure }) => figure);
  const items = weight === 1 ? identity.left : identity.right;
  if (items.length === 0 && identity.constant) {
    const isRate = verdict.terms[0]?.figure.quantity === 'percent';
    // It is added to the right side: on the left it is taken away.
    const alone = weight === 1 ? identity.constant.neg() : identity.constant;
    return asPrinted(`${alone.toFixed()}${isRate ? '%' : ''}`);
  }
  const printed = figures.filter((figure) => figure.state === 'number' && !figure.value.isZero());
  const named = printed.length > 0 ? printed : figures.slice(0, 1);
  const first = named[0];
  if (!first) return NO_LINE;
  const sum = figures.reduce((all, figure) => all.plus(figure.value), new Decimal(0));
  // A sum of changes and of other amounts is no change.
  const oneKind = named.every((figure) => aspectOf(figure) === aspectOf(first));
  const total = oneKind ? valueText(first, sum) : asPrinted(printedValue(first, sum));
  if (items.length === 1 || named.length === 1) {
    return one({ name: nameOf(first, under), total, place: placeOf(first), blank: first.state === 'blank' });
  }
  const places = placesOf(named);
  if (named.length <= NAMED) {
    return few({ parts: joined(valuedInTurn(named, under), ' + '), total, places: joined(places, ' + ') });
  }
  const range = places.length > 1 ? joined([places[0]!, places.at(-1)!], '…') : places[0]!;
  return many({ first: nameOf(first, under), count: named.length, total, range });
}

const valued = (figure: Figure): Text =>
  addend({ name: nameOf(figure), value: valueText(figure, figure.value) });

/** Figures one behind another: a statement is named where it is not that of the one before. */
const valuedInTurn = (figures: readonly Figure[], under: Whose = null): Text[] =>
  figures.map((figure, index) => {
    const before = figures[index - 1];
    const isSame = before && statementOf(before).zh === statementOf(figure).zh;
    const name = nameOf(figure, isSame ? figure.item.statement : under);
    return addend({ name, value: valueText(figure, figure.value) });
  });

interface Disagreement {
  readonly title: Text | null;
  readonly left: Text;
  readonly right: Text;
  readonly difference: Text;
  readonly allowed: Text;
}

const tooSmall = phrase<Disagreement>(
  ({ title, left, right, difference, allowed }) =>
    `${title ? `${title}：` : ''}${left} 不应小于 ${right}，少 ${difference}（允许 ${allowed}）`,
  ({ title, left, right, difference, allowed }) =>
    `${title ? `${title}: ` : ''}${left} should not be less than ${right}: short by ${difference} (allowed ${allowed})`,
);
const disagrees = phrase<Disagreement>(
  ({ title, left, right, difference, allowed }) =>
    `${title ? `${title}：` : ''}${left} 与 ${right} 不符，差 ${difference}（允许 ${allowed}）`,
  ({ title, left, right, difference, allowed }) =>
    `${title ? `${title}: ` : ''}${left} does not agree with ${right}: difference ${difference} (allowed ${allowed})`,
);

const notMadeUp = phrase<{ left: Text; rates: Text; should: Text; difference: Text }>(
  ({ left, rates, should, difference }) => `${left} 与按 ${rates} 推算的 ${should} 不符，差 ${difference}`,
  ({ left, rates, should, difference }) =>
    `${left} does not agree with ${should}, which ${rates} give: difference ${difference}`,
);

/** An amount that rates of known wholes make up: what they give. */
function describeWeighted({ books, identity, residual }: Verdict): Text {
  const [amount] = identity.left.flatMap((item) => books.figure(item) ?? []);
  const rates = identity.right.flatMap((item) => books.figure(item) ?? []);
  const off = residual.toDecimalPlaces(amount!.ulp?.decimalPlaces() ?? 2);
  return notMadeUp({
    left: valued(amount!),
    rates: joined(valuedInTurn(rates), '、', ', '),
    should: valueText(amount!, amount!.value.minus(off)),
    difference: differenceText(amount!, off.abs()),
  });
}

/** The statement that both sides begin in, which need not be named twice; null where there are two, or a narrative. */
function oneStatement({ terms }: Verdict): Whose {
  const [left, right] = [1, -1].map(
    (weight) => terms.find((term) => Math.sign(term.weight) === weight)?.figure,
  );
  const id = left?.item.statement;
  if (!left || !right || !id || id === 'N' || right.item.statement !== id) return null;
  return statementOf(left).zh === statementOf(right).zh ? id : null;
}

/** What disagrees, both figures with their places, the difference, what is allowed. */
export function describe(verdict: Verdict): Text {
  const { rule, identity, residual, allowance } = verdict;
  const { ratio } = identity;
  if (ratio) return ratio.asked ? describeShare(verdict, ratio, ratio.asked) : describeRate(verdict);
  if (identity.relation === 'weighted') return describeWeighted(verdict);
  const [first] = verdict.terms;
  const sized = (size: Decimal): Text =>
    first ? differenceText(first.figure, size) : asPrinted(sizeText(size, undefined));
  const words = identity.relation === 'atLeast' ? tooSmall : disagrees;
  return words({
    // Sums on both sides do not say what they are for.
    title: identity.left.length > 1 && identity.right.length > 1 ? ruleTitle(rule, verdict.books) : null,
    left: sideOf(verdict, 1),
    right: sideOf(verdict, -1, oneStatement(verdict)),
    difference: sized(residual.abs()),
    allowed: sized(allowance),
  });
}

const unsearched = phrase<{ verdict: Text }>(
  ({ verdict }) => `${verdict}；全套报表不符太多，这一条没有推断是哪个数有误`,
  ({ verdict }) =>
    `${verdict}; too much disagrees in this package, and which figure is wrong was not looked for here`,
);

/** What disagrees in a package with so much broken that not all of it was searched for the wrong figures. */
export const describeUnsearched = (verdict: Verdict): Text => unsearched({ verdict: describe(verdict) });

const rateIs = phrase<{ name: Text; printed: Text; figures: Text; should: Text; places: Text }>(
  ({ name, printed, figures, should, places }) =>
    `${name} 印为 ${printed}，按 ${figures} 计算应为 ${should}（${places}）`,
  ({ name, printed, figures, should, places }) =>
    `${name} is printed as ${printed}; ${figures} give ${should} (${places})`,
);

const baseIsNone = phrase<{ name: Text; printed: Text; figures: Text; base: Text; places: Text }>(
  ({ name, printed, figures, base, places }) =>
    `${name} 印为 ${printed}，而按 ${figures} 推算，用来比较的基数是 ${base}，不可能为负：金额或增减额有误（${places}）`,
  ({ name, printed, figures, base, places }) =>
    `${name} is printed as ${printed}, but by ${figures} what it compares with would be ${base}, and it cannot be below nothing: the amount or its change is wrong (${places})`,
);

/** A rate: what is printed, what the figures give, and the figures. */
function describeRate({ books, identity, residual }: Verdict): Text {
  const rate = books.figure(identity.left[0]!)!;
  const from = identity.right.flatMap((item) => books.figure(item) ?? []);
  const facts = {
    name: nameOf(rate),
    printed: valueText(rate, rate.value),
    figures: joined(valuedInTurn(from), '、', ', '),
    places: joined(placesOf([rate, ...from]), ' ↔ '),
  };
  const base = impossibleBase(identity.ratio!, books.figure.bind(books));
  const amount = from.find(({ item }) => item.aspect !== 'change');
  if (base && amount) return baseIsNone({ ...facts, base: valueText(amount, base) });
  return rateIs({ ...facts, should: valueText(rate, rate.value.minus(residual)) });
}

const shareIs = phrase<{ name: Text; printed: string; factors: Text; should: string; place: Text }>(
  ({ name, printed, factors, should, place }) =>
    `${name} ${printed}，按 ${factors} 应为 ${should}（${place}）`,
  ({ name, printed, factors, should, place }) => `${name} ${printed}: ${factors} give ${should} (${place})`,
);

/** What a rate gives of a whole: 得分 9.00，按 分值 10 × 执行率 100.00% 应为 10.00. */
function describeShare(verdict: Verdict, ratio: Ratio, asked: Item): Text {
  const { books, identity } = verdict;
  const share = books.figure(asked)!;
  const rate = books.figure(identity.left[0]!)!;
  const exact = solve(ratio, rate, asked, (item) => books.figure(item))?.exact;
  if (!exact) return describeRate(verdict);
  const factors = [...identity.right.flatMap((item) => books.figure(item) ?? []), rate]
    .filter((figure) => figure !== share)
    .map((figure) => addend({ name: aspectName(figure), value: valueText(figure, figure.value) }));
  return shareIs({
    name: nameOf(share),
    printed: share.printed,
    factors: joined(factors, ' × '),
    should: exact.toNearest(share.ulp ?? 1).toFixed(share.ulp?.decimalPlaces() ?? 0),
    place: placeOf(share),
  });
}

function aspectName(figure: Figure): Text {
  const aspect = aspectOf(figure);
  return aspect ? ASPECT_NAME[aspect] : asPrinted(figure.columnLabel);
}
