import { t5 } from '../../src/publications/final-accounts/forms';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { narrativeOf, withFigure, withWords } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { plainUnit } from '../fixtures/units';

const sheets = aPackage({ family: 'shanghai', books: plainUnit }).sheets();
const built = narrativeOf(plainUnit, { family: 'shanghai' });
const shareAt = built.figures.findIndex(
  ({ of, role }) => of === t5('total', 'total').key && role === 'share',
);

// A rate of nothing asks nothing of its figures, and was once taken to hold as soon as another error was explained.
test('beside another error, a rate of nothing is told too', () => {
  const changed = withWords(
    withFigure(built, shareAt, '12.34%'),
    '费决算为0.00万元；',
    '费决算为0.00万元，完成预算的5.00%；',
  );
  const { check, findings } = examine(finalAccounts, {
    sheets,
    narratives: [{ file: '说明.txt', kind: 'text', text: changed.text }],
  });
  const broken = check.verdicts.filter(({ kind }) => kind === 'inconsistent');
  expect(broken.map(({ rule }) => rule.id).sort()).toEqual(['N.completion', 'N.share']);
  const told = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  expect(told.sort()).toEqual(['N.completion', 'N.share']);
});
