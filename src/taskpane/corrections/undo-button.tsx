import { Button } from '@fluentui/react-components';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import type { KeptCorrection } from '../worker/messages';

interface UndoButtonProps {
  readonly note: KeptCorrection;
  /** One of several: its name says which it takes back. */
  readonly named: boolean;
}

/** 撤销采用: puts back what stood in the cell of this one correction. */
export function UndoButton({ note, named }: UndoButtonProps) {
  const { state, session, t } = usePane();
  const words = correctionTexts.undoOf(note.where, note.new, note.old || t(paneTexts.blank));
  return (
    <Button
      size="small"
      aria-label={named ? t(words) : undefined}
      title={t(words)}
      disabledFocusable={state.writing !== null || state.checking !== null}
      onClick={({ currentTarget }) => {
        // What it stands in goes away with what it offers: the keyboard stays near.
        const around = currentTarget.closest('footer, main');
        void session.corrections
          .undo(note.id)
          .then(() => document.activeElement === document.body && around?.querySelector('button')?.focus());
      }}
    >
      {t(correctionTexts.undo)}
    </Button>
  );
}
