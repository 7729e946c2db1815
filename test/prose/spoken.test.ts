import { ACCOUNTS } from '../../src/model/edition';
import { item, type Item } from '../../src/model/item';
import { SpokenOf } from '../../src/prose/spoken';
import type { Placed } from '../../src/prose/reading';

const [a, b, spent] = ['income.a', 'income.b', 'expenditure.c'].map((row) =>
  item('T1', row, 'amount', ACCOUNTS),
);
const sideOf = ({ row }: Item): 'income' | 'expenditure' =>
  row.startsWith('income.') ? 'income' : 'expenditure';

const told = (...items: readonly Item[]): Placed[] =>
  items.map((of, at) => ({ of, role: 'amount', at }) as unknown as Placed);

test('a sentence that was not understood leaves the only thing spoken of', () => {
  const one = new SpokenOf(sideOf, []);
  one.of(a!);
  expect(one.nextSentence(null)).toBe(a);
  expect(one.nextSentence(null)).toBe(a);
  one.of(b!);
  expect(one.nextSentence(null)).toBe(b);
  expect(one.nextSentence(null)).toBeNull();
});

test('类款项 stays the subject up to the next paragraph', () => {
  const spoken = new SpokenOf(sideOf, []);
  spoken.lasting = a!;
  expect(spoken.nextSentence(b!)).toBe(a);
  spoken.beginParagraph();
  expect(spoken.nextSentence(b!)).toBe(b);
});

test('a new line speaks of nothing yet', () => {
  const spoken = new SpokenOf(sideOf, []);
  spoken.of(a!);
  expect(spoken.nextSentence(null)).toBe(a);
  spoken.beginLine();
  expect(spoken.nextSentence(null)).toBeNull();
});

test('收入减少: the one income that the paragraph has told, or none', () => {
  expect(new SpokenOf(sideOf, told(a!, spent!)).antecedent('income', 0)).toBe(a);
  expect(new SpokenOf(sideOf, told(a!, b!)).antecedent('income', 0)).toBeNull();
  expect(new SpokenOf(sideOf, told(a!, b!)).antecedent('income', 1)).toBe(b);
  const left = new SpokenOf(sideOf, told(a!));
  left.leave(3);
  expect(left.antecedent('income', 0)).toBeNull();
});
