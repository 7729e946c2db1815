import { t1, t3, t5, t6, t7, t9 } from '../../src/publications/final-accounts/forms';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Sheet } from '../../src/model/sheet';
import { messageOf, nameOf } from '../../src/findings';
import {
  besides,
  expensesAndCounts,
  expensesDown,
  fiscalInOneLine,
  measuresDown,
  meetingsDown,
  namesOnly,
  oneList,
  otherwise,
  withBalances,
} from '../fixtures/other-forms';
import { aPackage, type Package } from '../fixtures/package';
import { generalDetail, projectList } from '../fixtures/places-forms';
import { fundUnit } from '../fixtures/units';

interface Printed {
  sheets(): readonly Sheet[];
}

const plain = aPackage();
const funds = aPackage({ books: fundUnit });
const spoken = (printed: Printed, ...severities: string[]): string[] =>
  examine(finalAccounts, { sheets: printed.sheets() })
    .findings.filter(({ severity }) => severities.includes(severity))
    .map((finding) => `${finding.severity} ${messageOf(finding).zh}`);
const errors = (printed: Printed): string[] => spoken(printed, 'error');
const states = (printed: Printed): string[] =>
  [...examine(finalAccounts, { sheets: printed.sheets() }).check.books.set.statements.values()].map(
    ({ id, state }) => `${id} ${state}`,
  );

const T9 = '一般公共预算财政拨款“三公”经费支出决算表';
const T6 = '一般公共预算财政拨款基本支出决算表';
const THREE = ['total', 'basic', 'project'] as const;
const SPENDING = ['本年支出合计', '基本支出', '项目支出'];

/** One statement of a package in a form of its own, from the package's books; `as` prints them wrongly somewhere else. */
const FORMS: Readonly<Record<string, (pkg: Package) => Printed>> = {
  'T9 with the expenses down': (pkg) => otherwise(pkg, 'T9', T9, expensesDown()),
  'T9 with counts and 机关运行经费 under a new title': (pkg) =>
    otherwise(pkg, 'T9', '“三公”经费、行政参公单位机关运行经费情况表', expensesAndCounts()),
  'T9 with the measures down, 会议费 beside': (pkg) =>
    otherwise(pkg, 'T9', '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表', measuresDown()),
  'T9 with 会议费 and 培训费 in a sum of all': (pkg) =>
    otherwise(pkg, 'T9', '“三公”经费、会议费、培训费情况表', meetingsDown(pkg)),
  'T1 with 财政拨款收入 in one line': (pkg) => otherwise(pkg, 'T1', '收入支出决算总表', fiscalInOneLine()),
  'T5 with income and balances': (pkg) =>
    otherwise(pkg, 'T5', '一般公共预算财政拨款收入支出决算表', withBalances(pkg)),
  'T6 as one list': (pkg) => otherwise(pkg, 'T6', T6, oneList(pkg)),
  'T3 without codes, levels further in': (pkg) =>
    otherwise(pkg, 'T3', '支出决算表', namesOnly(pkg, 'T3', THREE, SPENDING)),
  'T2 once more by unit': (pkg) =>
    besides(pkg, '分单位', '收入决算表（分单位）', [
      ['单位名称', '本年收入合计', '财政拨款收入'],
      ['合计', t1.income('total'), t1.income('total')],
    ]),
  'T7 with 合计 as a heading in its total row': (pkg) => headingsInTotalRow(pkg),
  'a note in T9’s money cell': (pkg) =>
    pkg.withCell('T9', 'A9', '本表反映部门本年度“三公”经费支出预决算情况。'),
};

/** As the template of 上海 prints a fund: the headings of the expenditure stand in the row of the total. */
function headingsInTotalRow(pkg: Package): Package {
  if (!pkg.prints(t7('total', 'basic'))) return pkg;
  return pkg
    .withText(t7('total', 'total'), '合计')
    .withText(t7('total', 'basic'), '基本支出')
    .withText(t7('total', 'project'), '项目支出');
}

describe.each(Object.entries(FORMS))('%s', (_, form) => {
  test.each([
    ['the plain unit', plain],
    ['all funds', funds],
  ])('%s: nine read, no error, nothing doubted', (__, pkg) => {
    const printed = form(pkg);
    expect(states(printed)).toHaveLength(9);
    expect(states(printed).filter((state) => state.endsWith('unreadable'))).toEqual([]);
    expect(spoken(printed, 'error', 'review')).toEqual([]);
  });

  test('a wrong amount in another statement is still found', () => {
    for (const item of [t3('208', 'basic'), t6('301'), t5('total', 'project')]) {
      if (
        form(plain)
          .sheets()
          .every((sheet, at) => sheet === plain.sheets()[at])
      )
        continue;
      const pkg = plain.with(item, '+10.00');
      const printed = form(pkg);
      const isPrinted = printed
        .sheets()
        .some(
          ({ name, cells }) =>
            name === pkg.addressOf(item).sheet &&
            cells[pkg.addressOf(item).row]?.[pkg.addressOf(item).column]?.value === pkg.cellOf(item).value,
        );
      if (isPrinted) expect(errors(printed)).not.toEqual([]);
    }
  });
});

test('a wrong amount in such a form is found and named', () => {
  const wrong = expensesDown().map((row) => (row[0] === '3．公务接待费' ? [row[0], row[1]!, '4.20'] : row));
  const { findings } = examine(finalAccounts, { sheets: otherwise(plain, 'T9', T9, wrong).sheets() });
  const [finding] = findings.filter(({ severity }) => severity === 'error');
  expect(finding!.rule).toBe('T9.total');
  const pointer = finding!.pointers[finding!.suspects[0]!.pointer]!;
  expect(pointer.kind === 'figure' && nameOf(pointer.figure).zh).toContain('公务接待费');
});

test('a table over two sheets is read as one, and its cells are named by their own sheet', () => {
  const split = (pkg: Package): Printed => ({
    sheets: () =>
      pkg.sheets().flatMap((sheet): Sheet[] => {
        if (sheet.name !== pkg.sheetNameOf('T3')) return [sheet];
        const at = pkg.addressOf(t3('210', 'total')).row;
        const head = pkg.addressOf(t3('total', 'total')).row;
        const title = [{ value: '支出决算表（续）' }];
        const first = { ...sheet, cells: sheet.cells.slice(0, at), merges: [] };
        const rest = [title, ...sheet.cells.slice(1, head), ...sheet.cells.slice(at)];
        return [first, { ...sheet, name: '续', cells: rest, merges: [] }];
      }),
  });
  const shanghai = aPackage({ family: 'shanghai' });
  expect(spoken(split(shanghai), 'error', 'review', 'info')).toEqual([]);
  const wrong = examine(finalAccounts, {
    sheets: split(shanghai.with(t3('21011', 'basic'), '+10.00')).sheets(),
  }).findings;
  const [finding] = wrong.filter(({ severity }) => severity === 'error');
  const pointer = finding!.pointers[finding!.suspects[0]!.pointer]!;
  expect(pointer.kind === 'figure' && pointer.figure.place).toMatchObject({ sheet: '续' });
});

test('real words where a number belongs stay unreadable', () => {
  for (const text of ['二十万', '见附表', '12.3万']) {
    expect(errors(plain.withText(t9('reception', 'actual'), text))).toEqual([
      expect.stringContaining(`现为“${text}”`),
    ]);
  }
});

test('rows without codes in every statement are said, and tied to each other by their names', () => {
  const unnamed = (pkg: Package): Printed => ({
    sheets: () =>
      (['T2', 'T3', 'T5'] as const).reduce<Sheet[]>((sheets, id) => {
        const columns = id === 'T2' ? ['total', 'fiscal', 'other'] : THREE;
        const headings = id === 'T2' ? ['本年收入合计', '财政拨款收入', '其他收入'] : SPENDING;
        const title = { T2: '收入决算表', T3: '支出决算表', T5: '一般公共预算财政拨款支出决算表' }[id];
        const name = pkg.sheetNameOf(id);
        const form = otherwise(pkg, id, title, namesOnly(pkg, id, columns, headings)).sheets();
        return sheets.map((sheet) =>
          sheet.name === name ? form.find((each) => each.name === name)! : sheet,
        );
      }, pkg.sheets()),
  });
  expect(spoken(unnamed(plain), 'error', 'review')).toEqual([]);
  expect(spoken(unnamed(plain), 'info')).toHaveLength(3);
});

test('a row without a code whose name no other statement has is no missing line', () => {
  for (const id of ['T3', 'T5'] as const) {
    const title = id === 'T3' ? '支出决算表' : '一般公共预算财政拨款支出决算表';
    const rows = namesOnly(plain, id, THREE, SPENDING).map((row) => [
      typeof row[0] === 'string' && row[0].trim() === '行政运行' ? '行政单位日常运转' : row[0]!,
      ...row.slice(1),
    ]);
    const flat = rows.map(([name, ...cells]) => [(name as string).trim(), ...cells]);
    expect(errors(otherwise(plain, id, title, rows))).toEqual([]);
    expect(errors(otherwise(plain, id, title, flat))).toEqual([]);
  }
});

test.each([
  ['T1', '收入支出情况表'],
  ['T2', '各项收入一览表'],
  ['T3', '本年各项支出一览表'],
  ['T5', '一般公共预算财政拨款支出情况表'],
  ['T6', '一般公共预算财政拨款基本支出情况表'],
  ['T7', '政府性基金预算财政拨款收支情况表'],
] as const)('%s under the new title %s is known by its columns, and that is remarked on', (id, title) => {
  const pkg = aPackage({ books: fundUnit }).titled(id, title);
  expect(states(pkg)).toHaveLength(9);
  expect(spoken(pkg, 'error', 'review', 'info')).toEqual([expect.stringContaining(title)]);
});

test('two sheets with the columns of a statement under titles that name none are named, and neither is taken', () => {
  const pkg = plain.titled('T2', '各项收入一览表');
  const twice = (more: Partial<Sheet>): Printed => ({
    sheets: () =>
      pkg
        .sheets()
        .flatMap((sheet) =>
          sheet.name === pkg.sheetNameOf('T2') ? [sheet, { ...sheet, name: '又一张', ...more }] : [sheet],
        ),
  });
  expect(states(twice({}))).toHaveLength(8);
  expect(spoken(twice({}), 'error', 'review')).toEqual([
    expect.stringMatching(/^review 《收入决算表》没有认定：.*“又一张”/),
  ]);
  expect(states(twice({ visibility: 'hidden' }))).toHaveLength(9);
  expect(spoken(twice({ visibility: 'hidden' }), 'error', 'review')).toEqual([]);
});

/** A statement in two sheets: the second under the title with a suffix, its headings again. */
function continued(sheets: readonly Sheet[], name: string, suffix: string): Printed {
  const amounts = (row: Sheet['cells'][number]): boolean =>
    (row ?? []).some((cell) => typeof cell?.value === 'number' && !Number.isInteger(cell.value));
  return {
    sheets: () =>
      sheets.flatMap((sheet): Sheet[] => {
        if (sheet.name !== name) return [sheet];
        const title = sheet.cells[0]!.find((cell) => cell?.value)!.value as string;
        const head = sheet.cells.findIndex((row, at) => at > 2 && amounts(row));
        const at = Math.max(head + 1, Math.floor(sheet.cells.length * 0.6));
        const rest = [
          [{ value: `${title}${suffix}` }],
          ...sheet.cells.slice(1, head),
          ...sheet.cells.slice(at),
        ];
        return [
          { ...sheet, cells: sheet.cells.slice(0, at), merges: [] },
          { ...sheet, name: '下页', cells: rest, merges: [] },
        ];
      }),
  };
}

test.each(
  (['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const).flatMap((id) =>
    ['（续）', '续表', '（二）'].map((suffix) => [id, suffix] as const),
  ),
)('%s that goes on under its title with %s is one statement', (id, suffix) => {
  const pkg = aPackage({ books: fundUnit });
  const whole = continued(pkg.sheets(), pkg.sheetNameOf(id), suffix);
  expect(spoken(whole, 'error', 'review', 'info')).toEqual([]);
});

test.each([
  ['一般公共预算财政拨款支出决算明细表', generalDetail],
  ['一般公共预算财政拨款项目支出决算表', projectList],
])('%s that goes on on another sheet is one table', (title, rows) => {
  const pkg = aPackage({ books: fundUnit });
  const whole = continued(besides(pkg, '附加', title, rows(pkg)).sheets(), '附加', '（续）');
  expect(states(whole)).toHaveLength(10);
  expect(spoken(whole, 'error', 'review', 'info')).toEqual([]);
});
