import type { Language } from '../model/text';
import type { History } from './history';
import type { SummaryRow } from './summary-row';

/** What a summary is made of. */
export interface SummaryContext {
  readonly rows: readonly SummaryRow[];
  /** What the summary holds that this one replaces; null where there was none. */
  readonly history: History | null;
  /** Where it will stand: links lead from there. */
  readonly output: string;
  /** Folders in which there is a narrative and no workbook. */
  readonly withoutWorkbook: ReadonlySet<string>;
  readonly language: Language;
}
