import type { Look, Tone } from '../../../output/edits';
import { XML_BORDER_COLOUR, XML_LOOKS, XML_TONES } from './looks';
import { XmlText, type XmlElement } from '../../../formats/xml-edit';
import { XmlScanner } from '../../../formats/xml-scan';

/** The order of styles.xml's lists (ECMA-376 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What a list must begin with where a workbook has none: the style that cells without a style refer to. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};

/** The styles of a workbook that has none. */
export const noStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"/>`;

/**
 * The styles of a workbook under change. Styles are only ever appended, since everything refers to them by their
 * place; one that is there already, from an earlier run, is used again.
 */
export class Styles {
  private readonly lists = new Map<string, { keys: string[]; added: string[] }>();
  private readonly xml: XmlText;

  constructor(text: string) {
    this.xml = new XmlText(text);
  }

  /**
   * The number of the cell style for a look. Beside a user's table a text shrinks into its cell instead of wrapping:
   * neither the width of the column nor the height of the row is ours to change.
   */
  look(look: Look, beside: 'alone' | 'table' = 'alone'): number {
    const style = XML_LOOKS[look];
    const alignment =
      beside === 'table' ? style.alignment.replace('wrapText', 'shrinkToFit') : style.alignment;
    const fontId = this.index('fonts', `<font>${style.font}</font>`);
    const fillId = style.fill
      ? this.index(
          'fills',
          `<fill><patternFill patternType="solid"><fgColor rgb="${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const borderId = style.bordered ? this.index('borders', thinBorder) : 0;
    // A style refers to all of these, so a workbook without them gets them.
    for (const local of ['fills', 'borders', 'cellStyleXfs']) this.list(local);
    return this.index(
      'cellXfs',
      `<xf numFmtId="${style.numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
        `${style.numFmtId ? ' applyNumberFormat="1"' : ''} applyFont="1"${style.fill ? ' applyFill="1"' : ''}` +
        `${style.bordered ? ' applyBorder="1"' : ''} applyAlignment="1"${style.unlocked ? ' applyProtection="1"' : ''}>` +
        `<alignment ${alignment}/>${style.unlocked ? '<protection locked="0"/>' : ''}</xf>`,
    );
  }

  /** The number of the conditional format's style that marks a cell. */
  tone(tone: Tone): number {
    return this.index('dxfs', `<dxf>${XML_TONES[tone]}</dxf>`);
  }

  /** The number of the conditional format's style that lays a look over a cell which keeps its own style. */
  overlay(look: Look): number {
    return this.index('dxfs', `<dxf>${XML_LOOKS[look].overlay}</dxf>`);
  }

  toString(): string {
    const { xml } = this;
    for (const local of ORDER) {
      const list = this.lists.get(local);
      if (!list || list.added.length === 0) continue;
      const added = list.added.map((item) => withPrefix(item, xml.prefix)).join('');
      const element = xml.child(xml.root, local);
      if (element) {
        xml.setAttribute(element, 'count', String(list.keys.length));
        xml.append(element, added);
      } else {
        const name = xml.prefix + local;
        xml.insertInOrder(local, `<${name} count="${list.keys.length}">${added}</${name}>`, ORDER);
      }
    }
    return xml.toString();
  }

  private index(local: string, item: string): number {
    const list = this.list(local);
    const key = canonical(item);
    const found = list.keys.indexOf(key);
    if (found >= 0) return found;
    list.added.push(item);
    return list.keys.push(key) - 1;
  }

  private list(local: string): { keys: string[]; added: string[] } {
    let list = this.lists.get(local);
    if (!list) {
      const element: XmlElement | undefined = this.xml.child(this.xml.root, local);
      const items = element?.children.map((child) => this.xml.source(child)) ?? [];
      const added = element ? [] : [...DEFAULTS[local]!];
      list = { keys: [...items, ...added].map(canonical), added };
      this.lists.set(local, list);
    }
    return list;
  }
}

const side = (name: string): string => `<${name} style="thin"><color rgb="${XML_BORDER_COLOUR}"/></${name}>`;
const thinBorder = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;

const withPrefix = (xml: string, prefix: string): string =>
  prefix ? xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`) : xml;

/** An element without what does not matter: prefixes, the order of attributes, white space between tags. */
function canonical(source: string): string {
  const scanner = new XmlScanner(source);
  let text = '';
  while (scanner.next() !== 'end') {
    if (scanner.token === 'text') continue;
    if (scanner.token === 'close') text += ')';
    else {
      const attributes = [...scanner.attributes()].sort(([a], [b]) => (a < b ? -1 : 1));
      text += `(${scanner.local}${attributes.map(([name, value]) => ` ${name}=${value}`).join('')}`;
      if ((scanner.token as string) === 'empty') text += ')';
    }
  }
  return text;
}
