import { Button } from '@fluentui/react-components';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import type { KeptCorrection } from '../worker/messages';

/** 撤销采用: puts back what stood in the cell of this one correction. */
export function UndoButton({ note }: { readonly note: KeptCorrection }) {
  const { state, session, t } = usePane();
  return (
    <Button
      size="small"
      aria-label={t(correctionTexts.undoOf(note.where, note.new, note.old || t(paneTexts.blank)))}
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
