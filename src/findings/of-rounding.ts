import { addTo } from '../model/lists';
import type Decimal from 'decimal.js';
import type { Verdict } from '../check';
import type { Figure } from '../model/figure';
import type { Origin } from '../model/item';
import type { Finding } from './finding';
import { idOf, itemKeys, listedUnder, PLAIN, pointersTo, rulesOf, sized } from './make';

/** Differences that rounding explains one by one but not together. */
export function ofConflict(verdicts: readonly Verdict[]): Finding {
  const figures = new Set<Figure>();
  for (const { terms } of verdicts)
    for (const { figure } of terms) if (figure.state === 'number') figures.add(figure);
  const pointers = pointersTo(figures);
  return {
    ...PLAIN,
    id: idOf('joint', ...verdicts.flatMap(itemKeys)),
    about: { kind: 'conflict', verdicts },
    statement: listedUnder(verdicts[0]!.rule, { ...PLAIN, pointers }),
    ...rulesOf(verdicts),
    severity: 'review',
    pointers,
  };
}

/** 尾差: one finding a statement, that which the identities name first. */
export function ofRoundings(verdicts: readonly Verdict[]): Finding[] {
  const groups = new Map<Origin, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'rounding') continue;
    const { statement } = verdict.identity.left[0]!;
    addTo(groups, statement, verdict);
  }
  return [...groups].map(([statement, group]): Finding => {
    const figures = new Set<Figure>();
    for (const { terms } of group) {
      for (const { figure } of terms)
        if (figure.state === 'number' && !figure.value.isZero()) figures.add(figure);
    }
    const largest = greatest(group.map(({ residual }) => residual.abs()));
    return {
      ...PLAIN,
      id: idOf('rounding', statement),
      about: { kind: 'rounding', statement, verdicts: group, largest },
      statement,
      ...rulesOf(group),
      severity: 'rounding',
      difference: sized(largest),
      tolerance: sized(greatest(group.map(({ allowance }) => allowance))),
      pointers: pointersTo(figures),
    };
  });
}

const greatest = (values: readonly Decimal[]): Decimal =>
  values.reduce((most, value) => (value.gt(most) ? value : most));
