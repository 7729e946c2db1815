import { HostError, type WorkbookHost } from '../../hosts/workbook';
import { paneTexts } from '../../text/pane-texts';
import { marksAfter, marksOf } from './marks';
import { writeRefused } from './refused';
import { latestOf, type Action, type Notice, type PaneState, type WriteTask } from '../state';
import type { Store } from '../store';
import { doneWords } from './wording';
import { PARTS, type Outcome, type Part } from '../worker/messages';

/** What of the session writing needs. */
export interface WritingWork {
  /** Checks first where the outcome is not of the workbook as it is. */
  readonly upToDate: () => Promise<void>;
  readonly check: () => Promise<void>;
  /** Learns what other panes of this workbook have written. */
  readonly refresh: () => Promise<void>;
  readonly keep: () => Promise<void>;
  /** Nothing is left in the workbook of what is remembered. */
  readonly forget: () => Promise<void>;
}

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

  /** Writes one part, or removes all; asks first where that part does not stand in the workbook yet. */
  readonly ask = async (what: WriteTask): Promise<void> => {
    if (what !== 'remove' && this.state.written.includes(what)) await this.write(what);
    else this.store.dispatch({ type: 'asked', what });
  };

  readonly write = async (what: WriteTask): Promise<void> => {
    if (this.state.writing !== null) return;
    try {
      return await this.attempt(what);
    } catch (error) {
      if (what === 'remove' || !(error instanceof HostError) || error.refusal !== 'changed')
        return this.refused(what, error);
      // Changed without our hearing of it: what was to be written is of the workbook before.
      this.store.dispatch({ type: 'writeEnded', written: null });
      await this.work.check();
    }
    await this.attempt(what).catch((error: unknown) => this.refused(what, error));
  };

  private async attempt(what: WriteTask): Promise<void> {
    if (what !== 'remove') {
      await this.work.upToDate();
      if (this.state.stale || !this.latest) return;
    }
    this.store.dispatch({ type: 'writeStarted', what });
    this.notice(what === 'remove' ? await this.remove() : await this.apply(what, this.latest!));
  }

  private refused(what: WriteTask, error: unknown): void {
    writeRefused(this.store, error, { kind: 'write', what });
  }

  /** A write takes away everything written before, so what stands in the workbook is written anew with it. */
  private async apply(what: Part, outcome: Outcome): Promise<Notice> {
    await this.work.refresh();
    const written = PARTS.filter((part) => part === what || this.state.written.includes(part));
    const skipped = await this.host.apply(written.flatMap((part) => outcome.edits[part]));
    const marks = written.includes('highlights')
      ? marksAfter(this.state.marks, marksOf(outcome.edits.highlights), skipped)
      : null;
    this.store.dispatch({ type: 'writeEnded', written: { parts: written, marks } });
    await this.work.keep();
    const text = doneWords(what, outcome, skipped);
    return { tone: skipped.length > 0 ? 'warning' : 'done', text, skipped, retry: null, details: null };
  }

  private async remove(): Promise<Notice> {
    const skipped = await this.host.removeAll();
    this.store.dispatch({ type: 'forgotten' });
    this.store.dispatch({ type: 'writeEnded', written: { parts: [], marks: null } });
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
