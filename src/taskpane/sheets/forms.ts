import type { FormId } from '../../model/form-id';
import type { FormView, Survey } from '../worker/messages';

/** Every statement of every kind of document that is known, in the order in which results list them. */
export const formsOf = ({ kinds }: Survey): readonly FormView[] => kinds.flatMap(({ forms }) => forms);

/** One of them by its id. */
export const formOf = (survey: Survey, id: FormId): FormView =>
  formsOf(survey).find((form) => form.id === id)!;

/** How many of the statements that the workbook is to hold it holds, of how many, and which are missing. */
export function heldOf(survey: Survey): {
  readonly read: number;
  readonly all: number;
  readonly missing: readonly FormView[];
} {
  const there = new Set(survey.sheets.map(({ statement, by }) => (by === 'repeated' ? null : statement)));
  const missing = survey.wanted.filter((id) => !there.has(id)).map((id) => formOf(survey, id));
  const all = survey.wanted.length;
  return { read: all - missing.length, all, missing };
}
