import type { Check } from '../check';
import type { Finding } from '../findings';
import type { Language } from '../model/text';
import type { Compared } from './compared';
import type { AppliedCorrection } from './corrections';
import type { Opinions, Signed } from './opinions';

/** What the check report is made from. */
export interface ReportContext {
  readonly check: Check;
  readonly findings: readonly Finding[];
  /** 处理意见 of the report that this one replaces. */
  readonly opinions: Opinions;
  /** Against that report; null where there is none. */
  readonly compared: Compared | null;
  readonly signed: Signed;
  /** 已说明: the reasons of findings that were set aside, by id. */
  readonly setAside: ReadonlyMap<string, string>;
  /** 已采用的修改, in the order they were made. */
  readonly corrections: readonly AppliedCorrection[];
  readonly language: Language;
  /** When it was checked, e.g. 2025-03-01 09:30. */
  readonly checkedAt: string;
  readonly version: string;
}
