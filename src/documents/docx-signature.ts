import { readRelationships, type PackageParts } from '../formats/package';
import type { PackageEdit } from '../formats/package-edit';
import { looksLikeZip, unzip } from '../formats/zip';
import { inflate } from './archive';

/** The part that a package's digital signatures hang on. */
const originOf = (parts: PackageParts): string | undefined =>
  readRelationships(parts, '').find(({ fullType }) => fullType.endsWith('/digital-signature/origin'))?.target;

/** Does a package carry a digital signature? A changed copy has none: it would be called a forgery. */
export function isSigned(bytes: Uint8Array): boolean {
  if (!looksLikeZip(bytes)) return false;
  return originOf(unzip(bytes, inflate)) !== undefined;
}

/** Takes the signatures away, which no longer hold once a part is changed. */
export function removeSignatures(pkg: PackageEdit): void {
  const origin = originOf(pkg.parts);
  if (origin !== undefined) pkg.remove(origin, '');
}
