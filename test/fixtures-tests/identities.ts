import { type StatementId } from '../fixtures/nine';
import { t1, t2, t3, t4, t5, t6, t7, t8, t9 } from '../../src/publications/final-accounts/forms';
import { FUNDS, SOURCES } from '../../src/publications/final-accounts/funds';
import { item, type Item } from '../../src/model/item';
import { type Books, exact, type Fen, ledger } from '../fixtures/accounts';

/** What must hold in exact books: the whole, and its parts. Written without regard to how the books are posted. */
interface Sum {
  readonly whole: readonly Item[];
  readonly parts: readonly Item[];
}

const T5_COLUMNS = ['total', 'basic', 'project'] as const;

const sum = (whole: Item | readonly Item[], parts: readonly Item[]): Sum => ({
  whole: [whole].flat(),
  parts,
});

/** The identities that these books break, in 元 to the 分. */
export function brokenIdentities(books: Books): string[] {
  const amount = (items: readonly Item[]): Fen => items.reduce((total, one) => total + exact(books, one), 0n);
  return [...equalities(books)]
    .filter(({ whole, parts }) => amount(whole) !== amount(parts))
    .map(({ whole, parts }) => `${keys(whole)} = ${keys(parts)}`)
    .concat(
      [...atLeast(books)]
        .filter(({ whole, parts }) => amount(whole) < amount(parts))
        .map(({ whole, parts }) => `${keys(whole)} ≥ ${keys(parts)}`),
    );
}

const keys = (items: readonly Item[]): string => items.map(({ key }) => key).join(' + ');

/** Rows of a statement that hold money, by length of their code. */
function rowsOf(books: Books, statement: StatementId, digits: number): string[] {
  const rows = [...ledger(books).keys()]
    .map((key) => key.split('/') as [string, string, string])
    .filter(([of, row]) => of === statement && new RegExp(`^\\d{${digits}}$`).test(row));
  return [...new Set(rows.map(([, row]) => row))];
}

const classesOf = (books: Books): string[] => rowsOf(books, 'T3', 3);

function* equalities(books: Books): Generator<Sum> {
  const classes = classesOf(books);
  yield sum(t1.income('total'), SOURCES.map(t1.income));
  yield sum(t1.expenditure('total'), classes.map(t1.expenditure));
  yield sum(t1.income('grand'), (['total', 'carryUsed', 'opening'] as const).map(t1.income));
  yield sum(t1.expenditure('grand'), ['total', 'distribution', 'closing'].map(t1.expenditure));
  yield sum(t1.income('grand'), [t1.expenditure('grand')]);
  yield* trees(books);
  yield* fiscal(classes);
  yield* basic(books);
  yield* between(classes);
}

function* trees(books: Books): Generator<Sum> {
  const statements: readonly [StatementId, readonly string[], readonly string[]][] = [
    ['T2', t2.columns, t2.columns.filter((column) => column !== 'total' && column !== 'educationFees')],
    ['T3', t3.columns, t3.columns.slice(1)],
    ['T5', T5_COLUMNS, T5_COLUMNS.slice(1)],
    ['T7', t7.columns, ['basic', 'project']],
    ['T8', t7.columns, ['basic', 'project']],
  ];
  for (const [statement, columns, parts] of statements) {
    const at = (row: string, column: string): Item => item(statement, row, column);
    const levels = [3, 5, 7].map((digits) => rowsOf(books, statement, digits));
    const rows = ['total', ...levels.flat()];
    for (const row of rows) {
      yield sum(
        at(row, 'total'),
        parts.map((column) => at(row, column)),
      );
      if (columns === t7.columns) {
        yield sum([at(row, 'opening'), at(row, 'income')], [at(row, 'total'), at(row, 'closing')]);
      }
    }
    for (const column of columns) {
      yield sum(
        at('total', column),
        levels[0]!.map((row) => at(row, column)),
      );
      for (const [upper, lower] of [
        [levels[0]!, levels[1]!],
        [levels[1]!, levels[2]!],
      ] as const) {
        for (const row of upper) {
          const below = lower.filter((code) => code.startsWith(row));
          yield sum(
            at(row, column),
            below.map((code) => at(code, column)),
          );
        }
      }
    }
  }
}

function* fiscal(classes: readonly string[]): Generator<Sum> {
  yield sum(t4.income('total'), FUNDS.map(t4.income));
  yield sum(
    t4.income('opening'),
    FUNDS.map((fund) => t4.income(`opening.${fund}`)),
  );
  yield sum(t4.income('grand'), [t4.income('total'), t4.income('opening')]);
  yield sum(t4.income('grand'), [t4.expenditure('grand', 'total')]);
  for (const column of ['total', ...FUNDS] as const) {
    yield sum(
      t4.expenditure('total', column),
      classes.map((code) => t4.expenditure(code, column)),
    );
    yield sum(t4.expenditure('grand', column), [
      t4.expenditure('total', column),
      t4.expenditure('closing', column),
    ]);
  }
  for (const line of [...classes, 'total', 'closing', 'grand']) {
    yield sum(
      t4.expenditure(line, 'total'),
      FUNDS.map((fund) => t4.expenditure(line, fund)),
    );
  }
  for (const fund of FUNDS) {
    yield sum([t4.income(fund), t4.income(`opening.${fund}`)], [t4.expenditure('grand', fund)]);
  }
}

function* basic(books: Books): Generator<Sum> {
  const classes = rowsOf(books, 'T6', 3);
  const details = rowsOf(books, 'T6', 5);
  for (const code of classes)
    yield sum(
      t6(code),
      details.filter((one) => one.startsWith(code)).map((one) => t6(one)),
    );
  yield sum(t6('staff'), [t6('301'), t6('303')]);
  yield sum(
    t6('public'),
    classes.filter((code) => code !== '301' && code !== '303').map((one) => t6(one)),
  );
  yield sum(t5('total', 'basic'), [t6('staff'), t6('public')]);
  for (const measure of ['actual', 'fullYearBudget'] as const) {
    const lines = (['abroad', 'vehicles', 'reception'] as const).map((line) => t9(line, measure));
    yield sum(t9('total', measure), lines);
    yield sum(t9('vehicles', measure), [t9('purchase', measure), t9('running', measure)]);
  }
}

function* between(classes: readonly string[]): Generator<Sum> {
  yield sum(t1.income('total'), [t2('total', 'total')]);
  yield sum(FUNDS.map(t1.income), [t2('total', 'fiscal')]);
  for (const source of [
    'superiorSubsidy',
    'undertaking',
    'business',
    'affiliatedRemittance',
    'other',
  ] as const) {
    yield sum(t1.income(source), [t2('total', source)]);
  }
  yield sum(t1.expenditure('total'), [t3('total', 'total')]);
  yield sum(t4.income('total'), [t2('total', 'fiscal')]);
  for (const fund of FUNDS) yield sum(t1.income(fund), [t4.income(fund)]);
  for (const line of [...classes, 'total']) {
    if (line !== 'total') yield sum(t1.expenditure(line), [t3(line, 'total')]);
    yield sum(t4.expenditure(line, 'generalBudget'), [t5(line, 'total')]);
    yield sum(t4.expenditure(line, 'governmentFund'), [t7(line, 'total')]);
    yield sum(t4.expenditure(line, 'stateCapital'), [t8(line, 'total')]);
  }
  for (const [fund, statement] of [
    ['governmentFund', t7],
    ['stateCapital', t8],
  ] as const) {
    yield sum(t4.income(fund), [statement('total', 'income')]);
    yield sum(t4.income(`opening.${fund}`), [statement('total', 'opening')]);
    yield sum(t4.expenditure('closing', fund), [statement('total', 'closing')]);
  }
}

function* atLeast(books: Books): Generator<Sum> {
  const rows = [3, 5, 7].flatMap((digits) => rowsOf(books, 'T3', digits));
  for (const row of rows) {
    for (const column of T5_COLUMNS) {
      yield sum(t3(row, column), [t5(row, column), t7(row, column), t8(row, column)]);
    }
  }
  for (const code of classesOf(books)) yield sum(t1.expenditure(code), [t4.expenditure(code, 'total')]);
  yield sum(t1.income('opening'), [t4.income('opening')]);
  yield sum(t1.expenditure('closing'), [t4.expenditure('closing', 'total')]);
  for (const [line, code] of [
    ['abroad', '30212'],
    ['reception', '30217'],
    ['running', '30231'],
    ['purchase', '31013'],
  ] as const) {
    yield sum(t9(line, 'actual'), [t6(code)]);
  }
}
