import { t1, t4 } from '../../forms';
import { SOURCES } from '../../funds';
import Decimal from 'decimal.js';
import { itemsOfColumn, type Item } from '../../../../model/item';
import { say } from '../../../../model/text';
import type { Books } from '../../../../books/books';
import { atLeast, equal } from '../../../../model/identity';
import { rule, type Rule } from '../../../../books/rule';

/** The key of a row that prints a name and no code. */
const isUncoded = (key: string): boolean => /^(?:name|line):/.test(key);

const ZERO = new Decimal(0);

const FISCAL = new Set(['generalBudget', 'governmentFund', 'stateCapital']);

/**
 * Does the unit spend nothing but fiscal appropriations? T1 shows no other income, no balance used, and the same
 * opening and closing balances as T4. Then T3 must equal the fiscal statements, else it may be larger.
 */
export function spendsOnlyFiscalMoney(books: Books): boolean {
  const amount = (item: Item): Decimal | null =>
    books.lack(item) === null ? (books.figure(item)?.value ?? ZERO) : null;
  const isZero = (item: Item): boolean => amount(item)?.isZero() ?? false;
  const agrees = (whole: Item, part: Item): boolean => {
    const [a, b] = [amount(whole), amount(part)];
    return a !== null && b !== null && a.eq(b);
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
      const printed = new Map(
        (['T3', 'T5', 'T7', 'T8'] as const).map((id) => [
          id,
          new Set(books.lines(id).flatMap(({ key }) => (key.includes('#') ? [] : [key]))),
        ]),
      );
      const isPart = (key: string): boolean =>
        (['T5', 'T7', 'T8'] as const).some((id) => printed.get(id)!.has(key));
      // A row without a code is another's only where both print the same name.
      const keys = [...new Set([...printed.values()].flatMap((lines) => [...lines]))].filter(
        (key) => !isUncoded(key) || (printed.get('T3')!.has(key) && isPart(key)),
      );
      for (const column of ['total', 'basic', 'project']) {
        const whole = itemsOfColumn('T3', column);
        const parts = (['T5', 'T7', 'T8'] as const).map((id) => ({
          cell: itemsOfColumn(id, column),
          // A statement that was read and has no such line has no such money, unless a row without a code may be it.
          stands: (key: string): boolean =>
            books.statement(id)?.state !== 'read' ||
            printed.get(id)!.has(key) ||
            books.lack(itemsOfColumn(id, column)(key)) !== null,
        }));
        for (const key of keys) {
          const right = parts.filter(({ stands }) => stands(key)).map(({ cell }) => cell(key));
          yield relate(whole(key), right);
        }
      }
    },
  ),
];
