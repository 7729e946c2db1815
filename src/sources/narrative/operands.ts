import { t9, type Item } from '../../model/item';
import type { T9Line } from '../../model/statements';
import type { StatementSet } from '../statements';
import { isBudget } from './clause';
import { baseKey } from './facts';
import type { Comparison, Movement, Printing, Ratio } from './reading';
import type { Section } from './sections';
import type { SectionReading } from './sentences';
import type { Base, BudgetKind } from './words';

/** Which printing of a fact a sentence means: the nearest in its section, before rather than behind. */
export class Operands {
  private readonly byItem = new Map<Item, Printing[]>();
  private readonly printed: ReadonlySet<Item>;

  constructor(printings: readonly Printing[], set: StatementSet) {
    for (const printing of printings) {
      if (printing.explains) continue;
      const told = this.byItem.get(printing.of);
      if (told) told.push(printing);
      else this.byItem.set(printing.of, [printing]);
    }
    this.printed = new Set(
      [...set.statements.values()].flatMap(({ figures }) => figures.map(({ item }) => item)),
    );
  }

  /** What of an item is printed nearest to a place of a section; null where nothing that is wanted. */
  nearest(
    of: Item,
    section: Printing['section'],
    at: number,
    wanted: (printing: Printing) => boolean,
  ): Printing | null {
    const distance = (each: Printing): number => Math.abs(each.at - at) + (each.at > at ? 1000 : 0);
    let best: Printing | null = null;
    for (const each of this.byItem.get(of) ?? []) {
      if (each.section !== section || !wanted(each)) continue;
      if (best === null || distance(each) < distance(best)) best = each;
    }
    return best;
  }

  /** This year's amount of an item: as its section prints it, else a statement, else another section. */
  amount(of: Item, section: Printing['section'], at: number): Item | null {
    const isAmount = (each: Printing): boolean => each.fact === of;
    const near = this.nearest(of, section, at, isAmount);
    if (near) return near.figure.item;
    if (this.printed.has(of)) return of;
    return this.byItem.get(of)?.find(isAmount)?.figure.item ?? null;
  }

  /** The budget of the kind said; of 三公 the statement prints it where the text does not. */
  budget(of: Item, kind: BudgetKind, section: Printing['section'], at: number): Item | null {
    const wanted = (each: Printing): boolean =>
      isBudget(each.role) && (kind === 'plain' || each.role === ROLE[kind]);
    const near = this.nearest(of, section, at, wanted);
    if (near) return near.figure.item;
    if (of.statement !== 'T9' || kind === 'initial') return null;
    const printed = t9(of.column as T9Line, 'fullYearBudget');
    return this.printed.has(printed) ? printed : null;
  }
}

const ROLE = { initial: 'initialBudget', fullYear: 'fullYearBudget' } as const;

/** The rates of a section, each with the two figures that it was worked out from, where both are printed. */
export function ratiosOf({ printings, wholes, budgets }: SectionReading, operands: Operands): Ratio[] {
  return printings.flatMap((rate): Ratio[] => {
    const { role, of, section, at } = rate;
    switch (role) {
      case 'growth': {
        const part = changeOf(rate, operands)?.figure.item;
        const whole = operands.amount(of, section, at);
        return part && whole ? [{ kind: 'growth', rate, part, whole }] : [];
      }
      case 'share': {
        const base = wholes.get(rate);
        const part = operands.amount(of, section, at);
        const whole = base && operands.amount(base, section, at);
        return part && whole ? [{ kind: 'share', rate, part, whole }] : [];
      }
      case 'variance':
      case 'completion': {
        const actual = operands.amount(of, section, at);
        const whole = wholes.get(rate) ?? operands.budget(of, budgets.get(rate) ?? 'plain', section, at);
        if (!actual) return [];
        if (whole) return [{ kind: role, rate, part: actual, whole }];
        const above = operands.nearest(
          of,
          section,
          at,
          (each) => each.role === 'change' && isOverBudget(each.base),
        );
        return role === 'completion' && above
          ? [{ kind: 'completionByChange', rate, part: above.figure.item, whole: actual }]
          : [];
      }
      default:
        return [];
    }
  });
}

/** The change that a rate or a 上年数 goes with: of the same item, against the same. */
function changeOf({ of, section, at, base }: Printing, operands: Operands): Printing | null {
  return operands.nearest(
    of,
    section,
    at,
    (each) => each.role === 'change' && baseKey(each.base) === baseKey(base),
  );
}

const isOverBudget = (base: Base | null): boolean =>
  base !== null && typeof base !== 'string' && 'budget' in base;

/** Amounts told with where they came from: 上年950万元,增加30万元; 决算数大于预算数60.66万元; 差值为2万元. */
export function movementsOf({ printings }: SectionReading, operands: Operands): Movement[] {
  return printings.flatMap((each): Movement[] => {
    const { role, of, section, at, base, figure, explains } = each;
    if (explains) return [];
    const now = operands.amount(of, section, at);
    if (!now) return [];
    if (role === 'prior') {
      const change = changeOf(each, operands);
      return change ? [{ now, from: figure.item, by: change.figure.item, unsigned: false }] : [];
    }
    const against = base !== null && typeof base !== 'string' && 'budget' in base ? base.budget : null;
    if ((role === 'change' && against) || role === 'gap') {
      const from = operands.budget(of, against ?? 'plain', section, at);
      return from ? [{ now, from, by: figure.item, unsigned: role === 'gap' }] : [];
    }
    return [];
  });
}

/** Words that compare, with the two figures they compare. */
export function comparisonsOf(
  { comparisons }: SectionReading,
  { key }: Section,
  operands: Operands,
): Comparison[] {
  return comparisons.flatMap(({ of, word, at, words, budget: kind }) => {
    const wanted = (each: Printing): boolean =>
      isBudget(each.role) && (kind === 'plain' || each.role === ROLE[kind]);
    const actual = operands.amount(of, key, at);
    const budget = operands.nearest(of, key, at, wanted)?.figure.item;
    return actual && budget ? [{ of, word, actual, budget, words }] : [];
  });
}
