import type { Borders, Color, Fill } from 'exceljs';
import type { Style } from './host/model';

/** How a cell's style reads as CSS. Theme colours are left to the page: few statements use them. */
export function cssOf(style: Style, align: 'left' | 'right' | 'center'): string {
  const { font, alignment } = style;
  const fill = fillOf(style.fill);
  const horizontal = alignment?.horizontal;
  const lines = [font?.underline && 'underline', font?.strike && 'line-through'].filter(Boolean).join(' ');
  const rules: readonly (string | false | undefined)[] = [
    `text-align:${horizontal === 'left' || horizontal === 'right' || horizontal === 'center' ? horizontal : align}`,
    font?.bold && 'font-weight:600',
    font?.italic && 'font-style:italic',
    font?.size !== undefined && font.size !== 11 && `font-size:${(font.size * 13) / 11}px`,
    lines !== '' && `text-decoration:${lines}`,
    colorOf(font?.color) && `color:${colorOf(font?.color)}`,
    fill && `background-color:${fill}`,
    alignment?.vertical === 'top' && 'vertical-align:top',
    alignment?.vertical === 'middle' && 'vertical-align:middle',
    alignment?.wrapText && 'white-space:pre-wrap',
    alignment?.indent ? `padding-left:${4 + alignment.indent * 9}px` : undefined,
    ...bordersOf(style.border),
  ];
  return rules.filter(Boolean).join(';');
}

/** A conditional format over a cell's own style. */
export const over = (style: Style, format: Style): Style => ({
  ...style,
  ...(format.numFmt !== undefined && { numFmt: format.numFmt }),
  ...(format.font && { font: { ...style.font, ...format.font } }),
  ...(format.fill && { fill: format.fill }),
  ...(format.border && { border: { ...style.border, ...format.border } }),
});

function fillOf(fill: Fill | undefined): string | undefined {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
  // In cells a solid fill's colour is its foreground, in conditional formats its background.
  return colorOf(fill.fgColor) ?? colorOf(fill.bgColor);
}

/** Excel draws a border between two cells once; here the right and the lower side of each cell are enough. */
function bordersOf(border: Partial<Borders> | undefined): string[] {
  return (['top', 'left', 'right', 'bottom'] as const).flatMap((side) => {
    const line = border?.[side];
    if (!line?.style) return [];
    const width = line.style === 'medium' ? 2 : line.style === 'thick' ? 3 : 1;
    return [`border-${side}:${width}px solid ${colorOf(line.color) ?? '#555'}`];
  });
}

const colorOf = (color: Partial<Color> | undefined): string | undefined =>
  color?.argb ? `#${color.argb.slice(-6)}` : undefined;
