import { addTo } from '../model/lists';
import type { StatementSet } from '../model/statement-set';
import { baseKey, budgeted, type Item } from '../model/item';
import type { Base, BudgetKind } from '../model/edition';
import type { Comparison, Movement, Reached, StatedRatio } from '../model/narrative';
import { isBudget } from './clause';
import type { DenseSection } from './sections';
import type { SectionReading } from './sentences';
import type { Placed } from './reading';

/** Which printing of a fact a sentence means: the nearest in its section, before rather than behind. */
export class Operands {
  /** What is printed of an item, by section and by what it says of it; in printed order. */
  private readonly told = new Map<Item, Map<string, Placed[]>>();
  private readonly printed: ReadonlySet<Item>;

  constructor(printings: readonly Placed[], set: StatementSet) {
    for (const printing of printings) {
      if (printing.explains) continue;
      for (const says of saysOf(printing)) {
        this.add(printing, `${printing.section.key} ${says}`);
        this.add(printing, says);
      }
    }
    this.printed = new Set(
      [...set.statements.values()].flatMap(({ figures }) => figures.map(({ item }) => item)),
    );
  }

  private add(printing: Placed, key: string): void {
    let byKey = this.told.get(printing.of);
    if (!byKey) this.told.set(printing.of, (byKey = new Map<string, Placed[]>()));
    addTo(byKey, key, printing);
  }

  /** What of an item is printed nearest to a place of a section; null where nothing that says what is wanted. */
  nearest(of: Item, section: Placed['section'], at: number, wanted: Says): Placed | null {
    const told = this.told.get(of)?.get(`${section.key} ${wanted}`) ?? [];
    // By halving: how many stand no further than that place.
    let low = 0;
    let high = told.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (told[middle]!.at <= at) low = middle + 1;
      else high = middle;
    }
    const [before, behind] = [told[low - 1], told[low]];
    if (!before || !behind) return before ?? behind ?? null;
    return at - before.at <= behind.at - at + BEHIND ? before : behind;
  }

  /** This year's amount of an item: as its section prints it, else a statement, else another section. */
  amount(of: Item, section: Placed['section'], at: number): Item | null {
    const near = this.nearest(of, section, at, 'amount');
    if (near) return near.figure.item;
    if (this.printed.has(of)) return of;
    return this.told.get(of)?.get('amount')?.[0]?.figure.item ?? null;
  }

  /**
   * The budget of the kind said, or the one that its sentence merely calls 预算; where the text does not print it, a
   * statement may print the full-year one.
   */
  budget(of: Item, kind: BudgetKind, { section, at, sentence }: Placed): Item | null {
    const near = this.nearest(of, section, at, `budget ${kind}`);
    if (near) return near.figure.item;
    const plain = this.nearest(of, section, at, 'budget plain');
    if (plain?.role === 'budget' && plain.sentence === sentence) return plain.figure.item;
    if (kind === 'initial') return null;
    const printed = budgeted('fullYearBudget', of);
    return this.printed.has(printed) ? printed : null;
  }
}

/** What stands behind a place is as far from it as this much more. */
const BEHIND = 1000;

/** What a printing says of its item, as others ask for it. */
type Says =
  | 'amount'
  | 'completion'
  | `budget ${BudgetKind}`
  | `change${string}`
  | 'change against a budget'
  | 'what was spent of a budget';

function saysOf({ role, of, fact, base }: Placed): Says[] {
  const says: Says[] = fact === of ? ['amount'] : [];
  if (isBudget(role)) says.push('budget plain');
  if (role === 'initialBudget') says.push('budget initial');
  if (role === 'fullYearBudget') says.push('budget fullYear');
  if (role === 'completion') says.push('completion');
  if (role === 'prior' && base === 'execution') says.push('what was spent of a budget');
  if (role === 'change') says.push(changeAgainst(base));
  if (role === 'change' && isOverBudget(base)) says.push('change against a budget');
  return says;
}

const changeAgainst = (base: Base | null): Says => `change${baseKey(base)}`;

/** The rates of a section, each with the two figures that it was worked out from, where both are printed. */
export function ratiosOf({ printings, wholes, budgets }: SectionReading, operands: Operands): StatedRatio[] {
  return printings.flatMap((rate): StatedRatio[] => {
    const { role, of, section, at } = rate;
    switch (role) {
      case 'growth': {
        const part = changeOf(rate, operands)?.figure.item;
        const whole = operands.amount(of, section, at);
        if (part && whole) return [{ kind: 'growth', rate, part, whole, orWhole: [] }];
        const from =
          rate.base === 'execution' ? operands.nearest(of, section, at, 'what was spent of a budget') : null;
        return from?.sentence === rate.sentence && whole
          ? [{ kind: 'growthFrom', rate, part: whole, whole: from.figure.item, orWhole: [] }]
          : [];
      }
      case 'share': {
        const part = operands.amount(of, section, at);
        const may = (wholes.get(rate) ?? []).map((each) => operands.amount(each, section, at));
        const [whole, ...orWhole] = may.flatMap((each) => each ?? []);
        // Of either of two, both must be known.
        const isKnown = may.length === orWhole.length + 1;
        return part && whole && isKnown ? [{ kind: 'share', rate, part, whole, orWhole }] : [];
      }
      case 'variance':
      case 'completion': {
        const actual = operands.amount(of, section, at);
        const whole = wholes.get(rate)?.[0] ?? operands.budget(of, budgets.get(rate) ?? 'plain', rate);
        if (!actual) return [];
        if (whole) return [{ kind: role, rate, part: actual, whole, orWhole: [] }];
        if (role === 'variance') return [];
        const above = operands.nearest(of, section, at, 'change against a budget');
        if (above)
          return [{ kind: 'completionByChange', rate, part: above.figure.item, whole: actual, orWhole: [] }];
        // Of a budget that nobody prints, nothing was reached where nothing was spent.
        const spent = operands.nearest(of, section, at, 'amount');
        return spent?.figure.value.isZero()
          ? [{ kind: role, rate, part: actual, whole: actual, orWhole: [] }]
          : [];
      }
      default:
        return [];
    }
  });
}

/** The change that a rate or a 上年数 goes with: of the same item, against the same. */
const changeOf = ({ of, section, at, base }: Placed, operands: Operands): Placed | null =>
  operands.nearest(of, section, at, changeAgainst(base));

const isOverBudget = (base: Base | null): boolean =>
  base !== null && typeof base !== 'string' && 'budget' in base;

/** Amounts told with where they came from: 上年950万元,增加30万元; 决算数大于预算数60.66万元; 差值为2万元. */
export function movementsOf({ printings, fromNothing }: SectionReading, operands: Operands): Movement[] {
  return printings.flatMap((each): Movement[] => {
    const { role, of, section, at, base, figure, explains } = each;
    if (explains) return [];
    const now = operands.amount(of, section, at);
    if (!now) return [];
    if (fromNothing.has(each)) return [{ now, from: null, by: figure.item, unsigned: false }];
    if (role === 'prior') {
      const change = changeOf(each, operands);
      return change ? [{ now, from: figure.item, by: change.figure.item, unsigned: false }] : [];
    }
    const against = base !== null && typeof base !== 'string' && 'budget' in base ? base.budget : null;
    if ((role === 'change' && against) || role === 'gap') {
      const from = operands.budget(of, against ?? 'plain', each);
      return from ? [{ now, from, by: figure.item, unsigned: role === 'gap' }] : [];
    }
    return [];
  });
}

/** Words that compare, with the two figures they compare. */
export function comparisonsOf(
  { comparisons }: SectionReading,
  { kind: section }: DenseSection,
  operands: Operands,
): Comparison[] {
  return comparisons.flatMap(({ of, word, at, words, budget: kind }) => {
    const actual = operands.amount(of, section, at);
    const budget = operands.nearest(of, section, at, `budget ${kind}`)?.figure.item;
    return actual && budget ? [{ of, word, actual, budget, words }] : [];
  });
}

/** The same words beside the rate of completion that their sentence prints, whether the budget is printed or not. */
export function reachedOf(
  { comparisons }: SectionReading,
  { kind: section }: DenseSection,
  operands: Operands,
): Reached[] {
  return comparisons.flatMap(({ of, word, at }) => {
    const rate = operands.nearest(of, section, at, 'completion');
    const isBeside = rate !== null && rate.sentence.start <= at && at < rate.sentence.end;
    return isBeside ? [{ word, rate: rate.figure.item }] : [];
  });
}
