import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../../../src/model/sheet';
import type { SheetEdit, WrittenCell } from '../../../src/output/edits';

/** Workbooks for the tests, built part by part, so that a test shows in its own lines what is odd about its input. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface PackageOf {
  /** The inside of each worksheet, `<sheetData>` and all, by sheet name; or a whole part, beginning `<?xml`. */
  sheets: Record<string, string>;
  /** Attributes of a `<sheet>`, e.g. `state="hidden"`. */
  sheetAttributes?: Record<string, string>;
  /** What stands behind `<sheets>` in the workbook part. */
  workbook?: string;
  beforeSheets?: string;
  sharedStrings?: string;
  styles?: string;
  /** More relationships of the workbook: type and target. */
  related?: readonly (readonly [string, string])[];
  contentType?: string;
  overrides?: Record<string, string>;
  parts?: Record<string, string | Uint8Array>;
}

export function partsOf(options: PackageOf): Record<string, Uint8Array> {
  const names = Object.keys(options.sheets);
  const related: (readonly [string, string])[] = names.map((_, i) => [
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  if (options.sharedStrings !== undefined) related.push(['sharedStrings', 'sharedStrings.xml']);
  if (options.styles !== undefined) related.push(['styles', 'styles.xml']);
  related.push(...(options.related ?? []));
  const sheets = names
    .map(
      (name, i) =>
        `<sheet name="${name}" sheetId="${i + 1}" ${options.sheetAttributes?.[name] ?? ''} r:id="rId${i + 1}"/>`,
    )
    .join('');
  const overrides = Object.entries({
    '/xl/workbook.xml': options.contentType ?? WORKBOOK_TYPE,
    ...Object.fromEntries(
      names.map((_, i) => [
        `/xl/worksheets/sheet${i + 1}.xml`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
      ]),
    ),
    ...options.overrides,
  }).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>' +
      `${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.beforeSheets ?? ''}` +
      `<sheets>${sheets}</sheets>${options.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(related),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        options.sheets[name]!.startsWith('<?xml')
          ? options.sheets[name]!
          : `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.sheets[name]!}</worksheet>`,
      ]),
    ),
    ...(options.sharedStrings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${options.sharedStrings}</sst>` }),
    ...(options.styles === undefined
      ? {}
      : { 'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${options.styles}</styleSheet>` }),
    ...options.parts,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
  );
}

export const relationships = (list: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const packageOf = (options: PackageOf): Uint8Array => zipSync(partsOf(options));

/** A workbook of one sheet with that inside. */
export const sheetOf = (inside: string, more: Partial<PackageOf> = {}): Uint8Array =>
  packageOf({ sheets: { 表: inside }, ...more });

/** What a cell of a sheet that was read shows. */
export function at(sheets: readonly Sheet[], sheet: string, a1: string) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(a1)!;
  let column = 0;
  for (const letter of letters!) column = column * 26 + letter.charCodeAt(0) - 64;
  return sheets.find(({ name }) => name === sheet)?.cells[Number(row) - 1]?.[column - 1];
}

export const text = (content: string, look: WrittenCell['look'] = 'text'): WrittenCell => ({
  content: { kind: 'text', text: content },
  look,
});
export const number = (value: string, look: WrittenCell['look'] = 'money'): WrittenCell => ({
  content: { kind: 'number', value },
  look,
});
export const formula = (
  written: string,
  value: string | null,
  look: WrittenCell['look'] = 'rate',
): WrittenCell => ({ content: { kind: 'formula', formula: written, value }, look });
export const blank = (look: WrittenCell['look'] = 'text'): WrittenCell => ({
  content: { kind: 'blank' },
  look,
});

/** A report sheet with these rows. */
export const reportOf = (
  rows: readonly (readonly WrittenCell[])[],
  more: Partial<SheetEdit> = {},
): SheetEdit => ({
  kind: 'sheet',
  id: 'report',
  name: '勾稽检查报告',
  columnWidths: [10, 40, 12],
  hiddenColumns: [],
  rows,
  repeatRows: null,
  frozenRows: 0,
  ...more,
});
