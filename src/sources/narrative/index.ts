import { item, type Item } from '../../model/item';
import type { NarrativeText } from '../../model/narrative-text';
import type { StatementSet } from '../statements';
import { readEvaluations, type Evaluation } from './evaluations';
import { densify, type Dense } from './dense';
import { readListedItems } from './listed-items';
import { numbersIn } from './numbers';
import type { Comparison, ListedItem, NamedSubject, Printing, Ratio, Residue, Unread } from './reading';
import { readResidues } from './residues';
import { sectionsOf, type Section } from './sections';
import { readSection, type SectionReading, type Source } from './sentences';
import { readNames, type Names } from './unit-and-year';

export type {
  Comparison,
  ListedItem,
  NamedSubject,
  Passage,
  Printing,
  Ratio,
  Residue,
  Role,
  Unread,
} from './reading';
export type { Evaluation, FundLine } from './evaluations';
export type { Section, SectionKey } from './sections';
export type { Names, YearSaid } from './unit-and-year';

/** A narrative as read: its figures, each at its place, and what else it says that can be checked. */
export interface Narrative {
  readonly file: string;
  /** As extracted: what every span counts in. */
  readonly text: string;
  readonly dense: Dense;
  readonly sections: readonly Section[];
  readonly printings: readonly Printing[];
  readonly ratios: readonly Ratio[];
  readonly comparisons: readonly Comparison[];
  readonly subjects: readonly NamedSubject[];
  readonly listed: readonly ListedItem[];
  readonly residues: readonly Residue[];
  readonly evaluations: readonly Evaluation[];
  readonly names: Names;
  /** Numbers of the reporting sections that were not understood. */
  readonly unread: readonly Unread[];
}

/**
 * Reads narratives against the statements whose subjects they name; a fact that two of them print is printed twice.
 * Never throws on what a text holds.
 */
export function readNarratives(texts: readonly NarrativeText[], set: StatementSet): Narrative[] {
  const times = new Map<Item, number>();
  const read: Narrative[] = [];
  for (const text of texts) {
    const tables = read.reduce((count, { evaluations }) => count + evaluations.length, 0);
    read.push(readOne(text, set, times, tables));
  }
  return read;
}

/** Reads one narrative. */
export const readNarrative = (text: NarrativeText, set: StatementSet): Narrative =>
  readNarratives([text], set)[0]!;

function readOne(
  { file, text }: NarrativeText,
  set: StatementSet,
  times: Map<Item, number>,
  tablesBefore: number,
): Narrative {
  const dense = densify(text);
  const sections = sectionsOf(dense);
  const source: Source = {
    dense,
    file,
    set,
    moneyUnit: set.moneyUnit,
    decimals: usualDecimals(dense, sections),
    times,
  };
  const reporting = sections.filter(({ key }) => key !== 'evaluation');
  const readings = reporting.map((section) => readSection(source, section));
  const tables = readEvaluations(source, text, sections, tablesBefore);
  const printings = [...readings.flatMap((reading) => reading.printings), ...tables.printings];
  const nearest = new Nearest(printings, set);
  return {
    file,
    text,
    dense,
    sections,
    printings,
    ratios: readings.flatMap((reading) => ratiosOf(reading, nearest)),
    comparisons: readings.flatMap((reading, index) => comparisonsOf(reading, reporting[index]!, nearest)),
    subjects: readings.flatMap((reading) => reading.subjects),
    listed: readListedItems(dense, sections, set),
    residues: [...readings.flatMap((reading) => reading.residues), ...readResidues(dense, sections)],
    evaluations: tables.evaluations,
    names: readNames(dense, sections, set),
    unread: readings.flatMap((reading) => reading.unread),
  };
}

/** The decimals most of its amounts are printed with. */
function usualDecimals(dense: Dense, sections: readonly Section[]): number {
  const counts = new Map<number, number>();
  for (const { key, body, end } of sections) {
    if (key === 'performance' || key === 'evaluation') continue;
    for (const { kind, decimals } of numbersIn(dense.text, body, end)) {
      if (kind === 'money') counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    }
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [2, 0] as [number, number])[0];
}

/** Which printing of a fact a sentence means: the nearest in its section, else what a statement prints. */
class Nearest {
  constructor(
    private readonly printings: readonly Printing[],
    private readonly set: StatementSet,
  ) {}

  find(section: Printing['section'], at: number, wanted: (printing: Printing) => boolean): Item | null {
    const candidates = this.printings.filter(
      (each) => each.section === section && !each.explains && wanted(each),
    );
    const distance = (each: Printing): number => Math.abs(each.at - at) + (each.at > at ? 1000 : 0);
    return (
      candidates.reduce<Printing | null>(
        (best, each) => (best === null || distance(each) < distance(best) ? each : best),
        null,
      )?.figure.item ?? null
    );
  }

  amount(section: Printing['section'], at: number, of: Item): Item | null {
    return (
      this.find(section, at, (each) => each.fact === of) ??
      (this.isPrinted(of) ? of : (this.printings.find((each) => each.fact === of)?.figure.item ?? null))
    );
  }

  private isPrinted(of: Item): boolean {
    if (of.statement === 'N') return false;
    return this.set.statements.get(of.statement)?.figures.some((figure) => figure.item === of) ?? false;
  }
}

function ratiosOf({ printings, wholes }: SectionReading, nearest: Nearest): Ratio[] {
  return printings.flatMap((rate): Ratio[] => {
    const { role, of, section, at } = rate;
    if (role === 'growth') {
      const part = nearest.find(section, at, (each) => each.of === of && each.role === 'change');
      const whole = nearest.amount(section, at, of);
      return part && whole ? [{ kind: 'growth', rate, part, whole }] : [];
    }
    if (role === 'share') {
      const base = wholes.get(rate);
      const part = nearest.amount(section, at, of);
      const whole = base && nearest.amount(section, at, base);
      return part && whole ? [{ kind: 'share', rate, part, whole }] : [];
    }
    if (role === 'variance' || role === 'completion') {
      const part = nearest.amount(section, at, of);
      const whole =
        nearest.find(section, at, (each) => each.of === of && isBudget(each)) ?? budgetOf(of, nearest, rate);
      return part && whole ? [{ kind: role, rate, part, whole }] : [];
    }
    return [];
  });
}

const isBudget = ({ role }: Printing): boolean => role === 'initialBudget' || role === 'fullYearBudget';

/** T9 prints the budget that a sentence on 三公 leaves out. */
function budgetOf(of: Item, nearest: Nearest, { section, at }: Printing): Item | null {
  if (of.statement !== 'T9') return null;
  return nearest.amount(section, at, item('T9', of.row, of.column, 'fullYearBudget'));
}

function comparisonsOf({ comparisons }: SectionReading, { key }: Section, nearest: Nearest): Comparison[] {
  return comparisons.flatMap(({ of, word, at, words }) => {
    const actual = nearest.amount(key, at, of);
    const budget = nearest.find(key, at, (each) => each.of === of && isBudget(each));
    return actual && budget ? [{ of, word, actual, budget, words }] : [];
  });
}
