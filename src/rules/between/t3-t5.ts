import { t1, t3, t4, t5, t7, t8 } from '../../model/item';
import { SOURCES, T5_COLUMNS } from '../../model/statements';
import { say } from '../../model/text';
import type { Books } from '../books';
import { atLeast, equal, rule, type Rule } from '../rule';

const FISCAL = new Set(['generalBudget', 'governmentFund', 'stateCapital']);

/**
 * Does the unit spend nothing but fiscal appropriations? T1 shows no other income, no balance used, and the same
 * opening and closing balances as T4. Then T3 must equal the fiscal statements, else it may be larger.
 */
export function spendsOnlyFiscalMoney(books: Books): boolean {
  const amount = (item: Parameters<Books['lookup']>[0]) => {
    const found = books.lookup(item);
    return found.kind === 'figure' ? found.figure.value : found.kind === 'zero' ? null : undefined;
  };
  const isZero = (item: Parameters<Books['lookup']>[0]): boolean => {
    const value = amount(item);
    return value === null || (value?.isZero() ?? false);
  };
  const agrees = (whole: Parameters<Books['lookup']>[0], part: Parameters<Books['lookup']>[0]): boolean => {
    const [a, b] = [amount(whole), amount(part)];
    if (a === undefined || b === undefined) return false;
    return (a ?? 0).toString() === (b ?? 0).toString();
  };
  return (
    SOURCES.every((source) => FISCAL.has(source) || isZero(t1.income(source))) &&
    !books.lines('T1').some((line) => line.key.startsWith('income.line:')) &&
    isZero(t1.income('carryUsed')) &&
    agrees(t1.income('opening'), t4.income('opening')) &&
    agrees(t1.expenditure('closing'), t4.expenditure('closing', 'total'))
  );
}

export const t3t5Rules: readonly Rule[] = [
  rule(
    'X.T3-T5.subject',
    say(
      'T3 每个科目 ≥ T5 + T7 + T8 同科目；只有财政拨款的单位应相等',
      'Each subject of T3 ≥ T5 + T7 + T8; equal where there is only fiscal money',
    ),
    say(
      '公开03表各行 1栏至3栏 与 公开05、07、08表 同科目',
      'Form 03, columns 1 to 3, against forms 05, 07 and 08',
    ),
    function* (books) {
      const relate = spendsOnlyFiscalMoney(books) ? equal : atLeast;
      const keys = new Set<string>();
      for (const id of ['T3', 'T5', 'T7', 'T8'] as const) {
        for (const line of books.lines(id)) if (!line.key.includes('#')) keys.add(line.key);
      }
      for (const key of keys) {
        for (const column of T5_COLUMNS) {
          yield relate(t3(key, column), [t5(key, column), t7(key, column), t8(key, column)]);
        }
      }
    },
  ),
];
