/** pdfjs-dist has no types for its worker, which is loaded for what it does: it makes itself known to pdf.mjs. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
