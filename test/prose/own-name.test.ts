import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import { aNarrated } from '../fixtures/narrated';
import { plainUnit } from '../fixtures/units';

/** What the narrative of a unit of this name prints, by fact, and what of it was not read. */
function readAs(unit: string, family: 'xinjiang2024' | 'shanghai') {
  const narrated = aNarrated({ ...plainUnit, unit }, { family });
  const [read] = examine(finalAccounts, { sheets: narrated.sheets(), narratives: narrated.narratives() })
    .check.books.narratives;
  return {
    printed: read!.printings.map(({ fact, figure }) => `${fact.key} ${figure.printed}`),
    unread: read!.unread.map(({ passage }) => passage.text),
  };
}

test.each([
  ['青禾市水务局（本级）', 'xinjiang2024'],
  ['青禾市水务局（本级）', 'shanghai'],
  ['青禾市水务局本级', 'xinjiang2024'],
  ['青禾市第70中学', 'xinjiang2024'],
  ['青禾市第70中学', 'shanghai'],
  ['青禾市河道管理第2所', 'xinjiang2024'],
] as const)('of a unit called %s the narrative is read as any other’s (%s)', (unit, family) => {
  expect(readAs(unit, family)).toEqual(readAs('青禾市档案馆', family));
});

test('the people of 本级 are a part of the department’s', () => {
  const narrated = aNarrated({ ...plainUnit, unit: '青禾市水务局' }).rewritten((text) =>
    text.replace(/青禾市水务局(2024年度，实有人数)/, '青禾市水务局（本级）$1'),
  );
  const { narratives } = examine(finalAccounts, {
    sheets: narrated.sheets(),
    narratives: narrated.narratives(),
  }).check.books;
  expect(narratives[0]!.printings.filter(({ fact }) => fact.row.startsWith('people.'))).toEqual([]);
});
