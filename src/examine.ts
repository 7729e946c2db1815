import { check } from './check';
import { findingsOf } from './findings';
import type { Examination } from './findings/examination';
import type { NarrativeText } from './model/narrative-text';
import type { Sheet } from './model/sheet';
import { rulesOf, type Publication } from './publications/publication';
import type { Assigned } from './model/statement';
import { Books } from './books/books';
import { readNarratives } from './prose';
import { sheetText } from './prose/sheet-text';
import { readStatements } from './tables';

/** A narrative as it was read, or the name of the sheet of the workbook that holds its text. */
export type NarrativeInput = NarrativeText | { readonly sheet: string };

/** A package as it comes: what is read of it follows from this alone. */
export interface PackageInput {
  readonly sheets: readonly Sheet[];
  readonly narratives?: readonly NarrativeInput[] | undefined;
  /** Which sheet is which statement, as the accountant says; null: none. */
  readonly assigned?: Assigned | undefined;
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

/** The way on from a package that was read. */
export function examineBooks(
  publication: Publication,
  books: Books,
  progress: (stage: Examining) => void = NOBODY,
): Examination {
  progress('checking');
  const checked = check(books, rulesOf(publication), publication.usual);
  progress('diagnosing');
  return { publication, check: checked, findings: findingsOf(checked) };
}

/** The figures of a package. Of narratives that are said to stand in a sheet, a sheet that is not there has none. */
export function booksOf(
  { forms, narrative }: Publication,
  { sheets, narratives = [], assigned = new Map() }: PackageInput,
): Books {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const texts = narratives.flatMap((each): NarrativeText[] => {
    if (!('sheet' in each)) return [each];
    const sheet = sheetOf.get(each.sheet);
    return sheet ? [{ file: sheet.name, kind: 'text', text: sheetText(sheet) }] : [];
  });
  // A sheet that holds the narrative is no statement, whatever titles the text quotes, unless it is said to be one.
  const telling = narratives.flatMap((each) => ('sheet' in each ? [[each.sheet, null] as const] : []));
  const set = readStatements(forms, sheets, new Map([...telling, ...assigned]));
  return new Books(set, readNarratives(narrative, texts, set), texts);
}

const NOBODY = (): void => undefined;
