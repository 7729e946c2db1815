import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import type { Undoable } from '../state';

const useStyles = makeStyles({
  applied: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 8px 6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorBrandForeground1 },
  says: { minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** The correction applied last, which can be taken back. */
export function Applied({ undoable }: { readonly undoable: Undoable }) {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  // Rows may have come or gone: it is told where it stands now.
  const note = state.corrections.find(({ id }) => id === undoable.note.id) ?? undoable.note;
  return (
    <div className={styles.applied}>
      <CheckmarkCircle16Regular className={styles.icon} aria-hidden="true" />
      <span className={styles.says} role="status">
        {t(correctionTexts.applied(note.where, note.old || t(paneTexts.blank), note.new))}
      </span>
      <Button
        size="small"
        disabledFocusable={state.writing !== null || state.checking !== null}
        onClick={({ currentTarget }) => {
          // This line goes away with what it offers; the keyboard stays at the foot.
          const foot = currentTarget.closest('footer');
          void session.corrections
            .undo()
            .then(() => document.activeElement === document.body && foot?.querySelector('button')?.focus());
        }}
      >
        {t(correctionTexts.undo)}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t(paneTexts.close)}
        onClick={() => dispatch({ type: 'settled' })}
      />
    </div>
  );
}
