import type { Check } from '../check';
import type { Edition } from '../model/edition';
import type { Publication } from '../publications/publication';
import type { Finding } from './finding';

/** A document that was given beside a package, and what became of it. */
export interface BesideDocument {
  readonly file: string;
  /** Of which kind it is; null where that is not known. */
  readonly kind: Publication | null;
  /** Whose figures it prints; null where it is not read. */
  readonly edition: Edition | null;
  readonly unit: string | null;
  readonly fiscalYear: number | null;
  /** `stranger`: of another unit or year, or one too many; nothing was checked against it. */
  readonly state: 'read' | 'stranger' | 'unreadable';
}

/** What came of a package: the check, and what an accountant should know of it. */
export interface Examination {
  /** The kind of document it is. */
  readonly publication: Publication;
  readonly check: Check;
  readonly beside: readonly BesideDocument[];
  readonly findings: readonly Finding[];
}
