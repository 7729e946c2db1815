import type { Figure } from '../../../model/figure';
import { say } from '../../../model/text';
import { fundForm } from './fund-table';

/** The first year of which the statement of state capital is published everywhere. */
const SINCE = 2020;

/** 公开08表 国有资本经营预算财政拨款收入支出决算表. */
export const t8 = fundForm('T8', '08', {
  name: 'stateCapital',
  title: say('国有资本经营预算财政拨款收入支出决算表', 'State capital operations budget'),
  titles: /^国有资本经营预算(?:财政拨款)?(?:收入支出|收支|支出)决算表$/,
  money: /国有资本/,
  words: { says: /国有资本经营.*支/, not: /三公|基本支出|项目支出|一般公共预算|政府性基金/ },
  // Not published before; where the year is not printed, forms whose T4 has no such fund are older ones. Only while T4
  // shows no such money.
  mayBeAbsent(read) {
    const t4 = read.statement('T4');
    if (t4?.state !== 'read') return false;
    const isOfFund = ({ item }: Figure): boolean =>
      item.column === 'stateCapital' || item.row.endsWith('stateCapital');
    const known = t4.figures.filter(isOfFund);
    if (known.some(({ state, value }) => state === 'unreadable' || !value.isZero())) return false;
    return read.fiscalYear === null ? known.length === 0 : read.fiscalYear < SINCE;
  },
});
