import type { Check } from '../check';
import { conflictsOfRounding, diagnose } from '../diagnose';
import type { FormId } from '../model/form-id';
import type { Form } from '../model/form';
import type { Severity } from '../books/rule';
import type { Finding, Pointer } from './finding';
import { idOf, listedUnder, placeOfPointer, PLAIN } from './make';
import { ofCause } from './of-causes';
import { ofConflict, ofRoundings } from './of-rounding';

export { aspectOf, type NamedAspect } from './aspect';
export type { About, Finding, FindingSuspect, Pointer, Whose } from './finding';
export { notEvaluated } from './not-evaluated';
export { quote, quoteAt } from './passage';
export { sidesOf, verdictOf, type Side } from './sides';
export { unitOf, yearOf } from './whose';
export * from './wording';

const ORDER: readonly Severity[] = ['error', 'review', 'rounding', 'info'];

/** The findings of a check, most severe first, within a severity by statement. One per fact. */
export function findingsOf(check: Check): Finding[] {
  const findings = [
    ...check.observations.map(ofObservation),
    ...diagnose(check).map(ofCause),
    ...conflictsOfRounding(check.verdicts).map(ofConflict),
    ...ofRoundings(check.verdicts),
  ];
  const { forms } = check.books.set;
  // Sorting keeps what is alike in its order.
  return findings
    .map((finding) => ({
      finding,
      rank: ORDER.indexOf(finding.severity) * (forms.length + 1) + statementRank(finding, forms),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ finding }) => finding);
}

/** What only the narrative can mend comes after the statements. */
function statementRank(finding: Finding, forms: readonly Form[]): number {
  const ids = finding.pointers.map((pointer): FormId | null => {
    const place = placeOfPointer(pointer);
    return place.source === 'cell' ? place.statement : null;
  });
  const suspect = finding.suspects[0]?.pointer;
  const first = suspect === undefined ? ids.find((id) => id !== null) : ids[suspect];
  const rank = forms.findIndex(({ id }) => id === first);
  return rank < 0 ? forms.length : rank;
}

function ofObservation({ rule, observation }: Check['observations'][number]): Finding {
  const pointers = observation.spots.map((spot): Pointer => ({ kind: 'spot', spot }));
  return {
    ...PLAIN,
    id: idOf(rule.id, observation.key),
    about: { kind: 'observation', observation },
    statement: listedUnder(rule, { ...PLAIN, pointers }),
    rule: rule.id,
    rules: [rule.id],
    severity: observation.severity,
    pointers,
  };
}
