import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs' with { 'resolution-mode': 'import' };

/** pdfjs, loaded, and where its work is done; `close` when the PDF is read. */
export interface PdfLibrary {
  readonly pdfjs: typeof Pdfjs;
  /** Undefined where the work is done on the thread that asks. */
  readonly worker?: Pdfjs.PDFWorker;
  /** Rejected with an error `TimeIsUp` when reading takes too long; undefined where the caller sees to that. */
  readonly timeIsUp?: Promise<never>;
  close(): void;
}

/**
 * pdfjs in Node, on the thread that asks. In a browser pdf-library.web.ts stands here (package.json, `browser`); both
 * load it when the first PDF is read and not before.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const drawing = withoutDrawing();
  const { push } = Array.prototype;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return { pdfjs: await import('pdfjs-dist/legacy/build/pdf.mjs'), close: () => undefined };
  } finally {
    // For older engines it brings one that takes three times as long, for arrays of more than 2^32 elements.
    Array.prototype.push = push;
    drawing.restore();
  }
}

/** A table of the package's that says which characters a font's codes are. */
export async function readCMap(file: string): Promise<Uint8Array> {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(folder, 'cmaps', file)));
}

/**
 * pdfjs makes a matrix for drawing as soon as it is loaded, and complains where it finds no canvas. Reading text draws
 * nothing, so while it loads the three names stand for classes that nobody calls again.
 */
function withoutDrawing(): { restore(): void } {
  const scope = globalThis as Record<string, unknown>;
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => scope[name] === undefined);
  for (const name of missing) scope[name] = class {};
  return { restore: () => missing.forEach((name) => delete scope[name]) };
}
