/// <reference types="office-js" />

/** Opens the bytes of an .xlsx as a new workbook in a window of its own. Refused by hosts that cannot: an error. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  await Excel.createWorkbook(btoa(binary));
}
