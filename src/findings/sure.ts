import { recheck, type Check, type Verdict } from '../check';
import { identityName } from '../diagnose';
import type Decimal from 'decimal.js';
import type { Books } from '../books/books';
import type { Figure } from '../model/figure';
import { isElsewhere } from '../model/sheet';
import { once } from '../model/once';
import type { Examination } from './examination';
import type { Finding } from './finding';
import { isDetermined } from './determined';
import { rewriting, type Rewriting } from './rewriting';
import { standingOf } from './standing';
import { witnessed } from './witnesses';

/** A figure that is wrong and has one right value (有把握): what may be corrected without another look at the accounts. */
export interface SureCorrection {
  readonly finding: Finding;
  /** The figure's place among the finding's pointers. */
  readonly pointer: number;
  readonly figure: Figure;
  /**
   * The value it should have, in the package's money unit; in percent or as a count where it is one. Of a figure of a
   * narrative as it would be printed there.
   */
  readonly suggested: Decimal;
  /** Of a narrative's figure, what its text then says; null for a cell. */
  readonly rewriting: Rewriting | null;
}

/**
 * The corrections that are sure, of cells and of narratives, in the findings' order. Of an error that singles out one
 * figure, where that is a figure of the package itself and not of a document beside, and whose value is borne out by what
 * no other error touches (witnesses.ts): each by itself, so that none that is wrong bears out another. All are tried
 * together: with them made every identity hold that their findings found broken, and none be broken that held, and no
 * other value would do; what contradicts another is not sure, neither of both. Each figure stands among them once.
 */
export const sureCorrections = ({
  check,
  findings,
}: Pick<Examination, 'check' | 'findings'>): readonly SureCorrection[] => sureIn(check)(findings);

const sureIn = once((check: Check) =>
  once((findings: readonly Finding[]): readonly SureCorrection[] => {
    const candidates = agreed(findings.flatMap((finding) => candidateOf(finding, check.books)));
    let sure = witnessed(candidates, check.verdicts, findings, check.books);
    const before = brokenNames(check.verdicts);
    for (;;) {
      const after = recheck(check, changesOf(sure));
      const standing = turnedTogether(withoutFaults(sure, after, before), check.books);
      if (standing.length < sure.length) {
        sure = standing;
        continue;
      }
      const sole = determined(sure, after);
      if (sole.length === sure.length) return sure;
      sure = sole;
    }
  }),
);

function candidateOf(finding: Finding, books: Books): SureCorrection[] {
  const { severity, singled, suspects, pointers } = finding;
  const [suspect] = suspects;
  const target = suspect && pointers[suspect.pointer];
  if (severity !== 'error' || !singled || !suspect || target?.kind !== 'figure') return [];
  const { figure } = target;
  const { pointer, suggested } = suspect;
  const { place } = figure;
  if (place.source === 'cell')
    return isElsewhere(place.sheet) ? [] : [{ finding, pointer, figure, suggested, rewriting: null }];
  const written = rewritingOf(figure, suggested, books);
  return written ? [{ finding, pointer, figure, suggested: written.value, rewriting: written }] : [];
}

/** A figure of the package's own narratives written with another value; null where that cannot be said plainly. */
function rewritingOf(figure: Figure, suggested: Decimal, books: Books): Rewriting | null {
  const told = ownPrintings(books).get(figure);
  return told ? rewriting(told.printing, told.narrative, books.set.moneyUnit, suggested) : null;
}

/** What the narratives of the package print, not those given beside it. */
const ownPrintings = once(({ narratives, documents }: Books) => {
  const beside = new Set(documents.flatMap(({ file, isBeside }) => (isBeside ? [file] : [])));
  const own = narratives.filter(({ file }) => !beside.has(file));
  return new Map(
    own.flatMap((narrative) =>
      narrative.printings.map((printing) => [printing.figure, { printing, narrative }] as const),
    ),
  );
});

/** Once each figure; one of which two things are said has no sure value. */
function agreed(candidates: readonly SureCorrection[]): readonly SureCorrection[] {
  const first = new Map<Figure, SureCorrection>();
  const disputed = new Set<Figure>();
  for (const candidate of candidates) {
    const known = first.get(candidate.figure);
    if (!known) first.set(candidate.figure, candidate);
    else if (!known.suggested.eq(candidate.suggested)) disputed.add(candidate.figure);
  }
  return [...first.values()].filter(({ figure }) => !disputed.has(figure));
}

/** By how much figures change. */
export const changesOf = (corrections: readonly SureCorrection[]): ReadonlyMap<Figure, Decimal> =>
  new Map(corrections.map(({ figure, suggested }) => [figure, suggested.minus(figure.value)] as const));

/** Those whose value is the only one with which all identities hold that stand as they are after all are made. */
function determined(
  corrections: readonly SureCorrection[],
  after: readonly Verdict[],
): readonly SureCorrection[] {
  const standing = standingOf(
    after,
    corrections.map(({ figure }) => figure),
  );
  return corrections.filter(({ figure, suggested }) =>
    isDetermined(
      figure,
      suggested,
      standing.get(figure.item)!.filter(({ kind }) => kind !== 'inconsistent'),
    ),
  );
}

/** Those whose identities hold with all of them made, and that break none. */
function withoutFaults(
  corrections: readonly SureCorrection[],
  after: readonly Verdict[],
  before: ReadonlySet<string>,
): readonly SureCorrection[] {
  const left = after.filter(({ kind }) => kind === 'inconsistent');
  const broken = new Set(left.map(identityName));
  // Figures of the books that were tried are others: they are told by their items.
  const newly = new Set<number>();
  for (const verdict of left) {
    if (before.has(identityName(verdict))) continue;
    for (const { figure } of verdict.terms) newly.add(figure.item.index);
  }
  return corrections.filter(
    ({ figure, finding }) =>
      !newly.has(figure.item.index) && !finding.broken.some((verdict) => broken.has(identityName(verdict))),
  );
}

/** Without those that turn a word for a direction which others share whose direction stays. */
function turnedTogether(
  corrections: readonly SureCorrection[],
  { narratives }: Books,
): readonly SureCorrection[] {
  const turned = new Set(
    corrections.flatMap(({ figure, rewriting: made }) => (made && made.turns !== null ? [figure] : [])),
  );
  if (turned.size === 0) return corrections;
  const staying = new Set<string>();
  for (const { printings } of narratives) {
    for (const { figure, direction } of printings)
      if (direction && !turned.has(figure)) staying.add(wordOf(figure, direction.start));
  }
  return corrections.filter(
    ({ figure, rewriting: made }) => !made || made.turns === null || !staying.has(wordOf(figure, made.turns)),
  );
}

const wordOf = ({ place }: Figure, start: number): string =>
  `${place.source === 'narrative' ? place.file : ''} ${start}`;

const brokenNames = (verdicts: readonly Verdict[]): ReadonlySet<string> =>
  new Set(verdicts.flatMap((verdict) => (verdict.kind === 'inconsistent' ? [identityName(verdict)] : [])));
