import { HostError, type WorkbookContent, type WorkbookHost } from '../hosts/workbook';
import type { StatementId } from '../model/statements';
import { paneTexts } from '../text/pane-texts';
import { Cancelled, type Checker } from './checker';
import { CorrectionDesk } from './correction-desk';
import { marksAfter, marksOf } from './marks';
import { recall, remember } from './memory';
import { NarrativeDesk, type NarrativeDeskOptions } from './narrative-desk';
import { inputsOf } from './narratives';
import type { Action, Notice, PaneState, Preferences, Retry, Writing } from './state';
import type { Store } from './store';
import { localTime } from './time';
import { figureOf, groupsOf, inOrder } from './view';
import { doneWords, noticeOf } from './wording';
import { PARTS, type Outcome, type Part, type Task } from './worker/messages';

/** How long nobody may have edited before the pane checks again by itself. */
export const PAUSE = 1800;
/** A check shorter than this shows no progress. */
export const SLOW = 500;

export interface SessionOptions extends NarrativeDeskOptions {
  readonly workbook: string;
  readonly now: () => Date;
  readonly savePreferences: (preferences: Preferences) => void;
}

/** Everything the pane does outside itself: the workbook, the worker, the clock. */
export class Session {
  readonly narratives: NarrativeDesk;
  readonly corrections: CorrectionDesk;
  private content: WorkbookContent | null = null;
  /** Counts what the user changed, so that a change during a check is not taken for checked. */
  private changes = 0;
  /** Tells a check from the one that replaced it. */
  private run = 0;
  /** What she has said since the outcome was made; its edits do not hold it yet. */
  private said = false;
  private watching = false;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly store: Store<PaneState, Action>,
    private readonly host: WorkbookHost,
    private readonly checker: Checker,
    private readonly options: SessionOptions,
  ) {
    this.narratives = new NarrativeDesk(store, host, options, () => this.reconsider());
    this.corrections = new CorrectionDesk(store, host, {
      now: options.now,
      upToDate: () => this.upToDate(),
      check: () => this.check(),
    });
  }

  private get state(): PaneState {
    return this.store.get();
  }

  /** Reads the workbook, says which statements it holds, and watches for changes. */
  readonly open = async (): Promise<void> => {
    await this.guarded({ kind: 'open' }, async () => {
      this.store.dispatch({ type: 'noticed', notice: null });
      const recalled = await recall(this.host);
      await this.narratives.recall();
      this.content = await this.host.read();
      // A report of which the pane knows nothing is the command line's, which writes every part.
      const another = recalled.written.length === 0 && this.content.own.some(({ id }) => id === 'report');
      this.store.dispatch({ type: 'recalled', ...recalled, ...(another && { written: PARTS, marks: null }) });
      this.store.dispatch({ type: 'surveyed', survey: await this.checker.survey(this.task(this.content)) });
      if (!this.watching) await this.host.watch(this.changed);
      this.watching = true;
    });
  };

  /** The check itself. By itself it is quiet about a cell being edited: it waits and tries again. */
  readonly check = async (by: 'her' | 'itself' = 'her'): Promise<void> => {
    clearTimeout(this.pause);
    const run = ++this.run;
    const seen = this.changes;
    this.store.dispatch({ type: 'checkStarted' });
    const slow = setTimeout(() => this.store.dispatch({ type: 'checkIsSlow' }), SLOW);
    try {
      const content = await this.host.read();
      if (run !== this.run) return;
      this.content = content;
      const outcome = await this.judge(content);
      if (run !== this.run) return;
      this.store.dispatch({ type: 'checked', outcome });
      this.options.savePreferences(this.state.preferences);
      if (seen !== this.changes) this.changed();
    } catch (error) {
      if (run !== this.run || error instanceof Cancelled) return;
      this.store.dispatch({ type: 'checkEnded' });
      if (by === 'itself' && error instanceof HostError && error.refusal === 'editing') this.wait();
      else this.store.dispatch({ type: 'noticed', notice: noticeOf(error, { kind: 'check' }) });
    } finally {
      clearTimeout(slow);
    }
  };

  readonly cancel = (): void => {
    this.run++;
    clearTimeout(this.pause);
    this.checker.cancel();
    this.store.dispatch({ type: 'checkEnded' });
  };

  /** Writes one part, or removes all; asks first where that part does not stand in the workbook yet. */
  readonly ask = async (what: Writing): Promise<void> => {
    if (what !== 'remove' && this.state.written.includes(what)) await this.write(what);
    else this.store.dispatch({ type: 'asked', what });
  };

  readonly write = async (what: Writing): Promise<void> => {
    if (what !== 'remove') {
      await this.upToDate();
      if (this.state.stale || !this.latest) return;
    }
    this.store.dispatch({ type: 'writeStarted', what });
    try {
      this.notice(what === 'remove' ? await this.remove() : await this.apply(what));
    } catch (error) {
      this.store.dispatch({ type: 'writeEnded', written: null });
      if (error instanceof HostError && error.refusal === 'readOnly')
        this.store.dispatch({ type: 'refusedToWrite' });
      this.notice(noticeOf(error, { kind: 'write', what }));
    }
  };

  /** A write takes away everything written before, so what stands in the workbook is written anew with it. */
  private async apply(what: Part): Promise<Notice> {
    const outcome = this.latest!;
    const written = PARTS.filter((part) => part === what || this.state.written.includes(part));
    const skipped = await this.host.apply(written.flatMap((part) => outcome.edits[part]));
    const marks = written.includes('highlights')
      ? marksAfter(this.state.marks, marksOf(outcome.edits.highlights), skipped)
      : null;
    this.store.dispatch({ type: 'writeEnded', written: { parts: written, marks } });
    await remember(this.host, this.state);
    const text = doneWords(what, outcome, skipped);
    return { tone: skipped.length > 0 ? 'warning' : 'done', text, skipped, retry: null, details: null };
  }

  private async remove(): Promise<Notice> {
    const skipped = await this.host.removeAll();
    this.store.dispatch({ type: 'forgotten' });
    this.store.dispatch({ type: 'writeEnded', written: { parts: [], marks: null } });
    await remember(this.host, this.state);
    await this.narratives.forget();
    this.said = true;
    return {
      tone: skipped.length > 0 ? 'warning' : 'done',
      text: skipped.length > 0 ? paneTexts.removedExcept : paneTexts.done.remove,
      skipped,
      retry: null,
      details: null,
    };
  }

  /** Opens a finding and shows its cell; null closes. */
  readonly openFinding = async (finding: string | null): Promise<void> => {
    this.store.dispatch({ type: 'opened', finding });
    const found = this.state.outcome?.result.findings.find(({ id }) => id === finding);
    const figure = found && figureOf(found);
    if (found && typeof figure === 'number') await this.show(found.id, figure);
  };

  /** Shows a place of a finding in the sheet. */
  readonly show = async (finding: string, figure: number): Promise<void> => {
    const found = this.state.outcome?.result.findings.find(({ id }) => id === finding)?.figures[figure];
    if (!found) return;
    if (found.source === 'narrative') {
      const { file = '', start = 0, end = 0 } = found;
      this.store.dispatch({ type: 'showed', finding, figure });
      this.narratives.show({ file, start, end });
    } else if (found.sheet && found.address) {
      this.store.dispatch({ type: 'showed', finding, figure });
      await this.select(found.sheet, found.address);
    }
  };

  readonly select = (sheet: string, address: string): Promise<void> =>
    this.guarded({ kind: 'select', sheet, address }, async () => {
      await this.host.select(sheet, address);
      if (this.state.notice?.retry?.kind === 'select') this.notice(null);
    });

  /** The finding after the open one, or before it. */
  readonly step = async (by: 1 | -1): Promise<void> => {
    const ids = inOrder(groupsOf(this.state));
    const at = ids.indexOf(this.state.open ?? this.state.current ?? '');
    const next = at < 0 ? (by === 1 ? 0 : ids.length - 1) : at + by;
    if (next >= this.state.limit) this.store.dispatch({ type: 'more' });
    const id = ids[next];
    if (id !== undefined) await this.openFinding(id);
  };

  readonly setAside = async (finding: string, reason: string | null): Promise<void> => {
    this.store.dispatch({ type: 'setAside', finding, reason });
    await this.keep();
    // What is explained is not to be red: the highlights that stand may be out of date.
    if (this.state.written.includes('highlights') && !this.state.stale) await this.judgeAgain();
  };

  readonly assign = async (sheet: string, statement: StatementId | null | 'byTitle'): Promise<void> => {
    this.store.dispatch({ type: 'assigned', sheet, statement });
    await this.keep();
    await this.reconsider();
  };

  /** What she says is to be read has changed: judged again where it was judged, else only recognised. */
  private async reconsider(): Promise<void> {
    const { content } = this;
    if (this.state.outcome || this.state.checking) await this.check();
    else if (content) {
      await this.guarded({ kind: 'open' }, async () =>
        this.store.dispatch({ type: 'surveyed', survey: await this.checker.survey(this.task(content)) }),
      );
    }
  }

  /** Words come from the checking code, so a new language means judging again what was read. */
  readonly prefer = async (preferences: Partial<Preferences>): Promise<void> => {
    const before = this.state.preferences.language;
    this.store.dispatch({ type: 'preferred', preferences });
    this.options.savePreferences(this.state.preferences);
    if (this.state.preferences.language !== before && this.state.outcome) await this.judgeAgain();
    if (preferences.recheck && this.state.stale) this.wait();
  };

  readonly retry = async (retry: Retry): Promise<void> => {
    this.notice(null);
    if (retry.kind === 'open') await this.open();
    else if (retry.kind === 'check') await this.check();
    else if (retry.kind === 'write') await this.write(retry.what);
    else if (retry.kind === 'correct') await this.corrections.apply(retry.correction);
    else if (retry.kind === 'undo') await this.corrections.undo();
    else await this.select(retry.sheet, retry.address);
  };

  private readonly changed = (): void => {
    if (this.state.writing) return;
    this.changes++;
    this.store.dispatch({ type: 'changed' });
    this.wait();
  };

  private wait(): void {
    clearTimeout(this.pause);
    if (!this.state.preferences.recheck || !this.state.outcome) return;
    this.pause = setTimeout(() => void this.check('itself'), PAUSE);
  }

  private get latest(): Outcome | null {
    return this.state.pending ?? this.state.outcome;
  }

  /** What is written must be of the workbook as it is and of what she has said. */
  private async upToDate(): Promise<void> {
    if (this.state.stale || !this.latest) await this.check();
    else if (this.said) await this.judgeAgain();
  }

  private async judgeAgain(): Promise<void> {
    const content = this.content;
    if (!content || this.state.checking) return;
    await this.guarded({ kind: 'check' }, async () => {
      const { stale } = this.state;
      this.store.dispatch({ type: 'checked', outcome: await this.judge(content) });
      if (stale) this.store.dispatch({ type: 'changed' });
    });
  }

  private async judge(content: WorkbookContent): Promise<Outcome> {
    this.said = false;
    return this.checker.check(this.task(content), (stage) =>
      this.store.dispatch({ type: 'checkReached', stage }),
    );
  }

  private task(content: WorkbookContent): Omit<Task, 'kind'> {
    return {
      sheets: content.sheets,
      earlierReport: content.own.find(({ id }) => id === 'report')?.sheet ?? null,
      narratives: inputsOf(this.state.narratives),
      memory: this.state.memory,
      corrections: this.state.corrections,
      workbook: this.options.workbook,
      language: this.state.preferences.language,
      checkedAt: localTime(this.options.now()),
    };
  }

  private async keep(): Promise<void> {
    this.said = true;
    await this.guarded(null, () => remember(this.host, this.state));
  }

  private notice(notice: Notice | null): void {
    this.store.dispatch({ type: 'noticed', notice });
  }

  private async guarded(retry: Retry | null, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Cancelled)) this.notice(noticeOf(error, retry));
    }
  }
}
