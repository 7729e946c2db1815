import type { Verdict } from '../check';
import { ruleTitle } from './wording/rule-title';
import type { Text } from '../model/text';

/** Identities that could not be evaluated, one line for each rule and reason. */
export function notEvaluated(
  verdicts: readonly Verdict[],
): { rule: string; title: Text; why: Text; count: number }[] {
  const groups = new Map<string, { rule: string; title: Text; why: Text; count: number }>();
  for (const { kind, rule, why, books } of verdicts) {
    if (kind !== 'notEvaluated' || !why) continue;
    const key = `${rule.id}\n${why.zh}`;
    const group = groups.get(key) ?? { rule: rule.id, title: ruleTitle(rule, books), why, count: 0 };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()];
}
