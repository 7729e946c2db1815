import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { narrativeCoverage } from '../../src/check/narrative-coverage';
import { textReport } from '../../src/cli/text-report';
import { messageOf, type Finding } from '../../src/findings';
import type { BesideInput } from '../../src/compose';
import { examine, examinePackage } from '../../src/examine';
import type { Examination } from '../../src/findings/examination';
import { narrativeMarks } from '../../src/findings/narrative-marks';
import { ofConflict } from '../../src/findings/of-rounding';
import { toResult } from '../../src/findings/result';
import type { Sheet } from '../../src/model/sheet';
import type * as textModule from '../../src/model/text';
import type { Text } from '../../src/model/text';
import { commentsFor, editsFor } from '../../src/output';
import { letterOf } from '../../src/output/letter';
import { finalAccounts, RULES } from '../../src/publications/final-accounts';
import { t3, t4, t5, t6 } from '../../src/publications/final-accounts/forms';
import { cardOf } from '../../src/taskpane/worker/card';
import { narrativeView } from '../../src/taskpane/worker/narrative-view';
import { columnsExchanged, inYuan, movedDown, movedUp } from '../fixtures/blocks';
import { aNarrated } from '../fixtures/narrated';
import { yearsFrom } from '../fixtures/next-year';
import { aPackage } from '../fixtures/package';
import { fundUnit, unevenUnit } from '../fixtures/units';
import { collect, ruleOf, type Workbook } from '../publications/final-accounts/rules/table';

/**
 * Whatever is said of a package in English holds no Chinese but the user's own. What is the user's own is told apart
 * where sentences are made: a string that is given to a phrase as data, or printed as it stands, is marked here, and
 * whatever Chinese stands outside of marks is ours. Chinese written into the English of a text itself is found by
 * test/model/english.test.ts, said or not.
 */
vi.mock('../../src/model/text', async (original) => {
  const actual = await original<typeof textModule>();
  const marked = (data: unknown): unknown => {
    if (typeof data === 'string')
      return /\p{Script=Han}/u.test(data) && !data.includes('⟦') ? `⟦${data}⟧` : data;
    if (Array.isArray(data)) return data.map(marked);
    if (typeof data !== 'object' || data === null || 'zh' in data) return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, marked(value)]));
  };
  const phrase: typeof actual.phrase = (zh, en) => {
    const make = actual.phrase(zh, en);
    return (data) => make(marked(data) as typeof data);
  };
  return {
    ...actual,
    phrase,
    asPrinted: (words: string) => actual.asPrinted(marked(words) as string),
    spaced: (...parts: (Text | string)[]) => actual.spaced(...(marked(parts) as (Text | string)[])),
  };
});

/** A passage of the narrative as quoted beside a finding. */
const PASSAGE = /“[^\n]*【[^】]*】[^\n]*”/g;

/** A word of the documents that an English text quotes: “元” is missing. */
const WORD = /“\p{Script=Han}{1,2}”/gu;

const isOurs = (words: string): boolean =>
  /\p{Script=Han}/u.test(
    words
      .replace(/⟦[^⟧]*⟧/g, '')
      .replace(PASSAGE, '')
      .replace(WORD, ''),
  );

/** Everything that any face says of a package in English. */
function saidOf(examination: Examination, sheets: readonly Sheet[]): string[] {
  const { check, findings } = examination;
  const { books } = check;
  // What is printed stands alone in a cell of the report.
  const printed = new Set(
    findings.flatMap(({ pointers }) =>
      pointers.map((pointer) => (pointer.kind === 'figure' ? pointer.figure : pointer.spot).printed),
    ),
  );
  for (const { text } of narrativeCoverage(check).flatMap(({ unchecked }) => unchecked)) printed.add(text);
  const result = toResult(examination, { folder: null, workbook: '' }, 'en');
  const edits = editsFor({
    ...examination,
    sheets,
    earlierReport: undefined,
    language: 'en',
    checkedAt: '',
    version: '',
  });
  const letter = letterOf({
    ...examination,
    workbook: '',
    setAside: new Map(),
    opinions: new Map(),
    language: 'en',
    checkedAt: '2025-03-01 09:30',
    version: '',
  });
  const nothing = { revisions: [], doubts: [] };
  const marks = narrativeMarks(examination).flatMap(
    (each) => narrativeView(each, [], nothing, books, 'en').marks,
  );
  return [
    ...textReport(examination, 'en'),
    ...books.narratives.flatMap(({ file }) =>
      commentsFor(findings, file, 'en', '2025-03-01 09:30').map(({ text }) => text),
    ),
    ...result.findings.flatMap(({ message, suspects, figures }) => [
      message,
      ...suspects.map(({ because }) => because),
      ...figures.map(({ item }) => item),
    ]),
    ...result.notEvaluated.flatMap(({ title, reason }) => [title, reason]),
    ...(result.narrative?.unchecked.map(({ reason }) => reason) ?? []),
    ...findings
      .map((finding) => cardOf(finding, check, sheets, 'en'))
      .flatMap((card) => [
        card.headline,
        ...card.suggested,
        ...card.rules.flatMap(({ title }) => title),
        ...card.passages.flatMap((passage) => passage?.where ?? []),
        ...card.corrections.flatMap((each) => (each ? [each.where, each.item, each.suggested] : [])),
      ]),
    ...marks.flatMap(({ item, reason, ties }) => [
      item ?? '',
      reason ?? '',
      ...ties.flatMap(({ title, places }) => [title, ...places.flatMap((at) => [at.where, at.item])]),
    ]),
    ...letter.blocks
      .flatMap((block) =>
        block.kind === 'paragraph' ? block.text : block.rows.flat().flatMap(({ lines }) => lines),
      )
      .filter((line) => !printed.has(line)),
    ...edits
      .flatMap((edit) => ('rows' in edit ? edit.rows.flat() : []))
      .flatMap(({ content }) =>
        content.kind === 'text' && !printed.has(content.text) ? [content.text] : [],
      ),
  ];
}

const seen = new Map<Finding['about']['kind'], number>();

function leaks(workbook: Workbook, beside?: readonly BesideInput[]): string[] {
  const sheets = workbook.sheets();
  const input = { sheets, narratives: workbook.narratives?.() };
  const examination = beside ? examinePackage({ ...input, beside }) : examine(finalAccounts, input);
  for (const { about } of examination.findings) seen.set(about.kind, (seen.get(about.kind) ?? 0) + 1);
  return [...new Set(saidOf(examination, sheets).filter(isOurs))];
}

const plain = aPackage();

describe('in English nothing is Chinese but what is quoted', () => {
  test('of every rule, broken as its own tests break it', async () => {
    const broken: Workbook[] = [];
    const folders = ['forms', 'rules/between', 'rules/form', 'rules/narrative'].map(
      (folder) => `publications/final-accounts/${folder}`,
    );
    for (const folder of folders.map((name) => join(__dirname, '..', name))) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
        const tables = await collect(() => import(join(folder, file)));
        // Sums are all told in one way, observations each in its own.
        for (const { rule, broken: cases } of tables) {
          broken.push(...(ruleOf(rule).observe ? cases : cases.slice(0, 1)));
        }
      }
    }
    expect(broken.length).toBeGreaterThanOrEqual(RULES.length);
    expect([...new Set(broken.flatMap((each) => leaks(each)))]).toEqual([]);
  }, 120_000);

  test.each<[string, Workbook]>([
    ['a block moved down', movedDown(plain, /^302/)],
    ['a block moved up', movedUp(plain, /^302/)],
    ['a statement in 元', inYuan(plain, 'T5')],
    ['two columns exchanged', columnsExchanged(plain, 'T5')],
    [
      'one wrong number in four cells',
      ['201', '20103']
        .flatMap((row) => [t3(row, 'project'), t5(row, 'project')])
        .reduce((pkg, item) => pkg.with(item, '40.04'), plain),
    ],
    ['rounding differences', aPackage({ books: unevenUnit })],
    ['a blank, beside a narrative', aNarrated().but((pkg) => pkg.without(t6('30211')))],
  ])('of %s', (_, workbook) => {
    expect(leaks(workbook)).toEqual([]);
  });

  test('of last year’s accounts, which do not agree and have a defect of their own', () => {
    const { last, now } = yearsFrom(fundUnit, 7, { family: 'xinjiang2024', lastFamily: 'xinjiang2024' });
    const wrong = last.pkg
      .with(t5('2010301', 'basic'), '+9.00')
      .with(t4.expenditure('closing', 'total'), '+5.00')
      .withLabel('T5', '2010301', '旧名称');
    const beside: BesideInput[] = [
      { file: 'last.xlsx', sheets: wrong.sheets() },
      { ...last.narratives()[0]!, file: 'last.txt' },
    ];
    expect(leaks(now, beside)).toEqual([]);
    expect(
      leaks(
        now.rewritten((text) => text.replaceAll('增加1', '增加2')),
        beside,
      ),
    ).toEqual([]);
    expect(seen.get('ofLastYear')).toBeGreaterThan(0);
  });

  test('of differences that cannot all be rounding, and of what was not searched', () => {
    const { verdicts } = examine(finalAccounts, { sheets: aPackage({ books: unevenUnit }).sheets() }).check;
    const rounding = verdicts.filter(({ kind }) => kind === 'rounding').slice(0, 2);
    const conflict = ofConflict(rounding);
    const unsearched = { about: { kind: 'unsearched', verdict: rounding[0]! } } as const;
    for (const finding of [conflict, unsearched]) {
      expect(isOurs(messageOf(finding).en)).toBe(false);
      seen.set(finding.about.kind, 1);
    }
  });

  test('of every kind of finding there is', () => {
    const kinds: Record<Finding['about']['kind'], true> = {
      verdict: true,
      ofLastYear: true,
      unsearched: true,
      shift: true,
      columns: true,
      scale: true,
      repeated: true,
      conflict: true,
      rounding: true,
      observation: true,
    };
    expect([...seen.keys()].sort()).toEqual(Object.keys(kinds).sort());
  });

  test('of the catalogue of rules', () => {
    expect(RULES.flatMap(({ title, basis }) => [title.en, basis.en]).filter(isOurs)).toEqual([]);
  });
});
