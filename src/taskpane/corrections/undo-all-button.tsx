import { Button } from '@fluentui/react-components';
import type { Text } from '../../model/text';
import { usePane } from '../ui/context';
import type { KeptCorrection } from '../worker/messages';

interface UndoAllButtonProps {
  readonly notes: readonly KeptCorrection[];
  readonly words: Text;
}

/** 全部撤销: puts back what stood in the cells of several corrections. */
export function UndoAllButton({ notes, words }: UndoAllButtonProps) {
  const { state, session, t } = usePane();
  return (
    <Button
      size="small"
      disabledFocusable={state.writing !== null || state.checking !== null}
      onClick={({ currentTarget }) => {
        // What it stands in goes away with what it offers: the keyboard stays near.
        const around = currentTarget.closest('footer, main');
        void session.corrections.together
          .undo(notes.map(({ id }) => id))
          .then(() => document.activeElement === document.body && around?.querySelector('button')?.focus());
      }}
    >
      {t(words)}
    </Button>
  );
}
