import type { StatementSet } from '../model/statement-set';
import { said, type Item } from '../model/item';
import { nameKey, squeeze } from '../model/names';
import type { NamedSubject } from '../model/narrative';
import { ECONOMIC_SUBJECTS } from '../model/subjects';
import type { Dense } from './dense';
import { matchSubjects, type SubjectPath } from './names';
import type { DenseSection } from './sections';
import { nearClasses } from './near-classes';
import { SubjectNames } from './subject-names';

/** An item's name where the narrative says it, in the dense text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly of: Item;
  /** 类款项: it stays the subject of the sentences that follow. */
  readonly lasting: boolean;
  /** It only serves as the whole of a share: 占本年支出合计的. */
  readonly whole: boolean;
  /** What it is where nothing is a share of it; null: what it is anyway, or nothing where it only serves as a whole. */
  readonly elsewhere: Item | null;
}

export interface Mentions {
  readonly all: readonly Mention[];
  readonly subjects: readonly NamedSubject[];
}

const LEVEL = '([^,.。;:、()\\d]{2,24})';
/** 一般公共服务支出(类)政府办公厅(室)及相关机构事务(款)行政运行(项), with or without a code before it. */
const PATH = new RegExp(
  `(?<=^|[。;:,、.\\d)])(?:${LEVEL}\\(类\\))?[-—]?((?:(?!\\([类款]\\))[^。;:]){1,40})\\(款\\)(?:[-—]?((?:(?!\\([款项]\\))[^。;:]){1,50})\\(项\\))?`,
  'g',
);
const CLASS = /(?<=^|[。;:,、.\d)])([^,.。;:、()\d]{2,24})\(类\)(?!.{1,40}\(款\))/g;
const CODE = /(?<!\d)(2\d{6})(?!\d)/g;

/** Every name of an item in a section, longest first where they overlap; `labelled`: what its labels name besides. */
export function mentionsIn(
  dense: Dense,
  section: DenseSection,
  set: StatementSet,
  labelled: readonly Mention[] = [],
): Mentions {
  // Of the section alone: a search that finds nothing more ends with it. A name may begin where the heading ends.
  const offset = section.body - 1;
  const text = `。${dense.text.slice(section.body, section.end)}`;
  const found: Mention[] = [...labelled];
  const within = (pattern: RegExp, see: (match: RegExpExecArray) => void): void => {
    pattern.lastIndex = 1;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) see(match);
  };
  const add = (start: number, end: number, of: Item, lasting: boolean): void => {
    const place = { start: offset + start, end: offset + end };
    found.push({ ...place, of, lasting, whole: false, elsewhere: null });
  };
  for (const { pattern, of, whole, elsewhere } of section.kind.terms) {
    within(pattern, (match) => {
      const start = offset + match.index;
      found.push({ start, end: start + match[0].length, of, lasting: false, whole, elsewhere });
    });
  }
  const subjects: NamedSubject[] = [];
  const named = section.kind.subjects;
  const seeSubject = (
    start: number,
    end: number,
    its: Pick<NamedSubject, 'row' | 'differs' | 'uncertain'>,
  ): void => {
    const span = dense.span(offset + start, offset + end);
    const passage = { ...span, text: text.slice(start, end), section: section.title };
    subjects.push({ statement: named!.form, ...its, passage });
  };
  if (named) {
    const { form: statement, of, classes, lasting } = named;
    const lines = set.statements.get(statement)?.lines ?? [];
    const names = SubjectNames.of(lines);
    within(CLASS, (match) => {
      const start = match.index;
      const behind = start + match[0].length;
      const row = names.classRow(match[1]!);
      add(start, behind, of(row), lasting);
      const differs = names.classNamedApart(match[1]!, row);
      if (differs) seeSubject(start, behind, { row, differs: [differs], uncertain: false });
    });
    const paths: { path: SubjectPath; start: number; end: number }[] = [];
    within(PATH, (match) => {
      const levels = withClass(
        [match[1] ?? '', match[2] ?? '', match[3] ?? ''].map(withoutOrdinal) as [string, string, string],
        names,
      );
      const ordinal = LEADING.exec(match[0])?.[0].length ?? 0;
      const start = match.index + ordinal;
      paths.push({ path: { code: null, levels }, start, end: match.index + match[0].length });
    });
    let next = 0;
    within(CODE, (match) => {
      while (paths[next] && paths[next]!.end <= match.index) next++;
      if (paths[next] && paths[next]!.start - 8 <= match.index) return;
      const line = names.line(match[1]!);
      if (!line) return;
      const name = squeeze(line.name);
      const end = match.index + 7 + (text.startsWith(name, match.index + 7) ? name.length : 0);
      add(match.index, end, of(line.key), lasting);
    });
    const matched = matchSubjects(
      paths.map(({ path }) => path),
      lines,
    );
    const nameKeys = new Map<string, string>();
    const keyOf = (name: string): string => {
      let key = nameKeys.get(name);
      if (key === undefined) nameKeys.set(name, (key = nameKey(name)));
      return key;
    };
    const others = (named.also ?? []).map((other) => ({
      ...other,
      matched: matchSubjects(
        paths.map(({ path }) => path),
        set.statements.get(other.form)?.lines ?? [],
      ),
    }));
    paths.forEach(({ path, start, end }, index) => {
      const { row, differs, uncertain } = matched[index]!;
      const other = others.find(
        (each) => each.matched[index]!.row !== null && each.matched[index]!.differs.length === 0,
      );
      if (other && (row === null || differs.length > 0)) {
        add(start, end, other.of(other.matched[index]!.row!), lasting);
        return;
      }
      const name = path.levels.map(keyOf).join('/');
      // With rows left over, one of them may be meant: the amount is tied to none. With none, there is no such row.
      const subject = uncertain ? said(`${statement}:${name}:${index}`) : of(row ?? `name:${name}`);
      add(start, end, subject, lasting);
      seeSubject(start, end, { row, differs, uncertain });
    });
    for (const at of itemStarts(dense, section)) {
      const start = at - offset + (ORDINAL.exec(text.slice(at - offset, at - offset + 12))?.[0].length ?? 0);
      const subject = names.at(text, start, ENDS_NAME);
      if (subject) add(start, start + subject.length, of(subject.row), lasting);
    }
    within(CLAUSE, ({ index, 0: mark }) => {
      const start = index + mark.length;
      const isSaid = OPENS.test(text.slice(Math.max(0, index - 4), start)) && !isEconomic(text, start);
      const subject = names.at(text, start, isSaid ? TELLS : LEVEL_SAID);
      if (subject) add(start, start + subject.length, of(subject.row), lasting);
    });
    if (classes !== null) {
      for (const { name, line } of names.classes) {
        if (name.length < 2) continue;
        const stem = name.replace(/支出$/, '');
        for (let at = text.indexOf(stem, 1); at >= 0; at = text.indexOf(stem, at + 1)) {
          const isWhole = text.startsWith(name, at);
          const begins = BEGINS.test(text.slice(Math.max(0, at - 8), at));
          // 其他100万元 may be anything.
          const bare =
            begins && stem !== '其他'
              ? BARE_CLASS.exec(text.slice(at + stem.length, at + stem.length + 12))
              : null;
          if (isWhole && (begins || classes === 'anywhere')) add(at, at + name.length, of(line.key), lasting);
          else if (bare) add(at, at + stem.length + bare[0].length, of(line.key), lasting);
        }
      }
    }
  }
  const all = withoutOverlaps(found, section);
  if (named?.classes === 'anywhere') {
    const lines = set.statements.get(named.form)?.lines ?? [];
    const placed = all.map(({ start, end, of }) => ({ start: start - offset, end: end - offset, of }));
    for (const { start, end, line, differs } of nearClasses(text, SubjectNames.of(lines), named.of, placed)) {
      seeSubject(start, end, { row: line.key, differs: [differs], uncertain: false });
    }
  }
  return { all, subjects };
}

const ORDINAL = /^(?:\d{1,2}[.、](?!\d)|\d{1,2}[.、](?=2\d{6}(?!\d))|\(\d{1,2}\)[.、]?)/;

/** Where numbered paragraphs begin: 3.…. */
function itemStarts(dense: Dense, { body, end }: DenseSection): number[] {
  const starts: number[] = [];
  for (let at = body; at < end; at++) {
    if (dense.begins(at) && ORDINAL.test(dense.text.slice(at, at + 12))) starts.push(at);
  }
  return starts;
}

/** 3.行政运行支出决算为…: a subject named without 类款项, where only one row has that name. */
const ENDS_NAME = /^(?:\([款项]\))?(?:[,:;。\d]|支出|年初|决算|科目|主要|为)/;

/** Where a clause begins within its paragraph. */
const CLAUSE = /[。;:,、]|其中(?![:,])|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)(?=[^、.])/g;
/** A sentence, 其中, a list that was announced: a name that begins here is told of. */
const OPENS = /(?:[。;]|其中[:,]?|如下:|[。;:]、|[。;:]\([^()]{1,3}\))$/;
/** Its figures follow. */
const TELLS = /^(?:\([款项]\))?(?:支出)?(?:\d|年初|全年|本年|预算|决算|为\d|[比较])/;
/** Elsewhere a name must say that it is one: 主要用于住房公积金30万元 is none. */
const LEVEL_SAID = /^\([款项]\)/;
/** 其中住房公积金30万元 may be what was paid, by the economic subject of that name. */
const isEconomic = (text: string, at: number): boolean =>
  ECONOMIC_NAMES.has(/^[^,.。;:、()\d]*/.exec(text.slice(at, at + LONGEST_NAME))![0].replace(/支出$/, ''));
const ECONOMIC_NAMES = new Set([...ECONOMIC_SUBJECTS.values()].map((name) => name.replace(/支出$/, '')));
const LONGEST_NAME = 24;
/** What a class may stand behind: a mark, 其中, its number. */
const BEGINS =
  /(?:^|[。;:,]|其中|\([一二三四五六七八九十\d]{1,3}\)[、.]?|(?:^|[。;:,])[一二三四五六七八九十\d]{1,3}[、.])$/;
/** 一般公共服务670.00万元, 教育类支出: without 支出, or with 类. */
const BARE_CLASS = /^类?(?:支出)?(?=\d|[,:]?(?:年初|全年)?(?:预算|决算)|为\d|共?计?\d|占\d|[比较])/;

/** A name begins behind its paragraph's number. */
const LEADING = /^(?:\d{1,2}[.、](?!\d)|\([\d一二三四五六七八九十]{1,3}\)[.、]?|[.、])/;

const withoutOrdinal = (name: string): string =>
  name.replace(/^(?:[\d一二三四五六七八九十]*[、.]|\([\d一二三四五六七八九十]{1,3}\)[.、]?|\d{7})/, '');

/** Where (类) was left out, its name stands before that of the 款. */
function withClass(levels: SubjectPath['levels'], { classes }: SubjectNames): SubjectPath['levels'] {
  const [first, middle, last] = levels;
  if (first !== '') return levels;
  const known = classes.find(
    ({ name }) => name !== '' && middle.startsWith(name) && middle.length > name.length,
  )?.name;
  return known === undefined ? levels : [known, middle.slice(known.length), last];
}

/** Of overlapping names the longer stands: 收入支出总计 holds 支出总计. */
function withoutOverlaps(found: readonly Mention[], { body, end: last }: DenseSection): Mention[] {
  const taken = new Uint8Array(last - body);
  const kept = [...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      // The longer ones came first: one that overlaps covers an end of this one.
      if (taken[start - body] === 1 || taken[end - 1 - body] === 1) return false;
      taken.fill(1, start - body, end - body);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}
