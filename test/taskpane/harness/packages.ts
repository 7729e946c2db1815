import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../../src/hosts/file';
import type { Sheet } from '../../../src/model/sheet';
import { aPackage } from '../../fixtures/package';
import { randomAccounts } from '../../fixtures/random';
import { fundUnit, unevenUnit } from '../../fixtures/units';

/** The workbooks of the scenarios. */
export const PACKAGES = ['demo', 'clean', 'partial', 'none', 'untitled', 'many'] as const;
export type PackageName = (typeof PACKAGES)[number];

export function packages(): Record<PackageName, readonly Sheet[]> {
  const file = path.join(process.cwd(), 'samples/demo/statements.xlsx');
  const demo = openWorkbook(readFileSync(file), 'statements.xlsx').content.sheets;
  return {
    demo,
    clean: aPackage({ books: unevenUnit }).sheets(),
    partial: demo.filter((_, index) => index !== 3 && index !== 5),
    none: aPackage({ books: fundUnit, decoys: ['cover', 'contents'] })
      .sheets()
      .filter(isDecoy),
    untitled: demo.map((sheet, index) => (index === 5 ? withoutTitle(sheet) : sheet)),
    many: broken(),
  };
}

const isDecoy = (sheet: Sheet): boolean => /封面|目录/.test(sheet.name);

const withoutTitle = (sheet: Sheet): Sheet => ({
  ...sheet,
  name: 'Sheet5',
  cells: sheet.cells.map((row) =>
    row?.map((cell) =>
      typeof cell?.value === 'string' && /支出决算表/.test(cell.value) ? { ...cell, value: '附件五' } : cell,
    ),
  ),
});

/** Hundreds of findings: every sixth amount of a large package is a little off. */
function broken(): readonly Sheet[] {
  let seen = 0;
  return aPackage({ books: randomAccounts(7, { rows: 120, funds: true, nonFiscal: true }) })
    .sheets()
    .map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) =>
        row?.map((cell) =>
          typeof cell?.value === 'number' && cell.value !== 0 && ++seen % 6 === 0
            ? { ...cell, value: Math.round(cell.value * 100 + 7 + (seen % 89)) / 100 }
            : cell,
        ),
      ),
    }));
}
