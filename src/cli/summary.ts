import type { Examination } from '../findings/examination';
import type { CheckResult } from '../findings/result';
import type { Language } from '../model/text';
import { blank, count, text } from '../output/cells';
import type { SheetEdit, WrittenCell } from '../output/edits';
import { batchTexts } from '../text/batch-texts';
import { cliTexts } from '../text/cli-texts';
import { unitWords, yearWords } from '../text/unknown';

/** What is kept of a package for the summary: a few small values, however much was found. */
export interface SummaryRow {
  readonly folder: string;
  /** Null where the package could not be checked. */
  readonly checked: {
    readonly unit: string;
    readonly year: string;
    /** What it was checked against besides: 预算公开; empty where there is nothing. */
    readonly beside: string;
    readonly statements: number;
    readonly figures: number;
    readonly figuresChecked: number;
    /** Null without a narrative. */
    readonly narrative: {
      readonly figures: number;
      readonly checked: number;
      readonly unread: number;
    } | null;
    readonly errors: number;
    readonly reviews: number;
    readonly rounding: number;
    readonly notEvaluated: number;
  } | null;
  /** The errors in words, or why the package was not checked. */
  readonly problems: string;
}

const WIDTHS = [6, 26, 34, 8, 12, 8, 9, 9, 9, 9, 8, 11, 8, 8, 8, 10, 80];
/** So many errors of a package are told in words: more fit no cell that is read, and 5,000 packages may have them. */
const TOLD = 50;

/** The row of a package that was checked. */
export function rowOf(
  folder: string,
  result: CheckResult,
  { publication }: Examination,
  language: Language,
): SummaryRow {
  const [, ...others] = publication.parts ?? [publication];
  const { findings, statements, coverage, counts, narrative } = result;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const more = errors.length - TOLD;
  return {
    folder,
    checked: {
      unit: unitWords(result.package.unit)[language],
      year: yearWords(result.package.fiscalYear)[language],
      beside: others.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', '),
      statements: statements.filter(({ state }) => state === 'read' || state === 'empty').length,
      figures: coverage.cells,
      figuresChecked: coverage.checked,
      narrative: narrative && {
        figures: narrative.figures,
        checked: narrative.checked,
        unread: narrative.unread.reduce((sum, { amounts }) => sum + amounts, 0),
      },
      errors: errors.length,
      reviews: findings.filter(({ severity }) => severity === 'review').length,
      rounding: counts.rounding,
      notEvaluated: counts.notEvaluated,
    },
    problems: [
      ...errors.slice(0, TOLD).map(({ message }) => message),
      ...(more > 0 ? [batchTexts.moreErrors(more)[language]] : []),
    ].join('\n'),
  };
}

/** The same in a line for the terminal: what was found, and of how many figures. */
export function lineOf({ checked, problems }: SummaryRow, language: Language): string {
  if (!checked) return problems;
  const { narrative } = checked;
  const parts = [
    cliTexts.counts(checked.errors, checked.reviews, checked.rounding, checked.notEvaluated),
    batchTexts.statementFigures(checked.figuresChecked, checked.figures),
    ...(checked.beside === '' ? [] : [batchTexts.beside(checked.beside)]),
    narrative ? batchTexts.narrativeFigures(narrative.checked, narrative.figures) : batchTexts.noNarrative,
    ...(narrative && narrative.unread > 0 ? [batchTexts.unreadAmounts(narrative.unread)] : []),
  ];
  return parts.map((part) => part[language]).join(language === 'zh' ? '；' : '; ');
}

/** The workbook of a batch: a line for each package, the errors in words. */
export function summarySheet(rows: readonly SummaryRow[], language: Language): SheetEdit {
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
      ...rows.map((row, index) => cellsOf(row, index + 1)),
    ],
    repeatRows: { first: 1, last: 1 },
    frozenRows: 2,
  };
}

function cellsOf({ folder, checked, problems }: SummaryRow, number: number): WrittenCell[] {
  const start = [count(number), text(folder)];
  if (!checked) {
    return [
      ...start,
      ...Array.from({ length: WIDTHS.length - 3 }, () => blank()),
      text(problems, 'textError'),
    ];
  }
  const { narrative } = checked;
  return [
    ...start,
    text(checked.unit),
    text(checked.year),
    text(checked.beside),
    count(checked.statements),
    count(checked.figures),
    count(checked.figuresChecked),
    ...(narrative
      ? [
          count(narrative.figures),
          count(narrative.checked),
          count(narrative.figures - narrative.checked),
          count(narrative.unread),
        ]
      : Array.from({ length: 4 }, () => blank())),
    count(checked.errors),
    count(checked.reviews),
    count(checked.rounding),
    count(checked.notEvaluated),
    text(problems, checked.errors > 0 ? 'textError' : 'text'),
  ];
}
