import type Decimal from 'decimal.js';
import type { Figure } from '../../model/figure';
import { item, said, t9, type Item } from '../../model/item';
import type { MoneyUnit } from '../../model/money';
import type { T9Line } from '../../model/statements';
import { say } from '../../model/text';
import type { StatementSet } from '../statements';
import type { Dense } from './dense';
import { COUNTED, vocabularyOf } from './lexicon';
import { mentionsIn, type Mention } from './mentions';
import { amountOf, lastPlace, numbersIn, type NumberToken } from './numbers';
import {
  AGAINST_BUDGET,
  CAUSE,
  COMPARED,
  FILLER,
  LIMIT_AFTER,
  phraseBeforeMoney,
  phraseBeforePercent,
  RATE_WORDS,
  type Phrase,
} from './phrases';
import type { NamedSubject, Passage, Printing, Residue, Role, Unread } from './reading';
import type { Section } from './sections';

/** What one section says, before its rates are tied to their figures. */
export interface SectionReading {
  readonly printings: readonly Printing[];
  /** What a share printing is a part of. */
  readonly wholes: ReadonlyMap<Printing, Item>;
  readonly comparisons: readonly { of: Item; word: 'more' | 'less' | 'same'; at: number; words: Passage }[];
  readonly subjects: readonly NamedSubject[];
  readonly residues: readonly Residue[];
  readonly unread: readonly Unread[];
}

export interface Source {
  readonly dense: Dense;
  readonly file: string;
  readonly set: StatementSet;
  readonly moneyUnit: MoneyUnit;
  /** Decimals that its amounts usually have: a trailing zero left out changes nothing. */
  readonly decimals: number;
  /** How often a fact was printed so far. */
  readonly times: Map<Item, number>;
}

const ROLE_NAME: Readonly<Record<Role, string>> = {
  amount: '',
  count: '',
  change: '增减额',
  growth: '增减率',
  share: '占比',
  initialBudget: '年初预算数',
  fullYearBudget: '预算数',
  variance: '预决算差异率',
  completion: '完成率',
};

/** What was counted went up or down by the number. */
const COUNT_CHANGE = /(?:增加|减少)(?:了)?$/;

/** Reads the figures of one section (domain: narrative). */
export function readSection(source: Source, section: Section): SectionReading {
  return new SectionReader(source, section).read();
}

class SectionReader {
  private readonly printings: Printing[] = [];
  private readonly wholes = new Map<Printing, Item>();
  private readonly residues: Residue[] = [];
  private readonly unread: Unread[] = [];
  private readonly mentions: readonly Mention[];
  private readonly subjects: readonly NamedSubject[];
  private readonly items: readonly number[];
  private readonly causes: readonly { start: number; end: number }[];
  private readonly text: string;

  constructor(
    private readonly source: Source,
    private readonly section: Section,
  ) {
    this.text = source.dense.text;
    const { all, subjects, items } = mentionsIn(source.dense, section, source.set);
    this.mentions = all;
    this.items = items;
    this.subjects = subjects;
    this.causes = this.rangesOf(CAUSE);
  }

  read(): SectionReading {
    let before = this.section.body;
    for (const token of numbersIn(this.text, this.section.body, this.section.end)) {
      this.readToken(token, before);
      before = token.end;
    }
    return {
      printings: this.printings,
      wholes: this.wholes,
      comparisons: this.comparisons(),
      subjects: this.subjects,
      residues: this.residues,
      unread: this.unread,
    };
  }

  private readToken(token: NumberToken, before: number): void {
    const after = this.text.slice(token.end, token.end + 6);
    if (LIMIT_AFTER.test(after)) return;
    const from = Math.max(
      before,
      this.lastMark(token.start, /[。;]/),
      this.lastMark(token.start, /[,、]/) - 40,
    );
    const words = this.text.slice(from, token.start);
    if (token.malformed) this.residue('malformed', token.start, token.end);
    if (token.kind === 'money') this.readMoney(token, words);
    else if (token.kind === 'percent') this.readPercent(token, words);
    else if (token.kind === 'count') this.readCount(token, words);
    else this.readBare(token, words);
  }

  private readMoney(token: NumberToken, words: string): void {
    if (token.unit === '万') this.residue('noYuan', token.start, token.end);
    const phrase = phraseBeforeMoney(words);
    const named = phrase.role === 'named' || this.isWholeName(token.start) ? this.named(token.start) : null;
    const carried = phrase.role !== 'named' || /(?:为|到|至)$/.test(words);
    const cause = this.causes.find(({ start, end }) => start <= token.start && token.start < end);
    if (cause && phrase.role === 'change' && this.explain(token, phrase, cause.start)) return;
    const of = named ?? (carried ? this.subjectOf(token.start) : null);
    if (!of || cause) {
      this.leave(token);
      return;
    }
    if (phrase.sign === 0) this.residue('bothWords', token.start - words.length, token.end);
    this.print(token, named || phrase.role === 'named' ? 'amount' : phrase.role, of, phrase);
  }

  /** 主要原因:项目支出增加,较上年增加1133.95万元: said again in another section, it should be the same. */
  private explain(token: NumberToken, phrase: Phrase, from: number): boolean {
    const last = this.mentions.filter(({ start, end }) => start >= from && end <= token.start).at(-1);
    if (!last) return false;
    const name = this.text.slice(last.start, last.end);
    this.print(token, 'change', last.of, phrase, said(`reason:${name}:change`));
    return true;
  }

  private readPercent(token: NumberToken, words: string): void {
    const phrase = this.inCause(token.start) ? null : phraseBeforePercent(words);
    const subject = phrase && this.subjectOf(token.start);
    if (!phrase || phrase.role === 'named' || !subject) {
      this.leave(token);
      return;
    }
    if (phrase.sign === 0) this.residue('bothWords', token.start - words.length, token.end);
    const printing = this.print(token, phrase.role, subject, phrase);
    if (phrase.role === 'share') {
      const base = this.mentions.filter(({ base, end }) => base && end <= token.start).at(-1);
      const near = base && this.text.slice(base.end, token.start).length < 12 ? base.of : null;
      const whole = near ?? vocabularyOf(this.section.key).topic;
      if (whole && whole !== subject) this.wholes.set(printing, whole);
    }
  }

  private readCount(token: NumberToken, words: string): void {
    const unit = token.unit;
    const clause = this.text.slice(Math.max(this.section.body, token.start - 30), token.start);
    if (COUNT_CHANGE.test(words)) {
      this.readCountChange(token, words);
      return;
    }
    for (const counted of COUNTED) {
      if (!counted.sections.includes(this.section.key) || !counted.unit.test(unit)) continue;
      const matched = counted.before.exec(clause);
      if (!matched) continue;
      const of = typeof counted.of === 'function' ? counted.of(matched) : counted.of;
      this.print(token, 'count', of, { role: 'count' });
      return;
    }
    this.leave(token);
  }

  /** 在职人员14人,增加1人: the change of what was counted just before. */
  private readCountChange(token: NumberToken, words: string): void {
    const last = this.printings.at(-1);
    if (last?.role !== 'count' || token.start - last.at > 30) this.leave(token);
    else this.print(token, 'change', last.of, { role: 'change', sign: /减少/.test(words) ? -1 : 1 });
  }

  /** A number without a unit: 增长13.95。 lacks its %. */
  private readBare(token: NumberToken, words: string): void {
    if (!/^[,。;)]/.test(this.text.slice(token.end, token.end + 1))) return;
    const phrase = phraseBeforePercent(words);
    if (!phrase || this.inCause(token.start) || !RATE_WORDS.test(words)) return;
    this.residue('noPercent', token.start, token.end);
    this.readPercent(token, words);
  }

  // Of what a figure speaks ---------------------------------------------------------------------------------

  /** The last item named in the sentence before; else what the paragraph is about. */
  private subjectOf(at: number): Item | null {
    const from = this.lastMark(at, /。/);
    const named = this.lastNamed(from, at);
    if (named) return named.of;
    // …总体与上年相比,增加…。与年初预算相比,…: still of 总体.
    if (AGAINST_BUDGET.test(this.text.slice(from, at)) && from > this.section.body) {
      const before = this.lastNamed(this.lastMark(from - 1, /。/), from);
      if (before) return before.of;
    }
    const lasting = this.mentions.filter(({ lasting, end }) => lasting && end <= at).at(-1);
    // A numbered paragraph that names no known subject speaks of none, and not of the one before.
    const item = this.items.filter((start) => start <= at).at(-1);
    if (item !== undefined && (lasting === undefined || lasting.end < item)) return null;
    return lasting?.of ?? vocabularyOf(this.section.key).topic;
  }

  private lastNamed(from: number, to: number): Mention | undefined {
    return this.mentions
      .filter(({ start, end, base }) => !base && start >= from && end <= to && !this.inCause(start))
      .at(-1);
  }

  /** The item whose name stands right before an amount. */
  private named(at: number): Item | null {
    const last = this.mentions.filter(({ end, base }) => !base && end <= at).at(-1);
    return last && FILLER.test(this.text.slice(last.end, at)) ? last.of : null;
  }

  /** 全年预算数 of the projects is a name in itself, not a budget of what was named before. */
  private isWholeName(at: number): boolean {
    const last = this.mentions.filter(({ end }) => end <= at).at(-1);
    return (
      last?.end === at && /预算|执行/.test(this.text.slice(last.start, last.end)) && last.of.statement === 'N'
    );
  }

  private inCause(at: number): boolean {
    return this.causes.some(({ start, end }) => start <= at && at < end);
  }

  private sentence(at: number): { start: number; end: number } {
    const end = this.text.indexOf('。', at);
    const start = this.lastMark(at, /。/);
    return { start, end: end < 0 || end > this.section.end ? this.section.end : end + 1 };
  }

  /** Behind the last such mark before `at`, within the section. */
  private lastMark(at: number, mark: RegExp): number {
    for (let index = at - 1; index >= this.section.body; index--)
      if (mark.test(this.text[index]!)) return index + 1;
    return this.section.body;
  }

  private rangesOf(pattern: RegExp): { start: number; end: number }[] {
    const body = this.text.slice(this.section.body, this.section.end);
    return [...body.matchAll(pattern)].map((match) => ({
      start: this.section.body + match.index,
      end: this.section.body + match.index + match[0].length,
    }));
  }

  private comparisons(): SectionReading['comparisons'] {
    return this.rangesOf(COMPARED).flatMap(({ start, end }) => {
      const of = this.subjectOf(start);
      const words = this.text.slice(start, end);
      const word = /大于|高于|超过/.test(words) ? 'more' : /小于|低于|少于/.test(words) ? 'less' : 'same';
      return of ? [{ of, word, at: start, words: this.passage(start, end) } as const] : [];
    });
  }

  // What comes of it ----------------------------------------------------------------------------------------

  private print(token: NumberToken, role: Role, of: Item, phrase: Phrase, reason?: Item): Printing {
    const { times, dense, file } = this.source;
    const budgeted = role === 'initialBudget' && of.statement === 'T9' ? 'fullYearBudget' : role;
    const fact = reason ?? factOf(budgeted, of);
    const time = (times.get(fact) ?? 0) + 1;
    times.set(fact, time);
    const span = dense.span(token.start, token.end);
    const figure: Figure = {
      item: item('N', fact.key, `#${time}`),
      state: 'number',
      ...this.valueOf(token, phrase.sign === 0 ? this.signBefore(of) : (phrase.sign ?? 1)),
      printed: this.text.slice(token.start, token.end),
      place: { source: 'narrative', file, ...span, section: this.section.title },
      rowLabel: this.labelOf(of, token.start),
      columnLabel: ROLE_NAME[role],
      ...(token.kind === 'money' ? {} : { quantity: token.kind === 'count' ? 'count' : 'percent' }),
      computed: false,
      asText: false,
    };
    const printing: Printing = {
      figure,
      role: budgeted,
      of,
      fact,
      section: this.section.key,
      at: token.start,
      sentence: this.sentence(token.start),
      explains: reason !== undefined,
    };
    this.printings.push(printing);
    return printing;
  }

  /** Where the template's 增长（下降） leaves it open, the change before it decides. */
  private signBefore(of: Item): -1 | 1 {
    const change = this.printings.filter((each) => each.of === of && each.role === 'change').at(-1);
    return change?.figure.value.isNegative() ? -1 : 1;
  }

  private valueOf(token: NumberToken, sign: -1 | 1): { value: Decimal; ulp: Decimal | null } {
    const signed = (value: Decimal): Decimal => (sign < 0 ? value.neg() : value);
    if (token.kind === 'money') {
      const decimals = Math.max(token.decimals, this.source.decimals);
      const { value, ulp } = amountOf({ ...token, decimals }, this.source.moneyUnit);
      return { value: signed(value), ulp };
    }
    if (token.kind === 'count') return { value: signed(token.value), ulp: null };
    return { value: signed(token.value), ulp: lastPlace(token.decimals) };
  }

  /** How the narrative names it: the words before the number that are its name. */
  private labelOf(of: Item, at: number): string {
    const mention = this.mentions.filter((each) => each.of === of && each.end <= at).at(-1);
    if (mention) return this.text.slice(mention.start, mention.end);
    const clause = this.text.slice(this.lastMark(at, /[,。;:、]/), at);
    return clause.length > 0 && clause.length <= 16
      ? clause
      : this.section.title.replace(/^[^、)]*[、)]/, '');
  }

  private leave(token: NumberToken): void {
    if (token.kind === 'none') return;
    this.unread.push({
      passage: this.passage(token.start, token.end),
      kind: token.kind,
      section: this.section.key,
      reason: this.inCause(token.start)
        ? say('说明原因的数字，没有可核对的项目', 'a figure within a reason: nothing to tie it to')
        : say('没有认出它说的是哪个项目', 'the item it speaks of was not recognised'),
    });
  }

  private residue(kind: Residue['kind'], start: number, end: number): void {
    this.residues.push({ kind, passage: this.passage(start, end) });
  }

  private passage(start: number, end: number): Passage {
    return {
      ...this.source.dense.span(start, end),
      text: this.text.slice(start, end),
      section: this.section.title,
    };
  }
}

/** The fact a role makes of an item. T9 prints its 预算数: it is the budget 三公 speaks of, by whichever name. */
function factOf(role: Role, of: Item): Item {
  switch (role) {
    case 'amount':
    case 'count':
      return of;
    case 'initialBudget':
    case 'fullYearBudget':
      if (of.statement === 'T9') return t9(of.column as T9Line, 'fullYearBudget');
      return item(of.statement, of.row, of.column, role);
    default:
      return said(`${of.key}:${role}`);
  }
}
