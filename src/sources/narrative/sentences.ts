import { said, t4, type Item } from '../../model/item';
import { say, type Text } from '../../model/text';
import type { StatementSet } from '../statements';
import {
  freshClause,
  isBudget,
  moneyRole,
  headOf,
  newFrame,
  percentRole,
  soleName,
  type Clause,
  type Frame,
} from './clause';
import { countedBy } from './counts';
import { baseKey, firstOfPair, GRANDS, isPartOfYear, wholeOf } from './facts';
import { lexemesOf, type Lexeme, type Mark } from './lexemes';
import { partOf } from './lexicon';
import { mentionsIn, type Mention } from './mentions';
import type { NumberToken } from './numbers';
import { Printer, type Meaning, type PrintingSource } from './printer';
import type { NamedSubject, Passage, Printing, Residue, Role, Span, Unread } from './reading';
import { ANOTHER, isFund, namesUnit, sharedNames, speaksOfAllFunds } from './scope';
import type { Section } from './sections';
import { CAUSE, LIMIT_AFTER, type Base, type BudgetKind, type Word } from './words';

/** What one section says, before its rates are tied to their figures. */
export interface SectionReading {
  readonly printings: readonly Printing[];
  /** What a share is a part of; of a completion the budget that its own clause prints. */
  readonly wholes: ReadonlyMap<Printing, Item>;
  /** Which budget a completion names. */
  readonly budgets: ReadonlyMap<Printing, BudgetKind>;
  readonly comparisons: readonly SaidComparison[];
  readonly subjects: readonly NamedSubject[];
  readonly residues: readonly Residue[];
  readonly unread: readonly Unread[];
}

/** Words that say how an item's actual and its budget compare. */
export interface SaidComparison {
  readonly of: Item;
  readonly word: 'more' | 'less' | 'same';
  readonly budget: BudgetKind;
  readonly at: number;
  readonly words: Passage;
}

export interface Source extends PrintingSource {
  readonly set: StatementSet;
  /** The year the narrative reports; null where neither it nor the statements say. */
  readonly year: number | null;
  /** How the unit is called, longest first. */
  readonly units: readonly string[];
}

const WHY = {
  cause: say('说明原因的数字，没有可核对的项目', 'a figure within a reason: nothing to tie it to'),
  unnamed: say(
    '没有认出它说的是哪个项目：本句没有写明，或写法没有认出',
    'the item it speaks of was not recognised: its own words do not name it, or were not understood',
  ),
  several: say(
    '本句写了几个项目，不能确定它说的是哪一个',
    'its words name several items; which of them it speaks of is not certain',
  ),
  year: say('说的是另一年度的数', 'a figure of another year'),
  part: say('说的是其中某一单位的数', 'a figure of one of several units'),
  points: say(
    '百分点，没有可核对的两个比率',
    'percentage points: there are no two rates to check them against',
  ),
  whole: say('没有写明是占哪一项的比重', 'of what it is a share is not said'),
} as const;

/** What was counted went up or down by the number. */
const COUNT_CHANGE = /(增加|减少)了?$/;

/** 增长13.95。 lacks its %; 增加13.95。 may lack its 万元. */
const RATE_WORD = /(?:增长|下降|上升|降低)(?:了|率|幅度?)?(?:约?为|约|是)?$/;

/** Reads the figures of one section (domain: narrative): each by the words of its own clause, or not at all. */
export function readSection(source: Source, section: Section): SectionReading {
  return new SectionReader(source, section).read();
}

class SectionReader {
  private readonly printer: Printer;
  private readonly wholes = new Map<Printing, Item>();
  private readonly budgets = new Map<Printing, BudgetKind>();
  private readonly comparisons: SaidComparison[] = [];
  private readonly text: string;
  private readonly subjects: readonly NamedSubject[];
  private readonly lexemes: readonly Lexeme[];
  private readonly causes: readonly Span[];
  /** Totals that the section does not use as the statements do. */
  private readonly loose: ReadonlySet<Item>;
  /** Where the unit's own is told beside that of others. */
  private readonly shared: ReadonlySet<Mention>;
  /** What the section calls an item, the last time it named it. */
  private readonly labels = new Map<Item, string>();

  /** The sentence outermost, then what is open within it. */
  private frames: Frame[];
  private sentence: Span;
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
  /** The last change of each item: where 增长（下降） leaves the direction open, it decides. */
  private readonly changes = new Map<Item, -1 | 1>();

  constructor(
    private readonly source: Source,
    private readonly section: Section,
  ) {
    const { dense, set, units } = source;
    this.text = dense.text;
    this.printer = new Printer(source, section);
    const { all, subjects, items } = mentionsIn(dense, section, set);
    this.subjects = subjects;
    this.lexemes = lexemesOf(dense, section, { mentions: all, items, units });
    this.causes = this.rangesOf(CAUSE);
    this.loose = looseTotals(this.lexemes);
    this.ofAllFunds =
      speaksOfAllFunds(this.text.slice(section.start, section.end), section.key) &&
      (['T7', 'T8'] as const).some((id) =>
        set.statements.get(id)?.figures.some(({ state, value }) => state === 'number' && !value.isZero()),
      );
    this.shared = sharedNames(this.lexemes, this.text);
    this.paragraph = section.body;
    this.sentence = this.sentenceFrom(section.body);
    this.frames = [newFrame('sentence', section.body)];
  }

  read(): SectionReading {
    let next = 0;
    for (const lexeme of this.lexemes) {
      while (this.causes[next] && this.causes[next]!.end <= lexeme.start) next++;
      this.inCause(this.causes[next] !== undefined && this.causes[next]!.start <= lexeme.start, lexeme.start);
      this.take(lexeme);
    }
    const { printings, residues, unread } = this.printer;
    const { wholes, budgets, comparisons, subjects } = this;
    return { printings, wholes, budgets, comparisons, subjects, residues, unread };
  }

  private get top(): Frame {
    return this.frames.at(-1)!;
  }

  /** A reason is read by itself; what it speaks of ends with it. */
  private inCause(inside: boolean, at: number): void {
    if (inside === this.frames.some(({ kind }) => kind === 'cause')) return;
    if (inside) {
      this.endClause(at);
      this.frames.push({ ...newFrame('cause', at, this.top), base: null });
    } else {
      this.frames.length = this.frames.findIndex(({ kind }) => kind === 'cause');
      this.top.clause = freshClause(at);
    }
  }

  private take(lexeme: Lexeme): void {
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
      case 'number':
        return this.takeNumber(lexeme.token, lexeme.within);
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
    const of = this.meantBy(partOf(named.of, this.top.head));
    const meant = this.loose.has(named.of) ? said(`loose:${named.of.key}`) : (of ?? named.of);
    const mention = { ...named, of: meant };
    clause.said = true;
    if (this.shared.has(named) || of === null) clause.clean = false;
    this.labels.set(mention.of, this.text.slice(mention.start, mention.end));
    if (!clause.sharing) clause.names.push(mention);
    else if (clause.whole) clause.clean = false;
    else clause.whole = mention;
  }

  /** Of all funds together T5 prints but a part; a bare 本年支出 behind a fund may be the fund's. */
  private meantBy(of: Item | null): Item | null {
    if (of === null) return null;
    if (this.section.key === 'fiscal') {
      const bare = of === t4.income('total') || of === t4.expenditure('total', 'total');
      if (bare && this.opening === 'fund') return null;
      if (isFund(of)) this.opening ??= 'fund';
      else this.opening ??= 'total';
    }
    return this.ofAllFunds && of.statement === 'T5' ? said(`allFunds:${of.key}`) : of;
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
        this.compare(word, start, end);
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
    const last = this.printer.printings.at(-1);
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
    this.partOutside = [];
    this.lastBase = this.top.base ?? this.lastBase;
    this.sentence = this.sentenceFrom(at);
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
    const end = this.text.indexOf('。', start);
    return { start, end: end < 0 || end >= this.section.end ? this.section.end : end + 1 };
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

  // Numbers -------------------------------------------------------------------------------------------------

  private takeNumber(token: NumberToken, within: boolean): void {
    if (LIMIT_AFTER.test(this.text.slice(token.end, token.end + 6))) return;
    const { role, start } = this.top.clause;
    if (role?.kind === 'move' && role.sign === 0) this.printer.residue('bothWords', start, token.end);
    if (token.malformed) this.printer.residue('malformed', token.start, token.end);
    if (token.kind === 'money' && token.unit === '万') this.printer.residue('noYuan', token.start, token.end);
    if (token.kind === 'count') this.readCount(token, within);
    else if (within) this.printer.leave(token, WHY.unnamed);
    else if (token.kind === 'none') this.readBare(token);
    else if (this.top.kind === 'cause') this.readReason(token);
    else if (token.kind === 'money') this.readAmount(token);
    else this.readRate(token);
  }

  private readAmount(token: NumberToken): void {
    const { clause, base } = this.top;
    const role = moneyRole(clause, base);
    const of = role === null ? null : this.subjectOf(token);
    if (role === null) this.leave(token, WHY.unnamed);
    // T9 prints the budget that 三公 means by the word alone.
    else if (of) this.goOn(token, role === 'budget' && of.statement === 'T9' ? 'fullYearBudget' : role, of);
  }

  /** Within a reason: 项目支出增加,较上年增加1133.95万元; said again in another, it should be the same. */
  private readReason(token: NumberToken): void {
    const { clause, base, subject } = this.top;
    const changes = token.kind === 'money' && moneyRole(clause, base) === 'change';
    const of = clause.names.length === 0 ? subject : soleNameOf(clause);
    if (!changes || !clause.clean || of === null) {
      this.leave(token, WHY.cause);
      return;
    }
    // By name: what one section calls 项目支出 of all, another calls so of the fiscal part, and gives the same reason.
    this.goOn(
      token,
      'change',
      of,
      said(`reason:${this.labelOf(of, token.start)}:change${baseKey(base ?? 'lastYear')}`),
    );
  }

  private readRate(token: NumberToken): void {
    const { clause, head } = this.top;
    // 完成全年预算84.82万元的73.2%: of the budget right before it.
    const budget =
      clause.before && isBudget(clause.before.role) && clause.role === null ? clause.before : null;
    const role = budget ? 'completion' : percentRole(clause);
    if (/百分点$/.test(token.unit) || role === null) {
      this.leave(token, role === null ? WHY.unnamed : WHY.points);
      return;
    }
    const of = this.subjectOf(token);
    if (!of) return;
    const whole = role === 'share' ? (clause.whole?.of ?? wholeOf(of, head)) : (budget?.figure.item ?? null);
    if (role === 'share' && (whole === null || whole === of)) {
      this.printer.leave(token, WHY.whole);
      this.passNumber(token.end, null);
      return;
    }
    const printing = this.goOn(token, role, of);
    if (whole) this.wholes.set(printing, whole);
    if (clause.role?.kind === 'completion') this.budgets.set(printing, clause.role.budget);
  }

  /** A number without a unit: 增长13.95。 lacks its %, 年初预算为0, needs none. */
  private readBare(token: NumberToken): void {
    const { clause, kind } = this.top;
    const ends = /^[,。;)]?$/.test(this.text.slice(token.end, token.end + 1));
    const role = percentRole(clause);
    const isRate =
      role !== null && (role !== 'growth' || RATE_WORD.test(this.text.slice(0, token.start).slice(-8)));
    if (!ends || kind === 'cause' || clause.role === null) this.passNumber(token.end, null);
    else if (isRate) {
      this.printer.residue('noPercent', token.start, token.end);
      this.readRate({ ...token, kind: 'percent', unit: '' });
    } else if (token.value.isZero())
      this.readAmount({ ...token, unit: this.source.moneyUnit, kind: 'money' });
    else this.passNumber(token.end, null);
  }

  private readCount(token: NumberToken, within: boolean): void {
    const { start } = token;
    const change = COUNT_CHANGE.exec(this.text.slice(Math.max(this.section.body, start - 4), start));
    const last = this.printer.printings.at(-1);
    const of = change
      ? last?.role === 'count' && start - last.at <= 30
        ? last.of
        : null
      : countedBy(this.section.key, this.text, this.section.body, token);
    if (of) {
      const sign = change?.[1] === '减少' ? -1 : 1;
      const label = this.labelOf(of, start);
      this.printer.print(
        token,
        { role: change ? 'change' : 'count', of, label, sign, base: change ? 'lastYear' : null },
        this.sentence,
      );
    } else this.printer.leave(token, this.top.kind === 'cause' ? WHY.cause : WHY.unnamed);
    // Within a name it is a part of that: 车辆3辆,价值.
    if (!within) this.passNumber(token.end, null);
  }

  /** Of what a figure speaks; null after it was left, with the reason. */
  private subjectOf(token: NumberToken): Item | null {
    const { clause, subject } = this.top;
    const [name] = clause.names;
    if (this.ofPart !== null) this.leave(token, WHY.part);
    else if (!this.isOfThisYear()) this.leave(token, WHY.year);
    else if (clause.names.length > 1) this.leave(token, WHY.several);
    else if (!clause.clean || name?.whole) {
      if (name && this.namesAnother(clause.start, name.start)) this.ofPart = 'clause';
      this.leave(token, WHY.unnamed);
    } else {
      const of = name ? name.of : clause.side ? this.antecedent(clause.side) : subject;
      if (name?.lasting) this.lasting = name.of;
      if (name) this.speakOf(name.of);
      if (of) return of;
      this.leave(token, WHY.unnamed);
    }
    return null;
  }

  /** 某某站收入总计180万元: what follows in the sentence is of that unit, too. */
  private namesAnother(from: number, to: number): boolean {
    const words = this.text.slice(from, to);
    return ANOTHER.test(this.printer.printings.length > 0 ? words.replace(/20\d\d年(?:度)?$/, '') : words);
  }

  /** 收入减少…: the one item of that side that the paragraph has told so far. */
  private antecedent(side: 'income' | 'expenditure'): Item | null {
    if (this.leftAt >= this.paragraph) return null;
    const told = new Set<Item>();
    const { printings } = this.printer;
    for (let index = printings.length - 1; index >= 0 && printings[index]!.at >= this.paragraph; index--) {
      const { of, role } = printings[index]!;
      if (role === 'amount' && of.row.startsWith(`${side}.`)) told.add(of);
    }
    return told.size === 1 ? [...told][0]! : null;
  }

  /** Another year's figures stay apart; a stale year that alone opens its paragraph is a slip, and the figures are this year's. */
  private isOfThisYear(): boolean {
    const frame = this.top;
    const { year } = this.source;
    const { year: its } = frame.clause;
    if (year !== null && its !== null) {
      const opens = (this.printer.printings.at(-1)?.at ?? -1) < this.paragraph;
      frame.foreign = its !== year && (its > year || !opens || this.paragraphNames(`${year}年`));
    }
    return !frame.foreign;
  }

  private paragraphNames(words: string): boolean {
    const { dense } = this.source;
    let end = this.sentence.end;
    while (end < this.section.end && !dense.begins(end)) end++;
    return this.text.slice(this.paragraph, end).includes(words);
  }

  private goOn(token: NumberToken, role: Role, of: Item, fact?: Item): Printing {
    const { clause, base } = this.top;
    const sign = this.signOf(clause.role, of);
    const compares = role === 'change' || role === 'growth' || role === 'prior';
    const meaning: Meaning = {
      role,
      of,
      label: this.labelOf(of, token.start),
      sign,
      base: compares ? base : null,
    };
    const before = this.printer.printings.at(-1);
    const printing = this.printer.print(token, fact ? { ...meaning, fact } : meaning, this.sentence);
    if (role === 'change') this.changes.set(of, sign);
    const pair = firstOfPair.get(of);
    const both =
      role === 'amount' &&
      before?.of === pair &&
      before?.role === 'amount' &&
      before.sentence === this.sentence;
    this.top.subject = pair && both ? pair : of;
    this.top.explaining = false;
    this.top.lost = false;
    this.printedTo = token.end;
    this.passNumber(token.end, printing);
    return printing;
  }

  /** What was not understood is the subject of nothing that follows. */
  private leave(token: NumberToken, why: Text): void {
    this.printer.leave(token, why);
    this.top.subject = null;
    // A total that opens the paragraph is the one by the form, in whatever words.
    this.top.lost = this.top.head !== null || (this.printer.printings.at(-1)?.at ?? -1) >= this.paragraph;
    this.leftAt = token.start;
    this.sole = null;
    this.told = null;
    this.passNumber(token.end, null);
  }

  /** Behind a number its clause begins anew. */
  private passNumber(at: number, before: Printing | null): void {
    this.top.clause = freshClause(at, { before });
  }

  private signOf(word: Word | null, of: Item): -1 | 1 {
    if (word?.kind === 'compare') return word.word === 'less' ? -1 : 1;
    if (word?.kind !== 'move') return 1;
    return word.sign === 0 ? (this.changes.get(of) ?? 1) : word.sign;
  }

  private compare(word: Word & { readonly kind: 'compare' }, start: number, end: number): void {
    const { clause, subject, kind, foreign } = this.top;
    const of = clause.names.length === 0 ? subject : soleNameOf(clause);
    if (!of || !clause.clean || foreign || kind === 'cause') return;
    const words = this.printer.passage(start, end);
    this.comparisons.push({ of, word: word.word, budget: word.budget, at: start, words });
  }

  private rangesOf(pattern: RegExp): Span[] {
    const { body, end } = this.section;
    return [...this.text.slice(body, end).matchAll(pattern)].map(({ index, 0: words }) => ({
      start: body + index,
      end: body + index + words.length,
    }));
  }

  /** How the narrative names it; where it does not, the words before the number. */
  private labelOf(of: Item, at: number): string {
    const named = this.labels.get(of);
    if (named !== undefined) return named;
    const words = this.text.slice(Math.max(this.section.body, at - 16), at).split(/[,。;:、]/);
    return words.at(-1) || this.section.title.replace(/^[^、)]*[、)]/, '');
  }
}

/**
 * 收入总计980万元,其中:财政拨款收入…,事业收入…: where the parts told are only those of the year, 总计 may mean 本年收入合计
 * and is tied to neither.
 */
function looseTotals(lexemes: readonly Lexeme[]): Set<Item> {
  const loose = new Set<Item>();
  let grand: Item | null = null;
  let parts: Item[] | null = null;
  const close = (): void => {
    if (grand && parts !== null && parts.length > 0 && parts.every(isPartOfYear)) loose.add(grand);
    grand = parts = null;
  };
  for (const [index, lexeme] of lexemes.entries()) {
    const next = lexemes[index + 1];
    const goesOn = next?.kind === 'word' && next.word.kind === 'parts';
    if (lexeme.kind === 'item' || (lexeme.kind === 'mark' && lexeme.mark === '。' && !goesOn)) close();
    else if (lexeme.kind === 'word' && lexeme.word.kind === 'parts' && grand) parts ??= [];
    else if (lexeme.kind === 'name' && parts) parts.push(lexeme.mention.of);
    else if (lexeme.kind === 'name' && GRANDS.has(lexeme.mention.of)) grand = lexeme.mention.of;
  }
  close();
  return loose;
}

const ENDS_COMPARISON = /(?:相比较?|对比|比较|相较)$/;

const soleNameOf = ({ names }: Clause): Item | null =>
  names.length === 1 && !names[0]!.whole ? names[0]!.of : null;
