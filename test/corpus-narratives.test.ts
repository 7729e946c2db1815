import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { narrativeCoverage, reportsAccounts } from '../src/check';
import { readDocument } from '../src/documents';
import { messageOf, type Finding } from '../src/findings';
import { examine } from '../src/examine';
import { finalAccounts } from '../src/publications/final-accounts';
import type { Examination } from '../src/findings/examination';
import { openWorkbook } from '../src/hosts/file/open';
import { inCorpus, published, publishedWorkbook } from './fixtures/shared';
import { withShared } from './with-shared';

/** Every form in which the narrative of a package is at hand; the package's own comes first. */
const FORMS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'changji-liaison-2024': ['changji-liaison-2024/narrative.docx', 'other/changji-liaison-2024.txt'],
  'putuo-ecology-2025': ['putuo-ecology-2025/narrative.txt'],
  'putuo-planning-2024': ['putuo-planning-2024/narrative.pdf', 'other/putuo-planning-2024.txt'],
  'urumqi-liaison-2023': ['urumqi-liaison-2023/narrative.pdf', 'other/urumqi-liaison-2023.txt'],
  'urumqi-office-2024': ['urumqi-office-2024/narrative.md'],
};
const packages = Object.keys(FORMS);

/** What must be found: truth.json's words for it, and how the finding is known. */
interface MustFind {
  readonly truth: string;
  readonly severity: Finding['severity'];
  readonly rule: string;
  /** All stand in its message or in what it points at. */
  readonly words: readonly string[];
}

const MUST_FIND: Readonly<Record<string, readonly MustFind[]>> = {
  'changji-liaison-2024': [
    { truth: '2024年10月31日7', severity: 'review', rule: 'N.residue', words: ['2024年10月31日7'] },
  ],
  'putuo-ecology-2025': [
    {
      truth: '公务接待费支出决算减少为',
      severity: 'review',
      rule: 'N.residue',
      words: ['减少为0.00万元', '持平'],
    },
    {
      truth: 'T3 合计 项目支出',
      severity: 'rounding',
      rule: 'X.T3-T5.subject',
      words: ['1,367.76', '1,367.75'],
    },
    { truth: 'T3 合计 项目支出', severity: 'rounding', rule: 'T3.tree', words: ['1,367.76'] },
    { truth: 'T6 310', severity: 'rounding', rule: 'T6.class', words: ['13.94', '0.49', '14.44'] },
    { truth: 'T6 310', severity: 'rounding', rule: 'T6.public', words: ['416.36'] },
  ],
  'putuo-planning-2024': [
    { truth: 'section 六: 基本支出', severity: 'error', rule: 'N.T5', words: ['5,377.64', '5,364.75'] },
    { truth: 'section 六: 人员经费', severity: 'error', rule: 'N.T6', words: ['4,896.98', '4,884.09'] },
    { truth: '占本年支出合计的', severity: 'error', rule: 'N.share', words: ['99.86', '99.87'] },
    { truth: '增长 13.95', severity: 'review', rule: 'N.residue', words: ['13.95', '%'] },
    { truth: '下降（增长）27.78%', severity: 'review', rule: 'N.residue', words: ['下降(增长)27.78%'] },
    {
      truth: 'names:',
      severity: 'review',
      rule: 'N.names',
      words: ['其他国土资源事务支出', '其他自然资源事务支出'],
    },
    { truth: 'names:', severity: 'review', rule: 'N.names', words: ['住房保障支出', '住房改革支出'] },
    {
      truth: 'names:',
      severity: 'review',
      rule: 'N.names',
      words: ['机关事业单位退休人员活动费支出', '其他行政事业单位养老支出'],
    },
    { truth: 'the unit is called', severity: 'review', rule: 'N.unit', words: ['规划与自然资源局'] },
  ],
  'urumqi-liaison-2023': [],
  'urumqi-office-2024': [
    { truth: "last year's 财政拨款", severity: 'review', rule: 'N.roll-forward', words: ['1,378.91'] },
  ],
};

/** What looks wrong and is not: no error and no review is of such a rule, or says such words. */
interface MustNotFind {
  readonly truth: string;
  readonly rule?: RegExp;
  readonly words?: readonly string[];
}

const MUST_NOT_FIND: Readonly<Record<string, readonly MustNotFind[]>> = {
  'changji-liaison-2024': [
    { truth: '人员经费 143.57', rule: /^(?:N\.basic|X\.T5-T6)/, words: ['184.00'] },
    { truth: 'shares 87.12', rule: /^N\.share/, words: ['87.12'] },
    { truth: '增加100.00', rule: /^N\.growth/ },
    { truth: '项目支出 271.15', rule: /^P\./, words: ['171.15'] },
    { truth: '一般公共预算财政拨款 356.00', words: ['356.00'] },
  ],
  'putuo-ecology-2025': [{ truth: '绩效 1,354.13', rule: /^P\./, words: ['1,354.13'] }],
  'putuo-planning-2024': [
    { truth: 'T4 total 9746.50', rule: /^X\.T1-T4/ },
    { truth: '机关运行经费 142.80', rule: /^N\.operating/, words: ['142.80'] },
    { truth: 'T1 212 3845.25', words: ['3,845.25'] },
    { truth: 'three-cent', rule: /^T6\./ },
  ],
  'urumqi-liaison-2023': [
    { truth: '273.94 + 21.58', words: ['295.53'] },
    { truth: '261.67', words: ['261.68'] },
    { truth: '公务接待费 0.00', words: ['公务接待'] },
  ],
  'urumqi-office-2024': [
    { truth: '2,644.72 + 281.39', words: ['2,926.12'] },
    { truth: '保有量 36', words: ['36辆', '36 辆'] },
    { truth: '12 projects', rule: /^P\.(?:count|projects)/ },
    { truth: '机关运行经费 last year', words: ['2,041.67'] },
  ],
};

interface Truth {
  readonly errors?: number;
  readonly mustFind: readonly { readonly severity: string; readonly what: string }[];
  readonly mustNotFind: readonly string[];
}

const truthOf = (name: string): Truth =>
  JSON.parse(readFileSync(inCorpus(name, 'truth.json'), 'utf8')) as Truth;

const examined = new Map<string, Promise<Examination>>();
function examination(name: string, form: string): Promise<Examination> {
  const found = examined.get(form) ?? examineForm(name, form);
  examined.set(form, found);
  return found;
}

async function examineForm(name: string, form: string): Promise<Examination> {
  const workbook = openWorkbook(publishedWorkbook(name), 'statements.xlsx');
  const narrative = await readDocument(basename(form), readFileSync(inCorpus(form)));
  return examine(finalAccounts, { sheets: workbook.content.sheets, narratives: [narrative] });
}

/** What a finding says: its message, and what stands where it points. */
const saying = (finding: Finding): string =>
  [
    messageOf(finding).zh,
    ...finding.pointers.map((pointer) => (pointer.kind === 'figure' ? pointer.figure : pointer.spot).printed),
  ].join(' ');

const lineOf = (finding: Finding): string =>
  `${finding.severity} ${finding.rules.join('+')} ${messageOf(finding).zh}`;

withShared('corpus', 'its five narratives were not checked', () => {
  test('every package of the corpus is tried', () => {
    expect([...published].sort()).toEqual([...packages].sort());
  });

  describe.each(packages)('%s', (name) => {
    const truth = truthOf(name);
    const [first, ...others] = FORMS[name]!;

    test('all that truth.json names is tried here, with its severity', () => {
      const tried = (entries: readonly { truth: string }[], what: string): boolean =>
        entries.some((entry) => what.startsWith(entry.truth));
      for (const { what, severity } of truth.mustFind) {
        const same = MUST_FIND[name]!.filter((entry) => entry.severity === severity);
        expect([what, tried(same, what)]).toEqual([what, true]);
      }
      for (const what of truth.mustNotFind) {
        expect([what, tried(MUST_NOT_FIND[name]!, what)]).toEqual([what, true]);
      }
    });

    if (truth.errors === 0) {
      test('a clean package: no error', async () => {
        const { findings } = await examination(name, first);
        expect(findings.filter(({ severity }) => severity === 'error').map(lineOf)).toEqual([]);
      });
    }

    for (const { truth: what, severity, rule, words } of MUST_FIND[name]!) {
      test(`found as ${severity}: ${what} (${rule} ${words.join(', ')})`, async () => {
        const { findings } = await examination(name, first);
        const found = findings.filter(
          (finding) =>
            finding.severity === severity &&
            finding.rules.includes(rule) &&
            words.every((word) => saying(finding).includes(word)),
        );
        expect(found.length).toBeGreaterThan(0);
      });
    }

    test.each(MUST_NOT_FIND[name]!)('not found: $truth', async ({ rule, words = [] }) => {
      const { findings } = await examination(name, first);
      const found = findings.filter(
        (finding) =>
          (finding.severity === 'error' || finding.severity === 'review') &&
          (finding.rules.some((each) => rule?.test(each)) ||
            words.some((word) => messageOf(finding).zh.includes(word))),
      );
      expect(found.map(lineOf)).toEqual([]);
    });

    for (const form of others) {
      test(`${form} gives the same findings`, async () => {
        const [one, other] = [await examination(name, first), await examination(name, form)];
        expect(other.findings.map(lineOf)).toEqual(one.findings.map(lineOf));
      });
    }

    test('97% of the amounts and percentages of part two are checked', async () => {
      const [coverage] = narrativeCoverage((await examination(name, first)).check);
      const [figures, unchecked] = [coverage!.figures, coverage!.unchecked].map(
        (each) => each.filter(reportsAccounts).length,
      );
      expect(figures).toBeGreaterThan(100);
      expect(1 - unchecked! / figures!).toBeGreaterThanOrEqual(0.97);
    });

    test('its year and its unit are known', async () => {
      const { books } = (await examination(name, first)).check;
      expect(books.narratives.map(({ names }) => names.year)).toEqual([Number(/\d{4}$/.exec(name)![0])]);
      expect(books.narratives[0]!.names.unit?.text).toMatch(/\p{Script=Han}{4}/u);
    });
  });
});
