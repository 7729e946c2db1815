import { verdictOf, type Finding, type Whose } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { t3, t5 } from '../../src/publications/final-accounts/forms';
import { aNarrated } from '../fixtures/narrated';
import { aPackage } from '../fixtures/package';
import { unevenUnit } from '../fixtures/units';
import type { Workbook } from '../publications/final-accounts/rules/table';

const plain = aPackage();
const narrated = aNarrated();
const check = (pkg: Workbook) =>
  examine(finalAccounts, { sheets: pkg.sheets(), narratives: pkg.narratives?.() });
const basic = t5('total', 'basic');

test.each<[string, Workbook, (finding: Finding) => boolean, Whose]>([
  [
    'a wrong cell under its statement',
    plain.with(t5('total', 'total'), '993.77'),
    ({ singled }) => singled,
    'T5',
  ],
  [
    'a wrong cell under its statement, though the narrative shows it as well',
    narrated.but((pkg) => pkg.with(t3('total', 'basic'), '539.73')),
    ({ singled }) => singled,
    'T3',
  ],
  [
    'a wrong figure of the narrative under the narrative',
    narrated.printing(basic, 'amount', '539.73万元'),
    ({ severity }) => severity === 'error',
    'N',
  ],
  ['rounding under the statement it is of', aPackage({ books: unevenUnit }), byKind('rounding'), 'T1'],
  [
    'a statement that is missing under none',
    { sheets: () => plain.sheets().filter(({ name }) => name !== plain.sheetNameOf('T5')) },
    ({ rule }) => rule === 'S.missing',
    null,
  ],
])('%s', (_, workbook, isMeant, whose) => {
  const found = check(workbook).findings.find(isMeant);
  expect(found).toBeDefined();
  expect(found!.statement).toBe(whose);
});

function byKind(kind: Finding['about']['kind']): (finding: Finding) => boolean {
  return ({ about }) => about.kind === kind;
}

test('a finding holds the broken identity itself, and what it should be as a number', () => {
  const { findings, check: checked } = check(plain.with(t5('total', 'total'), '993.77'));
  const [error] = findings;
  expect(checked.verdicts).toContain(verdictOf(error!));
  const [suspect] = error!.suspects;
  expect(suspect!.suggested.eq('939.77')).toBe(true);
  expect(suspect!.evidence!.agreeing.length).toBeGreaterThan(0);
});
