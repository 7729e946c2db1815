import { LAST_YEAR } from '../../model/edition';
import type { FormId } from '../../model/form-id';
import { isElsewhere, ofWorkbook, type Sheet } from '../../model/sheet';
import type { Narrative } from '../../model/narrative';
import type { Statement } from '../../model/statement';
import type { StatementSet } from '../../model/statement-set';
import { packageTexts } from '../../text/package-texts';
import type { Books } from '../../books/books';
import { unitOf, yearOf } from '../../findings';
import { kindOfText } from '../../kind-of-text';
import { PUBLICATIONS } from '../../publications';
import type { Publication } from '../../publications/publication';
import { proseOf } from '../../prose/sheet-text';
import type {
  BesideSurvey,
  FormView,
  KindView,
  NarrativeSurvey,
  SheetSurvey,
  Survey,
  Task,
} from './messages';

/** Every sheet and narrative with what it was taken for, and what the headings say of the package. */
export function survey({ sheets, beside, memory: { assigned } }: Task, books: Books): Survey {
  const { set } = books;
  const held = heldIn(books);
  const [taken, before] = [set, books.in(LAST_YEAR)?.set].map(sheetsTaken) as [SheetsTaken, SheetsTaken];
  const repeated = new Map(
    set.beside.flatMap(({ sheet, id }) => (id === null ? [] : [[sheet, id] as const])),
  );
  return {
    unit: unitOf(books),
    year: yearOf(books),
    moneyUnit: set.moneyUnit,
    kinds: KINDS,
    wanted: wantedOf(held, books),
    narratives: [
      ...[...books.narratives, ...books.strangers].map((narrative) => ({
        ...narrativeSurvey(narrative, books),
        ...kindOf(narrative.text, held),
      })),
      ...lastYears(books).map((narrative) => ({
        ...narrativeSurvey(narrative, books.in(LAST_YEAR)!),
        kind: packageTexts.lastYear,
        beside: true,
      })),
    ],
    beside: beside.flatMap((each) => ('sheets' in each ? [besideSurvey(each, books)] : [])),
    sheets: sheets.map((sheet): SheetSurvey => {
      const { name, visibility } = sheet;
      const [statement, last] = [taken.get(name), before.get(name)];
      const twice: FormId | null = repeated.get(name) ?? null;
      return {
        sheet: name,
        title: statement?.title.value ?? '',
        hidden: visibility !== 'visible',
        statement: statement?.id ?? twice,
        by: name in assigned ? 'hand' : statement ? 'title' : twice ? 'repeated' : last ? 'lastYear' : 'none',
        state: (statement ?? last)?.state ?? null,
        figures: (statement ?? last)?.printed.length ?? 0,
        prose: statement || last ? 0 : proseOf(sheet),
      };
    }),
  };
}

type SheetsTaken = ReadonlyMap<string, Statement>;

/** Which sheet was taken for which statement; a statement may go on over several. */
const sheetsTaken = (set: StatementSet | undefined): SheetsTaken =>
  new Map(
    [...(set?.statements.values() ?? [])].flatMap((statement) =>
      statement.sheets.map((sheet) => [sheet, statement] as const),
    ),
  );

const lastYears = (books: Books): readonly Narrative[] => {
  const { narratives = [], strangers = [] } = books.in(LAST_YEAR) ?? {};
  return [...narratives, ...strangers];
};

const narrativeSurvey = (
  narrative: Narrative,
  { narratives }: Books,
): Omit<NarrativeSurvey, 'kind' | 'beside'> => ({
  file: narrative.file,
  figures: narrative.printings.length + narrative.unread.length,
  belongs: narratives.includes(narrative),
  year: narrative.names.year,
});

const KINDS: readonly KindView[] = PUBLICATIONS.map(({ title, forms }) => ({
  title,
  forms: forms.map(({ id, name, title }): FormView => ({ id, name, title })),
}));

type Kinds = readonly [Publication, ...Publication[]];

const ownIds = ({ set }: Books): ReadonlySet<FormId> =>
  new Set([...set.statements.values()].flatMap(({ id, sheet }) => (isElsewhere(sheet) ? [] : [id])));

/** The kinds of document that the workbook holds itself; where it holds none, the first. */
function heldIn(books: Books): Kinds {
  const own = ownIds(books);
  const [first, ...others] = PUBLICATIONS.filter(({ forms }) => forms.some(({ id }) => own.has(id)));
  return [first ?? PUBLICATIONS[0], ...others];
}

/** Their statements: those that are asked for and not rightly left out, and whatever else is there. */
function wantedOf(held: Kinds, books: Books): FormId[] {
  const own = ownIds(books);
  const known = new Set(books.set.forms.map(({ id }) => id));
  return held
    .flatMap(({ forms }) => forms)
    .filter(({ id, required }) => own.has(id) || (required && (!known.has(id) || !books.doesWithout(id))))
    .map(({ id }) => id);
}

/** The kind of document that a text is the narrative of. */
function kindOf(text: string, held: Kinds): Pick<NarrativeSurvey, 'kind' | 'beside'> {
  const kind = kindOfText(PUBLICATIONS, text, held[0]);
  return { kind: kind.title, beside: !held.includes(kind) };
}

/** What a workbook beside was taken for: its sheets stand among the statements under Excel's names for them. */
function besideSurvey(
  { file, sheets }: { file: string; sheets: readonly Sheet[] },
  books: Books,
): BesideSurvey {
  const names = new Set(sheets.map((sheet) => ofWorkbook(file, sheet).name));
  const isOf = ({ sheet }: Statement): boolean => names.has(sheet);
  const before = [...(books.in(LAST_YEAR)?.set.statements.values() ?? [])].filter(isOf);
  const statements = [...books.set.statements.values(), ...before].filter(isOf);
  const kind = PUBLICATIONS.find(({ forms }) => forms.some(({ id }) => id === statements[0]?.id));
  const remarks = books.documents.find((each) => each.file === file)?.remarks ?? [];
  return {
    file,
    kind: before.length > 0 ? packageTexts.lastYear : (kind?.title ?? null),
    year:
      before.length > 0
        ? books.in(LAST_YEAR)!.fiscalYear
        : (statements.find(({ fiscalYear }) => fiscalYear)?.fiscalYear?.value ?? null),
    statements: statements.length,
    figures: statements.reduce((sum, { printed }) => sum + printed.length, 0),
    apart: remarks.find(({ key }) => key === 'apart')?.text ?? null,
  };
}
