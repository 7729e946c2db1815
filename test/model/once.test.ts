import { once, onceOfAll } from '../../src/model/once';

test('what is made of a statement is made once for each', () => {
  const made: string[] = [];
  const lengthOf = once(({ name }: { readonly name: string }) => made.push(name));
  const [t5, t6] = [{ name: 'T5' }, { name: 'T6' }];
  expect([lengthOf(t5), lengthOf(t6), lengthOf(t5)]).toEqual([1, 2, 1]);
  expect(made).toEqual(['T5', 'T6']);
});

test('and of several in a row, once for each such row', () => {
  const made: string[] = [];
  const rowOf = onceOfAll((all: readonly { readonly name: string }[]) =>
    made.push(all.map(({ name }) => name).join(' ')),
  );
  const [t5, t6] = [{ name: 'T5' }, { name: 'T6' }];
  expect([[t5, t6], [t6, t5], [t5], [], [t5, t6], []].map(rowOf)).toEqual([1, 2, 3, 4, 1, 4]);
  expect(made).toEqual(['T5 T6', 'T6 T5', 'T5', '']);
});
