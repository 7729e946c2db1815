import type { BesideInput } from '../../../../src/compose';
import { examinePackage } from '../../../../src/examine';
import { draws } from '../../../draws';
import { twoYears, type TwoYears } from '../../../fixtures/next-year';

const SEEDS = Array.from({ length: draws(100) }, (_, seed) => seed);

const workbook = ({ last }: TwoYears): BesideInput => ({ file: 'last.xlsx', sheets: last.sheets() });
const narrative = ({ last }: TwoYears): BesideInput => ({ ...last.narratives()[0]!, file: 'last.txt' });

/** What is found beside 尾差, and which kinds of verdicts the ties between the years came to. */
function found({ now }: TwoYears, beside: readonly BesideInput[]) {
  const { check, findings } = examinePackage({ sheets: now.sheets(), narratives: now.narratives(), beside });
  const ties = check.verdicts.filter(({ rule }) => rule.id.startsWith('L.'));
  return {
    findings: findings.flatMap(({ severity, rule }) =>
      severity === 'rounding' || rule === 'L.assets' ? [] : [`${severity} ${rule}`],
    ),
    evaluated: ties.filter(({ kind }) => kind !== 'notEvaluated').length,
    broken: ties.filter(({ kind }) => kind === 'inconsistent').length,
  };
}

test.each(SEEDS)('a random package continued by a year: nothing of the two disagrees (%s)', (seed) => {
  const years = twoYears(seed);
  const { findings, evaluated, broken } = found(years, [workbook(years), narrative(years)]);
  expect(findings).toEqual([]);
  expect(broken).toBe(0);
  expect(evaluated).toBeGreaterThan(0);
});

// Without the statements, whether the money of a fund is gone that had some last year is not known: N.roll-forward.
test.each(SEEDS.filter((seed) => seed % 5 === 0))(
  'last year’s narrative alone: nothing of what it says disagrees (%s)',
  (seed) => {
    const years = twoYears(seed);
    const { findings, broken } = found(years, [narrative(years)]);
    expect(findings.filter((each) => !each.endsWith('N.roll-forward'))).toEqual([]);
    expect(broken).toBe(0);
  },
);

test.each(SEEDS.filter((seed) => seed % 5 === 1))(
  'last year’s statements alone: nothing of them disagrees (%s)',
  (seed) => {
    const years = twoYears(seed);
    const { findings, broken } = found(years, [workbook(years)]);
    expect(findings).toEqual([]);
    expect(broken).toBe(0);
  },
);
