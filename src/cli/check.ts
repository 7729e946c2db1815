import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  applyEdits,
  canAddSheets,
  canMark,
  checkOutput,
  NotCarried,
  outputExtensionFor,
  reportWorkbook,
  writeAllSafely,
} from '../hosts/file';
import type { Language, Text } from '../model/text';
import { commentsFor, editsFor, readOpinions } from '../output';
import type { SheetEdit } from '../output/edits';
import { letterOf } from '../output/letter';
import { cliTexts } from '../text/cli-texts';
import { VERSION } from '../version';
import { correctedCopies, narrativesToCorrect, type MadeFile } from './corrected';
import { examineFiles, hasErrors, type ExaminedFiles } from './examine-file';
import { toResult } from '../findings/result';
import { textReport } from './text-report';
import { onlyPositional, readArguments, UsageError } from './usage';

export interface CheckOutcome {
  /** For standard output, line by line: the result alone. */
  readonly result: Iterable<string>;
  /** For standard error: what was written where, and what could not be. */
  readonly remarks: readonly string[];
  readonly status: 0 | 1;
}

/**
 * `gouji check <workbook>`. Throws FileError, DocumentError or UsageError where the input cannot be used; then nothing
 * is written.
 */
export async function checkCommand(
  words: readonly string[],
  language: Language,
  now: Date,
): Promise<CheckOutcome> {
  const given = readArguments(words, {
    narrative: null,
    beside: null,
    output: null,
    letter: null,
    corrected: null,
    format: ['text', 'json'],
    lang: ['zh', 'en'],
  });
  const path = onlyPositional(given, cliTexts.needsWorkbook);
  const { output, letter, format } = given.options;
  const [corrected, beside] = [given.all('corrected'), given.all('beside')];
  const examined = await examineFiles(path, given.all('narrative'), beside);
  const { examination } = examined;
  const remarks = await writeAsked(examined, {
    ...{ path, beside, output, letter, corrected },
    language,
    now,
  });
  return {
    result:
      format === 'json'
        ? JSON.stringify(
            toResult(examination, { folder: null, workbook: basename(path) }, language),
            null,
            2,
          ).split('\n')
        : textReport(examination, language),
    remarks,
    status: hasErrors(examination) ? 1 : 0,
  };
}

/** What is asked for: where what is to be written, in which language; when it was checked. */
interface FilesWanted {
  readonly path: string;
  readonly beside: readonly string[];
  readonly output: string | undefined;
  readonly letter: string | undefined;
  /** A corrected copy of each .docx narrative, in the order in which these were given; none where none is asked for. */
  readonly corrected: readonly string[];
  readonly language: Language;
  readonly now: Date;
}

/** Writes what is asked for, all of it or nothing: everything is made before anything is written. */
async function writeAsked(
  examined: ExaminedFiles,
  { output, letter, corrected, ...asked }: FilesWanted,
): Promise<string[]> {
  const inputs = [asked.path, ...examined.narratives.map((each) => each.path), ...asked.beside];
  const made: MadeFile[] = [];
  const pairs = narrativesToCorrect(corrected, examined.narratives);
  for (const { target } of pairs) checkOutput(target, inputs, '.docx');
  if (letter !== undefined) checkOutput(letter, inputs, '.docx');
  if (output !== undefined) made.push(...(await checkedCopies(examined, { ...asked, output }, inputs)));
  const { language, now, path } = asked;
  made.push(...(await correctedCopies(pairs, examined.examination, { language, at: localTime(now) })));
  if (letter !== undefined) {
    const bytes = await letterOfPackage(examined, basename(path), language, now);
    made.push({ path: letter, bytes, remarks: [cliTexts.written(letter)[language]] });
  }
  const twice = made.find(
    (each, at) => made.findIndex((other) => resolve(other.path) === resolve(each.path)) < at,
  );
  if (twice) throw new UsageError(cliTexts.writtenTwice(twice.path));
  if (made.length > 0) writeAllSafely(made, inputs);
  return made.flatMap(({ remarks }) => remarks);
}

/** The bytes of the letter (审核意见), with what she wrote into the report of an earlier run. */
export async function letterOfPackage(
  { opened, examination }: ExaminedFiles,
  workbook: string,
  language: Language,
  now: Date,
): Promise<Uint8Array> {
  const { letterDocx } = await import('../hosts/document/letter-docx.js');
  return letterDocx(
    letterOf({
      ...examination,
      workbook,
      setAside: new Map(),
      opinions: readOpinions(opened.content.own.find(({ id }) => id === 'report')?.sheet),
      language,
      checkedAt: localTime(now),
      version: VERSION,
    }),
  );
}

interface Target extends Omit<FilesWanted, 'letter' | 'corrected'> {
  readonly output: string;
}

/**
 * The checked copy, or the report alone where the original cannot be carried without loss, and the narratives' copies
 * with comments.
 */
export async function checkedCopies(
  examined: ExaminedFiles,
  target: Target,
  inputs: readonly string[],
): Promise<MadeFile[]> {
  const { output, language } = target;
  checkOutput(output, inputs, outputExtensionFor(examined.opened));
  const copies = await commentedCopies(examined, dirname(output), language, localTime(target.now));
  for (const copy of copies) checkOutput(copy.path, inputs);
  return [
    { path: output, ...checkedWorkbook(examined, target) },
    ...copies.map(({ path, bytes, comments, unsigned }) => ({
      path,
      bytes,
      remarks: [
        cliTexts.commented(path, comments)[language],
        ...(unsigned ? [cliTexts.unsigned(path)[language]] : []),
      ],
    })),
  ];
}

/** The bytes of the checked copy, and what is to be said of it. */
function checkedWorkbook(
  { opened, examination }: ExaminedFiles,
  { output, language, now }: Target,
): { readonly bytes: Uint8Array; readonly remarks: readonly string[] } {
  const edits = editsFor({
    ...examination,
    sheets: opened.content.sheets,
    earlierReport: opened.content.own.find(({ id }) => id === 'report')?.sheet,
    language,
    checkedAt: localTime(now),
    version: VERSION,
  });
  const reports = edits.filter((edit): edit is SheetEdit => edit.kind === 'sheet');
  const report = (why: Text) => ({
    bytes: reportWorkbook(reports, opened.ooxml?.workbook.contentType),
    remarks: [why[language]],
  });
  if (!canMark(opened) || !canAddSheets(opened)) return report(cliTexts.reportOnly(output));
  try {
    const { bytes, skipped, remarks } = applyEdits(opened, edits);
    return {
      bytes,
      remarks: [
        cliTexts.written(output)[language],
        ...remarks.map((remark) => remark[language]),
        ...skipped.map(({ sheet, why }) => cliTexts.skipped(sheet, why[language])[language]),
      ],
    };
  } catch (error) {
    if (error instanceof NotCarried) return report(cliTexts.notCarried(output));
    throw error;
  }
}

interface CommentedCopy {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly comments: number;
  /** The original carries a digital signature, which a changed copy cannot. */
  readonly unsigned: boolean;
}

/** A copy of each .docx narrative, with a Word comment at every finding that points into it. */
async function commentedCopies(
  { narratives, examination }: ExaminedFiles,
  folder: string,
  language: Language,
  at: string,
): Promise<CommentedCopy[]> {
  const copies: CommentedCopy[] = [];
  const written = narratives.filter(({ read }) => read.kind === 'docx');
  if (written.length === 0) return copies;
  const { commentedDocx, isSigned } = await import('../documents/index.js');
  for (const { path, bytes, read } of written) {
    const comments = commentsFor(examination.findings, read.file, language, at);
    copies.push({
      path: freePath(join(folder, basename(path, extname(path))), copies),
      bytes: await commentedDocx(bytes, comments, read.file),
      comments: comments.length,
      unsigned: comments.length > 0 && isSigned(bytes),
    });
  }
  return copies;
}

/** Narratives of one name from two folders get a copy each. */
function freePath(stem: string, taken: readonly CommentedCopy[]): string {
  const isTaken = (path: string): boolean => taken.some((each) => each.path === path);
  let path = `${stem}.checked.docx`;
  for (let n = 2; isTaken(path); n++) path = `${stem} (${n}).checked.docx`;
  return path;
}

/** The time on the machine's own clock: 2025-03-01 09:30. */
export function localTime(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
