import { solve } from 'yalps';
import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import { MOST_PROGRAM_FIGURES, MOST_PROGRAM_ROWS, MOST_TURNS, PROGRAM_WORK, TURNS_A_BRANCH } from './budget';
import { COST_OF_COMPUTED, COST_OF_TYPED } from './odds';
import { rowsOf, type Repaired } from './rows';
import { solveRows, type Interval } from './solve';
import type { Solution } from './search';
import { figuresOf, type Index } from './standing';

/**
 * The fewest figures of a component whose change makes all its identities, and those they touch, hold: a mixed-integer
 * program, for components with more errors than are searched one by one. Null where its size or the work stops it.
 */
export function fewestByProgram(
  broken: readonly Verdict[],
  index: Index,
  repaired: Repaired,
  work = PROGRAM_WORK,
): Solution | null {
  const figures = [...new Set(broken.flatMap(figuresOf))].filter((figure) => !repaired.has(figure));
  if (figures.length > MOST_PROGRAM_FIGURES) return null;
  const touching = new Set(broken);
  for (const figure of figures) for (const verdict of index.get(figure) ?? []) touching.add(verdict);
  const rows = [...touching].flatMap((verdict) => rowsOf(verdict, figures, repaired));
  if (rows.length > MOST_PROGRAM_ROWS) return null;
  // No figure is off by more than all that is amiss together.
  const most = 2 * broken.reduce((sum, { residual }) => sum + Math.abs(doubleOf(residual)), 1);
  const constraints = new Map<string, { min?: number; max?: number }>();
  const variables = new Map<string, Map<string, number>>();
  figures.forEach((figure, at) => {
    // A change is up or down, and either costs the figure once.
    variables.set(`up${at}`, new Map([[`most${at}`, 1]]));
    variables.set(`down${at}`, new Map([[`most${at}`, 1]]));
    variables.set(
      `wrong${at}`,
      new Map([
        [`most${at}`, -most],
        ['cost', figure.computed ? COST_OF_COMPUTED : COST_OF_TYPED],
      ]),
    );
    constraints.set(`most${at}`, { max: 0 });
  });
  rows.forEach(({ coefficients, low, high }, row) => {
    const bounds = { ...(low > -Infinity ? { min: low } : {}), ...(high < Infinity ? { max: high } : {}) };
    constraints.set(`row${row}`, bounds);
    coefficients.forEach((coefficient, at) => {
      if (coefficient === 0) return;
      variables.get(`up${at}`)!.set(`row${row}`, coefficient);
      variables.get(`down${at}`)!.set(`row${row}`, -coefficient);
    });
  });
  const { status, variables: values } = solve(
    {
      direction: 'minimize',
      objective: 'cost',
      constraints,
      variables,
      binaries: new Set(figures.map((_, at) => `wrong${at}`)),
    },
    {
      maxPivots: MOST_TURNS,
      maxIterations: Math.ceil(work / (TURNS_A_BRANCH * 3 * figures.length * constraints.size)),
    },
  );
  if (status !== 'optimal') return null;
  const solved = new Map(values);
  const changed = figures.flatMap((figure, at): [Figure, number][] =>
    (solved.get(`wrong${at}`) ?? 0) > 0.5
      ? [[figure, (solved.get(`up${at}`) ?? 0) - (solved.get(`down${at}`) ?? 0)]]
      : [],
  );
  return changed.length === 0
    ? null
    : { figures: changed.map(([figure]) => figure), changes: reaches(changed, index, repaired) };
}

/** How far each change may go with the others as they are. */
function reaches(
  changed: readonly (readonly [Figure, number])[],
  index: Index,
  repaired: Repaired,
): Interval[] {
  return changed.map(([figure, change]) => {
    const others = new Map([...repaired, ...changed.filter(([other]) => other !== figure)]);
    const rows = (index.get(figure) ?? []).flatMap((verdict) => rowsOf(verdict, [figure], others));
    return solveRows(rows, 1)?.[0] ?? { low: change, high: change };
  });
}
