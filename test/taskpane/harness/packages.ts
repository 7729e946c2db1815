import { t5, t9 } from '../../../src/publications/final-accounts/forms';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../../src/hosts/file';
import type { Sheet } from '../../../src/model/sheet';
import { budgetSheets, budgetXlsx, plannedUnit } from '../../fixtures/planned-unit';
import { aDepartment } from '../../fixtures/department';
import { narrativeOf, withWords } from '../../fixtures/narrative';
import { narrativeDocx } from '../../fixtures/narrative/docx';
import { aPackage } from '../../fixtures/package';
import { randomAccounts } from '../../fixtures/random';
import { yearsFrom } from '../../fixtures/next-year';
import { fundUnit, unevenUnit, wan } from '../../fixtures/units';

/** A department of four units. */
const department = aDepartment({ seed: 9, units: 4 });
const unitFiles = () => department.units.map((unit) => [`${unit.name}.xls`, unit.package.xls()] as const);

/** Two years running; what the second compares one subject with is none of what the first printed. */
const SUBJECT = '2010301';
const FAMILY = { family: 'xinjiang2024', lastFamily: 'xinjiang2024' } as const;
const before = yearsFrom(fundUnit, 7, FAMILY).last;
const years = yearsFrom(fundUnit, 7, {
  ...FAMILY,
  restated: new Map([[t5(SUBJECT, 'total').key, before.pkg.exact(t5(SUBJECT, 'total')) + wan('20.00')]]),
});

/** The workbooks of the scenarios. */
export const PACKAGES = [
  'demo',
  'clean',
  'partial',
  'none',
  'untitled',
  'many',
  'told',
  'tied',
  'budget',
  'department',
  'secondYear',
] as const;
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
    budget: budgetSheets({ ...plannedUnit, total: 2452.14 }),
    tied: aPackage({ books: fundUnit }).with(t9('total', 'actual'), '33.80').sheets(),
    department: department.department.package.with(t5('total', 'basic'), '+90.00').sheets(),
    secondYear: years.now.sheets(),
    told: [...demo, sheetOf('决算公开说明', narrative.text)],
  };
}

const MISTAKES = [
  // An amount whose digits changed places, a wrong share, a wrong word, a percent sign lost.
  ['支出决算数为287.54万元', '支出决算数为278.54万元'],
  ['833.51万元，占31.89%', '833.51万元，占33.89%'],
  ['比上年决算减少9.50万元，下降6.02%', '比上年决算减少9.50万元，增长6.02%'],
  ['增长12.16%，主要原因', '增长12.16，主要原因'],
] as const;

/** What the demo's narrative says. */
const narrative = MISTAKES.reduce(
  (built, [from, to]) => withWords(built, from, to),
  narrativeOf(unevenUnit, { family: 'xinjiang2024' }),
);

/** The files that the scenarios load into the pane, by name. */
export function narrativeFiles(): Record<string, Uint8Array> {
  const docx = narrativeDocx(narrative);
  const ofAnother = narrativeOf(fundUnit, { family: 'xinjiang2024' }).text;
  return {
    '说明.docx': docx,
    // Less for running cars than the accounts say, more to buy some; and one of another year.
    'budget.xlsx': budgetXlsx({ ...plannedUnit, running: 17.5 }),
    '2022.xlsx': budgetXlsx({ ...plannedUnit, year: 2022 }),
    '别的单位.txt': new TextEncoder().encode(ofAnother),
    ...Object.fromEntries(unitFiles()),
    '说明.txt': new TextEncoder().encode(department.department.narrative),
    '上年报表.xls': years.last.pkg.xls(),
    '上年说明.txt': new TextEncoder().encode(years.last.built.text),
    '今年说明.txt': new TextEncoder().encode(years.now.built.text),
    '损坏.docx': docx.slice(0, docx.length / 2),
  };
}

/** A narrative that somebody put into the workbook, a line a row. */
const sheetOf = (name: string, text: string): Sheet => ({
  name,
  visibility: 'visible',
  merges: [],
  cells: text.split('\n').map((line) => line.split('\t').map((value) => ({ value }))),
});

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
