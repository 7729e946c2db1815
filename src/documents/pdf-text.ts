import { asMeant } from '../model/fold';
import { DOCUMENT_LIMITS } from '../model/document-limits';
import type { DocumentRemark, NarrativeText } from '../model/narrative-text';
import { documentRemarks } from '../text/document-remarks';
import { DocumentError } from './error';
import { loadPdf, type PdfLibrary, readCMap } from './pdf-library';
import type { PdfItem } from './pdf-item';
import { linesOf } from './pdf-lines';
import { withoutRunningLines } from './pdf-running';

/** What is read of a page. */
interface PdfPage {
  readonly items: readonly PdfItem[];
  /** Some of its text, or all, was not read: its content or the places of its text make no sense. */
  readonly damaged: boolean;
}

/** The text of a PDF's text layer, line by line; pdfjs is loaded when the first PDF is read, and not before. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
): Promise<Pick<NarrativeText, 'text' | 'remarks'>> {
  const library = await loadPdf();
  try {
    const reading = readPages(name, bytes, library);
    return toText(name, await (library.timeIsUp ? Promise.race([reading, library.timeIsUp]) : reading));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'PasswordException') throw new DocumentError('encrypted', name, { cause: error });
    if (error.name === 'TimeIsUp') throw new DocumentError('tooLong', name, { cause: error });
    throw error;
  } finally {
    library.close();
  }
}

async function readPages(name: string, bytes: Uint8Array, { pdfjs, worker }: PdfLibrary): Promise<PdfPage[]> {
  class CMaps {
    fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      return readCMap(filename);
    }
  }
  const loading = pdfjs.getDocument({
    // pdfjs takes what it is given for its own, leaves nothing of it behind, and refuses a Buffer.
    data: new Uint8Array(bytes),
    ...(worker && { worker }),
    BinaryDataFactory: CMaps,
    cMapPacked: true,
    useWorkerFetch: false,
    // Looks play no part: fonts that are not in the file are not fetched.
    useSystemFonts: true,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > DOCUMENT_LIMITS.pages) throw new DocumentError('tooManyPages', name);
    const pages: PdfPage[] = [];
    let left = DOCUMENT_LIMITS.characters;
    let trouble: Error | undefined;
    for (let number = 1; number <= document.numPages; number++) {
      const items: PdfItem[] = [];
      try {
        const page = await document.getPage(number);
        let damaged = false;
        const reader = page.streamTextContent({ disableNormalization: true }).getReader();
        for (;;) {
          const { done, value } = (await reader.read()) as { done: boolean; value?: TextContent };
          if (done || !value) break;
          for (const each of value.items) {
            if (!('str' in each)) continue;
            const item = itemOf(each);
            left -= item.text.length + 1;
            if (isPlaced(item)) items.push(item);
            else damaged ||= item.text.trim() !== '';
          }
          if (left < 0) throw new DocumentError('tooMuchText', name);
        }
        pages.push({ items, damaged });
        page.cleanup();
      } catch (error) {
        if (error instanceof DocumentError || !(error instanceof Error)) throw error;
        // One page that cannot be read leaves the others as they are.
        trouble ??= error;
        pages.push({ items, damaged: true });
      }
    }
    if (trouble && pages.every(({ damaged }) => damaged)) throw trouble;
    return pages;
  } finally {
    await loading.destroy();
  }
}

function toText(name: string, pages: readonly PdfPage[]): Pick<NarrativeText, 'text' | 'remarks'> {
  const text = withoutRunningLines(linesOf(pages.map(({ items }) => items)))
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('');
  const numbers = (which: (page: PdfPage) => boolean): number[] =>
    pages.flatMap((page, index) => (which(page) ? index + 1 : []));
  const damaged = numbers((page) => page.damaged);
  if (!isLegible(text)) throw new DocumentError(damaged.length > 0 ? 'broken' : 'scanned', name);
  const without = numbers((page) => !page.damaged && !page.items.some((item) => item.text.trim()));
  const remarks: DocumentRemark[] = [
    ...(damaged.length > 0 ? [{ key: 'damaged', text: documentRemarks.damaged(damaged) }] : []),
    ...(without.length > 0 ? [{ key: 'textless', text: documentRemarks.textless(without) }] : []),
  ];
  return { text, ...(remarks.length > 0 && { remarks }) };
}

/** What pdfjs gives piece by piece; it has no type for the pieces. */
interface TextContent {
  readonly items: readonly (TextItem | { readonly type: string })[];
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

/** Does it stand anywhere? A matrix of nonsense puts it beyond all numbers. */
const isPlaced = ({ x, y, width, height, angle }: PdfItem): boolean =>
  [x, y, x + width, height, angle].every(Number.isFinite);

/** A scan has no text, or only what a font without character codes gives: marks nobody can read. */
function isLegible(text: string): boolean {
  const shown = text.replace(/\s/g, '');
  const letters = shown.match(/[\p{L}\p{N}\p{P}\p{S}]/gu)?.length ?? 0;
  return letters > 0 && letters * 2 > [...shown].length;
}
