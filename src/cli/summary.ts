import type { Language } from '../model/text';
import { blank, count, text } from '../output/cells';
import type { SheetEdit, WrittenCell } from '../output/edits';
import { cliTexts } from '../text/cli-texts';
import { unitWords, yearWords } from '../text/unknown';
import type { PackageOutcome } from './batch';

const WIDTHS = [6, 26, 34, 8, 8, 8, 8, 8, 8, 8, 10, 80];

/** The workbook of a batch: a line for each package, the errors in words. */
export function summarySheet(outcomes: readonly PackageOutcome[], language: Language): SheetEdit {
  const columns = cliTexts.summaryColumns;
  return {
    kind: 'sheet',
    id: 'summary',
    name: cliTexts.summarySheet[language],
    columnWidths: WIDTHS,
    hiddenColumns: [],
    rows: [
      [{ ...text(cliTexts.summaryTitle[language], 'title'), span: columns.length }],
      columns.map((column) => text(column[language], 'heading')),
      ...outcomes.map((outcome, index) => summaryRow(outcome, index + 1, language)),
    ],
    repeatRows: { first: 1, last: 1 },
    frozenRows: 2,
  };
}

function summaryRow(
  { names, result, line }: PackageOutcome,
  number: number,
  language: Language,
): WrittenCell[] {
  const start = [count(number), text(names.folder)];
  if (!result) return [...start, ...Array.from({ length: 9 }, () => blank()), text(line, 'textError')];
  const { findings, statements, coverage, counts } = result;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const reviews = findings.filter(({ severity }) => severity === 'review');
  return [
    ...start,
    text(unitWords(result.package.unit)[language]),
    text(yearWords(result.package.fiscalYear)[language]),
    count(statements.filter(({ state }) => state === 'read' || state === 'empty').length),
    count(coverage.cells),
    count(coverage.checked),
    count(errors.length),
    count(reviews.length),
    count(counts.rounding),
    count(counts.notEvaluated),
    text(errors.map(({ message }) => message).join('\n'), errors.length > 0 ? 'textError' : 'text'),
  ];
}
