/**
 * A pull scanner for the XML of a workbook's parts. It gives each token with its place in the text, builds nothing,
 * and refuses what is not well-formed: a sheet of a million styled blank cells is read without keeping one of them,
 * and an edit can be spliced in at a place without rewriting the rest.
 */

export class XmlError extends Error {}

/** More elements in each other than are read. */
export class NestedTooDeep extends XmlError {}

/** A text longer than any cell or paragraph, escaped or not, can be. */
export class XmlTooLong extends XmlError {}

/** A list longer than any package has. */
export class XmlTooMany extends XmlError {}

export const MAX_TEXT = 1_000_000;

/** Far more than any part of a workbook needs, and few enough to walk a tree by recursion. */
export const MAX_DEPTH = 256;

export type XmlToken = 'open' | 'empty' | 'close' | 'text' | 'end';

export class XmlScanner {
  token: XmlToken = 'end';
  /** The qualified name of the tag at hand, e.g. `x:row`. */
  name = '';
  /** The tag's name without its prefix. */
  local = '';
  start = 0;
  end: number;
  private readonly stack: string[] = [];
  private cdata = false;

  constructor(
    readonly text: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** How many elements are open around the token; an open tag counts itself. */
  get depth(): number {
    return this.stack.length;
  }

  next(): XmlToken {
    for (;;) {
      const at = (this.start = this.end);
      if (at >= this.text.length) {
        if (this.stack.length > 0) throw new XmlError(`<${this.stack.at(-1)!}> is never closed`);
        return (this.token = 'end');
      }
      if (this.text.charCodeAt(at) !== 60) {
        const tag = this.text.indexOf('<', at);
        this.end = tag < 0 ? this.text.length : tag;
        this.cdata = false;
        return (this.token = 'text');
      }
      const mark = this.text.charCodeAt(at + 1);
      if (mark === 63) this.end = this.after('?>', at);
      else if (mark === 33) {
        if (this.special(at)) return (this.token = 'text');
      } else return mark === 47 ? this.closeTag(at) : this.openTag(at);
    }
  }

  /** Skips to the end of the element whose open tag is at hand. */
  skip(): void {
    if (this.token !== 'open') return;
    const depth = this.depth;
    while (this.depth >= depth) this.next();
  }

  /** The text of the element whose open tag is at hand, without that of elements inside it. */
  content(): string {
    if (this.token !== 'open') return '';
    const depth = this.depth;
    let content = '';
    for (let token = this.next(); token !== 'close' || this.depth >= depth; token = this.next()) {
      if (token === 'text' && this.depth === depth) content += this.value();
    }
    return content;
  }

  /** The text token at hand, decoded. */
  value(): string {
    if (this.end - this.start > MAX_TEXT) throw new XmlTooLong('a text too long');
    if (this.cdata) return this.text.slice(this.start + 9, this.end - 3);
    return decodeEntities(this.text.slice(this.start, this.end));
  }

  /** The attributes of the tag at hand, decoded, by qualified name. */
  attributes(): Map<string, string> {
    return parseAttributes(this.text.slice(this.start + 1 + this.name.length, this.end - 1));
  }

  private special(at: number): boolean {
    if (this.text.startsWith('<!--', at)) {
      this.end = this.after('-->', at + 4);
      return false;
    }
    if (!this.text.startsWith('<![CDATA[', at)) throw new XmlError('a document type has no place in a part');
    this.end = this.after(']]>', at);
    return (this.cdata = true);
  }

  private openTag(at: number): XmlToken {
    let quote = 0;
    let end = at + 1;
    for (; ; end++) {
      const c = this.text.charCodeAt(end);
      if (Number.isNaN(c)) throw new XmlError('a tag is never closed');
      if (quote) quote = c === quote ? 0 : quote;
      else if (c === 34 || c === 39) quote = c;
      else if (c === 62) break;
    }
    this.end = end + 1;
    const name = /[^\s/>]+/y;
    name.lastIndex = at + 1;
    this.setName(name.exec(this.text)?.[0] ?? '');
    if (this.text.charCodeAt(end - 1) === 47) return (this.token = 'empty');
    if (this.stack.push(this.name) > MAX_DEPTH) throw new NestedTooDeep('nested too deep');
    return (this.token = 'open');
  }

  private closeTag(at: number): XmlToken {
    this.end = this.after('>', at);
    this.setName(this.text.slice(at + 2, this.end - 1).trimEnd());
    if (this.stack.pop() !== this.name) throw new XmlError(`</${this.name}> closes nothing`);
    return (this.token = 'close');
  }

  private setName(name: string): void {
    if (name === '') throw new XmlError('a tag without a name');
    this.name = name;
    const colon = name.indexOf(':');
    this.local = colon < 0 ? name : name.slice(colon + 1);
  }

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw new XmlError(`${mark} is missing`);
    return at + mark.length;
  }
}

/** Tried only behind white space: a hostile tag of a million letters would otherwise be read a million times. */
export const ATTRIBUTE = /(?:^|\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** More than any element has: declared namespaces are the most there are. */
const MAX_ATTRIBUTES = 1000;

/** The attributes in the inside of a tag, decoded, by qualified name. */
export function parseAttributes(inside: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of inside.matchAll(ATTRIBUTE)) {
    attributes.set(match[1]!, decodeEntities(match[2] ?? match[3]!));
    if (attributes.size > MAX_ATTRIBUTES) throw new XmlError('too many attributes');
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  // XML reads every line end as a line feed; carriage returns that are meant are written &#13; or _x000D_.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Decodes the `_xHHHH_` that a workbook's strings write for characters XML has no place for. */
export function decodeXString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The text of a part: UTF-8 or, by its byte order mark, UTF-16. Throws where the bytes are neither. */
export function decodePart(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
