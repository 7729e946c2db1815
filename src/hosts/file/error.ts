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

/** A reader's no, before it is known what the file is called. */
export class Refused extends Error {
  constructor(readonly reasonOf: (file: string) => Text) {
    super(reasonOf('file').en);
    this.name = 'Refused';
  }
}

/** No copy of a workbook can be made that has lost nothing: the report goes into a workbook of its own. */
export class NotCarried extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NotCarried';
  }
}
