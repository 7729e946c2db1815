import { PackageEdit } from '../formats/package-edit';
import { looksLikeZip, replaceParts } from '../formats/zip';
import { deflate } from './archive';
import { addComments, placeComment, type DocumentComment } from './docx-comments';
import { DividedRuns } from './docx-division';
import { openDocx } from './docx-package';
import { Revisions, type DocumentRevision } from './docx-revisions';
import { removeSignatures } from './docx-signature';
import { docxText } from './docx-text';
import { DocumentError } from './error';

/** A revision, and what is remarked on its first passage where that cannot be changed by itself. */
export interface RevisionOrComment extends DocumentRevision {
  readonly otherwise: DocumentComment;
}

/** What is written into a copy of a document. */
export interface DocumentMarks {
  readonly comments: readonly DocumentComment[];
  readonly revisions?: readonly RevisionOrComment[];
}

export interface MarkedDocument {
  readonly bytes: Uint8Array;
  /** How many of the revisions were made; the others are among the comments. */
  readonly revised: number;
  readonly comments: number;
}

/**
 * A copy of a .docx with tracked changes and Word comments. Runs are divided where a passage begins or ends inside one
 * and keep their looks; every part that is not concerned is copied packed, to the byte. The same document and marks give
 * the same bytes. A comment on a passage of generated characters only (a list's number, a line end) stands at the
 * nearest characters there are; one in a text box at the paragraph the box hangs on, since Word takes no comments inside
 * a box. Throws DocumentError for what is no .docx.
 */
export function markedDocx(bytes: Uint8Array, marks: DocumentMarks, name = '.docx'): Promise<MarkedDocument> {
  return new Promise((resolve) => {
    if (!looksLikeZip(bytes)) throw new DocumentError('notWord', name);
    try {
      resolve(marked(bytes, marks, name));
    } catch (error) {
      if (error instanceof DocumentError) throw error;
      throw new DocumentError('broken', name, { cause: error });
    }
  });
}

/** The same with comments alone. */
export const commentedDocx = async (
  bytes: Uint8Array,
  comments: readonly DocumentComment[],
  name = '.docx',
): Promise<Uint8Array> => (await markedDocx(bytes, { comments }, name)).bytes;

function marked(
  bytes: Uint8Array,
  { comments, revisions = [] }: DocumentMarks,
  name: string,
): MarkedDocument {
  const docx = openDocx(name, bytes);
  const { document, part } = docx;
  const content = docxText(docx);
  if (content.pieces.length === 0) throw new DocumentError('empty', name);

  const runs = new DividedRuns(document, content);
  let id = lastIdIn(document.text);
  const tracked = new Revisions(runs, () => ++id);
  const left = revisions.filter((revision) => !tracked.track(revision));
  const said = [...comments, ...left.map(({ otherwise }) => otherwise)];
  if (said.length === 0 && revisions.length === 0) return { bytes: bytes.slice(), revised: 0, comments: 0 };

  const pkg = new PackageEdit(docx.parts);
  if (said.length > 0) {
    const first = addComments(pkg, part, document, said);
    said.forEach((comment, index) => placeComment(runs, comment, first + index));
  }
  pkg.write(part, runs.written());
  removeSignatures(pkg);

  const changed = new Map<string, Uint8Array | null>(
    [...pkg.parts].filter(([each, written]) => docx.parts.get(each) !== written),
  );
  for (const each of docx.parts.keys()) if (!pkg.parts.has(each)) changed.set(each, null);
  return {
    bytes: replaceParts(bytes, changed, deflate),
    revised: revisions.length - left.length,
    comments: said.length,
  };
}

/** The highest number that anything of a document is told by; 0 where nothing is. */
function lastIdIn(text: string): number {
  let last = 0;
  for (const [, id] of text.matchAll(/:id="(\d{1,9})"/g)) last = Math.max(last, Number(id));
  return last;
}
