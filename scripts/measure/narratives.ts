import type { StatementSet } from '../../src/model/statement-set';
import Decimal from 'decimal.js';
import { narrativeCoverage, type Check, type NarrativeCoverage, type Verdict } from '../../src/check';
import { examineBooks } from '../../src/examine';
import type { Publication } from '../../src/publications/publication';
import type { Finding } from '../../src/findings';
import type { Examination } from '../../src/findings/examination';
import type { Item } from '../../src/model/item';
import type { NarrativeText } from '../../src/model/narrative-text';
import { type Identity } from '../../src/model/identity';
import { Books } from '../../src/books/books';
import type { Printing } from '../../src/model/narrative';
import { readNarrative } from '../../src/prose';
import { readStatements } from '../../src/tables';
import { tallyConfusion, type Confused, type Confusion } from './confusion';
import { Dice } from './mistakes';
import {
  comparedWords,
  mistakesIn,
  NARRATIVE_MISTAKES,
  type Edited,
  type NarrativeMistake,
} from './narrative-mistakes';
import type { Sample } from './packages';
import { allowed, type Printed } from './within-rounding';

export interface NarrativeTally {
  made: number;
  /** Every identity of the figure still holds, rounding allowed. */
  hidden: number;
  /** Of these: nothing but a limit (≥) is known of the figure. */
  limited: number;
  /** An error, or for a compared word a review, points at what was changed. */
  named: number;
  /** Of these, by a review alone, or a word that stands for no figure: there is nothing to suspect. */
  reviewed: number;
  /** It is the first suspect of such an error. */
  first: number;
  /** It is among the suspects. */
  among: number;
  /** It is the first suspect, and the value suggested is right to the rounding. */
  value: number;
}

export interface MeasuredNarrative {
  readonly sample: string;
  /** Findings on the text as published. */
  readonly findings: readonly Finding[];
  /** Its figures, and those that nothing checks. */
  readonly coverage: NarrativeCoverage;
  /** Figures that an error on the text as published names already. */
  readonly wrongAlready: number;
  readonly byMistake: ReadonlyMap<NarrativeMistake, NarrativeTally>;
  /** Of the mistakes that an error names, by what was changed. */
  readonly confusion: Confusion;
  readonly misses: readonly string[];
}

export const emptyTally = (): NarrativeTally => ({
  made: 0,
  hidden: 0,
  limited: 0,
  named: 0,
  reviewed: 0,
  first: 0,
  among: 0,
  value: 0,
});

/** Changes each checked figure of a narrative in every one of these ways, one at a time, and sees what is found. */
export function measureNarrative(
  sample: Sample & { readonly narrative: NarrativeText },
  publication: Publication,
  mistakes: readonly NarrativeMistake[] = NARRATIVE_MISTAKES,
): MeasuredNarrative {
  const set = readStatements(publication.forms, sample.sheets);
  const { check: clean, findings } = examined(publication, set, sample.narrative);
  const narrative = clean.books.narratives[0]!;
  const wrong = findings.filter(({ severity }) => severity === 'error');
  const [coverage] = narrativeCoverage(clean);
  const unchecked = new Set(coverage!.unchecked.map(({ span }) => span.start));
  const dice = new Dice(20241231);
  const standing = identitiesOf(clean);
  const byMistake = new Map(NARRATIVE_MISTAKES.map((mistake) => [mistake, emptyTally()]));
  const confusion = new Map<string, Confused>();
  const misses: string[] = [];
  let wrongAlready = 0;

  const tryOut = (edited: Edited, printing: Printing | null): void => {
    const tally = byMistake.get(edited.mistake)!;
    tally.made++;
    const known = printing ? (standing.get(printing.figure.item) ?? []) : [];
    const brokenBy = (value: Decimal, of: Printing): Known[] =>
      known.filter(
        ({ identity }) => !holdsWith(clean.books, identity, of, { state: 'number', value, ulp: edited.ulp }),
      );
    const broken = printing && edited.value ? brokenBy(edited.value, printing) : null;
    if (broken?.length === 0) {
      tally.hidden++;
      if (known.every(({ identity }) => identity.relation === 'atLeast')) tally.limited++;
      return;
    }
    const mayBeRight = broken === null || broken.every(({ rule }) => rule.severity === 'review');
    const { findings: found } = examined(publication, set, { ...sample.narrative, text: edited.text });
    const naming = found.filter(
      (finding) =>
        (finding.severity === 'error' || (mayBeRight && finding.severity === 'review')) &&
        pointersTo(finding, edited).length > 0,
    );
    if (naming.length === 0) {
      misses.push(missOf(sample.name, narrative.text, edited, printing, found));
      return;
    }
    tally.named++;
    if (!printing || naming.every(({ severity }) => severity === 'review')) {
      tally.reviewed++;
      return;
    }
    const suspected = naming.flatMap((finding) => {
      const pointers = pointersTo(finding, edited);
      return finding.suspects.flatMap((suspect, rank) =>
        pointers.includes(suspect.pointer) ? [{ rank, suggested: new Decimal(suspect.suggested) }] : [],
      );
    });
    if (suspected.length > 0) tally.among++;
    const first = suspected.find(({ rank }) => rank === 0);
    const rank = first ? 'first' : suspected.length > 0 ? 'later' : 'unsuspected';
    tallyConfusion(confusion, `${printing.section.key} ${printing.role}`, rank);
    if (!first) return;
    tally.first++;
    if (first.suggested.eq(printing.figure.value) || brokenBy(first.suggested, printing).length === 0)
      tally.value++;
  };

  for (const printing of narrative.printings) {
    const { place } = printing.figure;
    if (place.source !== 'narrative' || unchecked.has(place.start)) continue;
    if (wrong.some((finding) => pointersTo(finding, place).length > 0)) {
      wrongAlready++;
      continue;
    }
    for (const edited of mistakesIn(narrative, printing, set.moneyUnit, dice)) {
      if (mistakes.includes(edited.mistake)) tryOut(edited, printing);
    }
  }
  if (mistakes.includes('compared word')) for (const edited of comparedWords(narrative)) tryOut(edited, null);
  return {
    sample: sample.name,
    findings,
    coverage: coverage!,
    wrongAlready,
    byMistake,
    confusion,
    misses,
  };
}

/** The statements are read once for all mistakes. */
const examined = (publication: Publication, set: StatementSet, narrative: NarrativeText): Examination =>
  examineBooks(publication, new Books(set, [readNarrative(publication.narrative, narrative, set)]));

type Known = Pick<Verdict, 'identity' | 'rule'>;

/** What is known of each figure, on the text as published. */
function identitiesOf({ verdicts }: Check): Map<Item, Known[]> {
  const found = new Map<Item, Known[]>();
  for (const verdict of verdicts) {
    if (verdict.kind === 'notEvaluated') continue;
    for (const item of new Set([...verdict.identity.left, ...verdict.identity.right])) {
      found.set(item, [...(found.get(item) ?? []), verdict]);
    }
  }
  return found;
}

/** Does the identity hold, or rounding explain that it does not, if the figure is printed so? */
const holdsWith = (
  books: Books,
  identity: Identity,
  { figure: { item } }: Printing,
  printed: Printed,
): boolean => allowed(identity, (each) => (each === item ? printed : books.figure(each)));

/** The finding's pointers at the passage. */
function pointersTo(finding: Finding, { start, end }: { start: number; end: number }): number[] {
  return finding.pointers.flatMap((pointer, index) => {
    const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
    return place.source === 'narrative' && place.start < end && start < place.end ? [index] : [];
  });
}

function missOf(
  name: string,
  text: string,
  { mistake, was, now, start }: Edited,
  printing: Printing | null,
  found: readonly Finding[],
): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const sentence = (before.split('。').at(-1)! + text.slice(start, start + 30)).replace(/\s/g, '');
  const other = found.filter(({ severity }) => severity === 'error' || severity === 'review');
  const what = printing ? ` ${printing.role} of ${printing.of.key}` : '';
  return `${name} ${mistake}:${what} ${was.replace(/\s/g, '')} → ${now.replace(/\s/g, '')} | …${sentence}… | found ${other.map(({ rule, severity }) => `${severity} ${rule}`).join(', ') || 'nothing'}`;
}
