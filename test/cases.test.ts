import { narrativeCoverage, reportsAccounts } from '../src/check/narrative-coverage';
import { messageOf, type Finding } from '../src/findings';
import { examine } from '../src/examine';
import { finalAccounts } from '../src/publications/final-accounts';
import type { Examination } from '../src/findings/examination';
import { type Case, casesOf } from './fixtures/cases';
import { withShared } from './with-shared';

const examined = ({ sheets, text }: Case): Examination =>
  examine(finalAccounts, { sheets, narratives: [{ file: 'narrative.txt', kind: 'text', text }] });

const told = (severity: Finding['severity'], { findings }: Examination): Finding[] =>
  findings.filter((finding) => finding.severity === severity);

const messages = (found: readonly Finding[]): string[] => found.map((finding) => messageOf(finding).zh);

/** How many amounts and rates of the accounts were checked, and how many the narrative has. */
function amounts({ check }: Examination): { checked: number; all: number } {
  const [covered] = narrativeCoverage(check);
  const all = covered!.figures.filter(reportsAccounts).length;
  return { checked: all - covered!.unchecked.filter(reportsAccounts).length, all };
}

/** Texts of other places, each beside a workbook that agrees with its right figures. */
withShared('cases', 'texts of other places were not read', () => {
  test.each([...casesOf('provinces')])(
    'a text of another place: $name has no error but what is wrong with it',
    (each) => {
      const found = examined(each);
      // 收入总计 and 支出总计 differ; 0.24 % (226.42).
      const words = each.wrong.flatMap((wrong) => wrong.match(/[\d.]+|[收支]入?出?总计/g) ?? []);
      const strange = messages(told('error', found)).filter(
        (message) => !words.some((word) => message.includes(word)),
      );
      expect(strange).toEqual([]);
      // Where little was read, it is not said that everything agrees.
      const { checked, all } = amounts(found);
      expect(checked * 3 >= all || told('review', found).length > 0).toBe(true);
    },
  );

  test.each([...casesOf('wordings')])('a wording, all its figures right: $name has no error', (each) => {
    const found = examined(each);
    expect(messages(told('error', found))).toEqual([]);
    expect(told('review', found).filter(({ rule }) => rule !== 'N.list')).toEqual([]);
  });

  test.each([...casesOf('templates')])(
    'a sentence of a template, all its figures right: $name has no error',
    (each) => {
      const found = examined(each);
      expect(messages(told('error', found))).toEqual([]);
      expect(told('review', found).filter(({ rule }) => rule !== 'N.list' && rule !== 'N.unread')).toEqual(
        [],
      );
    },
  );

  test.each([...casesOf('headings')])('$name: its section is read', (each) => {
    const found = examined(each);
    expect(messages(told('error', found))).toEqual([]);
    const { checked, all } = amounts(found);
    expect(checked).toBe(all);
    expect(found.check.books.narratives[0]!.printings.length).toBeGreaterThan(0);
  });
});
