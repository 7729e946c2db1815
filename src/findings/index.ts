import type { Form, FormId } from '../model/form';
import Decimal from 'decimal.js';
import type { Check, Verdict } from '../check';
import {
  conflictsOfRounding,
  diagnose,
  type Cause,
  type Repeated,
  type Scale,
  type Shift,
} from '../diagnose';
import type { Figure } from '../model/figure';
import { formatAmount } from '../model/money';
import type { Origin } from '../model/item';
import { say } from '../model/text';
import type { Severity } from '../rules';
import type { Finding, Pointer } from './finding';
import {
  describe,
  describeConflict,
  describeRepeated,
  describeScale,
  describeShift,
  describeUnsearched,
  evidence,
} from './wording';

export type { Finding, FindingSuspect, Pointer } from './finding';
export { notEvaluated } from './not-evaluated';
export { quote, quoteAt } from './passage';
export { shownOf, type Shown } from './pointer';
export { suspicion } from './suspicion';
export { unitOf, yearOf } from './whose';
export { nameOf, placeOf, valueText } from './wording';

const ORDER: readonly Severity[] = ['error', 'review', 'rounding', 'info'];

/** The findings of a check, most severe first, within a severity by statement. One per fact. */
export function findingsOf(check: Check): Finding[] {
  const findings = [
    ...check.observations.map(({ rule, observation }): Finding => ({
      id: idOf(rule.id, observation.key),
      rule: rule.id,
      rules: [rule.id],
      severity: observation.severity,
      message: observation.message,
      difference: null,
      tolerance: null,
      pointers: observation.spots.map((spot): Pointer => ({ kind: 'spot', spot })),
      suspects: [],
      singled: false,
    })),
    ...diagnose(check).map(fromCause),
    ...conflictsOfRounding(check.verdicts).map(fromConflict),
    ...roundings(check.verdicts),
  ];
  const rank = new Map(
    findings.map((finding, index) => [
      finding,
      [ORDER.indexOf(finding.severity), statementRank(finding, check.books.set.forms), index],
    ]),
  );
  return findings.sort((a, b) => compare(rank.get(a)!, rank.get(b)!));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
}

/** What only the narrative can mend comes after the statements. */
function statementRank(finding: Finding, forms: readonly Form[]): number {
  const ids = finding.pointers.map((pointer): FormId | null => {
    const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
    return place.source === 'cell' ? place.statement : null;
  });
  const suspect = finding.suspects[0]?.pointer;
  const first = suspect === undefined ? ids.find((id) => id !== null) : ids[suspect];
  const rank = forms.findIndex(({ id }) => id === first);
  return rank < 0 ? forms.length : rank;
}

function fromCause(found: Cause): Finding {
  if (found.scale) return fromScale(found, found.scale);
  if (found.shift) return fromShift(found, found.shift);
  if (found.repeated) return fromRepeated(found, found.repeated);
  const severity = found.broken.some(({ rule }) => rule.severity !== 'review') ? 'error' : 'review';
  // What may be right has no suspects: a person must look.
  const cause = severity === 'review' ? { ...found, suspects: [], singled: false } : found;
  const clearest = cause.broken[0]!;
  const figures = new Set<Figure>();
  for (const { figure } of clearest.terms) if (figure.state === 'number') figures.add(figure);
  for (const { figure } of cause.suspects) figures.add(figure);
  // A total that stands against nothing printed: the blanks are the other side.
  if (figures.size < 2) for (const { figure } of clearest.terms) figures.add(figure);
  const pointers = [...figures];
  return {
    id: idOf(clearest.rule.id, ...itemKeys(clearest)),
    rule: clearest.rule.id,
    rules: [...new Set(cause.broken.map(({ rule }) => rule.id))],
    severity,
    message: cause.unsearched ? describeUnsearched(clearest) : describe(clearest),
    difference: sizeText(clearest.residual),
    tolerance: sizeText(clearest.allowance),
    pointers: pointers.map((figure) => ({ kind: 'figure', figure })),
    suspects: cause.suspects.map((suspect) => ({
      pointer: pointers.indexOf(suspect.figure),
      suggested: suspect.value.toFixed(),
      because: evidence(suspect),
    })),
    singled: cause.singled,
  };
}

function fromShift({ broken }: Cause, shift: Shift): Finding {
  const moved = shift.figures.filter((figure) => shift.changes.has(figure));
  return {
    id: idOf('shift', ...moved.map(({ item }) => item.key)),
    rule: broken[0]!.rule.id,
    rules: [...new Set(broken.map(({ rule }) => rule.id))],
    severity: 'error',
    message: describeShift(shift),
    difference: null,
    tolerance: null,
    pointers: moved.map((figure) => ({ kind: 'figure', figure })),
    suspects: [],
    singled: false,
  };
}

/** Every cell is wrong, all should hold the same: none stands out, and each is named with its value. */
function fromRepeated({ broken }: Cause, repeated: Repeated): Finding {
  const { figures, value } = repeated;
  return {
    id: idOf('repeated', ...figures.map(({ item }) => item.key)),
    rule: broken[0]!.rule.id,
    rules: [...new Set(broken.map(({ rule }) => rule.id))],
    severity: 'error',
    message: describeRepeated(repeated),
    difference: sizeText(value.minus(figures[0]!.value)),
    tolerance: null,
    pointers: figures.map((figure) => ({ kind: 'figure', figure })),
    suspects: figures.map((_, pointer) => ({
      pointer,
      suggested: value.toFixed(),
      because: say('同一个错数，各处应一并改正', 'the same wrong number, to be set right everywhere'),
    })),
    singled: false,
    together: true,
  };
}

function fromScale({ broken }: Cause, scale: Scale): Finding {
  return {
    id: idOf('scale', scale.statement),
    rule: broken[0]!.rule.id,
    rules: [...new Set(broken.map(({ rule }) => rule.id))],
    severity: 'error',
    message: describeScale(scale),
    difference: null,
    tolerance: null,
    pointers: [{ kind: 'figure', figure: scale.total }],
    suspects: [],
    singled: false,
  };
}

/** Differences that rounding explains one by one but not together. */
function fromConflict(conflict: readonly Verdict[]): Finding {
  const figures = new Set<Figure>();
  for (const { terms } of conflict)
    for (const { figure } of terms) if (figure.state === 'number') figures.add(figure);
  return {
    id: idOf('joint', ...conflict.flatMap(itemKeys)),
    rule: conflict[0]!.rule.id,
    rules: [...new Set(conflict.map(({ rule }) => rule.id))],
    severity: 'review',
    message: describeConflict(conflict),
    difference: null,
    tolerance: null,
    pointers: [...figures].map((figure) => ({ kind: 'figure', figure })),
    suspects: [],
    singled: false,
  };
}

/** More decimals than any figure is printed with: the remainder of a rate goes on for ever. */
const MOST_DECIMALS = 6;

const sizeText = (value: Decimal): string => value.toDecimalPlaces(MOST_DECIMALS).toFixed();

const itemKeys = ({ identity }: Verdict): string[] =>
  [...identity.left, ...identity.right].map(({ key }) => key);

/** 尾差: one line a statement, under the statement the identities name first. */
function roundings(verdicts: readonly Verdict[]): Finding[] {
  const groups = new Map<Origin, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'rounding') continue;
    const { statement } = verdict.identity.left[0]!;
    const group = groups.get(statement);
    if (group) group.push(verdict);
    else groups.set(statement, [verdict]);
  }
  return [...groups].map(([statement, group]) => {
    const largest = greatest(group.map(({ residual }) => residual.abs()));
    const allowed = greatest(group.map(({ allowance }) => allowance));
    const shown = formatAmount(largest.toDecimalPlaces(2, Decimal.ROUND_UP));
    const figures = new Set<Figure>();
    for (const { terms } of group) {
      for (const { figure } of terms)
        if (figure.state === 'number' && !figure.value.isZero()) figures.add(figure);
    }
    return {
      id: idOf('rounding', statement),
      rule: group[0]!.rule.id,
      rules: [...new Set(group.map(({ rule }) => rule.id))],
      severity: 'rounding',
      message: say(
        `${statement === 'N' ? '说明' : statement} 有尾差 ${group.length} 处，最大 ${shown}，均在四舍五入允许范围内`,
        `${statement === 'N' ? 'The narrative' : statement}: ${group.length} rounding differences, at most ${shown}, all within what rounding allows`,
      ),
      difference: sizeText(largest),
      tolerance: sizeText(allowed),
      pointers: [...figures].map((figure): Pointer => ({ kind: 'figure', figure })),
      suspects: [],
      singled: false,
    };
  });
}

const greatest = (values: readonly Decimal[]): Decimal =>
  values.reduce((most, value) => (value.gt(most) ? value : most));

/** A short stable id: the rule, and a hash (FNV-1a, 32 bits) of what it is about. */
function idOf(rule: string, ...about: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of about.join('\n')) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `${rule}:${hash.toString(16).padStart(8, '0')}`;
}
