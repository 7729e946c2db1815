import { check } from './check';
import { findingsOf } from './findings';
import type { Examination } from './findings/examination';
import type { NarrativeText } from './model/narrative-text';
import type { Sheet } from './model/sheet';
import type { Assigned } from './model/statement';
import { FORMS } from './publications/final-accounts/forms';
import { Books, RULES } from './rules';
import { readNarratives } from './sources/narrative';
import { readStatements } from './sources/statements';

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
