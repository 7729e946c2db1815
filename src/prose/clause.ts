import type { Item } from '../model/item';
import type { Base, BudgetKind } from '../model/edition';
import type { Role } from '../model/narrative';
import { directionOf, type SaidDirection } from './directions';
import type { Mention } from './mentions';
import type { Word } from './words';
import type { Placed } from './reading';

/** The part of a sentence between two marks, or behind a number, as far as it was read. */
export interface Clause {
  readonly start: number;
  readonly names: Mention[];
  /** Behind 、 or 和 between two names: where the next must begin. */
  list: number | null;
  /** It tells of each of several: 分别, 各, 均. */
  apart: boolean;
  /** Every word of it was understood. */
  clean: boolean;
  /** Something was said in it that may be a subject: a name, a pronoun, words that were not understood. */
  said: boolean;
  /** The last word that says what the number will be. */
  role: Word | null;
  /** Which way that word says it goes, and where it stands. */
  direction: SaidDirection | null;
  /** With what it compares (比上年) was named, and may have its own amount: 比上年950万元增加. */
  compared: boolean;
  /** Of which side its pronoun is: 收入减少. */
  side: 'income' | 'expenditure' | null;
  /** The side it names and nothing else: 支出916.21万元. */
  bare: 'income' | 'expenditure' | null;
  /** Whose figures it says it has. */
  year: number | 'last' | null;
  /** Of what a share is told: behind 占. */
  sharing: boolean;
  /** The rate that it names: 占比由上年的40%, 完成率比上年提高. */
  rate: 'share' | 'completion' | null;
  whole: Mention | null;
  /** A number stood in it already, and what it printed. */
  readonly numbered: boolean;
  readonly before: Placed | null;
}

export const freshClause = (start: number, after: { before: Placed | null } | null = null): Clause => ({
  start,
  names: [],
  list: null,
  apart: false,
  clean: true,
  said: false,
  role: null,
  direction: null,
  compared: false,
  side: null,
  bare: null,
  year: null,
  sharing: false,
  rate: null,
  whole: null,
  numbered: after !== null,
  before: after?.before ?? null,
});

/** A list of names that another name does not go on with is not understood. */
export function endList(clause: Clause): void {
  if (clause.list === null) return;
  clause.list = null;
  clause.clean = false;
}

/** The one item it names, if all of it was understood and no number came yet. */
export function soleName({ names, clean, numbered }: Clause): Mention | null {
  return clean && !numbered && names.length === 1 && !names[0]!.whole ? names[0]! : null;
}

/** What a clause is read in: the sentence, or a bracket or a reason within it. */
export interface Frame {
  readonly kind: 'sentence' | 'bracket' | 'cause';
  /** Of what a clause speaks that names nothing itself; null: of nothing that was understood. */
  subject: Item | null;
  /** Of what parts are told: 其中; 'unread': of something that was not understood. */
  head: Item | 'unread' | null;
  /** A figure was left after others were understood: parts that are told next are of that. */
  lost: boolean;
  base: Base | null;
  /** 主要用于…: words that report nothing. */
  explaining: boolean;
  /** It speaks of another year. */
  foreign: boolean;
  /** The figure that a bracket stands behind: 预算5万元(其中:一般公共预算支出5万元). */
  readonly behind: Placed | null;
  /** The items of which one after the other was told last: 分别. */
  listed: readonly Item[];
  /** Of what the year before was named and told: other names may be of that year too. */
  before: Item | null;
  clause: Clause;
}

/** A frame within another takes over what is spoken of as that of which it tells parts. */
export const newFrame = (kind: Frame['kind'], start: number, within?: Frame): Frame => ({
  kind,
  subject: null,
  head: (within && headOf(within)) ?? null,
  lost: false,
  base: within?.base ?? null,
  explaining: false,
  foreign: within?.foreign ?? false,
  behind: within?.clause.before ?? null,
  listed: [],
  before: null,
  clause: freshClause(start),
});

/** Of what parts would be told here: after a figure that was not understood, of that. */
export function headOf({ clause, subject, lost }: Frame): Frame['head'] {
  return soleName(clause)?.of ?? subject ?? (lost ? 'unread' : null);
}

const BUDGET_ROLE: Readonly<Record<BudgetKind, Role>> = {
  initial: 'initialBudget',
  fullYear: 'fullYearBudget',
  plain: 'budget',
};

/** What an amount of money says in its clause; null where the clause does not tell. */
export function moneyRole({ clause, base, kind, behind }: Frame): Role | null {
  const { role, compared, names, bare } = clause;
  if (role === null) {
    if (compared && base !== null)
      return typeof base !== 'string' && 'budget' in base ? BUDGET_ROLE[base.budget] : 'prior';
    if (names.length === 0 && bare === null) return null;
    return kind === 'bracket' && behind !== null && isBudget(behind.role) ? behind.role : 'amount';
  }
  switch (role.kind) {
    case 'actual':
    case 'becomes':
      return 'amount';
    case 'budget':
    case 'completion':
      return BUDGET_ROLE[role.budget];
    case 'move':
    case 'compare':
      return 'change';
    case 'gap':
      return 'gap';
    default:
      return null;
  }
}

/** What a percentage says in its clause; null where the clause does not tell. */
export function percentRole({ role }: Clause): Role | null {
  switch (role?.kind) {
    case 'move':
      return 'growth';
    case 'share':
    case 'completion':
    case 'variance':
      return role.kind;
    default:
      return null;
  }
}

export const isBudget = (role: Role): boolean =>
  role === 'initialBudget' || role === 'fullYearBudget' || role === 'budget';

/** What a word that begins at a place does in its clause. */
export function hear(frame: Frame, word: Word, words: string, start: number): void {
  const { clause } = frame;
  switch (word.kind) {
    case 'filler':
      // 占财政拨款支出的: of what is not one of the names.
      if (word.after && (clause.sharing ? !clause.whole : clause.names.length === 0 && clause.role === null))
        clause.clean = false;
      return;
    case 'explains':
      // A reason explains as a whole, and is read for what it names.
      frame.explaining = frame.kind !== 'cause';
      return;
    case 'apart':
      clause.apart = true;
      return;
    case 'unchanged':
    case 'parts':
      return;
    case 'executed':
    case 'part':
      clause.clean = false;
      clause.said = true;
      return;
    case 'year':
      clause.year = word.year;
      return;
    case 'pronoun':
      clause.side = word.side;
      clause.said = true;
      return;
    case 'base':
      frame.base = word.base;
      clause.compared = !ENDS_COMPARISON.test(words);
      return;
    case 'compare':
      frame.base = { budget: word.budget };
      break;
    case 'actual':
      // 占三公经费支出决算的: what the whole is called.
      if (clause.sharing && clause.whole) return;
      break;
    case 'budget':
      // 比2023年三公经费年初预算48万元: with what it compares, in its own clause.
      if (clause.compared && clause.role === null) {
        frame.base = { budget: word.budget };
        return;
      }
      break;
    case 'from':
      frame.base = word.base ?? frame.base;
      break;
    case 'completion':
      clause.rate = 'completion';
      break;
    case 'share':
      clause.sharing = true;
      clause.rate = 'share';
  }
  clause.role = word;
  clause.direction = directionOf(word, words, start);
  clause.compared = false;
}

const ENDS_COMPARISON = /(?:相比较?|对比|比较|相较)$/;
