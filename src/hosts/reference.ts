import { address, parseAddress, type Area } from '../model/sheet';

/** References as formulas, defined names and ranges write them. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `A1:F8` or `A1` as an area; undefined for anything else or anything off the sheet. */
export function parseArea(text: string): Area | undefined {
  const [first, last = first, more] = text.trim().split(':');
  if (more !== undefined) return undefined;
  try {
    const a = parseAddress(first!);
    const b = parseAddress(last!);
    const area = {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    };
    return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : undefined;
  } catch {
    return undefined;
  }
}

/** `'收入 决算'!$A$1:$B$9` as a sheet's name and an area. */
export function parseReference(text: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  const area = match && parseArea(match[3]!);
  return area ? { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, area } : undefined;
}

/** How a file calls the defined name of what prints of a sheet. */
export const PRINT_AREA = '_xlnm.Print_Area';

/** The areas of a name such as `'T9'!$A$1:$F$8,'T9'!$H$1`; those that cannot be read are left out. */
export function parseReferences(text: string): Area[] {
  // Sheets' names may hold commas, in quotes.
  const parts = text.match(/(?:'[^']*'|[^',])+/g) ?? [];
  return parts.flatMap((part) => parseReference(part)?.area ?? []);
}

/** `A1:F8`, or `A1` for a single cell. */
export function formatArea(area: Area): string {
  const first = address(area.top, area.left);
  const last = address(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$F$8`, or `$A$1` for a single cell. */
export const formatAbsolute = (area: Area): string =>
  formatArea(area).replace(/([A-Z]{1,3})(\d+)/g, (_, letters: string, row: string) => `$${letters}$${row}`);

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const within = (inner: Area, outer: Area): boolean =>
  contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);

export const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
