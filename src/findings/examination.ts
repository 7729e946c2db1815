import type { Check } from '../check';
import type { Publication } from '../publications/publication';
import type { Finding } from './finding';

/** What came of a package: the check, and what an accountant should know of it. */
export interface Examination {
  /** The kind of document it is. */
  readonly publication: Publication;
  readonly check: Check;
  readonly findings: readonly Finding[];
}
