import { squeeze } from '../../model/names';
import type { StatementSet } from '../statements';
import type { Dense } from './dense';
import { CAUSE } from './phrases';
import type { Passage } from './reading';
import type { Section } from './sections';

/** A year the narrative names, and which it ought to be: this year's, or after 与, 比, 较 the one before. */
export interface YearSaid {
  readonly year: number;
  readonly meant: 'current' | 'previous';
  readonly passage: Passage;
}

/** Whose narrative it is, and of which year. */
export interface Names {
  /** The year most of its reporting sentences name; null where none does. */
  readonly year: number | null;
  readonly years: readonly YearSaid[];
  /** The unit its title names; null where there is no title. */
  readonly unit: Passage | null;
  /** Does the package's unit stand anywhere in it? Null where the workbook names none. */
  readonly namesUnit: boolean | null;
  /** Names that are nearly the unit's but not quite. */
  readonly variants: readonly Passage[];
}

const TITLE = /([^。,;:、\d]{4,40}?)(?:20\d\d年度?)(?:部门|单位)?(?:决算)/;
const YEAR = /(20\d\d)年(?!\d{1,2}月\d{1,2}日[^,])/g;
const NO_REPORT = new RegExp(`《[^》]*》|主要用于[^。]*|${CAUSE.source}`, 'g');

export function readNames(dense: Dense, sections: readonly Section[], set: StatementSet): Names {
  const years = yearsOf(dense, sections);
  const unit = set.unitName === null ? null : squeeze(set.unitName).replace(/\([^()]*\)$/, '');
  const title = TITLE.exec(dense.text.slice(0, 400));
  const start = title ? title.index : 0;
  return {
    year: mostFrequent(years.filter(({ meant }) => meant === 'current').map(({ year }) => year)),
    years,
    unit: title && {
      ...dense.span(start, start + title[1]!.length),
      text: title[1]!.replace(/^第.部分/, ''),
      section: '',
    },
    namesUnit: unit === null ? null : reported(dense, sections).includes(unit),
    variants: unit === null ? [] : variantsOf(dense, sections, unit),
  };
}

/** The text without the 绩效自评表, which name the department above. */
const reported = (dense: Dense, sections: readonly Section[]): string =>
  dense.text.slice(0, sections.find(({ key }) => key === 'evaluation')?.start);

function yearsOf(dense: Dense, sections: readonly Section[]): YearSaid[] {
  return sections.flatMap(({ key, title, body, end }) => {
    if (key === 'performance' || key === 'evaluation' || key === 'notes') return [];
    const text = dense.text.slice(body, end);
    const silent = [...text.matchAll(NO_REPORT)].map(
      ({ index, 0: words }) => [index, index + words.length] as const,
    );
    return [...text.matchAll(YEAR)].flatMap(({ index, 0: words, 1: year }): YearSaid[] => {
      if (silent.some(([from, to]) => from <= index && index < to)) return [];
      const start = body + index;
      const previous = /(?:与|比|较|同|和|及|对比)$/.test(text.slice(Math.max(0, index - 2), index));
      return [
        {
          year: Number(year),
          meant: previous ? 'previous' : 'current',
          passage: { ...dense.span(start, start + words.length), text: words, section: title },
        },
      ];
    });
  });
}

/** Stretches that differ from the unit's name in a character or two, once each. */
function variantsOf(dense: Dense, sections: readonly Section[], unit: string): Passage[] {
  if (unit.length < 6) return [];
  const found = new Map<string, Passage>();
  const most = Math.max(1, Math.floor(unit.length / 8));
  const from = sections[0]?.start ?? 0;
  for (
    let at = dense.text.indexOf(unit.slice(0, 3), from);
    at >= 0;
    at = dense.text.indexOf(unit.slice(0, 3), at + 1)
  ) {
    if (dense.text.startsWith(unit, at)) continue;
    for (const length of [unit.length, unit.length - 1, unit.length + 1]) {
      const text = dense.text.slice(at, at + length);
      if (text.slice(-2) !== unit.slice(-2) || distance(text, unit) > most || found.has(text)) continue;
      const section = sections.find((each) => each.start <= at && at < each.end)?.title ?? '';
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

function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return (
    [...counts].reduce<[number, number] | null>(
      (best, each) => (!best || each[1] > best[1] ? each : best),
      null,
    )?.[0] ?? null
  );
}
