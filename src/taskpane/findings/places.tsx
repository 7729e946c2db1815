import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { paneTexts } from '../../text/pane-texts';
import { useMeans } from '../ui/context';
import type { ShownFinding } from './view';
import type { CardSide } from '../worker/messages';
import { Place } from './place';

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '7px',
    rowGap: '6px',
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  side: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '5px',
    rowGap: '6px',
    minWidth: 0,
  },
  sign: { color: tokens.colorNeutralForeground3 },
});

interface PlacesProps {
  readonly shown: ShownFinding;
  readonly place: number | null;
  readonly reachable: boolean;
}

/** Both places of a finding, each a link into the sheet, with what they print. */
export function Places({ shown, place, reachable }: PlacesProps) {
  const styles = useStyles();
  const { finding, card } = shown;
  const link = (index: number, printed: boolean) => (
    <Place
      key={index}
      shown={shown}
      index={index}
      printed={printed}
      current={place === index}
      reachable={reachable}
    />
  );
  if (!card.sides) {
    const [first, ...others] = finding.figures;
    if (!first) return null;
    return (
      <div className={styles.places}>
        {link(0, finding.severity !== 'rounding')}
        {others.length === 1 && link(1, true)}
        {others.length > 1 && <More count={others.length} />}
      </div>
    );
  }
  return (
    <div className={styles.places}>
      {card.sides.map((side, index) => (
        <Fragment key={index}>
          {index === 1 && <span className={styles.sign}>↔</span>}
          <SideOf side={side} link={link} />
        </Fragment>
      ))}
    </div>
  );
}

interface SideProps {
  readonly side: CardSide;
  readonly link: (index: number, printed: boolean) => React.ReactNode;
}

function SideOf({ side: { figures, total }, link }: SideProps) {
  const styles = useStyles();
  if (figures.length <= 1) {
    return <span className={styles.side}>{figures[0] === undefined ? total : link(figures[0], true)}</span>;
  }
  return (
    <span className={styles.side}>
      {link(figures[0]!, false)}
      <span className={styles.sign}>{figures.length === 2 ? '+' : '…'}</span>
      {link(figures.at(-1)!, false)}
      <span>{total}</span>
    </span>
  );
}

function More({ count }: { readonly count: number }) {
  const styles = useStyles();
  const { t } = useMeans();
  return <span className={styles.sign}>{t(paneTexts.moreFigures(count))}</span>;
}
