import { FORMS } from '../../src/publications/final-accounts/forms';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import type { Narrative } from '../../src/model/narrative';
import { readNarrative } from '../../src/prose';
import { readStatements } from '../../src/tables';
import type { Narrated } from '../fixtures/narrated';
import { aNarrated } from '../fixtures/narrated';

/** A narrative read against the statements it belongs to. */
export function readOf(narrated: Narrated): Narrative {
  return readNarrative(NARRATIVE, narrated.narratives()[0]!, readStatements(FORMS, narrated.sheets()));
}

const set = readStatements(FORMS, aNarrated().sheets());

/** A text read against the statements of the plain unit. */
export const readText = (text: string): Narrative =>
  readNarrative(NARRATIVE, { file: 'n.txt', kind: 'text', text }, set);
