import { type CellWrite, HostError, type CellWritten, type WorkbookHost } from '../../hosts/workbook';
import type { Text } from '../../model/text';
import { correctionTexts } from '../../text/correction-texts';
import { noteOf, offered, samePlace, writtenBy } from './correction';
import { TogetherDesk } from './together-desk';
import type { CellOf, CorrectionWork, RefusedCorrection } from './correction-work';
import { writeRefused } from './refused';
import {
  latestOf,
  type Action,
  type Notice,
  type CorrectionRetry,
  type PaneState,
  type Retry,
} from '../state';
import type { Store } from '../store';
import { localTime } from '../ui/time';
import { noticeOf } from './wording';
import type { Correction, ItemCell, Outcome } from '../worker/messages';

/** Where a cell is that is to be written, and what to put there; or why it is not written, and what to say. */
type Found = { readonly cell: ItemCell; readonly write: Omit<CellWrite, keyof ItemCell> } | RefusedCorrection;

/** How often a cell is sought while the workbook goes on changing. */
const MOST_ATTEMPTS = 3;

/** What is peculiar to applying a suggestion, and to undoing it. */
interface Act {
  readonly retry: () => Retry;
  readonly changed: (at: ItemCell) => Text;
  readonly done: (written: CellWritten) => void;
  readonly refused?: () => void;
  /** What is said when it is done and checked; nothing where it stands at the foot. */
  readonly said?: () => Text;
}

/**
 * 采用: writes one suggested value into its cell when she has said so, and takes it back. The cell is known by its item,
 * not by its address: rows and columns come and go, sheets are renamed, before either.
 */
export class CorrectionDesk {
  readonly together: TogetherDesk;
  /** The host's own knowledge of where the cells are that were written, by `KeptCorrection.id`. */
  private readonly written = new Map<string, CellWritten>();

  constructor(
    private readonly store: Store<PaneState, Action>,
    private readonly host: WorkbookHost,
    private readonly work: CorrectionWork,
  ) {
    this.together = new TogetherDesk(store, host, work, this.cellOf);
  }

  /** What was refused, once more. */
  again(retry: CorrectionRetry): Promise<void> {
    switch (retry.kind) {
      case 'correct':
        return this.apply(retry.correction);
      case 'correctAll':
        return this.together.apply(retry.corrections);
      case 'undo':
        return this.undo(retry.correction);
      case 'undoAll':
        return this.together.undo(retry.corrections);
    }
  }

  private get state(): PaneState {
    return this.store.get();
  }

  private get outcome(): Outcome | null {
    return latestOf(this.state);
  }

  /** Shows what would be written; null: she thinks better of it. */
  readonly propose = (correction: Correction | null): void =>
    this.store.dispatch({ type: 'proposed', correction });

  readonly apply = async (correction: Correction): Promise<void> => {
    let now = correction;
    const find = (outcome: Outcome): Found => {
      const found = offered(now, outcome);
      if (!found) return { refused: correctionTexts.noLonger(now.where), unlessMoved: false };
      now = found;
      const { expected, numberFormat } = found;
      return { cell: found, write: { expected, written: writtenBy(found), numberFormat } };
    };
    await this.write(find, {
      retry: () => ({ kind: 'correct', correction: now }),
      changed: () => correctionTexts.cellChanged(now.where),
      done: (written) => {
        const clock = this.work.now();
        const id = `${clock.getTime().toString(36)}.${now.where}`;
        this.written.set(id, written);
        const note = noteOf(now, written.before, localTime(clock), id);
        this.store.dispatch({ type: 'corrected', notes: [note] });
      },
    });
  };

  /** Puts back what stood in the cell of a correction, while it still holds what was applied; and says which. */
  readonly undo = async (correction: string): Promise<void> => {
    const note = this.state.corrections.find(({ id }) => id === correction);
    if (!note?.undo) return;
    const { value, before } = note.undo;
    let where = note.where;
    const find = async (outcome: Outcome): Promise<Found> => {
      const cell = await this.cellOf(note, outcome);
      if ('refused' in cell) return cell;
      where = cell.where;
      return { cell, write: { expected: { value }, written: before } };
    };
    await this.write(find, {
      retry: () => ({ kind: 'undo', correction }),
      changed: (cell) => correctionTexts.cannotUndo(cell.where, note.new),
      done: () => this.store.dispatch({ type: 'uncorrected', notes: [note] }),
      refused: () => this.state.applied.includes(correction) && this.store.dispatch({ type: 'settled' }),
      said: () => correctionTexts.undone(where, note.new, note.old),
    });
  };

  /**
   * Where the item of a correction stands now. Where Excel has followed the cell, both must agree: her copy of the row
   * prints the same item and the same number.
   */
  private readonly cellOf: CellOf = async (note, { cells }) => {
    const refuse = (refused: Text): RefusedCorrection => ({ refused, unlessMoved: true });
    const there = cells[note.key ?? ''] ?? [];
    if (there.length === 0) return refuse(correctionTexts.cellGone(note.where, note.item));
    const where = await this.written.get(note.id)?.where();
    const [cell, another] = where ? there.filter((each) => samePlace(each, where)) : there;
    return cell && !another ? cell : refuse(correctionTexts.cellApart(note.item, note.old));
  };

  /**
   * Finds the cell in the workbook as it is, writes, keeps what was written in the workbook, and checks again. Where the
   * workbook had changed without our hearing of it, the item may stand elsewhere now: it is checked and sought again.
   */
  private async write(find: (outcome: Outcome) => Found | Promise<Found>, act: Act): Promise<void> {
    if (this.state.writing !== null) return;
    await this.work.upToDate();
    for (let attempt = 1, last = ''; ; attempt++) {
      const { outcome, state } = this;
      if (state.stale || !outcome) return this.propose(null);
      if (state.writing !== null) return;
      this.store.dispatch({ type: 'writeStarted', what: 'correction' });
      try {
        const found = await find(outcome);
        const same = last === JSON.stringify(found) || attempt > MOST_ATTEMPTS;
        last = JSON.stringify(found);
        if ('cell' in found && !same) {
          const { sheet, row, column, landmarks } = found.cell;
          act.done(await this.host.writeCell({ sheet, row, column, landmarks, ...found.write }));
          break;
        }
        if ('cell' in found) return this.refuse(act.changed(found.cell), act);
        if (same || !found.unlessMoved) return this.refuse(found.refused, act);
      } catch (error) {
        const refusal = error instanceof HostError ? error.refusal : null;
        if (refusal !== 'changed') return writeRefused(this.store, error, act.retry());
      }
      this.store.dispatch({ type: 'writeEnded', written: null });
      await this.work.check();
    }
    const kept = await this.work.keep().catch((error: unknown) => noticeOf(error, null));
    await this.work.check();
    if (kept) this.tell(kept);
    else if (act.said && !this.state.notice) this.tell(toldOf('done', act.said()));
  }

  private refuse(text: Text, act: Act): void {
    this.store.dispatch({ type: 'writeEnded', written: null });
    act.refused?.();
    // Unless something more urgent is being said.
    if (this.state.notice) return;
    this.tell(toldOf('warning', text));
  }

  private tell(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}

const toldOf = (tone: Notice['tone'], text: Text): Notice => ({
  tone,
  text,
  skipped: [],
  retry: null,
  details: null,
});
