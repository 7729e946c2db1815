import type * as Letters from '../../hosts/document/letter-docx';
import { letterPaneTexts } from '../../text/letter-pane-texts';
import { noticeOf } from '../corrections/wording';
import { latestOf, type Action, type PaneState } from '../state';
import type { Store } from '../store';

/** What of the session a letter needs. */
export interface LetterWork {
  /** Checks first where the outcome is not of the workbook as it is, or not of what she has said. */
  readonly upToDate: () => Promise<void>;
  /** The code that writes Word files: fetched when the first letter is asked for. */
  readonly letters: () => Promise<typeof Letters>;
  /** Hands a file to the browser to be saved. */
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** 审核意见: the letter, made of the outcome and given to her as a file. Nothing is written into the workbook. */
export class LetterDesk {
  private busy = false;

  constructor(
    private readonly store: Store<PaneState, Action>,
    private readonly work: LetterWork,
  ) {}

  readonly download = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.work.upToDate();
      const letter = latestOf(this.store.get())?.letter;
      if (!letter || this.store.get().stale) return;
      const { letterDocx } = await this.work.letters();
      const name = `${letter.title.replace(NOT_IN_NAMES, ' ').slice(0, MOST_IN_NAME)}.docx`;
      this.work.save(name, await letterDocx(letter));
      const text = letterPaneTexts.downloaded({ name });
      this.store.dispatch({
        type: 'noticed',
        notice: { tone: 'done', text, skipped: [], retry: null, details: null },
      });
    } catch (error) {
      this.store.dispatch({ type: 'noticed', notice: noticeOf(error, null) });
    } finally {
      this.busy = false;
    }
  };
}

/** What no system has in the name of a file. */
const NOT_IN_NAMES = /[\p{Cc}<>:"/\\|?*]/gu;
/** Names of files are limited to 255 bytes; a Chinese character takes three. */
const MOST_IN_NAME = 80;
