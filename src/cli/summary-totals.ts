import type { Language, Text } from '../model/text';
import { blank, count, text } from '../output/cells';
import type { SheetEdit, WrittenCell } from '../output/edits';
import { summaryTexts as texts } from '../text/summary-texts';
import { since, type Since } from './history';
import type { SummaryContext } from './summary-context';
import type { CheckedRow } from './summary-row';

/** A sheet of headings and rows, its headings on every page. */
function listSheet(
  id: string,
  name: Text,
  columns: readonly (readonly [Text, number])[],
  rows: readonly (readonly WrittenCell[])[],
  language: Language,
): SheetEdit {
  return {
    kind: 'sheet',
    id,
    name: name[language],
    columnWidths: columns.map(([, width]) => width),
    hiddenColumns: [],
    rows: [columns.map(([heading]) => text(heading[language], 'heading')), ...rows],
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
    [columns.told, sumOf(checked, ({ narrative }) => narrative?.figures ?? 0)],
    [columns.toldChecked, sumOf(checked, ({ narrative }) => narrative?.checked ?? 0)],
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
      [columns.what, 44],
      [columns.count, 14],
    ],
    lines.map(([what, number]) => [text(what[language]), count(number)]),
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
  const sorted = [...byRule].sort(([, a], [, b]) => b.errors - a.errors || b.reviews - a.reviews);
  return listSheet(
    'rules',
    texts.sheets.rules,
    [
      [columns.rule, 22],
      [columns.ruleTitle, 76],
      [columns.errors, 9],
      [columns.reviews, 9],
      [columns.packages, 9],
    ],
    sorted.map(([rule, { title, errors, reviews, packages }]) => [
      text(rule, 'textMuted'),
      text(title),
      count(errors),
      count(reviews),
      count(packages),
    ]),
    language,
  );
}

/** 按单位: of several packages of one unit the sum. */
export function unitsSheet({ rows, language }: SummaryContext): SheetEdit {
  const { columns } = texts;
  const byUnit = new Map<string, CheckedRow[]>();
  for (const { checked } of rows) {
    if (checked) byUnit.set(checked.unit, [...(byUnit.get(checked.unit) ?? []), checked]);
  }
  const sums: readonly ((row: CheckedRow) => number)[] = [
    ({ errors }) => errors,
    ({ reviews }) => reviews,
    ({ figures }) => figures,
    ({ figuresChecked }) => figuresChecked,
    ({ narrative }) => narrative?.figures ?? 0,
    ({ narrative }) => narrative?.checked ?? 0,
  ];
  return listSheet(
    'units',
    texts.sheets.units,
    [
      [columns.unit, 44],
      [columns.packages, 9],
      [columns.errors, 9],
      [columns.reviews, 9],
      [columns.figures, 11],
      [columns.figuresChecked, 11],
      [columns.told, 11],
      [columns.toldChecked, 11],
    ],
    [...byUnit].map(([unit, of]) => [
      text(unit),
      count(of.length),
      ...sums.map((sum) => count(sumOf(of, sum))),
    ]),
    language,
  );
}

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
      [columns.lacks, 22],
      [columns.folder, 26],
      [columns.unit, 30],
      [columns.state, 62],
    ],
    lines.map(([what, ...cells]) => [
      text(what[language]),
      ...cells.map((each) => (each === '' ? blank() : text(each))),
    ]),
    language,
  );
}
