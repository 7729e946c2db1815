/** Narratives as files: reading .docx, .pdf, .txt and .md, and putting comments into a .docx. */
export { commentedDocx, type DocumentComment } from './docx-comments';
export { isSigned } from './docx-signature';
export { DocumentError } from './error';
export { looksLikePdf, readDocument, textDocument } from './read';
