/**
 * The text of a .txt or .md file: UTF-8 or UTF-16, with or without their marks, else GB18030, which every other Chinese
 * text file is in. Undefined where the bytes are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  return text === undefined || isBinary(text) ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  // The decoder of each encoding takes its own mark away.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be');
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return tryDecode(bytes, utf16);
  return tryDecode(bytes, 'utf-8') ?? damagedUtf8(bytes) ?? tryDecode(bytes, 'gb18030');
}

/**
 * UTF-16 without its mark: every digit and line end of it has a zero beside it, always on the same side. No text in
 * another encoding has zeros.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 8192); at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (bytes.length % 2 !== 0 || even + odd === 0 || Math.min(even, odd) * 10 > Math.max(even, odd)) {
    return undefined;
  }
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 of which a few bytes are spoilt or the last is cut off: read as anything else, all of it would be wrong. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const spoilt = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return sound >= 100 * spoilt ? text : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether there are characters that no text has: a zero, or more than a stray control character. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;

  const controls = text.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f\u007f\ufffe\uffff]/g);
  return (controls?.length ?? 0) > text.length / 1000;
}
