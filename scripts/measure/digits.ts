import { messageOf } from '../../src/findings';
import type { NarrativeFigure } from '../../src/check';
import { finalAccounts } from '../../src/publications/final-accounts';
import { emptyTally, measureNarrative, type MeasuredNarrative, type NarrativeTally } from './narratives';
import type { NarrativeMistake } from './narrative-mistakes';
import type { Sample } from './packages';
import { share, total } from './table';

/** What a digit planted in each amount and rate of a text comes to. */
export interface Planted {
  readonly name: string;
  /** Amounts and rates, those in which nothing can be planted apart: nothing bears them out, or they are wrong already. */
  readonly figures: number;
  /** The words before each that nothing checks, with the figure; other figures as #. */
  readonly unchecked: readonly string[];
  /** Errors and reviews of the text as it stands, but for the remark on a list of items. */
  readonly findings: readonly string[];
  readonly tally: NarrativeTally;
  readonly misses: readonly string[];
}

const DIGITS: readonly NarrativeMistake[] = ['amount: digit', 'percent: digit'];

/** Plants a digit in each checked amount and rate of a text; `none` only reads it. */
export function plantDigits(
  sample: Sample & { readonly text: string },
  {
    none = false,
    alone = () => false,
  }: { none?: boolean; alone?: (figure: NarrativeFigure) => boolean } = {},
): Planted {
  const { name, sheets, text } = sample;
  const measured = measureNarrative(
    { name, sheets, narrative: { file: `${name}.txt`, kind: 'text', text } },
    finalAccounts,
    none ? [] : DIGITS,
  );
  const counts = (figure: NarrativeFigure): boolean => figure.kind !== 'count' && !alone(figure);
  return {
    name,
    figures: measured.coverage.figures.filter(counts).length - measured.wrongAlready,
    unchecked: measured.coverage.unchecked.filter(counts).map(({ span }) => wordsAt(text, span)),
    findings: findingsOf(measured),
    tally: total(emptyTally(), [...measured.byMistake.values()]),
    misses: measured.misses,
  };
}

/** What is only to be reviewed in the statements has nothing to do with the text. */
const findingsOf = ({ findings }: MeasuredNarrative): string[] =>
  findings
    .filter(
      ({ severity, rule }) => severity === 'error' || (severity === 'review' && /^N\.(?!list$)/.test(rule)),
    )
    .map((finding) => `${finding.severity} ${finding.rule} ${messageOf(finding).zh}`);

const REACH = 40;

function wordsAt(text: string, { start, end }: NarrativeFigure['span']): string {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[。\n]/)
    .at(-1)!;
  return `${before}[${text.slice(start, end)}]`.replace(/\s/g, '').replace(/\d[\d.,]*/g, '#');
}

/** The words that stand most often before figures that nothing checks. */
export function printUnread(all: readonly Planted[], most: number): void {
  const counts = new Map<string, number>();
  for (const { unchecked } of all)
    for (const words of unchecked) counts.set(words, (counts.get(words) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
  for (const [words, count] of sorted) console.log(`  not checked ${count} times: …${words}`);
}

export const PLANTED_HEADS = [
  '',
  'amounts and rates',
  'checked',
  'planted',
  'within rounding',
  'named',
  'named of all',
];

/** A row of the table: named of those planted, and of all that are not within rounding. */
export function plantedRow(name: string, all: readonly Planted[]): (string | number)[] {
  const figures = all.reduce((sum, one) => sum + one.figures, 0);
  const unchecked = all.reduce((sum, { unchecked: { length } }) => sum + length, 0);
  const tried = all.filter(({ tally }) => tally.made > 0);
  const { made, hidden, named } = total(
    emptyTally(),
    tried.map(({ tally }) => tally),
  );
  const missing = tried.reduce((sum, { unchecked: { length } }) => sum + length, 0);
  return [
    name,
    figures,
    share(figures - unchecked, figures),
    made,
    hidden,
    share(named, made - hidden),
    share(named, made - hidden + missing),
  ];
}
