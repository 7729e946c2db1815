import type * as XLSX from '@e965/xlsx';

/** SheetJS, loaded when the first .xls or compound file is met: it takes longer than a whole check of an .xlsx. */
export const sheetJs = (): typeof XLSX =>
  // oxlint-disable-next-line typescript/no-require-imports -- a package of modules too, which `import()` would take instead
  require('@e965/xlsx') as typeof XLSX;

/** To be awaited before a compound file is read where it takes fetching: in a browser, where sheetjs.web.ts stands here. */
export const fetchSheetJs = (): Promise<void> => Promise.resolve();
