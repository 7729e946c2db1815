import { biffRecords } from './biff-records';

const CODEPAGE = 0x0042;
const GBK = 936;
/** Code pages in which a byte is a letter of the West: what a program writes that knows no other. */
const WESTERN = new Set([0, 437, 850, 1250, 1252, 10_000, 28_591, 0x8000, 0x8001]);
/** Records with texts in the workbook's code page, and where in them the text's length stands: LABEL (BIFF2 and later), RSTRING, BOUNDSHEET. */
const TEXTS: ReadonlyMap<number, { readonly lengthAt: number; readonly bytes: 1 | 2 }> = new Map([
  [0x0004, { lengthAt: 7, bytes: 1 }],
  [0x0204, { lengthAt: 6, bytes: 2 }],
  [0x00d6, { lengthAt: 6, bytes: 2 }],
  [0x0085, { lengthAt: 6, bytes: 1 }],
]);

/**
 * Before BIFF8 texts are bytes in a code page. Some Chinese programs write none, or the West's, over GBK: then this gives
 * the stream with GBK said in it, and the code page for a stream that has no place to say it.
 */
export function withTrueCodePage(stream: Uint8Array): {
  readonly stream: Uint8Array;
  readonly codePage?: number;
} {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (isBiff8(view)) return { stream };
  let said: { at: number; codePage: number } | null = null;
  const texts: Uint8Array[] = [];
  for (const { type, at, length } of biffRecords(stream)) {
    if (type === CODEPAGE && length >= 2) said ??= { at, codePage: view.getUint16(at, true) };
    const place = TEXTS.get(type);
    if (!place || length < place.lengthAt + place.bytes) continue;
    const from = at + place.lengthAt + place.bytes;
    const characters = place.bytes === 1 ? stream[from - 1]! : view.getUint16(from - 2, true);
    texts.push(stream.subarray(from, Math.min(from + characters, at + length)));
  }
  if ((said && !WESTERN.has(said.codePage)) || !isPlainlyGbk(texts)) return { stream };
  if (!said) return { stream, codePage: GBK };
  const corrected = Uint8Array.from(stream);
  new DataView(corrected.buffer).setUint16(said.at, GBK, true);
  return { stream: corrected };
}

const isBiff8 = (view: DataView): boolean =>
  view.byteLength >= 6 && view.getUint16(0, true) === 0x0809 && view.getUint16(4, true) === 0x0600;

/**
 * Chinese in GBK is pairs of bytes that are both high, and of the common characters nearly always; the accented letters
 * of the West stand alone between plain ones.
 */
function isPlainlyGbk(texts: readonly Uint8Array[]): boolean {
  let pairs = 0;
  let others = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      if (text[i]! < 0x80) continue;
      const [lead, trail] = [text[i]!, text[i + 1] ?? 0];
      if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
        pairs++;
        i++;
      } else if (lead >= 0x81 && trail >= 0x40) {
        others++;
        i++;
      } else others += 2;
    }
  }
  return pairs >= 4 && pairs > 9 * others;
}
