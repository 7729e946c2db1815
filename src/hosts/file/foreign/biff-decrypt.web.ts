import { fileErrors } from '../../../text/file-errors';
import { Refused } from '../error';
import { filePass } from './biff-records';

/** In a browser: the stream itself where it has no encryption. See default-password.web.ts. */
export function decryptBiff(stream: Uint8Array): Uint8Array {
  if (filePass(stream)) throw new Refused(fileErrors.encryptedHere);
  return stream;
}
