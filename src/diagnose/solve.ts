/**
 * What an identity asks of the changes of a few figures, the others as printed: low ≤ Σ coefficient · change ≤ high.
 * Plain numbers: a search weighs thousands of them, and nothing printed comes out of it.
 */
export interface Row {
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Below this, a contradiction is only the noise of binary fractions. */
export const NOISE = 1e-7;

/**
 * The interval of each unknown's change that all rows allow together; null where they contradict each other. Exact for
 * the one to three unknowns it is meant for (Fourier and Motzkin's elimination).
 */
export function solveRows(rows: readonly Row[], unknowns: number): readonly Interval[] | null {
  const intervals: Interval[] = [];
  for (let kept = 0; kept < unknowns; kept++) {
    let open = merged(rows);
    if (!open) return null;
    for (let gone = 0; gone < unknowns; gone++) {
      if (gone === kept) continue;
      open = eliminate(open, gone);
      if (!open) return null;
    }
    let [low, high] = [-Infinity, Infinity];
    for (const row of open) {
      const slope = row.coefficients[kept]!;
      if (slope === 0) continue;
      low = Math.max(low, slope > 0 ? row.low / slope : row.high / slope);
      high = Math.min(high, slope > 0 ? row.high / slope : row.low / slope);
    }
    if (low > high + NOISE) return null;
    intervals.push({ low, high });
  }
  return intervals;
}

/** Rows of one direction as one; null where they contradict each other, or point in too many directions. */
function merged(rows: readonly Row[]): readonly Row[] | null {
  const room = new Room();
  for (const row of rows) if (room.take(row) === 'none') return null;
  return room.rows;
}

/** What rows leave to the changes, each direction by itself. */
export class Room {
  readonly rows: Row[] = [];

  /** One row more: does it leave less room, or none? Also none where rows point in too many directions to be told. */
  take(row: Row): 'same' | 'less' | 'none' {
    const scale = row.coefficients.find((coefficient) => coefficient !== 0);
    if (scale === undefined) return row.low > NOISE || row.high < -NOISE ? 'none' : 'same';
    const coefficients = row.coefficients.map((coefficient) => coefficient / scale);
    const [low, high] = scale > 0 ? [row.low / scale, row.high / scale] : [row.high / scale, row.low / scale];
    const at = this.rows.findIndex((known) => areAlike(known.coefficients, coefficients));
    const known = this.rows[at];
    if (!known) {
      if (low > high + NOISE || this.rows.length === MOST_DIRECTIONS) return 'none';
      this.rows.push({ coefficients, low, high });
      return 'less';
    }
    if (low <= known.low && high >= known.high) return 'same';
    const both = { coefficients, low: Math.max(low, known.low), high: Math.min(high, known.high) };
    if (both.low > both.high + NOISE) return 'none';
    this.rows[at] = both;
    return 'less';
  }
}

/** A figure stands in far fewer ratios; each two directions make a third when one of their unknowns is eliminated. */
const MOST_DIRECTIONS = 200;

/** The same to twelve digits. */
const areAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((a, at) => {
    const b = other[at]!;
    return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  });

function eliminate(rows: readonly Row[], gone: number): readonly Row[] | null {
  const without = rows.filter(({ coefficients }) => coefficients[gone] === 0);
  const holding = rows
    .filter(({ coefficients }) => coefficients[gone] !== 0)
    .map(({ coefficients, low, high }): Row => {
      const slope = coefficients[gone]!;
      return {
        coefficients: coefficients.map((coefficient) => coefficient / slope),
        low: slope > 0 ? low / slope : high / slope,
        high: slope > 0 ? high / slope : low / slope,
      };
    });
  // gone lies between low and high of each, less the others' part: any two must leave it room.
  for (const [index, a] of holding.entries()) {
    for (const b of holding.slice(index + 1)) {
      without.push({
        coefficients: a.coefficients.map((coefficient, at) =>
          difference(coefficient, b.coefficients[at]!, at === gone),
        ),
        low: a.low - b.high,
        high: a.high - b.low,
      });
    }
  }
  return merged(without);
}

function difference(a: number, b: number, gone: boolean): number {
  const rest = gone ? 0 : a - b;
  return Math.abs(rest) < 1e-12 ? 0 : rest;
}
