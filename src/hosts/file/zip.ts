import * as format from '../../formats/zip';
import { deflate, inflate } from '../../formats/zlib';
import { fileErrors } from '../../text/file-errors';
import { FileError } from './error';
import { MAX_UNPACKED_BYTES } from './limits';

/**
 * Archives over node:zlib. fflate's writer took most of the time of marking a workbook; its reader allocates by the
 * sizes an archive declares and passes over wrong ones without a word.
 */

export { looksLikeZip } from '../../formats/zip';

/** The parts of an archive by name, in the archive's order. `name` is the file's, for messages. */
export function unzip(
  bytes: Uint8Array,
  name: string,
  limits = { bytes: MAX_UNPACKED_BYTES, entries: format.MAX_ENTRIES },
): Map<string, Uint8Array> {
  try {
    return format.unzip(bytes, inflate, limits);
  } catch (error) {
    const code = error instanceof format.ZipError ? error.code : 'broken';
    if (code === 'tooManyParts') throw new FileError(fileErrors.tooManyParts(name, limits.entries));
    if (code === 'tooLarge') {
      throw new FileError(fileErrors.tooLarge(name, `${Math.round(limits.bytes / 1024 / 1024)} MB`));
    }
    throw new FileError(fileErrors[code](name), { cause: error });
  }
}

/** Packs parts in their order; the same parts give the same bytes. */
export const zip = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => format.zip(parts, deflate);
