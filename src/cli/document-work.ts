import { DocumentError, readDocument } from '../documents';
import type { NarrativeText } from '../model/narrative-text';
import type { DocumentErrorCode } from '../text/document-errors';

export interface DocumentOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type DocumentAnswer = { readonly read: NarrativeText } | { readonly refused: DocumentErrorCode };

/** What a bounded process is asked: a narrative, read; or why it is none. */
export default async function read({ name, bytes }: DocumentOrder): Promise<DocumentAnswer> {
  try {
    return { read: await readDocument(name, bytes) };
  } catch (error) {
    if (error instanceof DocumentError) return { refused: error.code };
    throw error;
  }
}
