import { reasonedChange, type Item } from '../../model/item';
import type { BudgetKind } from '../../model/edition';
import type { Text } from '../../model/text';
import type { NamedSubject, Passage, Residue, Role, Unread } from '../../model/narrative';
import { isBudget, moneyRole, percentRole, type Clause } from './clause';
import { countedBy } from './counts';
import { wholeOf } from './facts';
import { lexemesOf, type Lexeme } from './lexemes';
import { mentionsIn } from './mentions';
import type { NumberToken } from './numbers';
import { Printer, type Meaning, type PrintingSource } from './printer';
import { WHY } from './reasons';
import type { DenseSection } from './sections';
import { Thread, type ThreadSource } from './thread';
import { causesIn, LIMIT_AFTER, type Word } from './words';
import type { Placed } from './reading';

/** What one section says, before its rates are tied to their figures. */
export interface SectionReading {
  readonly printings: readonly Placed[];
  /** What a share is a part of; of a completion the budget that its own clause prints. */
  readonly wholes: ReadonlyMap<Placed, Item>;
  /** Which budget a completion names. */
  readonly budgets: ReadonlyMap<Placed, BudgetKind>;
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

export interface Source extends PrintingSource, ThreadSource {
  /** How the unit is called, longest first. */
  readonly units: readonly string[];
}

/** What was counted went up or down by the number. */
const COUNT_CHANGE = /(增加|减少)了?$/;

/** 增长13.95。 lacks its %; 增加13.95。 may lack its 万元. */
const RATE_WORD = /(?:增长|下降|上升|降低)(?:了|率|幅度?)?(?:约?为|约|是)?$/;

/** Reads the figures of one section (domain: narrative): each by the words of its own clause, or not at all. */
export function readSection(source: Source, section: DenseSection): SectionReading {
  return new SectionReader(source, section).read();
}

class SectionReader {
  private readonly printer: Printer;
  private readonly thread: Thread;
  private readonly wholes = new Map<Placed, Item>();
  private readonly budgets = new Map<Placed, BudgetKind>();
  private readonly comparisons: SaidComparison[] = [];
  private readonly text: string;
  private readonly subjects: readonly NamedSubject[];
  private readonly lexemes: readonly Lexeme[];
  /** The last change of each item: where 增长（下降） leaves the direction open, it decides. */
  private readonly changes = new Map<Item, -1 | 1>();

  constructor(
    private readonly source: Source,
    private readonly section: DenseSection,
  ) {
    const { dense, set, units } = source;
    this.text = dense.text;
    this.printer = new Printer(source, section);
    const { all, subjects } = mentionsIn(dense, section, set);
    this.subjects = subjects;
    this.lexemes = lexemesOf(dense, section, { mentions: all, units });
    this.thread = new Thread(source, section, this.lexemes, this.printer.printings);
  }

  read(): SectionReading {
    const causes = causesIn(this.text, this.section);
    let next = 0;
    for (const lexeme of this.lexemes) {
      const { start, end } = lexeme;
      while (causes[next] && causes[next]!.end <= start) next++;
      this.thread.inCause(causes[next] !== undefined && causes[next]!.start <= start, start);
      if (lexeme.kind === 'number') {
        this.takeNumber(lexeme.token, lexeme.within);
        continue;
      }
      if (lexeme.kind === 'word' && lexeme.word.kind === 'compare') this.compare(lexeme.word, start, end);
      this.thread.follow(lexeme);
    }
    const { printings, residues, unread } = this.printer;
    const { wholes, budgets, comparisons, subjects } = this;
    return { printings, wholes, budgets, comparisons, subjects, residues, unread };
  }

  private takeNumber(token: NumberToken, within: boolean): void {
    if (LIMIT_AFTER.test(this.text.slice(token.end, token.end + 6))) return;
    const { role, start } = this.thread.top.clause;
    if (role?.kind === 'move' && role.sign === 0) this.printer.residue('bothWords', start, token.end);
    if (token.malformed) this.printer.residue('malformed', token.start, token.end);
    if (token.kind === 'money' && token.unit === '万') this.printer.residue('noYuan', token.start, token.end);
    if (token.kind === 'count') this.readCount(token, within);
    else if (within) this.printer.leave(token, WHY.unnamed);
    else if (token.kind === 'none') this.readBare(token);
    else if (this.thread.top.kind === 'cause') this.readReason(token);
    else if (token.kind === 'money') this.readAmount(token);
    else this.readRate(token);
  }

  /** Of what a figure speaks; null after it was left, with the reason. */
  private subjectOf(token: NumberToken): Item | null {
    const subject = this.thread.subject();
    if ('key' in subject) return subject;
    this.leave(token, subject);
    return null;
  }

  private readAmount(token: NumberToken): void {
    const { clause, base } = this.thread.top;
    const role = moneyRole(clause, base);
    const of = role === null ? null : this.subjectOf(token);
    if (role === null) this.leave(token, WHY.unnamed);
    // What a statement prints as 预算数 is the full-year budget, and meant by the word alone.
    else if (of) {
      const isPrinted = role === 'budget' && this.source.grammar.printsBudget(of);
      this.goOn(token, isPrinted ? 'fullYearBudget' : role, of);
    }
  }

  /** Within a reason: 项目支出增加,较上年增加1133.95万元; said again in another, it should be the same. */
  private readReason(token: NumberToken): void {
    const { clause, base, subject } = this.thread.top;
    const changes = token.kind === 'money' && moneyRole(clause, base) === 'change';
    const of = clause.names.length === 0 ? subject : soleNameOf(clause);
    if (!changes || !clause.clean || of === null) {
      this.leave(token, WHY.cause);
      return;
    }
    // By name: what one section calls 项目支出 of all, another calls so of the fiscal part, and gives the same reason.
    this.goOn(token, 'change', of, reasonedChange(this.labelOf(of, token.start), base ?? 'lastYear'));
  }

  private readRate(token: NumberToken): void {
    const { clause, head } = this.thread.top;
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
    const whole =
      role === 'share'
        ? (clause.whole?.of ?? wholeOf(this.source.grammar, of, head))
        : (budget?.figure.item ?? null);
    if (role === 'share' && (whole === null || whole === of)) {
      this.printer.leave(token, WHY.whole);
      this.thread.pass(token.end, null);
      return;
    }
    const printing = this.goOn(token, role, of);
    if (whole) this.wholes.set(printing, whole);
    if (clause.role?.kind === 'completion') this.budgets.set(printing, clause.role.budget);
  }

  /** A number without a unit: 增长13.95。 lacks its %, 年初预算为0, needs none. */
  private readBare(token: NumberToken): void {
    const { clause, kind } = this.thread.top;
    const ends = /^[,。;)]?$/.test(this.text.slice(token.end, token.end + 1));
    const role = percentRole(clause);
    const isRate =
      role !== null &&
      (role !== 'growth' || RATE_WORD.test(this.text.slice(Math.max(0, token.start - 8), token.start)));
    if (!ends || kind === 'cause' || clause.role === null) this.thread.pass(token.end, null);
    else if (isRate) {
      this.printer.residue('noPercent', token.start, token.end);
      this.readRate({ ...token, kind: 'percent', unit: '' });
    } else if (token.value.isZero())
      this.readAmount({ ...token, unit: this.source.moneyUnit, kind: 'money' });
    else this.thread.pass(token.end, null);
  }

  private readCount(token: NumberToken, within: boolean): void {
    const { start } = token;
    const change = COUNT_CHANGE.exec(this.text.slice(Math.max(this.section.body, start - 4), start));
    const last = this.printer.printings.at(-1);
    const of = change
      ? last?.role === 'count' && start - last.at <= 30
        ? last.of
        : null
      : countedBy(this.section.kind.counts, this.text, this.section.body, token);
    if (of) {
      const sign = change?.[1] === '减少' ? -1 : 1;
      const label = this.labelOf(of, start);
      this.printer.print(
        token,
        { role: change ? 'change' : 'count', of, label, sign, base: change ? 'lastYear' : null },
        this.thread.sentence,
      );
    } else this.printer.leave(token, this.thread.top.kind === 'cause' ? WHY.cause : WHY.unnamed);
    // Within a name it is a part of that: 车辆3辆,价值.
    if (!within) this.thread.pass(token.end, null);
  }

  private goOn(token: NumberToken, role: Role, of: Item, fact?: Item): Placed {
    const { clause, base } = this.thread.top;
    const sign = this.signOf(clause.role, of);
    const compares = role === 'change' || role === 'growth' || role === 'prior';
    const meaning: Meaning = {
      role,
      of,
      label: this.labelOf(of, token.start),
      sign,
      base: compares ? base : null,
    };
    const printing = this.printer.print(token, fact ? { ...meaning, fact } : meaning, this.thread.sentence);
    if (role === 'change') this.changes.set(of, sign);
    this.thread.goOn(printing, token.end);
    return printing;
  }

  private leave(token: NumberToken, why: Text): void {
    this.printer.leave(token, why);
    this.thread.forget(token.start, token.end);
  }

  private signOf(word: Word | null, of: Item): -1 | 1 {
    if (word?.kind === 'compare') return word.word === 'less' ? -1 : 1;
    if (word?.kind !== 'move') return 1;
    return word.sign === 0 ? (this.changes.get(of) ?? 1) : word.sign;
  }

  private compare(word: Word & { readonly kind: 'compare' }, start: number, end: number): void {
    const { clause, subject, kind, foreign } = this.thread.top;
    const of = clause.names.length === 0 ? subject : soleNameOf(clause);
    if (!of || !clause.clean || foreign || kind === 'cause') return;
    const words = this.printer.passage(start, end);
    this.comparisons.push({ of, word: word.word, budget: word.budget, at: start, words });
  }

  /** How the narrative names it; where it does not, the words before the number. */
  private labelOf(of: Item, at: number): string {
    const named = this.thread.labels.get(of);
    if (named !== undefined) return named;
    const words = this.text.slice(Math.max(this.section.body, at - 16), at).split(/[,。;:、]/);
    return words.at(-1) || this.section.title.replace(/^[^、)]*[、)]/, '');
  }
}

const soleNameOf = ({ names }: Clause): Item | null =>
  names.length === 1 && !names[0]!.whole ? names[0]!.of : null;
