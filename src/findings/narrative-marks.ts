import { addTo } from '../model/lists';
import type { Verdict } from '../check';
import { narrativeCoverage } from '../check/narrative-coverage';
import type { Figure } from '../model/figure';
import { itemCount } from '../model/item';
import type { Text } from '../model/text';
import type { Rule } from '../books/rule';
import type { Narrative } from '../model/narrative';
import type { Examination } from './examination';
import type { Finding } from './finding';

/** What came of a figure of a narrative. */
export type MarkState = 'agrees' | 'rounding' | 'disagrees' | 'unchecked';

/** An identity that holds a figure of the narrative against others. */
export interface Tie {
  readonly rule: Rule;
  readonly kind: Exclude<Verdict['kind'], 'notEvaluated'>;
  /** The others, cells first. */
  readonly figures: readonly Figure[];
  /** How many more there are. */
  readonly more: number;
}

/** A figure of a narrative, or another passage that a finding points at. */
export interface Mark {
  /** In the narrative as extracted, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly state: MarkState;
  /** The one figure whose change would mend its finding. */
  readonly suspected: boolean;
  /** What it was taken for; null where it was not understood, and for a passage. */
  readonly figure: Figure | null;
  /** Why it was not checked. */
  readonly reason: Text | null;
  readonly ties: readonly Tie[];
  /** The errors and reviews that point at it, by id. */
  readonly findings: readonly string[];
}

export interface MarkedNarrative {
  readonly narrative: Narrative;
  /** It is of this unit and year; else nothing of it was checked. */
  readonly belongs: boolean;
  /** In printed order; none overlaps another. */
  readonly marks: readonly Mark[];
}

/** More places than anybody looks at, and few enough for hundreds of figures in sums of hundreds. */
const PLACES = 8;

/** Of most figures there is nothing of a kind: they share it. */
const NONE: readonly never[] = [];

/** What is no figure that was understood. */
const PASSAGE = {
  suspected: false,
  figure: null,
  reason: null,
  ties: [],
  findings: [],
} as const satisfies Partial<Mark>;

/** Every figure of the narratives with what came of it: what the view of a narrative colours. */
export function narrativeMarks({
  check,
  findings,
}: Pick<Examination, 'check' | 'findings'>): MarkedNarrative[] {
  const { books, verdicts } = check;
  const verdictsOf = byItem([...books.narratives, ...books.strangers], verdicts);
  const pointed = pointedAt(findings);
  const ties = new Ties();
  return narrativeCoverage(check).map(({ narrative, unchecked }): MarkedNarrative => {
    const reasons = new Map<number, Text>();
    for (const { span, reason } of unchecked) reasons.set(span.start, reason);
    const figures = narrative.printings.map(({ figure }): Mark => {
      const { start, end } = spanOf(figure);
      const found = pointed.get(figure) ?? NONE;
      const touching = verdictsOf[figure.item.index] ?? NONE;
      return {
        start,
        end,
        state: stateOf(touching, found.length > 0),
        suspected: found.some((finding) => isSuspect(finding, figure)),
        figure,
        reason: reasons.get(start) ?? null,
        ties: ties.ofAll(touching, figure),
        findings: found === NONE ? NONE : found.map(({ id }) => id),
      };
    });
    const unread = narrative.unread.map(({ passage: { start, end }, reason }): Mark => ({
      ...PASSAGE,
      start,
      end,
      state: 'unchecked',
      reason,
    }));
    return {
      narrative,
      belongs: !books.strangers.includes(narrative),
      marks: withPassages([...figures, ...unread], narrative, findings),
    };
  });
}

function spanOf({ place }: Figure): { readonly start: number; readonly end: number } {
  if (place.source !== 'narrative') throw new TypeError('a printing of a narrative stands in it');
  return place;
}

/** The evaluated identities of each item that a narrative prints, by the item's index. */
function byItem(
  narratives: readonly Narrative[],
  verdicts: readonly Verdict[],
): readonly (readonly Verdict[] | undefined)[] {
  const touching: (Verdict[] | undefined)[] = new Array<undefined>(itemCount()).fill(undefined);
  for (const { printings } of narratives)
    for (const { figure } of printings) touching[figure.item.index] = [];
  for (const verdict of verdicts) {
    if (verdict.kind === 'notEvaluated') continue;
    const { left, right } = verdict.identity;
    for (const side of [left, right]) {
      for (const { index } of side) {
        const known = touching[index];
        // An item may stand on both sides.
        if (known && known.at(-1) !== verdict) known.push(verdict);
      }
    }
  }
  return touching;
}

/** The errors and reviews that point at each figure. */
function pointedAt(findings: readonly Finding[]): ReadonlyMap<Figure, readonly Finding[]> {
  const pointed = new Map<Figure, Finding[]>();
  for (const finding of findings) {
    if (!needsLook(finding)) continue;
    for (const pointer of finding.pointers) {
      if (pointer.kind !== 'figure') continue;
      addTo(pointed, pointer.figure, finding);
    }
  }
  return pointed;
}

const needsLook = ({ severity }: Finding): boolean => severity === 'error' || severity === 'review';

function isSuspect({ pointers, suspects, singled }: Finding, figure: Figure): boolean {
  const suspect = singled && suspects[0] ? pointers[suspects[0].pointer] : undefined;
  return suspect?.kind === 'figure' && suspect.figure === figure;
}

/**
 * A broken identity whose finding blames others leaves a figure in peace where another identity bears it out: the
 * broken one still stands among its ties.
 */
function stateOf(touching: readonly Verdict[], pointed: boolean): MarkState {
  if (pointed) return 'disagrees';
  if (touching.length === 0) return 'unchecked';
  if (touching.some(({ kind }) => kind === 'rounding')) return 'rounding';
  return touching.some(({ kind }) => kind === 'exact') ? 'agrees' : 'disagrees';
}

/** The figures of an identity that a figure of it is shown with. */
interface TieGroup {
  readonly first: readonly Figure[];
  readonly rest: ReadonlySet<Figure>;
  /** What all those see that are not among the first. */
  readonly tie: Tie;
}

/** The figures of an identity, cells first: of many gathered once, however many of them ask. */
class Ties {
  private readonly known = new Map<Verdict, readonly TieGroup[]>();

  /** Of each identity that touches a figure; most are touched by one, or none. */
  ofAll(touching: readonly Verdict[], own: Figure): readonly Tie[] {
    if (touching.length === 0) return NONE;
    const ties = touching.map((verdict) => this.of(verdict, own));
    return ties.length === 1 ? ties : ties.sort(byUrgency);
  }

  private of(verdict: Verdict, own: Figure): Tie {
    const groups = this.groupsOf(verdict);
    const isAlone = ({ first, rest }: TieGroup): boolean =>
      rest.size === 0 && first.every((each) => each === own);
    const { first, rest, tie } = groups.find((each) => !isAlone(each)) ?? groups.at(-1)!;
    if (rest.has(own)) return tie;
    if (!first.includes(own)) return { ...tie, more: tie.more + 1 };
    const others = first.filter((figure) => figure !== own);
    const [next] = rest;
    if (next) others.push(next);
    return { ...tie, figures: others, more: first.length + rest.size - 1 - others.length };
  }

  /** Those that print an amount, and all. */
  private groupsOf(verdict: Verdict): readonly TieGroup[] {
    let found = this.known.get(verdict);
    if (!found) {
      const all = [...new Set(verdict.terms.map(({ figure }) => figure))].sort(cellsFirst);
      const printed = all.filter(({ state, value }) => state === 'number' && !value.isZero());
      const groups = printed.length === all.length ? [all] : [printed, all];
      found = groups.map((figures) => groupOf(verdict, figures));
      if (all.length > PLACES) this.known.set(verdict, found);
    }
    return found;
  }
}

const NO_MORE: ReadonlySet<Figure> = new Set();

function groupOf({ rule, kind }: Verdict, figures: readonly Figure[]): TieGroup {
  const first = figures.slice(0, PLACES);
  const rest = figures.length > PLACES ? new Set(figures.slice(PLACES)) : NO_MORE;
  return { first, rest, tie: { rule, kind: kind as Tie['kind'], figures: first, more: rest.size - 1 } };
}

const cellsFirst = (a: Figure, b: Figure): number => sourceRank(a) - sourceRank(b);
const sourceRank = ({ place }: Figure): number => (place.source === 'cell' ? 0 : 1);

const KINDS: readonly Tie['kind'][] = ['inconsistent', 'rounding', 'exact'];

/** A cell first, then a passage, then nothing. */
const leads = ({ figures: [first] }: Tie): number => (first ? sourceRank(first) : 2);

/** What disagrees first; then what leads to a cell, the fewest first: the other printing of the same fact. */
function byUrgency(a: Tie, b: Tie): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    leads(a) - leads(b) ||
    a.figures.length + a.more - (b.figures.length + b.more)
  );
}

/** With the passages that findings point at which are no figures: words that disagree, a year, a name, a blank. */
function withPassages(marks: readonly Mark[], { file }: Narrative, findings: readonly Finding[]): Mark[] {
  const all = [...marks];
  // Most narratives have no such passage: where their figures stand is gathered for those that do.
  let near: Neighbours | null = null;
  const found = new Map<number, Set<string>>();
  for (const finding of findings) {
    if (!needsLook(finding)) continue;
    for (const pointer of finding.pointers) {
      if (pointer.kind !== 'spot') continue;
      const { place } = pointer.spot;
      if (place.source !== 'narrative' || place.file !== file || place.end <= place.start) continue;
      near ??= new Neighbours(all);
      const inside = near.overlapping(place);
      if (inside.length === 0) {
        const { start, end } = place;
        near.add(all.length, place);
        inside.push(all.length);
        all.push({ ...PASSAGE, start, end, state: 'disagrees' });
      }
      // Of several figures none alone is meant; each says that a finding is about its words.
      for (const index of inside) {
        const ids = found.get(index) ?? new Set(all[index]!.findings);
        found.set(index, ids.add(finding.id));
        if (inside.length === 1) all[index] = { ...all[index]!, state: 'disagrees' };
      }
    }
  }
  for (const [index, ids] of found) all[index] = { ...all[index]!, findings: [...ids] };
  return all.sort((a, b) => a.start - b.start);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Marks by where they stand: a place is compared with those alone that are near it. */
class Neighbours {
  private readonly near = new Map<number, number[]>();

  constructor(private readonly marks: readonly Stretch[]) {
    marks.forEach((mark, index) => this.add(index, mark));
  }

  add(index: number, place: Stretch): void {
    for (const page of pagesOf(place)) {
      addTo(this.near, page, index);
    }
  }

  /** The marks that share a character with a place, by index. */
  overlapping(place: Stretch): number[] {
    const found = new Set<number>();
    for (const page of pagesOf(place)) {
      for (const index of this.near.get(page) ?? []) if (overlap(this.marks[index]!, place)) found.add(index);
    }
    return [...found];
  }
}

const PAGE = 64;

function* pagesOf({ start, end }: Stretch): Iterable<number> {
  for (let page = Math.floor(start / PAGE); page * PAGE < end; page++) yield page;
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
