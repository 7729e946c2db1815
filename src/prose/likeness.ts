import { nameKey } from '../model/names';

/** What names were compared by, for as many as a statement and a narrative have; then from the beginning. */
const known = new Map<string, string>();
const MOST = 5000;

/** A name as it is compared: without brackets and marks. */
export function plain(name: string): string {
  let compared = known.get(name);
  if (compared === undefined) {
    if (known.size === MOST) known.clear();
    known.set(name, (compared = nameKey(name).replace(/[()、,，·]/g, '')));
  }
  return compared;
}

/** Two names that share most of their pairs of characters have a likeness of at least this. */
const ALIKE = 0.5;

/** Names to be found by what they are like: a name is compared with those alone that share a pair of characters with it. */
export class Likeness {
  /** Where each pair of characters occurs, and how often there. */
  private readonly pairs = new Map<string, Map<number, number>>();
  /** Names too short for a pair are like themselves alone. */
  private readonly short = new Map<string, number[]>();

  /** `names`: as plain() gives them. */
  constructor(private readonly names: readonly string[]) {
    names.forEach((name, index) => {
      for (const [pair, times] of pairsOf(name)) {
        let found = this.pairs.get(pair);
        if (!found) this.pairs.set(pair, (found = new Map<number, number>()));
        found.set(index, times);
      }
      if (name.length < 2) this.short.set(name, [...(this.short.get(name) ?? []), index]);
    });
  }

  /** Of each name that shares anything with this one how like it is (Dice's coefficient of their pairs), by its index. */
  to(name: string): ReadonlyMap<number, number> {
    if (name.length < 2) return new Map((this.short.get(name) ?? []).map((index) => [index, 1]));
    const shared = new Map<number, number>();
    for (const [pair, times] of pairsOf(name)) {
      for (const [index, others] of this.pairs.get(pair) ?? [])
        shared.set(index, (shared.get(index) ?? 0) + Math.min(times, others));
    }
    for (const [index, both] of shared) {
      shared.set(index, (2 * both) / (name.length - 1 + Math.max(0, this.names[index]!.length - 1)));
    }
    return shared;
  }

  /** The names that are alike, by index, in their order. */
  alike(name: string): number[] {
    return [...this.to(name)]
      .flatMap(([index, like]) => (like >= ALIKE ? [index] : []))
      .sort((a, b) => a - b);
  }
}

function pairsOf(name: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < name.length; at++) {
    const pair = name.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
