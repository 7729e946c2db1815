import {
  type CellWrite,
  type CellWritten,
  HostError,
  type Skipped,
  type WorkbookHost,
} from '../../hosts/workbook';
import type { Text } from '../../model/text';
import { togetherTexts } from '../../text/together-texts';
import { noticeOf } from './wording';
import { writeRefused } from './refused';
import { isUndoable, noteOf, offered, writtenBy } from './correction';
import type { CellOf, CorrectionWork } from './correction-work';
import { latestOf, type Action, type Notice, type PaneState, type Retry } from '../state';
import type { Store } from '../store';
import { localTime } from '../ui/time';
import type { Correction, ItemCell, Outcome } from '../worker/messages';

/** How often cells are sought in vain while the workbook goes on changing. */
const MOST_ROUNDS = 3;

/** What became of one of several: where to write what; why it is left; null: not in this round. */
type FoundEach =
  | { readonly cell: ItemCell; readonly write: Omit<CellWrite, keyof ItemCell> }
  | { readonly where: string; readonly why: Text }
  | null;

/** What is peculiar to applying several, and to undoing several. */
interface ActOnSeveral<T> {
  readonly find: (each: T, outcome: Outcome) => FoundEach | Promise<FoundEach>;
  /** Why one is left that was not what it was, however often it was sought. */
  readonly changed: Text;
  readonly done: (written: readonly (readonly [T, CellWritten])[]) => void;
  readonly retry: (rest: readonly T[]) => Retry;
  /** Null: it is said at the foot. */
  readonly said: ((count: number) => Text) | null;
  /** Of some that others were left beside. */
  readonly partly: (count: number, left: number) => Text;
}

/**
 * Several cells at once, in one request: each is found and judged as 采用 does it for one. What has moved or changed is
 * sought again; what is not found is left, the rest is written, and both are told.
 */
export class TogetherDesk {
  constructor(
    private readonly store: Store<PaneState, Action>,
    private readonly host: WorkbookHost,
    private readonly work: CorrectionWork,
    private readonly cellOf: CellOf,
  ) {}

  private get state(): PaneState {
    return this.store.get();
  }

  /** Writes all of these: suggested values, and numbers for texts. */
  readonly apply = (corrections: readonly Correction[]): Promise<void> => {
    // As the newest outcome makes them.
    const now = new Map<Correction, Correction>();
    return this.inRounds(corrections, {
      find: (each, outcome) => {
        const found = offered(each, outcome);
        if (!found) return { where: each.where, why: togetherTexts.noLonger };
        now.set(each, found);
        if (found.isProtected) return { where: found.where, why: togetherTexts.protectedSheet };
        const { expected, numberFormat } = found;
        return { cell: found, write: { expected, written: writtenBy(found), numberFormat } };
      },
      changed: togetherTexts.cellChanged,
      done: (written) => {
        const clock = this.work.now();
        const notes = written.map(([each, { before }], index) => {
          const made = now.get(each)!;
          return noteOf(
            made,
            before,
            localTime(clock),
            `${clock.getTime().toString(36)}.${index}.${made.where}`,
          );
        });
        this.store.dispatch({ type: 'corrected', notes });
      },
      retry: (rest) => ({ kind: 'correctAll', corrections: rest }),
      said: null,
      partly: togetherTexts.partly,
    });
  };

  /** Puts back what stood in the cells of these corrections, of each while it holds what was applied. */
  readonly undo = (corrections: readonly string[]): Promise<void> => {
    const notes = this.state.corrections.filter(({ id, undo }) => undo && corrections.includes(id));
    return this.inRounds(notes.toReversed(), {
      find: async (note, outcome) => {
        // Of two in one cell the later is taken back first.
        if (!isUndoable(note, outcome)) return null;
        const cell = await this.cellOf(note, outcome);
        if ('refused' in cell) return { where: note.where, why: togetherTexts.notFound };
        const { value, before } = note.undo!;
        return { cell, write: { expected: { value }, written: before } };
      },
      changed: togetherTexts.otherNow,
      done: (written) => this.store.dispatch({ type: 'uncorrected', notes: written.map(([note]) => note) }),
      retry: (rest) => ({ kind: 'undoAll', corrections: rest.map(({ id }) => id) }),
      said: togetherTexts.undone,
      partly: togetherTexts.undonePartly,
    });
  };

  private async inRounds<T extends { readonly where: string }>(
    all: readonly T[],
    act: ActOnSeveral<T>,
  ): Promise<void> {
    if (this.state.writing !== null || all.length === 0) return;
    await this.work.upToDate();
    const left: Skipped[] = [];
    const tried = new Map<T, string>();
    let open = all;
    let count = 0;
    let kept: Notice | null = null;
    for (let vain = 0; open.length > 0;) {
      const outcome = latestOf(this.state);
      if (this.state.stale || !outcome || this.state.writing !== null) return;
      this.store.dispatch({ type: 'writeStarted', what: 'correction' });
      const later: T[] = [];
      const found: (readonly [T, CellWrite])[] = [];
      let written = 0;
      try {
        for (const each of open) {
          const where = await act.find(each, outcome);
          if (where === null) later.push(each);
          else if ('why' in where) left.push({ sheet: where.where, why: where.why });
          else if (vain >= MOST_ROUNDS || tried.get(each) === JSON.stringify(where))
            left.push({ sheet: where.cell.where, why: act.changed });
          else {
            const { sheet, row, column, landmarks } = where.cell;
            tried.set(each, JSON.stringify(where));
            found.push([each, { sheet, row, column, landmarks, ...where.write }]);
          }
        }
        const results = found.length > 0 ? await this.host.writeCells(found.map(([, write]) => write)) : [];
        const done: (readonly [T, CellWritten])[] = [];
        results.forEach((result, i) => {
          const [each] = found[i]!;
          if (!(result instanceof HostError)) done.push([each, result]);
          else if (result.refusal === 'changed') later.push(each);
          else left.push({ sheet: each.where, why: result.reason });
        });
        written = done.length;
        if (written > 0) act.done(done);
      } catch (error) {
        if (!(error instanceof HostError) || error.refusal !== 'changed') {
          const rest = [...later, ...found.map(([each]) => each)];
          if (count > 0) await this.work.check();
          return writeRefused(this.store, error, act.retry(rest));
        }
        later.push(...found.map(([each]) => each));
      }
      if (written === 0) {
        vain++;
        this.store.dispatch({ type: 'writeEnded', written: null });
      } else kept = await this.keep();
      count += written;
      // Nothing was written and nothing is sought anew: what waits, waits in vain.
      if (written + found.length === 0) {
        left.push(...later.map(({ where }) => ({ sheet: where, why: act.changed })));
        break;
      }
      open = later;
      if (open.length > 0) await this.work.check();
    }
    if (count > 0) await this.work.check();
    if (kept) this.tell(kept);
    else if (left.length > 0) this.tell(toldOf(act.partly(count, left.length), left));
    else if (act.said && !this.state.notice) this.tell(toldOf(act.said(count), left));
  }

  /** Keeps what was written in the workbook; or gives why that was refused. */
  private keep(): Promise<Notice | null> {
    return this.work.keep().then(
      () => null,
      (error: unknown) => noticeOf(error, null),
    );
  }

  private tell(notice: Notice): void {
    this.store.dispatch({ type: 'noticed', notice });
  }
}

const toldOf = (text: Text, skipped: readonly Skipped[]): Notice => ({
  tone: skipped.length > 0 ? 'warning' : 'done',
  text,
  skipped,
  retry: null,
  details: null,
});
