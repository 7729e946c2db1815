import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { togetherTexts } from '../../text/together-texts';
import { isNumberMade } from '../../output/corrections';
import { latestOf } from '../state';
import { usePane } from '../ui/context';
import { isUndoable } from './correction';
import { UndoAllButton } from './undo-all-button';
import { UndoButton } from './undo-button';
import { IconButton } from '../ui/icon-button';

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
  all: { minHeight: '24px', display: 'block', minWidth: 0, padding: '2px 0', textAlign: 'start' },
});

/** The correction applied last, or several, which can be taken back; and the way to the others. */
export function Applied() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  // Rows may have come or gone: it is told where it stands now.
  const notes = state.corrections.filter(
    (each) => state.applied.includes(each.id) && isUndoable(each, latestOf(state)),
  );
  const [note, ...others] = notes;
  if (!note) return null;
  const { length } = state.corrections;
  return (
    <div className={styles.applied}>
      <CheckmarkCircle16Regular className={styles.icon} aria-hidden="true" />
      <span className={styles.says}>
        <span role="status">
          {t(
            others.length > 0
              ? togetherTexts.applied(notes.length)
              : isNumberMade(note)
                ? correctionTexts.madeNumber(note.where, note.new)
                : correctionTexts.applied(note.where, note.old || t(paneTexts.blank), note.new),
          )}
        </span>
        {length > 1 && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.all}
            onClick={() => dispatch({ type: 'panel', panel: 'corrections' })}
          >
            {t(correctionTexts.all(length))}
          </Button>
        )}
      </span>
      {others.length > 0 ? (
        <UndoAllButton notes={notes} words={togetherTexts.undoThese(notes.length)} />
      ) : (
        <UndoButton note={note} named={false} />
      )}
      <IconButton
        icon={<Dismiss16Regular />}
        label={t(paneTexts.close)}
        onClick={({ currentTarget }) => {
          const foot = currentTarget.closest('footer');
          dispatch({ type: 'settled' });
          requestAnimationFrame(() => foot?.querySelector('button')?.focus());
        }}
      />
    </div>
  );
}
