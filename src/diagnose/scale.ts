import type { FormId } from '../model/form-id';
import { addTo } from '../model/lists';
import type { Verdict } from '../check/evaluate';
import { doubleOf } from '../model/double';
import type { Figure } from '../model/figure';
import type { StatementSet } from '../model/statement-set';
import { FEWEST_TIES, MENDED_OF_LEFT } from './odds';
import { holdsWith, type Repaired } from './rows';
import { standingIn, type Index } from './standing';

/** A statement, or a column or a line of one, filled in in 元 where all others count in 万元. */
export interface Scale {
  readonly statement: FormId;
  /** Its largest amount, which is its total. */
  readonly total: Figure;
  /** The amounts of the column or line; null for all of the statement. */
  readonly part: readonly Figure[] | null;
  readonly mended: readonly Verdict[];
  readonly changes: Repaired;
}

/** So many times the others. */
const TIMES = 10_000;

/**
 * The statements whose amounts are all 10,000 times what the others and the narrative say, the plainest first; what
 * one of them says once set right goes for the next.
 */
export function scaledStatements(
  broken: readonly Verdict[],
  binding: readonly Verdict[],
  set: StatementSet,
): Scale[] {
  const found: Scale[] = [];
  if (set.moneyUnit !== '万元') return found;
  const repaired = new Map<Figure, number>();
  for (;;) {
    const open = broken.filter((verdict) => !found.some(({ mended }) => mended.includes(verdict)));
    const brokenOf = standingIn(open);
    const scales = set.forms.flatMap(({ id }) => {
      if (open.length < FEWEST_TIES) return [];
      const amounts = (set.statements.get(id)?.printed ?? []).filter(
        (figure) => isAmount(figure) && !repaired.has(figure),
      );
      // Of a line or column in 元 every amount is off.
      const parts = partsOf(amounts).filter((part) => part.every((figure) => brokenOf.has(figure)));
      return [amounts, ...parts].flatMap((some) => {
        const scale = scaled(id, some, { open, brokenOf }, binding, repaired);
        return scale ? [{ ...scale, part: some === amounts ? null : some }] : [];
      });
    });
    const [best] = scales.sort((a, b) => b.mended.length - a.mended.length);
    if (!best) return found;
    found.push(best);
    for (const [figure, change] of best.changes) repaired.set(figure, change);
  }
}

const isAmount = ({ state, quantity, value }: Figure): boolean =>
  state === 'number' && quantity === undefined && !value.isZero();

/** Its columns and its lines, of two amounts and more. */
function partsOf(amounts: readonly Figure[]): Figure[][] {
  const parts = new Map<string, Figure[]>();
  for (const figure of amounts) {
    const { place } = figure;
    if (place.source !== 'cell') continue;
    addTo(parts, `column ${place.sheet} ${place.column}`, figure);
    addTo(parts, `line ${place.sheet} ${place.row}`, figure);
  }
  return [...parts.values()].filter(({ length }) => length > 1 && length < amounts.length);
}

function scaled(
  statement: FormId,
  amounts: readonly Figure[],
  { open, brokenOf }: { readonly open: readonly Verdict[]; readonly brokenOf: Index },
  binding: readonly Verdict[],
  repaired: Repaired,
): Omit<Scale, 'part'> | null {
  const touching = new Set(amounts.flatMap((figure) => brokenOf.get(figure) ?? []));
  if (touching.size < FEWEST_TIES) return null;
  const changedBy = (change: (amount: number) => number): Repaired =>
    new Map([...repaired, ...amounts.map((figure) => [figure, change(doubleOf(figure.value))] as const)]);
  const changes = changedBy((amount) => amount / TIMES - amount);
  const mended = open.filter((verdict) => touching.has(verdict) && holdsWith(verdict, changes));
  // An amount divided by 10,000 may come to next to nothing, and agree with a blank.
  const vanished = changedBy((amount) => -amount);
  const ties = mended.filter(
    (verdict) => verdict.identity.relation === 'equal' && !holdsWith(verdict, vanished),
  );
  if (ties.length < FEWEST_TIES) return null;
  const own = new Set(amounts);
  const touches = ({ terms }: Verdict): boolean => terms.some(({ figure }) => own.has(figure));
  const left = binding.filter(
    (verdict) => verdict.kind !== 'notEvaluated' && touches(verdict) && !holdsWith(verdict, changes),
  );
  if (left.length * MENDED_OF_LEFT > mended.length) return null;
  const total = amounts.reduce((largest, figure) =>
    figure.value.abs().gt(largest.value.abs()) ? figure : largest,
  );
  return {
    statement,
    total,
    mended,
    changes: new Map(amounts.map((figure) => [figure, changes.get(figure)!])),
  };
}
