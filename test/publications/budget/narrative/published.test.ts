import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { narrativeCoverage } from '../../../../src/check';
import { examinePackage } from '../../../../src/examine';
import type { Examination } from '../../../../src/findings/examination';
import { messageOf, type Finding } from '../../../../src/findings';
import { openWorkbook } from '../../../../src/hosts/file/open';
import { inCorpus } from '../../../fixtures/shared';
import { withShared } from '../../../with-shared';

const NARRATIVE = inCorpus('other', 'changji-liaison-2024-budget.txt');

interface Told {
  readonly severity: Finding['severity'];
  readonly rule: string;
  readonly words: readonly string[];
}

/** What its accountant should look at; the residues of writing go by the rule that all narratives share. */
const MUST_FIND: readonly Told[] = [
  { severity: 'review', rule: 'BN.people', words: ['3人', '2名'] },
  { severity: 'review', rule: 'BN.operating', words: ['19.44'] },
  { severity: 'review', rule: 'BN.reason', words: ['72.00', '规模变化情况'] },
  { severity: 'review', rule: 'BN.reason', words: ['72.00', '一般行政管理事务'] },
  { severity: 'review', rule: 'N.typing', words: ['是是'] },
  { severity: 'review', rule: 'N.typing', words: ['预算预算'] },
  { severity: 'rounding', rule: 'B1.expenditure-grand', words: ['342.31', '298.75'] },
  { severity: 'rounding', rule: 'B6.tree', words: ['140.35', '160.31'] },
  { severity: 'rounding', rule: 'N.growth', words: ['23.15%'] },
  { severity: 'rounding', rule: 'BN.change-sum', words: ['30.13', '25.47'] },
];

const wordsOf = (finding: Finding): string =>
  [
    messageOf(finding).zh,
    ...finding.pointers.map((pointer) => (pointer.kind === 'figure' ? pointer.figure : pointer.spot).printed),
  ].join(' ');

withShared('budgets', 'its published budget was not checked with its narrative', (folder) => {
  let examined: Examination;
  beforeAll(() => {
    const workbook = new Uint8Array(readFileSync(path.join(folder, 'changji-2024', 'budget.xlsx')));
    const { sheets } = openWorkbook(workbook, 'budget.xlsx').content;
    const text = existsSync(NARRATIVE) ? readFileSync(NARRATIVE, 'utf8') : '';
    examined = examinePackage({ sheets, narratives: [{ file: '预算说明.txt', kind: 'text', text }] });
  });

  test('no error, and no review but what is to be looked at', () => {
    const told = examined.findings.filter(({ severity }) => severity === 'error' || severity === 'review');
    const rules = MUST_FIND.map(({ rule }) => rule);
    expect(told.filter((each) => !each.rules.some((rule) => rules.includes(rule))).map(wordsOf)).toEqual([]);
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(MUST_FIND)('$severity: $rule $words', ({ severity, rule, words }) => {
    const found = examined.findings.filter(
      (each) =>
        each.severity === severity &&
        each.rules.includes(rule) &&
        words.every((word) => wordsOf(each).includes(word)),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  test('its amounts and rates are checked but for the values of assets', () => {
    const left = narrativeCoverage(examined.check).flatMap(({ unchecked }) =>
      unchecked.filter(({ kind }) => kind !== 'count').map(({ text }) => text),
    );
    expect(left).toEqual(['652.09万元', '15.15万元', '504.06万元']);
  });
});
