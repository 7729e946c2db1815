import type * as XLSX from '@e965/xlsx';

/** With the tables of Chinese code pages, which the package's modules leave out. */
export const whole: typeof XLSX =
  // oxlint-disable-next-line typescript/no-require-imports -- a package of modules too, which `import` would take instead
  require('@e965/xlsx') as typeof XLSX;
