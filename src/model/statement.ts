import type { FormId } from './form-id';
import type { Figure } from './figure';
import type { MoneyUnit } from './money';

/** Something a heading says, and the cell that says it. */
export interface Said<T> {
  readonly value: T;
  readonly row: number;
  readonly column: number;
}

/** How a sheet came to be taken for a statement: said so, by its title to the letter, by its words, by its columns alone. */
export type Evidence = 'hand' | 'title' | 'words' | 'columns';

/** A line of the table that can carry money, in printed order. */
export interface Line {
  /** The row part of its items' keys. */
  readonly key: string;
  readonly name: string;
  /** A subject's code: as printed, or as meant where it is plainly mistyped; empty where the form prints none. */
  readonly code: string;
  /** The line it is part of by code: a 项's 款, a 款's 类, a 类's `total`; null for the total. */
  readonly parent: string | null;
  /** The sheet it stands on, where that is not the statement's first. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  /** It prints no code, and where it belongs is not known: the sums around it are open. */
  readonly unplaced?: boolean;
  /** T1, T4: an 其中 line, part of the one above and of no sum. */
  readonly partOf?: boolean;
  /** T1, T4: which sum it enters: the year's own total, or the grand total below it. */
  readonly section?: 'body' | 'below';
  readonly side?: 'income' | 'expenditure';
}

/** Something a reader noticed about a statement's form; the rules decide what it is worth. */
export type Remark =
  | { readonly kind: 'wrongParent'; readonly line: Line; readonly under: Line }
  /** A code that the rows below it or its name in the other statements belie; `line` has it as printed. */
  | {
      readonly kind: 'mistyped';
      readonly line: Line;
      readonly meant: string;
      readonly by: 'parts' | 'name';
    }
  | { readonly kind: 'twice'; readonly line: Line }
  /** A subject that prints no code; the line has one where the other statements tell it. */
  | { readonly kind: 'uncoded'; readonly line: Line }
  /** `beyond`: a column or line that some places' forms have besides, of which no identity speaks. */
  | {
      readonly kind: 'notUnderstood' | 'beyond';
      readonly sheet?: string;
      readonly row: number;
      readonly column: number;
      readonly printed: string;
    };

/** A sheet that is none of those looked for though it resembles one. */
export interface Beside {
  readonly sheet: string;
  /** It is hidden: whoever opens the workbook does not see it. */
  readonly hidden: boolean;
  readonly title: Said<string>;
  /** The statement it would be if another sheet were not; null where it is none. */
  readonly id: FormId | null;
  /** It prints the same title and the same columns as the sheet that was taken. */
  readonly repeats: boolean;
  /** The year that it prints. */
  readonly fiscalYear: number | null;
}

/** The title of a statement on a sheet that prints no table below it: a picture perhaps, or the table was moved. */
export interface BareTitle {
  readonly sheet: string;
  readonly title: Said<string>;
}

/** A sheet that wears a statement's title and was said by hand to be another, or none. */
export interface SaidOtherwise {
  readonly sheet: string;
  /** Null: no statement. */
  readonly said: FormId | null;
  readonly title: Said<string>;
}

/** One statement as read from its sheet; amounts in the package's money unit. */
export interface Statement {
  readonly id: FormId;
  /** The sheet it stands on, or begins on. */
  readonly sheet: string;
  /** That sheet and those on which it goes on (续表). */
  readonly sheets: readonly string[];
  /** How its sheet came to be taken for it. */
  readonly by: Evidence;
  /** The statement whose title it wears though its columns are this one's. */
  readonly wears: FormId | null;
  /** Its sheet is hidden: whoever opens the workbook does not see it. */
  readonly hidden: boolean;
  /**
   * `empty`: its form prints no amount; `unreadable`: its title was found, its table was not. Then `figures` are what
   * looks like money on its sheet, each an item of its own that no identity knows.
   */
  readonly state: 'read' | 'empty' | 'unreadable';
  /** What its heading says, each with its cell; null where it says nothing. */
  readonly title: Said<string>;
  readonly unitName: Said<string> | null;
  readonly moneyUnit: Said<MoneyUnit> | null;
  /** The unit its figures are plainly in, where the sheet prints another: the whole statement is off by it. */
  readonly moneyUnitMeant: MoneyUnit | null;
  readonly fiscalYear: Said<number> | null;
  /** Every money cell, blank and unreadable ones included, in printed order. */
  readonly figures: readonly Figure[];
  /** Those that print something. */
  readonly printed: readonly Figure[];
  readonly lines: readonly Line[];
  /** The columns the table has, by the column part of their items' keys. */
  readonly columns: ReadonlySet<string>;
  /** Keys of the items whose cells hold a heading or a note: not printed, which is not zero. */
  readonly unprinted: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
  /** The note that says that the statement, or some money in it, is not there (本单位没有政府性基金预算财政拨款收入). */
  readonly emptyNote: Said<string> | null;
  /** A note says outright that the whole statement is without figures (本表无数据). */
  readonly deniesFigures: boolean;
  /** Why a figure could not be read, by index into `figures`. */
  readonly unreadable: ReadonlyMap<number, UnreadableReason>;
}

export type UnreadableReason = 'text' | 'error' | 'noResult' | 'notAnAmount';

/** Which statement a sheet is, said by the accountant, by the sheet's name; null: it is none. */
export type Assigned = ReadonlyMap<string, FormId | null>;
