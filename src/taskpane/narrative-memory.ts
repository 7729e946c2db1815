import type { WorkbookHost } from '../hosts/workbook';
import type { DocumentRemark } from '../model/narrative-text';
import { isLoaded, ORIGINS, type NarrativeSource, type NarrativesState } from './narratives';

/**
 * Which narratives go with this workbook is kept in it; what they say only if she wants it, under a key of its own. A
 * meddled-with text is as good as none.
 */
const NAMES = 'narratives';
const TEXTS = 'narrative-texts';

export type RecalledNarratives = Pick<NarrativesState, 'sources' | 'keepTexts'>;

export async function recallNarratives(host: WorkbookHost): Promise<RecalledNarratives> {
  const names = await host.recall(NAMES);
  if (names === null) return { sources: [], keepTexts: false };
  const sources = listOf(parsed(names)).flatMap(sourceOf);
  const kept = sources.some(({ from }) => from !== 'sheet') ? await host.recall(TEXTS) : null;
  const texts = recordOf(parsed(kept));
  return {
    keepTexts: kept !== null,
    sources: sources.map((source) => {
      const text = texts[source.name];
      return typeof text === 'string' ? { ...source, text } : source;
    }),
  };
}

export async function rememberNarratives(
  host: WorkbookHost,
  before: RecalledNarratives,
  { sources, keepTexts }: RecalledNarratives,
): Promise<void> {
  const names = sources.map(({ name, from, kind, remarks }) => ({ name, from, kind, remarks }));
  await host.remember(NAMES, names.length === 0 ? null : JSON.stringify(names));
  if (!keepTexts && !before.keepTexts) return;
  const texts = sources.filter(isLoaded).flatMap(({ name, text }) => (text === null ? [] : [[name, text]]));
  const empty = !keepTexts || texts.length === 0;
  await host.remember(TEXTS, empty ? null : JSON.stringify(Object.fromEntries(texts)));
}

/** Nothing of the narratives is left in the workbook. */
export async function forgetNarratives(host: WorkbookHost): Promise<void> {
  await host.remember(NAMES, null);
  await host.remember(TEXTS, null);
}

const KINDS = ['docx', 'pdf', 'text', 'markdown'] as const;

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

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
