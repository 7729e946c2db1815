import { nameKey } from '../../../model/names';
import type { StatementId } from '../../../model/statements';
import { isCodeHeading, isNameHeading } from './codes';

export type SubjectStatement = 'T2' | 'T3' | 'T5' | 'T7' | 'T8';

/** Which heading makes a money column. */
type ColumnRule = readonly [column: string, heading: RegExp];

const SPENDING: readonly ColumnRule[] = [
  ['basic', /^基本支出$/],
  ['project', /^项目支出$/],
];

/** A fund's table, and T5 where it is …收入支出决算表: 年初结转和结余, 本年收入, 本年支出, 年末结转和结余. */
const FUND: readonly ColumnRule[] = [
  ['opening', /^(?:上年|年初).*(?:结转|结余)/],
  ['closing', /^(?:年末.*(?:结转|结余)|结转下年)/],
  ['income', /^本年收入(?:合计)?$/],
  ...SPENDING,
  ['total', /^(?:本年支出|支出)(?:合计|小计|总计)?$/],
];

const COLUMNS: Readonly<Record<SubjectStatement, readonly ColumnRule[]>> = {
  T2: [
    ['educationFees', /教育收费/],
    ['total', /^(?:本年)?收入(?:合计|总计)?$/],
    ['fiscal', /^财政拨款(?:补助)?收入$/],
    ['superiorSubsidy', /^上级补助收入$/],
    ['undertaking', /^事业收入/],
    ['business', /^经营收入$/],
    ['affiliatedRemittance', /^附属单位上缴收入$|^附属单位缴款$/],
    ['other', /^其他收入$/],
  ],
  T3: [
    ['total', /^(?:本年)?支出(?:合计|总计)?$/],
    ...SPENDING,
    ['superiorRemittance', /^上缴上级支出$/],
    ['business', /^经营支出$/],
    ['affiliatedSubsidy', /^对附属单位补助支出$/],
  ],
  T5: FUND,
  T7: FUND,
  T8: FUND,
};

/** Is it a table by functional subject? */
export const isSubjectStatement = (statement: StatementId): statement is SubjectStatement =>
  statement in COLUMNS;

/** Groups of columns in which 基本支出 and 项目支出 are no spending of the year. */
const NO_SPENDING = new Set(['opening', 'income', 'closing']);

/** Headings that name no column of their own. */
const GENERIC = /^(?:本年)?(?:决算数|金额)$/;

const SUM = /^(?:小计|合计|总计)$/;

/** The heading of a column that numbers the rows. */
export const isCounter = (heading: string): boolean => heading === '行次' || heading === '序号';

/** What a column of a table by subject is: a column of the statement, or one that the form has beyond it (null). */
export interface ColumnOf {
  readonly column: string | null;
  readonly label: string;
}

/**
 * What the headings of a column, from the top down, make of it. A sum (小计) is its group's figure; 基本支出 under
 * 本年收入 or under a balance is a part of that. Undefined where nothing says that money stands there.
 */
function columnOf(statement: SubjectStatement, path: readonly string[]): ColumnOf | undefined {
  if (path.some((heading) => isCounter(heading) || isCodeHeading(heading) || isNameHeading(heading)))
    return undefined;
  const names = path.filter((heading) => !GENERIC.test(heading)).map(nameKey);
  const label = names.at(-1);
  if (label === undefined) return undefined;
  const known = names.map((name) => COLUMNS[statement].find(([, heading]) => heading.test(name))?.[0]);
  const groups = known.slice(0, -1).filter((column) => column !== undefined);
  const own = known.at(-1);
  const group = groups.at(-1);
  if (SUM.test(label)) return { column: group ?? 'total', label };
  if (own === undefined) return { column: null, label };
  return { column: group !== undefined && NO_SPENDING.has(group) && group !== own ? null : own, label };
}

/** The money columns of a table by subject, and those that its form has beyond the statement's own. */
export function moneyColumns(
  statement: SubjectStatement,
  headings: readonly (readonly string[])[],
): {
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly label: string }>;
  readonly beyond: ReadonlySet<number>;
} {
  const columns = new Map<string, { index: number; label: string }>();
  const beyond = new Set<number>();
  const latest = Math.max(0, ...headings.map(yearOf));
  headings.forEach((path, index) => {
    const found = columnOf(statement, path);
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
