import type { Check } from '../check';
import { narrativeCoverage } from '../check/narrative-coverage';
import {
  becauseOf,
  messageOf,
  notEvaluated,
  quoteAt,
  placeNameOf,
  shownOf,
  suspicion,
  unitOf,
  yearOf,
  type Finding,
} from '../findings';
import type { Examination } from '../findings/examination';
import { LAST_YEAR } from '../model/edition';
import type { Language } from '../model/text';
import type { Books } from '../books/books';
import { cliTexts } from '../text/cli-texts';
import { isElsewhere } from '../model/sheet';
import { MONEY_UNIT } from '../text/money-units';
import { unitWords, yearWords } from '../text/unknown';

/**
 * What a person reads on the terminal, line by line: what needs doing first, what was not checked last. Each line is made
 * when it is asked for: there may be a hundred thousand.
 */
export function* textReport(examination: Examination, language: Language): Iterable<string> {
  const { check, findings } = examination;
  const { books } = check;
  const year = yearOf(books);
  const ids = books.counted.map(({ id }) => id);
  const missing = ids.filter((id) => !books.statement(id));
  const unread = ids.filter((id) => books.statement(id)?.state === 'unreadable');
  const { figures, unchecked } = check.coverage;
  yield cliTexts.heading({
    unit: unitWords(unitOf(books)),
    year: yearWords(year),
    money: MONEY_UNIT[books.set.moneyUnit],
  })[language];
  yield [
    cliTexts.statementsRead(
      ids.length - missing.length - unread.length,
      ids.length,
      [
        missing.length > 0
          ? cliTexts.missing({ titles: missing.map((id) => books.form(id).title) })[language]
          : '',
        unread.length > 0 ? cliTexts.unread({ names: unread.map((id) => books.called(id)) })[language] : '',
      ].join(''),
    )[language],
    cliTexts.coverage(figures.length - unchecked.length, figures.length)[language],
  ].join(' · ');
  yield* narrativeLines(check, language);
  yield* lastYearLines(examination, language);
  yield countLine(examination, language);
  yield '';
  for (const finding of findings) yield* findingLines(finding, books, language);
  if (findings.every(({ severity }) => severity === 'rounding' || severity === 'info')) {
    yield cleanLine(check, language);
  }
  const open = notEvaluated(check.verdicts);
  if (open.length > 0) {
    yield '';
    yield cliTexts.notEvaluatedHeading[language];
    for (const { rule, title, why, count } of open) {
      yield cliTexts.notEvaluated({ rule, title, why, count })[language];
    }
  }
}

/** One line of what was taken for last year's accounts: known by its year, wherever it was put. */
function lastYearLines({ check, beside }: Examination, language: Language): string[] {
  const last = check.books.in(LAST_YEAR);
  if (!last) return [];
  const files = beside.flatMap(({ edition, state, file }) =>
    edition === LAST_YEAR && state === 'read' ? [file] : [],
  );
  const sheets = [...last.set.statements.values()].filter(({ sheet }) => !isElsewhere(sheet)).length;
  return [cliTexts.lastYear({ year: yearWords(last.fiscalYear), files, sheets })[language]];
}

/** Everything agrees: of how many, and how many are not told of. */
function cleanLine(check: Check, language: Language): string {
  const covered = [check.coverage, ...narrativeCoverage(check)];
  const figures = covered.reduce((sum, each) => sum + each.figures.length, 0);
  const unchecked = covered.reduce((sum, each) => sum + each.unchecked.length, 0);
  return (figures === unchecked ? cliTexts.nothingChecked : cliTexts.clean(figures - unchecked, unchecked))[
    language
  ];
}

export function countLine({ check, findings }: Examination, language: Language): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const kind = (wanted: string): number => check.verdicts.filter((verdict) => verdict.kind === wanted).length;
  return cliTexts.counts(count('error'), count('review'), kind('rounding'), kind('notEvaluated'))[language];
}

/** How many passages of the narrative a finding quotes. */
const QUOTED = 3;

function findingLines(finding: Finding, books: Books, language: Language): string[] {
  const lines = [
    `${cliTexts.severity[finding.severity][language]}  ${messageOf(finding)[language]}  [${finding.rules.join(' ')}]`,
  ];
  const suspect = suspicion(finding);
  if (suspect) lines.push(`      ${suspect[language]}`);
  if (suspect && finding.singled) lines.push(`      ${becauseOf(finding.suspects[0]!)[language]}`);
  if (finding.severity !== 'rounding') {
    lines.push(...passageLines(finding, books, language).map((line) => `      ${line}`));
  }
  return lines;
}

/** The words of the narrative that a finding points at. */
function passageLines({ pointers }: Finding, books: Books, language: Language): string[] {
  const several = books.narratives.length + books.strangers.length > 1;
  const places = pointers.flatMap((pointer) => {
    const { place } = shownOf(pointer);
    return place.source === 'cell' || place.end <= place.start ? [] : [place];
  });
  const passages = places.slice(0, QUOTED).map((place) => {
    const file = several ? place.file : '';
    return cliTexts.passage({ file, place: placeNameOf(place), quoted: quoteAt(books, place) })[language];
  });
  const more = places.length - QUOTED;
  return [...passages, ...(more > 0 ? [cliTexts.morePassages(more)[language]] : [])];
}

/** One line a narrative: how many of its figures were checked. */
function narrativeLines(check: Check, language: Language): string[] {
  return narrativeCoverage(check).flatMap(({ narrative: { file, unknown }, figures, unchecked }) => [
    (figures.length === 0
      ? cliTexts.narrativeSilent({ file })
      : cliTexts.narrativeCoverage({
          file,
          checked: figures.length - unchecked.length,
          figures: figures.length,
        }))[language],
    ...unknown.map(
      ({ text, amounts }) => cliTexts.unknownHeading({ file, heading: text, amounts })[language],
    ),
  ]);
}
