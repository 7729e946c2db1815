import type { StatementsRead, Sum } from '../../../model/form';
import { equal } from '../../../model/identity';
import type { Measure } from '../../../model/edition';
import { say } from '../../../model/text';
import { expensesForm } from '../../kinds/expenses';
import {
  says,
  THREE_PUBLIC_EXPENSES,
  totalOf,
  vehiclesOf,
  type ThreePublicLine,
} from '../../kinds/three-public';

/** What some places print beside them: 会议费, 培训费, and 合计 of all. */
export type T9Expense = ThreePublicLine | 'meetings' | 'training' | 'all';

/** The economic subjects of T6 that some places print beside the three, by code. */
export const OTHER_EXPENSES: ReadonlyArray<readonly [code: string, line: T9Expense]> = [
  ['30215', 'meetings'],
  ['30216', 'training'],
];

/** The measures that are printed: 预算数 and 决算数. */
const measures = (read: StatementsRead): Measure[] => [
  ...new Set((read.statement('T9')?.figures ?? []).map((figure) => figure.item.edition.measure)),
];

/** Is 公务用车购置及运行维护费 a figure of its own? */
const hasVehicles = (read: StatementsRead, measure: Measure): boolean =>
  read.figure(t9('vehicles', measure)) !== undefined;

const sums: readonly Sum[] = [
  {
    id: 'T9.total',
    title: say(
      '“三公”经费合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费',
      'Total = travel abroad + vehicles + reception',
    ),
    basis: say(
      '公开09表 1栏 = 2 + 3 + 6；7栏 = 8 + 9 + 12',
      'Form 09, column 1 = 2 + 3 + 6; column 7 = 8 + 9 + 12',
    ),
    identities: (read) =>
      measures(read).map((measure) => totalOf((line) => t9(line, measure), hasVehicles(read, measure))),
  },
  {
    id: 'T9.vehicles',
    title: say('公务用车小计 = 购置费 + 运行维护费', 'Vehicles = purchase + running'),
    basis: say('公开09表 3栏 = 4 + 5；9栏 = 10 + 11', 'Form 09, column 3 = 4 + 5; column 9 = 10 + 11'),
    identities: (read) =>
      measures(read)
        .filter((measure) => hasVehicles(read, measure))
        .map((measure) => vehiclesOf((line) => t9(line, measure))),
  },
  {
    id: 'T9.all',
    title: say('合计 = “三公”经费 + 会议费 + 培训费', 'Total = three public expenses + meetings + training'),
    basis: say(
      '“三公”经费及会议费、培训费支出决算表',
      'The form of three public expenses, meetings and training',
    ),
    *identities(read) {
      for (const measure of measures(read)) {
        if (read.figure(t9('all', measure)) === undefined) continue;
        const others = OTHER_EXPENSES.map(([, line]) => t9(line, measure));
        yield equal(t9('all', measure), [
          t9('total', measure),
          ...others.filter((each) => read.figure(each) !== undefined),
        ]);
      }
    },
  },
];

const unquoted = (text: string): string => text.replace(/[“”‘’"'「」]/g, '');

/** 公开09表 财政拨款“三公”经费支出决算表. */
export const t9 = expensesForm<T9Expense>('T9', {
  name: 'threePublic',
  title: say('财政拨款“三公”经费支出决算表', 'Three public expenses'),
  titles: /^(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费(?:支出)?决算表$/,
  words: { says: /三公/, not: /$^/ },
  expenses: [
    ...THREE_PUBLIC_EXPENSES,
    { key: 'meetings', name: '会议费', isNamedBy: says(/^会议费(?:支出|小计|合计)?$/), outside: true },
    { key: 'training', name: '培训费', isNamedBy: says(/^培训费(?:支出|小计|合计)?$/), outside: true },
  ],
  total: {
    key: 'total',
    name: '合计',
    isNamedBy: (heading) => /^(?:三公经费)?(?:财政拨款)?(?:支出)?(?:合计|总计|小计)$/.test(unquoted(heading)),
  },
  wider: { key: 'all', name: '“三公”经费、会议费、培训费合计' },
  whole: /三公/,
  asTotal: /^三公经费(?:支出)?$/,
  beside:
    /团组|批次|人次|人数|个数|次数|保有量|购置数|数量|\((?:个|辆|人|批|次|台)\)|机关运行|(?:国内|外事|境外|国\(境\)外)(?:公务)?接待|增减|差异|上年|%|率$/,
  enough: 4,
  sums,
});
