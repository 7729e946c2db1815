import type { FormId } from '../../model/form-id';
import type { Form, OutlineNode, OutlineSide, Shape, StatementsRead, Sum } from '../../model/form';
import { atLeast, equal, type Identity } from '../../model/identity';
import { item, type Item } from '../../model/item';
import type { Text } from '../../model/text';
import { callable, linesOf, type FormWords } from './form';

interface OutlineFacts extends FormWords {
  readonly income: OutlineSide;
  readonly expenditure: OutlineSide;
}

/** The items of both sides: a line by its key, of `amount` unless another column is said. */
export type OutlineForm = Form & {
  readonly income: (line: string, column?: string) => Item;
  readonly expenditure: (line: string, column?: string) => Item;
};

/** A statement of two sides whose lines are wholes and their parts. */
export function outlineForm(id: FormId, { income, expenditure, ...words }: OutlineFacts): OutlineForm {
  const fits = (shape: Shape): boolean =>
    linesOf(shape, /^income\.(?!line:)/) > 0 && linesOf(shape, /^expenditure\.(?!line:)/) > 0;
  const sides = {
    income: (line: string, column = 'amount'): Item => item(id, `income.${line}`, column),
    expenditure: (line: string, column = 'amount'): Item => item(id, `expenditure.${line}`, column),
  };
  return callable(sides, {
    ...words,
    id,
    table: { kind: 'outline', income, expenditure },
    codes: 'functional',
    totals: ['income.grand', 'expenditure.grand'],
    fits,
    isPlainly: () => false,
  });
}

/** All nodes of an outline that have parts. */
const wholesOf = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => (node.parts ? [node, ...wholesOf(node.parts)] : []));

/**
 * Every whole = the parts printed under it: equal where all of them are, else at least their sum. A line whose place is
 * not known leaves the sum it may belong to open.
 */
export const partsSum = (
  form: FormId,
  sides: Partial<Record<'income' | 'expenditure', OutlineSide>>,
  title: Text,
  basis: Text,
): Sum => ({
  id: `${form}.of-which`,
  title,
  basis,
  *identities(read) {
    for (const [side, { lines, columns }] of Object.entries(sides))
      for (const { key, parts } of wholesOf(lines)) {
        const whole = `${side}.${key}`;
        const printed = partsPrinted(read, form, whole);
        if (printed.length === 0) continue;
        const all = new Set(printed.map((line) => line.key));
        const isWhole = parts!.every((part) => all.has(`${side}.${part.key}`));
        const open = read.lines(form).some((line) => line.unplaced === true && line.parent === whole);
        for (const column of Object.keys(columns).filter((each) => read.has(form, each)))
          yield (isWhole && !open ? equal : atLeast)(
            item(form, whole, column),
            printed.map((line) => item(form, line.key, column)),
          );
      }
  },
});

const partsPrinted = (read: StatementsRead, form: FormId, whole: string) =>
  read.lines(form).filter((line) => line.parent === whole && line.unplaced !== true);

/** The lines of a side that stand under no other and are no totals: what a total adds up, of one column. */
export function topItems(
  read: StatementsRead,
  form: FormId,
  side: 'income' | 'expenditure',
  column: string,
  not: readonly string[],
): Item[] | null {
  const top = read.lines(form).filter((line) => line.side === side && line.parent === null);
  if (top.some((line) => line.unplaced)) return null;
  const left = new Set(not.map((key) => `${side}.${key}`));
  return top.filter(({ key }) => !left.has(key)).map((line) => item(form, line.key, column));
}

/** `total = items`, where they are known. */
export const sumOrNone = (total: Item, items: readonly Item[] | null): Identity[] =>
  items === null || items.length === 0 ? [] : [equal(total, [...items])];
