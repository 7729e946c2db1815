import Decimal from 'decimal.js';
import type { Verdict } from '../../src/check';
import { allowanceOf } from '../../src/check/evaluate';
import type { Finding } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Publication } from '../../src/publications/publication';
import type { Figure } from '../../src/model/figure';
import { address, type Sheet } from '../../src/model/sheet';
import { kindOf, tallyConfusion, type Confused, type Confusion } from './confusion';
import { Dice, mistaken, MISTAKES, type Mistake } from './mistakes';
import type { Sample } from './packages';

export interface Tally {
  made: number;
  /** Smaller than what rounding explains on every identity of the cell. */
  hidden: number;
  /** An error names the cell among its figures. */
  named: number;
  /** The cell is the first suspect. */
  first: number;
  /** Among the suspects shown. */
  among: number;
  /** The first suspect, and its suggested value is right to the rounding. */
  value: number;
}

export interface Measured {
  readonly sample: string;
  readonly figures: number;
  readonly unchecked: number;
  readonly falseAlarms: number;
  readonly byMistake: ReadonlyMap<Mistake, Tally>;
  /** Of the mistakes named, by what was changed. */
  readonly confusion: Confusion;
  readonly misses: readonly string[];
}

const emptyTally = (): Tally => ({ made: 0, hidden: 0, named: 0, first: 0, among: 0, value: 0 });

/** Changes each printed figure of a package in every way, one at a time, and sees what is found. */
export function measure(sample: Sample, publication: Publication = finalAccounts): Measured {
  const clean = examine(publication, { sheets: sample.sheets });
  const { figures, unchecked } = clean.check.coverage;
  const slack = slackOf(clean.check.verdicts);
  const byMistake = new Map(MISTAKES.map((mistake) => [mistake, emptyTally()]));
  const confusion = new Map<string, Confused>();
  const misses: string[] = [];
  const dice = new Dice(20241231);
  for (const figure of figures) {
    for (const mistake of MISTAKES) {
      const wrong = mistaken(figure.value, mistake, dice);
      if (wrong === null || figure.place.source !== 'cell') continue;
      const tally = byMistake.get(mistake)!;
      tally.made++;
      const change = wrong.minus(figure.value).abs();
      if (change.lte(slack.get(figure) ?? 0)) {
        tally.hidden++;
        continue;
      }
      const { findings } = examine(publication, { sheets: withValue(sample.sheets, figure, wrong) });
      const errors = findings.filter(({ severity }) => severity === 'error');
      const naming = errors.filter((finding) => pointerTo(finding, figure) >= 0);
      if (naming.length === 0) {
        misses.push(
          `${sample.name} ${figure.place.statement}!${address(figure.place.row, figure.place.column)} ${figure.item.key}: ${mistake}, ${figure.printed} → ${wrong.toFixed()}`,
        );
        continue;
      }
      tally.named++;
      const isSuspect = naming.some((finding) => suspectAt(finding, figure) >= 0);
      if (isSuspect) tally.among++;
      const suspect = naming.flatMap((finding) => {
        const [best] = finding.suspects;
        return best && best.pointer === pointerTo(finding, figure) ? [best] : [];
      })[0];
      tallyConfusion(confusion, kindOf(figure), suspect ? 'first' : isSuspect ? 'later' : 'unsuspected');
      if (!suspect) continue;
      tally.first++;
      if (
        new Decimal(suspect.suggested)
          .minus(figure.value)
          .abs()
          .lte(slack.get(figure) ?? 0)
      )
        tally.value++;
    }
  }
  return {
    sample: sample.name,
    figures: figures.length,
    unchecked: unchecked.length,
    falseAlarms: clean.findings.filter(({ severity }) => severity === 'error').length,
    byMistake,
    confusion,
    misses,
  };
}

/** The largest change of a figure that rounding could explain on its tightest equality. */
export function slackOf(verdicts: readonly Verdict[]): Map<Figure, Decimal> {
  const slack = new Map<Figure, Decimal>();
  for (const { kind, terms, residual, identity } of verdicts) {
    if (kind === 'notEvaluated' || identity.relation !== 'equal' || identity.ratio) continue;
    const allowed = Decimal.max(allowanceOf(terms, new Decimal(1)), allowanceOf(terms, new Decimal(-1))).plus(
      residual.abs(),
    );
    for (const { figure } of terms) {
      const known = slack.get(figure);
      if (!known || allowed.lt(known)) slack.set(figure, allowed);
    }
  }
  return slack;
}

export function pointerTo(finding: Finding, figure: Figure): number {
  return finding.pointers.findIndex((pointer) => {
    const { place } = pointer.kind === 'figure' ? pointer.figure : pointer.spot;
    return (
      place.source === 'cell' &&
      figure.place.source === 'cell' &&
      place.sheet === figure.place.sheet &&
      place.row === figure.place.row &&
      place.column === figure.place.column
    );
  });
}

/** Which suspect of a finding the figure is; -1 where it is none. */
export function suspectAt(finding: Finding, figure: Figure): number {
  const pointer = pointerTo(finding, figure);
  return pointer < 0 ? -1 : finding.suspects.findIndex((suspect) => suspect.pointer === pointer);
}

/** The sheets with one amount changed; nothing else is copied. */
export function withValue(sheets: readonly Sheet[], figure: Figure, value: Decimal): Sheet[] {
  const { place } = figure;
  if (place.source !== 'cell') throw new TypeError('a cell is changed');
  return sheets.map((sheet) => {
    if (sheet.name !== place.sheet) return sheet;
    const cells = [...sheet.cells];
    const row = [...(cells[place.row] ?? [])];
    const { format } = row[place.column] ?? {};
    row[place.column] = { value: value.toNumber(), ...(format === undefined ? {} : { format }) };
    cells[place.row] = row;
    return { ...sheet, cells };
  });
}
