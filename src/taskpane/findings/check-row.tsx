import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { toldSince } from './view';
import { STAGES } from '../worker/messages';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '36px',
    paddingBottom: '4px',
  },
  says: {
    flex: 1,
    minWidth: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
  },
  stale: { color: tokens.colorStatusWarningForeground1 },
  icon: { flexShrink: 0 },
  words: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  step: { display: 'block', color: tokens.colorNeutralForeground3 },
  track: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
  },
  bar: { height: '100%', backgroundColor: tokens.colorBrandBackground, transition: 'width 200ms ease-out' },
});

/** The one primary button; beside it, in a place of their own, how far a check is or that the results are stale. */
export function CheckRow() {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const { checking, outcome, stale, survey } = state;
  const busy = checking !== null || state.writing !== null;
  const step = checking ? STAGES.indexOf(checking.stage) + 1 : 0;
  return (
    <div className={styles.row}>
      <Button
        appearance={outcome && !stale ? 'secondary' : 'primary'}
        disabled={!survey}
        disabledFocusable={busy}
        onClick={() => void session.check()}
      >
        {t(outcome ? paneTexts.recheck : paneTexts.check)}
      </Button>
      <Says />
      {checking?.slow && (
        <>
          <Button size="small" onClick={session.cancel}>
            {t(paneTexts.cancel)}
          </Button>
          <div
            className={styles.track}
            role="progressbar"
            aria-label={t(paneTexts.stage[checking.stage])}
            aria-valuemin={0}
            aria-valuemax={STAGES.length}
            aria-valuenow={step}
          >
            <div className={styles.bar} style={{ width: `${(100 * step) / STAGES.length}%` }} />
          </div>
        </>
      )}
    </div>
  );
}

function Says() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  const { checking, stale, survey, pending } = state;
  if (checking?.slow) {
    const step = STAGES.indexOf(checking.stage) + 1;
    return (
      <span className={styles.says}>
        <span className={styles.words}>
          {t(paneTexts.stage[checking.stage])}
          <span className={styles.step}>{t(paneTexts.step(step, STAGES.length))}</span>
        </span>
      </span>
    );
  }
  if (pending) {
    return (
      <span className={styles.says}>
        {t(paneTexts.pending)}
        <Button size="small" onClick={() => dispatch({ type: 'held', held: false })}>
          {t(paneTexts.showPending)}
        </Button>
      </span>
    );
  }
  if (stale) {
    return (
      <span className={mergeClasses(styles.says, styles.stale)}>
        <Warning16Filled className={styles.icon} />
        <span className={styles.words}>
          {t(state.preferences.recheck ? paneTexts.staleAuto : paneTexts.stale)}
        </span>
      </span>
    );
  }
  const since = toldSince(state);
  if (since) {
    const { added, mended, remaining } = since;
    return (
      <span className={styles.says} title={t(listTexts.sinceWhat)}>
        <span className={styles.words}>{t(listTexts.since(added, mended, remaining))}</span>
      </span>
    );
  }
  return <span className={styles.says}>{survey || state.notice ? '' : t(paneTexts.opening)}</span>;
}
