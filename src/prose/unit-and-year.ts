import { isTableSection, type Grammar } from '../model/grammar';
import type { StatementSet } from '../model/statement-set';
import { squeeze } from '../model/names';
import type { Names, Passage, YearSaid } from '../model/narrative';
import type { Dense } from './dense';
import { CAUSE } from './causes';
import type { DenseSection } from './sections';
import { readTitleYears } from './title-years';

/** A year before it is known which the narrative is of, with what tells what was meant. */
interface Told extends YearSaid {
  readonly meant: 'current' | 'previous';
  readonly sentence: Sentence;
  /** What stands around it. */
  readonly before: string;
  readonly behind: string;
  /** Brackets behind it say why: 2019年(疫情前). */
  readonly aside: boolean;
}

/** A sentence, and what was asked of it: as many years as it names ask alike. */
class Sentence {
  private readonly answers = new Map<RegExp, boolean>();

  constructor(
    readonly start: number,
    readonly end: number,
    private readonly section: string,
  ) {}

  holds(words: RegExp): boolean {
    let answer = this.answers.get(words);
    if (answer === undefined)
      this.answers.set(words, (answer = words.test(this.section.slice(this.start, this.end))));
    return answer;
  }
}

/** The title stands no further down. */
const BEGINNING = 400;
const YEAR = /(20\d\d)年(?!\d{1,2}月\d{1,2}日[^,])/g;
const COMPARES = /(?:与|比|较|同|和|及|对比)$/;
/** 与2021年度预算相比, 比2023年三公经费年初预算48万元减少: this year's budget. */
const OF_BUDGET = /^度?[^,。;:\d]{0,6}预算|^度?[^,。;:\d]{0,24}(?:年初|全年|调整后)预算数?(?=\d|相比|增|减)/;
/** What reports has a figure behind it, or speaks of the accounts. */
const REPORTS = /\d|^度|决算|预算/;
const LONGEST_CLAUSE = 80;
const AROUND = 100;
/** A title is no longer than this, that an open bracket alone is not looked for to the end. */
const NO_REPORT = new RegExp(`《[^》]{0,500}》|主要用于[^。]*|${CAUSE.source}`, 'g');

export function readNames(
  grammar: Grammar,
  dense: Dense,
  sections: readonly DenseSection[],
  set: Pick<StatementSet, 'unitName' | 'fiscalYear'>,
): Names {
  const beginning = dense.text.slice(0, BEGINNING);
  const named = grammar.title.words.exec(beginning);
  const told = yearsOf(dense, sections, grammar.plans ?? false);
  const reporting = told.filter(({ meant }) => meant === 'current').map((each) => each.year);
  // The title has a say like a sentence: 2022年决算数 alone makes no narrative of 2022.
  const titled = [...(named?.[0] ?? '').matchAll(/20\d\d/g)].map(([year]) => Number(year));
  const year = mostFrequent(reporting.length > 0 ? [...reporting, ...titled] : [], set.fiscalYear);
  const unit = set.unitName === null ? null : squeeze(set.unitName).replace(/\([^()]*\)$/, '');
  const title =
    grammar.title.label?.exec(beginning) ?? (named && !grammar.title.noUnit.test(named[1]!) ? named : null);
  const start = title ? title.index + title[0].indexOf(title[1]!) : 0;
  const meant = meaningFor(set.fiscalYear ?? year);
  return {
    year,
    years: told.map(meant),
    titleYears: readTitleYears(dense, sections),
    unit: title && {
      ...dense.span(start, start + title[1]!.length),
      text: title[1]!.replace(/^第.部分/, ''),
      section: '',
    },
    namesUnit: unit === null ? null : reported(dense, sections).includes(unit),
    variants: unit === null ? [] : variantsOf(dense, sections, unit),
  };
}

/** How the unit is called, longest first: by the statements, and by the narrative's title. */
export function unitNamesOf({ unit }: Pick<Names, 'unit'>, { unitName }: StatementSet): string[] {
  const names = [unitName === null ? '' : squeeze(unitName), unit?.text ?? ''];
  const bare = names.map((name) => name.replace(/\([^()]*\)$/, ''));
  return [...new Set([...names, ...bare])]
    .filter(({ length }) => length > 2)
    .sort((a, b) => b.length - a.length);
}

/** The text without the 绩效自评表, which name the department above. */
const reported = (dense: Dense, sections: readonly DenseSection[]): string =>
  dense.text.slice(0, sections.find(({ kind }) => isTableSection(kind))?.start);

/** `plans`: what is compared with a budget is compared with last year's. */
function yearsOf(dense: Dense, sections: readonly DenseSection[], plans: boolean): Told[] {
  return sections.flatMap(({ kind, title, body, end }) => {
    if (!kind.tellsYears) return [];
    const text = dense.text.slice(body, end);
    const silent = [...text.matchAll(NO_REPORT)].map(
      ({ index, 0: words }) => [index, index + words.length] as const,
    );
    let next = 0;
    let sentence = new Sentence(0, 0, text);
    return [...text.matchAll(YEAR)].flatMap(({ index, 0: words, 1: year }): Told[] => {
      while (silent[next] && silent[next]![1] <= index) next++;
      if (silent[next] && silent[next]![0] <= index) return [];
      const start = body + index;
      const behind = index + words.length;
      const clause = /^[^,。;:]*/.exec(text.slice(behind, behind + LONGEST_CLAUSE))![0];
      const compared = COMPARES.test(text.slice(Math.max(0, index - 3), index));
      // 2022年 2023年, 2021年至2023年: an axis, a span.
      if (
        /^(?:度)?(?:[、至到和及]|[-—~])?20\d\d年/.test(clause) ||
        /20\d\d年(?:度)?[、至到和及—~-]?$/.test(text.slice(Math.max(0, index - 8), index))
      )
        return [];
      // 2022年受疫情影响,… reports nothing.
      if (!compared && !REPORTS.test(clause)) return [];
      if (index >= sentence.end) sentence = sentenceAt(text, sentence.end, index);
      return [
        {
          year: Number(year),
          meant: compared && (plans || !OF_BUDGET.test(clause)) ? 'previous' : 'current',
          sentence,
          before: text.slice(Math.max(0, index - AROUND), index),
          behind: text.slice(behind, behind + AROUND),
          aside: /^度?\(/.test(clause),
          passage: { ...dense.span(start, start + words.length), text: words, section: title },
        },
      ];
    });
  });
}

/** The sentence that a place stands in; `from`: where one begins before it. */
function sentenceAt(text: string, from: number, at: number): Sentence {
  let start = from;
  for (;;) {
    const stop = text.indexOf('。', start);
    if (stop < 0) return new Sentence(start, text.length, text);
    if (stop >= at) return new Sentence(start, stop, text);
    start = stop + 1;
  }
}

/**
 * Which year was meant, now that the narrative's is known. Next year's budget is no slip, nor what is compared with it;
 * nor is an earlier year (比2019年(疫情前)) beside the last.
 */
function meaningFor(of: number | null): (told: Told) => YearSaid {
  const nextBudget = of === null ? null : new RegExp(`${of + 1}年[^,。;]{0,20}预算`);
  const lastYear = new RegExp(`(?:上年|去年${of === null ? '' : `|${of - 1}年`})`);
  return ({ year, meant, sentence, before, behind, aside, passage }) => {
    const next = nextBudget !== null && sentence.holds(nextBudget);
    const earlier =
      of !== null &&
      meant === 'previous' &&
      year < of - 1 &&
      (aside || (sentence.holds(lastYear) && !isOfAnother(lastYear, before, behind, year === of - 2)));
    // 2023年…760.66万元。2022年…750.00万元,同比增加: last year's amount, named to be compared with.
    const compared =
      of !== null &&
      year < of &&
      (before.includes(`${of}年`) || before.lastIndexOf('元') > before.lastIndexOf('。')) &&
      /同比|相比|[增减]|下降/.test(behind) &&
      !/[比较与](?:上年|去年|20\d\d年)/.test(behind);
    // 2023年度收入总计1020.00万元,2022年度收入总计1000.00万元: both named in one sentence.
    const beside = of !== null && year === of - 1 && before.lastIndexOf(`${of}年`) > before.lastIndexOf('。');
    // 2024年预算执行数为45万元: last year's, told to be compared with.
    const executed = of !== null && year === of - 1 && /^度?(?:当年)?预算执行数/.test(behind);
    const isNone = next || executed || earlier || ((compared || beside) && meant === 'current');
    return { year, meant: isNone ? 'other' : meant, passage };
  };
}

/**
 * Does the sentence compare something else alone with last year: 比2022年增加5.07万元,其中:…与2024年持平? The earlier year is then
 * one that was left. `likely`: so is the year before last beside others of a list; 比上年增加…;比2022年… goes on with the same.
 */
function isOfAnother(lastYear: RegExp, before: string, behind: string, likely: boolean): boolean {
  const parts = likely ? /[。;]|其中/ : /。|其中/;
  const own = before.split(parts).at(-1)!;
  const rest = behind.split(parts)[0]!;
  return NAMES.test(own) && !lastYear.test(own) && !lastYear.test(rest);
}

/** What is compared stands before the comparison. */
const NAMES = /\p{Script=Han}{4}/u;

/** Stretches that differ from the unit's name in a character or two, once each. */
function variantsOf(dense: Dense, sections: readonly DenseSection[], unit: string): Passage[] {
  if (unit.length < 6) return [];
  const found = new Map<string, Passage>();
  const most = Math.max(1, Math.floor(unit.length / 8));
  const from = sections[0]?.start ?? 0;
  let within = 0;
  for (
    let at = dense.text.indexOf(unit.slice(0, 3), from);
    at >= 0;
    at = dense.text.indexOf(unit.slice(0, 3), at + 1)
  ) {
    if (dense.text.startsWith(unit, at)) continue;
    for (const length of [unit.length, unit.length - 1, unit.length + 1]) {
      const text = dense.text.slice(at, at + length);
      if (text.slice(-2) !== unit.slice(-2) || found.has(text) || distance(text, unit) > most) continue;
      while (sections[within] && sections[within]!.end <= at) within++;
      const section = sections[within] && sections[within]!.start <= at ? sections[within]!.title : '';
      found.set(text, { ...dense.span(at, at + length), text, section });
      break;
    }
  }
  return [...found.values()];
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The most frequent year; of several as frequent, the one looked for. */
function mostFrequent(values: readonly number[], wanted: number | null): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [first, ...others] = [...counts].filter(([, count]) => count === most).map(([value]) => value);
  return others.includes(wanted ?? NaN) ? wanted : (first ?? null);
}
