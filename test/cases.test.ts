import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { narrativeCoverage, reportsAccounts } from '../src/check/narrative-coverage';
import { messageOf, type Finding } from '../src/findings';
import { examine } from '../src/examine';
import { finalAccounts } from '../src/publications/final-accounts';
import type { Examination } from '../src/findings/examination';
import { openWorkbook } from '../src/hosts/file/open';
import type { Sheet } from '../src/model/sheet';
import { withShared } from './with-shared';

const examined = (workbook: readonly Sheet[], text: string): Examination =>
  examine(finalAccounts, { sheets: workbook, narratives: [{ file: 'narrative.txt', kind: 'text', text }] });

const told = (severity: Finding['severity'], { findings }: Examination): Finding[] =>
  findings.filter((finding) => finding.severity === severity);

const messages = (found: readonly Finding[]): string[] => found.map((finding) => messageOf(finding).zh);

/** How many amounts and rates of the accounts were checked, and how many the narrative has. */
function amounts({ check }: Examination): { checked: number; all: number } {
  const [covered] = narrativeCoverage(check);
  const all = covered!.figures.filter(reportsAccounts).length;
  return { checked: all - covered!.unchecked.filter(reportsAccounts).length, all };
}

const document = (year: number, heading: string, text: string): string =>
  `某某中心${year}年度单位决算\n第三部分 ${year}年度单位决算情况说明\n${heading}\n${text}\n第四部分 名词解释\n`;

/** Texts of other places, each beside a workbook that agrees with its right figures. */
withShared('cases', 'texts of other places were not read', (CASES) => {
  const sheets = (...path: string[]): readonly Sheet[] => {
    const file = join(CASES, ...path);
    return openWorkbook(readFileSync(file), basename(file)).content.sheets;
  };
  const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(CASES, ...path), 'utf8')) as T;
  const folders = (group: string): string[] =>
    readdirSync(join(CASES, group)).filter((name) => statSync(join(CASES, group, name)).isDirectory());

  interface Truth {
    readonly packages: readonly { readonly folder: string; readonly wrong: readonly string[] }[];
  }

  test.each([...json<Truth>('provinces', 'truth.json').packages])(
    'a text of another place: $folder has no error but what is wrong with it',
    ({ folder, wrong }) => {
      const text = readFileSync(join(CASES, 'provinces', folder, 'narrative.txt'), 'utf8');
      const found = examined(sheets('provinces', folder, 'statements.xlsx'), text);
      // 收入总计 and 支出总计 differ; 0.24 % (226.42).
      const words = wrong.flatMap((each) => each.match(/[\d.]+|[收支]入?出?总计/g) ?? []);
      const strange = messages(told('error', found)).filter(
        (message) => !words.some((word) => message.includes(word)),
      );
      expect(strange).toEqual([]);
      // Where little was read, it is not said that everything agrees.
      const { checked, all } = amounts(found);
      expect(checked * 3 >= all || told('review', found).length > 0).toBe(true);
    },
  );

  test.each(folders('wordings'))('a wording, all its figures right: %s has no error', (folder) => {
    const text = readFileSync(join(CASES, 'wordings', folder, 'narrative.txt'), 'utf8');
    const found = examined(sheets('wordings', folder, 'statements.xlsx'), text);
    expect(messages(told('error', found))).toEqual([]);
    expect(told('review', found).filter(({ rule }) => rule !== 'N.list')).toEqual([]);
  });

  interface Passages {
    readonly passages: readonly { readonly where: string; readonly heading: string; readonly text: string }[];
  }
  const template = sheets('templates', 'statements.xlsx');
  test.each([...json<Passages>('templates', 'passages.json').passages])(
    'a sentence of a template, all its figures right: $where $heading has no error',
    ({ heading, text }) => {
      const found = examined(template, document(2023, heading, text));
      expect(messages(told('error', found))).toEqual([]);
      expect(told('review', found).filter(({ rule }) => rule !== 'N.list' && rule !== 'N.unread')).toEqual(
        [],
      );
    },
  );

  interface Headings {
    readonly paragraphs: Readonly<Record<string, string>>;
    readonly headings: readonly { readonly kind: string; readonly heading: string; readonly where: string }[];
  }
  const { paragraphs, headings } = json<Headings>('headings', 'headings.json');
  const under = sheets('headings', 'statements.xlsx');
  test.each([...headings])('$heading ($where): its section is read', ({ kind, heading }) => {
    const found = examined(under, document(2021, heading, paragraphs[kind]!));
    expect(messages(told('error', found))).toEqual([]);
    const { checked, all } = amounts(found);
    expect(checked).toBe(all);
    expect(found.check.books.narratives[0]!.printings.length).toBeGreaterThan(0);
  });
});
