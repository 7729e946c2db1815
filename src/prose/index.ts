import { isTableSection, UNKNOWN, type Grammar } from '../model/grammar';
import type { StatementSet } from '../model/statement-set';
import type { Item } from '../model/item';
import type { NarrativeText } from '../model/narrative-text';
import type { Narrative, Section } from '../model/narrative';
import { readEvaluations } from './evaluations';
import { decimalsIn } from './decimals';
import { readDenials } from './denials';
import { densify, type Dense } from './dense';
import { readGoals } from './goals';
import { readListedItems } from './listed-items';
import { comparisonsOf, movementsOf, Operands, ratiosOf, reachedOf } from './operands';
import { readResidues } from './residues';
import { readRestated } from './restated';
import { readFormerNames } from './former-names';
import { readMisnamed } from './self-names';
import { readSpokenOf } from './spoken-of';
import { readTypingSlips } from './typing-slips';
import { readRosters } from './rosters';
import { sectionsOf, type DenseSection } from './sections';
import type { Source } from './section-reader';
import { readSection } from './sentences';
import { readUnknown } from './unknown-heading';
import { readNames, unitNamesOf } from './unit-and-year';

/**
 * Reads narratives against the statements whose subjects they name; a fact that two of them print is printed twice.
 * Never throws on what a text holds.
 */
export function readNarratives(
  grammar: Grammar,
  texts: readonly NarrativeText[],
  set: StatementSet,
): Narrative[] {
  const times = new Map<Item, number>();
  const read: Narrative[] = [];
  for (const text of texts) {
    const tables = read.reduce((count, each) => count + each.evaluations.length + each.goals.length, 0);
    read.push(readOne(grammar, text, set, times, tables));
  }
  return read;
}

/** Of which unit and year a text of such a kind says that it is, without the statements it goes with. */
export function whoseNarrative(
  grammar: Grammar,
  text: string,
): { readonly unit: string | null; readonly year: number | null } {
  const dense = densify(text);
  const sections = sectionsOf(grammar, dense);
  const { unit, year, titleYears } = readNames(grammar, dense, sections, NO_STATEMENTS);
  return { unit: unit?.text ?? null, year: year ?? titleYears[0]?.year ?? null };
}

const NO_STATEMENTS = { unitName: null, fiscalYear: null };

/** Reads one narrative. */
export const readNarrative = (grammar: Grammar, text: NarrativeText, set: StatementSet): Narrative =>
  readNarratives(grammar, [text], set)[0]!;

function readOne(
  grammar: Grammar,
  { file, text }: NarrativeText,
  set: StatementSet,
  times: Map<Item, number>,
  tablesBefore: number,
): Narrative {
  const dense = densify(text);
  const sections = sectionsOf(grammar, dense);
  const names = readNames(grammar, dense, sections, set);
  const source: Source = {
    grammar,
    dense,
    file,
    set,
    moneyUnit: set.moneyUnit,
    decimals: decimalsIn(dense, sections),
    times,
    year: set.fiscalYear ?? names.year,
    units: unitNamesOf(names, set),
  };
  const reporting = sections.filter(({ kind }) => kind !== UNKNOWN && !isTableSection(kind));
  const readings = reporting.map((section) => readSection(source, section));
  const underUnknown = sections
    .filter(({ kind }) => kind === UNKNOWN)
    .map((section) => readUnknown(dense, section));
  const tables = readEvaluations(source, text, sections, tablesBefore);
  const goals = readGoals(source, text, sections, tablesBefore + tables.evaluations.length);
  const printings = [
    ...readings.flatMap((reading) => reading.printings),
    ...tables.printings,
    ...goals.printings,
  ];
  // What a table of 绩效 prints is no operand of any sentence.
  const operands = new Operands(
    readings.flatMap((reading) => reading.printings),
    set,
  );
  return {
    file,
    text,
    whole: { ...dense.span(0, 0), text: '', section: '' },
    sections: sections.map((section) => placed(dense, section)),
    printings,
    ratios: readings.flatMap((reading) => ratiosOf(reading, operands)),
    moves: readings.flatMap((reading) => reading.moves),
    movements: readings.flatMap((reading) => movementsOf(reading, operands)),
    restated: readRestated(grammar, source, sections),
    comparisons: readings.flatMap((reading, index) => comparisonsOf(reading, reporting[index]!, operands)),
    reached: readings.flatMap((reading, index) => reachedOf(reading, reporting[index]!, operands)),
    subjects: readings.flatMap((reading) => reading.subjects),
    listed: readListedItems(dense, sections, set),
    rosters: readRosters(dense, sections),
    denials: readDenials(grammar, dense, sections),
    residues: readResidues(
      dense,
      sections,
      readings.flatMap((reading) => reading.residues),
    ),
    typing: readTypingSlips(dense, text, sections),
    formerNames: readFormerNames(dense, sections),
    misnamed: readMisnamed(dense, sections, source.units),
    spokenOf: readSpokenOf(dense, sections),
    evaluations: tables.evaluations,
    goals: goals.goals,
    projects: readings.flatMap((reading) => reading.projects),
    reasons: readings.flatMap((reading) => reading.reasons),
    names,
    unread: [
      ...readings.flatMap((reading) => reading.unread),
      ...underUnknown.flatMap(({ unread }) => unread),
    ],
    unknown: underUnknown.flatMap(({ heading, unread }) =>
      unread.length > 0 ? [{ ...heading, amounts: unread.length }] : [],
    ),
  };
}

function placed(dense: Dense, { kind, title, start, body, end }: DenseSection): Section {
  const span = dense.span(start, end);
  return { kind, title, ...span, body: body < end ? dense.span(body, body + 1).start : span.end };
}
