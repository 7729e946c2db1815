import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nationalForm, RULES } from '../../../../src/publications/final-accounts';
import type { Form } from '../../../../src/model/form';
import type { Rule } from '../../../../src/books/rule';
import { homeOf } from '../../../../scripts/new-rule';
import { collect, type Registered } from './table';

const SRC = join(__dirname, '../../../../src');
const TEST = join(__dirname, '../../..');
const FORMS = 'publications/final-accounts/forms';
const OWN = 'publications/final-accounts/rules';
const FOLDERS = [FORMS, `${OWN}/between`, `${OWN}/form`, `${OWN}/narrative`] as const;

/** The tables of the domain's identities.md. A rule that goes missing here goes missing from every report. */
const IDENTITIES = [
  'T1.income-total T1.expenditure-total T1.income-grand T1.expenditure-grand T1.balance',
  'T2.row T3.row T5.row T2.tree T3.tree T5.tree',
  'T4.row T4.income-total T4.expenditure-total T4.opening-total T4.grand T4.balance T4.fund-balance',
  'T6.class T6.staff T6.public',
  'T7.row T7.tree T7.roll T8.row T8.tree T8.roll',
  'T9.total T9.vehicles',
  'X.T1-T2.income X.T1-T2.source X.T1-T3.expenditure X.T1-T3.class X.T1-T4.fund X.T2-T4.fiscal',
  'X.T4-T5.expenditure X.T4-T5.class X.T4-T7 X.T4-T8 X.T5-T6.basic X.T3-T5.subject',
  'X.T1-T4.class X.T1-T4.carry X.T6-T9.item',
  'X.same-unit X.same-year X.same-name X.empty-statement X.subjects',
].flatMap((line) => line.split(' '));

const byId = RULES.map((rule): [string, Rule] => [rule.id, rule]);

const sourceFiles = FOLDERS.flatMap((folder) =>
  readdirSync(join(SRC, folder)).map((file) => `${folder}/${file.replace(/\.ts$/, '')}`),
);

/** Helpers that several files of rules share. */
const SHARED = [
  `${FORMS}/index`,
  ...['fund-table', 'by-unit', 'economic-detail'].map((name) => `${FORMS}/${name}`),
  ...['form/sheets', 'form/texts', 'between/fund-summary', 'between/subjects', 'between/texts'].map(
    (name) => `${OWN}/${name}`,
  ),
  ...['index', 'family', 'sayings', 'shares', 'spot', 'stocks', 'texts'].map(
    (name) => `${OWN}/narrative/${name}`,
  ),
];

describe('catalogue', () => {
  test('every id is there once: reports and 处理意见 are filed by it', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(byId)('%s has an id of the stable form', (id) => {
    expect(id).toMatch(
      /^(?:T[1-9]\d?\.[a-z]+(?:-[a-z]+)*|X\.T\d+-T\d+(?:\.[a-z]+)?|N\.T\d+|[XSNP]\.[a-z]+(?:-[a-z]+)*)$/,
    );
  });

  test.each(IDENTITIES)('%s of identities.md exists', (id) => {
    expect(RULES.map((rule) => rule.id)).toContain(id);
  });

  test.each(byId)('%s has a title and a basis in both languages', (_, { title, basis }) => {
    for (const { zh, en } of [title, basis]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]{3}/);
      expect(en).not.toMatch(/\p{Script=Han}|[，。：；（）“”]/u);
    }
    expect(basis.zh).not.toBe(title.zh);
    expect(basis.en).not.toBe(title.en);
  });

  test('no two rules of one family read alike', () => {
    const titles = RULES.map(({ id, title }) => `${homeOf(id)}: ${title.zh}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(byId)('%s is either identities or an observation', (_, rule) => {
    expect([rule.identities, rule.observe].filter(Boolean)).toHaveLength(1);
  });
});

/** The rules of what a file exports: a list of them, or a form that states its sums. */
function rulesOf(exported: unknown): readonly Rule[] {
  if (Array.isArray(exported))
    return exported.filter((each): each is Rule => Object(each) === each && 'basis' in each);
  if (typeof exported === 'function' && exported.name.endsWith('Rules'))
    return (exported as (forms: readonly Form[]) => readonly Rule[])(nationalForm.forms);
  return Object(exported) === exported ? ((exported as Partial<Form>).sums ?? []) : [];
}

describe('files', () => {
  test.each(sourceFiles.filter((file) => !SHARED.includes(file)))(
    'src/%s.ts holds the rules of its name and no others',
    async (file) => {
      const module = (await import(join(SRC, `${file}.ts`))) as Record<string, unknown>;
      const ids = Object.values(module)
        .flatMap(rulesOf)
        .map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.map(homeOf)).toEqual(ids.map(() => file));
      const listed = RULES.filter(({ id }) => homeOf(id) === file).map(({ id }) => id);
      expect(ids).toEqual(listed);
    },
  );

  test.each(RULES.map(({ id }) => [id, homeOf(id)]))('%s stands in %s', (_, file) => {
    expect(sourceFiles).toContain(file);
  });
});

describe('tests', () => {
  const found = new Map<string, { file: string; cases: Registered }[]>();

  beforeAll(async () => {
    for (const folder of FOLDERS) {
      for (const file of readdirSync(join(TEST, folder))) {
        const path = join(TEST, folder, file);
        for (const cases of await collect(() => import(path))) {
          const before = found.get(cases.rule) ?? [];
          found.set(cases.rule, [...before, { file: `${folder}/${file.replace(/\.test\.ts$/, '')}`, cases }]);
        }
      }
    }
  });

  test.each(RULES.map(({ id }) => id))('%s has a passing and a failing case in its own file', (id) => {
    expect(found.get(id)).toHaveLength(1);
    const [{ file, cases }] = found.get(id)! as [{ file: string; cases: Registered }];
    // The sets of places that publish more have one table of cases for all of their forms.
    expect(file).toBe(/^T\d\d/.test(id) ? `${OWN}/between/places` : homeOf(id));
    expect(cases.passing).toBeGreaterThan(0);
    expect(cases.failing).toBeGreaterThan(0);
  });

  test('no table is about a rule that is not there', () => {
    expect([...found.keys()].filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });
});
