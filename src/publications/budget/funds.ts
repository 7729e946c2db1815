import type { OutlineNode } from '../../model/form';
import { FUNDS, type Fund } from '../final-accounts/funds';

export { FUNDS };
export type { Fund };

const APPROPRIATION = '(?:预算)?(?:财政)?(?:拨款)?(?:补助)?(?:资金)?(?:收入)?';

/** What a fund is called as a line or a column. */
export const FUND_NAMES: Readonly<Record<Fund, RegExp>> = {
  generalBudget: new RegExp(`^一般公共${APPROPRIATION}$`),
  governmentFund: new RegExp(`^(?:政府性)?基金${APPROPRIATION}$`),
  stateCapital: new RegExp(`^国有资本经营${APPROPRIATION}$`),
};

/** The funds as lines under a whole, by the key before theirs. */
export const fundLines = (prefix = ''): OutlineNode[] =>
  FUNDS.map((fund) => ({ key: `${prefix}${fund}`, name: FUND_NAMES[fund] }));
