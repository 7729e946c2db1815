import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Deflate, type Inflate, TooMuch } from './zip';

/** Inflating and deflating with node:zlib, where there is Node. */

export const inflate: Inflate = (packed, most) => {
  try {
    const part = inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
    return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuch();
    throw error;
  }
};

export const deflate: Deflate = (part) => deflateRawSync(part);
