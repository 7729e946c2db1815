import { reportsAccounts } from '../../src/check';
import { examinePackage } from '../../src/examine';
import { messageOf } from '../../src/findings';
import { budget } from '../../src/publications/budget';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Publication } from '../../src/publications/publication';
import type { Confused, Confusion } from './confusion';
import { emptyShares, measureErrors } from './errors';
import { MISTAKES } from './mistakes';
import { NARRATIVE_MISTAKES } from './narrative-mistakes';
import { emptyTally, measureNarrative, type MeasuredNarrative } from './narratives';
import {
  budgetNarratives,
  budgets,
  built,
  corpus,
  pairs,
  withNarratives,
  type Narrated,
  type Sample,
} from './packages';
import { measure, type Measured } from './run';
import { printMisses, printTable, share, total } from './table';

export const printStatements = (): void => printMeasured([...corpus(), ...built()], finalAccounts);

const PAIRS = 100;

/** Budgets by themselves, and pairs of accounts and budget without a mistake. */
export function printBudgets(): void {
  printMeasured(budgets(), budget);
  printOfNarratives(budgetNarratives(), budget);
  let wrong = 0;
  for (const pair of pairs(PAIRS)) {
    const { findings } = examinePackage({
      sheets: pair.accounts,
      beside: [{ file: 'budget.xlsx', sheets: pair.budget }],
    });
    for (const finding of findings.filter(({ severity }) => severity === 'error' || severity === 'review')) {
      wrong++;
      console.log(`  ${pair.name}: ${finding.severity} ${finding.rule} ${messageOf(finding).zh}`);
    }
  }
  console.log(`\n${PAIRS} pairs of accounts and budget: ${wrong} findings`);
}

function printMeasured(samples: readonly Sample[], publication: Publication): void {
  const measured: Measured[] = [];
  for (const sample of samples) {
    const one = measure(sample, publication);
    measured.push(one);
    const { made, hidden, named, first, among, value } = total(EMPTY, [...one.byMistake.values()]);
    console.log(
      `${one.sample}: ${one.figures} figures, ${one.unchecked} without a check, ${one.falseAlarms} false errors · ${made} mistakes, ${hidden} within rounding, ` +
        `named ${share(named, made - hidden)}, first suspect ${share(first, named)}, among the suspects ${share(among, named)}, value ${share(value, named)}`,
    );
  }
  const rows = [
    ...MISTAKES.map((name) => ({ name, tallies: measured.map(({ byMistake }) => byMistake.get(name)!) })),
    { name: 'all', tallies: measured.flatMap(({ byMistake }) => [...byMistake.values()]) },
  ];
  printTable(
    ['mistake', 'made', 'within rounding', 'named', 'first suspect', 'suspect', 'right value'],
    rows.map(({ name, tallies }) => {
      const { made, hidden, named, first, among, value } = total(EMPTY, tallies);
      return [
        name,
        made,
        hidden,
        share(named, made - hidden),
        share(first, named),
        share(among, named),
        share(value, named),
      ];
    }),
  );
  printConfusion(measured.map(({ confusion }) => confusion));
  printMisses(measured.flatMap(({ misses }) => misses));
}

const EMPTY = { made: 0, hidden: 0, named: 0, first: 0, among: 0, value: 0 };

/** One, two and three errors at once, `draws` times each in every package. */
export function printErrors(draws: number): void {
  const packages = corpus();
  const told = new Map(withNarratives(packages).map(({ name, narrative }) => [name, narrative]));
  const samples = [...packages, ...built()];
  console.log(
    `\nErrors at once: ${draws} draws of each in every package, narratives with it where there is one`,
  );
  for (const wanted of AT_ONCE) {
    const measured = samples.map((sample) => {
      const narrative = told.get(sample.name);
      return measureErrors(sample, narrative ? [narrative] : [], wanted.errors, draws);
    });
    printTable(
      [
        `${wanted.errors} at once`,
        'cases',
        `all first${wanted.first}`,
        `all suspects${wanted.among}`,
        'all right values',
      ],
      [
        ...measured,
        {
          sample: 'all',
          ...total(
            emptyShares(),
            measured.map(({ shares }) => ({ ...shares })),
          ),
        },
      ].map((one) => {
        const { cases, first, among, value } = 'shares' in one ? one.shares : one;
        return [one.sample, cases, share(first, cases), share(among, cases), share(value, cases)];
      }),
    );
    printConfusion(measured.map(({ confusion }) => confusion));
  }
}

const AT_ONCE = [
  { errors: 1, first: '', among: ' (wanted 99%)' },
  { errors: 2, first: ' (wanted 90%)', among: '' },
  { errors: 3, first: ' (wanted 80%)', among: '' },
];

const KINDS_SHOWN = 12;

/** Where the figure that was changed is not the first suspect: the kinds of row that fail most often. */
function printConfusion(all: readonly Confusion[]): void {
  const kinds = [...new Set(all.flatMap((one) => [...one.keys()]))].map((kind) => ({
    kind,
    ...total(
      { changed: 0, later: 0, unsuspected: 0, unnamed: 0 },
      all.flatMap((one) => one.get(kind) ?? []),
    ),
  }));
  const missed = ({ later, unsuspected, unnamed }: Confused): number => later + unsuspected + unnamed;
  const failing = kinds.filter((one) => missed(one) > 0).sort((a, b) => missed(b) - missed(a));
  printTable(
    ['not the first suspect', 'of changed', 'a later suspect', 'no suspect', 'in no error'],
    failing
      .slice(0, KINDS_SHOWN)
      .map((one) => [one.kind, share(missed(one), one.changed), one.later, one.unsuspected, one.unnamed]),
  );
}

export const printNarratives = (): void => printOfNarratives(withNarratives(corpus()), finalAccounts);

function printOfNarratives(samples: readonly Narrated[], publication: Publication): void {
  const measured = samples.map((sample) => measureNarrative(sample, publication));
  console.log('\nNarratives, as published');
  for (const one of measured) printPublished(one);
  const rows = [
    ...measured.map(({ sample, byMistake }) => ({ name: sample, tallies: [...byMistake.values()] })),
    ...NARRATIVE_MISTAKES.map((name) => ({
      name,
      tallies: measured.map(({ byMistake }) => byMistake.get(name)!),
    })),
    { name: 'all', tallies: measured.flatMap(({ byMistake }) => [...byMistake.values()]) },
  ];
  printTable(
    [
      'changed in a narrative',
      'made',
      'within rounding',
      'named',
      'by review',
      'first suspect',
      'suspect',
      'right value',
    ],
    rows.map(({ name, tallies }) => {
      const { made, hidden, limited, named, reviewed, first, among, value } = total(emptyTally(), tallies);
      return [
        name,
        made,
        limited === 0 ? hidden : `${hidden} (${limited} only limited)`,
        share(named, made - hidden),
        reviewed,
        share(first, named - reviewed),
        share(among, named - reviewed),
        share(value, named - reviewed),
      ];
    }),
  );
  printConfusion(measured.map(({ confusion }) => confusion));
  printMisses(measured.flatMap(({ misses }) => misses));
}

/** What the text says of itself before anything is changed. */
function printPublished({ sample, findings, coverage, wrongAlready }: MeasuredNarrative): void {
  const accounts = coverage.figures.filter(reportsAccounts).length;
  const unchecked = coverage.unchecked.filter(reportsAccounts);
  const told = findings.filter(({ severity }) => severity !== 'rounding');
  const counts = ['error', 'review', 'rounding', 'info'].map(
    (severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`,
  );
  console.log(
    `${sample}: ${counts.join(', ')} · amounts and percentages of part two checked ${share(accounts - unchecked.length, accounts)}` +
      (wrongAlready === 0 ? '' : ` · ${wrongAlready} figures stand in an error already and were not changed`),
  );
  for (const finding of told) {
    console.log(`  ${finding.severity} ${finding.rule} ${messageOf(finding).zh}`);
  }
  for (const { section, text, reason } of unchecked)
    console.log(`  unchecked ${section} ${text}: ${reason.zh}`);
}
