import type { Base } from '../model/edition';
import { endList, freshClause, headOf, hear, isBudget, newFrame, soleName } from './clause';
import type { Lexeme, Punctuation } from './lexemes';
import type { Mention } from './mentions';
import { namesUnit } from './scope';
import { topOf, type Thread } from './thread';
import type { Span } from '../model/narrative';
import { asPlanned, type Word } from './words';

/** A reason is read by itself; what it speaks of ends with it. */
export function inCause(thread: Thread, inside: boolean, at: number): void {
  if (inside === thread.cause >= 0) return;
  if (inside) {
    endClause(thread, at);
    thread.cause = thread.frames.length;
    thread.frames.push({ ...newFrame('cause', at, topOf(thread)), base: null });
  } else {
    thread.frames.length = thread.cause;
    thread.cause = -1;
    topOf(thread).clause = freshClause(at);
  }
}

/** Goes on by one piece that is no number. */
export function follow(thread: Thread, lexeme: Exclude<Lexeme, { readonly kind: 'number' }>): void {
  if (lexeme.kind !== 'name') endList(topOf(thread).clause);
  switch (lexeme.kind) {
    case 'item':
      return beginParagraph(thread, lexeme.end);
    case 'line':
      thread.paragraph = lexeme.start;
      topOf(thread).foreign = false;
      thread.spoken.beginLine();
      thread.part.endParagraph();
      return;
    case 'mark':
      return takeMark(thread, lexeme.mark, lexeme.end);
    case 'name':
      return takeName(thread, lexeme.mention);
    case 'word':
      return takeWord(thread, lexeme.word, lexeme.start, lexeme.end);
    case 'unknown':
      if (AND.test(thread.text.slice(lexeme.start, lexeme.end))) {
        if (listsOn(thread, lexeme)) return;
        // 人员经费支出500.00万元和公用经费支出90.66万元: right behind a figure it goes on to the next.
        if (thread.printedTo === lexeme.start) return endClause(thread, lexeme.end);
      }
      topOf(thread).clause.clean = false;
      topOf(thread).clause.said = true;
      return;
    case 'unit':
  }
}

const AND = /^[和与及]$/;

/** Right behind a name, 、 or 和 may go on to the next of a list of names. */
function listsOn(thread: Thread, { start, end }: Span): boolean {
  const { clause } = topOf(thread);
  if (clause.names.at(-1)?.end !== start) return false;
  clause.list = end;
  return true;
}

function takeName(thread: Thread, named: Mention): void {
  const { clause, head } = topOf(thread);
  if (clause.list === named.start) clause.list = null;
  endList(clause);
  const isElsewhere = named.elsewhere !== null && !clause.sharing;
  const its = isElsewhere ? { ...named, of: named.elsewhere, whole: false } : named;
  const { mention, isSure } = thread.naming.meant(its, head);
  clause.said = true;
  if (!isSure) clause.clean = false;
  if (!clause.sharing) clause.names.push(mention);
  else if (clause.whole) clause.clean = false;
  else clause.whole = mention;
}

function takeWord(thread: Thread, heard: Word, start: number, end: number): void {
  const words = thread.text.slice(start, end);
  const word = thread.source.grammar.plans ? asPlanned(heard, words) : heard;
  if (namesSide(thread, word, words, start)) return;
  if (word.kind === 'parts') beginParts(thread, end);
  else if (word.kind === 'filler' && word.after && followsBudget(thread, words, start))
    topOf(thread).clause.role = { kind: 'actual' };
  else if (word.kind === 'filler' && word.after && followsCount(thread, words, start)) {
    topOf(thread).clause.role = { kind: 'actual' };
    topOf(thread).subject = thread.counted!.of;
  } else if (word.kind === 'from') {
    hear(topOf(thread), { ...word, base: word.base && baseOf(thread, word.base) }, words, start);
  } else if (word.kind === 'base')
    hear(topOf(thread), { ...word, base: baseOf(thread, word.base) }, words, start);
  else hear(topOf(thread), word, words, start);
  if (word.kind === 'part') thread.part.say();
}

/**
 * 收入980.00万元,支出916.21万元; 收入决算980.00万元: a side and nothing else, where that is an item of the section. Behind a
 * budget, or of what is on that side, 支出决算 only says that it was spent.
 */
function namesSide(thread: Thread, word: Word, words: string, start: number): boolean {
  const { clause, subject } = topOf(thread);
  const side = words.startsWith('收入') ? 'income' : words.startsWith('支出') ? 'expenditure' : null;
  if (side === null || clause.names.length > 0 || clause.role !== null) return false;
  if (thread.kind.sides[side] === null) return false;
  if (word.kind === 'filler' && word.after && !followsBudget(thread, words, start)) {
    clause.bare = side;
    clause.said = true;
    return true;
  }
  const { sideOf, grandTotals } = thread.source.grammar;
  // 总计 may be said of both sides at once.
  const its = subject && !grandTotals.has(subject) ? sideOf(subject) : null;
  if (word.kind === 'actual' && (subject === null || (its !== null && its !== side))) {
    clause.bare = side;
    clause.role = word;
    clause.said = true;
    return true;
  }
  return false;
}

/** 预算8万元,支出6万元: right behind its budget, what was spent of it. */
function followsBudget(thread: Thread, words: string, start: number): boolean {
  const { clause, subject } = topOf(thread);
  const last = thread.printings.at(-1);
  return (
    last !== undefined &&
    isBudget(last.role) &&
    last.of === subject &&
    clause.names.length === 0 &&
    words === '支出' &&
    /^,(?:实际)?$/.test(thread.text.slice(thread.printedTo, start))
  );
}

/** 公务接待24批次,210人次,支出2.05万元: right behind what was counted, what it cost. */
function followsCount({ counted, text, frames }: Thread, words: string, start: number): boolean {
  return (
    counted !== null &&
    words === '支出' &&
    frames.at(-1)!.clause.names.length === 0 &&
    /^(?:\([^()\d]{0,20}\))?,(?:共计?|合计|累计)?$/.test(text.slice(counted.end, start))
  );
}

/** The year before is last year, whichever way it is said. */
function baseOf(thread: Thread, base: Base): Base {
  if (typeof base === 'string' || !('year' in base)) return base;
  return thread.source.year === null || base.year === thread.source.year - 1 ? 'lastYear' : base;
}

/** 其中: what follows tells parts of what was spoken of; in a new sentence, compared as the one before was. */
function beginParts(thread: Thread, at: number): void {
  const frame = topOf(thread);
  frame.head = headOf(frame) ?? frame.head;
  if (frame.kind === 'sentence' && frame.base === null) frame.base = thread.lastBase;
  frame.subject = null;
  frame.clause = { ...freshClause(at), year: frame.clause.year };
}

function takeMark(thread: Thread, mark: Punctuation, end: number): void {
  const { clause } = topOf(thread);
  switch (mark) {
    case '(': {
      // 基本支出590.66万元(占64.47%): right behind a figure it goes on about that.
      const { subject } = topOf(thread);
      const goesOn = thread.printedTo === end - 1;
      thread.frames.push({
        ...newFrame('bracket', end, topOf(thread)),
        subject: goesOn ? subject : null,
      });
      thread.part.open();
      return;
    }
    case ')':
      if (topOf(thread).kind === 'bracket') thread.frames.pop();
      thread.part.close();
      return;
    case ':':
      // 公务接待费:6万元 goes on; 具体情况如下: does not.
      if (!soleName(clause)) endClause(thread, end);
      return;
    case '、':
      // Between figures it is a comma, between words it makes a list of them.
      if (listsOn(thread, { start: end - 1, end })) return;
      if (clause.numbered || !clause.said) endClause(thread, end);
      else clause.clean = false;
      return;
    case '。':
      return endSentence(thread, end);
    default:
      endClause(thread, end);
      if (mark === ';') {
        topOf(thread).explaining = false;
        topOf(thread).before = null;
        thread.part.endPart();
      }
  }
}

/** What a clause without a number leaves behind: its subject, or that it was not understood. */
function endClause(thread: Thread, at: number): void {
  const frame = topOf(thread);
  const { clause } = frame;
  if (
    frame.kind === 'sentence' &&
    !frame.explaining &&
    namesUnit(clause, thread.text.slice(clause.start, at))
  )
    thread.part.name(clause.start === thread.paragraph);
  if (!clause.numbered) {
    const lasting = clause.names.find((name) => name.lasting);
    const name = lasting ?? soleName(clause);
    if (lasting) thread.spoken.lasting = lasting.of;
    if (name && (lasting || !frame.explaining)) {
      frame.subject = name.of;
      thread.spoken.of(name.of);
    } else if (clause.said && !frame.explaining && !(clause.clean && clause.names.length === 0)) {
      frame.subject = null;
    }
  }
  frame.clause = freshClause(at);
}

function endSentence(thread: Thread, at: number): void {
  endClause(thread, at);
  thread.part.endSentence();
  thread.naming.endSentence();
  thread.frames.length = 1;
  thread.cause = -1;
  thread.lastBase = topOf(thread).base ?? thread.lastBase;
  thread.sentence = thread.bounds.sentenceFrom(at);
  const { subject, head, lost, foreign } = topOf(thread);
  const next = thread.spoken.nextSentence(subject);
  thread.frames = [{ ...newFrame('sentence', at), head, lost, foreign, subject: next }];
}

/** A numbered paragraph speaks of what it names, and of nothing from the one before. */
function beginParagraph(thread: Thread, at: number): void {
  endSentence(thread, at);
  thread.part.endParagraph();
  thread.spoken.beginParagraph();
  thread.paragraph = at;
  thread.lastBase = null;
  thread.frames = [newFrame('sentence', at)];
}
