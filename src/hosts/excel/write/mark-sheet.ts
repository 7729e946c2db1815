/// <reference types="office-js" />
import type { Area } from '../../../model/sheet';
import { GOUJI_MARK, type Look, type Tone } from '../../../output/edits';
import { BORDER_COLOUR, LOOKS, TONES } from '../../../output/looks';
import type { PlannedBlock, SheetPlan } from '../../plan';
import { cellInput } from './cell-input';
import { addressLists, rectangles } from './rectangles';

/**
 * Marks a user's sheet and writes blocks beside what stands on it. No cell's own format is touched: looks are laid over
 * by conditional formats, also in blocks, so that taking everything away brings back exactly what was there. For the
 * same reason nothing is merged: a title spreads over the blank cells beside it.
 */
export function writeMarks(sheet: Excel.Worksheet, { marks, blocks }: SheetPlan): Excel.ConditionalFormat[] {
  const looks = new Map<Look, Area[]>();
  for (const block of blocks) {
    writeBlock(sheet, block);
    for (const [look, areas] of lookAreas(block)) looks.set(look, [...(looks.get(look) ?? []), ...areas]);
  }
  const added = [...looks].flatMap(([look, areas]) =>
    addFormats(sheet, areas, (format) => overlay(format, look)),
  );
  // A new format goes before those that are there.
  for (const { tone, areas } of marks.toReversed()) {
    added.push(...addFormats(sheet, areas, (format) => colour(format, tone)));
  }
  for (const format of added) format.load('id');
  return added;
}

export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

function writeBlock(sheet: Excel.Worksheet, { area, cells }: PlannedBlock): void {
  const inputs = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array<string | number>(area.right - area.left + 1).fill(''),
  );
  for (const cell of cells) inputs[cell.row - area.top]![cell.column - area.left] = cellInput(cell);
  rangeOf(sheet, area).formulas = inputs;
}

function lookAreas({ area: { top, left, bottom }, cells }: PlannedBlock): Map<Look, Area[]> {
  const grid: (Look | undefined)[][] = Array.from({ length: bottom - top + 1 }, () => []);
  for (const { row, column, look } of cells) grid[row - top]![column - left] = look;
  const moved = (area: Area): Area => ({
    top: area.top + top,
    left: area.left + left,
    bottom: area.bottom + top,
    right: area.right + left,
  });
  return new Map([...rectangles(grid)].map(([look, areas]) => [look, areas.map(moved)]));
}

function addFormats(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  dress: (format: Excel.ConditionalRangeFormat) => void,
): Excel.ConditionalFormat[] {
  return addressLists(areas).map((list) => {
    const added = sheet.getRanges(list).conditionalFormats.add('Custom');
    added.custom.rule.formula = `=${GOUJI_MARK}`;
    dress(added.custom.format);
    return added;
  });
}

function colour(format: Excel.ConditionalRangeFormat, tone: Tone): void {
  const style = TONES[tone];
  format.fill.color = style.fill;
  format.font.color = style.colour;
  if (style.bold) format.font.bold = true;
}

function overlay(format: Excel.ConditionalRangeFormat, look: Look): void {
  const style = LOOKS[look];
  format.font.color = style.colour;
  if (style.bold) format.font.bold = true;
  if (style.fill) format.fill.color = style.fill;
  if (style.numberFormat) format.numberFormat = style.numberFormat.code;
  if (!style.bordered) return;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = BORDER_COLOUR;
  }
}
