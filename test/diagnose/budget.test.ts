import { diagnose } from '../../src/diagnose';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { aPackage } from '../fixtures/package';
import { brokenIn } from './broken';

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89').with(t3('2080505', 'basic'), '+7.31');
const { check, broken } = brokenIn(wrong);

test('where the work runs out every broken identity is told by itself, and that no figure was looked for', () => {
  const causes = diagnose(check, -1);
  expect(causes.flatMap((cause) => cause.broken)).toHaveLength(broken.length);
  for (const cause of causes) expect(cause).toMatchObject({ unsearched: true, suspects: [], singled: false });
});

test('where it does not, nothing is left unsearched', () => {
  const causes = diagnose(check);
  expect(causes).toHaveLength(2);
  expect(causes.filter(({ unsearched }) => unsearched)).toEqual([]);
});
