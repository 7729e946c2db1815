import { deflateSync, Inflate as Inflater } from 'fflate';
import { type Deflate, type Inflate, TooMuch } from './zip';

/** Inflating and deflating with fflate, since a browser has no node:zlib. */

/** Fed in pieces, so that what a hostile entry unpacks to is counted before it fills the memory. */
const PIECE = 16 * 1024;

export const inflate: Inflate = (packed, most) => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflater((piece) => {
    length += piece.length;
    if (length > most) throw new TooMuch();
    pieces.push(piece);
  });
  let at = 0;
  do {
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    at += PIECE;
  } while (at < packed.length);

  const whole = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
};

export const deflate: Deflate = (part) => deflateSync(part);
