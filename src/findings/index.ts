import type { Check } from '../check';
import { conflictsOfRounding, diagnose } from '../diagnose';
import type { FormId } from '../model/form-id';
import type { Form } from '../model/form';
import type { Severity } from '../books/rule';
import type { Finding, Pointer } from './finding';
import { placeOfPointer } from './make';
import { ofCause } from './of-causes';
import { ofObservation } from './of-observation';
import { ofConflict, ofRoundings } from './of-rounding';

export { aspectOf, type NamedAspect } from './aspect';
export type { About, Finding, FindingSuspect, Pointer, Whose } from './finding';
export { notEvaluated } from './not-evaluated';
export { paragraphOf, quote, quoteAt } from './passage';
export { changesOf, sureCorrections, type SureCorrection } from './sure';
export { sidesOf, verdictOf, type Side } from './sides';
export { unitOf, yearOf } from './whose';
export * from './wording';

const ORDER: readonly Severity[] = ['error', 'review', 'rounding', 'info'];

/** The findings of a check, most severe first, within a severity by statement. One per fact. */
export function findingsOf(check: Check): Finding[] {
  const findings = [
    ...check.observations.map(({ rule, observation }) => ofObservation(rule, observation)),
    ...diagnose(check).map(ofCause),
    ...conflictsOfRounding(check.verdicts).map(ofConflict),
    ...ofRoundings(check.verdicts),
  ];
  const { forms } = check.books.set;
  const ranked: Finding[][] = [];
  for (const finding of findings) {
    const rank = ORDER.indexOf(finding.severity) * (forms.length + 1) + statementRank(finding, forms);
    (ranked[rank] ??= []).push(finding);
  }
  return ranked.flat();
}

/** What only the narrative can mend comes after the statements. */
function statementRank(finding: Finding, forms: readonly Form[]): number {
  const { pointers, suspects } = finding;
  const suspect = suspects[0] && pointers[suspects[0].pointer];
  const first = suspects[0] ? suspect && statementOf(suspect) : firstOf(pointers);
  const rank = forms.findIndex(({ id }) => id === first);
  return rank < 0 ? forms.length : rank;
}

function firstOf(pointers: readonly Pointer[]): FormId | null {
  for (const pointer of pointers) {
    const id = statementOf(pointer);
    if (id !== null) return id;
  }
  return null;
}

function statementOf(pointer: Pointer): FormId | null {
  const place = placeOfPointer(pointer);
  return place.source === 'cell' ? place.statement : null;
}
