import type Decimal from 'decimal.js';
import type { Check, Verdict } from '../check';
import { rateOf } from '../check/ratio';
import type { Rule } from '../books/rule';
import type { Figure } from '../model/figure';
import { LAST_YEAR } from '../model/edition';
import { itemCount, type Origin } from '../model/item';
import { addTo } from '../model/lists';
import { once } from '../model/once';
import { isElsewhere } from '../model/sheet';
import { sumOfSide } from './sides';

/** The ledger of checks (核对清单): what was held against what, and what came of it, as auditors tick it off. */

export type CheckCounts = Readonly<Record<Verdict['kind'], number>>;

/** A statement; N: the narrative; `beside`: what the package was held against that stands in another document. */
export type LedgerPart = Origin | 'beside';

/** The identities of one rule in one part. */
export interface RuleChecks {
  readonly rule: Rule;
  readonly counts: CheckCounts;
  /** What disagrees first, then rounding, then what could not be evaluated, then what is exact. */
  readonly verdicts: readonly Verdict[];
}

export interface PartChecks {
  readonly part: LedgerPart;
  readonly counts: CheckCounts;
  /** In the order of the catalogue. */
  readonly rules: readonly RuleChecks[];
}

export interface Ledger {
  readonly counts: CheckCounts;
  /** In the order of the forms, then the narrative's, then what stands beside. */
  readonly parts: readonly PartChecks[];
}

const ORDER: readonly Verdict['kind'][] = ['inconsistent', 'rounding', 'notEvaluated', 'exact'];

/** Every identity that was asked of a package, under the statement that it names first. */
export const ledgerOf = once(({ verdicts, books }: Check): Ledger => {
  const parts = new Map<LedgerPart, Map<Rule, Verdict[]>>();
  for (const verdict of verdicts) {
    const part = partOf(verdict);
    let rules = parts.get(part);
    if (!rules) parts.set(part, (rules = new Map<Rule, Verdict[]>()));
    addTo(rules, verdict.rule, verdict);
  }
  const inOrder: LedgerPart[] = [...books.set.forms.map(({ id }) => id), 'N', 'beside'];
  const known = new Set(inOrder);
  const rest = [...parts.keys()].filter((part) => !known.has(part));
  return {
    counts: countsOf(verdicts),
    parts: [...inOrder, ...rest].flatMap((part): PartChecks[] => {
      const rules = parts.get(part);
      if (!rules) return [];
      const checks = [...rules].map(([rule, all]): RuleChecks => ({
        rule,
        counts: countsOf(all),
        verdicts: ORDER.flatMap((kind) => all.filter((verdict) => verdict.kind === kind)),
      }));
      return [{ part, counts: countsOf([...rules.values()].flat()), rules: checks }];
    }),
  };
});

function countsOf(verdicts: readonly Verdict[]): CheckCounts {
  const counts = { exact: 0, rounding: 0, inconsistent: 0, notEvaluated: 0 };
  for (const { kind } of verdicts) counts[kind]++;
  return counts;
}

/** The narrative's are those that ask what it says, whichever statement they ask of it. */
function partOf({ rule, identity, books }: Verdict): LedgerPart {
  const isBeside = [...identity.left, ...identity.right].some((item) => {
    const place = books.figure(item)?.place;
    // Last year's statements may stand in the workbook itself.
    return place?.source === 'cell' && (isElsewhere(place.sheet) || item.edition === LAST_YEAR);
  });
  if (isBeside) return 'beside';
  return rule.ofNarrative ? 'N' : (identity.left[0]?.statement ?? 'N');
}

/** One side of an identity. */
export interface CheckSide {
  /** Those that print something, the first where none does; empty where the line is not printed. */
  readonly figures: readonly Figure[];
  /** What they come to; of a rate what it should be; null where that cannot be said. */
  readonly total: Decimal | null;
}

/** What an identity holds against what: the printed, and what it must agree with. Of a rate: it, and what it was worked out from. */
export function checkSides(verdict: Verdict): readonly [printed: CheckSide, due: CheckSide] {
  const { identity, books } = verdict;
  const { ratio } = identity;
  if (!ratio) return [sumSide(verdict, 1), sumSide(verdict, -1)];
  const [rate] = identity.left.flatMap((item) => books.figure(item) ?? []);
  const from = identity.right.flatMap((item) => books.figure(item) ?? []);
  const isKnown = verdict.kind !== 'notEvaluated';
  return [
    { figures: rate ? [rate] : [], total: rate?.value ?? null },
    { figures: from, total: isKnown ? rateOf(ratio, (item) => books.figure(item)) : null },
  ];
}

function sumSide(verdict: Verdict, weight: 1 | -1): CheckSide {
  const terms = verdict.terms.filter((term) => Math.sign(term.weight) === weight);
  const figures = terms.map(({ figure }) => figure);
  const printed = figures.filter(({ state, value }) => state !== 'blank' && !value.isZero());
  return {
    figures: printed.length > 0 ? printed : figures.slice(0, 1),
    total: verdict.kind === 'notEvaluated' ? null : sumOfSide(verdict, weight),
  };
}

/** A difference that rounding explains (尾差). */
export interface RoundingPair {
  readonly verdict: Verdict;
  readonly printed: CheckSide;
  readonly due: CheckSide;
  /** Printed less due. */
  readonly difference: Decimal;
  readonly allowed: Decimal;
}

/** What a pair counts: the package's money, percent, or heads and points. */
export type PairUnit = 'money' | 'percent' | 'count';

/** 尾差 one by one, what counts the same together: percent and money have nothing in common. */
export function roundingPairs({ verdicts }: Pick<Check, 'verdicts'>): ReadonlyMap<PairUnit, RoundingPair[]> {
  const pairs = new Map<PairUnit, RoundingPair[]>();
  for (const unit of ['money', 'percent', 'count'] as const) pairs.set(unit, []);
  for (const verdict of verdicts) {
    if (verdict.kind !== 'rounding') continue;
    const [printed, due] = checkSides(verdict);
    const { residual: difference, allowance: allowed } = verdict;
    pairs.get(unitOfCheck(verdict))!.push({ verdict, printed, due, difference, allowed });
  }
  return pairs;
}

/** What an identity counts. */
export const unitOfCheck = ({ terms }: Verdict): PairUnit => terms[0]?.figure.quantity ?? 'money';

const NONE: readonly Verdict[] = [];

/** The identities of each item, by its index, in the order of the catalogue; gathered when first asked for. */
const byItem = once(({ verdicts }: Check): readonly (readonly Verdict[] | undefined)[] => {
  const touching: Verdict[][] = new Array<Verdict[]>(itemCount());
  for (const verdict of verdicts) {
    for (const side of [verdict.identity.left, verdict.identity.right]) {
      for (const { index } of side) {
        const known = (touching[index] ??= []);
        // An item may stand on both sides.
        if (known.at(-1) !== verdict) known.push(verdict);
      }
    }
  }
  return touching;
});

/** Every identity that a figure stands in, those included that could not be evaluated; what disagrees first. */
export function checksOf(check: Check, { item }: Figure): readonly Verdict[] {
  const touching = byItem(check)[item.index] ?? NONE;
  return touching.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Where a figure is looked for: a cell, counted from 0, or where it begins in a narrative. */
export type FigurePlace =
  | { readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly file: string; readonly start: number };

const keyOf = (place: FigurePlace): string =>
  'sheet' in place ? `${place.sheet}!${place.row},${place.column}` : `${place.file}@${place.start}`;

/** All figures that were read, by where they stand. */
const byPlace = once(({ books }: Check): ReadonlyMap<string, Figure> => {
  const figures = [
    ...[...books.set.statements.values()].flatMap((statement) => statement.figures),
    ...[...books.narratives, ...books.strangers].flatMap(({ printings }) =>
      printings.map(({ figure }) => figure),
    ),
  ];
  return new Map(figures.map((figure) => [keyOf(figure.place), figure]));
});

/** The figure that stands somewhere; undefined where none was read there. */
export const figureAt = (check: Check, place: FigurePlace): Figure | undefined =>
  byPlace(check).get(keyOf(place));
