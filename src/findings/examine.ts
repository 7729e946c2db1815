import type { Assigned } from '../model/statement';
import { check, type Check } from '../check';
import type { NarrativeText } from '../model/narrative-text';
import type { Sheet } from '../model/sheet';
import { Books, RULES } from '../rules';
import { FORMS } from '../publications/final-accounts/forms';
import { readNarratives } from '../sources/narrative';
import { readStatements } from '../sources/statements';
import { findingsOf, type Finding } from './index';

export interface Examination {
  readonly check: Check;
  readonly findings: readonly Finding[];
}

/** The whole way from a workbook's sheets and its narratives to the findings, with the whole catalogue. */
export function examine(
  sheets: readonly Sheet[],
  assigned?: Assigned,
  narratives: readonly NarrativeText[] = [],
): Examination {
  const set = readStatements(FORMS, sheets, assigned);
  const result = check(new Books(set, readNarratives(narratives, set), narratives), RULES);
  return { check: result, findings: findingsOf(result) };
}
