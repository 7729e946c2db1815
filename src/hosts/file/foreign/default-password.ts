import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { elements } from '../../../formats/package';

/**
 * Excel encrypts with this password where a user protects a workbook without choosing one (its structure, or writing),
 * and opens such a file without asking ([MS-OFFCRYPTO] 2.4.2). A password that somebody chose is not guessed.
 */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

export const passwordBytes = (): Buffer => Buffer.from(DEFAULT_PASSWORD, 'utf16le');

/** A number as four bytes, the lowest first. */
export function fourBytes(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
}

export const hashOf = (algorithm: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest();

export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** The package inside an encrypted one; null where the default password does not open it. Throws on damaged streams. */
export function decryptPackage(info: Uint8Array, encrypted: Uint8Array): Uint8Array | null {
  const about = Buffer.from(info);
  const version = `${about.readUInt16LE(0)}.${about.readUInt16LE(2)}`;
  if (version === '4.4') return agile(about.subarray(8).toString('utf8'), Buffer.from(encrypted));
  return /^[234]\.2$/.test(version) ? standard(about, Buffer.from(encrypted)) : null;
}

/** Both kinds write the length of the package in front of it. */
const wholeOf = (encrypted: Buffer, decrypted: Buffer): Uint8Array => {
  const size = Number(encrypted.readBigUInt64LE(0));
  if (size > decrypted.length) throw new RangeError('the package is cut short');
  return decrypted.subarray(0, size);
};

function decipher(mode: 'cbc' | 'ecb', key: Buffer, iv: Buffer | null, data: Buffer): Buffer {
  const aes = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, iv);
  aes.setAutoPadding(false);
  return Buffer.concat([aes.update(data.subarray(0, data.length - (data.length % 16))), aes.final()]);
}

/** Standard encryption ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): Excel 2007. */
function standard(info: Buffer, encrypted: Buffer): Uint8Array | null {
  const headerSize = info.readUInt32LE(8);
  const keyBytes = info.readUInt32LE(12 + 16) / 8;
  const verifier = info.subarray(12 + headerSize);
  const salt = verifier.subarray(4, 20);
  if (![16, 24, 32].includes(keyBytes)) return null;
  let hash = hashOf('sha1', salt, passwordBytes());
  for (let n = 0; n < 50_000; n++) hash = hashOf('sha1', fourBytes(n), hash);
  hash = hashOf('sha1', hash, fourBytes(0));
  const half = (byte: number): Buffer => {
    const block = Buffer.alloc(64, byte);
    hash.forEach((value, i) => (block[i] = value ^ byte));
    return hashOf('sha1', block);
  };
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBytes);
  const secret = decipher('ecb', key, null, verifier.subarray(20, 36));
  const proof = decipher('ecb', key, null, verifier.subarray(40, 72)).subarray(0, 20);
  if (!isSame(hashOf('sha1', secret), proof)) return null;
  return wholeOf(encrypted, decipher('ecb', key, null, encrypted.subarray(8)));
}

const SEGMENT = 4096;
/** Excel writes 100,000; more is only there to keep us busy. */
const MAX_SPINS = 1_000_000;
const BLOCKS = {
  input: Buffer.from('fea7d2763b4b9e79', 'hex'),
  value: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
} as const;

/** Agile encryption ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15): Excel 2010 and later. */
function agile(xml: string, encrypted: Buffer): Uint8Array | null {
  const read = (local: string): Map<string, string> | undefined => [...elements(xml, local)][0];
  const data = read('keyData');
  const encryptor = read('encryptedKey');
  if (!data || !encryptor) return null;
  const spins = Number(encryptor.get('spinCount'));
  if (!(spins >= 0 && spins <= MAX_SPINS)) return null;
  const known = [data, encryptor].every(
    (each) => each.get('cipherAlgorithm') === 'AES' && each.get('cipherChaining') === 'ChainingModeCBC',
  );
  if (!known) return null;
  const bytes = (from: Map<string, string>, name: string): Buffer =>
    Buffer.from(from.get(name) ?? '', 'base64');
  const algorithm = hashName(encryptor);
  const salt = bytes(encryptor, 'saltValue');
  let hash = hashOf(algorithm, salt, passwordBytes());
  for (let n = 0; n < spins; n++) hash = hashOf(algorithm, fourBytes(n), hash);
  const iv = fitted(salt, 16);
  const open = (block: Buffer, name: string): Buffer =>
    decipher(
      'cbc',
      fitted(hashOf(algorithm, hash, block), Number(encryptor.get('keyBits')) / 8),
      iv,
      bytes(encryptor, name),
    );
  const proof = hashOf(algorithm, open(BLOCKS.input, 'encryptedVerifierHashInput'));
  if (!isSame(proof, open(BLOCKS.value, 'encryptedVerifierHashValue').subarray(0, proof.length))) return null;

  const key = open(BLOCKS.key, 'encryptedKeyValue').subarray(0, Number(data.get('keyBits')) / 8);
  const content = encrypted.subarray(8);
  const segments: Buffer[] = [];
  for (let n = 0; n * SEGMENT < content.length; n++) {
    const segmentIv = fitted(hashOf(hashName(data), bytes(data, 'saltValue'), fourBytes(n)), 16);
    segments.push(decipher('cbc', key, segmentIv, content.subarray(n * SEGMENT, (n + 1) * SEGMENT)));
  }
  return wholeOf(encrypted, Buffer.concat(segments));
}

const hashName = (from: Map<string, string>): string =>
  (from.get('hashAlgorithm') ?? '').replace('-', '').toLowerCase();

/** As many bytes as are wanted: cut off, or filled up. */
const fitted = (bytes: Buffer, length: number): Buffer =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
