import type { LastYearGiven } from './before';
import { Books } from './books/books';
import { check } from './check';
import { findingsOf, type Finding } from './findings';
import { defectsOf, doubtedIn } from './findings/of-last-year';
import { LAST_YEAR } from './model/edition';
import { at, seenFrom, type Item } from './model/item';
import type { StatementSet } from './model/statement-set';
import { readNarratives } from './prose';
import { rulesOf } from './publications/publication';
import { readStatements } from './tables';

/** The accounts of the year before as they were read: their figures, and what is wrong with them by themselves. */
export interface LastYearRead {
  readonly books: Books;
  readonly defects: readonly Finding[];
  /** What these are put down to, as items of this year's books. */
  readonly doubted: ReadonlySet<Item>;
}

/** Reads what was given of the year before with its own forms and grammar, and checks it by its own rules. */
export function readLastYear(
  { publication, year, sheets, narratives }: LastYearGiven,
  set: StatementSet,
): LastYearRead {
  const own =
    sheets.length > 0
      ? readStatements(publication.forms, sheets)
      : withoutStatements(publication.forms, year, set);
  const read = readNarratives(
    publication.narrative,
    narratives,
    sheets.length > 0 ? own : forNames(own, set),
  );
  const books = new Books(own, read, narratives);
  const rules = rulesOf(publication);
  // Of a narrative alone only what it says can be asked.
  const checked = check(
    books,
    sheets.length > 0 ? rules : rules.filter(({ ofNarrative }) => ofNarrative),
    publication.usual,
  );
  const findings = findingsOf(checked);
  const doubted = doubtedIn({ findings }).map(({ item }) =>
    item.statement === 'N' ? seenFrom(LAST_YEAR, item) : at(LAST_YEAR, item),
  );
  return { books, defects: defectsOf({ findings }), doubted: new Set(doubted) };
}

/** No workbook of the year before: what it would have printed is not known. */
const withoutStatements = (
  forms: StatementSet['forms'],
  year: number,
  { unitName, moneyUnit }: StatementSet,
): StatementSet => ({
  forms,
  statements: new Map(),
  beside: [],
  bare: new Map(),
  undecided: new Map(),
  saidOtherwise: new Map(),
  moneyUnit,
  unitName,
  fiscalYear: year,
});

/** A narrative alone names its subjects by name: this year's lines tell their codes, none of their figures is its. */
const forNames = (own: StatementSet, { statements }: StatementSet): StatementSet => ({
  ...own,
  statements: new Map(
    [...statements]
      .filter(([id]) => own.forms.some((form) => form.id === id))
      .map(([id, statement]) => [id, { ...statement, figures: [], printed: [] }]),
  ),
});
