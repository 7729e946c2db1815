import { addTo } from '../../src/model/lists';

test('what belongs to one key stays in the order in which it came, and keys too', () => {
  const lists = new Map<string, number[]>();
  for (const [key, value] of [
    ['T5', 1],
    ['T2', 2],
    ['T5', 3],
  ] as const)
    addTo(lists, key, value);
  expect([...lists]).toEqual([
    ['T5', [1, 3]],
    ['T2', [2]],
  ]);
});
