import { HostError, type Skipped, type WorkbookHost } from '../../hosts/workbook';
import { readOpinions } from '../../output/opinions';
import type { Edit, SheetEdit } from '../../output/edits';
import { paneTexts } from '../../text/pane-texts';
import { writingTexts } from '../../text/writing-texts';
import { marksAfter, marksOf } from './marks';
import { writeRefused } from './refused';
import { latestOf, type Action, type Notice, type PaneState, type WriteTask } from '../state';
import type { Store } from '../store';
import { behindOf } from './behind';
import { doneWords, lessWords, noticeOf, takenAway, wordsFor } from './wording';
import { PARTS, type Outcome, type Part } from '../worker/messages';

/** What of the session writing needs. */
export interface WritingWork {
  /** Checks first where the outcome is not of the workbook as it is. */
  readonly upToDate: () => Promise<void>;
  /** Learns what other panes of this workbook have written. */
  readonly refresh: () => Promise<void>;
  readonly keep: () => Promise<void>;
  /** Nothing is left in the workbook of what is remembered. */
  readonly forget: () => Promise<void>;
  /** The sheets that are long and seldom written. */
  readonly papers: () => Promise<readonly SheetEdit[]>;
}

const PLAIN_NOTICE = { tone: 'warning', skipped: [], retry: null, details: null } as const;

/** 标红, 插入差异率, 生成报告, 全部移除. */
export class WritingDesk {
  constructor(
    private readonly store: Store<PaneState, Action>,
    private readonly host: WorkbookHost,
    private readonly work: WritingWork,
  ) {}

  private get state(): PaneState {
    return this.store.get();
  }

  /**
   * Writes one part, or removes all; asks first where that part does not stand in the workbook yet, or what stands there
   * has more behind it. What is asked is of the workbook as it is.
   */
  readonly ask = async (what: WriteTask): Promise<void> => {
    if (this.state.written.some((part) => part === what)) return this.write(what);
    try {
      const rechecked = await this.upToDate(what);
      if (rechecked === null) return;
      const opinions = what === 'remove' || what === 'no report' ? await this.opinions() : 0;
      this.store.dispatch({ type: 'asked', what, rechecked, opinions });
    } catch (error) {
      this.refused(what, null, error);
    }
  };

  /** `asked`: what she said yes to, the question that stands unless said otherwise; another is asked instead. */
  readonly write = async (what: WriteTask, asked: string | null = this.standing(what)): Promise<void> => {
    if (this.state.writing !== null) return;
    try {
      return await this.attempt(what, asked);
    } catch (error) {
      if (what === 'remove' || !(error instanceof HostError) || error.refusal !== 'changed')
        return this.refused(what, asked, error);
      // Changed without our hearing of it: what was to be written is of the workbook before.
      this.store.dispatch({ type: 'writeEnded', written: null });
      this.store.dispatch({ type: 'changed' });
    }
    await this.attempt(what, asked).catch((error: unknown) => this.refused(what, asked, error));
  };

  private async attempt(what: WriteTask, asked: string | null): Promise<void> {
    const rechecked = await this.upToDate(what);
    if (rechecked === null) return;
    if (asked === null ? this.less(what) !== null : asked !== this.question(what)) {
      return this.store.dispatch({ type: 'asked', what, rechecked });
    }
    this.store.dispatch({ type: 'writeStarted', what });
    const taken = takenAway(what);
    const done =
      what === 'remove'
        ? await this.remove()
        : taken !== null
          ? await this.takeAway(taken)
          : await this.apply(what as Part, this.latest!);
    this.notice(rechecked ? { ...done, text: paneTexts.recheckedThen({ done: done.text }) } : done);
  }

  /** Had it to be checked again? Null where the outcome still is not of the workbook as it is. */
  private async upToDate(what: WriteTask): Promise<boolean | null> {
    if (what === 'remove' || this.isLast(what)) return false;
    const before = this.state.stale;
    await this.work.upToDate();
    await this.work.refresh();
    return this.state.stale || !this.latest ? null : before;
  }

  /** What the question is about that she has before her; null where there is none. */
  private standing(what: WriteTask): string | null {
    return this.state.asking === what ? this.question(what) : null;
  }

  /** What would be written, told from what else might: the cells, and what is said of it. */
  private question(what: WriteTask): string {
    const { latest } = this;
    const cells = what === 'highlights' && latest ? marksOf(latest.edits.highlights) : {};
    return JSON.stringify([cells, wordsFor(paneTexts.ask, what, latest).zh, this.less(what)]);
  }

  /** Why what stands in the workbook is not written anew unasked. */
  private less(what: WriteTask): string | null {
    return what === 'remove' || this.isLast(what) ? null : (lessWords(this.state)?.zh ?? null);
  }

  /** Nothing else stands there that would have to be written anew. */
  private isLast(what: WriteTask): boolean {
    const taken = takenAway(what);
    return taken !== null && this.state.written.every((part) => part === taken);
  }

  /** How many 处理意见 stand in the report. */
  private async opinions(): Promise<number> {
    const { own } = await this.host.read();
    const report = own.find(({ id }) => id === 'report')?.sheet;
    return [...readOpinions(report).values()].filter(({ opinion }) => opinion !== '').length;
  }

  private refused(what: WriteTask, asked: string | null, error: unknown): void {
    writeRefused(this.store, error, { kind: 'write', what, asked });
  }

  /** A write takes away everything written before, so what stands in the workbook is written anew with it. */
  private async apply(what: Part, outcome: Outcome): Promise<Notice> {
    const written = PARTS.filter((part) => part === what || this.state.written.includes(part));
    const skipped = await this.put(written, outcome);
    const text = doneWords(what, outcome, skipped);
    const left = new Set(skipped.map(({ sheet }) => sheet));
    const sheets = outcome.edits[what].flatMap((edit) =>
      edit.kind === 'sheet' && !left.has(edit.name) ? [{ id: edit.id, name: edit.name }] : [],
    );
    const tone = skipped.length > 0 ? 'warning' : 'done';
    return { tone, text, skipped, retry: null, details: null, written: sheets };
  }

  /** One part goes; the others are written anew. */
  private async takeAway(part: Part): Promise<Notice> {
    const written = this.state.written.filter((each) => each !== part);
    const skipped =
      written.length > 0
        ? await this.put(written, this.latest!)
        : await this.host.removeAll().then(async (left) => {
            this.store.dispatch({ type: 'writeEnded', written: { parts: [], marks: null, behind: null } });
            await this.work.keep();
            return left;
          });
    return {
      tone: skipped.length > 0 ? 'warning' : 'done',
      text: skipped.length > 0 ? paneTexts.removedExcept : paneTexts.done.without[part],
      skipped,
      retry: null,
      details: null,
    };
  }

  /** Writes these parts and nothing else; gives what was left alone. */
  private async put(written: readonly Part[], outcome: Outcome): Promise<readonly Skipped[]> {
    // Two parts may share a sheet.
    const edits = new Set(written.flatMap((part) => outcome.edits[part]));
    const skipped = await this.host.apply(await this.filled([...edits]));
    const marks = written.includes('highlights')
      ? marksAfter(this.state.marks, marksOf(outcome.edits.highlights), skipped)
      : null;
    this.store.dispatch({
      type: 'writeEnded',
      written: { parts: written, marks, behind: behindOf(outcome) },
    });
    await this.work.keep();
    return skipped;
  }

  /** Shows a sheet of ours, whatever it was called in the end. */
  readonly open = async (id: string): Promise<void> => {
    try {
      const { own } = await this.host.read();
      const sheet = own.find((each) => each.id === id)?.sheet.name;
      if (sheet !== undefined) await this.host.select(sheet, 'A1');
      else this.notice({ ...PLAIN_NOTICE, text: writingTexts.notThere });
    } catch (error) {
      this.notice(noticeOf(error, null));
    }
  };

  /** With the sheets that an outcome does not bring along. */
  private async filled(edits: readonly Edit[]): Promise<readonly Edit[]> {
    const isEmpty = (edit: Edit): boolean => edit.kind === 'sheet' && edit.rows.length === 0;
    if (!edits.some(isEmpty)) return edits;
    const papers = await this.work.papers();
    return edits.map((edit) =>
      edit.kind === 'sheet' && isEmpty(edit) ? (papers.find(({ id }) => id === edit.id) ?? edit) : edit,
    );
  }

  private async remove(): Promise<Notice> {
    const skipped = await this.host.removeAll();
    this.store.dispatch({ type: 'forgotten' });
    this.store.dispatch({ type: 'writeEnded', written: { parts: [], marks: null, behind: null } });
    await this.work.forget();
    return {
      tone: skipped.length > 0 ? 'warning' : 'done',
      text: skipped.length > 0 ? paneTexts.removedExcept : paneTexts.done.remove,
      skipped,
      retry: null,
      details: null,
    };
  }

  private get latest(): Outcome | null {
    return latestOf(this.state);
  }

  private notice(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}
