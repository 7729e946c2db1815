import type * as Documents from '../../documents';
import { HostError, type WorkbookHost } from '../../hosts/workbook';
import { correctingTexts } from '../../text/correcting-texts';
import { narrativeTexts } from '../../text/narrative-texts';
import { NarrativeMemory, type RecalledNarratives } from './narrative-memory';
import {
  isWorkbookName,
  type NarrativeSource,
  type NarrativesAction,
  type NarrativesState,
  type PassageShown,
} from './narratives';
import type { RevisionView } from '../worker/messages';
import type { ReadWorkbook } from '../workbooks';
import type { Action, PaneState } from '../state';
import type { Store } from '../store';
import { noticeOf } from '../corrections/wording';

export interface NarrativeDeskOptions {
  readonly now: () => Date;
  /** The code that reads documents: fetched when the first one is loaded. */
  readonly documents: () => Promise<typeof Documents>;
  /** Reads a workbook that stands beside. */
  readonly workbooks: ReadWorkbook;
  /** Hands a file to the browser to be saved. */
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** What of a picked or dropped file is used. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The narratives of the package and the documents beside it: loading, remembering and giving back. Nothing of them leaves this computer. */
export class NarrativeDesk {
  /** The files as they were read, for copies with comments. */
  private readonly originals = new Map<string, Uint8Array>();
  private readonly memory: NarrativeMemory;

  constructor(
    private readonly store: Store<PaneState, Action>,
    host: WorkbookHost,
    private readonly options: NarrativeDeskOptions,
    /** What is checked has changed. */
    private readonly reconsider: () => Promise<void>,
  ) {
    this.memory = new NarrativeMemory(host, () => options.now().getTime());
  }

  private get state(): NarrativesState {
    return this.store.get().narratives;
  }

  async recall(): Promise<void> {
    const recalled = await this.memory.open();
    // Opened again after a refusal: what she has loaded meanwhile stays.
    const loaded = new Map(this.state.sources.map((source) => [source.name, source]));
    const sources = recalled.sources.map((source) => loaded.get(source.name) ?? source);
    const others = this.state.sources.filter(({ name }) => !sources.some((source) => source.name === name));
    this.dispatch({ type: 'recalled', ...recalled, sources: [...sources, ...others] });
  }

  /** What other panes of this workbook have named or dropped meanwhile. */
  refresh(): Promise<void> {
    return this.memory.refresh(() => this.state, this.take);
  }

  private readonly take = (merged: RecalledNarratives): void =>
    this.dispatch({ type: 'recalled', ...merged });

  /** Reads files; each that cannot be read says why, the others are checked. */
  readonly load = async (files: readonly GivenFile[]): Promise<void> => {
    for (const { name } of files) this.dispatch({ type: 'readingStarted', name });
    let loaded = false;
    for (const file of files) loaded = (await this.read(file)) || loaded;
    if (loaded) await this.changed();
  };

  /** Text she pasted. */
  readonly paste = (text: string): Promise<void> => {
    const { language } = this.store.get().preferences;
    const taken = new Set(this.state.sources.map(({ name }) => name));
    const called = (n: number): string => narrativeTexts.pasted(n)[language];
    let number = 1;
    while (taken.has(called(number))) number++;
    return this.add({ name: called(number), from: 'paste', kind: 'text', text, original: false });
  };

  /** A sheet of the workbook that holds the text. */
  readonly takeSheet = (sheet: string): Promise<void> =>
    this.add({ name: sheet, from: 'sheet', kind: 'text', text: null, original: false });

  readonly remove = async (name: string): Promise<void> => {
    this.originals.delete(name);
    this.dispatch({ type: 'removed', name });
    await this.changed();
  };

  /** Whether the texts are kept in the workbook. */
  readonly keepTexts = async (keepTexts: boolean): Promise<void> => {
    const before = this.state;
    this.dispatch({ type: 'kept', keepTexts });
    await this.remember((error) => {
      this.dispatch({ type: 'kept', keepTexts: before.keepTexts });
      this.store.dispatch({ type: 'noticed', notice: noticeOf(error, null) });
    });
  };

  /** Nothing of them is left in the workbook; what is loaded stays loaded until the pane is closed. */
  async forget(): Promise<void> {
    this.dispatch({ type: 'forgotten' });
    await this.memory.forget();
  }

  /** Opens the view of a narrative at a passage. */
  readonly show = (passage: PassageShown): void => {
    this.dispatch({ type: 'passage', passage });
    this.store.dispatch({ type: 'panel', panel: 'narrative' });
  };

  /** A copy of a .docx with the findings as Word's comments. */
  readonly download = async (name: string): Promise<void> => {
    const { outcome } = this.store.get();
    const bytes = this.originals.get(name);
    const view = outcome?.narratives.find(({ file }) => file === name);
    if (!bytes || !view) return;
    try {
      const { commentedDocx, isSigned } = await this.options.documents();
      const copy = name.replace(/\.docx$/i, '') + '.checked.docx';
      this.options.save(copy, await commentedDocx(bytes, view.comments, name));
      const count = view.comments.length;
      const unsigned = count > 0 && isSigned(bytes);
      const text = (unsigned ? narrativeTexts.downloadedUnsigned : narrativeTexts.downloaded)(copy, count);
      this.notice({ tone: 'done', text });
    } catch (error) {
      this.notice({ tone: 'error', text: reasonOf(error), details: detailsOf(error) });
    }
  };

  /** Opens 更正说明 of a narrative. */
  readonly correct = (file: string): void => {
    this.dispatch({ type: 'passage', passage: { file, start: 0, end: 0 } });
    this.store.dispatch({ type: 'panel', panel: 'corrected' });
  };

  /** A copy of a .docx with its sure corrections as tracked changes; those that are left are comments, as is what is doubtful. */
  readonly saveCorrected = async (name: string, left: ReadonlySet<string>): Promise<void> => {
    const bytes = this.originals.get(name);
    const view = this.store.get().outcome?.narratives.find(({ file }) => file === name);
    if (!bytes || !view) return;
    try {
      const { isSigned, markedDocx } = await this.options.documents();
      const { revisions, doubts } = view.corrections;
      const isLeft = ({ id }: RevisionView): boolean => left.has(id);
      const marks = {
        revisions: revisions.filter((each) => !isLeft(each)),
        comments: [...doubts, ...revisions.filter(isLeft).map(({ otherwise }) => otherwise)],
      };
      const copy = `${name.replace(/\.docx$/i, '')}.corrected.docx`;
      const { bytes: marked, revised, comments } = await markedDocx(bytes, marks, name);
      this.options.save(copy, marked);
      const says = isSigned(bytes) ? correctingTexts.savedUnsigned : correctingTexts.saved;
      this.notice({ tone: 'done', text: says(copy, revised, comments) });
    } catch (error) {
      this.notice({ tone: 'error', text: reasonOf(error), details: detailsOf(error) });
    }
  };

  private async add(source: NarrativeSource): Promise<void> {
    this.originals.delete(source.name);
    this.dispatch({ type: 'loaded', source });
    await this.changed();
  }

  private async read(file: GivenFile): Promise<boolean> {
    const { name } = file;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isWorkbookName(name)) return await this.readWorkbook(name, bytes);
      const { readDocument } = await this.options.documents();
      const { kind, text, remarks } = await readDocument(name, bytes);
      if (kind === 'docx') this.originals.set(name, bytes);
      else this.originals.delete(name);
      const original = kind === 'docx';
      const source = { name, from: 'file', kind, text, original, ...(remarks && { remarks }) } as const;
      this.dispatch({ type: 'loaded', source });
      return true;
    } catch (error) {
      this.dispatch({ type: 'readingFailed', name, why: reasonOf(error) });
      return false;
    }
  }

  private async readWorkbook(name: string, bytes: Uint8Array): Promise<boolean> {
    const answer = await this.options.workbooks({ name, bytes });
    if (answer.kind === 'refused') {
      this.dispatch({ type: 'readingFailed', name, why: answer.reason });
      return false;
    }
    const { sheets } = answer;
    const source = { name, from: 'file', kind: 'workbook', text: null, sheets, original: false } as const;
    this.dispatch({ type: 'loaded', source });
    return true;
  }

  private async changed(): Promise<void> {
    await this.remember((error) => {
      // A read-only workbook is checked all the same; that it remembers nothing is said at the switch.
      if (error instanceof HostError && error.refusal === 'readOnly') return;
      this.store.dispatch({ type: 'noticed', notice: noticeOf(error, null) });
    });
    await this.reconsider();
  }

  private async remember(refused: (error: unknown) => void): Promise<void> {
    try {
      await this.memory.save(() => this.state, this.take);
    } catch (error) {
      refused(error);
    }
  }

  private dispatch(action: NarrativesAction): void {
    this.store.dispatch({ type: 'narratives', action });
  }

  private notice(
    notice: Pick<NonNullable<PaneState['notice']>, 'tone' | 'text'> & { details?: string },
  ): void {
    this.store.dispatch({
      type: 'noticed',
      notice: { skipped: [], retry: null, details: null, ...notice },
    });
  }
}

/** DocumentError says itself what happened and what to do; anything else is the pane's own code not arriving. */
/** What to say of a document that could not be read. */
export const reasonOf = (error: unknown) =>
  isDocumentError(error) ? error.reason : narrativeTexts.codeMissing;

/** By its name: its class is in the code that is fetched when needed. */
const isDocumentError = (error: unknown): error is Documents.DocumentError =>
  error instanceof Error && error.name === 'DocumentError';

const detailsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
