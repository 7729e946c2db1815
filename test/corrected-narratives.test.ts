/** @thorough Each narrative is examined three times for every error that is planted. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { markedDocx, readDocument } from '../src/documents';
import { examinePackage } from '../src/examine';
import { sureCorrections } from '../src/findings';
import type { Examination } from '../src/findings/examination';
import type { Printing } from '../src/model/narrative';
import type { Sheet } from '../src/model/sheet';
import { correctedNarrative } from '../src/output';
import { turnedVerb } from '../src/prose/directions';
import { openWorkbook } from '../src/hosts/file/open';
import { accepted, looked, rejected } from './documents/tracked';
import { draws } from './draws';
import { aNarrated } from './fixtures/narrated';
import { narrativeDocx } from './fixtures/narrative/docx';
import { inCorpus, publishedWorkbook } from './fixtures/shared';
import { fundUnit } from './fixtures/units';
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
  if (other && draw(3) === 0) return { start: direction.start, end: direction.end, text: other };
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
}

/** What is corrected of so many slips, planted at once; accepted it is what it says, rejected what it was. */
async function corrected(clean: Given, count: number, seed: number): Promise<Outcome> {
  const draw = drawing(seed);
  const text = await readOf(clean.docx);
  const [narrative] = (await examined(clean)).check.books.narratives;
  const printings = [...narrative!.printings];
  const slips: Slip[] = [];
  while (slips.length < count && printings.length > 0) {
    const [printing] = printings.splice(draw(printings.length), 1);
    const slip = slipIn(text, printing!, draw);
    if (slip && !slips.some(({ start }) => start === slip.start)) slips.push(slip);
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
  return { wrong };
}

const families = (['xinjiang2024', 'shanghai'] as const).map((family): [string, () => Promise<Given>] => [
  family,
  () => {
    const { pkg, built } = aNarrated(fundUnit, { family });
    return Promise.resolve({ sheets: pkg.sheets(), docx: narrativeDocx(built) });
  },
]);

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
async function cleaned(given: Given): Promise<Given> {
  const marks = correctedNarrative(await examined(given), FILE, AT);
  return { ...given, docx: accepted((await markedDocx(given.docx, marks, FILE)).bytes) };
}

/** One error at a time: every correction is what stood there before. */
async function tryEach(give: () => Promise<Given>): Promise<void> {
  const clean = await cleaned(await give());
  const wrong: string[] = [];
  for (let seed = 1; seed <= draws(6); seed++) wrong.push(...(await corrected(clean, 1, seed)).wrong);
  expect(wrong).toEqual([]);
}

test.each(families)(
  'typing errors one by one in the narrative of %s: what is corrected is right',
  async (_, give) => {
    await tryEach(give);
  },
);

withShared('corpus', 'no published narrative was corrected', () => {
  test.each(Object.keys(FORMS))(
    'typing errors one by one in that of %s: what is corrected is right',
    async (name) => {
      await tryEach(() => publishedGiven(name));
    },
  );
});
