import type { Check } from '../check';
import type { Finding } from './finding';

/** What came of a package: the check, and what an accountant should know of it. */
export interface Examination {
  readonly check: Check;
  readonly findings: readonly Finding[];
}
