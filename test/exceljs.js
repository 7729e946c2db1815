/** As long to load as most test files take to run, and it keeps nothing of the workbooks that it wrote. */
module.exports = loadedOnce('exceljs');
