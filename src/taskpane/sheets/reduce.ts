import type { FormId } from '../../model/form-id';
import { type PaneState, type SheetsAction } from '../state';
import type { Memory, Survey } from '../worker/messages';
import { renamed } from './renames';

/** The workbook's sheets, and which statement each is. */
export function reduceSheets(state: PaneState, action: SheetsAction): PaneState {
  switch (action.type) {
    case 'sheetsRead':
      return renamed({ ...state, sheetIds: action.sheetIds }, action.renamed);
    case 'surveyed':
      return { ...state, survey: action.survey, memory: known(state.memory, action.survey) };
    case 'assigned':
      return { ...state, memory: withStatement(state.memory, action.sheet, action.statement) };
  }
}

function withStatement(memory: Memory, sheet: string, statement: FormId | null | 'byTitle'): Memory {
  // A statement is one sheet: another that was said to be it goes back to its own title.
  const others = Object.fromEntries(
    Object.entries(memory.assigned).filter(
      ([name, id]) => name !== sheet && (id === null || id !== statement),
    ),
  );
  return { ...memory, assigned: statement === 'byTitle' ? others : { ...others, [sheet]: statement } };
}

/** Without statements that nobody knows: what was kept may be another Gouji's, or meddled with. */
function known(memory: Memory, { kinds }: Survey): Memory {
  const ids = new Set(kinds.flatMap(({ forms }) => forms.map(({ id }) => id)));
  const isKnown = (id: FormId | null): boolean => id === null || ids.has(id);
  if (Object.values(memory.assigned).every(isKnown)) return memory;
  const assigned = Object.fromEntries(Object.entries(memory.assigned).filter(([, id]) => isKnown(id)));
  return { ...memory, assigned };
}
