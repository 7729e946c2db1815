import type { Base } from '../../model/edition';
import type { Grammar } from '../../model/grammar';
import type { Item } from '../../model/item';
import type { Span } from '../../model/narrative';
import type { StatementSet } from '../../model/statement';
import type { Text } from '../../model/text';
import { boundsOf, type Bounds } from './bounds';
import { freshClause, headOf, hear, isBudget, newFrame, soleName, type Frame } from './clause';
import type { Dense } from './dense';
import type { Lexeme, Mark } from './lexemes';
import type { Mention } from './mentions';
import { Naming } from './naming';
import { OfPart } from './of-part';
import type { Placed } from './reading';
import { WHY } from './reasons';
import { ANOTHER, namesUnit } from './scope';
import type { DenseSection } from './sections';
import { Spoken } from './spoken';
import type { Word } from './words';

/** What must be known of a narrative to follow what it speaks of. */
export interface ThreadSource {
  readonly grammar: Grammar;
  readonly dense: Dense;
  readonly set: StatementSet;
  /** The year the narrative reports; null where neither it nor the statements say. */
  readonly year: number | null;
}

/**
 * Of what a section speaks, followed piece by piece: its clause, sentence and paragraph, the bracket or the reason within
 * them. What goes on without a name goes on about what was understood right before, or about nothing.
 */
export class Thread {
  private readonly text: string;
  private readonly bounds: Bounds;
  private readonly naming: Naming;
  private readonly spoken: Spoken;
  private readonly part = new OfPart();
  /** The sentence outermost, then what is open within it. */
  private frames: Frame[];
  private within: Span;
  private paragraph: number;
  /** With what the sentence before compared: taken up by 其中. */
  private lastBase: Base | null = null;
  /** Where the last figure that was understood ends. */
  private printedTo = -1;
  /** Which of the frames is a reason; -1: none. */
  private cause = -1;

  /** `printings`: what the section's figures were taken for so far, as it grows. */
  constructor(
    private readonly source: ThreadSource,
    section: DenseSection,
    lexemes: readonly Lexeme[],
    private readonly printings: readonly Placed[],
  ) {
    const { dense, grammar, set, year } = source;
    this.text = dense.text;
    this.bounds = boundsOf(dense, section, year);
    this.naming = new Naming(grammar, set, dense.text, section, lexemes);
    this.spoken = new Spoken(grammar.sideOf, printings);
    this.paragraph = section.body;
    this.within = this.bounds.sentenceFrom(section.body);
    this.frames = [newFrame('sentence', section.body)];
  }

  get top(): Frame {
    return this.frames.at(-1)!;
  }

  get sentence(): Span {
    return this.within;
  }

  /** What the section calls an item, the last time it named it. */
  labelOf(of: Item): string | undefined {
    return this.naming.labels.get(of);
  }

  /** A reason is read by itself; what it speaks of ends with it. */
  inCause(inside: boolean, at: number): void {
    if (inside === this.cause >= 0) return;
    if (inside) {
      this.endClause(at);
      this.cause = this.frames.length;
      this.frames.push({ ...newFrame('cause', at, this.top), base: null });
    } else {
      this.frames.length = this.cause;
      this.cause = -1;
      this.top.clause = freshClause(at);
    }
  }

  /** Goes on by one piece that is no number. */
  follow(lexeme: Exclude<Lexeme, { readonly kind: 'number' }>): void {
    switch (lexeme.kind) {
      case 'item':
        return this.beginParagraph(lexeme.end);
      case 'line':
        this.paragraph = lexeme.start;
        this.top.foreign = false;
        this.spoken.beginLine();
        this.part.endParagraph();
        return;
      case 'mark':
        return this.takeMark(lexeme.mark, lexeme.end);
      case 'name':
        return this.takeName(lexeme.mention);
      case 'word':
        return this.takeWord(lexeme.word, lexeme.start, lexeme.end);
      case 'unknown':
        this.top.clause.clean = false;
        this.top.clause.said = true;
        return;
      case 'unit':
    }
  }

  private takeName(named: Mention): void {
    const { clause, head } = this.top;
    const { mention, isSure } = this.naming.meant(named, head);
    clause.said = true;
    if (!isSure) clause.clean = false;
    if (!clause.sharing) clause.names.push(mention);
    else if (clause.whole) clause.clean = false;
    else clause.whole = mention;
  }

  private takeWord(word: Word, start: number, end: number): void {
    const words = this.text.slice(start, end);
    if (word.kind === 'parts') this.beginParts(end);
    else if (word.kind === 'filler' && word.after && this.followsBudget(words, start))
      this.top.clause.role = { kind: 'actual' };
    else if (word.kind === 'base') hear(this.top, { ...word, base: this.baseOf(word.base) }, words);
    else hear(this.top, word, words);
    if (word.kind === 'part') this.part.say();
  }

  /** 预算8万元,支出6万元: right behind its budget, what was spent of it. */
  private followsBudget(words: string, start: number): boolean {
    const { clause, subject } = this.top;
    const last = this.printings.at(-1);
    return (
      last !== undefined &&
      isBudget(last.role) &&
      last.of === subject &&
      clause.names.length === 0 &&
      words === '支出' &&
      /^,(?:实际)?$/.test(this.text.slice(this.printedTo, start))
    );
  }

  /** The year before is last year, whichever way it is said. */
  private baseOf(base: Base): Base {
    if (typeof base === 'string' || !('year' in base)) return base;
    return this.source.year === null || base.year === this.source.year - 1 ? 'lastYear' : base;
  }

  /** 其中: what follows tells parts of what was spoken of; in a new sentence, compared as the one before was. */
  private beginParts(at: number): void {
    const frame = this.top;
    frame.head = headOf(frame) ?? frame.head;
    if (frame.kind === 'sentence' && frame.base === null) frame.base = this.lastBase;
    frame.subject = null;
    frame.clause = { ...freshClause(at), year: frame.clause.year };
  }

  private takeMark(mark: Mark, end: number): void {
    const { clause } = this.top;
    switch (mark) {
      case '(':
        this.frames.push(newFrame('bracket', end, this.top));
        this.part.open();
        return;
      case ')':
        if (this.top.kind === 'bracket') this.frames.pop();
        this.part.close();
        return;
      case ':':
        // 公务接待费:6万元 goes on; 具体情况如下: does not.
        if (!soleName(clause)) this.endClause(end);
        return;
      case '、':
        // Between figures it is a comma, between words it makes a list of them.
        if (clause.numbered || !clause.said) this.endClause(end);
        else clause.clean = false;
        return;
      case '。':
        return this.endSentence(end);
      default:
        this.endClause(end);
        if (mark === ';') {
          this.top.explaining = false;
          this.part.endPart();
        }
    }
  }

  /** What a clause without a number leaves behind: its subject, or that it was not understood. */
  private endClause(at: number): void {
    const frame = this.top;
    const { clause } = frame;
    if (
      frame.kind === 'sentence' &&
      !frame.explaining &&
      namesUnit(clause, this.text.slice(clause.start, at))
    )
      this.part.name(clause.start === this.paragraph);
    if (!clause.numbered) {
      const lasting = clause.names.find((name) => name.lasting);
      const name = lasting ?? soleName(clause);
      if (lasting) this.spoken.lasting = lasting.of;
      if (name && (lasting || !frame.explaining)) {
        frame.subject = name.of;
        this.spoken.of(name.of);
      } else if (clause.said && !frame.explaining && !(clause.clean && clause.names.length === 0)) {
        frame.subject = null;
      }
    }
    frame.clause = freshClause(at);
  }

  private endSentence(at: number): void {
    this.endClause(at);
    this.part.endSentence();
    this.naming.endSentence();
    this.frames.length = 1;
    this.cause = -1;
    this.lastBase = this.top.base ?? this.lastBase;
    this.within = this.bounds.sentenceFrom(at);
    const { subject, head, lost, foreign } = this.top;
    const next = this.spoken.nextSentence(subject);
    this.frames = [{ ...newFrame('sentence', at), head, lost, foreign, subject: next }];
  }

  /** A numbered paragraph speaks of what it names, and of nothing from the one before. */
  private beginParagraph(at: number): void {
    this.endSentence(at);
    this.part.endParagraph();
    this.spoken.beginParagraph();
    this.paragraph = at;
    this.lastBase = null;
    this.frames = [newFrame('sentence', at)];
  }

  /** Of what the number that comes next speaks; else why that is not known. */
  subject(): Item | Text {
    const { clause, subject } = this.top;
    const [name] = clause.names;
    if (this.part.isSpokenOf) return WHY.part;
    if (!this.isOfThisYear()) return WHY.year;
    if (clause.names.length > 1) return WHY.several;
    if (!clause.clean || name?.whole) {
      if (name && this.namesAnother(clause.start, name.start)) this.part.goOn();
      return WHY.unnamed;
    }
    if (name?.lasting) this.spoken.lasting = name.of;
    if (name) this.spoken.of(name.of);
    const of = name ? name.of : clause.side ? this.spoken.antecedent(clause.side, this.paragraph) : subject;
    return of ?? WHY.unnamed;
  }

  /** 某某站收入总计180万元. */
  private namesAnother(from: number, to: number): boolean {
    const words = this.text.slice(from, to);
    return ANOTHER.test(this.printings.length > 0 ? words.replace(/20\d\d年(?:度)?$/, '') : words);
  }

  /** Another year's figures stay apart; a stale year that alone opens its paragraph is a slip, and the figures are this year's. */
  private isOfThisYear(): boolean {
    const frame = this.top;
    const { year } = this.source;
    const { year: its } = frame.clause;
    if (year !== null && its !== null) {
      const opens = (this.printings.at(-1)?.at ?? -1) < this.paragraph;
      frame.foreign =
        its !== year && (its > year || !opens || this.bounds.namesYear(this.paragraph, this.within.end));
    }
    return !frame.foreign;
  }

  /** What was understood is what the next clause speaks of. */
  goOn(printing: Placed, at: number): void {
    const { of, role, sentence } = printing;
    const before = this.printings.at(-2);
    const pair = this.source.grammar.firstOfPair.get(of);
    const both =
      role === 'amount' && before?.of === pair && before?.role === 'amount' && before.sentence === sentence;
    this.top.subject = pair && both ? pair : of;
    this.top.explaining = false;
    this.top.lost = false;
    this.printedTo = at;
    this.pass(at, printing);
  }

  /** What was not understood is the subject of nothing that follows. */
  forget(start: number, end: number): void {
    this.top.subject = null;
    // A total that opens the paragraph is the one by the form, in whatever words.
    this.top.lost = this.top.head !== null || (this.printings.at(-1)?.at ?? -1) >= this.paragraph;
    this.spoken.leave(start);
    this.pass(end, null);
  }

  /** Behind a number its clause begins anew. */
  pass(at: number, before: Placed | null): void {
    this.top.clause = freshClause(at, { before });
  }
}
