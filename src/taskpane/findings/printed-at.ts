import type { Whose } from '../../findings';
import type { ResultFinding } from '../../findings/result';
import { isElsewhere } from '../../model/sheet';
import { sheetMark } from '../../model/statement-name';
import { formsOf } from '../sheets/forms';
import type { Text } from '../../model/text';
import { listTexts } from '../../text/list-texts';
import type { Correction, FormView, Survey } from '../worker/messages';

export type PrintedAt = ResultFinding['figures'][number];

/** Can the place be shown? A cell of another workbook cannot. */
export const isReachable = ({ source, sheet = '' }: PrintedAt): boolean =>
  source !== 'cell' || !isElsewhere(sheet);

/** GK05 F8, or F8 in the statement's own group; [budget.xlsx]表1 F8; a narrative's places are named by its card. */
export function placeName(figure: PrintedAt, survey: Survey, group: Whose): string {
  if (figure.source !== 'cell') return figure.section ?? figure.file ?? '';
  const { sheet = '', address = '' } = figure;
  // A statement may go on over several sheets: only the one that its heading names goes without saying.
  const first = survey.sheets.find(({ statement, by }) => statement === group && by !== 'repeated');
  return group !== null && sheet === first?.sheet ? address : `${sheetMark(sheet)} ${address}`;
}

/** The statement that a cell is of. Two kinds of document have statements of one name: its sheet tells them apart. */
export function formAt({ sheet, statement }: PrintedAt, survey: Survey): FormView | undefined {
  const forms = formsOf(survey).filter(({ name }) => name === statement);
  const taken = survey.sheets.find((each) => each.sheet === sheet)?.statement;
  return forms.find(({ id }) => id === taken) ?? forms[0];
}

/** Where a suspect is to be mended that the pane cannot mend; nothing of one that it can. */
export function whereToMend(correction: Correction | null, reachable: boolean): Text[] {
  if (correction) return [];
  return [reachable ? listTexts.inNarrative : listTexts.inOther];
}
