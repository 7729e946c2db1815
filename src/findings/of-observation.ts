import type { Observation, Rule } from '../books/rule';
import type { Verdict } from '../check';
import type { Finding, Pointer } from './finding';
import { idOf, listedUnder, PLAIN, sized } from './make';

/** What a rule has seen, as a finding; `rules`: all whose breaches it tells; `broken`: the identities that were weighed. */
export function ofObservation(
  rule: Rule,
  observation: Observation,
  rules: readonly string[] = [rule.id],
  broken: readonly Verdict[] = [],
): Finding {
  const { suspects, singled } = PLAIN;
  const pointers = observation.spots.map((spot): Pointer => ({ kind: 'spot', spot }));
  return {
    ...PLAIN,
    id: idOf(rule.id, observation.key),
    about: { kind: 'observation', observation },
    statement: listedUnder(rule, { pointers, suspects, singled }),
    rule: rule.id,
    rules,
    broken,
    severity: observation.severity,
    difference: observation.difference ? sized(observation.difference) : null,
    pointers,
  };
}
