import type { Text } from '../model/text';
import { documentErrors, type DocumentErrorCode } from '../text/document-errors';

/** A document that cannot be read; `reason` is the line the user reads. */
export class DocumentError extends Error {
  readonly reason: Text;

  constructor(
    readonly code: DocumentErrorCode,
    file: string,
    options?: ErrorOptions,
  ) {
    const reason = documentErrors[code](file);
    super(reason.en, options);
    this.name = 'DocumentError';
    this.reason = reason;
  }
}
