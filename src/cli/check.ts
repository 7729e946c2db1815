import { basename } from 'node:path';
import type { Examination } from '../findings/examine';
import {
  applyEdits,
  canAddSheets,
  canMark,
  checkOutput,
  type OpenedWorkbook,
  outputExtensionFor,
  reportWorkbook,
  writeSafely,
} from '../hosts/file';
import type { Language } from '../model/text';
import { editsFor } from '../output';
import type { SheetEdit } from '../output/edits';
import { cliTexts } from '../text/cli-texts';
import { VERSION } from '../version';
import { examineFile, hasErrors } from './examine-file';
import { toResult } from '../findings/result';
import { textReport } from './text-report';
import { onlyPositional, readArguments } from './usage';

export interface Outcome {
  /** For standard output: the result alone. */
  readonly result: string;
  /** For standard error: what was written where, and what could not be. */
  readonly remarks: readonly string[];
  readonly status: 0 | 1;
}

/** `gouji check <workbook>`. Throws FileError or UsageError where the input cannot be used; then nothing is written. */
export function checkCommand(words: readonly string[], language: Language, now: Date): Outcome {
  const given = readArguments(words, { output: null, format: ['text', 'json'], lang: ['zh', 'en'] });
  const path = onlyPositional(given, cliTexts.needsWorkbook);
  const { output, format } = given.options;
  const { opened, examination } = examineFile(path);
  const remarks =
    output === undefined ? [] : writeChecked(opened, examination, { path, output, language, now });
  return {
    result:
      format === 'json'
        ? JSON.stringify(toResult(examination, { folder: null, workbook: basename(path) }, language), null, 2)
        : textReport(examination, language),
    remarks,
    status: hasErrors(examination) ? 1 : 0,
  };
}

interface Target {
  readonly path: string;
  readonly output: string;
  readonly language: Language;
  readonly now: Date;
}

/** Writes the checked copy, or the report alone where the original cannot be carried without loss. */
function writeChecked(opened: OpenedWorkbook, examination: Examination, target: Target): string[] {
  const { path, output, language, now } = target;
  checkOutput(output, [path], outputExtensionFor(opened));
  const edits = editsFor({
    ...examination,
    sheets: opened.content.sheets,
    earlierReport: opened.content.own.find(({ id }) => id === 'report')?.sheet,
    language,
    checkedAt: localTime(now),
    version: VERSION,
  });
  const reports = edits.filter((edit): edit is SheetEdit => edit.kind === 'sheet');
  if (!canMark(opened) || !canAddSheets(opened)) {
    writeSafely(output, reportWorkbook(reports));
    return [cliTexts.reportOnly(output)[language]];
  }
  const { bytes, skipped } = applyEdits(opened, edits);
  writeSafely(output, bytes);
  return [
    cliTexts.written(output)[language],
    ...skipped.map(({ sheet, why }) => cliTexts.skipped(sheet, why[language])[language]),
  ];
}

/** The time on the machine's own clock: 2025-03-01 09:30. */
export function localTime(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
