/** @thorough Every text is read at two lengths, several times, for how much longer the longer one takes. */

import { FORMS } from '../../src/publications/final-accounts/forms';
import { NARRATIVE } from '../../src/publications/final-accounts/narrative';
import { check } from '../../src/check';
import { findingsOf } from '../../src/findings';
import { narrativeMarks } from '../../src/findings/narrative-marks';
import { Books } from '../../src/books/books';
import { RULES } from '../../src/publications/final-accounts';
import { readNarrative } from '../../src/prose';
import { unitListOf } from '../../src/prose/unit-list';
import { readStatements } from '../../src/tables';
import { aNarrated } from '../fixtures/narrated';
import { REPEATED, REPEATED_LISTS } from '../fixtures/narrative/repeated';

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

/** How many times as long a text takes that is longer by `TIMES`. */
function ratioOf(cost: (text: string) => number, text: (size: number) => string): number {
  const small = Math.min(...[1, 2, 3].map(() => cost(text(SMALL))));
  let large = Infinity;
  for (let tries = 0; tries < TRIES && large > small * MOST; tries++) large = cost(text(SMALL * TIMES));
  return large / small;
}

test.each(REPEATED)('a text of $name takes as much longer as it is longer', ({ text }) => {
  expect(ratioOf(costOf, text)).toBeLessThan(MOST);
});

/** So often a list is read for what one costs to be measured at all. */
const READINGS = 3;

/** What finding a department's units in a text takes. */
function costOfList(text: string): number {
  const start = process.cpuUsage();
  for (let reading = 0; reading < READINGS; reading++) unitListOf(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(REPEATED_LISTS)('the units of a list of $name take as much longer as it is longer', ({ text }) => {
  expect(ratioOf(costOfList, text)).toBeLessThan(MOST);
});
