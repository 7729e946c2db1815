import { formatAmount } from '../model/money';
import type { Language } from '../model/text';
import { nameOfMember, placeIn, rollUpRule, type RollUp, type RollUpFinding } from '../rollup';
import { cliTexts } from '../text/cli-texts';
import { MONEY_UNIT } from '../text/money-units';
import { rollUpFaces } from '../text/roll-up-texts';
import { yearWords } from '../text/unknown';

/** What a person reads of a roll-up on the terminal, line by line. */
export function* rollUpLines(rollUp: RollUp, language: Language): Iterable<string> {
  const { department, units, findings, notEvaluated, counts } = rollUp;
  const { identity, moneyUnit } = department;
  yield rollUpFaces.heading({
    department: nameOfMember(identity),
    year: yearWords(identity.year),
    money: MONEY_UNIT[moneyUnit],
    units: units.length,
  })[language];
  for (const unit of units)
    yield rollUpFaces.own({
      name: nameOfMember(unit.identity),
      money: MONEY_UNIT[unit.moneyUnit],
      errors: unit.errors.length,
    })[language];
  yield rollUpFaces.complete[rollUp.completeness][language];
  if (rollUp.flows.some) yield rollUpFaces.flows[language];
  yield countsOf(rollUp)[language];
  yield '';
  for (const finding of findings) yield* findingLines(finding, rollUp, language);
  if (counts.evaluated > 0 && findings.every(({ severity }) => severity === 'info'))
    yield rollUpFaces.agree({ cells: counts.evaluated, units: units.length })[language];
  if (notEvaluated.length > 0) {
    yield '';
    yield cliTexts.notEvaluatedHeading[language];
    for (const { rule, why, count } of notEvaluated)
      yield cliTexts.notEvaluated({ rule, title: rollUpRule(rule).title, why, count })[language];
  }
}

export const countsOf = ({ counts }: RollUp) => rollUpFaces.counts({ ...counts, open: counts.notEvaluated });

function* findingLines(finding: RollUpFinding, rollUp: RollUp, language: Language): Iterable<string> {
  const { severity, message, rule, suspects, cells } = finding;
  yield `${cliTexts.severity[severity][language]}  ${message[language]}  [${rule}]`;
  for (const { member, printed, suggested } of suspects.slice(0, finding.singled ? 1 : 2)) {
    const of = member < 0 ? rollUp.department : rollUp.units[member]!;
    const place = placeIn(of, cells[0]!.fact.id);
    yield `      ${
      rollUpFaces.suspect({
        who: nameOfMember(of.identity),
        place: place ? [place.sheet, place.address].filter(Boolean).join('!') : '',
        printed: printed === null ? '—' : formatAmount(printed),
        suggested: formatAmount(suggested),
      })[language]
    }`;
  }
}
