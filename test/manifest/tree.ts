import { XmlScanner } from '../../src/formats/xml-scan';

/** An element of a small XML document, for tests that ask about its shape. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Throws on what is not well-formed. */
export function parseXml(xml: string): Element {
  const scanner = new XmlScanner(xml);
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open: { children: Element[]; text: string }[] = [root];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'text') open.at(-1)!.text += scanner.value();
    else if (token === 'close') open.pop();
    else {
      const element = {
        name: scanner.name,
        attributes: Object.fromEntries(scanner.attributes()),
        children: [],
        text: '',
      };
      open.at(-1)!.children.push(element);
      if (token === 'open') open.push(element);
    }
  }
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('not one root element');
  return root.children[0]!;
}

/** The element and everything below it. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export const find = (element: Element, name: string): Element[] =>
  [...walk(element)].filter((each) => each.name === name);
