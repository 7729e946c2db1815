import type { Grammar } from '../../src/model/grammar';
import { item } from '../../src/model/item';
import { FORMS } from '../../src/publications/final-accounts/forms';
import { section, term } from '../../src/publications/kinds/section';
import { readNarrative } from '../../src/prose';
import { readStatements } from '../../src/tables';

const total = item('B1', 'total', 'total');
const grants = item('B1', 'grants', 'total');

/** A kind of document that nobody knows but this test: one section, two names. */
const grammar: Grammar = {
  sections: [
    section('plan', {
      heading: { words: ['预算收入'], title: /预算收入/ },
      terms: [term('预算收入(?:合计)?', total), term('补助收入', grants)],
    }),
  ],
  families: [],
  headings: { words: ['安排', '情况'], vague: /$^/, silent: /$^/, silentPart: /$^/, statement: /$^/ },
  title: { words: /([^。]{4,20}?)20\d\d年预算/, noUnit: /$^/ },
  same: new Map(),
  wholeOf: (of) => (of === grants ? total : null),
  yearTotals: new Set([total]),
  grandTotals: new Map(),
  mayBe: () => [],
  firstOfPair: new Map(),
  pairs: new Map(),
  sideOf: () => null,
  printsBudget: () => false,
  funds: { isOf: () => false, partOf: (of) => of, ofAll: () => [], general: 'B1', others: [] },
  restatable: [['补助收入', [grants]]],
};

const read = (text: string): ReturnType<typeof readNarrative> =>
  readNarrative(grammar, { file: 'n.txt', kind: 'text', text }, readStatements(FORMS, []));

test('another kind of document is read by its own grammar', () => {
  const { printings, ratios, unread, sections, names } = read(
    '第一中学2025年预算\n一、预算收入安排情况\n预算收入合计100.00万元,其中:补助收入40.00万元,占40.00%。',
  );
  expect(sections.map(({ kind, title }) => `${kind.key} ${title}`)).toContain('plan 一、预算收入安排情况');
  expect(printings.map(({ fact, figure }) => `${fact.key} ${figure.printed}`)).toEqual([
    'B1/total/total 100.00万元',
    'B1/grants/total 40.00万元',
    'N/B1/grants/total:share/value 40.00%',
  ]);
  expect(ratios).toHaveLength(1);
  expect(unread).toEqual([]);
  expect(names.unit?.text).toBe('第一中学');
});

test('what its grammar does not name is not read', () => {
  const { printings, unread, unknown } = read(
    '一、预算收入安排情况\n三公经费5.00万元。\n二、支出决算情况说明\n本年支出6.00万元。',
  );
  expect(printings).toEqual([]);
  expect(unread.map(({ passage }) => passage.text)).toEqual(['5.00万元', '6.00万元']);
  expect(unknown.map(({ text, amounts }) => `${text} ${amounts}`)).toEqual(['二、支出决算情况说明 1']);
});

test('what its reasons say again by a name may be the items it gives for the name', () => {
  const { restated } = read('一、预算收入安排情况\n预算收入100.00万元,主要原因是:补助收入40.00万元。');
  expect(restated.map(({ may, value }) => [may, value.toFixed(2)])).toEqual([[[grants], '40.00']]);
});
