import type { ResultFinding } from '../../findings/result';
import type { Outcome } from '../worker/messages';

/**
 * The findings of the last check that asked for something to be done, by their ids; each with what it rests on: statements
 * by their names, documents by their files.
 */
export type LastFindings = Readonly<Record<string, readonly string[]>>;

/** What has become of the findings of the check before. */
export interface SinceLast {
  /** Those it did not have. */
  readonly added: readonly string[];
  readonly mended: number;
  /** Those both have. */
  readonly remaining: readonly string[];
}

const asksForMore = ({ severity }: ResultFinding): boolean => severity === 'error' || severity === 'review';

const restsOn = ({ figures }: ResultFinding): string[] => [
  ...new Set(figures.flatMap(({ file, statement }) => file ?? statement ?? [])),
];

/** What was read for an outcome: of a finding that rests on anything else nobody can say that it was mended. */
function readFor({ result, survey }: Outcome): ReadonlySet<string> {
  return new Set([
    ...result.statements.flatMap(({ statement, state }) =>
      state === 'missing' || state === 'unreadable' ? [] : [statement],
    ),
    ...survey.narratives.flatMap(({ file, belongs }) => (belongs ? [file] : [])),
    ...survey.beside.flatMap(({ file, apart }) => (apart === null ? [file] : [])),
  ]);
}

/** What of the last check cannot be told of by an outcome: a document or a statement of it was not read. */
function untold(last: LastFindings, outcome: Outcome, now: LastFindings): LastFindings {
  const read = readFor(outcome);
  return Object.fromEntries(
    Object.entries(last).filter(([id, rests]) => !(id in now) && !rests.every((each) => read.has(each))),
  );
}

const findingsOf = ({ result }: Outcome): LastFindings =>
  Object.fromEntries(result.findings.filter(asksForMore).map((finding) => [finding.id, restsOn(finding)]));

/** Null where nothing is known of a check before. */
export function sinceOf(last: LastFindings | null, outcome: Outcome): SinceLast | null {
  if (!last) return null;
  const now = findingsOf(outcome);
  const left = untold(last, outcome, now);
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !(id in last)),
    mended: Object.keys(last).filter((id) => !(id in now) && !(id in left)).length,
    remaining: ids.filter((id) => id in last),
  };
}

/**
 * What the next check is to be compared with: the findings of this one, and those of which it could not tell. The same
 * object where nothing has changed; null where there was and is nothing.
 */
export function lastAfter(last: LastFindings | null, outcome: Outcome): LastFindings | null {
  const now = findingsOf(outcome);
  const after = { ...(last && untold(last, outcome, now)), ...now };
  if (!last && Object.keys(after).length === 0) return null;
  return JSON.stringify(last) === JSON.stringify(after) ? last : after;
}
