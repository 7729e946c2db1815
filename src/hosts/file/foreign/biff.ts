import type * as XLSX from '@e965/xlsx';
import type { Cell, Sheet } from '../../../model/sheet';
import { fileErrors } from '../../../text/file-errors';
import { soundBiff } from './biff-check';
import { withTrueCodePage } from './biff-code-page';
import { quietly } from './compound';
import { decryptBiff } from './biff-decrypt';
import { FileError } from '../error';
import { Allowance, checkSheets } from '../limits';
import { fillResults } from '../formulas/results';
import { sheetJs } from './sheetjs';

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * The worksheets of an .xls, or of an .et that is BIFF inside: of its workbook stream. Throws FileError where somebody
 * chose a password.
 */
export function readBiff(workbook: Uint8Array, name: string): Sheet[] {
  const plain = decryptBiff(workbook);
  if (!plain) throw new FileError(fileErrors.encrypted(name));
  const { stream, codePage } = withTrueCodePage(soundBiff(plain));
  const budget = new Allowance();
  const book = quietly(() =>
    sheetJs().read(stream, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      ...(codePage === undefined ? {} : { codepage: codePage }),
    }),
  );
  checkSheets(book.SheetNames.length);
  const about = book.Workbook?.Sheets ?? [];
  const sheets = book.SheetNames.map((sheetName, i) => {
    const sheet = book.Sheets[sheetName]!;
    const hidden = about[i]?.Hidden;
    return {
      name: sheetName,
      visibility:
        hidden === 2 ? ('veryHidden' as const) : hidden ? ('hidden' as const) : ('visible' as const),
      cells: readCells(sheet['!data'] ?? [], budget),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
    };
  });
  for (const { merges, cells } of sheets) budget.merges(merges, cells);
  const names = (book.Workbook?.Names ?? [])
    .filter(({ Sheet: local }) => local === undefined || local === null)
    .map((defined) => [defined.Name.toLowerCase(), defined.Ref] as const);
  fillResults(sheets, new Map(names));
  return sheets;
}

function readCells(
  data: readonly (XLSX.CellObject[] | undefined)[],
  budget: Allowance,
): (Cell | undefined)[][] {
  const cells: (Cell | undefined)[][] = [];
  data.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const read = readCell(cell);
      if (!read) return;
      budget.cell(read);
      (cells[r] ??= [])[c] = read;
    }),
  );
  return cells;
}

function readCell({ t, v, f, z }: XLSX.CellObject): Cell | undefined {
  const shown =
    t === 'e'
      ? { value: null, error: errors[v as number] ?? '#VALUE!' }
      : typeof v === 'number' || typeof v === 'string' || typeof v === 'boolean'
        ? { value: v }
        : undefined;
  if (!shown && f === undefined) return undefined;
  return {
    ...(shown ?? { value: null }),
    ...(f === undefined ? {} : { formula: f }),
    ...(z === undefined || z === 'General' ? {} : { format: String(z) }),
  };
}
