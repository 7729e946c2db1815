import type { SectionTerm } from '../../../model/grammar';
import { said, type Item } from '../../../model/item';
import { term } from '../../kinds/section';
import type { Fund } from '../funds';

// Names that several sections use. What stands at the end of a name (预算, 预算数) is no name of its own.

export const BOTH = '(?:收入支出|收支|收、支|收入、支出|收入和支出|收入与支出|收和支)';

/** 总预算, 预算总额, 预算合计. */
export const TOTAL = '(?:总预算|预算(?:总额|总计|合计|数)?|总计|总额|合计)';

/** The three funds by name, each as an item. */
export const funds = (tail: string, of: (fund: Fund) => Item): SectionTerm[] => [
  term(`一般公共预算(?:财政)?(?:拨款|补助)?${tail}`, of('generalBudget')),
  term(`政府性基金(?:预算)?(?:财政)?(?:拨款|补助)?${tail}`, of('governmentFund')),
  term(`国有资本经营(?:预算)?(?:财政)?(?:拨款|补助)?${tail}`, of('stateCapital')),
];

/** A fact of the budget's narrative that no table prints. */
export const planned = (name: string): Item => said(`budget.${name}`);
