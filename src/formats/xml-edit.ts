import { ATTRIBUTE, parseAttributes, XmlError, XmlScanner } from './xml-scan';

/**
 * Edits a part where it stands: the text is never parsed into a document and written anew, so that whatever Gouji
 * does not change in a part (order, spacing, prefixes, what it does not understand) stays as it was, to the byte.
 */

export interface XmlElement {
  /** The qualified name, e.g. `x:sheets`. */
  readonly name: string;
  readonly local: string;
  readonly start: number;
  /** Behind the open tag; `end` where the element is written `<a/>`. */
  readonly openEnd: number;
  /** Before the close tag. */
  closeStart: number;
  end: number;
  readonly children: XmlElement[];
}

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class XmlText {
  readonly root: XmlElement;
  /** How this document begins the names of its own elements: `` or `x:`. */
  readonly prefix: string;
  private readonly patches: Patch[] = [];
  private readonly appended = new Map<XmlElement, string[]>();
  private readonly attributesSet = new Map<XmlElement, Map<string, string | null>>();

  /** `closed` names elements whose inside is not looked into: a sheet's data is walked separately, when needed. */
  constructor(
    readonly text: string,
    closed: readonly string[] = [],
  ) {
    this.root = readTree(text, closed);
    this.prefix = this.root.name.slice(0, this.root.name.length - this.root.local.length);
  }

  child(parent: XmlElement, local: string): XmlElement | undefined {
    return parent.children.find((element) => element.local === local);
  }

  children(parent: XmlElement, local: string): XmlElement[] {
    return parent.children.filter((element) => element.local === local);
  }

  /** All elements of that name, at any depth. */
  all(local: string, from: XmlElement = this.root): XmlElement[] {
    return from.children.flatMap((element) => [
      ...(element.local === local ? [element] : []),
      ...this.all(local, element),
    ]);
  }

  attributes(element: XmlElement): Map<string, string> {
    return parseAttributes(this.text.slice(element.start + 1 + element.name.length, element.openEnd - 1));
  }

  /** The decoded text directly inside an element. */
  content(element: XmlElement): string {
    const scanner = new XmlScanner(this.text, element.start);
    scanner.next();
    return scanner.content();
  }

  source(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  replace(start: number, end: number, text: string): void {
    this.patches.push({ start, end, text });
  }

  insertBefore(element: XmlElement, xml: string): void {
    this.replace(element.start, element.start, xml);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Adds at the end of an element, also where it is written `<a/>`. */
  append(element: XmlElement, xml: string): void {
    const list = this.appended.get(element);
    if (list) list.push(xml);
    else this.appended.set(element, [xml]);
  }

  /** Sets an attribute, or takes it away where the value is null. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const set = this.attributesSet.get(element) ?? new Map<string, string | null>();
    this.attributesSet.set(element, set.set(name, value));
  }

  /**
   * Adds a child to the root where the schema wants it: behind the last child that must come before it. What the
   * order does not name (mc:AlternateContent, extensions) keeps its place. Call it in schema order.
   */
  insertInOrder(local: string, xml: string, order: readonly string[]): void {
    const earlier = order.slice(0, order.indexOf(local) + 1);
    const previous = this.root.children.findLast((element) => earlier.includes(element.local));
    const first = this.root.children[0];
    if (previous) this.replace(previous.end, previous.end, xml);
    else if (first) this.insertBefore(first, xml);
    else this.append(this.root, xml);
  }

  toString(): string {
    const patches = [...this.patches];
    for (const [element, set] of this.attributesSet) patches.push(this.attributePatch(element, set));
    for (const [element, list] of this.appended) patches.push(this.appendPatch(element, list.join('')));
    // Sorting is stable: what is put in at one place stays in the order it was asked for.
    patches.sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of patches) {
      if (start < at) throw new Error('two edits of one place');
      pieces.push(this.text.slice(at, start), text);
      at = end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }

  private attributePatch(element: XmlElement, set: ReadonlyMap<string, string | null>): Patch {
    const start = element.start + 1 + element.name.length;
    const end = element.openEnd - (isEmpty(element) ? 2 : 1);
    let inside = this.text.slice(start, end);
    for (const [name, value] of set) inside = withAttribute(inside, name, value);
    return { start, end, text: inside };
  }

  private appendPatch(element: XmlElement, xml: string): Patch {
    if (!isEmpty(element)) return { start: element.closeStart, end: element.closeStart, text: xml };
    return { start: element.end - 2, end: element.end, text: `>${xml}</${element.name}>` };
  }
}

/** Attributes as they are written in a tag, with one of them set anew, added at the end, or taken away (null). */
export function withAttribute(written: string, name: string, value: string | null): string {
  const text = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  for (const { index, 0: whole, 1: found } of written.matchAll(ATTRIBUTE)) {
    if (found !== name) continue;
    return written.slice(0, index).trimEnd() + text + written.slice(index + whole.length);
  }
  return value === null ? written : written.trimEnd() + text;
}

const isEmpty = (element: XmlElement): boolean => element.openEnd === element.end;

/** Of what is looked into: a sheet's data is not. */
const MAX_ELEMENTS = 1_000_000;

function readTree(text: string, closed: readonly string[]): XmlElement {
  const scanner = new XmlScanner(text);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  while (scanner.next() !== 'end') {
    if (scanner.token === 'text') continue;
    if (scanner.token === 'close') {
      const element = open.pop()!;
      element.closeStart = scanner.start;
      element.end = scanner.end;
      continue;
    }
    const { name, local, start, end } = scanner;
    const element: XmlElement = { name, local, start, openEnd: end, closeStart: end, end, children: [] };
    if (++elements > MAX_ELEMENTS) throw new XmlError('more elements than can be edited');
    if (root) open.at(-1)?.children.push(element);
    else root = element;
    if ((scanner.token as string) !== 'open') continue;
    if (closed.includes(local)) {
      scanner.skip();
      element.closeStart = scanner.start;
      element.end = scanner.end;
    } else open.push(element);
  }
  if (!root) throw new Error('an empty part');
  return root;
}

/** Text as XML writes it inside an element. Carriage returns would be read back as line feeds if left bare. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');

/** Text as XML writes it inside double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
