import { narrativeCoverage, type NarrativeFigure } from '../../src/check';
import { examine } from '../../src/examine';
import { messageOf } from '../../src/findings';
import type { Examination } from '../../src/findings/examination';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { BuiltNarrative } from '../fixtures/narrative';
import { narrativeOfPlace, statementsBeside } from '../fixtures/narrative/places';
import { PLACES } from '../fixtures/narrative/places/all';
import { randomAccounts } from '../fixtures/random';

/** Of a hundred. */
const WANTED = 0.95;

/** The last has no basic expenditure. `npm run measure -- places` draws a hundred, and plants a digit in their figures. */
const SEEDS = [1, 2, 43];

describe.each(PLACES)('in the words of $name', (place) => {
  let told: readonly { readonly built: BuiltNarrative; readonly examination: Examination }[];
  beforeAll(() => {
    told = SEEDS.map((seed) => {
      const books = randomAccounts(seed);
      const built = narrativeOfPlace(place, books, seed);
      const narratives = [{ file: 'n.txt', kind: 'text', text: built.text }] as const;
      const sheets = statementsBeside(place, books).sheets();
      return { built, examination: examine(finalAccounts, { sheets, narratives }) };
    });
  });

  test('nothing is found in a text that is right', () => {
    const found = told.flatMap(({ examination: { findings } }) =>
      findings
        .filter(
          ({ severity, rule }) =>
            severity === 'error' || (severity === 'review' && /^N\.(?!list$)/.test(rule)),
        )
        .map((finding) => messageOf(finding).zh),
    );
    expect(found).toEqual([]);
  });

  test('nearly all of its amounts and rates are checked', () => {
    let all = 0;
    const unread = told.flatMap(({ built: { text, figures }, examination: { check } }) => {
      const alone = new Set(figures.filter((figure) => figure.alone).map(({ start }) => start));
      const counts = ({ kind, span }: NarrativeFigure): boolean => kind !== 'count' && !alone.has(span.start);
      const [coverage] = narrativeCoverage(check);
      all += coverage!.figures.filter(counts).length;
      return coverage!.unchecked.filter(counts).map(({ span }) => text.slice(span.start - 20, span.end));
    });
    const checked = 1 - unread.length / all;
    expect(checked >= WANTED ? [] : unread).toEqual([]);
  });
});
