import type { Grammar } from '../../model/grammar';
import type { StatementSet } from '../../model/statement';
import { said, type Item } from '../../model/item';
import type { Text } from '../../model/text';
import type { Base } from '../../model/edition';
import type { Span } from '../../model/narrative';
import { freshClause, headOf, isBudget, newFrame, soleName, type Frame } from './clause';
import type { Dense } from './dense';
import type { Lexeme, Mark } from './lexemes';
import type { Mention } from './mentions';
import { WHY } from './reasons';
import { ANOTHER, looseTotals, namesUnit, sharedNames } from './scope';
import type { DenseSection } from './sections';
import type { Word } from './words';
import type { Placed } from './reading';

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
  /** Totals that the section does not use as the statements do. */
  private readonly loose: ReadonlySet<Item>;
  /** Where the unit's own is told beside that of others. */
  private readonly shared: ReadonlySet<Mention>;
  /** What the section calls an item, the last time it named it. */
  readonly labels = new Map<Item, string>();

  /** The sentence outermost, then what is open within it. */
  private frames: Frame[];
  private within: Span;
  private paragraph: number;
  /** With what the sentence before compared: taken up by 其中. */
  private lastBase: Base | null = null;
  /** 类款项: the subject of all sentences up to the next. */
  private lasting: Item | null = null;
  /** The one item that the paragraph has spoken of so far; undefined: of none, null: of several. */
  private sole: Item | null | undefined = undefined;
  /** The same of the sentence. */
  private told: Item | null | undefined = undefined;
  /** One of several units is spoken of (本级, 某某站:), for so long; its figures are not the statements'. */
  private ofPart: 'clause' | 'paragraph' | null = null;
  /** What the sentence named first: a fund, or something of all. */
  private opening: 'fund' | 'total' | null = null;
  /** The section speaks of all funds, and others than the general budget have money. */
  private readonly ofAllFunds: boolean;
  /** The same before each bracket that is open: (其中本级…) ends with its bracket. */
  private partOutside: (typeof this.ofPart)[] = [];
  /** Where the last figure that was understood ends. */
  private printedTo = -1;
  /** Where the last figure was left. */
  private leftAt = -1;
  /** Which of the frames is a reason; -1: none. */
  private cause = -1;
  /** The items of each side that the paragraph has told so far, by as many printings as were looked at. */
  private amounts = { paragraph: -1, looked: 0, income: new Set<Item>(), expenditure: new Set<Item>() };
  private readonly nextStop: (from: number) => number;
  private readonly nextLine: (from: number) => number;
  private readonly nextOfYear: (from: number) => number;

  /** `printings`: what the section's figures were taken for so far, as it grows. */
  constructor(
    private readonly source: ThreadSource,
    private readonly section: DenseSection,
    lexemes: readonly Lexeme[],
    private readonly printings: readonly Placed[],
  ) {
    this.text = source.dense.text;
    this.loose = looseTotals(source.grammar, lexemes);
    this.ofAllFunds =
      section.kind.ofAllFunds(this.text.slice(section.start, section.end)) &&
      source.grammar.funds.others.some((id) =>
        source.set.statements
          .get(id)
          ?.figures.some(({ state, value }) => state === 'number' && !value.isZero()),
      );
    this.shared = sharedNames(lexemes, this.text);
    const { end } = section;
    this.nextStop = forward(end, (at) => this.text[at] === '。');
    this.nextLine = forward(end, (at) => source.dense.begins(at));
    const year = `${source.year}年`;
    this.nextOfYear = forward(end, (at) => this.text.startsWith(year, at));
    this.paragraph = section.body;
    this.within = this.sentenceFrom(section.body);
    this.frames = [newFrame('sentence', section.body)];
  }

  get top(): Frame {
    return this.frames.at(-1)!;
  }

  get sentence(): Span {
    return this.within;
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
        this.sole = undefined;
        this.ofPart = null;
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
    const { clause } = this.top;
    const of = this.meantBy(this.source.grammar.funds.partOf(named.of, this.top.head));
    const meant = this.loose.has(named.of) ? said(`loose:${named.of.key}`) : (of ?? named.of);
    const mention = { ...named, of: meant };
    clause.said = true;
    if (this.shared.has(named) || of === null) clause.clean = false;
    this.labels.set(mention.of, this.text.slice(mention.start, mention.end));
    if (!clause.sharing) clause.names.push(mention);
    else if (clause.whole) clause.clean = false;
    else clause.whole = mention;
  }

  /** Of all funds together the general budget's statement prints but a part; a bare 本年支出 behind a fund may be the fund's. */
  private meantBy(of: Item | null): Item | null {
    if (of === null) return null;
    const { funds } = this.source.grammar;
    const { totalsOfFunds } = this.section.kind;
    if (totalsOfFunds.size > 0) {
      if (totalsOfFunds.has(of) && this.opening === 'fund') return null;
      this.opening ??= funds.isOf(of) ? 'fund' : 'total';
    }
    return this.ofAllFunds && of.statement === funds.general ? said(`allFunds:${of.key}`) : of;
  }

  private takeWord(word: Word, start: number, end: number): void {
    const frame = this.top;
    const { clause } = frame;
    switch (word.kind) {
      case 'filler':
        if (!word.after) return;
        if (this.followsBudget(start, end)) {
          clause.role = { kind: 'actual' };
          return;
        }
        // 占财政拨款支出的: of what is not one of the names.
        if (clause.sharing ? clause.whole === null : clause.names.length === 0 && clause.role === null)
          clause.clean = false;
        return;
      case 'explains':
        // A reason explains as a whole, and is read for what it names.
        frame.explaining = frame.kind !== 'cause';
        return;
      case 'unchanged':
        return;
      case 'part':
        clause.clean = false;
        clause.said = true;
        this.ofPart ??= 'clause';
        return;
      case 'year':
        clause.year = word.year;
        return;
      case 'pronoun':
        clause.side = word.side;
        clause.said = true;
        return;
      case 'base':
        frame.base = this.baseOf(word.base);
        clause.compared = !ENDS_COMPARISON.test(this.text.slice(start, end));
        return;
      case 'parts':
        return this.beginParts(end);
      case 'compare':
        frame.base = { budget: word.budget };
        break;
      case 'share':
        clause.sharing = true;
    }
    clause.role = word;
    clause.compared = false;
  }

  /** 预算8万元,支出6万元: right behind its budget, what was spent of it. */
  private followsBudget(start: number, end: number): boolean {
    const { clause, subject } = this.top;
    const last = this.printings.at(-1);
    return (
      last !== undefined &&
      isBudget(last.role) &&
      last.of === subject &&
      clause.names.length === 0 &&
      this.text.slice(start, end) === '支出' &&
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
        this.partOutside.push(this.ofPart);
        return;
      case ')':
        if (this.top.kind === 'bracket') this.frames.pop();
        this.ofPart = this.partOutside.pop() ?? null;
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
          if (this.ofPart === 'clause') this.ofPart = null;
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
      this.ofPart = clause.start === this.paragraph || this.ofPart === 'paragraph' ? 'paragraph' : 'clause';
    if (!clause.numbered) {
      const lasting = clause.names.find((name) => name.lasting);
      const name = lasting ?? soleName(clause);
      if (lasting) this.lasting = lasting.of;
      if (name && (lasting || !frame.explaining)) {
        frame.subject = name.of;
        this.speakOf(name.of);
      } else if (clause.said && !frame.explaining && !(clause.clean && clause.names.length === 0)) {
        frame.subject = null;
      }
    }
    frame.clause = freshClause(at);
  }

  private endSentence(at: number): void {
    this.endClause(at);
    if (this.ofPart === 'clause') this.ofPart = null;
    this.frames.length = 1;
    this.cause = -1;
    this.partOutside = [];
    this.lastBase = this.top.base ?? this.lastBase;
    this.within = this.sentenceFrom(at);
    const { subject, head, lost, foreign } = this.top;
    // After words that were not understood, a text goes on about the only thing it has spoken of.
    this.frames = [
      {
        ...newFrame('sentence', at),
        head,
        lost,
        foreign,
        subject: this.lasting ?? subject ?? this.told ?? this.sole ?? null,
      },
    ];
    this.told = undefined;
    this.opening = null;
  }

  private sentenceFrom(start: number): Span {
    return { start, end: Math.min(this.nextStop(start) + 1, this.section.end) };
  }

  /** A numbered paragraph speaks of what it names, and of nothing from the one before. */
  private beginParagraph(at: number): void {
    this.lasting = null;
    this.endSentence(at);
    this.ofPart = null;
    this.paragraph = at;
    this.lasting = null;
    this.sole = undefined;
    this.lastBase = null;
    this.frames = [newFrame('sentence', at)];
  }

  private speakOf(of: Item): void {
    this.sole = this.sole === undefined || this.sole === of ? of : null;
    this.told = this.told === undefined || this.told === of ? of : null;
  }

  /** Of what the number that comes next speaks; else why that is not known. */
  subject(): Item | Text {
    const { clause, subject } = this.top;
    const [name] = clause.names;
    if (this.ofPart !== null) return WHY.part;
    if (!this.isOfThisYear()) return WHY.year;
    if (clause.names.length > 1) return WHY.several;
    if (!clause.clean || name?.whole) {
      if (name && this.namesAnother(clause.start, name.start)) this.ofPart = 'clause';
      return WHY.unnamed;
    }
    if (name?.lasting) this.lasting = name.of;
    if (name) this.speakOf(name.of);
    const of = name ? name.of : clause.side ? this.antecedent(clause.side) : subject;
    return of ?? WHY.unnamed;
  }

  /** 某某站收入总计180万元: what follows in the sentence is of that unit, too. */
  private namesAnother(from: number, to: number): boolean {
    const words = this.text.slice(from, to);
    return ANOTHER.test(this.printings.length > 0 ? words.replace(/20\d\d年(?:度)?$/, '') : words);
  }

  /** 收入减少…: the one item of that side that the paragraph has told so far. */
  private antecedent(side: 'income' | 'expenditure'): Item | null {
    if (this.leftAt >= this.paragraph) return null;
    const { amounts, printings, paragraph } = this;
    const { sideOf } = this.source.grammar;
    if (amounts.paragraph !== paragraph) {
      amounts.paragraph = paragraph;
      amounts.income.clear();
      amounts.expenditure.clear();
    }
    for (; amounts.looked < printings.length; amounts.looked++) {
      const { of, role, at } = printings[amounts.looked]!;
      if (role !== 'amount' || at < paragraph) continue;
      const its = sideOf(of);
      if (its !== null) amounts[its].add(of);
    }
    const told = amounts[side];
    return told.size === 1 ? [...told][0]! : null;
  }

  /** Another year's figures stay apart; a stale year that alone opens its paragraph is a slip, and the figures are this year's. */
  private isOfThisYear(): boolean {
    const frame = this.top;
    const { year } = this.source;
    const { year: its } = frame.clause;
    if (year !== null && its !== null) {
      const opens = (this.printings.at(-1)?.at ?? -1) < this.paragraph;
      frame.foreign = its !== year && (its > year || !opens || this.paragraphNamesYear());
    }
    return !frame.foreign;
  }

  /** Does it name the year of the narrative, up to the end of the line that this sentence ends in? */
  private paragraphNamesYear(): boolean {
    return this.nextOfYear(this.paragraph) + `${this.source.year}年`.length <= this.nextLine(this.within.end);
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
    this.leftAt = start;
    this.sole = null;
    this.told = null;
    this.pass(end, null);
  }

  /** Behind a number its clause begins anew. */
  pass(at: number, before: Placed | null): void {
    this.top.clause = freshClause(at, { before });
  }
}

const ENDS_COMPARISON = /(?:相比较?|对比|比较|相较)$/;

/**
 * The first place from here on, before `end`, that is one of those looked for; `end` where there is none. Each stretch is
 * looked at once as long as nobody goes back.
 */
function forward(end: number, isOne: (at: number) => boolean): (from: number) => number {
  let from = 0;
  let found = -1;
  return (start) => {
    if (start < from || start > found) {
      for (found = start; found < end && !isOne(found);) found++;
      from = start;
    }
    return found;
  };
}
