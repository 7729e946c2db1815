import type { XmlElement, XmlText } from '../formats/xml-edit';
import { formatNumber } from './docx-number-formats';
import { attributeOf, isOn, LONGEST_CHAIN, valueOf } from './word-xml';

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
  /** It begins anew behind a paragraph of a level above this one (0: never); undefined: of any level above itself. */
  readonly restartsAfter: number | undefined;
}

interface List {
  /** Lists over one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The levels that this list begins to count anew. */
  readonly restarts: readonly number[];
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
  const counters = new Map<string, (number | undefined)[]>();
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
        for (const restarted of list.restarts) counter[restarted] = undefined;
      }
      counter[place.level] = (counter[place.level] ?? level.start - 1) + 1;
      for (const [deeper, { restartsAfter }] of list.levels) {
        if (deeper > place.level && place.level < (restartsAfter ?? deeper)) counter[deeper] = undefined;
      }
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
    if (seen.add(id).size > LONGEST_CHAIN) break;
    const { list, level } = styles.get(id) ?? {};
    if (list === undefined) continue;
    // A level may name the style that stands in it; the style itself then need not say which level that is.
    const naming = [...(lists.get(list)?.levels ?? [])].find(([, each]) => each.style === id)?.[0];
    return { list, level: own.level ?? naming ?? level ?? 0 };
  }
  return undefined;
}

function shown(list: List, level: Level, counter: readonly (number | undefined)[]): string {
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

function readLists(xml: XmlText): Map<string, List> {
  const definitions = readDefinitions(xml);
  const lists = new Map<string, List>();
  for (const list of xml.children(xml.root, 'num')) {
    const named = valueOf(xml, xml.child(list, 'abstractNumId')) ?? '';
    const definition = definitions.get(named)?.id ?? named;
    const levels = new Map(definitions.get(named)?.levels);
    const restarts: number[] = [];
    for (const override of xml.children(list, 'lvlOverride')) {
      const index = Number(attributeOf(xml, override, 'ilvl'));
      for (const [, changed] of readLevels(xml, override)) levels.set(index, changed);
      const start = valueOf(xml, xml.child(override, 'startOverride'));
      const level = levels.get(index);
      if (start === undefined || !level) continue;
      levels.set(index, { ...level, start: Number(start) });
      restarts.push(index);
    }
    lists.set(attributeOf(xml, list, 'numId') ?? '', { definition, levels, restarts });
  }
  return lists;
}

interface Definition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** The definitions of lists; one that only names a style of numbering is the definition that has that style. */
function readDefinitions(xml: XmlText): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const styled = new Map<string, Definition>();
  const links = new Map<string, string>();
  for (const element of xml.children(xml.root, 'abstractNum')) {
    const id = attributeOf(xml, element, 'abstractNumId') ?? '';
    const definition = { id, levels: readLevels(xml, element) };
    definitions.set(id, definition);
    const style = valueOf(xml, xml.child(element, 'styleLink'));
    if (style !== undefined) styled.set(style, definition);
    const link = valueOf(xml, xml.child(element, 'numStyleLink'));
    if (link !== undefined) links.set(id, link);
  }
  for (const [id, link] of links) definitions.set(id, styled.get(link) ?? definitions.get(id)!);
  return definitions;
}

/** The levels a list has in Word, and the longest text that Word takes for one. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const LONGEST_TEXT = 255;

function readLevels(xml: XmlText, parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of xml.children(parent, 'lvl')) {
    const value = (local: string) => valueOf(xml, xml.child(level, local));
    const index = Number(attributeOf(xml, level, 'ilvl'));
    if (!LEVELS.includes(index)) continue;
    const text = value('lvlText') ?? '';
    const after = value('lvlRestart');
    levels.set(index, {
      start: Number(value('start') ?? 0),
      format: formatOf(xml, level),
      text: text.length <= LONGEST_TEXT ? text : '',
      // What follows is a tab unless something else is said.
      follow: value('suff') === 'nothing' ? '' : ' ',
      legal: isOn(xml, level, 'isLgl'),
      style: value('pStyle'),
      restartsAfter: after === undefined ? undefined : Number(after),
    });
  }
  return levels;
}

/** The form a level's numbers are written in; one of newer Word's stands among alternatives, spelled out. */
function formatOf(xml: XmlText, level: XmlElement): string {
  const formats = xml.all('numFmt', level);
  const spelled = formats.map((each) => attributeOf(xml, each, 'format')).find((each) => each !== undefined);
  if (spelled !== undefined && formatNumber(1, spelled) !== undefined) return spelled;
  return formats.map((each) => valueOf(xml, each)).find((each) => each !== 'custom') ?? 'decimal';
}

function readStyles(xml: XmlText): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of xml.children(xml.root, 'style')) {
    const properties = xml.child(style, 'pPr');
    styles.set(attributeOf(xml, style, 'styleId') ?? '', {
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
