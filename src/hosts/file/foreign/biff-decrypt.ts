import { biffRecords, FILEPASS, filePass } from './biff-records';
import { fourBytes, hashOf, isSame, passwordBytes } from './default-password';

/** A record that no reader knows and all pass over. */
const NOTHING = 0x0fff;
const BOUNDSHEET = 0x0085;
/** What stays readable: BOF in all versions, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO, RRDHEAD. */
const PLAIN = new Set([0x0009, 0x0209, 0x0409, 0x0809, FILEPASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);

/**
 * A workbook stream without the encryption that Excel's default password opens, its places unchanged; the stream itself
 * where it has none; null where somebody chose a password.
 */
export function decryptBiff(stream: Uint8Array): Uint8Array | null {
  const pass = filePass(stream);
  if (!pass) return stream;
  const cipher = cipherOf(Buffer.from(stream.subarray(pass.at, pass.at + pass.length)));
  if (!cipher) return null;
  const plain = Uint8Array.from(stream);
  for (const { type, at, length } of biffRecords(stream)) {
    if (PLAIN.has(type)) continue;
    // Where a sheet begins stays readable, too.
    const hidden = type === BOUNDSHEET ? 4 : 0;
    cipher(plain, at + hidden, length - hidden, (at + length + hidden) % 16);
  }
  new DataView(plain.buffer).setUint16(pass.at - 4, NOTHING, true);
  return plain;
}

/** Decrypts bytes where they stand. `key`: where the record's own key begins in XOR obfuscation. */
type Cipher = (stream: Uint8Array, at: number, length: number, key: number) => void;

function cipherOf(pass: Buffer): Cipher | null {
  // Before BIFF8 there is only XOR, and no word says so.
  if (pass.length === 4) return xor(pass.readUInt16LE(2));
  if (pass.readUInt16LE(0) === 0) return xor(pass.readUInt16LE(4));
  const version = `${pass.readUInt16LE(2)}.${pass.readUInt16LE(4)}`;
  if (version === '1.1') return rc4(pass.subarray(6));
  return /^[234]\.2$/.test(version) ? cryptoApi(pass.subarray(6)) : null;
}

/** What [MS-OFFCRYPTO] 2.3.7.1 and 2.3.7.2 make of the default password. */
const XOR_VERIFIER = 0x9a0a;
const XOR_KEY = Buffer.from('876b9ae21ee305621e699660986e9404', 'hex');

function xor(verifier: number): Cipher | null {
  if (verifier !== XOR_VERIFIER) return null;
  return (stream, at, length, key) => {
    for (let i = 0; i < length; i++) {
      const value = stream[at + i]! ^ XOR_KEY[(key + i) % 16]!;
      stream[at + i] = (value >> 5) | (value << 3);
    }
  };
}

/** RC4 with a key of 40 bits ([MS-OFFCRYPTO] 2.3.6): Excel 97 and later. */
function rc4(about: Buffer): Cipher | null {
  const salt = about.subarray(0, 16);
  const short = hashOf('md5', passwordBytes()).subarray(0, 5);
  const base = hashOf('md5', ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5);
  const keyOf = (block: number): Buffer => hashOf('md5', base, fourBytes(block));
  return provenBy(keyOf, about.subarray(16, 32), about.subarray(32, 48), 'md5');
}

/** RC4 by way of the CryptoAPI ([MS-OFFCRYPTO] 2.3.5): Excel 2002 and later. */
function cryptoApi(about: Buffer): Cipher | null {
  const headerSize = about.readUInt32LE(4);
  // No length means 40 bits.
  const keyBytes = (about.readUInt32LE(8 + 16) || 40) / 8;
  const verifier = about.subarray(8 + headerSize);
  const saltSize = verifier.readUInt32LE(0);
  const base = hashOf('sha1', verifier.subarray(4, 4 + saltSize), passwordBytes());
  const keyOf = (block: number): Buffer => {
    const key = hashOf('sha1', base, fourBytes(block)).subarray(0, keyBytes);
    return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const proof = verifier.subarray(4 + saltSize);
  return provenBy(keyOf, proof.subarray(0, 16), proof.subarray(20, 40), 'sha1');
}

/** The cipher, where its keys open the verifier; the whole stream is numbered in blocks of 1024 bytes, a key for each. */
function provenBy(
  keyOf: (block: number) => Buffer,
  secret: Buffer,
  proof: Buffer,
  hash: string,
): Cipher | null {
  const first = new Rc4(keyOf(0));
  const opened = first.apply(Buffer.from(secret));
  if (!isSame(hashOf(hash, opened), first.apply(Buffer.from(proof)))) return null;
  let block = -1;
  let pad = new Uint8Array(BLOCK);
  return (stream, at, length) => {
    for (let i = at; i < at + length; i++) {
      if (Math.floor(i / BLOCK) !== block) {
        block = Math.floor(i / BLOCK);
        pad = new Rc4(keyOf(block)).apply(new Uint8Array(BLOCK));
      }
      stream[i]! ^= pad[i % BLOCK]!;
    }
  };
}

const BLOCK = 1024;

/** RC4, which OpenSSL 3 no longer offers. */
class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, i) => i);
  private i = 0;
  private j = 0;

  constructor(key: Uint8Array) {
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + this.state[i]! + key[i % key.length]!) & 0xff;
      this.swap(i, j);
    }
  }

  /** Decrypts or encrypts bytes in place, going on where the last call ended. */
  apply<T extends Uint8Array>(bytes: T): T {
    for (let n = 0; n < bytes.length; n++) {
      this.i = (this.i + 1) & 0xff;
      this.j = (this.j + this.state[this.i]!) & 0xff;
      this.swap(this.i, this.j);
      bytes[n]! ^= this.state[(this.state[this.i]! + this.state[this.j]!) & 0xff]!;
    }
    return bytes;
  }

  private swap(a: number, b: number): void {
    const kept = this.state[a]!;
    this.state[a] = this.state[b]!;
    this.state[b] = kept;
  }
}
