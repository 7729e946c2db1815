import { ofWorkbook, type Sheet } from './model/sheet';
import type { DocumentRemark, NarrativeText } from './model/narrative-text';
import { once } from './model/once';
import type { Assigned } from './model/statement';
import type { StatementSet } from './model/statement-set';
import { together, type Publication } from './publications/publication';
import { TIES } from './publications/across';
import { readStatements, titledSheets } from './tables';
import { packageTexts } from './text/package-texts';
import type { Text } from './model/text';

interface WorkbookBeside {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

/** A document beside the package: a workbook, or a narrative. */
export type BesideInput = WorkbookBeside | NarrativeText;

/** What a package was found to be: which documents, read as what, and what of them was left apart and why. */
export interface Composed {
  readonly publication: Publication;
  /** All sheets, those of other workbooks under Excel's names for them. */
  readonly sheets: readonly Sheet[];
  /** Each with the kind of document it is the narrative of, in the order in which they were given. */
  readonly narratives: ReadonlyMap<NarrativeText, Publication>;
  readonly apart: readonly { readonly file: string; readonly remarks: readonly DocumentRemark[] }[];
  /** The workbooks beside it, in the order in which they were given. */
  readonly workbooks: readonly BesideWorkbook[];
}

/** What a workbook beside a package was found to be. */
interface BesideWorkbook extends UnitAndYear {
  readonly file: string;
  readonly kind: Publication | null;
  readonly isTaken: boolean;
}

interface Given {
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeText[];
  readonly assigned: Assigned;
  readonly beside: readonly BesideInput[];
}

/**
 * Which kinds of document a package consists of. A workbook is known by the titles of its statements, a narrative by its
 * own title or by the word it uses most; what stands beside is taken in only where it is of the same unit and year.
 */
export function compose(known: readonly [Publication, ...Publication[]], given: Given): Composed {
  const own = kindsIn(known, given.sheets, given.assigned);
  const main = own[0] ?? known[0];
  const present = new Set<Publication>([main, ...own]);
  // Asked only where a workbook stands beside: it reads all of the package's.
  const whose = once(({ forms }: Publication) =>
    whoseOf(readStatements(forms, given.sheets, given.assigned)),
  );
  const sheets = [...given.sheets];
  const narratives = [...given.narratives];
  const apart: { file: string; remarks: DocumentRemark[] }[] = [];
  const workbooks: BesideWorkbook[] = [];
  const leave = (file: string, kind: Publication | null, its: UnitAndYear, text: Text): void => {
    apart.push({ file, remarks: [{ key: 'apart', text }] });
    workbooks.push({ file, kind, ...its, isTaken: false });
  };
  const takenFrom = new Map<Publication, string>();
  for (const each of given.beside) {
    if (!('sheets' in each)) {
      // Whose it is, it says itself: it is tied to nothing where it is another's.
      narratives.push(each);
      continue;
    }
    const [kind] = kindsIn(known, each.sheets, new Map());
    if (!kind) {
      leave(each.file, null, { unit: null, year: null }, packageTexts.unknownKind({}));
      continue;
    }
    const read = readStatements(kind.forms, each.sheets);
    const its = whoseOf(read);
    const { title } = kind;
    if (kind === main) leave(each.file, kind, its, packageTexts.sameKind({ kind: title }));
    else if (isOther(its, whose(main)))
      leave(each.file, kind, its, packageTexts.ofOthers({ ...its, kind: title }));
    else if ([...read.statements.values()].every(({ printed }) => printed.length === 0))
      leave(each.file, kind, its, packageTexts.noAmounts({ kind: title }));
    else if (own.includes(kind) || takenFrom.has(kind)) {
      const other = takenFrom.get(kind) ?? null;
      leave(each.file, kind, its, packageTexts.twice({ kind: title, other }));
    } else {
      workbooks.push({ file: each.file, kind, ...its, isTaken: true });
      takenFrom.set(kind, each.file);
      present.add(kind);
      sheets.push(...each.sheets.map((sheet) => ofWorkbook(each.file, sheet)));
    }
  }
  const kinds = new Map(narratives.map((each) => [each, kindOfText(known, each.text, main)]));
  for (const kind of kinds.values()) present.add(kind);
  const parts = [main, ...known.filter((each) => each !== main && present.has(each))] as const;
  return { publication: together(parts, tiesOf(parts)), sheets, narratives: kinds, apart, workbooks };
}

const tiesOf = (parts: readonly Publication[]) =>
  TIES.filter(({ between }) => between.every((each) => parts.includes(each)));

/**
 * Which of several workbooks is the package, where the others are of other kinds and stand beside it: the accounts, and
 * their budget. Null where that is not clear.
 */
export function mainOf(
  known: readonly [Publication, ...Publication[]],
  workbooks: readonly (readonly Sheet[])[],
): number | null {
  const kinds = workbooks.map((sheets) => kindsIn(known, sheets, new Map()));
  if (kinds.some((own) => own.length === 0)) return null;
  const mains = kinds.flatMap((own, index) => (own.includes(known[0]) ? [index] : []));
  return mains.length === 1 ? mains[0]! : null;
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

interface UnitAndYear {
  readonly unit: string | null;
  readonly year: number | null;
}

const whoseOf = ({ unitName, fiscalYear }: StatementSet): UnitAndYear => ({
  unit: unitName,
  year: fiscalYear,
});

const plain = (name: string): string => name.replace(/[\s()（）]|本级|机关/g, '');

/** Do both say a year, or a unit, and not the same? A unit's name may be the other's with more before it. */
const isOther = (one: UnitAndYear, other: UnitAndYear): boolean => {
  if (one.year !== null && other.year !== null && one.year !== other.year) return true;
  if (one.unit === null || other.unit === null) return false;
  const [a, b] = [plain(one.unit), plain(other.unit)];
  return !a.endsWith(b) && !b.endsWith(a);
};

/** How much of a text its title may stand in. */
const TITLE = 400;

/** So often must a text use another kind's word, and so much oftener than that of the main kind, to be of it. */
const OFTEN = 8;

/** The kind of document that a text is the narrative of; where it does not tell, the package's main kind. */
export function kindOfText(known: readonly Publication[], text: string, main: Publication): Publication {
  const beginning = text.slice(0, TITLE).replace(/\s+/g, '');
  const titled = known
    .map((kind) => ({ kind, at: beginning.search(kind.tells.title) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (titled.length > 0) return titled[0]!.kind;
  const squeezed = text.replace(/\s+/g, '');
  const times = (kind: Publication): number => squeezed.match(kind.tells.word)?.length ?? 0;
  const own = times(main);
  return known.find((kind) => kind !== main && times(kind) >= OFTEN && times(kind) > own * OFTEN) ?? main;
}
