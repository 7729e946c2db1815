import { once } from '../../src/model/once';

test('what is made of a statement is made once for each', () => {
  const made: string[] = [];
  const lengthOf = once(({ name }: { readonly name: string }) => made.push(name));
  const [t5, t6] = [{ name: 'T5' }, { name: 'T6' }];
  expect([lengthOf(t5), lengthOf(t6), lengthOf(t5)]).toEqual([1, 2, 1]);
  expect(made).toEqual(['T5', 'T6']);
});
