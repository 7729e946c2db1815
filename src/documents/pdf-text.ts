import { asMeant } from '../model/fold';
import type { NarrativeText } from '../model/narrative-text';
import { documentRemarks } from '../text/document-remarks';
import { DocumentError } from './error';
import { loadPdf, readCMap } from './pdf-library';
import { linesOf, type PdfItem } from './pdf-lines';
import { withoutRunningLines } from './pdf-running';

/** The text of a PDF's text layer, line by line; pdfjs is loaded when the first PDF is read, and not before. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
): Promise<Pick<NarrativeText, 'text' | 'remarks'>> {
  const library = await loadPdf();
  const { getDocument, VerbosityLevel } = library.pdfjs;
  class CMaps {
    fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      return readCMap(filename);
    }
  }
  const loading = getDocument({
    // pdfjs takes what it is given for its own, leaves nothing of it behind, and refuses a Buffer.
    data: new Uint8Array(bytes),
    ...(library.worker && { worker: library.worker }),
    BinaryDataFactory: CMaps,
    cMapPacked: true,
    useWorkerFetch: false,
    // Looks play no part: fonts that are not in the file are not fetched.
    useSystemFonts: true,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages: PdfItem[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(items.flatMap((item) => ('str' in item ? [itemOf(item)] : [])));
      page.cleanup();
    }
    const text = withoutRunningLines(linesOf(pages))
      .map((lines) => lines.map((line) => `${line}\n`).join(''))
      .join('');
    if (!isLegible(text)) throw new DocumentError('scanned', name);
    const without = pages.flatMap((items, index) => (items.some(({ text }) => text.trim()) ? [] : index + 1));
    return {
      text,
      ...(without.length > 0 && {
        remarks: [{ key: 'textless', text: documentRemarks.textless(without) }],
      }),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new DocumentError('encrypted', name, { cause: error });
    }
    throw error;
  } finally {
    await loading.destroy();
    library.close();
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function itemOf({ str, transform, width, height }: TextItem): PdfItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  return { text: asMeant(str), x, y, width, height: height || Math.hypot(c, d) || 1, angle };
}

/** A scan has no text, or only what a font without character codes gives: marks nobody can read. */
function isLegible(text: string): boolean {
  const shown = text.replace(/\s/g, '');
  const letters = shown.match(/[\p{L}\p{N}\p{P}\p{S}]/gu)?.length ?? 0;
  return letters > 0 && letters * 2 > [...shown].length;
}
