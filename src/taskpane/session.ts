import type { FormId } from '../model/form-id';
import { HostError, type Change, type WorkbookContent, type WorkbookHost } from '../hosts/workbook';
import { Cancelled, type Checker } from './checker';
import { CorrectionDesk } from './corrections/correction-desk';
import { entriesOf, LAST, mergedMemory, recalledFrom } from './memory';
import { sameValues, type Merged, type KeptValues } from './merged';
import { LetterDesk, type LetterWork } from './letter/letter-desk';
import { RollUpDesk } from './rollup/roll-up-desk';
import type { MemberReader } from './rollup/member-reader';
import { NarrativeDesk, type NarrativeDeskOptions } from './narrative/narrative-desk';
import { besideOf, inputsOf } from './narrative/narratives';
import { idsOf, renamesSince } from './sheets/sheet-names';
import { latestOf, type Action, type Notice, type PaneState, type Preferences, type Retry } from './state';
import type { Store } from './store';
import { localTime } from './ui/time';
import { FollowsSelection } from './findings/selection';
import { figureOf, isReachable, stepIn } from './findings/view';
import { noticeOf } from './corrections/wording';
import { WritingDesk } from './corrections/writing-desk';
import { PARTS, type Outcome, type Task } from './worker/messages';
import type { Question, ReplyTo } from './worker/questions';

/** How long nobody may have edited before the pane checks again by itself. */
export const PAUSE = 1800;
/** A check shorter than this shows no progress. */
export const SLOW = 500;

export interface SessionOptions extends NarrativeDeskOptions, Pick<LetterWork, 'letters'> {
  readonly workbook: string;
  /** Reads the units of a department. */
  readonly members: MemberReader;
  /** Keeps what of them was changed. */
  readonly savePreferences: (changed: Partial<Preferences>) => void;
}

/** Everything the pane does outside itself: the workbook, the worker, the clock. */
export class Session {
  readonly narratives: NarrativeDesk;
  readonly corrections: CorrectionDesk;
  readonly writing: WritingDesk;
  readonly letter: LetterDesk;
  readonly rollUp: RollUpDesk;
  private readonly memory: Merged;
  private content: WorkbookContent | null = null;
  /** Counts what the user changed, so that a change during a check is not taken for checked. */
  private changes = 0;
  /** Tells a check from the one that replaced it. */
  private run = 0;
  /** What she has said since the outcome was made; its edits do not hold it yet. */
  private said = false;
  /** She has written into our own sheets since they were read. */
  private opined = false;
  private watching = false;
  private readonly follows: FollowsSelection;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly store: Store<PaneState, Action>,
    private readonly host: WorkbookHost,
    private readonly checker: Checker,
    private readonly options: SessionOptions,
  ) {
    this.memory = mergedMemory(host, () => options.now().getTime());
    this.narratives = new NarrativeDesk(store, host, options, () => this.reconsider());
    this.corrections = new CorrectionDesk(store, host, {
      now: options.now,
      upToDate: () => this.upToDate(),
      check: () => this.check(),
      keep: () => this.remember(),
    });
    this.rollUp = new RollUpDesk(store, options, async () => ({
      name: options.workbook,
      sheets: (await this.host.read()).sheets,
      narratives: inputsOf(this.state.narratives),
    }));
    this.follows = new FollowsSelection(store);
    this.letter = new LetterDesk(store, { ...options, upToDate: () => this.upToDate() });
    this.writing = new WritingDesk(store, host, {
      upToDate: () => this.upToDate(),
      refresh: () => this.refresh(),
      keep: () => this.remember(),
      forget: () => this.forget(),
      papers: () => this.ask({ kind: 'papers' }),
    });
  }

  private get state(): PaneState {
    return this.store.get();
  }

  /** Reads the workbook, says which statements it holds, and watches for changes. */
  readonly open = async (): Promise<void> => {
    await this.guarded({ kind: 'open' }, async () => {
      this.store.dispatch({ type: 'noticed', notice: null });
      const recalled = recalledFrom(await this.memory.open());
      await this.narratives.recall();
      this.content = await this.host.read();
      // A report of which the pane knows nothing is the command line's, which writes every part.
      const another = recalled.written.length === 0 && this.content.own.some(({ id }) => id === 'report');
      this.store.dispatch({
        type: 'recalled',
        ...recalled,
        ...(another && { written: PARTS, marks: null, behind: null }),
      });
      this.sheetsRead(recalled.sheetIds, this.content, true);
      this.store.dispatch({ type: 'surveyed', survey: await this.checker.survey(this.task(this.content)) });
      if (!this.watching) {
        await this.host.watch(this.changed);
        // Where a host cannot tell, selecting a cell leads nowhere; all else works.
        await this.host.watchSelection(this.follows.selected).catch(() => undefined);
      }
      this.watching = true;
    });
  };

  /** The check itself. By itself it is quiet about a cell being edited: it waits and tries again. */
  readonly check = async (by: 'her' | 'itself' = 'her'): Promise<void> => {
    clearTimeout(this.pause);
    // What is being written is checked when it is.
    if (by === 'itself' && this.state.writing !== null) return this.wait();
    const run = ++this.run;
    const seen = this.changes;
    this.store.dispatch({ type: 'checkStarted' });
    const slow = setTimeout(() => this.store.dispatch({ type: 'checkIsSlow' }), SLOW);
    this.opined = false;
    try {
      const content = await this.host.read();
      await this.refresh();
      await this.narratives.refresh();
      if (run !== this.run) return;
      this.content = content;
      this.sheetsRead(this.state.sheetIds, content);
      const outcome = await this.judge(content);
      if (run !== this.run) return;
      const { last } = this.state;
      this.store.dispatch({ type: 'checked', outcome });
      this.options.savePreferences({ welcomed: true });
      // Where it cannot be kept, the check is as good.
      if (this.state.last !== last && this.memory.has(LAST)) await this.remember().catch(() => undefined);
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
    } else if (found.sheet && found.address && isReachable(found)) {
      this.store.dispatch({ type: 'showed', finding, figure });
      await this.select(found.sheet, found.address);
    }
  };

  /** Asks about the newest check what no outcome brings along; of one that was forgotten since, after doing it again. */
  readonly ask = async <Q extends Question>(question: Q): Promise<ReplyTo<Q>> => {
    try {
      return await this.checker.ask(question);
    } catch (error) {
      if (!(error instanceof Cancelled) || this.state.checking) throw error;
      await this.judgeAgain();
      return this.checker.ask(question);
    }
  };

  readonly select = (sheet: string, address: string): Promise<void> =>
    this.guarded({ kind: 'select', sheet, address }, async () => {
      this.follows.selecting({ sheet, address });
      await this.host.select(sheet, address);
      if (this.state.notice?.retry?.kind === 'select') this.notice(null);
    });

  /** The finding after the open one, or before it. */
  readonly step = async (by: 1 | -1): Promise<void> => {
    const step = stepIn(this.state, by);
    if (!step) return;
    const { id, more } = step;
    if (more) this.store.dispatch({ type: 'more' });
    if (id !== null) await this.openFinding(id);
    else this.store.dispatch({ type: 'ended', at: by === 1 ? 'last' : 'first' });
  };

  readonly setAside = async (findings: readonly string[], reason: string | null): Promise<void> => {
    this.store.dispatch({ type: 'setAside', findings, reason });
    await this.keep();
    // What is explained is not to be red: the highlights that stand may be out of date.
    if (this.state.written.includes('highlights') && !this.state.stale) await this.judgeAgain();
  };

  readonly assign = async (sheet: string, statement: FormId | null | 'byTitle'): Promise<void> => {
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
    this.options.savePreferences(preferences);
    if (this.state.preferences.language !== before && this.state.outcome) await this.judgeAgain();
    if (preferences.recheck && this.state.stale) this.wait();
  };

  readonly retry = async (retry: Retry): Promise<void> => {
    this.notice(null);
    if (retry.kind === 'open') await this.open();
    else if (retry.kind === 'check') await this.check();
    else if (retry.kind === 'write') await this.writing.write(retry.what, retry.asked);
    else if (retry.kind === 'select') await this.select(retry.sheet, retry.address);
    else await this.corrections.again(retry);
  };

  private readonly changed = (change: Change = 'hers'): void => {
    // 处理意见 in our report change nothing that is checked; what is written next takes them over.
    if (change === 'ours') {
      this.opined = true;
      return;
    }
    this.changes++;
    this.store.dispatch({ type: 'changed' });
    this.wait();
  };

  private wait(): void {
    clearTimeout(this.pause);
    if (!this.state.preferences.recheck || !this.state.outcome) return;
    this.pause = setTimeout(() => void this.check('itself'), PAUSE);
  }

  /** Names by which sheets are remembered become those they have. */
  private sheetsRead(before: PaneState['sheetIds'], { sheets }: WorkbookContent, opening = false): void {
    const sheetIds = idsOf(sheets);
    const renamed = renamesSince(before, sheetIds, opening);
    this.store.dispatch({ type: 'sheetsRead', sheetIds, renamed });
  }

  /** What is written must be of the workbook as it is and of what she has said. */
  private async upToDate(): Promise<void> {
    if (this.state.stale || !latestOf(this.state) || this.opined) await this.check();
    else if (this.said) await this.judgeAgain();
  }

  private async judgeAgain(): Promise<void> {
    const content = this.content;
    if (!content || this.state.checking) return;
    await this.guarded({ kind: 'check' }, async () => {
      const { stale } = this.state;
      this.store.dispatch({ type: 'checked', outcome: await this.judge(content), again: true });
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
      beside: besideOf(this.state.narratives),
      memory: this.state.memory,
      corrections: this.state.corrections,
      workbook: this.options.workbook,
      language: this.state.preferences.language,
      checkedAt: localTime(this.options.now()),
    };
  }

  /** Nothing is left in the workbook of what is remembered. */
  private async forget(): Promise<void> {
    await this.memory.forget();
    await this.narratives.forget();
    this.said = true;
  }

  private async keep(): Promise<void> {
    this.said = true;
    await this.guarded(null, () => this.remember());
  }

  /** Keeps in the workbook what is to be remembered, with what other panes have put there. */
  private readonly remember = (): Promise<void> =>
    this.memory.save(() => entriesOf(this.state), this.recalled);

  /** What other panes have put there meanwhile. */
  private readonly refresh = (): Promise<void> =>
    this.memory.refresh(() => entriesOf(this.state), this.recalled);

  private readonly recalled = (values: KeptValues): void => {
    if (!sameValues(values, entriesOf(this.state)))
      this.store.dispatch({ type: 'recalled', ...recalledFrom(values) });
  };

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
