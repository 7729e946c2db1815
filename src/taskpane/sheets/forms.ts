import type { FormId } from '../../model/form-id';
import { sheetMark, wholeName } from '../../model/statement-name';
import { say, type Text } from '../../model/text';
import type { FormView, SheetSurvey, Survey } from '../worker/messages';

/** Every statement of every kind of document that is known, in the order in which results list them. */
export const formsOf = ({ kinds }: Survey): readonly FormView[] => kinds.flatMap(({ forms }) => forms);

/** One of them by its id. */
export const formOf = (survey: Survey, id: FormId): FormView =>
  formsOf(survey).find((form) => form.id === id)!;

/** How many of the statements that the workbook is to hold can be read, of how many; which are missing, which unreadable. */
export function heldOf(survey: Survey): {
  readonly read: number;
  readonly all: number;
  readonly missing: readonly FormView[];
  readonly unreadable: readonly FormView[];
} {
  const taken = survey.sheets.filter(({ by }) => by !== 'repeated');
  const sheetOf = (id: FormId): SheetSurvey | undefined => taken.find(({ statement }) => statement === id);
  const formsWhere = (is: (sheet: SheetSurvey | undefined) => boolean): FormView[] =>
    survey.wanted.filter((id) => is(sheetOf(id))).map((id) => formOf(survey, id));
  const missing = formsWhere((sheet) => sheet === undefined);
  const unreadable = formsWhere((sheet) => sheet?.state === 'unreadable');
  const all = survey.wanted.length;
  return { read: all - missing.length - unreadable.length, all, missing, unreadable };
}

/** What a statement is called over its findings: as the workbook names it; in English with what its title means. */
export function headingOf(survey: Survey, id: FormId): Text {
  const { title } = formOf(survey, id);
  const sheet = survey.sheets.find(({ statement, by }) => statement === id && by !== 'repeated');
  return sheet ? say(wholeName(sheet.sheet, sheet.title), `${sheetMark(sheet.sheet)} ${title.en}`) : title;
}
