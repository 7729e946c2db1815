import { notEvaluated, placeOf, type Finding } from '../findings';
import type { Examination } from '../findings/examine';
import { formatAmount } from '../model/money';
import { STATEMENTS } from '../model/statements';
import type { Language } from '../model/text';
import { cliTexts } from '../text/cli-texts';
import { unitWords, yearWords } from '../text/unknown';
import Decimal from 'decimal.js';

/** What a person reads on the terminal: what needs doing first, what was not checked last. */
export function textReport({ check, findings }: Examination, language: Language): string {
  const { set } = check.books;
  const missing = STATEMENTS.filter((id) => !check.books.statement(id));
  const { figures, unchecked } = check.coverage;
  const lines = [
    cliTexts.heading(unitWords(set.unitName)[language], yearWords(set.fiscalYear)[language], set.moneyUnit)[
      language
    ],
    [
      cliTexts.statementsRead(
        9 - missing.length,
        missing.length > 0 ? cliTexts.missing(missing.join(' '))[language] : '',
      )[language],
      cliTexts.coverage(figures.length - unchecked.length, figures.length)[language],
    ].join(' · '),
    countLine({ check, findings }, language),
    '',
  ];
  for (const finding of findings) lines.push(...findingLines(finding, language));
  if (findings.every(({ severity }) => severity === 'rounding')) lines.push(cliTexts.clean[language]);
  const open = notEvaluated(check.verdicts);
  if (open.length > 0) {
    lines.push('', cliTexts.notEvaluatedHeading[language]);
    for (const { rule, title, why, count } of open) {
      lines.push(cliTexts.notEvaluated(rule, title[language], why[language], count)[language]);
    }
  }
  return lines.join('\n');
}

export function countLine({ check, findings }: Examination, language: Language): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const kind = (wanted: string): number => check.verdicts.filter((verdict) => verdict.kind === wanted).length;
  return cliTexts.counts(count('error'), count('review'), kind('rounding'), kind('notEvaluated'))[language];
}

function findingLines(finding: Finding, language: Language): string[] {
  const lines = [
    `${cliTexts.severity[finding.severity][language]}  ${finding.message[language]}  [${finding.rules.join(' ')}]`,
  ];
  const suspects = finding.suspects.flatMap(({ pointer, suggested }) => {
    const target = finding.pointers[pointer]!;
    return target.kind === 'figure'
      ? [{ place: placeOf(target.figure), value: formatAmount(new Decimal(suggested)) }]
      : [];
  });
  if (finding.singled && suspects[0]) {
    lines.push(`      ${cliTexts.suspect(suspects[0].place, suspects[0].value)[language]}`);
    lines.push(`      ${finding.suspects[0]!.because[language]}`);
  } else if (suspects.length > 0) {
    const list = suspects.map(({ place, value }) => cliTexts.suspectValue(place, value)[language]).join('；');
    lines.push(`      ${cliTexts.eitherSuspect(list)[language]}`);
  }
  return lines;
}
