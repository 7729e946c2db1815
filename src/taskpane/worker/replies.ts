import type { Check, Verdict } from '../../check';
import { partName, ruleTitle, sideNames, sideTotal, sizeOfCheck } from '../../findings';
import {
  checkSides,
  checksOf,
  figureAt,
  ledgerOf,
  type CheckSide,
  type FigurePlace,
  type LedgerPart,
} from '../../findings/ledger';
import type { Language } from '../../model/text';
import { papersOf } from '../../output';
import { placeView } from './narrative-view';
import type { CheckView, ChecksView, FigureView, LedgerView, Question, Replies, SideView } from './questions';

/** How many identities are sent at once, and of one side how many places: more than anybody looks at in one go. */
const PAGE = 40;
const PLACES = 12;
const OF_FIGURE = 200;

/** Answers a question about a check, in the language in which it was made. */
export function replyTo(question: Question, check: Check, language: Language): Replies[Question['kind']] {
  switch (question.kind) {
    case 'ledger':
      return ledgerView(check, language);
    case 'checks':
      return checksView(question, check, language);
    case 'figure':
      return figureView(question.place, check, language);
    case 'papers':
      return papersOf(check, language);
  }
}

function ledgerView(check: Check, language: Language): LedgerView {
  const { counts, parts } = ledgerOf(check);
  return {
    counts,
    parts: parts.map(({ part, counts: all, rules }) => ({
      part,
      name: partName(check.books, part)[language],
      counts: all,
      rules: rules.map(({ rule, counts: each }) => ({
        id: rule.id,
        title: ruleTitle(rule, check.books)[language],
        counts: each,
      })),
    })),
  };
}

function checksView(
  { part, rule: id, only, from }: Extract<Question, { kind: 'checks' }>,
  check: Check,
  language: Language,
): ChecksView {
  const found = ledgerOf(check)
    .parts.find((each) => each.part === part)
    ?.rules.find(({ rule }) => rule.id === id);
  const verdicts = (found?.verdicts ?? []).filter(({ kind }) => only === null || kind === only);
  return {
    checks: verdicts.slice(from, from + PAGE).map((verdict) => checkView(verdict, part, language)),
    total: verdicts.length,
  };
}

function figureView(place: FigurePlace, check: Check, language: Language): FigureView | null {
  const figure = figureAt(check, place);
  if (!figure) return null;
  const verdicts = checksOf(check, figure);
  return {
    figure: placeView(figure, language),
    checks: verdicts.slice(0, OF_FIGURE).map((verdict) => checkView(verdict, 'beside', language)),
    total: verdicts.length,
  };
}

function checkView(verdict: Verdict, part: LedgerPart, language: Language): CheckView {
  const [printed, due] = checkSides(verdict);
  const apart = verdict.kind === 'rounding' || verdict.kind === 'inconsistent';
  const view = (side: CheckSide, isDue: boolean): SideView => ({
    name: sideNames(verdict, side, isDue, part)[language],
    total: sideTotal(verdict, side)[language],
    places: side.figures.slice(0, PLACES).map((figure) => placeView(figure, language)),
    more: Math.max(0, side.figures.length - PLACES),
  });
  return {
    kind: verdict.kind,
    rule: ruleTitle(verdict.rule, verdict.books)[language],
    relation: verdict.identity.relation === 'atLeast' ? '≥' : '=',
    sides: [view(printed, false), view(due, true)],
    difference: apart ? sizeOfCheck(verdict, verdict.residual)[language] : null,
    allowed: apart ? sizeOfCheck(verdict, verdict.allowance)[language] : null,
    why: verdict.why && verdict.why[language],
  };
}
