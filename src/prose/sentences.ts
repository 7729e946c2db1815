import { reasonedChange, type Item } from '../model/item';
import type { BudgetKind } from '../model/edition';
import type { NamedSubject, RateMove, Reason, Residue, Span, ToldProject, Unread } from '../model/narrative';
import { causesIn } from './causes';
import { endList, isBudget, moneyRole, percentRole, type Clause } from './clause';
import { countedBy } from './counts';
import { changesFromNothing } from './from-nothing';
import { directionOf, type SaidDirection } from './directions';
import { follow, inCause } from './follow';
import { lexemesOf } from './lexemes';
import { mentionsIn } from './mentions';
import type { NumberToken } from './numbers';
import { isNoGrowth, priorRateIn, rateThatBecame, readPoints, readPriorRate } from './points';
import { Printer } from './printer';
import { projectSheetsIn, toldProjects } from './project-sheets';
import { WHY } from './reasons';
import { isOfRun, readOfRun, runsIn } from './respective';
import {
  goOn,
  labelOf,
  leave,
  wholesOf,
  type SaidComparison,
  type SectionReader,
  type Source,
} from './section-reader';
import type { DenseSection } from './sections';
import { count, pass, passBare, priorOf, subjectOfNext } from './subject';
import { threadOf, topOf } from './thread';
import { LIMIT_AFTER, type Word } from './words';
import type { Placed } from './reading';

/** What one section says, before its rates are tied to their figures. */
export interface SectionReading {
  readonly printings: readonly Placed[];
  /** What a share may be a part of; of a completion the budget that its own clause prints. */
  readonly wholes: ReadonlyMap<Placed, readonly Item[]>;
  /** Which budget a completion names. */
  readonly budgets: ReadonlyMap<Placed, BudgetKind>;
  /** Changes from nothing. */
  readonly fromNothing: ReadonlySet<Placed>;
  readonly comparisons: readonly SaidComparison[];
  readonly moves: readonly RateMove[];
  readonly subjects: readonly NamedSubject[];
  readonly residues: readonly Residue[];
  readonly unread: readonly Unread[];
  readonly projects: readonly ToldProject[];
  readonly reasons: readonly Reason[];
}

/** What was counted went up or down by the number. */
const COUNT_CHANGE = /(增加|减少)了?$/;

/** 增长13.95。 lacks its %; 增加13.95。 may lack its 万元. */
const RATE_WORD = /(?:增长|下降|上升|降低)(?:了|率|幅度?)?(?:约?为|约|是)?$/;

/** Reads the figures of one section (domain: narrative): each by the words of its own clause, or not at all. */
export function readSection(source: Source, section: DenseSection): SectionReading {
  const { dense, set, units } = source;
  const { text } = dense;
  const sheets = projectSheetsIn(dense, section, set);
  const { all, subjects } = mentionsIn(dense, section, set, sheets.mentions);
  const lexemes = lexemesOf(dense, section, { mentions: all, units, labels: sheets.labels });
  const printer = new Printer(source, section);
  const year = yearOf(source, section);
  const thread = threadOf({ ...source, year }, section, lexemes, printer.printings);
  const reader: SectionReader = {
    source,
    section,
    text,
    printer,
    thread,
    wholes: new Map(),
    budgets: new Map(),
    comparisons: [],
    moves: [],
    priorRates: new Map(),
    changes: new Map(),
    runs: runsIn(lexemes, text),
    inRun: false,
    each: null,
  };
  const causes = causesIn(text, section);
  let next = 0;
  for (const lexeme of lexemes) {
    const { start, end } = lexeme;
    while (causes[next] && causes[next]!.end <= start) next++;
    inCause(thread, causes[next] !== undefined && causes[next]!.start <= start, start);
    if (lexeme.kind === 'number') {
      takeNumber(reader, lexeme.token, lexeme.within);
      continue;
    }
    if (lexeme.kind === 'word' && lexeme.word.kind === 'compare') compare(reader, lexeme.word, start, end);
    follow(thread, lexeme);
  }
  const { printings, residues, unread } = printer;
  const { wholes, budgets, comparisons, moves } = reader;
  const fromNothing = changesFromNothing(text, section, printings);
  const projects = toldProjects(sheets, printings);
  const reasons = reasonsOf(reader, causes);
  return {
    printings,
    wholes,
    budgets,
    fromNothing,
    comparisons,
    moves,
    subjects,
    residues,
    unread,
    projects,
    reasons,
  };
}

/** Each reason with the last amount before it. */
function reasonsOf({ printer, section }: SectionReader, causes: readonly Span[]): Reason[] {
  let next = 0;
  let last: Placed | null = null;
  return causes.map(({ start, end }) => {
    for (; printer.printings[next] && printer.printings[next]!.at < start; next++)
      if (printer.printings[next]!.role === 'amount') last = printer.printings[next]!;
    return { passage: printer.passage(start, end), explains: last?.figure ?? null, section: section.kind };
  });
}

/** Whose figures a section tells: next year's, where it may and its heading names that year. */
const yearOf = ({ year }: Source, { kind, title }: DenseSection): number | null =>
  year !== null && kind.nextYear && title.includes(`${year + 1}年`) ? year + 1 : year;

function takeNumber(reader: SectionReader, token: NumberToken, within: boolean): void {
  if (LIMIT_AFTER.test(reader.text.slice(token.end, token.end + 6))) return;
  endList(topOf(reader.thread).clause);
  const { role, start } = topOf(reader.thread).clause;
  if (role?.kind === 'move' && role.sign === 0) reader.printer.residue('bothWords', start, token.end);
  if (token.malformed) reader.printer.residue('malformed', token.start, token.end);
  if (token.kind === 'money' && token.unit === '万') reader.printer.residue('noYuan', token.start, token.end);
  if (token.kind === 'count') readCount(reader, token, within);
  else if (within) reader.printer.leave(token, WHY.unnamed);
  else if (isOfRun(reader, token)) {
    if (reader.each) readOfRun(reader, token, reader.each);
    else leave(reader, token, WHY.several);
  } else if (token.shares) leave(reader, token, WHY.several);
  else if (token.kind === 'none') readBare(reader, token);
  else if (topOf(reader.thread).kind === 'cause') readReason(reader, token);
  else if (token.kind === 'money') readAmount(reader, token);
  else readRate(reader, token);
}

/** Of what a figure speaks; null after it was left, with the reason. */
function subjectOf(reader: SectionReader, token: NumberToken): Item | null {
  const subject = subjectOfNext(reader.thread);
  if ('key' in subject) return subject;
  leave(reader, token, subject);
  return null;
}

function readAmount(reader: SectionReader, token: NumberToken): void {
  const before = priorOf(reader.thread);
  if (before) {
    goOn(reader, token, 'prior', before);
    return;
  }
  const role = moneyRole(topOf(reader.thread));
  const of = role === null ? null : subjectOf(reader, token);
  if (role === null) leave(reader, token, WHY.unnamed);
  // What a statement prints as 预算数 is the full-year budget, and meant by the word alone.
  else if (of) {
    const isPrinted = role === 'budget' && reader.source.grammar.printsBudget(of);
    goOn(reader, token, isPrinted ? 'fullYearBudget' : role, of);
  }
}

/** Within a reason: 项目支出增加,较上年增加1133.95万元; said again in another, it should be the same. */
function readReason(reader: SectionReader, token: NumberToken): void {
  const frame = topOf(reader.thread);
  const { clause, base, subject } = frame;
  const changes = token.kind === 'money' && moneyRole(frame) === 'change';
  const of = clause.names.length === 0 ? subject : soleNameOf(clause);
  if (!changes || !clause.clean || of === null) {
    leave(reader, token, WHY.cause);
    return;
  }
  // By name: what one section calls 项目支出 of all, another calls so of the fiscal part, and gives the same reason.
  goOn(reader, token, 'change', of, reasonedChange(labelOf(reader, of, token.start), base ?? 'lastYear'));
}

function readRate(reader: SectionReader, token: NumberToken): void {
  const { clause, head } = topOf(reader.thread);
  if (token.unit.endsWith('百分点')) return readPoints(reader, token);
  const before = priorRateIn(reader);
  if (before) return readPriorRate(reader, token, before);
  const became = rateThatBecame(reader);
  // 完成全年预算84.82万元的73.2%: of the budget right before it.
  const budget = clause.before && isBudget(clause.before.role) && clause.role === null ? clause.before : null;
  const role = budget ? 'completion' : (became?.kind ?? percentRole(clause));
  if (role === null) return leave(reader, token, WHY.unnamed);
  if (role === 'growth' && isNoGrowth(reader, token)) return leave(reader, token, WHY.relative);
  const of = subjectOf(reader, token);
  if (!of) return;
  const wholes =
    became?.wholes ?? (role === 'share' ? wholesOf(reader, of, clause.whole?.of ?? null, head) : []);
  if (role === 'share' && (wholes.length === 0 || wholes.includes(of))) {
    reader.printer.leave(token, WHY.whole);
    pass(reader.thread, token.end, null);
    return;
  }
  const printing = goOn(reader, token, role, of);
  if (budget) reader.wholes.set(printing, [budget.figure.item]);
  else if (role === 'share') reader.wholes.set(printing, wholes);
  if (clause.role?.kind === 'completion') reader.budgets.set(printing, clause.role.budget);
}

/** A number without a unit: 增长13.95。 lacks its %, 年初预算为0 and 经营支出0, need none. */
function readBare(reader: SectionReader, token: NumberToken): void {
  const { clause, kind } = topOf(reader.thread);
  const ends = /^[,。;)]?$/.test(reader.text.slice(token.end, token.end + 1));
  const role = percentRole(clause);
  const isRate =
    role !== null &&
    (role !== 'growth' || RATE_WORD.test(reader.text.slice(Math.max(0, token.start - 8), token.start)));
  const isNamed = clause.role === null && clause.names.length === 1 && clause.clean;
  if (!ends || kind === 'cause' || (clause.role === null && !isNamed)) passBare(reader.thread, token);
  else if (isRate) {
    reader.printer.residue('noPercent', token.start, token.end);
    readRate(reader, { ...token, kind: 'percent', unit: '' });
  } else if (token.value.isZero())
    readAmount(reader, { ...token, unit: reader.source.moneyUnit, kind: 'money' });
  else passBare(reader.thread, token);
}

function readCount(reader: SectionReader, token: NumberToken, within: boolean): void {
  const { start } = token;
  const reasoned = reasonedCount(reader, token);
  if (reasoned) {
    const { sign, of } = reasoned;
    const fact = reasonedChange(of.row, 'lastYear');
    const meaning = {
      role: 'change',
      of,
      label: labelOf(reader, of, start),
      sign,
      direction: directionOfCount(reader, start),
      base: 'lastYear',
    } as const;
    reader.printer.print(token, { ...meaning, fact }, reader.thread.sentence);
    if (!within) count(reader.thread, token.start, token.end);
    return;
  }
  const change = COUNT_CHANGE.exec(reader.text.slice(Math.max(reader.section.body, start - 4), start));
  const last = reader.printer.printings.at(-1);
  const of = change
    ? last?.role === 'count' && start - last.at <= 30
      ? last.of
      : null
    : countedBy(reader.section.kind.counts, reader.text, reader.section.body, token, reader.source.units);
  if (of) {
    const sign = change?.[1] === '减少' ? -1 : 1;
    const label = labelOf(reader, of, start);
    reader.printer.print(
      token,
      {
        role: change ? 'change' : 'count',
        of,
        label,
        sign,
        direction: change ? directionOfCount(reader, start) : null,
        base: change ? 'lastYear' : null,
      },
      reader.thread.sentence,
    );
  } else reader.printer.leave(token, topOf(reader.thread).kind === 'cause' ? WHY.cause : WHY.unnamed);
  // Within a name it is a part of that: 车辆3辆,价值.
  if (!within) count(reader.thread, token.start, token.end);
}

/** The word right before a count that says which way it went. */
function directionOfCount({ text, section }: SectionReader, start: number): SaidDirection | null {
  const from = Math.max(section.body, start - 4);
  const word = COUNT_CHANGE.exec(text.slice(from, start));
  return word && directionOf({ kind: 'move', sign: word[1] === '减少' ? -1 : 1 }, word[0], from + word.index);
}

/** 退休人员增加2名, wherever a reason says it: how many came or went. */
function reasonedCount(
  { source: { grammar, units }, text, section }: SectionReader,
  token: NumberToken,
): { readonly of: Item; readonly sign: -1 | 1 } | null {
  const { reasonCounts } = grammar;
  if (!reasonCounts) return null;
  const counts = { listed: reasonCounts, not: null, bySentence: null };
  const of = countedBy(counts, text, section.body, token, units);
  const fell = /减少了?$/.test(text.slice(Math.max(section.body, token.start - 4), token.start));
  return of && { of, sign: fell ? -1 : 1 };
}

function compare(
  reader: SectionReader,
  word: Word & { readonly kind: 'compare' },
  start: number,
  end: number,
): void {
  const { clause, subject, kind, foreign } = topOf(reader.thread);
  const of = clause.names.length === 0 ? subject : soleNameOf(clause);
  if (!of || !clause.clean || foreign || kind === 'cause') return;
  const words = reader.printer.passage(start, end);
  reader.comparisons.push({ of, word: word.word, budget: word.budget, at: start, words });
}

const soleNameOf = ({ names }: Clause): Item | null =>
  names.length === 1 && !names[0]!.whole ? names[0]!.of : null;
