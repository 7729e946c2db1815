/** The workbook that is open in Excel. The only folder that names Office.js. */
export { ExcelHost } from './excel-host';
