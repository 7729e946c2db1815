import { HostError, type CellWrite, type WorkbookHost } from '../hosts/workbook';
import type { Text } from '../model/text';
import { correctionTexts } from '../text/correction-texts';
import { isOffered, noteOf, takesFormat } from './correction';
import { remember } from './memory';
import type { Action, Notice, PaneState, Retry } from './state';
import type { Store } from './store';
import { localTime } from './time';
import { noticeOf } from './wording';
import type { Correction } from './worker/messages';

/** What of the session applying a correction needs. */
export interface CorrectionWork {
  readonly now: () => Date;
  /** Checks first where the outcome is not of the workbook as it is. */
  readonly upToDate: () => Promise<void>;
  readonly check: () => Promise<void>;
}

/** 采用: writes one suggested value into its cell when she has said so, and takes it back. */
export class CorrectionDesk {
  constructor(
    private readonly store: Store<PaneState, Action>,
    private readonly host: WorkbookHost,
    private readonly work: CorrectionWork,
  ) {}

  private get state(): PaneState {
    return this.store.get();
  }

  /** Shows what would be written; null: she thinks better of it. */
  readonly propose = (correction: Correction | null): void =>
    this.store.dispatch({ type: 'proposed', correction });

  readonly apply = async (correction: Correction): Promise<void> => {
    await this.work.upToDate();
    const outcome = this.state.pending ?? this.state.outcome;
    if (this.state.stale || !outcome) return this.propose(null);
    if (!isOffered(correction, outcome)) {
      this.propose(null);
      return this.warn(correctionTexts.noLonger(correction.where));
    }
    const { expected, value, numberFormat } = correction;
    const retry: Retry = { kind: 'correct', correction };
    const changed = correctionTexts.cellChanged(correction.where);
    await this.write(retry, changed, async () => {
      const before = await this.host.writeCell({
        ...placeOf(correction),
        expected,
        written: { value, ...(takesFormat(correction) && { format: numberFormat }) },
        numberFormat,
      });
      const note = noteOf(correction, localTime(this.work.now()));
      this.store.dispatch({ type: 'corrected', undoable: { correction, note, before } });
    });
  };

  /** Puts back what stood in the cell, while it still holds what was applied. */
  readonly undo = async (): Promise<void> => {
    const { undoable } = this.state;
    if (!undoable) return;
    const { correction, note, before } = undoable;
    const changed = correctionTexts.cannotUndo(note.where, note.new);
    await this.write({ kind: 'undo' }, changed, async () => {
      await this.host.writeCell({
        ...placeOf(correction),
        expected: { value: correction.value },
        written: before,
      });
      this.store.dispatch({ type: 'uncorrected', note });
    });
  };

  /** Writes, keeps what was written in the workbook, and checks again. */
  private async write(retry: Retry, changed: Text, act: () => Promise<void>): Promise<void> {
    this.store.dispatch({ type: 'writeStarted', what: 'correction' });
    try {
      await act();
    } catch (error) {
      return this.refused(error, retry, changed);
    }
    const kept = await remember(this.host, this.state).catch((error: unknown) => noticeOf(error, null));
    await this.work.check();
    if (kept) this.tell(kept);
  }

  private async refused(error: unknown, retry: Retry, changed: Text): Promise<void> {
    this.store.dispatch({ type: 'writeEnded', written: null });
    const refusal = error instanceof HostError ? error.refusal : null;
    if (refusal === 'readOnly') this.store.dispatch({ type: 'refusedToWrite' });
    if (refusal !== 'changed') return this.tell(noticeOf(error, retry));
    if (retry.kind === 'undo') this.store.dispatch({ type: 'settled' });
    await this.work.check();
    this.warn(changed);
  }

  /** Unless something more urgent is being said. */
  private warn(text: Text): void {
    if (this.state.notice) return;
    this.tell({ tone: 'warning', text, skipped: [], retry: null, details: null });
  }

  private tell(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}

const placeOf = ({ sheet, row, column }: Correction): Pick<CellWrite, 'sheet' | 'row' | 'column'> => ({
  sheet,
  row,
  column,
});
