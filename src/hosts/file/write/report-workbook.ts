import type { SheetEdit, WrittenCell } from '../../../output/edits';
import { buildWorkbook } from './apply';
import type { PackageParts } from '../../../formats/package';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The least that makes a workbook. */
const template = {
  '[Content_Types].xml':
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/>` +
    '</Types>',
  '_rels/.rels':
    `${XML}<Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONSHIPS}"/>`,
};

/**
 * A workbook of its own that holds Gouji's sheets: for .xls and .et, which cannot be written without loss, and where
 * a workbook's structure is protected. What refers to sheets that are not in it becomes plain: a link a text, a
 * formula the value it had. The content type must be the extension's, or Excel refuses to open it.
 */
export function reportWorkbook(edits: readonly SheetEdit[], contentType = WORKBOOK_TYPE): Uint8Array {
  const names = new Set(edits.map(({ name }) => name));
  const encoder = new TextEncoder();
  const parts: PackageParts = new Map(
    Object.entries(template).map(
      ([name, text]) => [name, encoder.encode(text.replace(WORKBOOK_TYPE, contentType))] as const,
    ),
  );
  return buildWorkbook(
    parts,
    edits.map((edit) => ({ ...edit, rows: edit.rows.map((row) => row.map((cell) => plain(cell, names))) })),
  );
}

function plain(cell: WrittenCell, names: ReadonlySet<string>): WrittenCell {
  const { content } = cell;
  if (content.kind !== 'formula' || refersOnlyTo(names, content.formula)) return cell;
  if (content.text !== undefined) return { ...cell, content: { kind: 'text', text: content.text } };
  if (content.value === null) return { ...cell, content: { kind: 'blank' } };
  return { ...cell, content: { kind: 'number', value: content.value } };
}

function refersOnlyTo(names: ReadonlySet<string>, formula: string): boolean {
  const sheets = formula
    .replace(/"(?:[^"]|"")*"/g, '')
    .matchAll(/(?<!')'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.])([\p{L}\p{N}_.]+)!/gu);
  return [...sheets].every(([, quotedName, name]) => names.has(quotedName?.replace(/''/g, "'") ?? name!));
}
