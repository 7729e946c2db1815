import { examinePackage } from '../../src/examine';
import type { Finding } from '../../src/findings';
import type { Figure } from '../../src/model/figure';
import type { NarrativeText } from '../../src/model/narrative-text';
import type { Sheet } from '../../src/model/sheet';
import { twoYears, type TwoYears } from '../../test/fixtures/next-year';
import { Dice, mistaken, MISTAKES } from './mistakes';
import { slackOf, withValue } from './run';
import { printTable, share } from './table';

/** What a digit that is changed in this year's statements comes to, where last year's accounts stand beside. */
export interface YearTally {
  made: number;
  /** Smaller than rounding explains. */
  hidden: number;
  /** Something to look at is found: an error or a review. */
  found: number;
  /** The figure is the first suspect of the first of them. */
  first: number;
  /** Last year's figure is among the suspects. */
  lastSuspected: number;
}

/** Which figures: those that only the two years together tie, and all others. */
type TiedBy = 'opening balances' | 'other figures';

export interface MeasuredYears {
  readonly falseFindings: readonly string[];
  readonly tallies: ReadonlyMap<TiedBy, YearTally>;
  readonly misses: readonly string[];
}

/** So many digits are planted in each pair, every other one in an opening balance. */
const PLANTED = 12;

const isOpening = ({ item: { row, column } }: Figure): boolean =>
  row.startsWith('income.opening') || column === 'opening';

interface Given {
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeText[];
  readonly beside: NonNullable<Parameters<typeof examinePackage>[0]['beside']>;
}

const givenOf = ({ now, last }: TwoYears): Given => ({
  sheets: now.sheets(),
  narratives: now.narratives(),
  beside: [
    { file: 'last.xlsx', sheets: last.sheets() },
    { ...last.narratives()[0]!, file: 'last.txt' },
  ],
});

const isToLookAt = ({ severity }: Finding): boolean => severity === 'error' || severity === 'review';

export function measureYears(count: number, planted = PLANTED): MeasuredYears {
  const none = (): YearTally => ({ made: 0, hidden: 0, found: 0, first: 0, lastSuspected: 0 });
  const tallies = new Map<TiedBy, YearTally>([
    ['opening balances', none()],
    ['other figures', none()],
  ]);
  const falseFindings: string[] = [];
  const misses: string[] = [];
  for (let seed = 0; seed < count; seed++) {
    const given = givenOf(twoYears(seed));
    const clean = examinePackage(given);
    for (const { rule, severity } of clean.findings)
      // That buildings, cars and equipment are not those of last year's end is told of every pair.
      if (severity !== 'rounding' && rule !== 'L.assets')
        falseFindings.push(`pair ${seed}: ${severity} ${rule}`);
    const { books, verdicts } = clean.check;
    const slack = slackOf(verdicts);
    const printed = [...books.set.statements.values()].flatMap(({ figures }) =>
      figures.filter(({ state, value }) => state === 'number' && !value.isZero()),
    );
    const kinds = [printed.filter(isOpening), printed.filter((figure) => !isOpening(figure))];
    const dice = new Dice(seed + 1);
    for (let each = 0; each < planted; each++) {
      const among = kinds[each % 2]!;
      const figure = among[dice.below(among.length)];
      const wrong = figure && mistaken(figure.value, MISTAKES[dice.below(MISTAKES.length)]!, dice);
      if (!figure || !wrong) continue;
      const tally = tallies.get(isOpening(figure) ? 'opening balances' : 'other figures')!;
      tally.made++;
      if (
        wrong
          .minus(figure.value)
          .abs()
          .lte(slack.get(figure) ?? 0)
      ) {
        tally.hidden++;
        continue;
      }
      const { findings } = examinePackage({ ...given, sheets: withValue(given.sheets, figure, wrong) });
      const [first] = findings.filter(isToLookAt);
      const suspects = findings.flatMap((finding) =>
        finding.suspects.map((suspect) => finding.pointers[suspect.pointer]),
      );
      if (suspects.some((pointer) => pointer?.kind === 'figure' && pointer.figure.item.edition.year < 0))
        tally.lastSuspected++;
      if (first) tally.found++;
      const pointer = first?.pointers[first.suspects[0]?.pointer ?? -1];
      if (pointer?.kind === 'figure' && pointer.figure.item === figure.item) tally.first++;
      else
        misses.push(
          `pair ${seed} ${figure.item.key}: ${figure.printed} → ${wrong.toFixed()}: ${first ? first.rule : 'nothing found'}`,
        );
    }
  }
  return { falseFindings, tallies, misses };
}

/** `npm run measure -- last-year`: pairs of years, clean and with a digit planted in this year's statements. */
export function printYears(count: number): void {
  const { falseFindings, tallies, misses } = measureYears(count);
  console.log(`\n${count} pairs of years: ${falseFindings.length} false findings`);
  for (const each of falseFindings.slice(0, 20)) console.log(`  ${each}`);
  printTable(
    ['a digit changed in', 'made', 'within rounding', 'found', 'named first', 'last year’s suspected'],
    [...tallies].map(([name, { made, hidden, found, first, lastSuspected }]) => [
      name,
      made,
      hidden,
      share(found, made - hidden),
      share(first, made - hidden),
      lastSuspected,
    ]),
  );
  for (const each of misses.slice(0, 40)) console.log(`  ${each}`);
}
