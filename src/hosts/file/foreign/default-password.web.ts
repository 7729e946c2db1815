import { fileErrors } from '../../../text/file-errors';
import { Refused } from '../error';

/**
 * In a browser, whose ciphers answer later or not at all (MD5, RC4), an encrypted package is not opened even where
 * Excel's default password would do: see default-password.ts, in whose place this stands (package.json, `browser`).
 */
export function decryptPackage(): never {
  throw new Refused(fileErrors.encryptedHere);
}
