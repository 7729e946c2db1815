import { item, said, t5, t7, t8, type Item } from '../../model/item';
import type { Line, StatementSet } from '../statements';
import { nameKey, squeeze } from '../../model/names';
import { classCode } from '../../model/subjects';
import type { Dense } from './dense';
import { termsOf } from './lexicon';
import { alike, matchSubjects, same, type SubjectPath } from './names';
import type { NamedSubject } from './reading';
import type { Section, SectionKey } from './sections';

/** An item's name where the narrative says it, in the dense text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly of: Item;
  /** 类款项: it stays the subject of the sentences that follow. */
  readonly lasting: boolean;
  /** It only serves as the whole of a share: 占本年支出合计的. */
  readonly whole: boolean;
}

export interface Mentions {
  readonly all: readonly Mention[];
  readonly subjects: readonly NamedSubject[];
}

const SUBJECT_STATEMENT: Partial<Record<SectionKey, 'T5' | 'T7' | 'T8'>> = {
  'general.structure': 'T5',
  'general.detail': 'T5',
  governmentFund: 'T7',
  stateCapital: 'T8',
};

const ITEM_OF = { T5: t5, T7: t7, T8: t8 } as const;

const LEVEL = '([^,.。;:、()\\d]{2,24})';
/** 一般公共服务支出(类)政府办公厅(室)及相关机构事务(款)行政运行(项), with or without a code before it. */
const PATH = new RegExp(
  `(?<=^|[。;:,、.\\d)])(?:${LEVEL}\\(类\\))?[-—]?((?:(?!\\([类款]\\))[^。;:]){1,40})\\(款\\)(?:[-—]?((?:(?!\\([款项]\\))[^。;:]){1,50})\\(项\\))?`,
  'g',
);
const CLASS = /(?<=^|[。;:,、.\d)])([^,.。;:、()\d]{2,24})\(类\)(?!.{1,40}\(款\))/g;
const CODE = /(?<!\d)(2\d{6})(?!\d)/g;

/** Every name of an item in a section, longest first where they overlap. */
export function mentionsIn(dense: Dense, section: Section, set: StatementSet): Mentions {
  // A search that finds nothing more should end where the section does.
  const whole = dense.text.slice(0, section.end);
  // A name may begin where the heading ends.
  const text =
    section.body === 0 ? whole : `${whole.slice(0, section.body - 1)}。${whole.slice(section.body)}`;
  const found: Mention[] = [];
  const within = (pattern: RegExp, see: (match: RegExpExecArray) => void): void => {
    pattern.lastIndex = section.body;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) see(match);
  };
  const add = (start: number, end: number, of: Item, lasting: boolean, whole = false): void => {
    found.push({ start, end, of, lasting, whole });
  };
  for (const { pattern, of, whole } of termsOf(section.key)) {
    within(new RegExp(pattern), (match) => add(match.index, match.index + match[0].length, of, false, whole));
  }
  const subjects: NamedSubject[] = [];
  const statement = SUBJECT_STATEMENT[section.key];
  if (statement) {
    const of = ITEM_OF[statement];
    const lines = set.statements.get(statement)?.lines ?? [];
    within(new RegExp(CLASS), (match) => {
      const start = match.index;
      add(start, start + match[0].length, of(classRow(match[1]!, lines), 'total'), true);
    });
    const paths: { path: SubjectPath; start: number; end: number }[] = [];
    within(new RegExp(PATH), (match) => {
      const levels = withClass(
        [match[1] ?? '', match[2] ?? '', match[3] ?? ''].map(withoutOrdinal) as [string, string, string],
        lines,
      );
      const ordinal = LEADING.exec(match[0])?.[0].length ?? 0;
      const start = match.index + ordinal;
      paths.push({ path: { code: null, levels }, start, end: match.index + match[0].length });
    });
    within(new RegExp(CODE), (match) => {
      if (paths.some(({ start, end }) => start - 8 <= match.index && match.index < end)) return;
      const line = lines.find(({ code }) => code === match[1]);
      if (!line) return;
      const name = squeeze(line.name);
      const end = match.index + 7 + (text.startsWith(name, match.index + 7) ? name.length : 0);
      add(match.index, end, of(line.key, 'total'), true);
    });
    const matched = matchSubjects(
      paths.map(({ path }) => path),
      lines,
    );
    paths.forEach(({ path, start, end }, index) => {
      const { row, differs, uncertain } = matched[index]!;
      const name = path.levels.map(nameKey).join('/');
      // With rows left over, one of them may be meant: the amount is tied to none. With none, there is no such row.
      const subject = uncertain
        ? said(`${statement}:${name}:${index}`)
        : item(statement, row ?? `name:${name}`, 'total');
      add(start, end, subject, true);
      subjects.push({
        statement,
        row,
        differs,
        uncertain,
        passage: { ...dense.span(start, end), text: text.slice(start, end), section: section.title },
      });
    });
  }
  if (statement) {
    const lines = set.statements.get(statement)?.lines ?? [];
    for (const at of itemStarts(dense, section)) {
      const named = namedWithoutLevels(text, at, lines);
      if (named) add(named.start, named.end, ITEM_OF[statement](named.row, 'total'), true);
    }
    if (section.key === 'general.structure' || section.key === 'general.detail') {
      const begins = /[。;:,]/;
      for (const { code, key, name } of lines) {
        const plain = squeeze(name);
        if (code.length !== 3 || plain === '') continue;
        for (let at = text.indexOf(plain, section.body); at >= 0; at = text.indexOf(plain, at + 1)) {
          // Among 款 and 项, where it begins its clause.
          if (section.key === 'general.structure' || begins.test(text[at - 1] ?? ''))
            add(at, at + plain.length, t5(key, 'total'), true);
        }
      }
    }
  }
  return { all: withoutOverlaps(found), subjects };
}

const ORDINAL = /^(?:\d{1,2}[.、](?!\d)|\d{1,2}[.、](?=2\d{6}(?!\d))|\(\d{1,2}\)[.、]?)/;

/** Where numbered paragraphs begin: 3.…. */
function itemStarts(dense: Dense, { body, end }: Section): number[] {
  const starts: number[] = [];
  for (let at = body; at < end; at++) {
    if (dense.begins(at) && ORDINAL.test(dense.text.slice(at, at + 12))) starts.push(at);
  }
  return starts;
}

/** 3.行政运行支出决算为…: a subject named without 类款项, where only one row has that name. */
function namedWithoutLevels(
  text: string,
  at: number,
  lines: readonly Line[],
): { readonly row: string; readonly start: number; readonly end: number } | null {
  const start = at + (ORDINAL.exec(text.slice(at, at + 12))?.[0].length ?? 0);
  const named = lines.filter(({ code, name }) => {
    const plain = squeeze(name);
    return (
      code.length >= 3 &&
      plain.length > 1 &&
      text.startsWith(plain, start) &&
      ENDS_NAME.test(text.slice(start + plain.length))
    );
  });
  const longest = Math.max(...named.map(({ name }) => squeeze(name).length));
  const best = named.filter(({ name, code }) => squeeze(name).length === longest && code.length === 7);
  const rows = best.length > 0 ? best : named.filter(({ name }) => squeeze(name).length === longest);
  return rows.length === 1 ? { row: rows[0]!.key, start, end: start + longest } : null;
}

const ENDS_NAME = /^(?:\([款项]\))?(?:[,:;。\d]|支出|年初|决算|科目|主要|为)/;

/** A name begins behind its paragraph's number. */
const LEADING = /^(?:\d{1,2}[.、](?!\d)|\([\d一二三四五六七八九十]{1,3}\)[.、]?|[.、])/;

const withoutOrdinal = (name: string): string =>
  name.replace(/^(?:[\d一二三四五六七八九十]*[、.]|\([\d一二三四五六七八九十]{1,3}\)[.、]?|\d{7})/, '');

/** Where (类) was left out, its name stands before that of the 款. */
function withClass(levels: SubjectPath['levels'], lines: readonly Line[]): SubjectPath['levels'] {
  const [first, middle, last] = levels;
  if (first !== '') return levels;
  const names = lines.filter(({ code }) => code.length === 3).map(({ name }) => squeeze(name));
  const known = names.find((name) => name !== '' && middle.startsWith(name) && middle.length > name.length);
  return known === undefined ? levels : [known, middle.slice(known.length), last];
}

/** The row of a class by its name: the statement's own, one that is nearly the same, or the classification's. */
function classRow(name: string, lines: readonly Line[]): string {
  const classes = lines.filter(({ code }) => code.length === 3);
  const line =
    classes.find((each) => same(each.name, name)) ??
    classes.find((each) => same(each.name, `${name}支出`)) ??
    classes.find((each) => alike(each.name, name));
  return line?.key ?? classCode(name) ?? `name:${nameKey(name)}`;
}

/** Of overlapping names the longer stands: 收入支出总计 holds 支出总计. */
function withoutOverlaps(found: readonly Mention[]): Mention[] {
  const taken = new Set<number>();
  const kept = [...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      // The longer ones came first: one that overlaps covers an end of this one.
      if (taken.has(start) || taken.has(end - 1)) return false;
      for (let at = start; at < end; at++) taken.add(at);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}
