import { said, type Item } from '../../../model/item';
import { section, term } from '../../kinds/section';
import { t4, t5, t9 } from '../forms';
import { FUNDS, type Fund } from '../funds';
import { BOTH, BOTH_AMOUNT, BOTH_CHANGE, CARRIED, fiscalExpenditure, funds } from './terms';

/** 一般公共预算财政拨款 alone, of which the words around it say whether income or expenditure. */
export const bareFund = (fund: Fund): Item => said(`fund.${fund}`);

/** How a fund's part of what no statement tells by fund is called; behind it the fund and the key of the whole. */
export const BY_FUND = 'byFund:';

const isToldByFund = (of: Item): boolean =>
  of.statement === t9.id || of === said('meetings') || of === said('training');

/** What a name is as a part of what is told; null where a fund is named alone and nothing says of which side. */
export function partOf(of: Item, head: Item | 'unread' | null): Item | null {
  const name = FUNDS.find((each) => bareFund(each) === of);
  if (name === undefined) return of;
  if (head === t4.income('total')) return t4.income(name);
  if (head === t4.expenditure('total', 'total')) return t4.expenditure('total', name);
  if (head === null || head === 'unread') return null;
  // Of 总计 a fund is what came in, or that with what was carried over.
  if (head === t4.income('grand') || head === said('fiscal.income')) return said(`fund.${name}.income`);
  if (head === t4.expenditure('grand', 'total') || head === said('fiscal.expenditure'))
    return said(`fund.${name}.expenditure`);
  return isToldByFund(head) ? said(`${BY_FUND}${name}:${head.key}`) : null;
}

/** 财政拨款收入支出决算总体情况: all funds. */
export const fiscal = section('fiscal', {
  heading: { words: ['财政拨款', '当年拨款'], title: /财政拨款/, mayBeALine: true, lends: true },
  terms: [
    term(
      `(?:财政拨款)?${BOTH}(?:决算)?(?:总计|总额|总体|总决算)|(?:财政拨款)?${BOTH_CHANGE}`,
      t4.income('grand'),
    ),
    term(`(?:财政拨款)?${BOTH_AMOUNT}`, said('fiscal.both')),
    term('(?:财政拨款)?收入(?:决算)?总计', t4.income('grand')),
    term('(?:财政拨款)?支出(?:决算)?总计', t4.expenditure('grand', 'total')),
    term(`(?:财政拨款)?年初${CARRIED}`, t4.income('opening')),
    term('本年(?:财政拨款)?收入(?:合计)?|财政拨款本年收入(?:合计)?', t4.income('total')),
    term(`(?:财政拨款)?年末${CARRIED}`, t4.expenditure('closing', 'total')),
    term('财政拨款收入(?:决算)?合计', t4.income('total')),
    term('财政拨款支出(?:决算)?合计', t4.expenditure('total', 'total')),
    term('财政拨款收入(?:决算)?', said('fiscal.income')),
    fiscalExpenditure('fiscal'),
    term('本年(?:财政拨款)?支出(?:合计)?|财政拨款本年支出(?:合计)?', t4.expenditure('total', 'total')),
    ...funds('(?:本年)?收入', t4.income),
    ...funds('(?:本年)?支出', (each) => t4.expenditure('total', each)),
    ...funds('', bareFund),
    term('项目支出', t5('total', 'project')),
    term('基本支出', t5('total', 'basic')),
  ],
  sides: { income: said('fiscal.income'), expenditure: said('fiscal.expenditure') },
  ofAllFunds: () => true,
  totalsOfFunds: new Set([t4.income('total'), t4.expenditure('total', 'total')]),
});
