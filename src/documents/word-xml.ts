import { isTrue } from '../formats/package';
import { escapeAttribute, type XmlElement, type XmlText } from '../formats/xml-edit';

/** A part of a Word document, read by namespace: its names may carry any prefix or, elements only, none. */

interface WordNames {
  readonly namespace: string;
  /** How names in Word's namespace may begin: `w:`, or nothing where it is the default. */
  readonly prefixes: readonly string[];
}

const known = new WeakMap<XmlText, WordNames>();

function namesOf(xml: XmlText): WordNames {
  let names = known.get(xml);
  if (!names) {
    const declared = [...xml.attributes(xml.root)].flatMap(([name, value]) =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[`${name.slice(6)}:`, value]] : [],
    );
    const namespace = declared.find(([prefix]) => prefix === xml.prefix)?.[1] ?? '';
    const bound = declared.filter(([, value]) => value === namespace).map(([prefix]) => prefix!);
    names = { namespace, prefixes: bound.length > 0 ? bound : [xml.prefix] };
    known.set(xml, names);
  }
  return names;
}

/** How many styles are asked, each based on the next: some ten in Word's own templates. */
export const LONGEST_CHAIN = 100;

/** Is the element one of Word's own? */
export const isWord = (xml: XmlText, { name, local }: XmlElement): boolean =>
  namesOf(xml).prefixes.some((prefix) => name === prefix + local);

/** An attribute of Word's own. Written without a prefix it is read all the same: some programs forget it. */
export function attributeOf(xml: XmlText, element: XmlElement, local: string): string | undefined {
  const attributes = xml.attributes(element);
  for (const prefix of namesOf(xml).prefixes) {
    const value = attributes.get(prefix + local);
    if (value !== undefined) return value;
  }
  return attributes.get(local);
}

/** The `w:val` of an element. */
export const valueOf = (xml: XmlText, element: XmlElement | undefined): string | undefined =>
  element && attributeOf(xml, element, 'val');

/** A property that is on by being there, unless it says that it is off. */
export function isOn(xml: XmlText, properties: XmlElement, local: string): boolean {
  const property = xml.child(properties, local);
  return property !== undefined && isTrue(valueOf(xml, property) ?? 'true');
}

/** The namespace of a part's own elements. */
export const namespaceOf = (xml: XmlText): string => namesOf(xml).namespace;

/**
 * An element's attributes as they are written: Word's must carry a prefix. Where the part gives its namespace none, they
 * bring one along, which holds for their element alone. Values are escaped here.
 */
export function writtenAttributes(xml: XmlText, attributes: Readonly<Record<string, string>>): string {
  const { namespace, prefixes } = namesOf(xml);
  const prefix = prefixes.find((each) => each !== '');
  const written = Object.entries(attributes).map(
    ([local, value]) => `${prefix ?? 'w:'}${local}="${escapeAttribute(value)}"`,
  );
  return [...(prefix === undefined ? [`xmlns:w="${escapeAttribute(namespace)}"`] : []), ...written].join(' ');
}
