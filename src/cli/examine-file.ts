import { examine, type Examination } from '../findings/examine';
import { type OpenedWorkbook, openWorkbook, readFile } from '../hosts/file';
import { cliTexts } from '../text/cli-texts';
import { basename } from 'node:path';
import { UsageError } from './usage';

/** Reads a workbook file and checks it. Throws FileError or UsageError where it cannot be used. */
export function examineFile(path: string): {
  readonly opened: OpenedWorkbook;
  readonly examination: Examination;
} {
  const opened = openWorkbook(readFile(path), basename(path));
  const examination = examine(opened.content.sheets);
  if (examination.check.books.set.statements.size === 0) {
    throw new UsageError(cliTexts.noStatements(basename(path)));
  }
  return { opened, examination };
}

/** Is anything inconsistent? Only errors count (exit status 1); what is merely to be reviewed may be in order. */
export const hasErrors = ({ findings }: Examination): boolean =>
  findings.some(({ severity }) => severity === 'error');
