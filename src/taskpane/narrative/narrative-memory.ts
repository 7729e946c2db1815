import type { WorkbookHost } from '../../hosts/workbook';
import type { DocumentRemark } from '../../model/narrative-text';
import { parsed, recordOf, timesOf } from '../memory';
import { Merged, type KeptForm, type KeptValues } from '../merged';
import { sheetsOf } from './kept-sheets';
import {
  contentOf,
  isLoaded,
  isTooLargeToKeep,
  ORIGINS,
  type NarrativeSource,
  type NarrativesState,
} from './narratives';

/**
 * Which narratives and documents beside go with this workbook is kept in it; what they say only if she wants it and it
 * is not too large, under a key of its own. A meddled-with text is as good as none.
 */
const NAMES = 'narratives';
const TEXTS = 'narrative-texts';
const KEEP_TEXTS = 'keepTexts';

export type RecalledNarratives = Pick<NarrativesState, 'sources' | 'keepTexts'>;

/** The narratives that this workbook remembers, whoever of those who have it open named them. */
export class NarrativeMemory {
  private readonly names: Merged;
  /** Texts stand in the workbook, for all we know. */
  private keeping = false;

  constructor(
    private readonly host: WorkbookHost,
    now: () => number,
  ) {
    this.names = new Merged(host, NAMES, FORM, now);
  }

  async open(): Promise<RecalledNarratives> {
    const values = await this.names.open();
    const sources = sourcesOf(values);
    const kept = sources.some(({ from }) => from !== 'sheet') ? await this.host.recall(TEXTS) : null;
    this.keeping = kept !== null;
    const texts = recordOf(parsed(kept));
    return {
      keepTexts: kept !== null || values.has(KEEP_TEXTS),
      sources: sources.map((source) => withText(source, texts)),
    };
  }

  /** What others have named or dropped meanwhile. */
  refresh(ours: () => RecalledNarratives, take: (merged: RecalledNarratives) => void): Promise<void> {
    return this.names.refresh(
      () => valuesOf(ours()),
      (values) => take(withOurs(values, ours())),
    );
  }

  async save(ours: () => RecalledNarratives, take: (merged: RecalledNarratives) => void): Promise<void> {
    await this.names.save(
      () => valuesOf(ours()),
      (values) => take(withOurs(values, ours())),
    );
    const { sources, keepTexts } = ours();
    if (!keepTexts && !this.keeping) return;
    // A narrative that somebody else has loaded is only a name here: its text is theirs.
    const theirs = keepTexts ? recordOf(parsed(await this.host.recall(TEXTS))) : {};
    const texts = sources.flatMap((source): [string, unknown][] => {
      const kept = withText(source, theirs);
      const content = contentOf(kept);
      return content === null || isTooLargeToKeep(kept) ? [] : [[kept.name, content]];
    });
    const empty = !keepTexts || texts.length === 0;
    await this.host.remember(TEXTS, empty ? null : JSON.stringify(Object.fromEntries(texts)));
    this.keeping = !empty;
  }

  /** Nothing of the narratives is left in the workbook. */
  async forget(): Promise<void> {
    await this.names.forget();
    await this.host.remember(TEXTS, null);
    this.keeping = false;
  }
}

/** With its own content, or the one that is kept. */
function withText(source: NarrativeSource, texts: Readonly<Record<string, unknown>>): NarrativeSource {
  const kept = texts[source.name];
  if (isLoaded(source)) return source;
  if (source.kind === 'workbook') return { ...source, sheets: sheetsOf(kept) };
  return typeof kept === 'string' ? { ...source, text: kept } : source;
}

/** What is remembered by name alone, with what is loaded here. */
function withOurs(values: KeptValues, { sources }: RecalledNarratives): RecalledNarratives {
  const loaded = new Map(sources.map((source) => [source.name, source]));
  return {
    keepTexts: values.has(KEEP_TEXTS),
    sources: sourcesOf(values).map((source) => loaded.get(source.name) ?? source),
  };
}

const valuesOf = ({ sources, keepTexts }: RecalledNarratives): KeptValues =>
  new Map<string, unknown>([
    ...sources.map(({ name, from, kind, remarks }): [string, unknown] => [
      `source/${name}`,
      { name, from, kind, remarks },
    ]),
    ...(keepTexts ? [[KEEP_TEXTS, true] as const] : []),
  ]);

const sourcesOf = (values: KeptValues): NarrativeSource[] =>
  [...values].flatMap(([key, value]) => (key.startsWith('source/') ? sourceOf(value) : []));

const FORM: KeptForm = {
  read(text) {
    const kept = parsed(text);
    // An earlier Gouji kept the list alone.
    const { sources, keepTexts, times } = Array.isArray(kept)
      ? { sources: kept as unknown[], keepTexts: false, times: {} }
      : recordOf(kept);
    if (!Array.isArray(sources)) return null;
    return {
      values: valuesOf({ sources: sources.flatMap(sourceOf), keepTexts: keepTexts === true }),
      times: timesOf(times),
    };
  },
  write({ values, times }) {
    const sources = sourcesOf(values).map(({ name, from, kind, remarks }) => ({ name, from, kind, remarks }));
    return JSON.stringify({ sources, keepTexts: values.has(KEEP_TEXTS), times });
  },
};

const KINDS = ['docx', 'pdf', 'text', 'markdown', 'workbook'] as const;

function sourceOf(value: unknown): NarrativeSource[] {
  const { name, from, kind, remarks } = recordOf(value);
  const origin = ORIGINS.find((each) => each === from);
  const form = KINDS.find((each) => each === kind);
  if (typeof name !== 'string' || name === '' || !origin || !form) return [];
  const told = listOf(remarks).flatMap(remarkOf);
  return [
    {
      name,
      from: origin,
      kind: form,
      text: null,
      original: false,
      ...(told.length > 0 && { remarks: told }),
    },
  ];
}

function remarkOf(value: unknown): DocumentRemark[] {
  const { key, text } = recordOf(value);
  const { zh, en } = recordOf(text);
  return typeof key === 'string' && typeof zh === 'string' && typeof en === 'string'
    ? [{ key, text: { zh, en } }]
    : [];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
