import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfOf } from '../../test/documents/files';
import { agileEncrypted } from '../../test/fixtures/encrypted';
import { gbk, htmlOf, spreadsheetXmlOf, utf16, utf8 } from '../../test/fixtures/markup';
import { narrativeOf } from '../../test/fixtures/narrative';
import { narrativeDocx } from '../../test/fixtures/narrative/docx';
import { aPackage } from '../../test/fixtures/package';
import { randomAccounts } from '../../test/fixtures/random';
import { fundUnit } from '../../test/fixtures/units';

/** A file as it is before it is spoilt. */
export interface Seed {
  readonly name: string;
  readonly what: 'workbook' | 'narrative';
  readonly bytes: Uint8Array;
}

/** The sample package, and packages of the fixtures in every format that their writers know. */
export async function seeds(): Promise<Seed[]> {
  const demo = (name: string): Uint8Array => readFileSync(join(process.cwd(), 'samples/demo', name));
  const national = aPackage({ books: fundUnit });
  const shanghai = aPackage({ books: randomAccounts(7, { subjects: 12, funds: true }), family: 'shanghai' });
  const { text } = narrativeOf(fundUnit, { family: 'xinjiang2024' });
  const page = spreadsheetXmlOf(national.sheets());
  const xlsx = await national.xlsx();
  const workbooks: [string, Uint8Array][] = [
    ['demo.xlsx', demo('statements.xlsx')],
    ['national.xlsx', xlsx],
    ['shanghai.xlsx', await shanghai.xlsx()],
    ['encrypted.xlsx', agileEncrypted(xlsx, 'VelvetSweatshop')],
    ['national.xls', national.xls()],
    ['shanghai.et', shanghai.xls()],
    ['xml-2003.xls', utf8(page)],
    ['xml-2003-utf16.xls', utf16(page)],
    ['page.xls', utf8(htmlOf(national.sheets()))],
    ['page-gbk.xls', gbk(htmlOf(shanghai.sheets()))],
  ];
  const narratives: [string, Uint8Array][] = [
    ['demo.docx', demo('narrative.docx')],
    ['narrative.docx', narrativeDocx({ text })],
    ['narrative.pdf', pdfOf(pagesOf(text))],
    ['narrative.txt', utf8(text)],
    ['narrative-gbk.txt', gbk(text)],
    ['narrative.md', utf8(text.replace(/^(?=第)/gm, '# '))],
  ];
  return [
    ...workbooks.map(([name, bytes]) => ({ name, what: 'workbook' as const, bytes })),
    ...narratives.map(([name, bytes]) => ({ name, what: 'narrative' as const, bytes })),
  ];
}

const LINE = 40;
const LINES = 45;

/** The text in lines, on pages of a PDF. */
function pagesOf(text: string): { text: string; x: number; y: number }[][] {
  const lines = text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []);
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES).map((line, i) => ({ text: line, x: 72, y: 780 - 16 * i })),
  );
}
