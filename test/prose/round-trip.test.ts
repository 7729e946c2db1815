import { FORMS } from '../../src/publications/final-accounts/forms';
import { NARRATIVE, performance } from '../../src/publications/final-accounts/narrative';
import { check } from '../../src/check';
import { messageOf, findingsOf } from '../../src/findings';
import { nameKey } from '../../src/model/names';
import { Books } from '../../src/books/books';
import { RULES } from '../../src/publications/final-accounts';
import type { Printing } from '../../src/model/narrative';
import { readNarrative } from '../../src/prose';
import { readStatements } from '../../src/tables';
import { draws } from '../draws';
import { functionalName } from '../fixtures/catalogue';
import { narrativeOf, type BuiltFigure, type NarrativeOptions } from '../fixtures/narrative';
import { aPackage } from '../fixtures/package';
import { randomAccounts } from '../fixtures/random';

const FAMILIES = ['xinjiang2023', 'xinjiang2024', 'shanghai', 'elsewhere'] as const;
const PACKAGES = draws(100);
const RULES_OF_IT = RULES.filter(({ id }) => id.startsWith('N.'));

const cases = Array.from({ length: PACKAGES }, (_, i) => {
  const seed = i + 1;
  const options: NarrativeOptions = {
    family: FAMILIES[i % 4]!,
    seed,
    unit: (['万元', '元', '亿元'] as const)[i % 3]!,
    shareDecimals: (['2', '1', '0'].map(Number) as (0 | 1 | 2)[])[Math.floor(i / 4) % 3]!,
    separators: Math.floor(i / 2) % 2 === 0,
    breaks: Math.floor(i / 4) % 2 === 0 ? 'none' : 'pdf',
    gone: i % 5 < 2 ? i % 5 : 0,
  };
  return { name: Object.values(options).join(' '), books: randomAccounts(seed), options };
});

/** What follows the heading on 绩效, the 自评表 apart, tells counts and scores that are tested by themselves. */
const reports = ({ of }: BuiltFigure): boolean => !of.startsWith('N/performance');

/** A 项 that no statement prints any more is known by its names. */
function keysOf(of: string): string[] {
  const code = /^T[578]\/(\d{7})\//.exec(of)?.[1];
  if (!code) return [of];
  const names = [code.slice(0, 3), code.slice(0, 5), code].map((part) => nameKey(functionalName(part)));
  return [of, of.replace(code, `name:${names.join('/')}`)];
}

test.each(cases)('$name: every figure is read, and nothing is wrong', ({ books, options }) => {
  const sheets = aPackage({
    books,
    family: options.family === 'shanghai' ? 'shanghai' : 'national',
  }).sheets();
  const { text, figures } = narrativeOf(books, options);
  const set = readStatements(FORMS, sheets);
  const narrative = readNarrative(NARRATIVE, { file: 'n.txt', kind: 'text', text }, set);
  const at = new Map<number, Printing>();
  for (const printing of narrative.printings) {
    const { place } = printing.figure;
    if (place.source === 'narrative') at.set(place.start, printing);
  }
  const misread = figures.filter(reports).flatMap((figure) => {
    const read = at.get(figure.start);
    const place = read?.figure.place;
    const same =
      read !== undefined &&
      place?.source === 'narrative' &&
      place.end === figure.end &&
      read.role === figure.role &&
      keysOf(figure.of).includes(read.of.key);
    return same ? [] : [{ built: figure, read: read && `${read.role} of ${read.of.key}` }];
  });
  expect(misread).toEqual([]);
  expect(narrative.unread.filter(({ section }) => section !== performance)).toEqual([]);

  const wrong = findingsOf(check(new Books(set, [narrative]), RULES_OF_IT)).filter(
    ({ severity }) => severity === 'error' || severity === 'review',
  );
  expect(wrong.map((finding) => messageOf(finding).zh)).toEqual([]);
});
