import type { Evaluation, Goal } from './evaluation';
import type Decimal from 'decimal.js';
import type { Base } from './edition';
import type { Figure } from './figure';
import type { FormId } from './form-id';
import type { SectionKind } from './grammar';
import type { Item } from './item';
import type { Passage, Span } from './passage';
import type { Text } from './text';

export type { Passage, Span };

// What is read of a narrative (说明). Every place is one of the original text, in UTF-16 code units.

/** A section where it stands. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** As printed, without spaces: 三、支出决算情况说明; empty before the first heading. */
  readonly title: string;
  /** Where its text begins, behind the heading. */
  readonly body: number;
}

/**
 * What a figure says of its subject: 决算数, 增减额, 增减率, 占比, 年初预算数, 全年预算数, 预算数 of no kind said,
 * 上年数 (or another year's), 差值, 预决算差异率, 完成率, 个数; of a share or a completion what it was last year, and the 百分点
 * by which it moved.
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
  | 'count'
  | 'priorRate'
  | 'points';

/** The word that says which way a figure goes (增加, 下降, 大于预算), without what follows it (了, 额, 率, 为). */
export interface Direction extends Span {
  /** Without layout. */
  readonly verb: string;
  /** What makes a noun of it: 额, 率, 幅; else empty. */
  readonly noun: string;
  /** `becomes`: 增加到, 减少为, behind which stands what it came to, and no change. */
  readonly kind: 'move' | 'compare' | 'becomes';
  /** 0: it leaves open which way (增减额). */
  readonly sign: -1 | 0 | 1;
}

/** One figure of the narrative that was understood. */
export interface Printing {
  /** Its item is this printing's own: two printings of one fact are two items that must agree. */
  readonly figure: Figure;
  readonly role: Role;
  /** Of what it speaks, this year's actual: 行政运行 for its growth rate too; 百分点 and a rate of last year speak of a rate. */
  readonly of: Item;
  /** The fact it prints, which others may print too. */
  readonly fact: Item;
  /** With what a change, its rate or a 上年数 compares; null where the text does not say, and for all else. */
  readonly base: Base | null;
  /** The word for its direction; null where none was read. Several figures may share one: 分别增加5万元、6万元. */
  readonly direction: Direction | null;
  /** The items of the statements that its amount may be one of, where its name does not say which; else none. */
  readonly may: readonly Item[];
  readonly section: SectionKind;
  /** It stands within a reason (主要原因是…) and explains another figure. */
  readonly explains: boolean;
  /** The kind of unit whose figure it is (行政, 参, 事业), where that stands in brackets before it; else null. */
  readonly ofKind: string | null;
}

/**
 * A rate and the figures it was worked out from: share = part / whole; completion = part / whole; variance =
 * (part − whole) / whole; growth = part / (whole − part), where the part is the change and the whole this year's amount;
 * growthFrom = (part − whole) / whole, where both amounts are printed and no change;
 * a completion whose budget is not printed = whole / (whole − part), where the part is how far the actual lies above it.
 */
export interface StatedRatio {
  readonly kind: 'growth' | 'growthFrom' | 'share' | 'variance' | 'completion' | 'completionByChange';
  readonly rate: Printing;
  readonly part: Item;
  readonly whole: Item;
  /** Of what else it may be a share, where the text does not say of which; else none. */
  readonly orWhole: readonly Item[];
}

/** A share or a completion that moved by so many percentage points: 占83.02%,比上年提高1.20个百分点. */
export interface RateMove {
  readonly rate: Printing;
  readonly points: Printing;
  /** The rate of last year, where the sentence prints it: 由上年的40%下降到35%. */
  readonly prior: Printing | null;
  /** Of what it is the rate, and of a share what that is a share of; several, where that is not said. */
  readonly of: Item;
  readonly wholes: readonly Item[];
}

/** now = from + by; `unsigned`: `by` is how far they lie apart, whichever is more. */
export interface Movement {
  readonly now: Item;
  /** 上年数, or the budget; null where the text says that there was nothing: 基数为0. */
  readonly from: Item | null;
  readonly by: Item;
  readonly unsigned: boolean;
}

/** An amount said again by name where figures are not reported; one of the items it may be should print it. */
export interface Restated {
  readonly may: readonly Item[];
  readonly value: Decimal;
  readonly ulp: Decimal;
  readonly passage: Passage;
}

/** Words that say how two figures compare: 决算数大于预算数, 与上年持平. */
export interface Comparison {
  readonly of: Item;
  readonly word: 'more' | 'less' | 'same';
  readonly actual: Item;
  readonly budget: Item;
  readonly words: Passage;
}

/** Words that say how an actual and its budget compare, beside how much of that was reached: 完成预算79.20%,决算数小于预算数. */
export interface Reached {
  readonly word: Comparison['word'];
  readonly rate: Item;
}

/** A subject as the narrative names it: 类, 款, 项. */
export interface NamedSubject {
  readonly statement: FormId;
  /** The row it was taken for; null where the statement has none. */
  readonly row: string | null;
  /** The levels whose name is not the statement's: what is said, and what the statement prints. */
  readonly differs: readonly { readonly said: string; readonly printed: string }[];
  /** No row has the name, but one of those that nothing names may be meant. */
  readonly uncertain: boolean;
  readonly passage: Passage;
}

/** An economic item that a section lists as paid. */
export interface ListedItem {
  /** The statement that would pay it. */
  readonly statement: FormId;
  readonly name: string;
  /** Which of the section's lists: staff or public. */
  readonly group: string;
  /** 等 follows it: the list does not claim to be complete. */
  readonly open: boolean;
  /** The statement's row; null where no economic subject has such a name. */
  readonly row: string | null;
  readonly passage: Passage;
}

/** So many, and their names behind it: 下设3个处室,分别是:…; one that does not claim to be complete (等) is none. */
export interface Roster {
  readonly said: number;
  readonly names: number;
  readonly passage: Passage;
}

/** Words that say of a statement that there is nothing in it: 无政府性基金预算财政拨款收入…为空表. */
export interface Denial {
  readonly statement: FormId;
  readonly section: SectionKind;
  readonly passage: Passage;
}

/** Something that looks unfinished or wrong in itself, whatever the figures. */
export interface Residue {
  readonly kind:
    | 'noPercent'
    | 'percentForPoints'
    | 'noYuan'
    | 'bothWords'
    | 'choice'
    | 'hint'
    | 'blank'
    | 'steadyChange'
    | 'strayDigit'
    | 'malformed';
  readonly passage: Passage;
}

/** A slip of writing: a word or a mark twice, a sentence cut short, a quotation mark without its other half. */
export interface TypingSlip {
  readonly kind: 'doubledWord' | 'doubledMark' | 'cutShort' | 'unpaired';
  readonly passage: Passage;
}

/** A name that was right once, or is right elsewhere: that of a subject before it was renamed; 本单位 for 本部门. */
export interface WrongName {
  readonly due: string;
  readonly passage: Passage;
}

/** A former name of a subject, and the fiscal year since which it has another. */
export interface FormerName extends WrongName {
  readonly since: number;
}

/** A number in a section that reports figures that no term or pattern explains. */
export interface Unread {
  readonly passage: Passage;
  readonly kind: 'money' | 'percent' | 'count';
  readonly section: SectionKind;
  readonly reason: Text;
}

/** A heading that is not known, over so many amounts and rates; its passage is empty before the first heading. */
export interface UnknownHeading extends Passage {
  readonly amounts: number;
}

/** A year the narrative names, and which it ought to be: this year's, after 与, 比, 较 the one before, or another. */
export interface YearSaid {
  readonly year: number;
  readonly meant: 'current' | 'previous' | 'other';
  readonly passage: Passage;
}

/** A year that a title names; null where it is none: 202年度. */
export interface TitleYear {
  readonly year: number | null;
  readonly passage: Passage;
}

/** Whose narrative it is, and of which year. */
export interface Names {
  /** The year most of its reporting sentences and its title name; null where none does. */
  readonly year: number | null;
  readonly years: readonly YearSaid[];
  /** Those of the cover, the table of contents and the titles of parts. */
  readonly titleYears: readonly TitleYear[];
  /** The unit its title names; null where there is no title. */
  readonly unit: Passage | null;
  /** Does the package's unit stand anywhere in it? Null where the workbook names none. */
  readonly namesUnit: boolean | null;
  /** Names that are nearly the unit's but not quite. */
  readonly variants: readonly Passage[];
}

/** A project as told under labels. */
export interface ToldProject {
  readonly name: Passage;
  /** The statement's row of its name; null where it has none. */
  readonly row: string | null;
  readonly amount: Item | null;
  /** What it is spent on; none where not all of it was understood. */
  readonly parts: readonly Item[];
}

/** A reason, and the figure that it gives one for: the last amount before it. */
export interface Reason {
  readonly passage: Passage;
  readonly explains: Figure | null;
  readonly section: SectionKind;
}

/** A narrative as read: its figures, each at its place, and what else it says that can be checked. */
export interface Narrative {
  readonly file: string;
  /** As extracted, to be shown and quoted: what is to be known of it was read. */
  readonly text: string;
  /** All of it, for what has no place of its own. */
  readonly whole: Passage;
  readonly sections: readonly Section[];
  readonly printings: readonly Printing[];
  readonly ratios: readonly StatedRatio[];
  readonly moves: readonly RateMove[];
  readonly movements: readonly Movement[];
  readonly restated: readonly Restated[];
  readonly comparisons: readonly Comparison[];
  readonly reached: readonly Reached[];
  readonly subjects: readonly NamedSubject[];
  readonly listed: readonly ListedItem[];
  readonly rosters: readonly Roster[];
  readonly denials: readonly Denial[];
  readonly residues: readonly Residue[];
  readonly typing: readonly TypingSlip[];
  readonly formerNames: readonly FormerName[];
  /** Where a department calls itself 本单位, or a unit 本部门, though it calls itself otherwise in general. */
  readonly misnamed: readonly WrongName[];
  /** What it speaks of, with a figure or without: of those items that a section of it is asked about. */
  readonly spokenOf: ReadonlySet<Item>;
  readonly evaluations: readonly Evaluation[];
  readonly goals: readonly Goal[];
  readonly projects: readonly ToldProject[];
  readonly reasons: readonly Reason[];
  readonly names: Names;
  /** Numbers of the reporting sections that were not understood, and amounts and rates under no heading that is known. */
  readonly unread: readonly Unread[];
  /** Headings that are not known and stand over amounts or rates. */
  readonly unknown: readonly UnknownHeading[];
}
