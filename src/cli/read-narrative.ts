import { join } from 'node:path';
import type { Bounds } from '../bounded';
import { DocumentError, looksLikePdf, readDocument } from '../documents';
import { DOCUMENT_LIMITS } from '../model/document-limits';
import type { NarrativeText } from '../model/narrative-text';
import type { DocumentAnswer, DocumentOrder } from './document-work';

const { seconds, secondsPerMegabyte, mostSeconds, memoryMegabytes } = DOCUMENT_LIMITS;

/** What is large may take longer: fonts and pictures are most of it. */
const boundsOf = ({ length }: Uint8Array): Bounds => ({
  heapMegabytes: 512,
  megabytes: memoryMegabytes,
  seconds: Math.min(mostSeconds, seconds + (secondsPerMegabyte * length) / (1024 * 1024)),
});

/**
 * Reads a narrative as readDocument does, a PDF in a process with bounds: pdfjs has none, and a few bytes can ask any
 * amount of work of it. Throws DocumentError, also where the bounds are met.
 */
export async function readNarrative(name: string, bytes: Uint8Array): Promise<NarrativeText> {
  if (!looksLikePdf(bytes)) return readDocument(name, bytes);
  // Node's modules for processes are loaded where there is a PDF.
  const { isBounded, OutOfBounds, runBounded } = await import('../bounded/index.js');
  if (isBounded()) return readDocument(name, bytes);
  const order: DocumentOrder = { name, bytes };
  let answer: DocumentAnswer;
  try {
    answer = (await runBounded(
      join(__dirname, 'document-work.js'),
      order,
      boundsOf(bytes),
    )) as DocumentAnswer;
  } catch (error) {
    if (!(error instanceof OutOfBounds)) throw error;
    throw new DocumentError(error.which === 'time' ? 'tooSlow' : 'tooMuchMemory', name, { cause: error });
  }
  if ('refused' in answer) throw new DocumentError(answer.refused, name);
  return answer.read;
}
