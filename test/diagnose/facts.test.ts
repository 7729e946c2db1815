import { factsOf } from '../../src/diagnose/facts';
import { saidOf } from '../../src/model/item';
import { t5 } from '../../src/publications/final-accounts/forms';
import { aPackage } from '../fixtures/package';
import { booksOf } from '../publications/final-accounts/rules/table';

test('a change that is asked for before any narrative says it is a change all the same, which may be negative', () => {
  const books = booksOf(aPackage());
  const item = t5('9999901', 'total');
  const figure = { ...books.figure(t5('total', 'total'))!, item };
  expect(factsOf(books).changeSaid(figure)).toBeUndefined();
  expect(saidOf(item, 'change').aspect).toBe('change');
});
