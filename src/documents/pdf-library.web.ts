import { DOCUMENT_LIMITS } from '../model/document-limits';
import type { PdfLibrary } from './pdf-library';

/**
 * pdfjs in a browser: see pdf-library.ts. Its work is done in a worker of its own, never in the one that asks: loaded
 * there, it would answer that worker's messages itself. The build lays the package's character tables into cmaps/.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), {
    name: 'pdf',
  });
  const worker = pdfjs.PDFWorker.create({ port });
  let clock: ReturnType<typeof setTimeout> | undefined;
  const timeIsUp = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      // A worker that works hears nothing: it is ended, and whatever waits for its answer with it.
      port.terminate();
      reject(Object.assign(new Error('the time is up'), { name: 'TimeIsUp' }));
    }, DOCUMENT_LIMITS.clockSeconds * 1000);
  });
  return {
    pdfjs,
    worker,
    timeIsUp,
    close() {
      clearTimeout(clock);
      worker.destroy();
      port.terminate();
    },
  };
}

/** Where the pane's files are served from, as webpack found out when it started. */
declare const __webpack_public_path__: string;

/** A table of the package's that says which characters a font's codes are. */
export async function readCMap(file: string): Promise<Uint8Array> {
  const response = await fetch(`${__webpack_public_path__}cmaps/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
