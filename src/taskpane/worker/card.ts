import type Decimal from 'decimal.js';
import type { Check } from '../../check';
import {
  differenceText,
  headlineOf,
  nameOf,
  quoteAt,
  placeNameOf,
  ruleTitle,
  shownOf,
  sidesOf,
  sizeText,
  valueText,
  verdictOf,
  type Finding,
  type Pointer,
} from '../../findings';
import { formatAmount } from '../../model/money';
import type { Sheet } from '../../model/sheet';
import type { Language, Text } from '../../model/text';
import type { Books } from '../../books/books';
import { correctionsOf, numbersOf } from './correction';
import type { Card, PassageView } from './messages';

const NONE: ReadonlySet<number> = new Set();

/**
 * What a card says of a finding: who stands against whom, without amounts, under the statement it is listed in. `sure`:
 * its pointers whose right value is.
 */
export function cardOf(
  finding: Finding,
  { books, rules: catalogue }: Check,
  sheets: readonly Sheet[],
  language: Language,
  sure: ReadonlySet<number> = NONE,
): Card {
  const source = { books, sheets, language };
  const { statement, pointers, suspects, difference, tolerance, rules, singled } = finding;
  const sides = sidesOf(finding);
  const { quantity } = verdictOf(finding)?.terms[0]?.figure ?? {};
  return {
    statement,
    headline: headlineOf(finding)[language],
    difference: difference && sizeOf(finding, difference)[language],
    tolerance: tolerance && sizeOf(finding, tolerance)[language],
    suspectNames: suspects.map(({ pointer }) => {
      const target = pointers[pointer];
      return target?.kind === 'figure' ? nameOf(target.figure, target.figure.item.statement)[language] : '';
    }),
    measure: difference && (quantity ?? 'money'),
    suggested: suspects.map(({ pointer, suggested }) => {
      const target = pointers[pointer];
      return target?.kind === 'figure'
        ? valueText(target.figure, suggested)[language]
        : formatAmount(suggested);
    }),
    corrections: correctionsOf(finding, source, sure),
    numbers: numbersOf(finding, source),
    sides: sides && [
      { ...sides[0], total: sizeText(sides[0].total, quantity) },
      { ...sides[1], total: sizeText(sides[1].total, quantity) },
    ],
    passages: pointers.map((pointer) => passageOf(pointer, books, language)),
    rules: rules.map((id) => {
      const rule = catalogue.find((each) => each.id === id);
      return { title: rule ? ruleTitle(rule, books)[language] : id, basis: rule?.basis[language] ?? '' };
    }),
    singled,
  };
}

/** A difference as accountants print it; that of a rate to the places of the rate, unless nothing is left of it. */
function sizeOf(finding: Finding, value: Decimal): Text {
  const verdict = verdictOf(finding);
  const { quantity, ulp } = verdict?.terms[0]?.figure ?? {};
  const exact = value.abs();
  const printed = verdict?.identity.ratio && ulp ? exact.toDecimalPlaces(ulp.decimalPlaces()) : exact;
  return differenceText({ quantity, ulp: ulp ?? null }, printed.isZero() ? exact : printed);
}

/** The section and the sentence of a place in a narrative; null for a cell. */
function passageOf(pointer: Pointer, books: Books, language: Language): PassageView | null {
  const { place } = shownOf(pointer);
  return place.source === 'cell'
    ? null
    : { where: placeNameOf(place)[language], quoted: quoteAt(books, place) };
}
