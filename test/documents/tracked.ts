import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XmlText, type XmlElement } from '../../src/formats/xml-edit';

/** What Word's 接受所有修订 and 拒绝所有修订 make of a .docx, done on its XML. */

const MAIN = 'word/document.xml';

/** All tracked changes accepted: insertions stay, what was deleted is gone. */
export const accepted = (bytes: Uint8Array): Uint8Array =>
  resolved(bytes, { keep: ['ins', 'moveTo'], drop: ['del', 'moveFrom'] });

/** All tracked changes rejected: as if none had been made. */
export const rejected = (bytes: Uint8Array): Uint8Array =>
  resolved(bytes, { keep: ['del', 'moveFrom'], drop: ['ins', 'moveTo'] });

interface Resolution {
  readonly keep: readonly string[];
  readonly drop: readonly string[];
}

function resolved(bytes: Uint8Array, resolution: Resolution): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = new XmlText(strFromU8(parts[MAIN]!));
  return zipSync({ ...parts, [MAIN]: strToU8(written(xml, xml.root, resolution)) });
}

function written(xml: XmlText, element: XmlElement, resolution: Resolution): string {
  const { local } = element;
  if (resolution.drop.includes(local)) return '';
  let inside = '';
  let at = element.openEnd;
  for (const child of element.children) {
    inside += xml.text.slice(at, child.start) + written(xml, child, resolution);
    at = child.end;
  }
  if (resolution.keep.includes(local)) return inside;
  if (element.openEnd === element.end) return xml.source(element);
  const open = xml.text.slice(element.start, element.openEnd);
  const whole = `${open}${inside}${xml.text.slice(at, element.end)}`;
  return local === 'delText' ? whole.replaceAll(/\bdelText\b/g, 't') : whole;
}

/** Each character of the main text with the looks of its run. */
export function looked(bytes: Uint8Array): readonly (readonly [sign: string, looks: string])[] {
  const xml = new XmlText(strFromU8(unzipSync(bytes)[MAIN]!));
  return xml.all('r').flatMap((run) => {
    const looks = xml.child(run, 'rPr');
    return run.children.flatMap((child) => {
      const words = child.local === 't' ? xml.content(child) : child.local === 'tab' ? '\t' : '';
      return [...words].map((sign) => [sign, looks ? xml.source(looks) : ''] as const);
    });
  });
}
