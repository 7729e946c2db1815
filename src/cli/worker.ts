import { DocumentError } from '../documents';
import { FileError } from '../hosts/file';
import { failed, type Job, type PackageOutcome } from './batch';
import { examineFiles } from './examine-file';
import { toResult } from '../findings/result';
import { countLine } from './text-report';
import { UsageError } from './usage';

/** Checks one package on a worker thread. */
export default async function work({ path, narratives, names, language }: Job): Promise<PackageOutcome> {
  try {
    const { examination } = await examineFiles(path, narratives);
    return { names, result: toResult(examination, names, language), line: countLine(examination, language) };
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError || error instanceof UsageError)
      return failed(names, error.reason, language);
    throw error;
  }
}
