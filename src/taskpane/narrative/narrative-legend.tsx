import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { narrativeTexts } from '../../text/narrative-texts';
import { usePane } from '../ui/context';
import { moveByArrows, STOP } from '../ui/keys';
import { nextMark } from './narrative-layout';
import type { MarkView } from '../worker/messages';
import { useMarkStyles } from './mark-styles';

const useStyles = makeStyles({
  legend: {
    position: 'sticky',
    top: '40px',
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 6px',
    margin: '0 -12px',
    padding: '2px 12px 7px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: {
    minHeight: '24px',
    padding: '2px 4px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 },
  sample: { cursor: 'inherit' },
});

const STATES = ['disagrees', 'rounding', 'unchecked', 'agrees'] as const;

interface NarrativeLegendProps {
  readonly marks: readonly MarkView[];
  readonly current: number;
  readonly go: (mark: number) => void;
}

/** What the colours and signs mean, how many there are of each; pressed, the next of them. */
export function NarrativeLegend({ marks, current, go }: NarrativeLegendProps) {
  const styles = useStyles();
  const look = useMarkStyles();
  const { t } = usePane();
  return (
    <div
      role="group"
      aria-label={t(narrativeTexts.legend)}
      className={styles.legend}
      onKeyDown={moveByArrows}
    >
      {STATES.map((state) => {
        const count = marks.filter((mark) => mark.state === state).length;
        if (count === 0) return null;
        const says = t(narrativeTexts.state[state]);
        return (
          <button
            {...STOP}
            key={state}
            type="button"
            className={styles.entry}
            aria-label={t(narrativeTexts.nextOf(says, count))}
            title={t(narrativeTexts.nextOf(says, count))}
            onClick={() => go(nextMark(marks, current, (mark) => mark.state === state))}
          >
            <span className={mergeClasses(look.mark, look[state], styles.sample)}>{says}</span>{' '}
            <span className={styles.count}>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
