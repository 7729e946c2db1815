import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ledgerTexts } from '../../text/ledger-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { moveByArrows, STOP } from '../ui/keys';
import { countsOf, coverageOf } from './view';
import { SeverityIcon, type Kind } from './severity';

const useStyles = makeStyles({
  tiles: { display: 'flex', gap: '1px', borderRadius: tokens.borderRadiusMedium, overflow: 'clip' },
  tile: {
    flex: '1 1 0',
    minWidth: 0,
    padding: '6px 4px 5px',
    border: 'none',
    borderBottom: `2px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    textAlign: 'center',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  pressed: {
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderBottomColor: tokens.colorBrandStroke1,
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    fontSize: '16px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  zero: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  label: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  // What was not checked, and what was: side by side.
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  coverage: {
    minHeight: '24px',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '16px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  lacking: { color: tokens.colorStatusWarningForeground1 },
});

const KINDS: readonly Kind[] = ['error', 'review', 'rounding', 'info', 'setAside'];
const ALWAYS: readonly Kind[] = ['error', 'review', 'rounding'];

/** The counts, each a filter, and how much was checked. */
export function Summary() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  const counts = countsOf(state);
  const { counts: identities } = state.outcome!.result;
  const { checked, figures } = coverageOf(state.outcome!.result);
  const kinds = KINDS.filter((kind) => ALWAYS.includes(kind) || counts[kind] > 0);
  return (
    <>
      <div
        className={styles.tiles}
        role="group"
        aria-label={t(paneTexts.filterLabel)}
        onKeyDown={moveByArrows}
      >
        {kinds.map((kind) => (
          <button
            {...STOP}
            key={kind}
            type="button"
            aria-pressed={state.filter === kind}
            className={mergeClasses(styles.tile, state.filter === kind && styles.pressed)}
            onClick={() => dispatch({ type: 'filtered', filter: kind })}
          >
            <span className={mergeClasses(styles.number, counts[kind] === 0 && styles.zero)}>
              {counts[kind] > 0 && <SeverityIcon kind={kind} />}
              {counts[kind]}
            </span>{' '}
            <span className={styles.label}>{t(paneTexts.counts[kind])}</span>
          </button>
        ))}
      </div>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.coverage}
          onClick={() => dispatch({ type: 'panel', panel: 'coverage' })}
        >
          <span>
            {t(paneTexts.coverage(checked, figures))}
            {identities.notEvaluated > 0 && (
              <span className={styles.lacking}>
                {' '}
                · {t(paneTexts.notEvaluatedCount(identities.notEvaluated))}
              </span>
            )}
          </span>
          <ChevronRight12Regular />
        </button>
        <button
          type="button"
          className={styles.coverage}
          onClick={() => dispatch({ type: 'panel', panel: 'ledger' })}
        >
          <span>{t(ledgerTexts.open)}</span>
          <ChevronRight12Regular />
        </button>
      </div>
    </>
  );
}
