import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Text } from '../../model/text';
import { correctionTexts } from '../../text/correction-texts';
import { paneTexts } from '../../text/pane-texts';
import { useMeans } from '../ui/context';
import { isReachable, placeIn, type ShownFinding } from './view';
import type { Correction } from '../worker/messages';
import { ApplyButton } from '../corrections/apply-button';

const useStyles = makeStyles({
  suspect: {
    gridColumn: 2,
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  ties: { margin: '2px 0 0', padding: 0, listStyle: 'none', display: 'grid', gap: '4px' },
  tie: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  says: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  above: { position: 'relative', zIndex: 1 },
});

/** A suspect as its card shows it. */
export interface NamedSuspect {
  readonly place: string;
  readonly value: string;
  /** Null in a narrative and in another workbook. */
  readonly correction: Correction | null;
  readonly isElsewhere: boolean;
}

/** The suspects of a finding, likeliest first. */
export const suspectsOf = (shown: ShownFinding): readonly NamedSuspect[] =>
  shown.finding.suspects.map(({ figure }, index) => ({
    place: placeIn(shown, figure),
    value: shown.card.suggested[index]!,
    correction: shown.card.corrections[index] ?? null,
    isElsewhere: !isReachable(shown.finding.figures[figure]!),
  }));

/** One that stands out, or the only one. */
export const onlySuspect = (
  { card }: ShownFinding,
  suspects: readonly NamedSuspect[],
): NamedSuspect | null => (card.singled || suspects.length === 1 ? (suspects[0] ?? null) : null);

const suspected = ({ place, value, correction, isElsewhere }: NamedSuspect): Text => {
  const elsewhere = isElsewhere ? correctionTexts.inOther : correctionTexts.inNarrative;
  return (correction ? paneTexts.suspect : elsewhere)(place, value);
};

const tied = ({ place, value, correction, isElsewhere }: NamedSuspect): Text => {
  const elsewhere = isElsewhere ? correctionTexts.tieInOther : correctionTexts.tieInNarrative;
  return (correction ? paneTexts.suspectOf : elsewhere)(place, value);
};

export interface SuspectProps {
  readonly shown: ShownFinding;
  readonly open: boolean;
}

/** Which figure is wrong and what it should be; or between which this cannot be told, each with what it should be. */
export function Suspect({ shown, open }: SuspectProps) {
  const styles = useStyles();
  const { t } = useMeans();
  const named = suspectsOf(shown);
  if (named.length === 0) return null;
  const only = onlySuspect(shown, named);
  if (only) {
    return <div className={styles.suspect}>{t(suspected(only))}</div>;
  }
  if (open) return <Ties named={named} mended={shown.mended} />;
  const places = named.map(({ place, value }) => paneTexts.suspectOf(place, value));
  return <div className={styles.suspect}>{t(correctionTexts.tied({ places }))}</div>;
}

interface TiesProps {
  readonly named: readonly NamedSuspect[];
  readonly mended: boolean;
}

function Ties({ named, mended }: TiesProps) {
  const styles = useStyles();
  const { t } = useMeans();
  return (
    <div className={styles.suspect}>
      {t(correctionTexts.ties)}
      <ul className={styles.ties}>
        {named.map((suspect) => (
          <li key={suspect.place} className={mergeClasses(styles.tie, styles.above)}>
            <span className={styles.says}>{t(tied(suspect))}</span>
            {suspect.correction && !mended && (
              <ApplyButton correction={suspect.correction} place={suspect.place} className={styles.above} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
