import { addTo } from '../model/lists';
import type { Language, Text } from '../model/text';
import { blank, count, text } from '../output/cells';
import type { SheetEdit, WrittenCell } from '../output/edits';
import { summaryTexts as texts } from '../text/summary-texts';
import { since, type Since } from './history';
import type { SummaryContext } from './summary-context';
import type { CheckedRow } from './summary-row';

/** Its heading, how wide it is, and what it says of a row. */
type ListColumn<T> = readonly [heading: Text, width: number, cell: (of: T) => WrittenCell];

/** A sheet of headings and a row for each, its headings on every page. */
function listSheet<T>(
  id: string,
  name: Text,
  columns: readonly ListColumn<NoInfer<T>>[],
  rows: readonly T[],
  language: Language,
): SheetEdit {
  return {
    kind: 'sheet',
    id,
    name: name[language],
    columnWidths: columns.map(([, width]) => width),
    hiddenColumns: [],
    rows: [
      columns.map(([heading]) => text(heading[language], 'heading')),
      ...rows.map((row) => columns.map(([, , cell]) => cell(row))),
    ],
    repeatRows: { first: 0, last: 0 },
    frozenRows: 1,
  };
}

/** What became of the findings of the last run, of all packages that both runs checked; null without such. */
export function sinceLast({
  rows,
  history,
}: Pick<SummaryContext, 'rows' | 'history'>):
  (Since & { readonly before: number; readonly now: number }) | null {
  let known = false;
  const sum = { before: 0, now: 0, appeared: 0, gone: 0, remaining: 0 };
  for (const { folder, checked } of rows) {
    const earlier = history?.get(folder);
    if (!checked || !earlier) continue;
    known = true;
    sum.before += earlier.errors;
    sum.now += checked.errors;
    const change = since(earlier, checked);
    if (!change) continue;
    sum.appeared += change.appeared;
    sum.gone += change.gone;
    sum.remaining += change.remaining;
  }
  return known ? sum : null;
}

const sumOf = (rows: readonly CheckedRow[], of: (row: CheckedRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

const told = ({ narrative }: CheckedRow): number => narrative?.figures ?? 0;
const toldChecked = ({ narrative }: CheckedRow): number => narrative?.checked ?? 0;

/** 合计: how much was checked and found in all, and since the last run. */
export function totalsSheet(context: SummaryContext): SheetEdit {
  const { rows, language } = context;
  const { columns, totals } = texts;
  const checked = rows.flatMap((row) => row.checked ?? []);
  const change = sinceLast(context);
  const lines: readonly (readonly [Text, number])[] = [
    [totals.packages, rows.length],
    [totals.checked, checked.length],
    [totals.withErrors, checked.filter(({ errors }) => errors > 0).length],
    [columns.errors, sumOf(checked, ({ errors }) => errors)],
    [columns.reviews, sumOf(checked, ({ reviews }) => reviews)],
    [columns.rounding, sumOf(checked, ({ rounding }) => rounding)],
    [columns.notEvaluated, sumOf(checked, ({ notEvaluated }) => notEvaluated)],
    [columns.figures, sumOf(checked, ({ figures }) => figures)],
    [columns.figuresChecked, sumOf(checked, ({ figuresChecked }) => figuresChecked)],
    [columns.told, sumOf(checked, told)],
    [columns.toldChecked, sumOf(checked, toldChecked)],
    ...(change
      ? ([
          [totals.errorsBefore, change.before],
          [totals.appeared, change.appeared],
          [totals.gone, change.gone],
          [totals.remaining, change.remaining],
        ] as const)
      : []),
  ];
  return listSheet(
    'totals',
    texts.sheets.totals,
    [
      [columns.what, 44, ([what]) => text(what[language])],
      [columns.count, 14, ([, number]) => count(number)],
    ],
    lines,
    language,
  );
}

/** 按规则: how often each rule is broken, the most frequent first. */
export function rulesSheet({ rows, language }: SummaryContext): SheetEdit {
  const { columns } = texts;
  const byRule = new Map<string, { title: string; errors: number; reviews: number; packages: number }>();
  for (const { checked } of rows) {
    for (const { rule, title, errors, reviews } of checked?.rules ?? []) {
      const sum = byRule.get(rule) ?? { title, errors: 0, reviews: 0, packages: 0 };
      byRule.set(rule, {
        title,
        errors: sum.errors + errors,
        reviews: sum.reviews + reviews,
        packages: sum.packages + 1,
      });
    }
  }
  const sums = [...byRule].map(([rule, sum]) => ({ rule, ...sum }));
  return listSheet(
    'rules',
    texts.sheets.rules,
    [
      [columns.rule, 22, ({ rule }) => text(rule, 'textMuted')],
      [columns.ruleTitle, 76, ({ title }) => text(title)],
      [columns.errors, 9, ({ errors }) => count(errors)],
      [columns.reviews, 9, ({ reviews }) => count(reviews)],
      [columns.packages, 9, ({ packages }) => count(packages)],
    ],
    sums.sort((a, b) => b.errors - a.errors || b.reviews - a.reviews),
    language,
  );
}

/** 按单位: of several packages of one unit the sum. */
export function unitsSheet({ rows, language }: SummaryContext): SheetEdit {
  const { columns } = texts;
  const byUnit = new Map<string, CheckedRow[]>();
  for (const { checked } of rows) {
    if (checked) addTo(byUnit, checked.unit, checked);
  }
  type Unit = readonly [name: string, packages: readonly CheckedRow[]];
  const sum = (heading: Text, width: number, of: (row: CheckedRow) => number): ListColumn<Unit> => [
    heading,
    width,
    ([, packages]) => count(sumOf(packages, of)),
  ];
  return listSheet(
    'units',
    texts.sheets.units,
    [
      [columns.unit, 44, ([unit]) => text(unit)],
      sum(columns.packages, 9, () => 1),
      sum(columns.errors, 9, ({ errors }) => errors),
      sum(columns.reviews, 9, ({ reviews }) => reviews),
      sum(columns.figures, 11, ({ figures }) => figures),
      sum(columns.figuresChecked, 11, ({ figuresChecked }) => figuresChecked),
      sum(columns.told, 11, told),
      sum(columns.toldChecked, 11, toldChecked),
    ],
    [...byUnit],
    language,
  );
}

const orBlank = (words: string): WrittenCell => (words === '' ? blank() : text(words));

/** 缺件: which packages have no narrative or no workbook, could not be checked or written, or are not there any more. */
export function lackingSheet({ rows, history, withoutWorkbook, language }: SummaryContext): SheetEdit {
  const { columns, lacking } = texts;
  const there = new Set(rows.map(({ folder }) => folder));
  const lines = [
    ...rows.flatMap(({ folder, checked, problems }): (readonly [Text, string, string, string])[] => {
      const unit = checked?.unit ?? '';
      if (withoutWorkbook.has(folder)) return [[lacking.workbook, folder, unit, problems]];
      if (!checked) return [[lacking.unchecked, folder, unit, problems]];
      return [
        ...(checked.narrative ? [] : [[lacking.narrative, folder, unit, ''] as const]),
        ...(problems === '' ? [] : [[lacking.unwritten, folder, unit, problems] as const]),
      ];
    }),
    ...[...(history?.keys() ?? [])]
      .filter((folder) => !there.has(folder))
      .map((folder) => [lacking.absent, folder, '', ''] as const),
  ];
  return listSheet(
    'lacking',
    texts.sheets.lacking,
    [
      [columns.lacks, 22, ([what]) => text(what[language])],
      [columns.folder, 26, ([, folder]) => orBlank(folder)],
      [columns.unit, 30, ([, , unit]) => orBlank(unit)],
      [columns.state, 62, ([, , , problems]) => orBlank(problems)],
    ],
    lines,
    language,
  );
}
