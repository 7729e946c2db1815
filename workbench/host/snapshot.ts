import type { Style, Workbook } from './model';
import { isBlank } from './model';

/**
 * Everything of a workbook that can be seen or is saved, as plain data: two workbooks are equal where these are.
 * What Excel makes up anew each time (ids, the selection) is left out.
 */
export function snapshot(workbook: Workbook): unknown {
  const names = workbook.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.name ?? null }));
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      cells: [...sheet.all()]
        .map(([row, column, { style, ...cell }]) => ({ row, column, ...cell, ...styleOf(style) }))
        .filter((cell) => !isBlank(cell) || 'style' in cell || cell.link),
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
      columns: sorted(sheet.columns),
      rows: sorted(sheet.rows),
      defaultRowHeight: sheet.defaultRowHeight,
      conditionalFormats: sheet.conditionalFormats.map(
        ({ type, areas, formula, style, stopIfTrue, rule }) => ({
          type,
          areas,
          formula,
          style,
          stopIfTrue,
          rule,
        }),
      ),
      showGridlines: sheet.showGridlines,
      frozen: sheet.frozen,
      page: sheet.page,
    })),
    names: names.sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: Object.fromEntries(workbook.settings),
    structureProtected: workbook.structureProtected,
  };
}

const sorted = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);

const styleOf = (style: Style | undefined) => (style && Object.keys(style).length > 0 ? { style } : {});
