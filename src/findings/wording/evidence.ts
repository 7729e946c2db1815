import type { Suggestion, Suspect } from '../../diagnose';
import type { Slip } from '../../diagnose/typing';
import type { Figure } from '../../model/figure';
import { MONEY_UNIT } from '../../text/money-units';
import { asPrinted, joined, phrase, say, type Text } from '../../model/text';
import { isChange } from '../aspect';
import { isPrintingOf } from '../printing';
import { ruleTitle } from './rule-title';
import { distinct, nameOf, placeOf, placesOf, valueText } from './names';

/** One of many copies of one wrong number. */
export const COPIED = say('同一个错数，各处应一并改正', 'the same wrong number, to be set right everywhere');

const BLANK = say('空白', 'blank');

const evidenced = phrase<{
  place: Text;
  now: Text;
  should: Text;
  holding: Text;
  exactness: Text;
  more: readonly Text[];
}>(
  ({ place, now, should, holding, exactness, more }) =>
    `${place} 由 ${now} 改为 ${should}，${holding}${exactness}${more.map((each) => `；${each}`).join('')}`,
  ({ place, now, should, holding, exactness, more }) =>
    `with ${should} instead of ${now} in ${place}, ${holding}${exactness}${more.map((each) => `; ${each}`).join('')}`,
);

/** Why a figure is suspected: each piece of evidence in words. */
export function evidence(suspect: Suspect): Text {
  const { figure, value } = suspect;
  return evidenced({
    place: placeOf(figure),
    now: figure.printed === '' ? BLANK : nowOf(figure),
    should: withUnit(suspect, valueText(figure, value)),
    holding: holding(suspect),
    exactness: exactness(suspect),
    more: [...printings(suspect), ...usual(suspect), ...origins(suspect)],
  });
}

const NOT_EXACT = say('', '');
const EXACT = say('，分毫不差', ', to the cent');
const someExact = phrase<{ count: number }>(
  ({ count }) => `，分毫不差的有 ${count} 处`,
  ({ count }) => `, ${count} to the cent`,
);

/** How many agree without any rounding. */
function exactness({ mended, jointly, agreeing: { length: count } }: Suspect): Text {
  if (count === 0) return NOT_EXACT;
  return count === mended && jointly.length === 0 ? EXACT : someExact({ count });
}

/** As printed; a change of the narrative with the word that says which way it went. */
const nowOf = (figure: Figure): Text =>
  isChange(figure) ? valueText(figure, figure.value) : asPrinted(figure.printed);

const amountIn = phrase<{ amount: Text; unit: Text }>(
  ({ amount, unit }) => `${amount}${unit}`,
  ({ amount, unit }) => `${amount} ${unit}`,
);

/** A narrative says its unit with every amount. */
const withUnit = ({ figure, unit }: Suggestion, amount: Text): Text =>
  figure.place.source === 'narrative' && unit ? amountIn({ amount, unit: MONEY_UNIT[unit] }) : amount;

const oneHolds = say('改后就对得上', 'it agrees');
const someHold = phrase<{ count: number }>(
  ({ count }) => `改后，这 ${count} 处都对得上`,
  ({ count }) => `${count === 2 ? 'both' : `all ${count}`} agree`,
);
const onlyWith = phrase<{ others: readonly Text[] }>(
  ({ others }) => `与${others.join('、')}一并改正后才对得上`,
  ({ others }) => `it agrees once ${others.join(', ')} is set right as well`,
);
const restWith = phrase<{ alone: Text; others: readonly Text[] }>(
  ({ alone, others }) => `${alone}，其余的与${others.join('、')}一并改正后对得上`,
  ({ alone, others }) => `${alone}, the others once ${others.join(', ')} is set right as well`,
);

function holding({ mended, jointly }: Suspect): Text {
  const alone = mended === 1 ? oneHolds : someHold({ count: mended });
  if (jointly.length === 0) return alone;
  const others = distinct(jointly.map((figure) => nameOf(figure)));
  return mended === 0 ? onlyWith({ others }) : restWith({ alone, others });
}

const printsAlso = phrase<{ place: Text; printed: string }>(
  ({ place, printed }) => `${place} 印的是 ${printed}`,
  ({ place, printed }) => `${place} prints ${printed}`,
);

/** Another printing of the same figure that has the suggested value: the narrative's, or the statement's. */
function printings({ figure, agreeing }: Suggestion): Text[] {
  for (const { terms, identity } of agreeing) {
    const other = terms.find((term) => term.figure !== figure)?.figure;
    if (!other || identity.ratio || other.state !== 'number') continue;
    if (isPrintingOf(figure, other) || isPrintingOf(other, figure)) {
      return [printsAlso({ place: placeOf(other), printed: other.printed })];
    }
  }
  return [];
}

const thenHolds = phrase<{ title: Text }>(
  ({ title }) => `改后${title}`,
  ({ title }) => `it then agrees: ${title}`,
);
const thenAgrees = phrase<{ places: Text; title: Text }>(
  ({ places, title }) => `改后与 ${places} 也相符（${title}）`,
  ({ places, title }) => `it then agrees with ${places} as well (${title})`,
);

/** What usually agrees, and does so with the suggested value alone. */
function usual({ figure, met }: Suggestion): Text[] {
  return met.slice(0, 1).map(({ rule, books, terms }) => {
    const title = ruleTitle(rule, books);
    const others = terms.filter((term) => term.figure !== figure).map((term) => term.figure);
    if (others.length === 0) return thenHolds({ title });
    return thenAgrees({ places: joined(placesOf(others), '、', ', '), title });
  });
}

const SLIP: Readonly<Record<Slip, Text>> = {
  swapped: say('像是两个数字写颠倒了', 'it looks like two digits swapped'),
  sign: say('像是正负号写反了', 'it looks like the sign reversed'),
  replaced: say('像是写错了一个数字', 'it looks like one digit mistyped'),
  dropped: say('像是漏了一个数字', 'it looks like a digit left out'),
  added: say('像是多了一个数字', 'it looks like a digit too many'),
  point: say('像是小数点错位', 'it looks like the decimal point moved'),
  unit: say('像是元与万元混用', 'it looks like yuan taken for ten thousand yuan'),
  missing: say('像是应有数而没有填', 'it looks like a figure left out'),
  rounded: say('像是末位没有按四舍五入', 'it looks like the last place not rounded half up'),
};
const OTHER_DIRECTION = say('像是增减的方向写反了', 'it looks like the other direction');
const LAST_YEAR = say('印的正是上年数', 'what is printed is last year’s figure');

const TAKEN_FROM = {
  exchanged: phrase<{ place: Text }>(
    ({ place }) => `像是与 ${place} 的数互换了`,
    ({ place }) => `it looks exchanged with ${place}`,
  ),
  neighbour: phrase<{ place: Text }>(
    ({ place }) => `印的与相邻的 ${place} 相同`,
    ({ place }) => `what is printed is that of ${place} beside it`,
  ),
  total: phrase<{ place: Text }>(
    ({ place }) => `印的与合计 ${place} 相同`,
    ({ place }) => `what is printed is the total ${place}`,
  ),
};

/** How the wrong figure may have come about. */
function origins({ figure, slip, trace }: Suggestion): Text[] {
  const origin: Text[] = [];
  if (slip) origin.push(slip === 'sign' && isChange(figure) ? OTHER_DIRECTION : SLIP[slip]);
  if (trace) {
    origin.push(
      trace.kind === 'lastYear' ? LAST_YEAR : TAKEN_FROM[trace.kind]({ place: placeOf(trace.figure) }),
    );
  }
  return origin;
}
