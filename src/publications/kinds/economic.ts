import type { FormId } from '../../model/form-id';
import type { EconomicPart, Form, Shape } from '../../model/form';
import { item, type Item } from '../../model/item';
import { callable, linesOf, type FormWords } from './form';

interface EconomicFacts<P extends string> extends FormWords {
  readonly parts: readonly (EconomicPart & { readonly key: P })[];
}

/** A form by economic subject; called, it gives the item of a row: a code, `total`, or the total of a part. */
export type EconomicForm<P extends string = string> = Form & ((row: string, column?: 'amount' | P) => Item);

/** A statement whose rows are economic subjects, with the totals of its parts in the last line. */
export function economicForm<P extends string>(
  id: FormId,
  { parts, ...words }: EconomicFacts<P>,
): EconomicForm<P> {
  const totals = new Set<string>(parts.map(({ key }) => key));
  const totalsIn = ({ lines }: Shape): number => lines.filter(({ key }) => totals.has(key)).length;
  const fits = (shape: Shape): boolean =>
    shape.lines.some(({ code }) => code !== '')
      ? shape.lines.some(({ code }) => /^[35]/.test(code))
      : totalsIn(shape) > 0;
  return callable((row: string, column: 'amount' | P = 'amount') => item(id, row, column), {
    ...words,
    id,
    table: { kind: 'economic', parts },
    codes: 'economic',
    totals: [...totals],
    fits,
    isPlainly: (shape) => fits(shape) && linesOf(shape, /^3\d\d$/) >= 2 && totalsIn(shape) > 0,
  });
}

/** 人员经费 and 公用经费, as basic expenditure is divided in accounts and in budgets. */
export const STAFF_AND_PUBLIC: readonly (EconomicPart & { readonly key: 'staff' | 'public' })[] = [
  {
    key: 'staff',
    name: '人员经费合计',
    label: /^人员(?:经费|支出)(?:(?:合计|小计|总计)|$)/,
    heading: /^人员(?:经费|支出)$/,
    columnName: '人员经费',
  },
  {
    key: 'public',
    name: '公用经费合计',
    label: /^(?:日常)?公用(?:经费|支出)(?:(?:合计|小计|总计)|$)/,
    heading: /^(?:日常)?公用(?:经费|支出)$/,
    columnName: '公用经费',
  },
];
