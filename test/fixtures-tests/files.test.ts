import { t1, t2, t5 } from '../../src/publications/final-accounts/forms';
import * as XLSX from '@e965/xlsx';
import { address, type Sheet } from '../../src/model/sheet';
import { aPackage } from '../fixtures/package';
import { fundUnit } from '../fixtures/units';

describe('files', () => {
  const pkg = aPackage({ books: fundUnit, hidden: ['T8'], decoys: ['contents', 'performance'] })
    .asText(t5('201', 'total'))
    .withError(t2('total', 'other'))
    .asFormula(t1.income('grand'), (at) => `${at(t1.income('total'))}+${at(t1.income('opening'))}`)
    .asFormula(t1.expenditure('grand'), undefined, { cached: false });

  test.each(['xlsx', 'xls'] as const)('.%s reads back as the sheets it was written from', async (kind) => {
    const bytes = await pkg[kind]();
    const workbook = XLSX.read(bytes, { type: 'array', cellNF: true });
    const sheets = pkg.sheets();
    expect(workbook.SheetNames).toEqual(sheets.map(({ name }) => name));
    expect(workbook.Workbook!.Sheets!.map(({ Hidden }) => Hidden ?? 0)).toEqual(
      sheets.map(({ visibility }) => (visibility === 'visible' ? 0 : 1)),
    );
    for (const sheet of sheets) {
      const read = workbook.Sheets[sheet.name]!;
      expect(contentOfFile(read)).toEqual(contentOf(sheet));
      expect((read['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range)).sort()).toEqual(
        sheet.merges
          .map(({ top, left, bottom, right }) => `${address(top, left)}:${address(bottom, right)}`)
          .sort(),
      );
    }
  });

  test('.xlsx keeps formulas', async () => {
    // Without sheetStubs SheetJS drops a formula that has no result.
    const workbook = XLSX.read(await pkg.xlsx(), { type: 'array', sheetStubs: true });
    const sheet = workbook.Sheets['GK01 收入支出决算总表']!;
    expect((sheet['C37'] as XLSX.CellObject).f).toBe('C33+C35');
    expect(sheet['F37']).toEqual(expect.objectContaining({ t: 'z', f: 'SUM(1440.22)' }));
  });
});

function contentOf({ cells }: Sheet): Record<string, unknown> {
  return Object.fromEntries(
    cells.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => {
        const shown = cell?.error ?? cell?.value ?? null;
        return shown === null ? [] : [[address(r, c), shown]];
      }),
    ),
  );
}

function contentOfFile(sheet: XLSX.WorkSheet): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sheet as Record<string, XLSX.CellObject>).flatMap(([at, cell]) => {
      if (at.startsWith('!') || cell.t === 'z' || cell.v === undefined || cell.v === '') return [];
      return [[at, cell.t === 'e' ? cell.w : cell.v]];
    }),
  );
}
