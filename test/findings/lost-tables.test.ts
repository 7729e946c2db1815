import { NINE, type StatementId } from '../fixtures/nine';
import { messageOf } from '../../src/findings';
import { examine } from '../../src/examine';
import { finalAccounts } from '../../src/publications/final-accounts';
import type { Sheet } from '../../src/model/sheet';
import { toResult } from '../../src/findings/result';
import type { Family } from '../fixtures/forms/options';
import { aPackage } from '../fixtures/package';
import { fundUnit } from '../fixtures/units';

interface Rows {
  /** Of the title, and of the first money cell. */
  readonly title: number;
  readonly body: number;
}

const restOf = (
  sheet: Sheet,
  change: (row: Sheet['cells'][number], at: number) => Sheet['cells'][number],
): Sheet => ({
  ...sheet,
  cells: sheet.cells.map(change),
});

/** How a table is lost though its title stays. */
const LOST: Readonly<Record<string, (sheet: Sheet, rows: Rows) => Sheet>> = {
  'the headings are gone': (sheet, { title, body }) =>
    restOf(sheet, (row, at) => (at > title && at < body ? [] : row)),
  'the headings are words of their own': (sheet, { title, body }) =>
    restOf(sheet, (row, at) =>
      at > title && at < body ? row?.map((cell) => (cell ? { ...cell, value: '甲' } : cell)) : row,
    ),
  'the headings stand below the figures': (sheet, { title, body }) => ({
    ...sheet,
    merges: [],
    cells: [
      ...sheet.cells.slice(0, title + 1),
      ...sheet.cells.slice(body),
      ...sheet.cells.slice(title + 1, body),
    ],
  }),
};

describe.each<Family>(['national', 'shanghai'])(
  'a table that is not found under its title, %s form',
  (family) => {
    const pkg = aPackage({ books: fundUnit, family });
    const whole = examine(finalAccounts, { sheets: pkg.sheets() });
    const cells = whole.check.coverage.figures.length;

    const lose = (id: StatementId, change: (sheet: Sheet, rows: Rows) => Sheet): readonly Sheet[] => {
      const { sheet: name, title, figures } = whole.check.books.statement(id)!;
      const body = Math.min(...figures.map(({ place }) => (place.source === 'cell' ? place.row : 0)));
      return pkg
        .sheets()
        .map((sheet) => (sheet.name === name ? change(sheet, { title: title.row, body }) : sheet));
    };

    describe.each(Object.entries(LOST))('%s', (_, change) => {
      test.each(NINE.filter((id) => (whole.check.books.statement(id)?.printed.length ?? 0) > 0))(
        '%s: an error, its figures counted and none of them checked, nothing else called wrong',
        (id) => {
          const examination = examine(finalAccounts, { sheets: lose(id, change) });
          const errors = examination.findings.filter(({ severity }) => severity === 'error');
          expect(errors.map(({ rule }) => rule)).toEqual(['S.unreadable']);
          const own = whole.check.books.statement(id)!.printed.length;
          expect(messageOf(errors[0]!).zh).toContain(`${own} 个数字未核对`);
          const { coverage, statements } = toResult(examination, { folder: null, workbook: 'w' }, 'zh');
          expect(coverage.cells).toBe(cells);
          expect(coverage.checked).toBeLessThanOrEqual(cells - own);
          expect(statements[NINE.indexOf(id)]).toMatchObject({ state: 'unreadable', figures: own });
        },
      );
    });

    test.each(NINE)('%s, its title over nothing: as loud as a missing one, and the sheet named', (id) => {
      const sheets = lose(id, (sheet, { title }) => ({
        ...sheet,
        merges: [],
        cells: sheet.cells.slice(0, title + 1),
      }));
      const { findings } = examine(finalAccounts, { sheets });
      const [finding] = findings.filter(({ rule }) => rule === 'S.missing');
      expect(finding).toMatchObject({ severity: 'error' });
      expect(messageOf(finding!).zh).toContain(`在“${pkg.sheetNameOf(id)}”找到了，下面却没有表`);
    });
  },
);

test('T9 that is headings and a note that there is nothing is empty, not lost', () => {
  const pkg = aPackage();
  const { sheet: name, figures } = examine(finalAccounts, { sheets: pkg.sheets() }).check.books.statement(
    'T9',
  )!;
  const body = Math.min(...figures.map(({ place }) => (place.source === 'cell' ? place.row : 0)));
  const sheets = pkg.sheets().map((sheet): Sheet =>
    sheet.name === name
      ? {
          ...sheet,
          cells: [...sheet.cells.slice(0, body), [{ value: '注：本单位无三公经费，故本表为空表。' }]],
        }
      : sheet,
  );
  expect(examine(finalAccounts, { sheets }).check.books.statement('T9')!.state).toBe('empty');
});
