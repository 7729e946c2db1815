import type { FormId } from './form-id';
import type { Item } from './item';

// What is known of the narrative (说明) of one kind of document: its sections, each with its words. All patterns are held
// against the dense text: no spaces, no quotes, half-width marks.

/** A name by which a section speaks of an item. */
export interface SectionTerm {
  readonly pattern: RegExp;
  readonly of: Item;
  /** Only of what something is a share: under 一般公共预算, 本年支出合计 is all expenditure there, and only there. */
  readonly whole: boolean;
  /** What a name that is `whole` is elsewhere; null: nothing that is known. */
  readonly elsewhere: Item | null;
}

/** What is counted, by the words just before the number and its unit. */
export interface Counted {
  readonly words: RegExp;
  readonly unit: RegExp;
  readonly of: Item | ((matched: RegExpExecArray) => Item);
  /** Counted also where the sentence speaks of one of the department's units. */
  readonly ofAPart: boolean;
}

export interface SectionCounts {
  readonly listed: readonly Counted[];
  /** What in the sentence so far makes another thing of it: 报废车辆1辆 is no stock. */
  readonly not: RegExp | null;
  /** What only the whole of the sentence so far tells, of another thing too, by its words without those in brackets around figures; and the one before. */
  readonly bySentence: {
    readonly units: RegExp;
    readonly of: (words: string, unit: string, before: string) => Item | null;
  } | null;
}

export interface HeadingWords {
  /** What titles of it are made of, besides the words of all titles. */
  readonly words: readonly string[];
  /** A title of it, without what may stand before: whose and which year's accounts. */
  readonly title: RegExp;
  /** A title that reads like it and is of no section: of next year's budget. */
  readonly not: RegExp | null;
  /** Lines of a statement are made of the same words: it takes a 决算, 情况, 说明 to make a heading of them. */
  readonly mayBeALine: boolean;
  /** Under another's heading it may leave out of what it speaks: 收入决算情况 under 政府性基金…. */
  readonly leavesOut: boolean;
  /** Headings under it that leave out of what they speak are of it. */
  readonly lends: boolean;
  /** Under the heading of this section, one that does not say `unless` is of it: 基本支出情况 under 支出决算情况. */
  readonly within: { readonly section: SectionKind; readonly unless: RegExp } | null;
}

/** The functional subjects (类款项) that a section names, and the statement they are of. */
export interface NamedSubjects {
  readonly form: FormId;
  readonly of: (row: string) => Item;
  /** Where the bare name of a class is one: anywhere, or where it begins its clause; null: nowhere. */
  readonly classes: 'anywhere' | 'clause' | null;
  /** Does a subject stay what is spoken of up to the next? Not where the section tells of the whole. */
  readonly lasting: boolean;
  /** The statements of other funds, whose subjects are told among these. */
  readonly also?: readonly { readonly form: FormId; readonly of: (row: string) => Item }[];
}

/** Economic items that a section lists by name as paid. */
export interface ItemLists {
  readonly form: FormId;
  /** A list: first which, then its names. */
  readonly words: RegExp;
  /** The group of a list by its name. */
  readonly groups: ReadonlyMap<string, string>;
  /** The group that a subject is of, by its code. */
  readonly groupOf: (code: string) => string;
}

/** A table of indicators that follows the narrative, one for each project: 绩效自评表. */
export interface EvaluationForm {
  /** Its title, which begins a line. */
  readonly title: RegExp;
  /** What behind the title makes a sentence of it. */
  readonly not: RegExp;
  /** The title of that of the whole unit says so. */
  readonly whole: RegExp;
  /** One of these stands in every table; a sentence that names one has none. */
  readonly marks: readonly string[];
  /** The columns of money in their order: 年初预算, 全年预算, 全年执行. */
  readonly columns: readonly [initial: string, budget: string, actual: string];
  /** What follows the rows of money. */
  readonly behind: readonly string[];
  /** The label before the project's name. */
  readonly name: string;
  /** The labels of the rows of money: of all, and of its parts. */
  readonly total: readonly string[];
  readonly parts: readonly string[];
  /** The columns of the indicators below, and the line of their totals. */
  readonly indicators: IndicatorWords;
}

/** The columns of indicators, and the line of their totals; null: what they scored, or reached, is not told. */
export interface IndicatorWords {
  readonly name: string;
  /** What was aimed at: 指标值, 目标值; and what was reached: 完成值, 业绩值. */
  readonly target: RegExp;
  readonly reached: RegExp | null;
  readonly weight: RegExp;
  readonly score: RegExp | null;
  readonly total: string;
}

/** A kind of money in a table of what is aimed at: 年度预算总额, 财政拨款, of it 上级 and 本级安排, 其他资金. */
export type GoalMoney = 'total' | 'fiscal' | 'transfer' | 'own' | 'other';

/** A table of what a project, or the whole unit, is to reach and what it may cost: 绩效目标表. */
export interface GoalForm {
  /** Its title, which begins a line, and what behind it makes a sentence of it. */
  readonly title: RegExp;
  readonly not: RegExp;
  /** The title of that of the whole unit says so. */
  readonly whole: RegExp;
  /** The label before the project's name. */
  readonly name: string;
  /** The money stands between one of these and one of those. */
  readonly from: readonly string[];
  readonly behind: readonly string[];
  readonly money: readonly (readonly [label: string, money: GoalMoney])[];
  readonly indicators: IndicatorWords;
}

/** Projects told one by one under labels: 项目名称：…, 预算安排规模：…, 资金分配情况：…. */
export interface ProjectSheets {
  /** The statement that prints them. */
  readonly form: FormId;
  readonly of: (row: string) => Item;
  /** Of one that the statement does not print, and what a part of one costs. */
  readonly unknown: (project: number) => Item;
  readonly part: (project: number, part: number) => Item;
  readonly labels: { readonly name: RegExp; readonly amount: RegExp; readonly parts: RegExp };
}

/** Everything that is known of one section of a narrative. */
export interface SectionKind {
  /** Its name, which nothing printed depends on. */
  readonly key: string;
  /** Null: its heading is the title of its table. */
  readonly heading: HeadingWords | null;
  readonly terms: readonly SectionTerm[];
  readonly counts: SectionCounts;
  readonly subjects: NamedSubjects | null;
  readonly lists: ItemLists | null;
  /** Lists of names with their number: first the number, then the names. */
  readonly rosters: readonly RegExp[];
  /** Items that one of its kind may speak of without a figure, each with the words that do: 未购置公务用车. */
  readonly spokenOf: readonly (readonly [of: Item, words: RegExp])[];
  /** The statement that it may say is empty. */
  readonly denies: FormId | null;
  /** What begins the bracket before an amount that says of which kind of unit it is. */
  readonly kindsOfUnit: readonly string[];
  /** Given its text: does it speak of all funds, of which the general budget's statement prints but a part? */
  readonly ofAllFunds: (text: string) => boolean;
  /** Totals that may be a fund's where a fund was named first in their sentence. */
  readonly totalsOfFunds: ReadonlySet<Item>;
  /** What 收入 and 支出 alone mean where an amount follows; null: nothing that is known. */
  readonly sides: Readonly<Record<'income' | 'expenditure', Item | null>>;
  /** Of part two (决算情况说明): the statements or the sentence itself must bear its figures out. */
  readonly partTwo: boolean;
  /** It tells of other things than the accounts, under headings of its own; what it says of the accounts it says again. */
  readonly aside: boolean;
  /** The years in it are those of the narrative and the one before. */
  readonly tellsYears: boolean;
  /** It tells of the year after, where its heading names that: next year's budget. */
  readonly nextYear: boolean;
  /** Its shares stand one within the other: they do not make up a whole. */
  readonly nestedShares: boolean;
  readonly evaluation: EvaluationForm | null;
  /** Its heading is the title of such a table. */
  readonly goal: GoalForm | null;
  readonly projects: ProjectSheets | null;
}

/** Is it a table, whose title is its heading? */
export const isTableSection = ({ evaluation, goal }: SectionKind): boolean =>
  evaluation !== null || goal !== null;

/** Sections that tell of parts of one thing: 总体, 结构, 具体情况 of 一般公共预算. */
export interface SectionFamily {
  /** As the headings of its sections name it. */
  readonly name: string;
  /** Each with the word of its heading; the first where the heading has none. */
  readonly parts: readonly (readonly [section: SectionKind, word: string])[];
  /** Under its heading, one that does not say the family's name is of it. */
  readonly within: SectionKind;
}

/** Figures that are known by their name alone, wherever it stands; a name of several may mean any of them. */
export type Restatable = readonly [name: string, may: readonly Item[]];

/** Everything that is known of the narrative of one kind of document. */
export interface Grammar {
  /** It tells what is planned: 预算数 is the amount itself, 比上年预算 against last year's. */
  readonly plans?: boolean;
  /** In the order in which a heading is held against them. */
  readonly sections: readonly SectionKind[];
  readonly families: readonly SectionFamily[];
  readonly headings: {
    /** What titles of all sections are made of, besides each section's own words. */
    readonly words: readonly string[];
    /** A title that does not say of what: what stands under it is not known. */
    readonly vague: RegExp;
    /** A title, and the title of a part (第三部分), of what reports nothing. */
    readonly silent: RegExp;
    readonly silentPart: RegExp;
    /** The title of a statement that is printed in the middle. */
    readonly statement: RegExp;
  };
  /** The title of the narrative: first whose it is, then its year; and what in its first part makes no unit's name of it. */
  readonly title: {
    readonly words: RegExp;
    readonly noUnit: RegExp;
    /** What a cover says of the unit under a label, in its first group. */
    readonly label?: RegExp;
  };
  /** Facts that the statements print twice under different names: the one by the other. */
  readonly same: ReadonlyMap<Item, Item>;
  /** Of what an item is a part by the forms; null where it is of nothing, or of several. */
  readonly wholeOf: (of: Item) => Item | null;
  /** 本年合计, without what was carried over. */
  readonly yearTotals: ReadonlySet<Item>;
  /** 总计, with what was carried over: each with 本年合计 of its side. */
  readonly grandTotals: ReadonlyMap<Item, Item>;
  /**
   * The items that one of the narrative's own may be, where its words do not say which: 总收入 is 本年收入合计 or 总计.
   * None where it is no such name.
   */
  readonly mayBe: (of: Item) => readonly Item[];
  /** Two totals that are equal by form: what is said next of both is said of the first, which is found by the second. */
  readonly firstOfPair: ReadonlyMap<Item, Item>;
  /** What a name of both sides at once (收、支总计) stands for, by what it is taken for where one figure follows. */
  readonly pairs: ReadonlyMap<Item, readonly Item[]>;
  /** The side that an item stands on. */
  readonly sideOf: (of: Item) => 'income' | 'expenditure' | null;
  /** Does its statement print a budget beside it, which 预算 alone means? */
  readonly printsBudget: (of: Item) => boolean;
  readonly funds: {
    /** Is it an item of one of them? */
    readonly isOf: (of: Item) => boolean;
    /** What a name is as a part of what is told; null where a fund is named alone and nothing says of which side. */
    readonly partOf: (of: Item, head: Item | 'unread' | null) => Item | null;
    /** What an item of the general budget's statement may be where all funds are told together; none: not known. */
    readonly ofAll: (of: Item) => readonly Item[];
    /** The statement of the general budget, and those of the others. */
    readonly general: FormId | null;
    readonly others: readonly FormId[];
  };
  readonly restatable: readonly Restatable[];
  /** What reasons say came or went, wherever they are given: 退休人员增加2名. */
  readonly reasonCounts?: readonly Counted[];
}

const NO_COUNTS: SectionCounts = { listed: [], not: null, bySentence: null };

/** A section of which nothing special is known: of part two, with figures and years of its own. */
export const PLAIN: SectionKind = {
  key: 'unknown',
  heading: null,
  terms: [],
  counts: NO_COUNTS,
  subjects: null,
  lists: null,
  rosters: [],
  spokenOf: [],
  denies: null,
  kindsOfUnit: [],
  ofAllFunds: () => false,
  totalsOfFunds: new Set(),
  sides: { income: null, expenditure: null },
  partTwo: true,
  aside: false,
  tellsYears: true,
  nextYear: false,
  nestedShares: false,
  evaluation: null,
  goal: null,
  projects: null,
};

/** Under a heading that is not known, or none: nothing of it is read, its amounts and rates are listed. */
export const UNKNOWN: SectionKind = { ...PLAIN, tellsYears: false };
