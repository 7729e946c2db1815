import { examinePackage } from '../../../../src/examine';
import { messageOf } from '../../../../src/findings';
import { toResult } from '../../../../src/findings/result';
import { LAST_YEAR } from '../../../../src/model/edition';
import type { Sheet } from '../../../../src/model/sheet';
import { t5, t9 } from '../../../../src/publications/final-accounts/forms';
import { draws } from '../../../draws';
import type { Books } from '../../../fixtures/accounts';
import type { StatementId } from '../../../fixtures/nine';
import type { Package } from '../../../fixtures/package';
import { twoYears, yearsFrom } from '../../../fixtures/next-year';
import { fundUnit, wan } from '../../../fixtures/units';

const { now, last } = yearsFrom(fundUnit, 7, { family: 'xinjiang2024', lastFamily: 'xinjiang2024' });

/** Sheets under names of their own, as they must have in one workbook. */
const besides = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet) => ({ ...sheet, name: `上年${sheet.name}` }));

const examined = (sheets: readonly Sheet[]) => examinePackage({ sheets, narratives: now.narratives() });

/** What there is to look at, and which statements were taken for last year's. */
function found(sheets: readonly Sheet[]) {
  const { check, findings } = examined(sheets);
  const { books, verdicts } = check;
  return {
    own: [...books.set.statements.values()].map(({ sheet }) => sheet),
    last: [...(books.in(LAST_YEAR)?.set.statements.values() ?? [])].map(({ sheet }) => sheet),
    ties: verdicts.filter(({ rule, kind }) => rule.id.startsWith('L.') && kind !== 'notEvaluated').length,
    findings: findings.flatMap((finding) =>
      finding.severity === 'rounding' || finding.rule === 'L.assets'
        ? []
        : [`${finding.severity} ${finding.rule} ${messageOf(finding).zh}`],
    ),
  };
}

const titled = { yearIn: 'title' } as const;
const ownSheets = now.pkg.printed(titled).sheets();
const lastSheets = besides(last.pkg.printed(titled).sheets());
const names = (sheets: readonly Sheet[]): string[] =>
  sheets.map(({ name }) => name).filter((name) => !name.endsWith('封面'));
const alternating = ownSheets.flatMap((sheet, index) => [lastSheets[index]!, sheet]);

const WHERE = ['title', 'subtitle', 'cover'] as const;
const ORDERS: readonly [where: string, (own: readonly Sheet[], last: readonly Sheet[]) => Sheet[]][] = [
  ['after', (own, before) => [...own, ...before]],
  ['before', (own, before) => [...before, ...own]],
];

test.each<[where: string, order: string, sheets: readonly Sheet[]]>([
  ...WHERE.flatMap((yearIn) =>
    ORDERS.map(([order, put]): [string, string, readonly Sheet[]] => [
      yearIn,
      order,
      put(now.pkg.printed({ yearIn }).sheets(), besides(last.pkg.printed({ yearIn }).sheets())),
    ]),
  ),
  ['title', 'between', alternating],
])('with the year in each %s last year’s nine sheets %s this year’s are last year’s', (_, __, sheets) => {
  const { own, last: before, ties, findings } = found(sheets);
  expect(own).toEqual(names(ownSheets));
  expect(before).toEqual(names(lastSheets));
  expect(ties).toBeGreaterThan(20);
  expect(findings).toEqual([]);
});

test.each(Array.from({ length: draws(20) }, (_, seed) => seed))(
  'a random package and the year before it in one workbook: nothing disagrees (%s)',
  (seed) => {
    const both = twoYears(seed);
    const { check, findings } = examinePackage({
      sheets: [...besides(both.last.sheets()), ...both.now.sheets()],
      narratives: both.now.narratives(),
    });
    expect(check.books.in(LAST_YEAR)?.fiscalYear).toBe(both.last.pkg.books.year);
    expect(
      findings.flatMap(({ severity, rule }) =>
        severity === 'rounding' || rule === 'L.assets' ? [] : [`${severity} ${rule}`],
      ),
    ).toEqual([]);
  },
);

test('an opening balance that is none of last year’s closing one is one review that names both sheets', () => {
  const options = { family: 'xinjiang2024', lastFamily: 'xinjiang2024', but: openingMore } as const;
  const other = yearsFrom(fundUnit, 7, options).now;
  const { findings } = toResult(
    examinePackage({
      sheets: [...other.pkg.printed(titled).sheets(), ...lastSheets],
      narratives: other.narratives(),
    }),
    { folder: null, workbook: 'x.xlsx' },
    'zh',
  );
  const reviews = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  expect(reviews.map(({ severity, rule }) => [severity, rule])).toEqual([['review', 'L.opening']]);
  const places = reviews[0]!.figures.map(({ sheet, file, edition }) => [sheet, file, edition]);
  expect(places).toContainEqual([other.pkg.sheetNameOf('T1'), undefined, undefined]);
  expect(places).toContainEqual([`上年${last.pkg.sheetNameOf('T1')}`, undefined, LAST_YEAR]);
});

/** An opening balance of the general budget that is more by ten, and as much less that came in. */
function openingMore(books: Books): Books {
  const ten = wan('10.00');
  const at = books.subjects.findIndex(({ funds }) => (funds.generalBudget?.income ?? 0n) > ten * 2n);
  const subjects = books.subjects.map((subject, index) => {
    const own = subject.funds.generalBudget;
    if (index !== at || !own) return subject;
    const changed = { opening: (own.opening ?? 0n) + ten, income: (own.income ?? 0n) - ten };
    return { ...subject, funds: { ...subject.funds, generalBudget: { ...own, ...changed } } };
  });
  return { ...books, subjects };
}

/** The sheets of last year but for some, or some alone. */
const lastOf = (pkg: Package, is: (id: StatementId) => boolean): Sheet[] => {
  const wanted = (['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const).filter(is);
  const sheets = new Set(wanted.map((id) => pkg.sheetNameOf(id)));
  return besides(pkg.sheets().filter(({ name }) => sheets.has(name)));
};

test('one sheet of last year’s is tied for what it prints', () => {
  const {
    own,
    last: before,
    findings,
  } = found([...ownSheets, ...lastOf(last.pkg.printed(titled), (id) => id === 'T4')]);
  expect(own).toEqual(names(ownSheets));
  expect(before).toEqual([`上年${last.pkg.sheetNameOf('T4')}`]);
  expect(findings).toEqual([]);
});

test('a statement that only last year has is last year’s, where it stands among theirs', () => {
  const without = now.pkg.printed(titled).withoutStatement('T8').sheets();
  const { own, last: before } = found([...without, ...lastSheets]);
  expect(own).toEqual(names(without));
  expect(before).toEqual(names(lastSheets));
});

test('a sheet of this year’s that prints last year’s year by a slip stays this year’s', () => {
  const slip = now.pkg.printed(titled).ofYear(last.pkg.books.year, 'T8').sheets();
  const { own, last: before } = found([...slip, ...lastOf(last.pkg.printed(titled), (id) => id !== 'T8')]);
  expect(own).toEqual(names(slip));
  expect(before).toEqual(names(lastOf(last.pkg.printed(titled), (id) => id !== 'T8')));
});

test.each<[what: string, sheets: readonly Sheet[]]>([
  ['print no year', besides(last.pkg.printed({ yearIn: 'nowhere' }).sheets())],
  ['print this year’s year', besides(last.pkg.printed(titled).ofYear(now.pkg.books.year).sheets())],
  [
    'are two years old',
    besides(
      last.pkg
        .printed(titled)
        .ofYear(now.pkg.books.year - 2)
        .sheets(),
    ),
  ],
  ['are hidden', lastSheets.map((sheet): Sheet => ({ ...sheet, visibility: 'hidden' }))],
  ['are of another unit', besides(last.pkg.printed(titled).named('临泽县司法局').sheets())],
])('nothing is tied to sheets that %s', (_, sheets) => {
  const { own, last: before, ties, findings } = found([...ownSheets, ...sheets]);
  expect(own).toEqual(names(ownSheets));
  expect([before, ties]).toEqual([[], 0]);
  expect(findings.filter((each) => each.startsWith('error') && !each.includes('S.'))).toEqual([]);
});

test('sheets of which hardly anything agrees are told once, and nothing is tied to them', () => {
  const other = yearsFrom({ ...twoYears(3).last.pkg.books, unit: fundUnit.unit, year: fundUnit.year }, 8);
  const { ties, findings } = found([...ownSheets, ...besides(other.last.pkg.printed(titled).sheets())]);
  expect(ties).toBe(0);
  expect(findings).toEqual([expect.stringMatching(/^review N\.document .*上年.* … 上年.*可能是另一单位/)]);
});

test('a second set of last year’s, beside the workbook, is said to be one too many', () => {
  const { findings } = examinePackage({
    sheets: [...ownSheets, ...lastSheets],
    narratives: now.narratives(),
    beside: [{ file: 'last.xlsx', sheets: last.sheets() }],
  });
  expect(findings.filter(({ rule }) => rule === 'N.document').map((each) => messageOf(each).zh)).toEqual([
    expect.stringMatching(/last\.xlsx.*已经有一份（在本工作簿内）/),
  ]);
});

test('last year’s narrative beside belongs to the sheets in the workbook', () => {
  const { check, findings } = examinePackage({
    sheets: [...ownSheets, ...lastSheets],
    narratives: now.narratives(),
    beside: [{ ...last.narratives()[0]!, file: 'last.txt' }],
  });
  const before = check.books.in(LAST_YEAR)!;
  expect([before.set.statements.size, before.narratives.length]).toEqual([9, 1]);
  expect(findings.filter(({ severity }) => severity === 'error' || severity === 'review')).toEqual([]);
});

test.each([t5('2010301', 'total'), t9('running', 'actual')])(
  'a digit of this year’s sheets is named there, never last year’s cell (%#)',
  (wrong) => {
    const examination = examined([...lastSheets, ...now.pkg.printed(titled).with(wrong, '+9.00').sheets()]);
    const errors = examination.findings.filter(({ severity }) => severity === 'error');
    const { sheet, a1 } = now.pkg.addressOf(wrong);
    const { figures, suspects } = toResult(examination, { folder: null, workbook: '' }, 'zh').findings[0]!;
    expect(errors).toHaveLength(1);
    expect(figures[suspects[0]!.figure]).toMatchObject({ sheet, address: a1 });
  },
);
