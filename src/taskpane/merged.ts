import type { WorkbookHost } from '../hosts/workbook';

/**
 * What several panes remember of one workbook (two windows, two computers), under one key of its settings: entries that
 * each have a time. The newest of an entry counts, so that nobody's reason goes because somebody else saved last; what
 * was taken back keeps its time alone, or another pane would bring it up again.
 */

export type KeptValues = ReadonlyMap<string, unknown>;

interface Stamped {
  /** Undefined: taken back. */
  readonly value: unknown;
  readonly time: number;
}
type Entries = ReadonlyMap<string, Stamped>;

/** How many takings-back are kept: far more than are made while two panes are open. */
const MOST_TAKEN_BACK = 200;

/** How entries are spelled in the workbook. `times` are those of `values`, and of what was taken back. */
export interface Spelled {
  readonly values: KeptValues;
  readonly times: Readonly<Record<string, number>>;
}

export interface KeptForm {
  /** Null where the text is no such thing. */
  read(text: string): Spelled | null;
  write(spelled: Spelled): string;
}

export class Merged {
  /** What was seen of the workbook's entries, and what of ours has been added since. */
  private known: Entries = new Map();
  /** The times of the entries that stood in the workbook when it was last looked at. */
  private saved: ReadonlyMap<string, number> = new Map();
  private latest: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: WorkbookHost,
    private readonly key: string,
    private readonly form: KeptForm,
    private readonly now: () => number,
  ) {}

  /** What the workbook holds, to begin with. */
  async open(): Promise<KeptValues> {
    const there = this.entriesOf(await this.host.recall(this.key));
    this.known = there ?? new Map();
    this.saved = timesOf(this.known);
    return valuesOf(this.known);
  }

  /** Is there such an entry in the workbook, as far as is known? */
  has(key: string): boolean {
    return this.known.get(key)?.value !== undefined;
  }

  /** What others have put there meanwhile, with ours. `ours` is asked when theirs is known. */
  refresh(ours: () => KeptValues, take: (values: KeptValues) => void): Promise<void> {
    return this.next(async () => this.merge(await this.host.recall(this.key), ours, take));
  }

  /** The same, and keeps the whole of it in the workbook. */
  save(ours: () => KeptValues, take: (values: KeptValues) => void): Promise<void> {
    return this.next(async () => {
      this.merge(await this.host.recall(this.key), ours, take);
      const { known } = this;
      await this.host.remember(this.key, this.spelled(known));
      this.saved = timesOf(known);
    });
  }

  /** Nothing of it is left in the workbook. */
  forget(): Promise<void> {
    return this.next(async () => {
      this.known = this.stamped(new Map());
      await this.host.remember(this.key, null);
      this.saved = timesOf(this.known);
    });
  }

  /** One after the other: two that overlap would each miss what the other says. */
  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.latest.then(work);
    this.latest = done.catch(() => undefined);
    return done;
  }

  private merge(text: string | null, ours: () => KeptValues, take: (values: KeptValues) => void): void {
    const there = this.entriesOf(text);
    const mine = this.stamped(ours());
    const merged = new Map(mine);
    if (!there) {
      // Somebody removed everything: what we have said since stays.
      for (const [key, { time }] of mine) if (this.saved.get(key) === time) merged.delete(key);
    }
    for (const [key, entry] of there ?? []) {
      const own = mine.get(key);
      if (!own || own.time < entry.time) merged.set(key, entry);
    }
    this.known = merged;
    this.saved = timesOf(there ?? new Map());
    take(valuesOf(merged));
  }

  /** Our entries: what has changed since it was known is of now. */
  private stamped(ours: KeptValues): Entries {
    const newest = Math.max(0, ...[...this.known.values()].map(({ time }) => time));
    // Clocks differ: what is said after something was seen is the newer of the two.
    const time = Math.max(this.now(), newest + 1);
    const entries = new Map(this.known);
    for (const [key, value] of ours) {
      const known = this.known.get(key);
      if (!known || !same(known.value, value)) entries.set(key, { value, time });
    }
    for (const [key, { value }] of this.known) {
      if (value !== undefined && !ours.has(key)) entries.set(key, { value: undefined, time });
    }
    return entries;
  }

  private entriesOf(text: string | null): Entries | null {
    const spelled = text === null ? null : this.form.read(text);
    if (!spelled) return null;
    const { values, times } = spelled;
    const keys = new Set([...values.keys(), ...Object.keys(times)]);
    return new Map([...keys].map((key) => [key, { value: values.get(key), time: times[key] ?? 0 }]));
  }

  /** Null where nothing is left to say: the workbook is to be as if we had never been there. */
  private spelled(entries: Entries): string | null {
    const values = valuesOf(entries);
    if (values.size === 0) return null;
    const gone = [...entries].filter(([, { value }]) => value === undefined);
    const dropped = new Set(
      gone.sort(([, a], [, b]) => b.time - a.time).flatMap(([key], i) => (i < MOST_TAKEN_BACK ? [] : [key])),
    );
    const times = [...timesOf(entries)].filter(([key, time]) => time > 0 && !dropped.has(key));
    return this.form.write({ values, times: Object.fromEntries(times) });
  }
}

/** In the order in which they were said. */
const valuesOf = (entries: Entries): KeptValues =>
  new Map(
    [...entries]
      .filter(([, { value }]) => value !== undefined)
      .sort(([, a], [, b]) => a.time - b.time)
      .map(([key, { value }]) => [key, value]),
  );

const timesOf = (entries: Entries): ReadonlyMap<string, number> =>
  new Map([...entries].map(([key, { time }]) => [key, time]));

/** Do two say the same, in whatever order? */
export function sameValues(one: KeptValues, other: KeptValues): boolean {
  return one.size === other.size && [...one].every(([key, value]) => same(value, other.get(key)));
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
