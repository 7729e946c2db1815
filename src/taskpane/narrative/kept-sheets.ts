import type { Area, Cell, Sheet } from '../../model/sheet';
import { recordOf } from '../memory';

/** Sheets as JSON gives them back; null where they are no such thing. Nothing stands where JSON says null. */
export function sheetsOf(value: unknown): readonly Sheet[] | null {
  if (!Array.isArray(value)) return null;
  const sheets = value.flatMap(sheetOf);
  return sheets.length === value.length ? sheets : null;
}

const VISIBILITIES = ['visible', 'hidden', 'veryHidden'] as const;

function sheetOf(value: unknown): Sheet[] {
  const { name, visibility, cells, merges } = recordOf(value);
  const seen = VISIBILITIES.find((each) => each === visibility);
  if (typeof name !== 'string' || !seen || !Array.isArray(cells) || !Array.isArray(merges)) return [];
  const rows = cells.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : undefined));
  return [{ name, visibility: seen, cells: rows, merges: merges.flatMap(areaOf) }];
}

function cellOf(kept: unknown): Cell | undefined {
  const { value, error, formula, format } = recordOf(kept);
  const plain = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  if (!plain && value !== null) return undefined;
  return {
    value,
    ...(typeof error === 'string' && { error }),
    ...(typeof formula === 'string' && { formula }),
    ...(typeof format === 'string' && { format }),
  };
}

function areaOf(kept: unknown): Area[] {
  const { top, left, bottom, right } = recordOf(kept);
  const isPlace = (place: unknown): place is number => Number.isSafeInteger(place);
  return isPlace(top) && isPlace(left) && isPlace(bottom) && isPlace(right)
    ? [{ top, left, bottom, right }]
    : [];
}
