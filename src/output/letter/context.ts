import type { Examination } from '../../findings/examination';
import type { Language } from '../../model/text';
import type { Opinions } from '../opinions';

/** What a letter is made from. */
export interface LetterContext extends Examination {
  /** The workbook's name. */
  readonly workbook: string;
  /** 已说明: the reasons of findings that were set aside, by id. */
  readonly setAside: ReadonlyMap<string, string>;
  /** 处理意见 of the report that an earlier run wrote. */
  readonly opinions: Opinions;
  readonly language: Language;
  /** When it was checked, e.g. 2025-03-01 09:30. */
  readonly checkedAt: string;
  readonly version: string;
}
