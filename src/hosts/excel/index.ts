/** The workbook that is open in Excel, and Excel around the pane. The only folder that names Office.js (eslint holds it). */
export { ExcelHost } from './excel-host';
export { openNewWorkbook } from './new-workbook';
export { associate, showPane, start, themeBackground } from './environment';
