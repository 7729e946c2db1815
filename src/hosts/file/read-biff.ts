import * as XLSX from '@e965/xlsx';
import type { Cell, Sheet } from '../../model/sheet';
import { fileErrors } from '../../text/file-errors';
import { FileError } from './error';
import { fillResults } from './results';

/** Whether the bytes begin as an OLE compound file does: .xls, most .et, and every encrypted .xlsx. */
export const looksLikeOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

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

/** The worksheets of an .xls, or of an .et that is BIFF inside. */
export function readBiff(bytes: Uint8Array, name: string): Sheet[] {
  if (looksLikeOle(bytes)) refuseUnlessWorkbook(bytes, name);
  const book = quietly(() =>
    XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    }),
  );
  const about = book.Workbook?.Sheets ?? [];
  const sheets = book.SheetNames.map((sheetName, i) => {
    const sheet = book.Sheets[sheetName]!;
    const hidden = about[i]?.Hidden;
    return {
      name: sheetName,
      visibility:
        hidden === 2 ? ('veryHidden' as const) : hidden ? ('hidden' as const) : ('visible' as const),
      cells: readCells(sheet['!data'] ?? []),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
    };
  });
  const names = (book.Workbook?.Names ?? [])
    .filter(({ Sheet: local }) => local === undefined || local === null)
    .map((defined) => [defined.Name.toLowerCase(), defined.Ref] as const);
  fillResults(sheets, new Map(names));
  return sheets;
}

/** SheetJS tells the console about every record it does not know; the command line's errors are one line each. */
function quietly<T>(read: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return read();
  } finally {
    console.error = error;
  }
}

function readCells(data: readonly (XLSX.CellObject[] | undefined)[]): (Cell | undefined)[][] {
  const cells: (Cell | undefined)[][] = [];
  data.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const read = readCell(cell);
      if (read) (cells[r] ??= [])[c] = read;
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

/** What is used of SheetJS's reader of compound files, which it exports without types. */
interface CompoundFiles {
  read(
    bytes: Uint8Array,
    options: { type: 'buffer' },
  ): {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly size: number; readonly content: ArrayLike<number> }[];
  };
}

/** An OLE file may be encrypted, cut short, or a document of another kind. */
function refuseUnlessWorkbook(bytes: Uint8Array, name: string): void {
  const file = quietly(() => (XLSX.CFB as CompoundFiles).read(bytes, { type: 'buffer' }));
  const has = (stream: string) => file.FullPaths.some((path) => path.endsWith(`/${stream}`));
  if (has('EncryptedPackage')) throw new FileError(fileErrors.encrypted(name));
  const at = file.FullPaths.findIndex((path) => /\/(?:Workbook|Book)$/i.test(path));
  if (at < 0) {
    const refused = has('WordDocument')
      ? fileErrors.word
      : has('PowerPoint Document')
        ? fileErrors.otherDocument
        : fileErrors.notWorkbook;
    throw new FileError(refused(name));
  }
  const stream = file.FileIndex[at]!;
  if (stream.content.length < stream.size) throw new FileError(fileErrors.broken(name));
}
