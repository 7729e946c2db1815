import type { HtmlTag } from './html-tokens';

/** Excel's names for formats in a page. */
const NAMES: Readonly<Record<string, string>> = {
  general: 'General',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  text: '@',
};

/** The number format of a cell's tag: its own mso-number-format, or that of its class in the page's styles. */
export function spreadsheetStyles(html: string): (tag: HtmlTag) => string | undefined {
  const byClass = new Map<string, string>();
  for (const css of styleSheets(html)) {
    for (const rule of css.split('}')) {
      const brace = rule.indexOf('{');
      const format = brace < 0 ? undefined : formatIn(rule.slice(brace + 1));
      if (format === undefined) continue;
      for (const [, name] of rule.slice(0, brace).matchAll(/\.([\w-]+)/g)) byClass.set(name!, format);
    }
  }
  return ({ attributes }) => {
    const names = attributes.get('class')?.split(/\s+/) ?? [];
    const format =
      formatIn(attributes.get('style') ?? '') ??
      names.map((name) => byClass.get(name)).find((found) => found);
    return format === 'General' ? undefined : format;
  };
}

function* styleSheets(html: string): Generator<string> {
  const open = /<style\b/gi;
  const close = /<\/style/gi;
  while (open.exec(html)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(html)?.index ?? html.length;
    yield html.slice(html.indexOf('>', open.lastIndex) + 1, end);
    open.lastIndex = end;
  }
}

/** mso-number-format:"\#\,\#\#0\.00"; unescaped as CSS is. */
function formatIn(css: string): string | undefined {
  const match =
    /mso-number-format\s*:\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|((?:[^;"'\\]|\\[\s\S])+))/i.exec(
      css,
    );
  if (!match) return undefined;
  const code = (match[1] ?? match[2] ?? match[3]!.trim()).replace(
    /\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi,
    (_, hex: string | undefined, plain: string) =>
      hex === undefined ? plain : String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)),
  );
  return NAMES[code.toLowerCase()] ?? code;
}
