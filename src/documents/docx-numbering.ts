import { isTrue } from '../formats/package';
import type { XmlElement, XmlText } from '../formats/xml-edit';

/**
 * The numbers Word puts before paragraphs by itself: section headings are often numbered so, and `一、` then stands
 * nowhere in the text. Levels whose form we do not know are counted and not shown.
 */
export interface Numbering {
  /** The number before this paragraph, with what follows it; '' where there is none. Call it in the document's order. */
  next(properties: XmlElement | undefined): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly follow: string;
  /** Counts in plain figures whatever the levels above are written in. */
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists over one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins to count anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export function readNumbering(
  document: XmlText,
  numbering: XmlText | undefined,
  styles: XmlText | undefined,
): Numbering {
  if (!numbering) return { next: () => '' };
  const lists = readLists(numbering);
  const named = styles ? readStyles(styles) : new Map<string, Style>();
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return {
    next(properties) {
      const place = properties && placeOf(document, properties, named, lists);
      const list = place && lists.get(place.list);
      const level = list?.levels.get(place!.level);
      if (!place || !list || !level) return '';
      const counter = counters.get(list.definition) ?? [];
      counters.set(list.definition, counter);
      if (!begun.has(place.list)) {
        begun.add(place.list);
        for (const [restarted, start] of list.restarts) counter[restarted] = start - 1;
      }
      counter[place.level] = (counter[place.level] ?? level.start - 1) + 1;
      counter.length = place.level + 1;
      return shown(list, level, counter);
    },
  };
}

/** The list and the level a paragraph stands in: its own, else its style's, else that of a style this one is based on. */
function placeOf(
  document: XmlText,
  properties: XmlElement,
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
): { list: string; level: number } | undefined {
  const own = numberOf(document, properties);
  const style = valueOf(document, document.child(properties, 'pStyle'));
  if (own.list !== undefined) return { list: own.list, level: own.level ?? 0 };

  const seen = new Set<string>();
  for (let id = style; id !== undefined && !seen.has(id); id = styles.get(id)?.basedOn) {
    seen.add(id);
    const { list, level } = styles.get(id) ?? {};
    if (list === undefined) continue;
    // A level may name the style that stands in it; the style itself then need not say which level that is.
    const naming = [...(lists.get(list)?.levels ?? [])].find(([, each]) => each.style === id)?.[0];
    return { list, level: own.level ?? naming ?? level ?? 0 };
  }
  return undefined;
}

function shown(list: List, level: Level, counter: readonly number[]): string {
  let known = true;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = list.levels.get(index);
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal');
    const number = formatNumber(counter[index] ?? other?.start ?? 1, format);
    if (number === undefined) known = false;
    return number ?? '';
  });
  return known && level.format !== 'bullet' && text !== '' ? text + level.follow : '';
}

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A number as Word writes it; undefined in a form we do not know, or beyond where that form is plain. */
export function formatNumber(value: number, format: string): string | undefined {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'chineseCounting':
      return value < 100 ? inChinese(value) : String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
    case 'chineseCountingThousand':
    case 'japaneseCounting':
      return inChinese(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : undefined;
    case 'lowerLetter':
      return letter(value, 'a');
    case 'upperLetter':
      return letter(value, 'A');
    default:
      return undefined;
  }
}

function inChinese(value: number): string | undefined {
  if (value < 0 || value > 9999) return undefined;
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  digits.forEach((digit, index) => {
    if (digit === 0) gap = true;
    else {
      text += (gap ? '零' : '') + DIGITS[digit]! + UNITS[digits.length - 1 - index]!;
      gap = false;
    }
  });
  return text.replace(/^一十/, '十');
}

const letter = (value: number, first: string): string | undefined =>
  value >= 1 && value <= 26 ? String.fromCharCode(first.charCodeAt(0) + value - 1) : undefined;

function readLists(xml: XmlText): Map<string, List> {
  const definitions = new Map<string, Map<number, Level>>();
  for (const definition of xml.children(xml.root, 'abstractNum')) {
    definitions.set(attribute(xml, definition, 'abstractNumId') ?? '', readLevels(xml, definition));
  }
  const lists = new Map<string, List>();
  for (const list of xml.children(xml.root, 'num')) {
    const definition = valueOf(xml, xml.child(list, 'abstractNumId')) ?? '';
    const levels = new Map(definitions.get(definition));
    const restarts = new Map<number, number>();
    for (const override of xml.children(list, 'lvlOverride')) {
      const level = Number(attribute(xml, override, 'ilvl'));
      for (const [index, changed] of readLevels(xml, override)) levels.set(index, changed);
      const start = valueOf(xml, xml.child(override, 'startOverride'));
      if (start !== undefined) restarts.set(level, Number(start));
    }
    lists.set(attribute(xml, list, 'numId') ?? '', { definition, levels, restarts });
  }
  return lists;
}

function readLevels(xml: XmlText, parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of xml.children(parent, 'lvl')) {
    const value = (local: string) => valueOf(xml, xml.child(level, local));
    const legal = xml.child(level, 'isLgl');
    levels.set(Number(attribute(xml, level, 'ilvl')), {
      start: Number(value('start') ?? 0),
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      // What follows is a tab unless something else is said.
      follow: value('suff') === 'nothing' ? '' : ' ',
      legal: legal !== undefined && isTrue(valueOf(xml, legal) ?? 'true'),
      style: value('pStyle'),
    });
  }
  return levels;
}

function readStyles(xml: XmlText): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of xml.children(xml.root, 'style')) {
    const properties = xml.child(style, 'pPr');
    styles.set(attribute(xml, style, 'styleId') ?? '', {
      basedOn: valueOf(xml, xml.child(style, 'basedOn')),
      ...(properties ? numberOf(xml, properties) : { list: undefined, level: undefined }),
    });
  }
  return styles;
}

function numberOf(
  xml: XmlText,
  properties: XmlElement,
): { list: string | undefined; level: number | undefined } {
  const number = xml.child(properties, 'numPr');
  const level = number && valueOf(xml, xml.child(number, 'ilvl'));
  return {
    list: number && valueOf(xml, xml.child(number, 'numId')),
    level: level === undefined ? undefined : Number(level),
  };
}

const valueOf = (xml: XmlText, element: XmlElement | undefined): string | undefined =>
  element && attribute(xml, element, 'val');

/** An attribute of Word's own, under whatever prefix the part gives its namespace. */
function attribute(xml: XmlText, element: XmlElement, local: string): string | undefined {
  const attributes = xml.attributes(element);
  return attributes.get(xml.prefix + local) ?? attributes.get(local);
}
