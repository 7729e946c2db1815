import type { Look, Tone } from '../../../output/edits';
import { BORDER_COLOUR, FONT, LOOKS, type LookStyle, TONES } from '../../../output/looks';

/** A look as styles.xml writes it. */
export interface XmlLook {
  readonly font: string;
  readonly fill: string | null;
  readonly bordered: boolean;
  readonly numFmtId: number;
  readonly alignment: string;
  readonly unlocked: boolean;
  /** What of the look a conditional format can carry, for a cell that must keep its own style. */
  readonly overlay: string;
}

const argb = (colour: string): string => `FF${colour.slice(1)}`;
const marks = ({ bold, underline }: { bold: boolean; underline?: boolean }): string =>
  `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}`;
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor rgb="${argb(colour)}"/></patternFill></fill>`;

function written(style: LookStyle): XmlLook {
  const { colour, fill, numberFormat, horizontal, wrap } = style;
  return {
    font:
      `${marks(style)}<sz val="${style.size}"/>` +
      `<color rgb="${argb(colour)}"/><name val="${FONT}"/><family val="2"/><charset val="134"/>`,
    fill: fill === null ? null : argb(fill),
    bordered: style.bordered,
    numFmtId: numberFormat?.id ?? 0,
    alignment:
      `horizontal="${horizontal}" vertical="center"` +
      (wrap ? ` wrapText="1"${horizontal === 'left' ? ' indent="1"' : ''}` : ''),
    unlocked: style.unlocked,
    // A conditional format sets neither the font's name nor its size.
    overlay:
      `<font>${marks(style)}<color rgb="${argb(colour)}"/></font>` +
      (numberFormat ? `<numFmt numFmtId="${numberFormat.id}" formatCode="${numberFormat.code}"/>` : '') +
      (fill === null ? '' : solid(fill)),
  };
}

const mapped = <K extends string, A, B>(record: Readonly<Record<K, A>>, map: (value: A) => B) =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<K, B>;

export const XML_LOOKS: Readonly<Record<Look, XmlLook>> = mapped(LOOKS, written);

export const XML_TONES: Readonly<Record<Tone, string>> = mapped(
  TONES,
  (tone) => `<font>${marks(tone)}<color rgb="${argb(tone.colour)}"/></font>${solid(tone.fill)}`,
);

export const XML_BORDER_COLOUR = argb(BORDER_COLOUR);
