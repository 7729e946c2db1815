const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const WORD = `${OFFICE}wordprocessingml.document`;
const EXCEL = `${OFFICE}spreadsheetml.sheet`;

/**
 * Hands a document of Word or Excel to the browser to be saved. Whether Office lets it through cannot be seen from here: on a Mac
 * and in some frames of the web it does not, without a word.
 */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: name.endsWith('.xlsx') ? EXCEL : WORD }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
