import { NUMBER_AS_TEXT } from '../publications/final-accounts/number-as-text';

/** A suggested value that the accountant had written into a cell; kept in the workbook and printed in the report. */
export interface AppliedCorrection {
  /** When, e.g. 2025-03-01 09:30. */
  readonly time: string;
  readonly sheet: string;
  readonly address: string;
  /** Short: GK05 F8. */
  readonly where: string;
  readonly item: string;
  /** As printed before, empty for a blank cell, and as it is now. */
  readonly old: string;
  readonly new: string;
  /** The formula that stood there, without its `=`; null where there was none. */
  readonly formula: string | null;
  /** The finding's. */
  readonly rule: string;
}

/** 文本转为数字: the number was right, but stored as text; nothing was suggested in its place. */
export const isNumberMade = ({ rule }: AppliedCorrection): boolean => rule === NUMBER_AS_TEXT;
