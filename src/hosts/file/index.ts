/** The workbook as a file: what the command line reads and writes. */
export { applyEdits, type Applied, canAddSheets, canMark, removeGouji } from './write/apply';
export { FileError, NotCarried } from './error';
export { type OpenedWorkbook, openWorkbook, outputExtensionFor } from './open';
export { openBounded } from './open-bounded';
export { reportWorkbook } from './write/report-workbook';
export { checkOutput, readFile, writeAllSafely, writeSafely } from './save';
