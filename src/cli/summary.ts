import { isAbsolute, relative, resolve, dirname, sep } from 'node:path';
import type { Language, Text } from '../model/text';
import { blank, count, formula, text } from '../output/cells';
import type { SheetEdit, WrittenCell } from '../output/edits';
import { summaryTexts as texts } from '../text/summary-texts';
import { since, type Since } from './history';
import type { SummaryContext } from './summary-context';
import { lackingSheet, rulesSheet, totalsSheet, unitsSheet } from './summary-totals';
import type { CheckedRow, SummaryRow } from './summary-row';

/** The workbook of a batch: a line for each package, the findings in words, totals by rule and by unit, what is lacking. */
export function summarySheets(context: SummaryContext): SheetEdit[] {
  return [
    packagesSheet(context),
    totalsSheet(context),
    rulesSheet(context),
    unitsSheet(context),
    lackingSheet(context),
    findingsSheet(context),
  ];
}

interface SummaryColumn {
  readonly heading: Text;
  readonly width: number;
  readonly cell: (row: SummaryRow, checked: CheckedRow | null, index: number) => WrittenCell;
}

/** So many digits and so wide as fit on A4 across without being made too small to read. */
function packagesSheet(context: SummaryContext): SheetEdit {
  const { rows, language } = context;
  const columns = columnsOf(context);
  return {
    kind: 'sheet',
    id: 'summary',
    name: texts.sheets.summary[language],
    columnWidths: columns.map(({ width }) => width),
    hiddenColumns: [columns.length - 1],
    rows: [
      [{ ...text(texts.title[language], 'title'), span: columns.length - 1 }],
      columns.map(({ heading }) => text(heading[language], 'heading')),
      ...rows.map((row, index) => columns.map(({ cell }) => cell(row, row.checked, index))),
    ],
    repeatRows: { first: 1, last: 1 },
    frozenRows: 2,
  };
}

function columnsOf({ rows, history, output, language }: SummaryContext): SummaryColumn[] {
  const { columns } = texts;
  const numbered = (
    heading: Text,
    width: number,
    of: (checked: CheckedRow) => number | null | undefined,
  ) => ({
    heading,
    width,
    cell: (_: SummaryRow, checked: CheckedRow | null): WrittenCell => {
      const value = checked && of(checked);
      return typeof value === 'number' ? count(value) : blank();
    },
  });
  const compared = (heading: Text, key: keyof Since): SummaryColumn => ({
    heading,
    width: 6,
    cell: ({ folder }, checked) => {
      const change = checked && since(history?.get(folder), checked);
      return change ? count(change[key]) : blank();
    },
  });
  const linked = (heading: Text, file: (row: SummaryRow) => string | null | undefined): SummaryColumn => ({
    heading,
    width: 7,
    cell: (row) => linkTo(file(row), output, language),
  });
  const any = (of: (row: SummaryRow) => unknown): boolean => rows.some((row) => of(row));
  return [
    { heading: columns.number, width: 5, cell: (_, __, index) => count(index + 1) },
    { heading: columns.folder, width: 15, cell: ({ folder }) => text(folder) },
    { heading: columns.unit, width: 20, cell: (_, checked) => text(checked?.unit ?? '') },
    { heading: columns.year, width: 6, cell: (_, checked) => text(checked?.year ?? '') },
    { heading: columns.beside, width: 10, cell: (_, checked) => text(checked?.beside ?? '') },
    numbered(columns.statements, 5, ({ statements }) => statements),
    numbered(columns.figures, 7, ({ figures }) => figures),
    numbered(columns.figuresChecked, 7, ({ figuresChecked }) => figuresChecked),
    numbered(columns.told, 7, ({ narrative }) => narrative?.figures),
    numbered(columns.toldChecked, 7, ({ narrative }) => narrative?.checked),
    numbered(columns.toldUnchecked, 7, ({ narrative }) => narrative && narrative.figures - narrative.checked),
    numbered(columns.unread, 8, ({ narrative }) => narrative?.unread),
    numbered(columns.errors, 5, ({ errors }) => errors),
    numbered(columns.reviews, 6, ({ reviews }) => reviews),
    numbered(columns.rounding, 5, ({ rounding }) => rounding),
    numbered(columns.notEvaluated, 6, ({ notEvaluated }) => notEvaluated),
    ...(history
      ? [
          {
            heading: columns.before,
            width: 6,
            cell: ({ folder }: SummaryRow) => {
              const earlier = history.get(folder);
              return earlier ? count(earlier.errors) : blank();
            },
          },
          compared(columns.appeared, 'appeared'),
          compared(columns.gone, 'gone'),
          compared(columns.remaining, 'remaining'),
        ]
      : []),
    ...(any(({ written }) => written?.checked)
      ? [linked(columns.checkedCopy, ({ written }) => written?.checked)]
      : []),
    ...(any(({ written }) => written?.letter)
      ? [linked(columns.letter, ({ written }) => written?.letter)]
      : []),
    { heading: columns.state, width: 17, cell: (row) => stateOf(row, language) },
    { heading: columns.keys, width: 10, cell: (_, checked) => text(checked?.keys ?? '', 'textMuted') },
  ];
}

function stateOf({ checked, problems }: SummaryRow, language: Language): WrittenCell {
  if (problems !== '' || !checked) return text(problems, 'textError');
  const { states } = texts;
  if (checked.errors > 0) return text(states.errors[language], 'textError');
  if (checked.reviews > 0) return text(states.reviews[language], 'textReview');
  const { narrative, figures, figuresChecked } = checked;
  const all = figures === figuresChecked && (!narrative || narrative.checked === narrative.figures);
  return text((all ? states.agrees : states.partly)[language]);
}

/** So long may a text in a formula be. */
const MOST_IN_FORMULA = 255;

/** A link to a file by its way from the summary, so that both can be moved together; its way alone where Excel takes no link. */
function linkTo(file: string | null | undefined, output: string, language: Language): WrittenCell {
  if (!file) return blank();
  const way = relative(dirname(resolve(output)), resolve(file))
    .split(sep)
    .join('/');
  if (way.length > MOST_IN_FORMULA || way.includes('#') || isAbsolute(way)) return text(way);
  const words = texts.open[language];
  return formula(`HYPERLINK("${way.replace(/"/g, '""')}","${words}")`, null, 'link', words);
}

/** The first errors and reviews of every package, in words. */
function findingsSheet({ rows, language }: SummaryContext): SheetEdit {
  const { number, folder, unit, severity, finding } = texts.columns;
  let line = 0;
  return {
    kind: 'sheet',
    id: 'findings',
    name: texts.sheets.findings[language],
    columnWidths: [6, 20, 24, 9, 92],
    hiddenColumns: [],
    rows: [
      [number, folder, unit, severity, finding].map((heading) => text(heading[language], 'heading')),
      ...rows.flatMap(({ folder: name, checked }) => {
        if (!checked) return [];
        const more = checked.errors + checked.reviews - checked.told.length;
        const lines = checked.told.map(({ severity: level, message }) => [
          count(++line),
          text(name),
          text(checked.unit),
          text(texts.severity[level][language], level === 'error' ? 'textError' : 'textReview'),
          text(message),
        ]);
        const rest = [blank(), text(name), text(checked.unit), blank(), text(texts.more(more)[language])];
        return more > 0 ? [...lines, rest] : lines;
      }),
    ],
    repeatRows: { first: 0, last: 0 },
    frozenRows: 1,
  };
}
