/** Narratives as files: reading .docx, .pdf, .txt and .md, and putting comments and tracked changes into a .docx. */
export type { DocumentComment } from './docx-comments';
export { commentedDocx, markedDocx, type MarkedDocument, type RevisionOrComment } from './docx-marked';
export type { DocumentChange, DocumentRevision } from './docx-revisions';
export { isSigned } from './docx-signature';
export { DocumentError } from './error';
export { looksLikePdf, readDocument, textDocument } from './read';
