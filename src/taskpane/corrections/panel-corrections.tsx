import { makeStyles, tokens } from '@fluentui/react-components';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { togetherTexts } from '../../text/together-texts';
import { isNumberMade } from '../../output/corrections';
import { latestOf } from '../state';
import { usePane } from '../ui/context';
import { moveByArrows, STOP } from '../ui/keys';
import { LinkButton } from '../ui/link-button';
import { PanelFrame } from '../ui/panel-frame';
import type { KeptCorrection } from '../worker/messages';
import { isUndoable } from './correction';
import { UndoAllButton } from './undo-all-button';
import { UndoButton } from './undo-button';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  correction: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '7px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
  },
  says: { minWidth: 0, overflowWrap: 'anywhere' },
  muted: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** 已采用的修改: what was applied, the last first, each of which can be taken back while its cell holds it. */
export default function PanelCorrections() {
  const styles = useStyles();
  const { state, t } = usePane();
  const { corrections } = state;
  const undoable = corrections.filter((note) => isUndoable(note, latestOf(state)));
  return (
    <PanelFrame title={correctionTexts.list}>
      <p className={styles.hint}>
        {t(corrections.length === 0 ? correctionTexts.listNone : correctionTexts.listHint)}
      </p>
      {undoable.length > 1 && (
        <UndoAllButton notes={undoable} words={togetherTexts.undoAll(undoable.length)} />
      )}
      <ul className={styles.list} onKeyDown={moveByArrows}>
        {corrections.toReversed().map((note) => (
          <Row key={note.id} note={note} />
        ))}
      </ul>
    </PanelFrame>
  );
}

function Row({ note }: { readonly note: KeptCorrection }) {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const undoable = isUndoable(note, latestOf(state));
  return (
    <li className={styles.correction} data-item="">
      <div className={styles.says}>
        <LinkButton
          {...STOP}
          aria-label={t(paneTexts.goTo(note.where))}
          onClick={() => void session.select(note.sheet, note.address)}
        >
          {note.where}
        </LinkButton>{' '}
        {t(correctionTexts.change(note.old || t(paneTexts.blank), note.new))}
        <div className={styles.muted}>
          {note.item} · {isNumberMade(note) && `${t(correctionTexts.numberMade)} · `}
          {note.time}
        </div>
        {note.undo && !undoable && <div className={styles.muted}>{t(correctionTexts.otherNow)}</div>}
      </div>
      {undoable && <UndoButton note={note} named />}
    </li>
  );
}
