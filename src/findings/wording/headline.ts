import type { Verdict } from '../../check';
import { address } from '../../model/sheet';
import { joined, phrase, say, type Text } from '../../model/text';
import type { Finding } from '../finding';
import { sidesOf, verdictOf, type Side } from '../sides';
import { messageOf } from './message';
import { nameOf, placeNameOf, sizeText } from './names';
import { shownOf } from './pointer';

const miscalculated = phrase<{ rate: Text }>(
  ({ rate }) => `${rate}与按所列数计算的不符`,
  ({ rate }) => `${rate} is not what the figures give`,
);
const isNot = phrase<{ left: Text; whole: string }>(
  ({ left, whole }) => `${left}不等于 ${whole}`,
  ({ left, whole }) => `${left} ≠ ${whole}`,
);
const isLess = phrase<{ left: Text; right: Text }>(
  ({ left, right }) => `${left} 小于 ${right}`,
  ({ left, right }) => `${left} is less than ${right}`,
);
const disagrees = phrase<{ left: Text; right: Text }>(
  ({ left, right }) => `${left} 与 ${right}不符`,
  ({ left, right }) => `${left} ≠ ${right}`,
);

/** What a finding says in a line, without amounts, under the heading of its statement. */
export function headlineOf(finding: Finding): Text {
  const verdict = verdictOf(finding);
  if (!verdict) return messageOf(finding);
  const { ratio } = verdict.identity;
  if (ratio) {
    const rate = verdict.books.figure(ratio.asked ?? verdict.identity.left[0]!)!;
    return miscalculated({ rate: nameOf(rate, finding.statement, 'brief') });
  }
  return against(finding, verdict, sidesOf(finding)!);
}

function against(finding: Finding, { identity, terms }: Verdict, sides: readonly [Side, Side]): Text {
  const left = wordsOf(finding, sides[0]);
  if (identity.constant) {
    return isNot({ left, whole: sizeText(sides[1].total, terms[0]?.figure.quantity) });
  }
  const right = wordsOf(finding, sides[1]);
  return (identity.relation === 'atLeast' ? isLess : disagrees)(told(finding, left, right, sides));
}

const NO_LINE = say('（没有这一行）', '(no such line)');
const sumOf = phrase<{ first: Text; count: number }>(
  ({ first, count }) => `${first} 等 ${count} 项之和`,
  ({ first, count }) => `${first} and ${count - 1} more`,
);

/** The figures of a side by name. */
function wordsOf({ pointers, statement }: Finding, { figures }: Side): Text {
  const named = figures.flatMap((index) => {
    const pointer = pointers[index];
    return pointer?.kind === 'figure' ? [nameOf(pointer.figure, statement, 'brief')] : [];
  });
  const first = named[0];
  if (!first) return NO_LINE;
  return named.length <= 2 ? joined(named, ' + ') : sumOf({ first, count: named.length });
}

const at = phrase<{ name: Text; place: Text }>(
  ({ name, place }) => `${name}（${place}）`,
  ({ name, place }) => `${name} (${place})`,
);

/** Two sides of one name (总计 on both sides of T1) are told apart by where they stand. */
function told(
  { pointers }: Finding,
  left: Text,
  right: Text,
  sides: readonly [Side, Side],
): { left: Text; right: Text } {
  if (left.zh !== right.zh) return { left, right };
  const cell = ({ figures }: Side): Text => {
    const pointer = pointers[figures[0] ?? -1];
    if (!pointer) return say('', '');
    const { place } = shownOf(pointer);
    if (place.source !== 'cell') return placeNameOf(place);
    const own = address(place.row, place.column);
    return say(own, own);
  };
  return {
    left: at({ name: left, place: cell(sides[0]) }),
    right: at({ name: right, place: cell(sides[1]) }),
  };
}
