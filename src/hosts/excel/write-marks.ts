/// <reference types="office-js" />
import type { Area } from '../../model/sheet';
import { type BlockEdit, GOUJI_MARK, type Look, type Tone } from '../../output/edits';
import { BORDER_COLOUR, LOOKS, TONES } from '../../output/looks';
import { blockArea, spread } from '../layout';
import { cellInput } from './cell-input';
import type { SheetPlan } from './plan';
import { addressLists, rectangles } from './rectangles';

/**
 * Marks a user's sheet and writes blocks beside what stands on it. No cell's own format is touched: looks are laid over
 * by conditional formats, also in blocks, so that taking everything away brings back exactly what was there. For the
 * same reason nothing is merged: a title spreads over the blank cells beside it.
 */
export function writeMarks(sheet: Excel.Worksheet, plan: SheetPlan): Excel.ConditionalFormat[] {
  const looks = new Map<Look, Area[]>();
  for (const { edit } of plan.newBlocks) {
    writeBlock(sheet, edit);
    for (const [look, areas] of lookAreas(edit)) looks.set(look, [...(looks.get(look) ?? []), ...areas]);
  }
  const added = [...looks].flatMap(([look, areas]) =>
    addFormats(sheet, areas, (format) => overlay(format, look)),
  );
  // A new format goes before those that are there: the suspect last, so that red wins where a cell is both.
  for (const tone of ['involved', 'suspect'] as const) {
    const areas = plan.highlights.filter((edit) => edit.tone === tone).flatMap((edit) => edit.areas);
    added.push(...addFormats(sheet, areas, (format) => colour(format, tone)));
  }
  for (const format of added) format.load('id');
  return added;
}

export function blockRange(sheet: Excel.Worksheet, edit: BlockEdit): Excel.Range {
  const { top, left, bottom, right } = blockArea(edit);
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function writeBlock(sheet: Excel.Worksheet, edit: BlockEdit): void {
  const { left, right } = blockArea(edit);
  blockRange(sheet, edit).formulas = edit.rows.map((row) =>
    Array.from({ length: right - left + 1 }, (_, c) => (row[c] ? cellInput(row[c]) : '')),
  );
}

/** Cells that hold something, and those a title spreads over, by look. */
function lookAreas({ top, left, rows }: BlockEdit): Map<Look, Area[]> {
  const grid = rows.map((row) => {
    const looks: (Look | undefined)[] = [];
    for (const [c, cell] of spread(row)) {
      const covered = row.slice(0, c).some(({ span = 1 }, i) => i + span > c);
      if (covered || cell.content.kind !== 'blank') looks[c] = cell.look === 'link' ? 'text' : cell.look;
    }
    return Array.from(looks);
  });
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
