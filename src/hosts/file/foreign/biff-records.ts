/** A record of a BIFF stream: what stands in it begins at `at`. */
export interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/** The records of a workbook stream, as far as they are whole. */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length;) {
    const record = { type: view.getUint16(at, true), at: at + 4, length: view.getUint16(at + 2, true) };
    if (record.at + record.length > stream.length) return;
    yield record;
    at = record.at + record.length;
  }
}

export const FILEPASS = 0x002f;

/** The record that says how a stream is encrypted; undefined where it is not. */
export function filePass(stream: Uint8Array): BiffRecord | undefined {
  // It stands among the first: behind BOF and perhaps WRITEPROT.
  let seen = 0;
  for (const record of biffRecords(stream)) {
    if (record.type === FILEPASS) return record;
    if (++seen === 8) return undefined;
  }
  return undefined;
}
