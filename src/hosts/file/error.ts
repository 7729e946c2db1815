import type { Text } from '../../model/text';

/** A file that cannot be used or written; `reason` is the line the user reads. */
export class FileError extends Error {
  constructor(
    readonly reason: Text,
    options?: ErrorOptions,
  ) {
    super(reason.en, options);
    this.name = 'FileError';
  }
}
