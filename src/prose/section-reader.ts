import type { BudgetKind } from '../model/edition';
import type { Item } from '../model/item';
import type { Passage, RateMove, Role } from '../model/narrative';
import type { Text } from '../model/text';
import type { Frame } from './clause';
import { wholesByParts } from './facts';
import type { NumberToken } from './numbers';
import type { Meaning, Printer, PrintingSource } from './printer';
import type { Placed } from './reading';
import type { DenseSection } from './sections';
import { forget, goOnAbout } from './subject';
import { topOf, type Thread, type ThreadSource } from './thread';
import type { Word } from './words';

/** Words that say how an item's actual and its budget compare. */
export interface SaidComparison {
  readonly of: Item;
  readonly word: 'more' | 'less' | 'same';
  readonly budget: BudgetKind;
  readonly at: number;
  readonly words: Passage;
}

export interface Source extends PrintingSource, ThreadSource {
  /** How the unit is called, longest first. */
  readonly units: readonly string[];
}

/** A rate by what it is of: a share of what, where several may be meant of either. */
export interface RateOf {
  readonly kind: 'share' | 'completion';
  readonly of: Item;
  readonly wholes: readonly Item[];
}

/** Where a number stands in a run of several: 分别为590.66万元、325.55万元. */
export interface InRun {
  readonly index: number;
  readonly length: number;
}

/** As what a number is taken, and what its clause says of it. */
export interface Taken {
  readonly role: Role;
  readonly from: Pick<Frame, 'clause' | 'base' | 'head'>;
}

/** A section as it is being read. */
export interface SectionReader {
  readonly source: Source;
  readonly section: DenseSection;
  readonly text: string;
  readonly printer: Printer;
  readonly thread: Thread;
  readonly wholes: Map<Placed, readonly Item[]>;
  readonly budgets: Map<Placed, BudgetKind>;
  readonly comparisons: SaidComparison[];
  readonly moves: RateMove[];
  /** Of rates of last year, what they are rates of. */
  readonly priorRates: Map<Placed, RateOf>;
  /** The last change of each item: where 增长（下降） leaves the direction open, it decides. */
  readonly changes: Map<Item, -1 | 1>;
  readonly runs: ReadonlyMap<number, InRun>;
  /** A run of numbers is being read that tells of each of several items. */
  inRun: boolean;
  /** One item for each of it; null where it is not known of what. */
  each: (Taken & { readonly items: readonly Item[] }) | null;
}

/** Prints a number as what it was taken for; its clause is then about that. */
export function goOn(reader: SectionReader, token: NumberToken, role: Role, of: Item, fact?: Item): Placed {
  const from = topOf(reader.thread);
  const printing = printOf(reader, token, fact ? { role, of, from, fact } : { role, of, from });
  goOnAbout(reader.thread, printing, token.end);
  return printing;
}

export function printOf(
  reader: SectionReader,
  token: NumberToken,
  { role, of, from: { clause, base }, fact }: Taken & { readonly of: Item; readonly fact?: Item },
): Placed {
  const { naming } = reader.thread;
  const sign = signOf(reader, clause.role, of);
  const compares = role === 'change' || role === 'growth' || role === 'prior';
  const meaning: Meaning = {
    role,
    of,
    label: labelOf(reader, of, token.start),
    sign,
    // A role that no word gave has none.
    direction: clause.direction?.kind === clause.role?.kind ? clause.direction : null,
    base: compares ? base : null,
    may: role === 'amount' ? naming.mayBe(of) : [],
  };
  if (role === 'change') reader.changes.set(of, sign);
  return reader.printer.print(token, fact ? { ...meaning, fact } : meaning, reader.thread.sentence);
}

export function leave(reader: SectionReader, token: NumberToken, why: Text): void {
  reader.printer.leave(token, why);
  forget(reader.thread, token.start, token.end);
}

function signOf(reader: SectionReader, word: Word | null, of: Item): -1 | 1 {
  if (word?.kind === 'compare') return word.word === 'less' ? -1 : 1;
  if (word?.kind !== 'move') return 1;
  return word.sign === 0 ? (reader.changes.get(of) ?? 1) : word.sign;
}

/** Of what a share may be one: of what its clause names, else of what it is a part of. */
export function wholesOf(
  { source: { grammar }, printer, thread: { naming } }: SectionReader,
  of: Item,
  named: Item | null,
  head: Item | 'unread' | null,
): readonly Item[] {
  const wholes = named === null ? wholesByParts(grammar, of, head, naming) : [named];
  const [only] = wholes;
  const may = only && wholes.length === 1 ? naming.mayBe(only) : [];
  if (may.length === 0) return wholes;
  const isPrinted = printer.printings.some((each) => each.of === only && each.role === 'amount');
  return isPrinted ? wholes : may;
}

/** How the narrative names it; where it does not, the words before the number. */
export function labelOf(reader: SectionReader, of: Item, at: number): string {
  const named = reader.thread.naming.labels.get(of);
  if (named !== undefined) return named;
  const words = reader.text.slice(Math.max(reader.section.body, at - 16), at).split(/[,。;:、]/);
  return words.at(-1) || reader.section.title.replace(/^[^、)]*[、)]/, '');
}
