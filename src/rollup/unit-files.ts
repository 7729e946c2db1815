const stemOf = (file: string): string => file.replace(/\.[^.]*$/, '');

/**
 * The workbook that a document goes with by its name: 甲站说明.docx with 甲站.xlsx. 水务局本级说明 begins with 水务局, too: the
 * longest name has it.
 */
export const ownerByName = (document: string, workbooks: readonly string[]): string | undefined =>
  workbooks
    .filter((file) => document.startsWith(stemOf(file)))
    .toSorted((a, b) => stemOf(b).length - stemOf(a).length)[0];
