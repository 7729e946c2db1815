import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { correctionTexts } from '../../text/correction-texts';
import { listTexts } from '../../text/list-texts';
import { paneTexts } from '../../text/pane-texts';
import { useMeans } from '../ui/context';
import { CopyButton } from '../ui/copy-button';
import { Place } from './place';
import { whereToMend } from './printed-at';
import { onlySuspect, suspectsOf, type NamedSuspect } from './suspects';
import type { ShownFinding } from './view';
import { ApplyButton } from '../corrections/apply-button';

const useStyles = makeStyles({
  suspect: {
    gridColumn: 2,
    minWidth: 0,
    marginTop: '4px',
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '5px', rowGap: '6px' },
  // Its text can be selected: the card's own press lies below it.
  due: {
    position: 'relative',
    zIndex: 1,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'text',
    userSelect: 'text',
  },
  value: { display: 'inline-flex', alignItems: 'center', gap: '5px' },
  copy: { margin: '-3px' },
  ties: { margin: '2px 0 0', padding: 0, listStyle: 'none', display: 'grid', gap: '4px' },
  tie: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  says: { flex: 1, minWidth: 0 },
  above: { position: 'relative', zIndex: 1 },
});

export interface SuspectProps {
  readonly shown: ShownFinding;
  readonly open: boolean;
  /** The figure of the finding that is shown in the sheet. */
  readonly place: number | null;
  /** Can the Tab key reach its links? */
  readonly reachable: boolean;
}

/** Which figure is wrong and what it should be; or between which this cannot be told, each with what it should be. */
export function Suspect({ shown, open, place, reachable }: SuspectProps) {
  const styles = useStyles();
  const { t } = useMeans();
  const named = suspectsOf(shown);
  if (named.length === 0) return null;
  const only = onlySuspect(shown, named);
  if (only) {
    return (
      <div className={styles.suspect}>
        <Due shown={shown} suspect={only} current={place === only.figure} reachable={reachable}>
          {t(listTexts.suspect)}
        </Due>
      </div>
    );
  }
  if (open) return <Ties shown={shown} named={named} place={place} reachable={reachable} />;
  const places = named.map(({ name, value }) => paneTexts.suspectOf(name, value));
  return <div className={styles.suspect}>{t(correctionTexts.tied({ places }))}</div>;
}

interface DueProps {
  readonly shown: ShownFinding;
  readonly suspect: NamedSuspect;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly children?: ReactNode;
}

/** A suspect, a link to where it stands, with the value due, which can be copied, and where the pane cannot write it. */
function Due({ shown, suspect, current, reachable, children }: DueProps) {
  const styles = useStyles();
  const { t } = useMeans();
  const { figure, name, value, correction, isElsewhere } = suspect;
  return (
    <span className={styles.line}>
      {children}
      <Place
        shown={shown}
        index={figure}
        name={name}
        printed={false}
        current={current}
        reachable={reachable}
      />
      <span>{t(listTexts.due)}</span>
      <span className={styles.value}>
        <span className={styles.due}>{value}</span>
        <CopyButton
          className={mergeClasses(styles.above, styles.copy)}
          text={value}
          label={t(listTexts.copyValue(value))}
          reachable={reachable}
        />
      </span>
      {whereToMend(correction, !isElsewhere).map((says) => (
        <span key={says.zh}>{t(says)}</span>
      ))}
    </span>
  );
}

interface TiesProps extends Omit<SuspectProps, 'open'> {
  readonly named: readonly NamedSuspect[];
}

function Ties({ shown, named, place, reachable }: TiesProps) {
  const styles = useStyles();
  const { t } = useMeans();
  return (
    <div className={styles.suspect}>
      {t(correctionTexts.ties)}
      <ul className={styles.ties}>
        {named.map((suspect) => (
          <li key={suspect.figure} className={mergeClasses(styles.tie, styles.above)}>
            <span className={styles.says}>
              <Due shown={shown} suspect={suspect} current={place === suspect.figure} reachable={reachable} />
            </span>
            {suspect.correction && !shown.mended && (
              <ApplyButton correction={suspect.correction} place={suspect.place} className={styles.above} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
