import type { Item } from '../model/item';
import type { Text } from '../model/text';
import { freshClause, soleName } from './clause';
import type { NumberToken } from './numbers';
import type { Placed } from './reading';
import { WHY } from './reasons';
import { ANOTHER } from './scope';
import { topOf, type Thread } from './thread';

/** Of what the number that comes next speaks; else why that is not known. */
export function subjectOfNext(thread: Thread): Item | Text {
  const { clause } = topOf(thread);
  const [name] = clause.names;
  if (thread.part.isSpokenOf) return WHY.part;
  if (!isOfThisYear(thread)) return WHY.year;
  const both = clause.apart && clause.clean && clause.names.length === 2 ? clause.names : null;
  // 收入总计、支出总计均为1020.00万元.
  const first = both && thread.source.grammar.firstOfPair.get(both[1]!.of);
  if (both && first === both[0]!.of) {
    thread.spoken.of(first);
    return first;
  }
  if (clause.names.length > 1) return WHY.several;
  if (!clause.clean || name?.whole) {
    if (name && namesAnother(thread, clause.start, name.start)) thread.part.goOn();
    return WHY.unnamed;
  }
  if (name?.lasting) thread.spoken.lasting = name.of;
  if (name) thread.spoken.of(name.of);
  return name?.of ?? unnamed(thread) ?? WHY.unnamed;
}

/** What a clause without a name speaks of: the side it names, what stands for it, or what was spoken of last. */
function unnamed({ kind, spoken, paragraph, frames }: Thread): Item | null {
  const { clause, subject } = frames.at(-1)!;
  if (clause.bare) return kind.sides[clause.bare];
  return clause.side ? spoken.antecedent(clause.side, paragraph) : subject;
}

/** 某某站收入总计180万元. */
function namesAnother(thread: Thread, from: number, to: number): boolean {
  const words = thread.text.slice(from, to);
  return ANOTHER.test(thread.printings.length > 0 ? words.replace(/20\d\d年(?:度)?$/, '') : words);
}

/**
 * 2023年度收入总计1020.00万元,2022年度收入总计1000.00万元; 上年1000.00万元: of what this year's amount was told right before, in the
 * same sentence, the year before's. Null where it is no such amount.
 */
export function priorOf(thread: Thread): Item | null {
  const frame = topOf(thread);
  const { clause, kind } = frame;
  const last = thread.printings.at(-1);
  const isTold = last?.sentence.start === thread.sentence.start && last.fact === last.of;
  if (kind === 'cause' || !isTold || thread.part.isSpokenOf || frame.foreign) return null;
  if (!isLastYear(thread, clause.year) || !clause.clean || clause.bare || clause.names.length > 1)
    return null;
  if (clause.role !== null && clause.role.kind !== 'actual') return null;
  const [name] = clause.names;
  if (last.of !== (name ?? { of: frame.subject }).of || name?.whole) return null;
  if (name) frame.before = name.of;
  frame.base ??= 'lastYear';
  return last.of;
}

const THIS_YEAR = /^[本当]年/;

const isLastYear = ({ source: { year } }: Thread, its: number | 'last' | null): boolean =>
  its === 'last' || (its !== null && its + 1 === year);

/** Another year's figures stay apart; a stale year that alone opens its paragraph is a slip, and the figures are this year's. */
function isOfThisYear(thread: Thread): boolean {
  const frame = topOf(thread);
  const { year } = thread.source;
  const { year: its, names } = frame.clause;
  if (its === 'last') frame.foreign = true;
  // 本年收入合计 says whose it is.
  else if (its === null && names.some(({ start }) => THIS_YEAR.test(thread.text.slice(start, start + 2)))) {
    frame.foreign = false;
    frame.before = null;
  } else if (its === null && frame.before && names.some(({ of }) => of !== frame.before)) return false;
  else if (year !== null && its !== null) {
    frame.before = null;
    const opens = (thread.printings.at(-1)?.at ?? -1) < thread.paragraph;
    frame.foreign =
      its !== year &&
      (its > year || !opens || thread.bounds.namesYear(thread.paragraph, thread.sentence.end));
  }
  return !frame.foreign;
}

/** What was understood is what the next clause speaks of. */
export function goOnAbout(thread: Thread, printing: Placed, at: number): void {
  const { of, role, sentence } = printing;
  const before = thread.printings.at(-2);
  const pair = thread.source.grammar.firstOfPair.get(of);
  const both =
    role === 'amount' && before?.of === pair && before?.role === 'amount' && before.sentence === sentence;
  topOf(thread).subject = pair && both ? pair : of;
  topOf(thread).explaining = false;
  topOf(thread).lost = false;
  thread.printedTo = at;
  pass(thread, at, printing);
}

/** What was not understood is the subject of nothing that follows. */
export function forget(thread: Thread, start: number, end: number): void {
  topOf(thread).subject = null;
  // A total that opens the paragraph is the one by the form, in whatever words.
  topOf(thread).lost = topOf(thread).head !== null || (thread.printings.at(-1)?.at ?? -1) >= thread.paragraph;
  thread.spoken.leave(start);
  pass(thread, end, null);
}

/** What the clause of a count names is spoken of by what directly follows; a further count goes on about it. */
export function count(thread: Thread, start: number, end: number): void {
  const { clause } = topOf(thread);
  const { counted } = thread;
  const goesOn = counted !== null && /^[,、]?(?:共计?|累计)?$/.test(thread.text.slice(counted.end, start));
  const of = soleName(clause)?.of ?? (goesOn ? counted.of : null);
  thread.counted = of && { of, end };
  pass(thread, end, null);
}

/** Behind a number without a unit that was not read: what its clause named has no figure, and nothing goes on about it. */
export function passBare(thread: Thread, { end }: NumberToken): void {
  const frame = topOf(thread);
  const { said, clean, names } = frame.clause;
  if (said && !frame.explaining && (!clean || names.length > 0)) frame.subject = null;
  pass(thread, end, null);
}

/** Behind a number its clause begins anew. */
export function pass(thread: Thread, at: number, before: Placed | null): void {
  topOf(thread).clause = freshClause(at, { before });
}
