/** @thorough Every text is read at two lengths, several times, for how much longer the longer one takes. */

import { FORMS } from '../../src/publications/final-accounts/forms';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import { check } from '../../src/check';
import { findingsOf } from '../../src/findings';
import { narrativeMarks } from '../../src/findings/narrative-marks';
import { Books } from '../../src/books/books';
import { RULES } from '../../src/publications/final-accounts';
import { readNarrative } from '../../src/prose';
import { readStatements } from '../../src/tables';
import { aNarrated } from '../fixtures/narrated';
import { REPEATED } from '../fixtures/narrative/repeated';

const set = readStatements(FORMS, aNarrated().sheets());

/** What reading, checking and marking a text takes this process, in milliseconds of its own time, whoever else works. */
function costOf(text: string): number {
  const start = process.cpuUsage();
  const narrative = readNarrative(NARRATIVE, { file: 'n.txt', kind: 'text', text }, set);
  const result = check(new Books(set, [narrative]), RULES);
  // What is found is diagnosed elsewhere; here it is only pointed at.
  const observed = findingsOf({ ...result, verdicts: [] });
  narrativeMarks({ check: result, findings: observed });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const SMALL = 6_000;
const TIMES = 16;
/** What is quadratic costs 256 times as much, what is linear 16; the rest is for whatever else the process does. */
const MOST = 48;
/** Garbage of other tests is collected in one reading or another: what is linear is so in one of these. */
const TRIES = 5;

test.each(REPEATED)('a text of $name takes as much longer as it is longer', ({ text }) => {
  const small = Math.min(...[1, 2, 3].map(() => costOf(text(SMALL))));
  let large = Infinity;
  for (let tries = 0; tries < TRIES && large > small * MOST; tries++) large = costOf(text(SMALL * TIMES));
  expect(large).toBeLessThan(small * MOST);
});
