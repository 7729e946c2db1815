import { check } from './check';
import { findingsOf } from './findings';
import type { BesideDocument, Examination } from './findings/examination';
import type { Narrative } from './model/narrative';
import type { NarrativeText } from './model/narrative-text';
import type { Sheet } from './model/sheet';
import { rulesOf, type Publication } from './publications/publication';
import type { Assigned } from './model/statement';
import { Books } from './books/books';
import { readNarratives } from './prose';
import { sheetText } from './prose/sheet-text';
import { compose, type BesideInput, type Composed } from './compose';
import { PUBLICATIONS } from './publications';
import { readStatements } from './tables';

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
  const { publication, books, beside } = packageBooks(input);
  return { ...examineBooks(publication, books, progress), beside };
}

/** What a package is, and its figures. */
export function packageBooks({ sheets, narratives = [], assigned = new Map(), beside = [] }: PackageInput): {
  readonly publication: Publication;
  readonly books: Books;
  readonly beside: readonly BesideDocument[];
} {
  const told = narrativesOf(sheets, narratives);
  const given = { sheets, narratives: told.texts, assigned: new Map([...told.sheets, ...assigned]), beside };
  const composed = compose(PUBLICATIONS, given);
  const { publication, workbooks } = composed;
  const books = readBooks(publication, { ...given, ...composed });
  return {
    publication,
    books,
    beside: beside.map((each) =>
      'sheets' in each
        ? workbookBeside(workbooks.find(({ file }) => file === each.file)!)
        : textBeside(each, composed.narratives.get(each)!, books),
    ),
  };
}

const workbookBeside = ({
  file,
  kind,
  unit,
  year,
  isTaken,
}: Composed['workbooks'][number]): BesideDocument => ({
  file,
  kind,
  unit,
  fiscalYear: year,
  state: isTaken ? 'read' : kind ? 'stranger' : 'unreadable',
});

function textBeside({ file }: NarrativeText, kind: Publication, books: Books): BesideDocument {
  const isOf = (narrative: Narrative): boolean => narrative.file === file;
  const read = [...books.narratives, ...books.strangers].find(isOf);
  return {
    file,
    kind,
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
    [...texts.map((text) => ({ ...text, isBeside: beside.includes(text) })), ...apart],
  );
}

const NOBODY = (): void => undefined;
