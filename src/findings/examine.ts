import { check, type Check } from '../check';
import type { Sheet } from '../model/sheet';
import { Books, RULES } from '../rules';
import { type Assigned, readStatements } from '../sources/statements';
import { findingsOf, type Finding } from './index';

export interface Examination {
  readonly check: Check;
  readonly findings: readonly Finding[];
}

/** The whole way from a workbook's sheets to the findings, with the whole catalogue. */
export function examine(sheets: readonly Sheet[], assigned?: Assigned): Examination {
  const result = check(new Books(readStatements(sheets, assigned)), RULES);
  return { check: result, findings: findingsOf(result) };
}
