import { ALIKE, ENOUGH } from './books/belonging';
import { check } from './check';
import { findingsOf, type Finding } from './findings';
import type { BesideDocument, Examination } from './findings/examination';
import { addTo } from './model/lists';
import type { Narrative } from './model/narrative';
import type { NarrativeText } from './model/narrative-text';
import type { Sheet } from './model/sheet';
import { rulesOf, type Publication } from './publications/publication';
import type { Assigned } from './model/statement';
import { Books } from './books/books';
import { readNarratives } from './prose';
import { sheetText } from './prose/sheet-text';
import { compose, withoutLastYear, type BesideInput, type Composed } from './compose';
import { readLastYear, type LastYearRead } from './last-year';
import { LAST_YEAR, type Edition } from './model/edition';
import { PUBLICATIONS } from './publications';
import { likeness } from './publications/across/last-year';
import { readStatements } from './tables';
import { packageTexts } from './text/package-texts';

/** A narrative as it was read, or the name of the sheet of the workbook that holds its text. */
export type NarrativeInput = NarrativeText | { readonly sheet: string };

/** A package as it comes: what is read of it follows from this alone. */
export interface PackageInput {
  readonly sheets: readonly Sheet[];
  readonly narratives?: readonly NarrativeInput[] | undefined;
  /** Which sheet is which statement, as the accountant says; null: none. */
  readonly assigned?: Assigned | undefined;
  /** Documents beside it that it is checked against: a budget, its narrative. */
  readonly beside?: readonly BesideInput[] | undefined;
}

/** How far an examination is. */
export type Examining = 'recognising' | 'checking' | 'diagnosing';

/** The whole way of a package: its figures, what the whole catalogue makes of them, what an accountant should know. */
export function examine(
  publication: Publication,
  input: PackageInput,
  progress: (stage: Examining) => void = NOBODY,
): Examination {
  progress('recognising');
  return examineBooks(publication, booksOf(publication, input), progress);
}

/** The whole way of a package that may be of any kind that is known, with what stands beside it. */
export function examinePackage(
  input: PackageInput,
  progress: (stage: Examining) => void = NOBODY,
): Examination {
  progress('recognising');
  const { publication, books, beside, defects } = packageBooks(input);
  const examination = examineBooks(publication, books, progress);
  return { ...examination, beside, findings: [...examination.findings, ...defects] };
}

/** What a package is, and its figures. */
export function packageBooks({ sheets, narratives = [], assigned = new Map(), beside = [] }: PackageInput): {
  readonly publication: Publication;
  readonly books: Books;
  readonly beside: readonly BesideDocument[];
  /** What last year's accounts have wrong by themselves. */
  readonly defects: readonly Finding[];
} {
  const told = narrativesOf(sheets, narratives);
  const given = { sheets, narratives: told.texts, assigned: new Map([...told.sheets, ...assigned]), beside };
  const composed = compose(PUBLICATIONS, given);
  const read = withLastYear(composed, given);
  const { books, lastYear } = read;
  return {
    ...read,
    beside: [...beside, ...lastYearsOwn(composed, beside)].map((each) => {
      if ('sheets' in each)
        return workbookBeside(
          composed.workbooks.find(({ file }) => file === each.file)!,
          lastYear,
        );
      const kind = composed.narratives.get(each);
      return kind ? textBeside(each, kind, kind.edition, books) : lastYearsText(each, composed, lastYear);
    }),
    defects: lastYear?.defects ?? [],
  };
}

/** The package's books with last year's beside them; without, where hardly anything agrees: that is another's. */
function withLastYear(
  composed: Composed,
  given: Pick<BooksInput, 'assigned' | 'beside'>,
): {
  readonly publication: Publication;
  readonly books: Books;
  readonly lastYear: LastYearRead | null;
} {
  const { publication } = composed;
  const alone = readBooks(publication, { ...given, ...composed });
  if (!composed.lastYear) return { publication, books: alone, lastYear: null };
  const lastYear = readLastYear(composed.lastYear, alone.set);
  const books = new Books(
    alone.set,
    [...alone.narratives, ...alone.strangers],
    documentsOf(composed, given.beside, apartWith(composed, lastYear)),
    new Map([[LAST_YEAR, lastYear.books]]),
    lastYear.doubted,
  );
  const { asked, agree } = likeness(books);
  if (asked < ENOUGH || agree >= asked * ALIKE) return { publication, books, lastYear };
  const { year } = composed.lastYear;
  const text = packageTexts.unlikeLastYear({ year, asked, agree });
  const apart = { file: nameOf(composed.lastYear), remarks: [{ key: 'apart', text }] };
  return {
    publication: withoutLastYear(composed),
    books: readBooks(publication, { ...given, ...composed, apart: [...composed.apart, apart] }),
    lastYear: null,
  };
}

/** What it is told under: its workbook's file, its sheets in the package's own, or its narrative. */
function nameOf({ file, sheets, narratives }: NonNullable<Composed['lastYear']>): string {
  const [first, final] = [sheets[0], sheets.at(-1)];
  return file ?? (first ? [...new Set([first.name, final!.name])].join(' … ') : narratives[0]!.file);
}

/**
 * What was left apart, with last year's narratives that are another's: one thing to look at, as any that stands beside,
 * and with their own workbook where that was left apart, too.
 */
function apartWith(
  { apart, workbooks }: Composed,
  { books: { strangers } }: LastYearRead,
): Composed['apart'] {
  const withWorkbook = new Map<string, string[]>();
  const alone: Composed['apart'][number][] = [];
  for (const { file, names } of strangers) {
    const [unit, year] = [names.unit?.text ?? null, names.year];
    const its = workbooks.find((each) => each.edition === null && each.unit === unit && each.year === year);
    if (its) addTo(withWorkbook, its.file, file);
    else
      alone.push({ file, remarks: [{ key: 'apart', text: packageTexts.ofLastYearsOther({ unit, year }) }] });
  }
  const joined = apart.map(({ file, remarks }) => {
    const files = withWorkbook.get(file);
    const told = remarks.map(({ key, text }) => ({ key, text: packageTexts.andSo({ text, files: files! }) }));
    return { file, remarks: files ? told : remarks };
  });
  return [...joined, ...alone];
}

const workbookBeside = (
  { file, kind, unit, year, edition }: Composed['workbooks'][number],
  lastYear: LastYearRead | null,
): BesideDocument => {
  const isRead = edition !== null && (edition !== LAST_YEAR || lastYear !== null);
  return {
    file,
    kind,
    edition: isRead ? edition : null,
    unit,
    fiscalYear: year,
    state: isRead ? 'read' : kind ? 'stranger' : 'unreadable',
  };
};

/** Last year's narratives that were given among the package's own: known by their year, they stand beside it as well. */
const lastYearsOwn = ({ lastYear }: Composed, beside: readonly BesideInput[]): readonly NarrativeText[] =>
  (lastYear?.narratives ?? []).filter((text) => !beside.includes(text));

/** A narrative of the year before; a stranger where its package was left apart. */
function lastYearsText(
  text: NarrativeText,
  { lastYear: given }: Composed,
  lastYear: LastYearRead | null,
): BesideDocument {
  const { publication, year } = given!;
  if (lastYear) return textBeside(text, publication, LAST_YEAR, lastYear.books);
  return {
    file: text.file,
    kind: publication,
    edition: null,
    unit: null,
    fiscalYear: year,
    state: 'stranger',
  };
}

function textBeside(
  { file }: NarrativeText,
  kind: Publication,
  edition: Edition,
  books: Books,
): BesideDocument {
  const isOf = (narrative: Narrative): boolean => narrative.file === file;
  const read = [...books.narratives, ...books.strangers].find(isOf);
  return {
    file,
    kind,
    edition,
    unit: read?.names.unit?.text ?? null,
    fiscalYear: read?.names.year ?? null,
    state: books.narratives.some(isOf) ? 'read' : 'stranger',
  };
}

/** The way on from a package that was read. */
export function examineBooks(
  publication: Publication,
  books: Books,
  progress: (stage: Examining) => void = NOBODY,
): Examination {
  progress('checking');
  const checked = check(books, rulesOf(publication), publication.usual);
  progress('diagnosing');
  return { publication, check: checked, beside: [], findings: findingsOf(checked) };
}

/** The figures of a package. Of narratives that are said to stand in a sheet, a sheet that is not there has none. */
export function booksOf(
  publication: Publication,
  { sheets, narratives = [], assigned = new Map() }: PackageInput,
): Books {
  const told = narrativesOf(sheets, narratives);
  return readBooks(publication, {
    sheets,
    narratives: new Map(told.texts.map((text) => [text, publication])),
    assigned: new Map([...told.sheets, ...assigned]),
  });
}

/** The texts of narratives; a sheet that holds one is no statement, whatever titles it quotes, unless it is said to be one. */
function narrativesOf(
  sheets: readonly Sheet[],
  narratives: readonly NarrativeInput[],
): { readonly texts: NarrativeText[]; readonly sheets: readonly (readonly [string, null])[] } {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    texts: narratives.flatMap((each): NarrativeText[] => {
      if (!('sheet' in each)) return [each];
      const sheet = sheetOf.get(each.sheet);
      return sheet ? [{ file: sheet.name, kind: 'text', text: sheetText(sheet) }] : [];
    }),
    sheets: narratives.flatMap((each) => ('sheet' in each ? [[each.sheet, null] as const] : [])),
  };
}

interface BooksInput extends Pick<Composed, 'sheets' | 'narratives'> {
  readonly assigned: Assigned;
  readonly apart?: Composed['apart'];
  readonly beside?: readonly BesideInput[];
}

function readBooks(
  publication: Publication,
  { sheets, narratives, assigned, apart = [], beside = [] }: BooksInput,
): Books {
  const set = readStatements(publication.forms, sheets, assigned);
  const texts = [...narratives.keys()];
  // Each narrative is read with the words of its own kind; in the order in which they were given.
  const read = new Map(
    [...new Set(narratives.values())].flatMap((kind) => {
      const own = texts.filter((text) => narratives.get(text) === kind);
      const readOfKind = readNarratives(kind.narrative, own, set);
      return own.map((text, index) => [text, readOfKind[index]!] as const);
    }),
  );
  return new Books(
    set,
    texts.map((text) => read.get(text)!),
    documentsOf({ narratives }, beside, apart),
  );
}

const documentsOf = (
  { narratives }: Pick<Composed, 'narratives'>,
  beside: readonly BesideInput[] = [],
  apart: Composed['apart'] = [],
): Books['documents'] => [
  ...[...narratives.keys()].map((text) => ({ ...text, isBeside: beside.includes(text) })),
  ...apart,
];

const NOBODY = (): void => undefined;
