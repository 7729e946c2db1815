import type { XmlElement, XmlText } from '../formats/xml-edit';
import { attributeOf, isOn, LONGEST_CHAIN, valueOf } from './word-xml';

/** What of a run's looks changes what its words say. */
export interface Looks {
  /** Not shown at all. */
  readonly hidden: boolean;
  /** Raised above the line: behind a figure the mark of a note. */
  readonly raised: boolean;
}

/** Half points above the line from which text is a mark beside it and not merely set a little higher. */
const RAISED = 4;

interface SaidLook {
  readonly hidden: boolean | undefined;
  readonly raised: boolean | undefined;
}

/** The looks of a document's runs, by their own properties, else by those of their style and what it is based on. */
export function readLooks(
  document: XmlText,
  styles: XmlText | undefined,
): (properties: XmlElement | undefined) => Looks {
  const named = new Map<string, { said: SaidLook; basedOn: string | undefined }>();
  for (const style of styles ? styles.children(styles.root, 'style') : []) {
    const properties = styles!.child(style, 'rPr');
    named.set(attributeOf(styles!, style, 'styleId') ?? '', {
      said: saidBy(styles!, properties),
      basedOn: valueOf(styles!, styles!.child(style, 'basedOn')),
    });
  }

  return (properties) => {
    let { hidden, raised } = saidBy(document, properties);
    const seen = new Set<string>();
    let id = properties && valueOf(document, document.child(properties, 'rStyle'));
    while (id !== undefined && !seen.has(id) && seen.size < LONGEST_CHAIN) {
      seen.add(id);
      const style = named.get(id);
      hidden ??= style?.said.hidden;
      raised ??= style?.said.raised;
      id = style?.basedOn;
    }
    return { hidden: hidden ?? false, raised: raised ?? false };
  };
}

function saidBy(xml: XmlText, properties: XmlElement | undefined): SaidLook {
  if (!properties) return { hidden: undefined, raised: undefined };
  const align = valueOf(xml, xml.child(properties, 'vertAlign'));
  const position = valueOf(xml, xml.child(properties, 'position'));
  return {
    hidden: xml.child(properties, 'vanish') ? isOn(xml, properties, 'vanish') : undefined,
    raised:
      align === undefined && position === undefined
        ? undefined
        : align === 'superscript' || Number.parseFloat(position ?? '0') >= RAISED,
  };
}
