import Decimal from 'decimal.js';
import type { Verdict } from '../check';
import { solve } from '../check/ratio';
import type { Repeated, Scale, Shift, Suggestion, Suspect } from '../diagnose';
import { SLIP_TEXT } from '../diagnose/typing';
import { formatAmount } from '../model/money';
import type { Item } from '../model/item';
import { address } from '../model/sheet';
import type { Figure, Place } from '../model/figure';
import { say, type Text } from '../model/text';
import type { Ratio } from '../model/identity';

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

/** Where it stands: T5!F8; in a narrative its section, 说明·支出决算. */
export const placeOf = (figure: Figure): string => placeNameOf(figure.place);

export function placeNameOf(place: Place): string {
  if (place.source === 'cell') return `${place.statement}!${address(place.row, place.column)}`;
  const section = sectionName(place.section);
  return section === '' ? '说明' : `说明·${section}`;
}

/** A section's title without its number and what all titles say: 一般公共预算支出决算具体. */
const sectionName = (title: string): string =>
  title
    .replace(/^(?:第.部分|[(（]?[一二三四五六七八九十]+[)）]?[、.]?|\d+[、.])/, '')
    .replace(/(?<=预算)财政拨款/g, '')
    .replace(/(?:的)?(?:情况)?(?:说明)?[。:]?$/, '');

/** How many addends a message names one by one. */
const NAMED = 3;

/** What a change is called in words, by its sign: the narrative prints no minus. */
const DIRECTION: Readonly<Record<string, readonly [more: Text, less: Text]>> = {
  增减额: [say('增加 ', 'plus '), say('减少 ', 'minus ')],
  增减率: [say('增长 ', 'plus '), say('下降 ', 'minus ')],
};

/** A value as a figure of its kind is printed: 5,364.75, 12.30%, 14, 减少 6.00. */
export function valueText(figure: Figure, value: Decimal): Text {
  const direction = figure.item.statement === 'N' ? DIRECTION[figure.columnLabel] : undefined;
  const amount = plainValue(figure, direction ? value.abs() : value);
  if (!direction || value.isZero()) return say(amount, amount);
  const { zh, en } = direction[value.isNegative() ? 1 : 0];
  return say(`${zh}${amount}`, `${en}${amount}`);
}

function plainValue({ quantity, ulp }: Figure, value: Decimal): string {
  if (quantity === 'count') return value.toFixed();
  if (quantity !== 'percent') return formatAmount(value);
  return `${value.toFixed(Math.max(ulp?.decimalPlaces() ?? 2, Math.min(value.decimalPlaces(), 2)))}%`;
}

function sideOf(verdict: Verdict, weight: 1 | -1): Text {
  const { identity } = verdict;
  const figures = verdict.terms.filter((term) => term.weight === weight).map(({ figure }) => figure);
  const items = weight === 1 ? identity.left : identity.right;
  if (items.length === 0 && identity.constant) {
    const isRate = verdict.terms[0]?.figure.quantity === 'percent';
    const whole = `${identity.constant.toFixed()}${isRate ? '%' : ''}`;
    return say(whole, whole);
  }
  const printed = figures.filter((figure) => figure.state === 'number' && !figure.value.isZero());
  const named = printed.length > 0 ? printed : figures.slice(0, 1);
  const first = named[0];
  if (!first) return say('（没有这一行）0.00', '(no such line) 0.00');
  const sum = figures.reduce((all, figure) => all.plus(figure.value), new Decimal(0));
  // A sum of changes and of other amounts is no change.
  const oneKind = named.every(({ columnLabel }) => columnLabel === first.columnLabel);
  const total = oneKind ? valueText(first, sum) : say(plainValue(first, sum), plainValue(first, sum));
  if (items.length === 1 || named.length === 1) {
    const name = nameOf(first);
    const empty = first.state === 'blank';
    return say(
      `${name} ${total.zh}（${placeOf(first)}${empty ? '，空白' : ''}）`,
      `${name} ${total.en} (${placeOf(first)}${empty ? ', blank' : ''})`,
    );
  }
  const places = distinct(named.map(placeOf));
  if (named.length <= NAMED) {
    const parts = (language: keyof Text): string =>
      named.map((figure) => `${nameOf(figure)} ${valueText(figure, figure.value)[language]}`).join(' + ');
    return say(
      `${parts('zh')} = ${total.zh}（${places.join(' + ')}）`,
      `${parts('en')} = ${total.en} (${places.join(' + ')})`,
    );
  }
  const range = places.length > 1 ? `${places[0]!}…${places.at(-1)!}` : places[0]!;
  return say(
    `${nameOf(first)} 等 ${named.length} 项之和 ${total.zh}（${range}）`,
    `${nameOf(first)} and ${named.length - 1} more, together ${total.en} (${range})`,
  );
}

const distinct = (places: readonly string[]): string[] => [...new Set(places)];

/** What disagrees, both figures with their places, the difference, what is allowed. */
export function describe(verdict: Verdict): Text {
  const { ratio } = verdict.identity;
  if (ratio) return ratio.asked ? describeShare(verdict, ratio, ratio.asked) : describeRate(verdict);
  const { rule, identity } = verdict;
  const left = sideOf(verdict, 1);
  const right = sideOf(verdict, -1);
  // Sums on both sides do not say what they are for.
  const title = identity.left.length > 1 && identity.right.length > 1 ? rule.title : null;
  const [zh, en] = title ? [`${title.zh}：`, `${title.en}: `] : ['', ''];
  const { quantity } = verdict.terms[0]?.figure ?? {};
  const size = (value: Decimal): string =>
    quantity === 'count' ? value.toFixed() : `${formatAmount(value)}${quantity === 'percent' ? '%' : ''}`;
  const difference = size(verdict.residual.abs());
  const allowed = size(verdict.allowance);
  if (identity.relation === 'atLeast') {
    return say(
      `${zh}${left.zh} 不应小于 ${right.zh}，少 ${difference}（允许 ${allowed}）`,
      `${en}${left.en} should not be less than ${right.en}: short by ${difference} (allowed ${allowed})`,
    );
  }
  return say(
    `${zh}${left.zh} 与 ${right.zh} 不符，差 ${difference}（允许 ${allowed}）`,
    `${en}${left.en} does not agree with ${right.en}: difference ${difference} (allowed ${allowed})`,
  );
}

/** What disagrees in a package with so much broken that not all of it was searched for the wrong figures. */
export function describeUnsearched(verdict: Verdict): Text {
  const { zh, en } = describe(verdict);
  return say(
    `${zh}；全套报表不符太多，这一条没有推断是哪个数有误`,
    `${en}; too much disagrees in this package, and which figure is wrong was not looked for here`,
  );
}

/** A rate: what is printed, what the figures give, and the figures. */
function describeRate({ books, identity, residual }: Verdict): Text {
  const rate = books.figure(identity.left[0]!)!;
  const should = valueText(rate, rate.value.minus(residual));
  const printed = valueText(rate, rate.value);
  const from = identity.right.flatMap((item) => books.figure(item) ?? []);
  const figures = (language: keyof Text): string =>
    from
      .map((figure) => `${nameOf(figure)} ${valueText(figure, figure.value)[language]}`)
      .join(language === 'zh' ? '、' : ', ');
  const places = distinct([rate, ...from].map(placeOf)).join(' ↔ ');
  return say(
    `${nameOf(rate)} 印为 ${printed.zh}，按 ${figures('zh')} 计算应为 ${should.zh}（${places}）`,
    `${nameOf(rate)} is printed as ${printed.en}; ${figures('en')} give ${should.en} (${places})`,
  );
}

/** What a rate gives of a whole: 得分 9.00，按 分值 10 × 执行率 100.00% 应为 10.00. */
function describeShare(verdict: Verdict, ratio: Ratio, asked: Item): Text {
  const { books, identity } = verdict;
  const share = books.figure(asked)!;
  const rate = books.figure(identity.left[0]!)!;
  const exact = solve(ratio, rate, asked, (item) => books.figure(item))?.exact;
  if (!exact) return describeRate(verdict);
  const should = exact.toNearest(share.ulp ?? 1).toFixed(share.ulp?.decimalPlaces() ?? 0);
  const factors = [...identity.right.flatMap((item) => books.figure(item) ?? []), rate]
    .filter((figure) => figure !== share)
    .map((figure) => `${figure.columnLabel} ${valueText(figure, figure.value).zh}`)
    .join(' × ');
  return say(
    `${nameOf(share)} ${share.printed}，按 ${factors} 应为 ${should}（${placeOf(share)}）`,
    `${nameOf(share)} ${share.printed}: ${factors} give ${should} (${placeOf(share)})`,
  );
}

/** Why a figure is suspected: each piece of evidence in words. */
export function evidence(suspect: Suspect): Text {
  const { figure, value, agreeing } = suspect;
  const now = figure.printed === '' ? say('空白', 'blank') : nowOf(figure);
  const amount = withUnit(suspect, valueText(figure, value));
  const [zh, en] = holding(suspect);
  const exactly =
    agreeing.length === 0
      ? say('', '')
      : say(`，与改后数完全一致的有 ${agreeing.length} 条`, `, ${agreeing.length} identities exactly`);
  const more = [...supports(suspect), ...origins(suspect)];
  return say(
    `${placeOf(figure)} 由 ${now.zh} 改为 ${amount.zh}，${zh}${exactly.zh}${more.map((each) => `；${each.zh}`).join('')}`,
    `with ${amount.en} instead of ${now.en} in ${placeOf(figure)}, ${en}${exactly.en}${more.map((each) => `; ${each.en}`).join('')}`,
  );
}

function holding({ mended, jointly }: Suspect): readonly [zh: string, en: string] {
  const alone =
    mended === 1
      ? ['不符的勾稽关系即成立', 'the broken identity holds']
      : [`${mended} 条不符的勾稽关系即成立`, `${mended} broken identities hold`];
  if (jointly.length === 0) return [alone[0]!, alone[1]!];
  const named = distinct(jointly.map(nameOf));
  const zh = `与${named.join('、')}一并改正后`;
  const en = `once ${named.join(', ')} is set right as well`;
  return mended === 0
    ? [`${zh}勾稽关系才成立`, `the identities hold ${en}`]
    : [`${alone[0]!}，其余的${zh}成立`, `${alone[1]!}, the others ${en}`];
}

/** A narrative says its unit with every amount. */
const withUnit = ({ figure, unit }: Suggestion, { zh, en }: Text): Text =>
  figure.place.source === 'narrative' && unit ? say(`${zh}${unit}`, `${en}${unit}`) : say(zh, en);

function supports(suggestion: Suggestion): Text[] {
  return [...printings(suggestion), ...usual(suggestion)];
}

/** Another printing of the same figure that has the suggested value: the narrative's, or the statement's. */
function printings({ figure, agreeing }: Suggestion): Text[] {
  for (const { identity, terms, rule } of agreeing) {
    if (!/^N\.T\d$/.test(rule.id) || identity.ratio) continue;
    const other = terms.find((term) => term.figure !== figure)?.figure;
    if (!other || other.state !== 'number') continue;
    return [say(`${placeOf(other)}印的是 ${other.printed}`, `${placeOf(other)} prints ${other.printed}`)];
  }
  return [];
}

/** What usually agrees, and does so with the suggested value alone. */
function usual({ figure, met }: Suggestion): Text[] {
  return met.slice(0, 1).map(({ rule, terms }) => {
    const others = terms.filter((term) => term.figure !== figure).map((term) => placeOf(term.figure));
    if (others.length === 0) return say(`改后${rule.title.zh}`, `it then agrees: ${rule.title.en}`);
    const places = distinct(others).join('、');
    return say(
      `改后与 ${places} 也相符（${rule.title.zh}）`,
      `it then agrees with ${places} as well (${rule.title.en})`,
    );
  });
}

/** How the wrong figure may have come about. */
function origins({ figure, slip, trace }: Suggestion): Text[] {
  const origin: Text[] = [];
  const isDirection = slip === 'sign' && figure.item.statement === 'N' && DIRECTION[figure.columnLabel];
  if (isDirection) origin.push(say('像是增减的方向写反了', 'it looks like the other direction'));
  else if (slip) origin.push(say(`像是${SLIP_TEXT[slip].zh}`, `it looks like ${SLIP_TEXT[slip].en}`));
  if (trace?.kind === 'lastYear') origin.push(say('印的正是上年数', 'what is printed is last year’s figure'));
  if (trace?.kind === 'exchanged') {
    const place = placeOf(trace.figure);
    origin.push(say(`像是与 ${place} 的数互换了`, `it looks exchanged with ${place}`));
  }
  if (trace?.kind === 'neighbour') {
    const place = placeOf(trace.figure);
    origin.push(say(`印的与相邻的 ${place} 相同`, `what is printed is that of ${place} beside it`));
  }
  if (trace?.kind === 'total') {
    const place = placeOf(trace.figure);
    origin.push(say(`印的与合计 ${place} 相同`, `what is printed is the total ${place}`));
  }
  return origin;
}

/** A whole block one row off: said once, for all of its cells. */
export function describeShift({ by, figures, changes }: Shift): Text {
  const moved = figures.filter((figure) => changes.has(figure));
  const block = rangeOf(moved);
  return by === 1
    ? say(
        `${block} 整块错下了一行：每一行印的都是上一行的数，整块上移一行即全部相符`,
        `${block} stands one row too low: every row prints the figure of the row above`,
      )
    : say(
        `${block} 整块错上了一行：每一行印的都是下一行的数，整块下移一行即全部相符`,
        `${block} stands one row too high: every row prints the figure of the row below`,
      );
}

/** A wrong number that was carried into several cells: said once, with what all of them should be. */
export function describeRepeated({ figures, value }: Repeated): Text {
  const [first] = figures;
  const { zh, en } = valueText(first!, value);
  const places = figures.map(placeOf);
  return say(
    `${places.join('、')} 都印 ${first!.printed}，应同为 ${zh}：一个错数照抄了 ${figures.length} 处，一并改正后各项勾稽全部相符`,
    `${places.join(', ')} all print ${first!.printed} and should all be ${en}: one wrong number copied to ${figures.length} places`,
  );
}

/** A whole statement in 元 among others in 万元: said once, for all of its amounts. */
export const describeScale = ({ statement }: Scale): Text =>
  say(
    `${statement} 整张表的金额都是其他报表的 10,000 倍，像是以元填列而标为万元`,
    `all amounts of ${statement} are 10,000 times those of the other statements: it looks filled in in 元 and headed 万元`,
  );

/** The rectangle that some cells of one statement lie in: T5!E16:G18. */
function rangeOf(figures: readonly Figure[]): string {
  const cells = figures.flatMap(({ place }) => (place.source === 'cell' ? [place] : []));
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const first = address(Math.min(...rows), Math.min(...columns));
  return `${cells[0]!.statement}!${first}:${address(Math.max(...rows), Math.max(...columns))}`;
}

/** Identities that rounding explains one by one, though no true values make all of them hold. */
export function describeConflict(conflict: readonly Verdict[]): Text {
  const each = conflict.filter(({ kind }) => kind === 'rounding').map((verdict) => describe(verdict));
  return say(
    `下列尾差单独看都在允许范围内，合在一起却不可能都只是四舍五入：${each.map(({ zh }) => zh).join('；')}`,
    `each of these differences is within what rounding allows, but together they cannot all be rounding: ${each.map(({ en }) => en).join('; ')}`,
  );
}

/** As printed; a change of the narrative with the word that says which way it went. */
const nowOf = (figure: Figure): Text =>
  figure.item.statement === 'N' && DIRECTION[figure.columnLabel]
    ? valueText(figure, figure.value)
    : say(figure.printed, figure.printed);
