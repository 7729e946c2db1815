import { ACCOUNTS, LAST_YEAR, type Edition } from './model/edition';
import { ofWorkbook, type Sheet } from './model/sheet';
import type { DocumentRemark, NarrativeText } from './model/narrative-text';
import { once } from './model/once';
import type { Assigned } from './model/statement';
import { together, type Publication } from './publications/publication';
import { LAST_YEAR_TIES, TIES } from './publications/across';
import { readStatements, repeatsTitle, titledSheets } from './tables';
import { packageTexts } from './text/package-texts';
import type { Text } from './model/text';
import { YearBefore, type LastYearGiven } from './before';
import { sheetsOfLastYear } from './years-apart';
import { kindOfText } from './kind-of-text';
import { isOther, isOtherUnit, whoseOf, type UnitAndYear } from './whose';

interface WorkbookBeside {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

/** A document beside the package: a workbook, or a narrative. */
export type BesideInput = WorkbookBeside | NarrativeText;

/** What a package was found to be: which documents, read as what, and what of them was left apart and why. */
export interface Composed {
  readonly publication: Publication;
  /** The kinds of document of this year that it consists of. */
  readonly parts: readonly [Publication, ...Publication[]];
  /** All sheets, those of other workbooks under Excel's names for them. */
  readonly sheets: readonly Sheet[];
  /** Each with the kind of document it is the narrative of, in the order in which they were given. */
  readonly narratives: ReadonlyMap<NarrativeText, Publication>;
  readonly apart: readonly { readonly file: string; readonly remarks: readonly DocumentRemark[] }[];
  /** The workbooks beside it, in the order in which they were given. */
  readonly workbooks: readonly BesideWorkbook[];
  /** The accounts of the year before, where they were given. */
  readonly lastYear: LastYearGiven | null;
}

/** What a workbook beside a package was found to be. */
interface BesideWorkbook extends UnitAndYear {
  readonly file: string;
  readonly kind: Publication | null;
  /** Whose figures it prints; null where it was left apart. */
  readonly edition: Edition | null;
}

interface Given {
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeText[];
  readonly assigned: Assigned;
  readonly beside: readonly BesideInput[];
}

/**
 * Which kinds of document a package consists of. A workbook is known by the titles of its statements, a narrative by its
 * own title or by the word it uses most; what stands beside is taken in only where it is of the same unit and year, the
 * accounts of the year before as such.
 */
export function compose(known: readonly [Publication, ...Publication[]], given: Given): Composed {
  const own = kindsIn(known, given.sheets, given.assigned);
  const main = own[0] ?? known[0];
  const present = new Set<Publication>([main, ...own]);
  const { ownSheets, lastSheets } = byYear(main, given);
  // Asked only where something stands beside: it reads all of the package's.
  const whose = once(({ forms }: Publication) => whoseOf(readStatements(forms, ownSheets, given.assigned)));
  const before = new YearBefore(known, main, given, () => whose(main));
  if (lastSheets.length > 0) before.workbook = { file: null, sheets: lastSheets };
  const sheets = [...ownSheets];
  const apart: { file: string; remarks: DocumentRemark[] }[] = [];
  const workbooks: BesideWorkbook[] = [];
  const leave = (file: string, kind: Publication | null, its: UnitAndYear, text: Text): void => {
    apart.push({ file, remarks: [{ key: 'apart', text }] });
    workbooks.push({ file, kind, ...its, edition: null });
  };
  const takenFrom = new Map<Publication, string>();
  for (const each of given.beside) {
    // Whose a narrative is, it says itself: it is tied to nothing where it is another's.
    if (!('sheets' in each)) continue;
    const [kind] = kindsIn(known, each.sheets, new Map());
    if (!kind) {
      leave(each.file, null, { unit: null, year: null }, packageTexts.unknownKind({}));
      continue;
    }
    const read = readStatements(kind.forms, each.sheets);
    const its = whoseOf(read);
    const { title } = kind;
    const isEmpty = [...read.statements.values()].every(({ printed }) => printed.length === 0);
    const isBefore = before.is(kind, its);
    if (!isBefore && kind === main) leave(each.file, kind, its, before.whyNot(kind, its));
    else if (!isBefore && isOther(its, whose(main)))
      leave(each.file, kind, its, packageTexts.ofOthers({ ...its, kind: title }));
    else if (isEmpty) leave(each.file, kind, its, packageTexts.noAmounts({ kind: title }));
    else if (isBefore) {
      const other = before.workbook?.file ?? null;
      if (before.workbook) leave(each.file, kind, its, packageTexts.lastYearTwice({ other }));
      else {
        workbooks.push({ file: each.file, kind, ...its, edition: LAST_YEAR });
        before.workbook = each;
      }
    } else if (own.includes(kind) || takenFrom.has(kind)) {
      const other = takenFrom.get(kind) ?? null;
      leave(each.file, kind, its, packageTexts.twice({ kind: title, other }));
    } else {
      workbooks.push({ file: each.file, kind, ...its, edition: kind.edition });
      takenFrom.set(kind, each.file);
      present.add(kind);
      sheets.push(...each.sheets.map((sheet) => ofWorkbook(each.file, sheet)));
    }
  }
  const texts = [...given.narratives, ...given.beside.flatMap((each) => ('sheets' in each ? [] : [each]))];
  const ofBefore = before.narrativesAmong(texts);
  const narratives = texts.filter((text) => !ofBefore.includes(text));
  const kinds = new Map(narratives.map((each) => [each, kindOfText(known, each.text, main)]));
  for (const kind of kinds.values()) present.add(kind);
  const parts = [main, ...known.filter((each) => each !== main && present.has(each))] as const;
  const lastYear = before.found(ofBefore);
  return {
    publication: asOne(parts, lastYear),
    parts,
    sheets,
    narratives: kinds,
    apart,
    workbooks,
    lastYear,
  };
}

/**
 * The workbook's sheets of this year and those of last year's accounts. Looked for only where two sheets wear one title: it
 * reads all of them.
 */
function byYear(
  main: Publication,
  { sheets, assigned }: Given,
): { readonly ownSheets: readonly Sheet[]; readonly lastSheets: readonly Sheet[] } {
  const all = { ownSheets: sheets, lastSheets: [] };
  if (main.edition !== ACCOUNTS || !repeatsTitle(main.forms, sheets)) return all;
  const lastSheets = sheetsOfLastYear(readStatements(main.forms, sheets, assigned), sheets);
  if (lastSheets.length === 0) return all;
  const last = new Set(lastSheets);
  const ownSheets = sheets.filter((sheet) => !last.has(sheet));
  const read = readStatements(main.forms, lastSheets);
  const isEmpty = [...read.statements.values()].every(({ printed }) => printed.length === 0);
  const own = readStatements(main.forms, ownSheets, assigned);
  return isEmpty || isOtherUnit(read.unitName, own.unitName) ? all : { ownSheets, lastSheets };
}

/** The package's publication, where the accounts of the year before turn out to be another's. */
export const withoutLastYear = ({ parts }: Composed): Publication => asOne(parts, null);

function asOne(parts: Composed['parts'], lastYear: LastYearGiven | null): Publication {
  const ties = lastYear ? [...TIES, ...LAST_YEAR_TIES] : TIES;
  return together(
    parts,
    ties.filter(({ between }) => between.every((each) => parts.includes(each))),
  );
}

/**
 * Which of several workbooks is the package, where the others stand beside it: the accounts, and their budget or those of
 * the year before. Null where that is not clear.
 */
export function mainOf(
  known: readonly [Publication, ...Publication[]],
  workbooks: readonly (readonly Sheet[])[],
): number | null {
  const kinds = workbooks.map((sheets) => kindsIn(known, sheets, new Map()));
  if (kinds.some((own) => own.length === 0)) return null;
  const mains = kinds.flatMap((own, index) => (own.includes(known[0]) ? [index] : []));
  if (mains.length <= 1) return mains[0] ?? null;
  const years = mains.map((index) => readStatements(known[0].forms, workbooks[index]!).fiscalYear);
  const [latest, before, ...more] = years.map((year) => year ?? NaN).toSorted((a, b) => b - a);
  return latest === before! + 1 && more.length === 0 ? (mains[years.indexOf(latest)] ?? null) : null;
}

/** Does a workbook print the title of one of its statements, or does the accountant say so of a sheet? */
const wears = ({ forms }: Publication, sheets: readonly Sheet[], assigned: Assigned): boolean =>
  titledSheets(forms, sheets) > 0 || forms.some(({ id }) => [...assigned.values()].includes(id));

/**
 * The kinds of document that a workbook holds. Some titles (一般公共预算基本支出情况表) are those of several kinds: of these
 * the one is there that reads more of the sheets as its own, the first of them where that decides nothing, and another
 * only where it reads a sheet that is not the first one's.
 */
function kindsIn(
  known: readonly [Publication, ...Publication[]],
  sheets: readonly Sheet[],
  assigned: Assigned,
): readonly Publication[] {
  const [first, ...others] = known;
  const worn = others.filter((each) => wears(each, sheets, assigned));
  if (worn.length === 0) return wears(first, sheets, assigned) ? [first] : [];
  const read = [first, ...worn].map((kind) => {
    const { statements } = readStatements(kind.forms, sheets, assigned);
    return { kind, own: [...statements.values()].map(({ sheet }) => sheet) };
  });
  const taken = new Set<string>();
  const found = new Set<Publication>();
  for (const { kind, own } of read.toSorted((a, b) => b.own.length - a.own.length)) {
    if (own.every((sheet) => taken.has(sheet))) continue;
    found.add(kind);
    for (const sheet of own) taken.add(sheet);
  }
  return known.filter((each) => found.has(each));
}
