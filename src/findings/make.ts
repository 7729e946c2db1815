import type Decimal from 'decimal.js';
import type { Verdict } from '../check';
import type { Figure, Place } from '../model/figure';
import type { Rule } from '../books/rule';
import type { Finding, Pointer, Whose } from './finding';

/** More decimals than any figure is printed with: the remainder of a rate goes on for ever. */
const MOST_DECIMALS = 6;

export const sized = (value: Decimal): Decimal => value.toDecimalPlaces(MOST_DECIMALS);

/** What most findings have none of. */
export const PLAIN = {
  difference: null,
  tolerance: null,
  suspects: [],
  singled: false,
  together: false,
} as const satisfies Partial<Finding>;

export const pointersTo = (figures: Iterable<Figure>): Pointer[] =>
  [...figures].map((figure) => ({ kind: 'figure', figure }));

export const placeOfPointer = (pointer: Pointer): Place =>
  pointer.kind === 'figure' ? pointer.figure.place : pointer.spot.place;

/** Broken identities, the rule that shows them best, and all rules. */
export const rulesOf = (verdicts: readonly Verdict[]): Pick<Finding, 'rule' | 'rules' | 'broken'> => ({
  rule: verdicts[0]!.rule.id,
  rules: [...new Set(verdicts.map(({ rule }) => rule.id))],
  broken: verdicts,
});

/**
 * That of the cell under suspicion, else of the first cell; the narrative's where it is under suspicion, or where it
 * alone says what is wrong.
 */
export function listedUnder(
  rule: Rule,
  { pointers, suspects, singled }: Pick<Finding, 'pointers' | 'suspects' | 'singled'>,
): Whose {
  const suspect = pointers[suspects[0]?.pointer ?? -1];
  const isOfCell = suspect && placeOfPointer(suspect).source === 'cell';
  if (rule.ofNarrative && !(singled && isOfCell)) return 'N';
  const pointer = suspect ?? pointers[0];
  if (!pointer) return null;
  const place = placeOfPointer(pointer);
  return place.source === 'cell' ? place.statement : 'N';
}

export const itemKeys = ({ identity }: Verdict): string[] =>
  [...identity.left, ...identity.right].map(({ key }) => key);

/** A short stable id: the rule, and a hash (FNV-1a, 32 bits) of what it is about. */
export function idOf(rule: string, ...about: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of about.join('\n')) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `${rule}:${hash.toString(16).padStart(8, '0')}`;
}
