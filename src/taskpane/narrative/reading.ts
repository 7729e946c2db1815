import type { Text } from '../../model/text';
import { narrativeTexts } from '../../text/narrative-texts';
import type { NarrativeSurvey, Survey } from '../worker/messages';
import { isLoaded, type NarrativeSource } from './narratives';

/** How a narrative or a document beside was read. */
export interface DocumentReading {
  /** It was taken for something and has figures. */
  readonly fine: boolean;
  /** What it was taken for, of which year: 预算公开 2024; null where that is not known or goes without saying. */
  readonly what: Text | null;
  readonly says: readonly Text[];
}

export function readingOf(source: NarrativeSource, survey: Survey | null): DocumentReading {
  if (!isLoaded(source)) return lacking(narrativeTexts.loadAgain);
  if (source.kind === 'workbook') return workbookReading(source, survey);
  const read = survey?.narratives.find(({ file }) => file === source.name);
  const { what, words } = narrativeReading(source, read);
  const fine = read !== undefined && read.figures > 0 && read.belongs;
  return { fine, what, says: [...(what ? [what] : []), ...words] };
}

const lacking = (...says: readonly Text[]): DocumentReading => ({ fine: false, what: null, says });

function workbookReading({ name }: NarrativeSource, survey: Survey | null): DocumentReading {
  const read = survey?.beside.find(({ file }) => file === name);
  if (!read) return { fine: true, what: null, says: [] };
  if (read.apart) return lacking(read.apart);
  const { kind, year, statements, figures } = read;
  const what = kind && narrativeTexts.ofKind({ kind, year });
  return {
    fine: figures > 0,
    what,
    says: [...(what ? [what] : []), narrativeTexts.tables(statements, figures)],
  };
}

function narrativeReading(
  { from }: NarrativeSource,
  read: NarrativeSurvey | undefined,
): { readonly what: Text | null; readonly words: readonly Text[] } {
  const words: Text[] = from === 'sheet' ? [narrativeTexts.sheetSource] : [];
  if (!read) return { what: null, words: from === 'sheet' ? [...words, narrativeTexts.sheetGone] : words };
  const what = read.beside ? narrativeTexts.narrativeOfKind(read) : null;
  if (!read.belongs) return { what, words: [...words, narrativeTexts.stranger] };
  const figures = read.figures === 0 ? narrativeTexts.noFigures : narrativeTexts.figures(read.figures);
  return { what, words: [...words, figures] };
}
