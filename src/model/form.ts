import type { Figure } from './figure';
import type { FormId } from './form-id';
import type { Identity } from './identity';
import type { Line, Statement } from './statement';
import type { Text } from './text';

/** What a table shows when it is read as a form's. */
export interface Shape {
  readonly lines: readonly Line[];
  /** The columns it has, by the column part of their items' keys. */
  readonly columns: ReadonlySet<string>;
}

/** The statements of a package as they were read: what the sums of a form are stated over. */
export interface StatementsRead {
  /** The year that most of them print. */
  readonly fiscalYear: number | null;
  readonly statement: (id: FormId) => Statement | undefined;
  /** Its lines in printed order; none where it is not there. */
  readonly lines: (id: FormId) => readonly Line[];
  /** Has its table this column? */
  readonly has: (id: FormId, column: string) => boolean;
  /** The columns of its table in which anything is printed. */
  readonly printedColumns: (id: FormId) => readonly string[];
  /** The printing of an item, blank ones included; undefined where its line or column is not printed. */
  readonly figure: (item: Identity['left'][number]) => Figure | undefined;
}

/** Identities that a form states of itself, as one rule of the catalogue. */
export interface Sum {
  /** Stable: it is printed in reports. */
  readonly id: string;
  readonly title: Text;
  /** The form or the part of it that the rule comes from. */
  readonly basis: Text;
  readonly identities: (read: StatementsRead) => Iterable<Identity>;
}

/** A column of money, by what its heading says. */
export interface Column {
  /** Its heading, squeezed and without its ordinal. */
  readonly heading: RegExp;
  /** A form may leave it out when there is no such money. */
  readonly optional: boolean;
  /** The column under whose heading, at whatever depth, alone it is this one: 基本支出 under 本年收入 is a part of that. */
  readonly under?: string;
}

export type Columns<C extends string = string> = Readonly<Record<C, Column>>;

/** Rows by functional subject, a total row anywhere among them. */
export interface SubjectTable {
  readonly kind: 'subjects';
  /** In the order in which a heading is held against them. */
  readonly columns: Columns;
  /** Are its other columns economic subjects (工资福利支出: 小计, 基本工资, …)? Each is a column by its code. */
  readonly economic: boolean;
  /** Are rows that print no code the projects of the subject above? */
  readonly projects: boolean;
}

/** Rows by unit, in the columns of a statement by subject; a total row anywhere among them. */
export interface UnitTable {
  readonly kind: 'units';
  readonly columns: Columns;
}

/** A line known by its name: the row part of its items' keys, and its name without ordinal. */
export type NamedLine = readonly [key: string, name: RegExp];

export interface FormSide {
  readonly columns: Columns;
  /** The lines of the year by their names; `classes`: the functional classes. */
  readonly lines: readonly NamedLine[] | 'classes';
  /** What stands below them: the year's total, what was carried over, the grand total. */
  readonly below: readonly NamedLine[];
}

/** Income on the left and expenditure on the right, each line known by its name. */
export interface TwoSidedTable {
  readonly kind: 'twoSided';
  readonly income: FormSide;
  readonly expenditure: FormSide;
  /** A line of the income that some forms print over others, which are parts of it then. */
  readonly whole: {
    readonly key: string;
    readonly name: RegExp;
    readonly title: Text;
    readonly parts: readonly NamedLine[];
  } | null;
  /** What the balances carried over are split into below them. */
  readonly balanceParts: readonly NamedLine[];
}

/** A part of basic expenditure that a table by economic subject adds up. */
export interface EconomicPart {
  readonly key: string;
  /** As its total line is called, and as forms print it. */
  readonly name: string;
  readonly label: RegExp;
  /** Where it is a column beside the amounts: its heading, and what it is called. */
  readonly heading: RegExp;
  readonly columnName: string;
}

/** Economic subjects in blocks side by side, the totals of both parts in the last line. */
export interface EconomicTable {
  readonly kind: 'economic';
  readonly parts: readonly EconomicPart[];
}

/** An expense that a table names, whether in a row's label or in a column's headings. */
export interface Expense {
  readonly key: string;
  /** As messages call it. */
  readonly name: string;
  readonly isNamedBy: (heading: string) => boolean;
  /** It may stand beside the others and is no part of their total. */
  readonly outside?: true;
}

/** The row part of the items of expenses: of their column, which names the expense, its measure tells them apart. */
export const EXPENSE_ROW = 'row';

/** A few expenses, 预算数 and 决算数 of each or one amount of each, in any arrangement. */
export interface ExpensesTable {
  readonly kind: 'expenses';
  /** In the order in which a heading is held against them. */
  readonly expenses: readonly Expense[];
  /** The sum of those that are not parts of others. */
  readonly total: Expense;
  /** The total together with the expenses outside of it, as a bare 合计 beside both is called. */
  readonly wider: Pick<Expense, 'key' | 'name'>;
  /** What alone names the total: a bare 合计 beside it is another sum. */
  readonly whole: RegExp;
  /** Headings that are the total where nothing else is. */
  readonly asTotal: RegExp;
  /** What stands in such tables and is none of the expenses: counts, what is spent otherwise, parts of a part. */
  readonly beside: RegExp;
  /** It prints one measure alone, by the headings of its amounts, and perhaps the funds they are of; none where it prints several. */
  readonly plain?: {
    /** What that measure is called where no heading says it. */
    readonly name: string;
    readonly amount: RegExp;
    readonly funds: readonly NamedLine[];
  };
}

/** A line of an outline: by its name, the lines that may stand under it as its parts. */
export interface OutlineNode {
  /** The row part of its items' keys, after the side's. */
  readonly key: string;
  /** Its name without ordinal and 其中. */
  readonly name: RegExp;
  readonly parts?: readonly OutlineNode[];
}

export interface OutlineSide {
  readonly columns: Columns;
  readonly lines: readonly OutlineNode[];
  /** Functional classes stand among them too. */
  readonly classes: boolean;
}

/**
 * Income on the left and expenditure on the right, each an outline: wholes above their parts (一、本年收入 over 1、一般公共预算拨款
 * over 其中：一般财力), or the parts above their total (本年收入合计).
 */
export interface OutlineTable {
  readonly kind: 'outline';
  readonly income: OutlineSide;
  readonly expenditure: OutlineSide;
}

/**
 * Rows by project (项目), under units and functional subjects where the table prints them. A column is known by all its
 * headings from the top down, joined by `>`: 财政拨款>基本支出>人员经费.
 */
export interface ProjectsTable {
  readonly kind: 'projects';
  readonly columns: Columns;
}

export type Table =
  ProjectsTable | OutlineTable | SubjectTable | UnitTable | TwoSidedTable | EconomicTable | ExpensesTable;

/** Everything that is known of one statement. */
export interface Form {
  readonly id: FormId;
  /** Its name in results. */
  readonly name: string;
  /** Its standard title. */
  readonly title: Text;
  /** Its printed titles, whole, squeezed and without quotes. */
  readonly titles: RegExp;
  /** What the words of a title that is not known must say, and must not, to name it all the same. */
  readonly words: { readonly says: RegExp; readonly not: RegExp };
  /** The name of the money it is of, which a note under it must speak of and no other form's; null where it is of several. */
  readonly money: RegExp | null;
  readonly table: Table;
  /** Has a table the columns and lines without which it cannot be this statement? Then a title that names it is borne out. */
  readonly fits: (shape: Shape) => boolean;
  /** Are they those of this statement and of no other? */
  readonly isPlainly: (shape: Shape) => boolean;
  /** The lines of its totals, without which it cannot be checked; each by the row part of its items' keys. */
  readonly totals: readonly string[];
  /** Of which classification the codes of its rows are. */
  readonly codes: 'functional' | 'economic' | null;
  /** Is it asked for everywhere? Then it is missing where it is not there. */
  readonly required: boolean;
  /** What it is where it is missing: some places ask for fewer of a budget's tables. */
  readonly missingIs: 'error' | 'review';
  /** Does a package that does not hold it have no such money? Then it is in order without it. */
  readonly mayBeAbsent: (read: StatementsRead) => boolean;
  /** Some places count it in another unit of money than the rest: 三公 in 万元 beside 元. */
  readonly mayCountOtherwise: boolean;
  readonly sums: readonly Sum[];
}

/** Has a form this column, and may a table do without it? */
export function isOptional({ table }: Form, column: string): boolean {
  switch (table.kind) {
    case 'projects':
    case 'subjects':
    case 'units':
      return table.columns[column]?.optional ?? false;
    case 'outline':
    case 'twoSided':
      return (table.income.columns[column] ?? table.expenditure.columns[column])?.optional ?? false;
    default:
      return false;
  }
}
