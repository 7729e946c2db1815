const path = require('node:path');

const { version } = require('@microsoft/office-js/package.json');
const DIST = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Where Office.js stands in a build; its version in the name, because its own files carry no hash. */
const FOLDER = `office-js-${version}`;

/**
 * What Office.js 1.1.110 fetches at run time for an Excel add-in, beside itself:
 * - one file for the host and its platform (`excel-<platform>-<version>.js`): Windows with a current and an older
 *   web view, Mac, the web, iPad, and Windows from the Store;
 * - `o15apptofilemappingtable.js`, asked for where a host does not say what it is;
 * - the words of its own errors in the language of Excel, or else in English (`<locale>/office_strings.js`).
 * Left out, because nothing in this add-in reaches it: debug copies, other applications, Outlook's words, sign-in
 * (`webauth`), telemetry that would leave the computer (`ariatelemetry`, `telemetry`; the page's policy forbids it),
 * the error page of Office 2013 (`agaveerrorux`), custom functions, screenshots (`html2canvas`).
 */
const FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  '*/office_strings.js',
];

/** Copied byte by byte: Microsoft's files are not to be changed. */
const patterns = FILES.map((file) => ({
  from: file,
  context: DIST,
  to: `${FOLDER}/[path][name][ext]`,
  info: { minimized: true },
}));

module.exports = { DIST, FILES, FOLDER, patterns };
