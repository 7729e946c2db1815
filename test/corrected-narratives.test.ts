/** @thorough Each narrative is examined for each of many sets of errors that are planted. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { markedDocx, readDocument } from '../src/documents';
import { examinePackage } from '../src/examine';
import { sureCorrections } from '../src/findings';
import type { Examination } from '../src/findings/examination';
import type { Figure } from '../src/model/figure';
import type { Narrative, Printing } from '../src/model/narrative';
import type { Sheet } from '../src/model/sheet';
import { correctedNarrative } from '../src/output';
import { turnedVerb } from '../src/prose/directions';
import { openWorkbook } from '../src/hosts/file/open';
import { accepted, looked, rejected } from './documents/tracked';
import { draws } from './draws';
import { aNarrated } from './fixtures/narrated';
import { narrativeDocx } from './fixtures/narrative/docx';
import { inCorpus, publishedWorkbook } from './fixtures/shared';
import { aPackage } from './fixtures/package';
import { fundUnit, plainUnit } from './fixtures/units';
import { withShared } from './with-shared';

const FILE = '说明.docx';
const AT = { language: 'zh', at: '2025-03-01 09:30' } as const;

interface Given {
  readonly sheets: readonly Sheet[];
  readonly docx: Uint8Array;
}

const readOf = async (docx: Uint8Array): Promise<string> => (await readDocument(FILE, docx)).text;

async function examined({ sheets, docx }: Given): Promise<Examination> {
  return examinePackage({ sheets, narratives: [await readDocument(FILE, docx)] });
}

/** Draws that are the same every time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A typing error in a figure: another digit, two digits swapped, or the word for the other direction. */
function slipIn(
  text: string,
  { figure: { place }, direction, role }: Printing,
  draw: (below: number) => number,
): Slip | null {
  if (place.source !== 'narrative') return null;
  const other = direction && turnedVerb(direction, role);
  // 上升 is turned into 下降, and that into 增长: what stood there is not what is put there again.
  const back = other && turnedVerb({ ...direction, verb: other, sign: direction.sign === 1 ? -1 : 1 }, role);
  if (other && back === direction.verb && draw(3) === 0)
    return { start: direction.start, end: direction.end, text: other };
  const written = text.slice(place.start, place.end);
  const digits = [...written.matchAll(/\d/g)].map(({ index }) => index);
  if (digits.length === 0) return null;
  const at = digits[draw(digits.length)]!;
  const next = written[at + 1] ?? '';
  const swaps = draw(2) === 0 && /\d/.test(next) && next !== written[at];
  const put = swaps ? `${next}${written[at]}` : String((Number(written[at]) + 1 + draw(9)) % 10);
  return { start: place.start + at, end: place.start + at + put.length, text: put };
}

/** The document with these words instead: nothing tracked. */
async function saying(docx: Uint8Array, slips: readonly Slip[]): Promise<Uint8Array> {
  const revisions = slips.map((slip) => ({
    changes: [slip],
    author: '',
    date: '2025-01-01T00:00:00Z',
    otherwise: { ...slip, author: '' },
  }));
  return accepted((await markedDocx(docx, { comments: [], revisions })).bytes);
}

interface Outcome {
  /** Corrections that are not what stood there before. */
  readonly wrong: readonly string[];
  readonly corrected: number;
}

/** A narrative and what the program makes of it. */
interface Clean extends Given {
  readonly narrative: Narrative;
}

/** What is corrected of so many slips, planted at once; accepted it is what it says, rejected what it was. */
async function corrected(clean: Clean, count: number, seed: number): Promise<Outcome> {
  const draw = drawing(seed);
  const { text } = clean.narrative;
  const printings = [...clean.narrative.printings];
  const slips: Slip[] = [];
  while (slips.length < count && printings.length > 0) {
    const [printing] = printings.splice(draw(printings.length), 1);
    const slip = slipIn(text, printing!, draw);
    if (slip && !slips.some(({ start, end }) => start < slip.end && slip.start < end)) slips.push(slip);
  }
  const planted = await saying(clean.docx, slips);
  const marks = correctedNarrative(await examined({ ...clean, docx: planted }), FILE, AT);
  const { bytes, revised } = await markedDocx(planted, marks, FILE);
  expect(revised).toBe(marks.revisions.length);
  expect(looked(rejected(bytes))).toEqual(looked(planted));
  expect(await readOf(bytes)).toBe(await readOf(accepted(bytes)));
  // Words for a direction are as long as each other here: each place is where it was.
  const wrong = marks.revisions.flatMap(({ changes }) =>
    changes.flatMap(({ start, end, text: words }) =>
      text.slice(start, end) === words ? [] : [`${text.slice(start - 20, end)} → ${words}`],
    ),
  );
  const again = sureCorrections(await examined({ ...clean, docx: accepted(bytes) }));
  expect(again.filter(({ figure: { place } }) => place.source === 'narrative')).toEqual([]);
  return { wrong, corrected: marks.revisions.length };
}

const families = (['xinjiang2024', 'elsewhere', 'shanghai'] as const).map(
  (family): [string, () => Promise<Given>] => [
    family,
    () => {
      const { pkg, built } = aNarrated(fundUnit, { family });
      return Promise.resolve({ sheets: pkg.sheets(), docx: narrativeDocx(built) });
    },
  ],
);

async function publishedGiven(name: string): Promise<Given> {
  const { sheets } = openWorkbook(publishedWorkbook(name), 'statements.xlsx').content;
  const [form] = FORMS[name]!;
  const bytes = new Uint8Array(readFileSync(inCorpus(form)));
  if (form.endsWith('.docx')) return { sheets, docx: bytes };
  return { sheets, docx: narrativeDocx(await readDocument(basename(form), bytes)) };
}

const FORMS: Readonly<Record<string, readonly [string]>> = {
  'changji-liaison-2024': ['changji-liaison-2024/narrative.docx'],
  'putuo-ecology-2025': ['putuo-ecology-2025/narrative.txt'],
  'putuo-planning-2024': ['other/putuo-planning-2024.txt'],
  'urumqi-liaison-2023': ['other/urumqi-liaison-2023.txt'],
  'urumqi-office-2024': ['urumqi-office-2024/narrative.md'],
};

/** What the package is before anything is planted: what is sure of it was corrected. */
async function cleaned(given: Given): Promise<Clean> {
  const marks = correctedNarrative(await examined(given), FILE, AT);
  const clean = { ...given, docx: accepted((await markedDocx(given.docx, marks, FILE)).bytes) };
  const [narrative] = (await examined(clean)).check.books.narratives;
  return { ...clean, narrative: narrative! };
}

/** So many errors at once, so many times. */
const TRIES = [
  { errors: 1, times: 3 },
  { errors: 10, times: 1 },
  { errors: 100, times: 1 },
];

/** Whatever is corrected is what stood there, however much else is wrong; of a hundred errors some can be. */
async function tryEach(give: () => Promise<Given>): Promise<void> {
  const clean = await cleaned(await give());
  for (const { errors, times } of TRIES) {
    const outcomes: Outcome[] = [];
    for (let seed = 1; seed <= draws(times); seed++) outcomes.push(await corrected(clean, errors, seed));
    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
    if (errors === 100) expect(outcomes.every((outcome) => outcome.corrected > 0)).toBe(true);
  }
}

test.each(families)(
  'one, ten and a hundred typing errors in the narrative of %s: what is corrected is right',
  async (_, give) => {
    await tryEach(give);
  },
);

withShared('corpus', 'no published narrative was corrected', () => {
  test.each(Object.keys(FORMS))(
    'one, ten and a hundred typing errors in that of %s: what is corrected is right',
    async (name) => {
      await tryEach(() => publishedGiven(name));
    },
  );
});

test.each([
  ['a unit with funds', 'national', fundUnit],
  ['a plain unit', 'national', plainUnit],
  ['a unit with funds', 'shanghai', fundUnit],
] as const)(
  'ten and a hundred typing errors in the cells of %s, %s: no sure value is wrong',
  (_, family, books) => {
    const pkg = aPackage({ books, family });
    const figures = [...examinePackage({ sheets: pkg.sheets() }).check.books.set.statements.values()].flatMap(
      ({ printed }) => printed.filter(({ state, value }) => state === 'number' && !value.isZero()),
    );
    const right = new Map(figures.map(({ item, value }) => [item, value]));
    for (const count of [10, 100]) {
      const draw = drawing(count);
      const pool = [...figures];
      let wrong = pkg;
      for (let planted = 0; planted < count; planted++) {
        const [{ item, value }] = pool.splice(draw(pool.length), 1) as [Figure];
        const digits = value.abs().toFixed(2).split('');
        const places = digits.flatMap((digit, index) => (digit === '.' ? [] : [index]));
        const at = places[draw(places.length)]!;
        digits[at] = String((Number(digits[at]) + 1 + draw(9)) % 10);
        wrong = wrong.with(item, `=${value.isNegative() ? '-' : ''}${digits.join('')}`);
      }
      const sure = sureCorrections(examinePackage({ sheets: wrong.sheets() }));
      expect(sure.length).toBeGreaterThan(0);
      const others = sure.filter(({ figure, suggested }) => !right.get(figure.item)?.eq(suggested));
      expect(others.map(({ figure, suggested }) => `${figure.item.key} ${suggested.toFixed(2)}`)).toEqual([]);
    }
  },
);
