import { FORMS } from '../../src/publications/final-accounts/forms';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { check } from '../../src/check';
import { diagnose } from '../../src/diagnose';
import { Books, RULES } from '../../src/rules';
import { readStatements } from '../../src/sources/statements';
import { aPackage } from '../fixtures/package';

const wrong = aPackage().with(t5('2010301', 'basic'), '+12.89').with(t3('2080505', 'basic'), '+7.31');
const { verdicts } = check(new Books(readStatements(FORMS, wrong.sheets())), RULES);
const broken = verdicts.filter(({ kind }) => kind === 'inconsistent');

test('where the work runs out every broken identity is told by itself, and that no figure was looked for', () => {
  const causes = diagnose(verdicts, [], undefined, -1);
  expect(causes.flatMap((cause) => cause.broken)).toHaveLength(broken.length);
  for (const cause of causes) expect(cause).toMatchObject({ unsearched: true, suspects: [], singled: false });
});

test('where it does not, nothing is left unsearched', () => {
  const causes = diagnose(verdicts);
  expect(causes).toHaveLength(2);
  expect(causes.filter(({ unsearched }) => unsearched)).toEqual([]);
});
