import type { Columns } from '../../model/form';
import { nameKey } from '../../model/names';
import { economicColumn } from './economic-columns';
import { isCodeHeading, isNameHeading } from './codes';

/** Groups of columns in which 基本支出 and 项目支出 are no spending of the year. */
const NO_SPENDING = new Set(['opening', 'income', 'closing']);

/** Headings that name no column of their own. */
const GENERIC = /^(?:本年)?(?:决算数|金额)$/;

const SUM = /^(?:小计|合计|总计)$/;

/** The heading of a column that numbers the rows. */
export const isCounter = (heading: string): boolean => heading === '行次' || heading === '序号';

/** What a column of a table by subject is: a column of the statement, or one that the form has beyond it (null). */
export interface HeadedColumn {
  readonly column: string | null;
  readonly label: string;
}

/**
 * What the headings of a column, from the top down, make of it. A sum (小计) is its group's figure; 基本支出 under
 * 本年收入 or under a balance is a part of that. Undefined where nothing says that money stands there.
 */
function columnOf(columns: Columns, path: readonly string[]): HeadedColumn | undefined {
  if (path.some((heading) => isCounter(heading) || isCodeHeading(heading) || isNameHeading(heading)))
    return undefined;
  const names = path.filter((heading) => !GENERIC.test(heading)).map(nameKey);
  const label = names.at(-1);
  if (label === undefined) return ofTotal(columns, path);
  const groups: string[] = [];
  let own: string | undefined;
  for (const name of names) {
    if (own !== undefined) groups.push(own);
    own = named(columns, name, groups);
  }
  const group = groups.at(-1);
  if (SUM.test(label)) return { column: group ?? 'total', label };
  if (own === undefined) return { column: null, label };
  const isElsewhere = group !== undefined && NO_SPENDING.has(group) && group !== own;
  return { column: isElsewhere && columns[own]!.under === undefined ? null : own, label };
}

/** Where a form has one column of amounts alone, 金额 or 决算数 may be its whole heading. */
function ofTotal(columns: Columns, path: readonly string[]): HeadedColumn | undefined {
  const label = path.at(-1);
  return label !== undefined && columns.total?.heading.test(label) ? { column: 'total', label } : undefined;
}

/** The column of this heading: one that needs another above it before one that stands alone. */
function named(columns: Columns, name: string, groups: readonly string[]): string | undefined {
  const rules = Object.entries(columns).filter(([, { heading }]) => heading.test(name));
  const part = rules.find(([, { under }]) => under !== undefined && groups.includes(under));
  return (part ?? rules.find(([, { under }]) => under === undefined))?.[0];
}

/** The money columns of a table by subject, and those that its form has beyond the statement's own. */
export function moneyColumns(
  form: Columns,
  economic: boolean,
  headings: readonly (readonly string[])[],
): {
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly label: string }>;
  readonly beyond: ReadonlySet<number>;
} {
  const columns = new Map<string, { index: number; label: string }>();
  const beyond = new Set<number>();
  const latest = Math.max(0, ...headings.map(yearOf));
  headings.forEach((path, index) => {
    const found = (economic ? economicColumn(path) : null) ?? columnOf(form, path);
    if (!found) return;
    const isOfThisYear = yearOf(path) === 0 || yearOf(path) === latest;
    if (!isOfThisYear) {
      beyond.add(index);
    } else if (found.column !== null && !columns.has(found.column)) {
      columns.set(found.column, { index, label: found.label });
    } else if (found.column !== null || isBeyond(path)) {
      beyond.add(index);
    }
  });
  return { columns, beyond };
}

/** The year a column is of: 2023年决算数 beside 2024年决算数; 0 where its headings print none. */
const yearOf = (path: readonly string[]): number =>
  Math.max(0, ...path.map((heading) => Number(/^(20\d\d)年/.exec(heading)?.[1] ?? 0)));

/** Columns that forms of some places have besides: parts of a column, last year, changes and rates. */
const isBeyond = (path: readonly string[]): boolean =>
  path.some((heading) =>
    /^(?:日常)?(?:人员|公用)(?:经费|支出)$|结转|结余|^本年收入$|^其中|上年|预算数$|增减|差异|占|比|率|%/.test(
      heading,
    ),
  );
