import type { Verdict } from '../check/evaluate';
import type { Observation } from '../books/rule';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import type { ExchangedColumns } from './columns';
import type { Repeated } from './repeated';
import { holdsWith, type Repaired } from './rows';
import type { Scale } from './scale';
import type { Shift } from './shift';
import { touches } from './standing';
import type { Suggestion } from './values';

/** A figure that may be what is wrong. */
export interface Suspect extends Suggestion {
  /** How many of the broken identities hold once it alone is set right. */
  readonly mended: number;
  /** What has to be set right together with it for the others to hold. */
  readonly jointly: readonly Figure[];
}

/** Broken identities that one wrong figure explains. */
export interface Cause {
  /** The one that shows it best comes first. */
  readonly broken: readonly Verdict[];
  /** Likeliest first; equally likely ones together; empty where too many figures would do alike. */
  readonly suspects: readonly Suspect[];
  /** One figure stands out: the evidence leaves no other. */
  readonly singled: boolean;
  /** Too much is broken for all of it to be searched: of these no figure was looked for. */
  readonly unsearched?: boolean;
  /** A whole block stands some rows off: one cause for all of it. */
  readonly shift?: Shift;
  /** One wrong amount went into several figures: one cause for all of them. */
  readonly repeated?: Repeated;
  /** Two columns print what the other should: one cause for all of their lines. */
  readonly columns?: ExchangedColumns;
  /** It was weighed with others: what that comes to. */
  readonly weighed?: Observation;
  /** A whole statement counts in another unit: one cause for all of it. */
  readonly scale?: Scale;
}

/** Broken identities told as one, the clearest first, with what they are put down to, if anything. */
export const causeOf = (
  broken: readonly Verdict[],
  found: Pick<Cause, 'shift' | 'columns' | 'repeated' | 'scale'> = {},
): Cause => ({ broken: broken.toSorted(byClarity), suspects: [], singled: false, ...found });

export const NOTHING_REPAIRED: Repaired = new Map();

/** By how much its first suspects change, if they are what is wrong. */
export function repairsOf({
  suspects,
  shift,
  columns,
  scale,
  repeated,
}: Cause): (readonly [Figure, number])[] {
  if (scale) return [...scale.changes];
  if (shift) return [...shift.changes];
  if (columns) return [...columns.changes];
  if (repeated) return [...repeated.changes];
  const first = suspects[0];
  return first ? [changeOf(first)] : [];
}

/** Fewer figures show a contradiction better. */
export const byClarity = (a: Verdict, b: Verdict): number => printedTerms(a) - printedTerms(b);

const printedTerms = ({ terms }: Verdict): number =>
  terms.filter(({ figure }) => figure.state === 'number').length;

export const mendedBy = (
  suggestion: Suggestion,
  broken: readonly Verdict[],
  repaired: Repaired,
): Verdict[] => {
  const touched = broken.filter((verdict) => touches(verdict, suggestion.figure));
  if (touched.length === 0) return touched;
  const changed = changedBy(suggestion, repaired);
  return touched.filter((verdict) => holdsWith(verdict, changed));
};

/** What is set right with one figure more. */
export const changedBy = (suggestion: Suggestion, repaired: Repaired): Repaired =>
  new Map([...repaired, changeOf(suggestion)]);

const changeOf = ({ figure, value }: Suggestion): readonly [Figure, number] => [
  figure,
  doubleOf(value.minus(figure.value)),
];

/** Tells an identity from others of its rule. */
export const keyOf = ({ left, right }: Verdict['identity']): string =>
  [...left, ...right].map(({ index }) => index).join();

/** Tells an identity from all others, also of a package's other checks. */
export const identityName = ({ rule, identity }: Verdict): string => `${rule.id} ${keyOf(identity)}`;
