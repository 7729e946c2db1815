import { FileError } from '../../hosts/file/error';
import { fetchSheetJs } from '../../hosts/file/foreign/sheetjs';
import { looksForeign } from '../../hosts/file/kind';
import { openWorkbook } from '../../hosts/file/open';
import type { Sheet } from '../../model/sheet';
import type { Text } from '../../model/text';

/** A workbook beside the one that is open, as its file has it. */
export interface WorkbookOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Its sheets; or the line that says why not. */
export type WorkbookAnswer =
  | { readonly kind: 'opened'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'refused'; readonly reason: Text };

/** Reads a workbook as the command line does. Rejects only where code that is needed does not arrive. */
export async function open({ name, bytes }: WorkbookOrder): Promise<WorkbookAnswer> {
  try {
    if (looksForeign(bytes)) await fetchSheetJs();
    return { kind: 'opened', sheets: openWorkbook(bytes, name).content.sheets };
  } catch (error) {
    if (error instanceof FileError) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}
