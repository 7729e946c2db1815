import { finalAccounts } from '../src/publications/final-accounts';
import { t5, t9 } from '../src/publications/final-accounts/forms';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Decimal from 'decimal.js';
import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { examine } from '../src/examine';
import { applyEdits, openWorkbook } from '../src/hosts/file';
import { editsFor } from '../src/output';
import type { Edit, WrittenCell } from '../src/output/edits';
import { parseAddress } from '../src/model/sheet';
import { aPackage } from './fixtures/package';
import { published, publishedWorkbook } from './fixtures/shared';
import { fundUnit, nonFiscalUnit, unevenUnit } from './fixtures/units';
import { withLibreOffice } from './skipping';
import { forEachPublished } from './with-shared';

/** Whole packages, from the file to the checked copy and through other programs. */

type Source = readonly [name: string, bytes: () => Promise<Uint8Array>];
const broken = aPackage({ books: fundUnit })
  .withPrintArea('T9')
  .with(t5('2010301', 'basic'), '+12.89')
  .asText(t9('running', 'actual'));
const built: readonly Source[] = [
  ['a built package with a wrong figure', () => broken.xlsx()],
  [
    'a built package in 元 and 万元',
    () => aPackage({ books: nonFiscalUnit, moneyUnits: { T5: '元' } }).xlsx(),
  ],
  ['a built package in the Shanghai form', () => aPackage({ family: 'shanghai', books: unevenUnit }).xlsx()],
];

const sources: readonly Source[] = [
  ...published.map((name): Source => [name, () => Promise.resolve(publishedWorkbook(name))]),
  ...built,
];

function checkedCopy(bytes: Uint8Array): { readonly copy: Uint8Array; readonly edits: readonly Edit[] } {
  const opened = openWorkbook(bytes, 'a.xlsx');
  const { sheets } = opened.content;
  const edits = editsFor({
    ...examine(finalAccounts, { sheets }),
    sheets,
    earlierReport: undefined,
    language: 'zh',
    checkedAt: '2025-03-01 09:30',
    version: '0.0.0',
  });
  return { copy: applyEdits(opened, edits).bytes, edits };
}

async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** Everything of a sheet that its owner could miss, as exceljs sees it. */
function portrait(sheet: Worksheet, columns: number): unknown {
  const cells: unknown[] = [];
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (column <= columns) cells.push([number, column, cell.value, cell.style]);
    });
  });
  const widths = Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).width);
  const { state, pageSetup, views, properties } = sheet;
  const merges = sheet.model.merges.filter((area) => parseAddress(area.split(':')[0]!).column < columns);
  return { cells, widths, state, pageSetup, views, properties, merges };
}

/** Every cell, style, width and setting of the original is in the checked copy as it was. */
async function nothingIsLost(original: Uint8Array): Promise<void> {
  const { copy } = checkedCopy(original);
  const [before, after] = [await loaded(original), await loaded(copy)];
  expect(after.worksheets.slice(0, before.worksheets.length).map(({ name }) => name)).toEqual(
    before.worksheets.map(({ name }) => name),
  );
  for (const sheet of before.worksheets) {
    const columns = sheet.columnCount;
    expect(portrait(after.getWorksheet(sheet.name)!, columns)).toEqual(portrait(sheet, columns));
  }
}

forEachPublished('every cell, style, width and setting of the original is as it was', (name) =>
  nothingIsLost(publishedWorkbook(name)),
);
test.each(built)('%s: every cell, style, width and setting of the original is as it was', async (_, bytes) =>
  nothingIsLost(await bytes()),
);

/** The copy without the results stored beside its formulas: whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'))) {
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

withLibreOffice('no checked copy was recalculated', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-recalculated-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Opens all copies in one start of LibreOffice, which saves them anew. */
  const copies = new Map<string, readonly Edit[]>();
  beforeAll(async () => {
    for (const [index, [, bytes]] of sources.entries()) {
      const { copy, edits } = checkedCopy(await bytes());
      copies.set(`${index}.xlsx`, edits);
      writeFileSync(join(folder, `${index}.xlsx`), withoutResults(copy));
    }
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        ...['--convert-to', 'xlsx', '--outdir', join(folder, 'out')],
        ...[...copies.keys()].map((name) => join(folder, name)),
      ],
      { stdio: 'ignore' },
    );
  }, 240_000);

  test.each(sources.map(([name], index) => [name, index] as const))(
    '%s: every formula gives what decimal.js gives',
    (_, index) => {
      const name = `${index}.xlsx`;
      const { content } = openWorkbook(readFileSync(join(folder, 'out', name)), name);
      const compared = copies.get(name)!.flatMap((edit) => {
        if (edit.kind === 'highlight') return [];
        const sheet = edit.kind === 'block' ? undefined : content.own.find(({ id }) => id === edit.id)?.sheet;
        if (edit.kind === 'sheet') expect(sheet).toBeDefined();
        return formulasOf(edit).map(({ row, column, cell }) => ({
          where: `${edit.kind} ${row},${column}`,
          ours: cell.content.kind === 'formula' ? (cell.content.value ?? cell.content.text) : '',
          theirs: sheet ? sheet.cells[row]?.[column]?.value : null,
          block: !sheet,
        }));
      });
      const onSheets = compared.filter(({ block }) => !block);
      expect(onSheets.length).toBeGreaterThan(20);
      for (const { where, ours, theirs } of onSheets) {
        if (typeof theirs === 'number') {
          expect({ where, off: new Decimal(ours!).minus(theirs).abs().lt('1e-9') }).toEqual({
            where,
            off: true,
          });
        } else expect({ where, theirs }).toEqual({ where, theirs: ours });
      }
    },
  );

  test('the variance rates beside T9 are computed too', () => {
    const index = sources.findIndex(([name]) => name.includes('wrong figure'));
    const edit = copies.get(`${index}.xlsx`)!.find(({ kind }) => kind === 'block')!;
    if (edit.kind !== 'block') throw new TypeError();
    const bytes = readFileSync(join(folder, 'out', `${index}.xlsx`));
    return loaded(bytes).then((workbook) => {
      const sheet = workbook.getWorksheet(edit.sheet)!;
      const cells = formulasOf(edit);
      expect(cells).toHaveLength(6);
      for (const { row, column, cell } of cells) {
        const { result } = sheet.getCell(edit.top + row + 1, edit.left + column + 1);
        const { content } = cell;
        if (content.kind !== 'formula') continue;
        expect(
          new Decimal(content.value!)
            .minus(result as number)
            .abs()
            .toNumber(),
        ).toBeLessThan(1e-9);
      }
    });
  });
});

function formulasOf(edit: {
  readonly rows: readonly (readonly WrittenCell[])[];
}): { row: number; column: number; cell: WrittenCell }[] {
  return edit.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell.content.kind === 'formula' ? [{ row, column, cell }] : [])),
  );
}
