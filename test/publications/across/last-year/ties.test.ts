import type { BesideInput } from '../../../../src/compose';
import { examinePackage } from '../../../../src/examine';
import { toResult } from '../../../../src/findings/result';
import { LAST_YEAR } from '../../../../src/model/edition';
import { messageOf, type Finding } from '../../../../src/findings';
import { t5, t9 } from '../../../../src/publications/final-accounts/forms';
import { lastYearRules } from '../../../../src/publications/across/last-year';
import type { Books } from '../../../fixtures/accounts';
import { functionalName } from '../../../fixtures/catalogue';
import { yearsFrom, type NextYear, type TwoYears } from '../../../fixtures/next-year';
import { fundUnit, wan } from '../../../fixtures/units';

const FAMILY = { family: 'xinjiang2024', lastFamily: 'xinjiang2024' } as const;
const SEED = 7;
const years = (options: NextYear = {}): TwoYears => yearsFrom(fundUnit, SEED, { ...FAMILY, ...options });
const pair = years();

const besideOf = ({ last }: TwoYears): BesideInput[] => [
  { file: 'last.xlsx', sheets: last.sheets() },
  { ...last.narratives()[0]!, file: 'last.txt' },
];

const examined = (both: TwoYears, beside: readonly BesideInput[] = besideOf(both)) =>
  examinePackage({ sheets: both.now.sheets(), narratives: both.now.narratives(), beside });

/** What says more than 尾差, but for the differences of assets that are no one's concern. */
const told = (both: TwoYears, beside?: readonly BesideInput[]): readonly Finding[] =>
  examined(both, beside).findings.filter(
    ({ severity, rule }) => severity !== 'rounding' && !(severity === 'info' && rule === 'L.assets'),
  );

const now = (change: (narrated: TwoYears['now']) => TwoYears['now'], both = pair): TwoYears => ({
  ...both,
  now: change(both.now),
});
const last = (change: (narrated: TwoYears['last']) => TwoYears['last'], both = pair): TwoYears => ({
  ...both,
  last: change(both.last),
});

const IDENTITIES = lastYearRules.filter(({ identities }) => identities).map(({ id }) => id);

test('two years that hang together: every tie is asked, and none is broken', () => {
  const { check } = examined(pair);
  const asked = new Set(
    check.verdicts.flatMap(({ rule, kind }) => (kind === 'notEvaluated' ? [] : [rule.id])),
  );
  expect(IDENTITIES.filter((id) => !asked.has(id))).toEqual([]);
  expect(told(pair)).toEqual([]);
});

/** An opening balance of the general budget that is more by so much, and as much less that came in. */
const opening =
  (more: string, fund: 'generalBudget' | 'governmentFund' = 'generalBudget') =>
  (books: Books): Books => {
    const at = books.subjects.findIndex(({ funds }) => (funds[fund]?.income ?? 0n) > wan(more) * 2n);
    const subjects = books.subjects.map((subject, index) => {
      const own = subject.funds[fund];
      if (index !== at || !own) return subject;
      const changed = { opening: (own.opening ?? 0n) + wan(more), income: (own.income ?? 0n) - wan(more) };
      return { ...subject, funds: { ...subject.funds, [fund]: { ...own, ...changed } } };
    });
    return { ...books, subjects };
  };

/** The first subject of the general budget that both years pay, and its figure of last year. */
const both = pair.now.pkg.books.subjects.find(
  ({ code }) =>
    pair.now.pkg.exact(t5(code, 'total')) > wan('20') && pair.last.pkg.exact(t5(code, 'total')) > wan('20'),
)!.code;
const isNew = pair.now.pkg.books.subjects.find(
  ({ code }) =>
    pair.now.pkg.exact(t5(code, 'total')) > wan('1') && pair.last.pkg.exact(t5(code, 'total')) === 0n,
)!.code;
const isGone = pair.last.pkg.books.subjects.find(
  ({ code }) =>
    pair.last.pkg.exact(t5(code, 'total')) > wan('1') && pair.now.pkg.exact(t5(code, 'total')) === 0n,
)!.code;

const restated = (code: string, more: string): NextYear => ({
  restated: new Map([[t5(code, 'total').key, pair.last.pkg.exact(t5(code, 'total')) + wan(more)]]),
});

const NOTE = '没有其他需要说明的事项';

test.each<[what: string, severity: string, rules: readonly string[], TwoYears]>([
  [
    'an opening balance that is none of last year’s closing one, in T1, T4 and a fund',
    'review',
    ['L.opening', 'L.opening.fiscal'],
    years({ but: opening('10.00') }),
  ],
  [
    'the same of a fund with a statement of its own',
    'review',
    ['L.opening', 'L.opening.fiscal', 'L.opening.T7'],
    years({ but: opening('10.00', 'governmentFund') }),
  ],
  [
    'the same where the narrative tells why',
    'info',
    ['L.opening', 'L.opening.fiscal'],
    now(
      (each) => each.saying(NOTE, '按规定作了年初余额调整，收回结余资金'),
      years({ but: opening('10.00') }),
    ),
  ],
  [
    'the same where the narrative says that there was no reason',
    'review',
    ['L.opening', 'L.opening.fiscal'],
    now((each) => each.saying(NOTE, '没有年初余额调整事项'), years({ but: opening('10.00') })),
  ],
  [
    'a change and its rate from another figure than last year’s',
    'review',
    ['L.change', 'L.growth', 'N.change-sum'],
    years(restated(both, '20.00')),
  ],
  [
    'the same on a comparable basis',
    'info',
    ['L.change', 'L.growth', 'N.change-sum'],
    now((each) => each.saying(NOTE, '增减额按同口径计算'), years(restated(both, '20.00'))),
  ],
  [
    'a new subject that is said to have been paid last year',
    'review',
    ['L.growth', 'L.zero', 'N.change-sum'],
    years(restated(isNew, '0.50')),
  ],
  [
    'more vehicles though none was bought',
    'review',
    ['L.assets'],
    last((each) =>
      each.rewritten((text) =>
        text.replace(
          /(车辆|其他用车|保有量为?)(\d+)辆/g,
          (_, name: string, count: string) => `${name}${Number(count) - 1}辆`,
        ),
      ),
    ),
  ],
  [
    'a subject that is gone without a word',
    'info',
    ['L.listed'],
    now((each) => each.rewritten((text) => withoutLine(text, isGone))),
  ],
  [
    'a subject under another name',
    'info',
    ['L.names'],
    last((each) =>
      each.but((pkg) =>
        (['T2', 'T3', 'T5'] as const).reduce((changed, id) => changed.withLabel(id, both, '旧名称'), pkg),
      ),
    ),
  ],
])('%s is one %s', (_, severity, rules, given) => {
  const findings = told(given).filter(({ rule }) => rule !== 'N.vehicles');
  expect(findings.map((each) => [each.severity, [...each.rules].sort()])).toEqual([
    [severity, [...rules].sort()],
  ]);
});

/** Three public expenses of last year by another figure. */
const running = [...['running', 'vehicles', 'total']].map((line) =>
  t9(line as 'running' | 'vehicles' | 'total', 'actual'),
);

test('三公 compared with other figures than last year’s are told once, by L.three', () => {
  const other = running.map((of) => [of.key, pair.last.pkg.exact(of) + wan('1.00')] as const);
  const findings = told(years({ restated: new Map(other) }));
  expect(findings.map(({ severity }) => severity)).toEqual(['review']);
  expect(findings[0]!.rules).toContain('L.three');
});

test.each<[what: string, role: 'change' | 'growth', printed: string, rule: string]>([
  ['a change, where the rate agrees with both years', 'change', '123.45万元', 'L.change'],
  ['a rate, where the change agrees with both years', 'growth', '12.34%', 'L.growth'],
])('%s is an error, and the figure under suspicion', (_, role, printed, rule) => {
  const wrong = now((each) => each.printing(t5(both, 'total'), role, printed));
  const errors = told(wrong).filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  const [{ rules, suspects, pointers, singled }] = errors as [Finding];
  expect(rules).toContain(rule);
  expect(singled).toBe(true);
  const suspect = pointers[suspects[0]!.pointer];
  expect(suspect?.kind === 'figure' && suspect.figure.printed).toContain(printed.replace(/[^\d.]/g, ''));
  expect(told(wrong)).toHaveLength(1);
});

test('a cell of this year that is wrong is one error: what last year says of it is told with it', () => {
  const findings = told(now((each) => each.but((pkg) => pkg.with(t5(both, 'total'), '+9.00'))));
  expect(findings.map(({ severity }) => severity)).toEqual(['error']);
});

test('what is wrong within last year’s accounts is its own defect, and nothing here is suspected for it', () => {
  const findings = told(last((each) => each.but((pkg) => pkg.with(t5(both, 'basic'), '+9.00'))));
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['info']));
  expect(findings.map(({ about }) => about.kind)).toEqual(['ofLastYear']);
  expect(messageOf(findings[0]!).zh).toMatch(/^上年决算自身/);
  expect(findings[0]!.suspects).toEqual([]);
});

test('a subject under another code of the same name is compared with what that was last year', () => {
  const moved = last((each) =>
    each.but((pkg) =>
      (['T2', 'T3', 'T5'] as const).reduce(
        (changed, id) => changed.withCode(id, both, `${both.slice(0, 5)}88`),
        pkg,
      ),
    ),
  );
  expect(told(moved).filter(({ rule }) => rule.startsWith('L.'))).toEqual([]);
});

test('what differs is named by the statement as its sheet is called', () => {
  const changed = now((each) => each.but((pkg) => pkg.with(t5(both, 'total'), '+500.00')));
  const words = told(changed)
    .filter(({ rules }) => rules.some((rule) => rule.startsWith('L.')))
    .map((finding) => messageOf(finding).zh);
  expect(words.join()).toContain('GK05 ');
  expect(words.join()).not.toMatch(/\bT[1-9] /);
});

const beside = besideOf(pair);

test.each<[what: string, beside: readonly BesideInput[], said: RegExp]>([
  [
    'two years before',
    [{ file: 'old.xlsx', sheets: pair.last.pkg.ofYear(pair.now.pkg.books.year - 2).sheets() }],
    /不是上年/,
  ],
  ['of no year', [{ file: 'x.xlsx', sheets: pair.last.pkg.printed({ yearIn: 'nowhere' }).sheets() }], /年度/],
  [
    'of another unit',
    [{ file: 'x.xlsx', sheets: pair.last.pkg.named('临泽县司法局').sheets() }],
    /临泽县司法局/,
  ],
  [
    'of another unit, with its narrative',
    [
      { file: 'x.xlsx', sheets: pair.last.pkg.named('临泽县司法局').sheets() },
      {
        file: 'x.txt',
        kind: 'text',
        text: pair.last.built.text.replaceAll(pair.last.pkg.books.unit, '临泽县司法局'),
      },
    ],
    /临泽县司法局.*x\.txt/,
  ],
  ['given twice', [...beside, { file: 'again.xlsx', sheets: pair.last.sheets() }], /已经有一份/],
])('accounts beside that are %s are one review, and nothing is held against them', (_, given, words) => {
  const findings = told(pair, given);
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['review N.document']);
  expect(messageOf(findings[0]!).zh).toMatch(words);
});

test('where hardly anything agrees with last year, that is one review, and nothing is tied', () => {
  const other = yearsFrom(fundUnit, SEED + 1, FAMILY);
  const stranger: Books = {
    ...other.now.pkg.books,
    year: fundUnit.year,
    unit: fundUnit.unit,
  };
  const strange = yearsFrom(stranger, SEED + 2, FAMILY).last;
  const { findings, check } = examined(pair, besideOf({ ...pair, last: strange }));
  expect(findings.flatMap(({ severity, rule }) => (severity === 'review' ? [rule] : []))).toEqual([
    'N.document',
  ]);
  expect(check.verdicts.filter(({ rule }) => rule.id.startsWith('L.'))).toEqual([]);
});

test('last year’s narrative is known by its year where it was given as one of this year’s, too', () => {
  const { findings, beside: documents } = examinePackage({
    sheets: pair.now.sheets(),
    narratives: [...pair.now.narratives(), { ...pair.last.narratives()[0]!, file: 'last.txt' }],
  });
  expect(documents.map(({ file, edition }) => [file, edition])).toEqual([['last.txt', LAST_YEAR]]);
  expect(findings.filter(({ severity }) => severity === 'error' || severity === 'review')).toEqual([]);
});

test('a figure of last year says of which file it is, and of which year', () => {
  const examination = examined(years({ but: opening('10.00') }));
  const result = toResult(examination, { folder: null, workbook: 'now.xlsx' }, 'zh');
  expect(result.beside.map(({ kind, fiscalYear, state }) => [kind, fiscalYear, state])).toEqual([
    ['finalAccounts', fundUnit.year, 'read'],
    ['finalAccounts', fundUnit.year, 'read'],
  ]);
  const figures = result.findings.find(({ rule }) => rule === 'L.opening')!.figures;
  expect(
    figures.filter(({ edition }) => edition !== undefined).map(({ file, edition }) => [file, edition]),
  ).toEqual([
    ['last.xlsx', LAST_YEAR],
    ['last.xlsx', LAST_YEAR],
    ['last.xlsx', LAST_YEAR],
  ]);
});

/** The narrative without the line of a subject that is gone. */
function withoutLine(text: string, code: string): string {
  const name = functionalName(code);
  const lines = text.split('\n');
  const left = lines.filter((line) => !(line.includes(`${name}(项)`) && line.includes('下降100.00%')));
  if (left.length !== lines.length - 1) throw new Error(`${name} is not told in one line`);
  return left.join('\n');
}
