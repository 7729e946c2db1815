import type { Finding } from '../findings';
import type { Opinions } from './opinions';

/** What a report says that the one it replaces did not: 与上次相比. */
export interface Compared {
  /** The findings that were not there, by id. */
  readonly fresh: ReadonlySet<string>;
  readonly remaining: number;
  readonly gone: number;
}

/** Null where there is no earlier report, or one that lists nothing. */
export function compared(findings: readonly Finding[], opinions: Opinions): Compared | null {
  const before = [...opinions].flatMap(([id, { listed }]) => (listed ? [id] : []));
  if (opinions.size === 0) return null;
  const now = new Set(findings.map(({ id }) => id));
  const was = new Set(before);
  return {
    fresh: new Set([...now].filter((id) => !was.has(id))),
    remaining: before.filter((id) => now.has(id)).length,
    gone: before.filter((id) => !now.has(id)).length,
  };
}
