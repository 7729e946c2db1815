import type { Text } from '../../model/text';
import { FileError } from './error';
import { openWorkbook, type OpenedWorkbook } from './open';

export interface OpenOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type OpenAnswer = { readonly opened: OpenedWorkbook } | { readonly refused: Text };

/** What a bounded process is asked: a workbook, read; or the line that says why not. */
export default function open({ bytes, name }: OpenOrder): OpenAnswer {
  try {
    return { opened: openWorkbook(bytes, name) };
  } catch (error) {
    if (error instanceof FileError) return { refused: error.reason };
    throw error;
  }
}
