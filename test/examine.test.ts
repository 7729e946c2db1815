import { examine, type Examining, type NarrativeInput } from '../src/examine';
import { finalAccounts } from '../src/publications/final-accounts';
import type { Sheet } from '../src/model/sheet';
import { aNarrated } from './fixtures/narrated';

const narrated = aNarrated();
const [told] = narrated.narratives();
const sheets = narrated.sheets();

/** A sheet of running text, a line a row; its first quotes a statement's title. */
const asSheet: Sheet = {
  ...sheets[0]!,
  name: '说明',
  cells: ['一般公共预算财政拨款支出决算表', ...told!.text.split('\n')].map((value) => [{ value }]),
  merges: [],
};
const inSheet: readonly NarrativeInput[] = [{ sheet: asSheet.name }];

const figuresIn = (narratives: readonly NarrativeInput[], all: readonly Sheet[]): number[] =>
  examine(finalAccounts, { sheets: all, narratives }).check.books.narratives.map(
    ({ printings }) => printings.length,
  );

test('a check says how far it is, in order', () => {
  const stages: Examining[] = [];
  examine(finalAccounts, { sheets }, (stage) => stages.push(stage));
  expect(stages).toEqual(['recognising', 'checking', 'diagnosing']);
});

test('a narrative that stands in a sheet is read like one in a file, and its sheet is no statement', () => {
  const examination = examine(finalAccounts, { sheets: [asSheet, ...sheets], narratives: inSheet });
  const { books } = examination.check;
  expect(books.statement('T5')!.sheet).toBe(
    examine(finalAccounts, { sheets }).check.books.statement('T5')!.sheet,
  );
  expect(books.narratives.map(({ file }) => file)).toEqual(['说明']);
  expect(figuresIn(inSheet, [asSheet, ...sheets])).toEqual(figuresIn([told!], sheets));
  expect(examination.findings.filter(({ severity }) => severity !== 'rounding')).toEqual([]);
});

test('a narrative whose sheet is gone is no narrative', () => {
  expect(figuresIn(inSheet, sheets)).toEqual([]);
});

test('what the accountant says a sheet is goes before what its title says', () => {
  const { sheet } = examine(finalAccounts, { sheets }).check.books.statement('T6')!;
  const assigned = new Map([[sheet, null]]);
  expect(examine(finalAccounts, { sheets, assigned }).check.books.statement('T6')).toBeUndefined();
  expect(
    examine(finalAccounts, { sheets, assigned, narratives: [{ sheet }] }).check.books.statement('T6'),
  ).toBeUndefined();
});

test('a sheet said to hold the narrative and to be a statement is that statement', () => {
  const { sheet } = examine(finalAccounts, { sheets }).check.books.statement('T6')!;
  const assigned = new Map([[sheet, 'T6' as const]]);
  const { books } = examine(finalAccounts, { sheets, assigned, narratives: [{ sheet }] }).check;
  expect(books.statement('T6')!.sheet).toBe(sheet);
});
