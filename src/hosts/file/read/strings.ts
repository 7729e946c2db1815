import { decodeXString, XmlScanner } from '../../../formats/xml-scan';

/** The shared strings of a workbook, rich text as plain text, readings (注音) left out. */
export function readSharedStrings(text: string): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(text);
  while (scanner.next() !== 'end') {
    if (scanner.local !== 'si') continue;
    if (scanner.token === 'empty') strings.push('');
    else if (scanner.token === 'open') strings.push(readString(scanner));
  }
  return strings;
}

/** The text of the `<si>` or `<is>` whose open tag is at hand. */
export function readString(scanner: XmlScanner): string {
  if (scanner.token !== 'open') return '';
  const depth = scanner.depth;
  let text = '';
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open') continue;
    if (scanner.local === 't') text += scanner.content();
    else if (scanner.local === 'rPh') scanner.skip();
  }
  return decodeXString(text);
}
