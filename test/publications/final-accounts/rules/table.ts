import { ALL_FORMS } from '../../../../src/publications/final-accounts/forms';
import { NARRATIVE } from '../../../../src/publications/final-accounts/narrative';
import { evaluateAll, type Verdict, type VerdictKind } from '../../../../src/check/evaluate';
import { Books } from '../../../../src/books/books';
import type { Observation, Rule, Severity } from '../../../../src/books/rule';
import { RULES } from '../../../../src/publications/final-accounts';
import type { NarrativeText } from '../../../../src/model/narrative-text';
import { once } from '../../../../src/model/once';
import { readNarrative } from '../../../../src/prose';
import { readStatements } from '../../../../src/tables';
import { address, type Sheet } from '../../../../src/model/sheet';

/** A workbook: a built package, or sheets made by hand; with its narratives, if it has any. */
export interface Workbook {
  sheets(): readonly Sheet[];
  narratives?(): readonly NarrativeText[];
}

/** One package and what a rule makes of it. */
export interface Case {
  /** What an accountant would notice. */
  readonly name: string;
  readonly package: Workbook;
  /** The worst verdict of the rule's identities; `none`: the rule has nothing to say. */
  readonly verdict: VerdictKind | 'none';
  /** Σ left - Σ right of the worst one, e.g. `-9.00`. */
  readonly difference?: string;
  /** How many identities share that worst verdict. */
  readonly times?: number;
}

export interface ObservationCase {
  readonly name: string;
  readonly package: Workbook;
  /** Of every observation; `none`: the rule sees nothing. */
  readonly severity: Severity | 'none';
  /** Words that the Chinese message must hold. */
  readonly mentions?: readonly string[];
  /** How many observations; one unless said. */
  readonly times?: number;
  /** What it points at: cells, e.g. `T3!A9`, and words of the narrative. */
  readonly cells?: readonly string[];
}

/** The cases a test file wrote for a rule: the meta-tests ask for a passing and a failing one of each. */
export interface Registered {
  readonly rule: string;
  readonly passing: number;
  readonly failing: number;
  /** Those in which it finds something. */
  readonly broken: readonly Workbook[];
}

let collected: Registered[] | null = null;

/** Loads test files for their tables alone, running none of their tests. */
export async function collect(load: () => Promise<unknown>): Promise<readonly Registered[]> {
  const found: Registered[] = (collected = []);
  try {
    await load();
  } finally {
    collected = null;
  }
  return found;
}

export function ruleOf(id: string): Rule {
  const found = RULES.find((rule) => rule.id === id);
  if (!found) throw new Error(`no such rule: ${id}`);
  return found;
}

/** A package is read once, however many rules have it in their tables. */
export const booksOf = once((pkg: Workbook): Books => {
  const set = readStatements(ALL_FORMS, pkg.sheets());
  const narratives = pkg.narratives?.() ?? [];
  return new Books(
    set,
    narratives.map((narrative) => readNarrative(NARRATIVE, narrative, set)),
    narratives,
  );
});

export const verdictsOf = (id: string, pkg: Workbook): Verdict[] => evaluateAll([ruleOf(id)], booksOf(pkg));

const WORST: readonly VerdictKind[] = ['inconsistent', 'notEvaluated', 'rounding', 'exact'];

/** The worst verdict; among equals the one with the largest difference. */
export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return [...verdicts].sort(
    (a, b) => WORST.indexOf(a.kind) - WORST.indexOf(b.kind) || b.residual.abs().cmp(a.residual.abs()),
  )[0];
}

/** A table of packages and what the identities of one rule say about each. */
export function table(id: string, cases: readonly Case[]): void {
  if (collected) {
    collected.push({
      rule: id,
      passing: cases.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounding').length,
      failing: cases.filter(({ verdict }) => verdict === 'inconsistent').length,
      broken: cases.filter(({ verdict }) => verdict === 'inconsistent').map((each) => each.package),
    });
    return;
  }
  describe(id, () => {
    test.each([...cases])('$name: $verdict', ({ package: pkg, verdict, difference, times }) => {
      const verdicts = verdictsOf(id, pkg);
      const worst = worstOf(verdicts);
      expect(worst?.kind ?? 'none').toBe(verdict);
      if (difference !== undefined) expect(worst!.residual.toFixed(2)).toBe(difference);
      if (times !== undefined) expect(verdicts.filter(({ kind }) => kind === verdict)).toHaveLength(times);
      // Sums of nothing hold anywhere: a passing case must tie real money.
      if (verdict === 'exact') expect(verdicts.some(tiesMoney)).toBe(true);
      if (verdict === 'notEvaluated') expect(worst!.why!.zh).toMatch(/\p{Script=Han}/u);
    });
  });
}

const tiesMoney = ({ terms }: Verdict): boolean =>
  terms.some(({ figure, weight }) => weight === 1 && !figure.value.isZero());

/** A table of packages and what a rule of the form sees in each. */
export function observations(id: string, cases: readonly ObservationCase[]): void {
  if (collected) {
    collected.push({
      rule: id,
      passing: cases.filter(({ severity }) => severity === 'none').length,
      failing: cases.filter(({ severity }) => severity !== 'none').length,
      broken: cases.filter(({ severity }) => severity !== 'none').map((each) => each.package),
    });
    return;
  }
  describe(id, () => {
    test.each([...cases])('$name: $severity', ({ package: pkg, severity, mentions, times, cells }) => {
      const seen: Observation[] = [...ruleOf(id).observe!(booksOf(pkg))];
      expect(seen.map((each) => each.severity)).toEqual(
        severity === 'none' ? [] : new Array<Severity>(times ?? 1).fill(severity),
      );
      const messages = seen.map(({ message }) => message.zh).join('\n');
      for (const word of mentions ?? []) expect(messages).toContain(word);
      if (cells) expect(seen.flatMap(({ spots }) => spots.map(placeOf))).toEqual(cells);
    });
  });
}

function placeOf({ place, printed }: Observation['spots'][number]): string {
  if (place.source !== 'cell') return printed;
  return `${place.statement}!${address(place.row, place.column)}`;
}
