import { FileError } from '../hosts/file';
import { failed, type Job, type PackageOutcome } from './batch';
import { examineFile } from './examine-file';
import { toResult } from '../findings/result';
import { countLine } from './text-report';
import { UsageError } from './usage';

/** Checks one package on a worker thread. */
export default function work({ path, names, language }: Job): PackageOutcome {
  try {
    const { examination } = examineFile(path);
    return { names, result: toResult(examination, names, language), line: countLine(examination, language) };
  } catch (error) {
    if (error instanceof FileError || error instanceof UsageError)
      return failed(names, error.reason, language);
    throw error;
  }
}
