import type * as XLSX from '@e965/xlsx';

/** SheetJS in a browser, where nothing is loaded at once: see sheetjs.ts (package.json, `browser`). */
let library: typeof XLSX | undefined;

export async function fetchSheetJs(): Promise<void> {
  library ??= (await import(/* webpackChunkName: "sheetjs" */ './sheetjs-whole.web')).whole;
}

export function sheetJs(): typeof XLSX {
  if (!library) throw new Error('SheetJS was not fetched');
  return library;
}
