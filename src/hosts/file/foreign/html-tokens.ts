/** A tag with its attributes, names in small letters. */
export interface HtmlTag {
  readonly kind: 'tag';
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

export type HtmlToken = HtmlTag | { readonly kind: 'text'; readonly text: string };

/** What is between these is no text of the page. */
const SILENT = new Set(['style', 'script', 'xml', 'title']);

/**
 * The tags and texts of a web page, as forgiving as browsers are: nothing is refused. Comments are left out, and with
 * them what Excel writes for itself. Against htmlparser2: its line for CommonJS has ended, and this is all of it we need.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { kind: 'text', text: decodeHtml(html.slice(at, end)) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) at = behind(html, '-->', open + 4);
    else if (/[!?]/.test(html[open + 1] ?? '')) at = behind(html, '>', open);
    else if (/[A-Za-z/]/.test(html[open + 1] ?? '')) {
      const close = tagEnd(html, open);
      const tag = tagOf(html.slice(open + 1, close));
      at = close + 1;
      yield tag;
      if (SILENT.has(tag.name) && !tag.closes) at = silentEnd(html, tag.name, at);
    } else {
      yield { kind: 'text', text: '<' };
      at = open + 1;
    }
  }
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function silentEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}

/** Where a tag ends: the first > outside quotes. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const c = html[at]!;
    if (quote) quote = c === quote ? '' : quote;
    else if ((c === '"' || c === "'") && /[=\s]/.test(html[at - 1]!)) quote = c;
    else if (c === '>') return at;
  }
  return html.length;
}

function tagOf(inside: string): HtmlTag {
  const closes = inside.startsWith('/');
  const [name = ''] = /^[^\s/>]+/.exec(closes ? inside.slice(1) : inside) ?? [];
  const attributes = new Map<string, string>();
  const rest = inside.slice(name.length + (closes ? 1 : 0));
  for (const [, key, double, single, bare] of rest.matchAll(
    /(?:^|\s)([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes.set(key!.toLowerCase(), decodeHtml(double ?? single ?? bare ?? ''));
  }
  return { kind: 'tag', name: name.toLowerCase(), closes, attributes };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  yen: '¥',
  times: '×',
};

export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[(name as string).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
