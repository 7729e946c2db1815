import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isElsewhere } from '../../model/sheet';
import { ledgerTexts } from '../../text/ledger-texts';
import { usePane } from '../ui/context';
import { LinkButton } from '../ui/link-button';
import type { PlaceView } from '../worker/messages';
import type { CheckView, SideView } from '../worker/questions';

const useStyles = makeStyles({
  check: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '4px',
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: '12px',
    lineHeight: '17px',
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'text',
  },
  tick: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  rule: { gridColumn: 2, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  side: { gridColumn: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px' },
  name: { overflowWrap: 'anywhere' },
  places: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  muted: { color: tokens.colorNeutralForeground2 },
  says: { gridColumn: 2, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface CheckLineProps {
  readonly check: CheckView;
  /** With what it is a case of, where that stands not above it. */
  readonly ruled?: boolean;
  /** A place was chosen, which is shown besides. */
  readonly onPlace?: ((place: PlaceView) => void) | undefined;
}

/** One identity ticked off: both sides with what they come to and where they stand, and how far they are apart. */
export function CheckLine({ check, ruled = false, onPlace }: CheckLineProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { kind, rule, relation, sides, difference, allowed, why } = check;
  return (
    <li className={styles.check}>
      <span
        className={mergeClasses(styles.tick, kind === 'inconsistent' && styles.wrong)}
        role="img"
        aria-label={t(ledgerTexts.kind[kind])}
        title={t(ledgerTexts.kind[kind])}
      >
        {ledgerTexts.tick[kind]}
      </span>
      <Side side={sides[0]} sign="" onPlace={onPlace} />
      <Side side={sides[1]} sign={relation} onPlace={onPlace} />
      {ruled && <span className={styles.rule}>{rule}</span>}
      {difference !== null && allowed !== null && (
        <span className={mergeClasses(styles.says, kind === 'inconsistent' && styles.wrong)}>
          {t(ledgerTexts.apart(difference, allowed))}
        </span>
      )}
      {why !== null && <span className={styles.says}>{why}</span>}
    </li>
  );
}

interface CheckSideProps {
  readonly side: SideView;
  readonly sign: string;
  readonly onPlace: CheckLineProps['onPlace'];
}

function Side({ side: { name, total, places, more }, sign, onPlace }: CheckSideProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <span className={styles.side}>
      <span className={styles.name}>
        {sign && `${sign} `}
        {name}
      </span>
      <span>{total}</span>
      <span className={styles.places}>
        {places.map((place, index) => (
          <PlaceLink key={index} place={place} printed={places.length > 1} onPlace={onPlace} />
        ))}
        {more > 0 && <span className={styles.muted}>{t(ledgerTexts.andMore(more))}</span>}
      </span>
    </span>
  );
}

interface PlaceLinkProps {
  readonly place: PlaceView;
  readonly printed: boolean;
  readonly onPlace: CheckLineProps['onPlace'];
}

/** A link to a cell or a passage; a cell of another workbook is only named. */
function PlaceLink({ place, printed, onPlace }: PlaceLinkProps) {
  const { session } = usePane();
  const words = printed ? `${place.where} ${place.printed}` : place.where;
  if ('sheet' in place && isElsewhere(place.sheet)) return <span title={place.item}>{words}</span>;
  return (
    <LinkButton
      title={place.item}
      onClick={() => {
        onPlace?.(place);
        if ('sheet' in place) void session.select(place.sheet, place.address);
        else if (!onPlace) session.narratives.show(place);
      }}
    >
      {words}
    </LinkButton>
  );
}
