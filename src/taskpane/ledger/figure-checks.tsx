import { makeStyles, tokens } from '@fluentui/react-components';
import type { FigurePlace } from '../../findings/ledger';
import { parseAddress } from '../../model/sheet';
import { ledgerTexts } from '../../text/ledger-texts';
import { usePane } from '../ui/context';
import type { PlaceView } from '../worker/messages';
import { CheckLine, type CheckLineProps } from './check-line';
import { useAsked } from './use-asked';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  says: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
});

/** Where the figure of a place is to be looked for. */
export function figurePlaceOf(place: PlaceView): FigurePlace {
  return 'sheet' in place
    ? { sheet: place.sheet, ...parseAddress(place.address) }
    : { file: place.file, start: place.start };
}

interface FigureChecksProps {
  readonly place: FigurePlace;
  readonly onPlace?: CheckLineProps['onPlace'];
}

/** Every identity that a figure stands in, what disagrees first: asked for when it is opened. */
export function FigureChecks({ place, onPlace }: FigureChecksProps) {
  const styles = useStyles();
  const { t } = usePane();
  const asking = useAsked({ kind: 'figure', place });
  if (asking.state !== 'answered') {
    return (
      <p className={styles.says}>{t(asking.state === 'gone' ? ledgerTexts.gone : ledgerTexts.loading)}</p>
    );
  }
  const { reply } = asking;
  if (!reply) return <p className={styles.says}>{t(ledgerTexts.noFigure)}</p>;
  if (reply.total === 0) return <p className={styles.says}>{t(ledgerTexts.untouched)}</p>;
  return (
    <ul className={styles.list} aria-label={t(ledgerTexts.checksOf(reply.figure.where))}>
      {reply.checks.map((check, index) => (
        <CheckLine key={index} check={check} ruled onPlace={onPlace} />
      ))}
      {reply.total > reply.checks.length && (
        <li className={styles.says}>{t(ledgerTexts.andMore(reply.total - reply.checks.length))}</li>
      )}
    </ul>
  );
}
