import type Decimal from 'decimal.js';
import {
  becauseOf,
  messageOf,
  placeNameOf,
  quoteAt,
  ruleTitle,
  shownOf,
  valueText,
  type Finding,
  type Pointer,
  type Whose,
} from '../../findings';
import { conversion, formatAmount, MONEY_UNITS } from '../../model/money';
import { asPrinted, joined, type Text } from '../../model/text';
import type { Books } from '../../books/books';
import { letterTexts as texts } from '../../text/letter-texts';
import { MONEY_UNIT } from '../../text/money-units';
import type { LetterContext } from './context';
import type { LetterBlock, LetterCell, LetterColumn, LetterTable } from './value';

/** What is to be corrected, what is to be looked at, what she has explained. */
export interface LetterFindings {
  readonly errors: readonly Finding[];
  readonly reviews: readonly Finding[];
  readonly explained: readonly Finding[];
}

export function listedFindings({
  findings,
  setAside,
}: Pick<LetterContext, 'findings' | 'setAside'>): LetterFindings {
  const worded = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  const open = worded.filter(({ id }) => !setAside.has(id));
  return {
    errors: open.filter(({ severity }) => severity === 'error'),
    reviews: open.filter(({ severity }) => severity === 'review'),
    explained: worded.filter(({ id }) => setAside.has(id)),
  };
}

/** Findings under the names of their statements, numbered from `first`: a table for each. */
export function findingBlocks(
  findings: readonly Finding[],
  first: number,
  context: LetterContext,
): LetterBlock[] {
  const { check, language } = context;
  const groups = new Map<Whose, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.statement);
    if (group) group.push(finding);
    else groups.set(finding.statement, [finding]);
  }
  let number = first;
  return inOrder(groups, check.books).flatMap(([whose, group], index): LetterBlock[] => {
    const name = texts.ofStatement({ name: nameOfGroup(whose, check.books), count: group.length });
    const rows = group.flatMap((finding) => rowsOf(finding, number++, context));
    return [
      {
        kind: 'paragraph',
        style: 'subheading',
        text: texts.subheading({ number: index + 1, heading: name })[language],
      },
      tableOf(rows, context),
    ];
  });
}

/** Statements as they come, then the narrative, then what is of no statement. */
function inOrder(groups: ReadonlyMap<Whose, Finding[]>, { set }: Books): [Whose, Finding[]][] {
  const rank = (whose: Whose): number => {
    if (whose === null) return set.forms.length + 1;
    const at = set.forms.findIndex(({ id }) => id === whose);
    return at < 0 ? set.forms.length : at;
  };
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}

function nameOfGroup(whose: Whose, books: Books): Text {
  if (whose === null) return texts.ofPackage;
  return whose === 'N' ? texts.ofNarrative : books.called(whose);
}

/** Its columns are as wide as an official letter's text: 156 mm. */
const COLUMNS: readonly (Omit<LetterColumn, 'heading'> & { readonly heading: Text })[] = [
  { heading: texts.columns.number, width: 12, align: 'center' },
  { heading: texts.columns.place, width: 34, align: 'left' },
  { heading: texts.columns.item, width: 52, align: 'left' },
  { heading: texts.columns.printed, width: 29, align: 'right' },
  { heading: texts.columns.due, width: 29, align: 'right' },
];

const tableOf = (rows: readonly (readonly LetterCell[])[], { language }: LetterContext): LetterTable => ({
  kind: 'table',
  columns: COLUMNS.map(({ heading, ...column }) => ({ ...column, heading: heading[language] })),
  rows,
});

/** So many places of one finding have a line each; its words tell of the others. */
const PLACES = 8;

/** A finding: beside its number a line for each of its places, and below them, all across, its words. */
function rowsOf(finding: Finding, number: number, context: LetterContext): LetterCell[][] {
  const { language } = context;
  const places = placesOf(finding, context);
  const shown = places.slice(0, PLACES);
  const more = places.length - shown.length;
  const words = [...wordsOf(finding, context), ...(more > 0 ? [texts.morePlaces(more)] : [])];
  const lines: LetterCell[][] = [
    ...shown,
    [{ lines: words.flatMap((text) => text[language].split('\n')), columns: COLUMNS.length - 1 }],
  ];
  return lines.map((line, index) =>
    index === 0 ? [{ lines: [String(number)], rows: lines.length }, ...line] : line,
  );
}

const cell = (...lines: string[]): LetterCell => ({ lines: lines.filter(Boolean) });

/**
 * Where to look: the figure that stands out, or all that are wrong together, or each that may be, with what it should be;
 * where nothing is suspected, what disagrees.
 */
function placesOf(
  { pointers, suspects, singled, together }: Finding,
  context: LetterContext,
): LetterCell[][] {
  const { check, language } = context;
  const named = singled && !together ? suspects.slice(0, 1) : suspects;
  if (named.length === 0) return pointers.map((pointer) => [...cellsOf(pointer, context), cell()]);
  return named.map(({ pointer, suggested }, index) => {
    const due = dueOf(pointers[pointer]!, suggested, check.books);
    const alternative = !together && index > 0;
    return [...cellsOf(pointers[pointer]!, context), cell((alternative ? texts.or({ due }) : due)[language])];
  });
}

/** Place; item and passage; what is printed there. */
function cellsOf(pointer: Pointer, { check, language }: LetterContext): LetterCell[] {
  const { place, item, printed } = shownOf(pointer);
  return [
    cell(placeNameOf(place)[language]),
    cell(item[language], quoteAt(check.books, place)),
    // Of a spot, which is no figure, words.
    pointer.kind === 'spot' ? { lines: [printed], align: 'left' } : cell(printed || texts.blank[language]),
  ];
}

/** The value a figure should have, in the unit in which it is printed. */
function dueOf(pointer: Pointer, suggested: Decimal, books: Books): Text {
  if (pointer.kind === 'spot') return asPrinted(formatAmount(suggested));
  const { figure } = pointer;
  const { place, quantity, printed } = figure;
  if (quantity) return valueText(figure, suggested);
  const unitOfPackage = books.set.moneyUnit;
  if (place.source === 'narrative') {
    const unit = MONEY_UNITS.findLast((each) => printed.endsWith(each)) ?? unitOfPackage;
    const value = suggested.times(conversion(unitOfPackage, unit));
    return joined([valueText(figure, value), MONEY_UNIT[unit]], '', ' ');
  }
  const statement = books.statement(place.statement);
  const unit = statement?.moneyUnitMeant ?? statement?.moneyUnit?.value ?? unitOfPackage;
  return valueText(figure, suggested.times(conversion(unitOfPackage, unit)));
}

/** So many of the rules that a finding breaks are told. */
const RULES = 2;

/** What disagrees, why, by which rules, and what she said of it. */
function wordsOf(finding: Finding, { check, setAside, opinions }: LetterContext): Text[] {
  const { id, suspects, singled, together, rules } = finding;
  const told = rules
    .flatMap((rule) => check.rules.find((each) => each.id === rule) ?? [])
    .map((rule) => ({ ...rule, title: ruleTitle(rule, check.books) }));
  const reason = setAside.get(id) ?? '';
  const opinion = opinions.get(id)?.opinion ?? '';
  return [
    texts.sentence({ words: messageOf(finding) }),
    ...(singled && suspects[0] ? [texts.because({ why: becauseOf(suspects[0]) })] : []),
    ...(!singled && !together && suspects.length > 1 ? [texts.oneOf] : []),
    ...(told.length > 0
      ? [texts.basis({ rules: told.slice(0, RULES), more: Math.max(0, told.length - RULES) })]
      : []),
    ...(reason === '' ? [] : [texts.explanation({ words: reason })]),
    // The pane puts a reason into the report's column, too.
    ...(opinion === '' || opinion === reason ? [] : [texts.remark({ words: opinion })]),
  ];
}
