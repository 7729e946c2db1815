import type Decimal from 'decimal.js';
import type { Figure } from '../../model/figure';
import type { Item } from '../../model/item';
import type { Text } from '../../model/text';
import type { SectionKey } from './sections';
import type { Base } from '../../model/edition';

/**
 * What a figure says of its subject: 决算数, 增减额, 增减率, 占比, 年初预算数, 全年预算数, 预算数 of no kind said,
 * 上年数 (or another year's), 差值, 预决算差异率, 完成率, 个数.
 */
export type Role =
  | 'amount'
  | 'change'
  | 'growth'
  | 'share'
  | 'initialBudget'
  | 'fullYearBudget'
  | 'budget'
  | 'prior'
  | 'gap'
  | 'variance'
  | 'completion'
  | 'count';

/** A stretch of the original narrative, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One figure of the narrative that was understood. */
export interface Printing {
  /** Its item is this printing's own: two printings of one fact are two items that must agree. */
  readonly figure: Figure;
  readonly role: Role;
  /** Of what it speaks, this year's actual: 行政运行 for its growth rate too. */
  readonly of: Item;
  /** The fact it prints, which others may print too. */
  readonly fact: Item;
  /** With what a change, its rate or a 上年数 compares; null where the text does not say, and for all else. */
  readonly base: Base | null;
  readonly section: SectionKey;
  /** Where it stands in the dense text, and its sentence there. */
  readonly at: number;
  readonly sentence: Span;
  /** It stands within a reason (主要原因是…) and explains another figure. */
  readonly explains: boolean;
}

/**
 * A rate and the figures it was worked out from: share = part / whole; completion = part / whole; variance =
 * (part − whole) / whole; growth = part / (whole − part), where the part is the change and the whole this year's amount;
 * a completion whose budget is not printed = whole / (whole − part), where the part is how far the actual lies above it.
 */
export interface Ratio {
  readonly kind: 'growth' | 'share' | 'variance' | 'completion' | 'completionByChange';
  readonly rate: Printing;
  readonly part: Item;
  readonly whole: Item;
}

/** An amount said again by name where figures are not reported; one of the items it may be should print it. */
export interface Restated {
  readonly may: readonly Item[];
  readonly value: Decimal;
  readonly ulp: Decimal;
  readonly passage: Passage;
}

/** now = from + by; `unsigned`: `by` is how far they lie apart, whichever is more. */
export interface Movement {
  readonly now: Item;
  /** 上年数, or the budget. */
  readonly from: Item;
  readonly by: Item;
  readonly unsigned: boolean;
}

/** Words that say how two figures compare: 决算数大于预算数, 与上年持平. */
export interface Comparison {
  readonly of: Item;
  readonly word: 'more' | 'less' | 'same';
  readonly actual: Item;
  readonly budget: Item;
  readonly words: Passage;
}

/** A passage a finding can point at. */
export interface Passage extends Span {
  readonly text: string;
  readonly section: string;
}

/** A subject as the narrative names it: 类, 款, 项. */
export interface NamedSubject {
  readonly statement: 'T5' | 'T7' | 'T8';
  /** The row it was taken for; null where the statement has none. */
  readonly row: string | null;
  /** The levels whose name is not the statement's: what is said, and what the statement prints. */
  readonly differs: readonly { readonly said: string; readonly printed: string }[];
  /** No row has the name, but one of those that nothing names may be meant. */
  readonly uncertain: boolean;
  readonly passage: Passage;
}

/** An economic item that section six lists as paid. */
export interface ListedItem {
  readonly name: string;
  readonly group: 'staff' | 'public';
  /** 等 follows it: the list does not claim to be complete. */
  readonly open: boolean;
  /** The T6 row; null where no economic subject has such a name. */
  readonly row: string | null;
  readonly passage: Passage;
}

/** Something that looks unfinished or wrong in itself, whatever the figures. */
export interface Residue {
  readonly kind: 'noPercent' | 'noYuan' | 'bothWords' | 'blank' | 'steadyChange' | 'strayDigit' | 'malformed';
  readonly passage: Passage;
}

/** A number in a section that reports figures that no term or pattern explains. */
export interface Unread {
  readonly passage: Passage;
  readonly kind: 'money' | 'percent' | 'count';
  readonly section: SectionKey;
  readonly reason: Text;
}
