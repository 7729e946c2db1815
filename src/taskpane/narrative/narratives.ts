import type { DocumentRemark, NarrativeText } from '../../model/narrative-text';
import type { Text } from '../../model/text';
import type { Survey } from '../worker/messages';
import type { NarrativeInput, PackageInput } from '../../examine';
import { once } from '../../model/once';
import type { Sheet } from '../../model/sheet';

/** Where a narrative's text comes from. */
export const ORIGINS = ['file', 'paste', 'sheet'] as const;

/** A narrative of this package or a document beside it, loaded or remembered from an earlier session. */
export interface NarrativeSource {
  /** Tells it from the others: the file's name, the sheet's, or what pasted text is called. */
  readonly name: string;
  readonly from: (typeof ORIGINS)[number];
  readonly kind: NarrativeText['kind'] | 'workbook';
  /** Null for a sheet, which is read with the workbook; for a workbook; and where only the name was remembered. */
  readonly text: string | null;
  /** Of a workbook; null where only its name was remembered. */
  readonly sheets?: readonly Sheet[] | null;
  /** Its file was read in this session: a copy can carry comments. */
  readonly original: boolean;
  /** What of the file was not read. */
  readonly remarks?: readonly DocumentRemark[];
}

/** A passage that the view of a narrative shows. */
export interface PassageShown {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface NarrativesState {
  readonly sources: readonly NarrativeSource[];
  /** The texts are kept in the workbook, because she said so. */
  readonly keepTexts: boolean;
  /** Files that are being read. */
  readonly reading: readonly string[];
  /** Files that could not be read: what happened, what to do. */
  readonly failures: readonly { readonly name: string; readonly why: Text }[];
  /** What the view of a narrative shows; null for its beginning. */
  readonly passage: PassageShown | null;
}

export type NarrativesAction =
  | { readonly type: 'recalled'; readonly sources: readonly NarrativeSource[]; readonly keepTexts: boolean }
  | { readonly type: 'readingStarted'; readonly name: string }
  | { readonly type: 'readingFailed'; readonly name: string; readonly why: Text }
  | { readonly type: 'loaded'; readonly source: NarrativeSource }
  | { readonly type: 'removed'; readonly name: string }
  | { readonly type: 'dismissed'; readonly name: string }
  | { readonly type: 'kept'; readonly keepTexts: boolean }
  | { readonly type: 'forgotten' }
  | { readonly type: 'passage'; readonly passage: PassageShown | null };

export const NO_NARRATIVES: NarrativesState = {
  sources: [],
  keepTexts: false,
  reading: [],
  failures: [],
  passage: null,
};

export function reduceNarratives(state: NarrativesState, action: NarrativesAction): NarrativesState {
  switch (action.type) {
    case 'recalled':
      return { ...state, sources: action.sources, keepTexts: action.keepTexts };
    case 'readingStarted':
      return {
        ...withoutFailure(state, action.name),
        reading: [...state.reading.filter((name) => name !== action.name), action.name],
      };
    case 'readingFailed': {
      const { name, why } = action;
      const { failures } = withoutFailure(state, name);
      return { ...notReading(state, name), failures: [...failures, { name, why }] };
    }
    case 'loaded': {
      const { source } = action;
      const at = state.sources.findIndex(({ name }) => name === source.name);
      // A narrative loaded anew takes the place of the one of its name.
      const sources = at < 0 ? [...state.sources, source] : state.sources.with(at, source);
      return { ...notReading(withoutFailure(state, source.name), source.name), sources };
    }
    case 'removed':
      return {
        ...state,
        sources: state.sources.filter(({ name }) => name !== action.name),
        passage: state.passage?.file === action.name ? null : state.passage,
      };
    case 'dismissed':
      return withoutFailure(state, action.name);
    case 'kept':
      return { ...state, keepTexts: action.keepTexts };
    case 'forgotten':
      return { ...state, sources: state.sources.filter(isLoaded), keepTexts: false };
    case 'passage':
      return { ...state, passage: action.passage };
  }
}

const withoutFailure = (state: NarrativesState, name: string): NarrativesState => ({
  ...state,
  failures: state.failures.filter((failure) => failure.name !== name),
});

const notReading = (state: NarrativesState, name: string): NarrativesState => ({
  ...state,
  reading: state.reading.filter((each) => each !== name),
});

/** Can it be checked? Else it was remembered by its name alone, and must be loaded again. */
export const isLoaded = (source: NarrativeSource): boolean =>
  source.from === 'sheet' || contentOf(source) !== null;

/** What can be kept of it in the workbook: a text, or a workbook's sheets. */
export const contentOf = ({ text, sheets }: NarrativeSource): string | readonly Sheet[] | null =>
  text ?? sheets ?? null;

/** The most characters of one document that are kept in a workbook, which is saved and opened with them. */
export const MOST_KEPT = 1_000_000;

const lengthOf = once((sheets: readonly Sheet[]): number => JSON.stringify(sheets).length);

export function isTooLargeToKeep(source: NarrativeSource): boolean {
  const content = contentOf(source);
  if (content === null) return false;
  return (typeof content === 'string' ? content.length : lengthOf(content)) > MOST_KEPT;
}

/** Does it stand beside the package: a workbook, or the narrative of another kind of document? */
export const isBeside = ({ name, kind }: NarrativeSource, survey: Survey | null): boolean =>
  kind === 'workbook' || survey?.narratives.find(({ file }) => file === name)?.beside === true;

/** The narratives that the worker is to check. */
export const inputsOf = ({ sources }: NarrativesState): NarrativeInput[] =>
  sources.flatMap(({ name, from, kind, text, remarks }): NarrativeInput[] => {
    if (from === 'sheet') return [{ sheet: name }];
    return text === null || kind === 'workbook'
      ? []
      : [{ file: name, kind, text, ...(remarks && { remarks }) }];
  });

/** The workbooks that it is to hold the package against. */
export const besideOf = ({ sources }: NarrativesState): NonNullable<PackageInput['beside']> =>
  sources.flatMap(({ name, sheets }) => (sheets ? [{ file: name, sheets }] : []));

/** A file that is read as a workbook, by its name; what it is by its bytes, the reader says. */
export const isWorkbookName = (name: string): boolean => /\.(?:xlsx|xlsm|xls|et)$/i.test(name);
