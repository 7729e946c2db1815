/**
 * The text of a .txt or .md file: UTF-8 with or without its mark, UTF-16 by its mark, else GB18030, which every other
 * Chinese text file is in. Undefined where the bytes are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  return text === undefined || isBinary(text) ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  // The decoder of each encoding takes its own mark away.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be');
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030');
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
