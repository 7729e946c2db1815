import type { FormId } from '../../model/form-id';
import { isElsewhere, type Sheet } from '../../model/sheet';
import type { Books } from '../../books/books';
import { PUBLICATIONS } from '../../publications';
import { proseOf } from '../../prose/sheet-text';
import type { FormView, KindView, Memory, NarrativeSurvey, SheetSurvey, Survey } from './messages';

/** Every sheet and narrative with what it was taken for, and what the headings say of the package. */
export function survey(sheets: readonly Sheet[], books: Books, { assigned }: Memory): Survey {
  const { set } = books;
  const taken = new Map(
    [...set.statements.values()].flatMap((statement) =>
      statement.sheets.map((sheet) => [sheet, statement] as const),
    ),
  );
  const repeated = new Map(
    set.beside.flatMap(({ sheet, id, repeats }) => (repeats ? [[sheet, id] as const] : [])),
  );
  return {
    unit: set.unitName,
    year: set.fiscalYear,
    moneyUnit: set.moneyUnit,
    kinds: KINDS,
    wanted: wantedOf(books),
    narratives: [...books.narratives, ...books.strangers].map((narrative): NarrativeSurvey => ({
      file: narrative.file,
      figures: narrative.printings.length + narrative.unread.length,
      belongs: books.narratives.includes(narrative),
    })),
    sheets: sheets.map((sheet): SheetSurvey => {
      const { name, visibility } = sheet;
      const statement = taken.get(name);
      const twice: FormId | null = repeated.get(name) ?? null;
      return {
        sheet: name,
        hidden: visibility !== 'visible',
        statement: statement?.id ?? twice,
        by: name in assigned ? 'hand' : statement ? 'title' : twice ? 'repeated' : 'none',
        state: statement?.state ?? null,
        figures: statement?.printed.length ?? 0,
        prose: statement ? 0 : proseOf(sheet),
      };
    }),
  };
}

const KINDS: readonly KindView[] = PUBLICATIONS.map(({ title, forms }) => ({
  title,
  forms: forms.map(({ id, name, title }): FormView => ({ id, name, title })),
}));

/** Of every kind of document that the workbook holds itself, else of the first; without what may be left out and is. */
function wantedOf(books: Books): FormId[] {
  const own = new Set(
    [...books.set.statements.values()].flatMap(({ id, sheet }) => (isElsewhere(sheet) ? [] : [id])),
  );
  const held = PUBLICATIONS.filter(({ forms }) => forms.some(({ id }) => own.has(id)));
  return (held.length > 0 ? held : PUBLICATIONS.slice(0, 1))
    .flatMap(({ forms }) => forms.map(({ id }) => id))
    .filter((id) => own.has(id) || !books.set.forms.some((form) => form.id === id) || !books.doesWithout(id));
}
