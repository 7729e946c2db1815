import { XmlText, type XmlElement } from '../../src/formats/xml-edit';

/**
 * A part as a reader sees it that knows nothing but the standard: without what mc:Ignorable names, with the Fallback of
 * every mc:AlternateContent. The schemas know neither.
 */
export function standardXml(text: string): string {
  const xml = new XmlText(text);
  const root = xml.attributes(xml.root);
  const prefixOf = (namespace: string): string | undefined =>
    [...root].find(([name, value]) => name.startsWith('xmlns:') && value === namespace)?.[0].slice(6);
  const compatibility = prefixOf(COMPATIBILITY);
  const ignorable = new Set(
    (compatibility === undefined ? '' : (root.get(`${compatibility}:Ignorable`) ?? ''))
      .split(/\s+/)
      .filter(Boolean),
  );
  const isIgnored = (name: string): boolean =>
    name.includes(':') && (ignorable.has(prefix(name)) || prefix(name) === compatibility);

  const write = (element: XmlElement): string => {
    if (compatibility !== undefined && element.name === `${compatibility}:AlternateContent`) {
      return element.children
        .filter(({ local }) => local === 'Fallback')
        .flatMap(({ children }) => children.map(write))
        .join('');
    }
    if (isIgnored(element.name)) return '';
    const open = tag(element);
    if (element.openEnd === element.end) return open;
    let inside = '';
    let at = element.openEnd;
    for (const child of element.children) {
      inside += text.slice(at, child.start) + write(child);
      at = child.end;
    }
    return `${open}${inside}${text.slice(at, element.closeStart)}</${element.name}>`;
  };

  const tag = (element: XmlElement): string =>
    text
      .slice(element.start, element.openEnd)
      .replace(/\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (written, name: string) => {
        // Excel and Word write it; the schema of workbooks has no place for it.
        const space = name === 'xml:space' && element.local === 't';
        return (isIgnored(name) && !name.startsWith('xmlns:')) || space ? '' : written;
      });

  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(xml.root)}`;
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const prefix = (name: string): string => name.slice(0, name.indexOf(':'));
