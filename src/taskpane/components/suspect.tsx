import { makeStyles, tokens } from '@fluentui/react-components';
import { say } from '../../model/text';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../context';
import type { Shown } from '../view';
import { usePlaceName } from './places';

const useStyles = makeStyles({
  suspect: {
    gridColumn: 2,
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
});

/** Which figure is wrong and what it should be; or that this cannot be told. */
export function Suspect({ shown }: { readonly shown: Shown }) {
  const styles = useStyles();
  const { t } = usePane();
  const nameOf = usePlaceName();
  const { finding, card } = shown;
  const named = finding.suspects.map(({ figure }, index) => ({
    place: nameOf(shown, figure),
    value: card.suggested[index]!,
  }));
  const [first] = named;
  if (!first) return null;
  if (card.singled || named.length === 1) {
    return <div className={styles.suspect}>{t(paneTexts.suspect(first.place, first.value))}</div>;
  }
  const list = (separator: string): string =>
    named.map(({ place, value }) => t(paneTexts.suspectOf(place, value))).join(separator);
  return (
    <div className={styles.suspect}>
      {t(say(paneTexts.suspects(list('、')).zh, paneTexts.suspects(list(', ')).en))}
    </div>
  );
}
