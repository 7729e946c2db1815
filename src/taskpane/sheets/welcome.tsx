import { makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { heldOf } from './forms';
import { SampleOffer } from './sample-offer';

const useStyles = makeStyles({
  welcome: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    color: tokens.colorNeutralForeground2,
    lineHeight: '20px',
  },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '12px', counterReset: 'sentence' },
  line: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    counterIncrement: 'sentence',
    '::before': {
      content: 'counter(sentence)',
      color: tokens.colorBrandForeground1,
      fontWeight: tokens.fontWeightSemibold,
      fontVariantNumeric: 'tabular-nums',
    },
  },
  says: { margin: 0 },
});

/** Before the first check: what Gouji does, in three sentences, once; later only that it is ready. */
export function Welcome() {
  const styles = useStyles();
  const { state, t } = usePane();
  const { survey } = state;
  if (!survey) return <div className={styles.welcome} />;
  const { missing, unreadable } = heldOf(survey);
  return (
    <div className={styles.welcome}>
      {!state.preferences.welcomed && (
        <ol className={styles.list}>
          {paneTexts.welcome.map((sentence) => (
            <li key={sentence.zh} className={styles.line}>
              <span>{t(sentence)}</span>
            </li>
          ))}
        </ol>
      )}
      <SampleOffer />
      {(missing.length > 0 || !state.checking) && (
        <p className={styles.says}>
          {t(
            missing.length + unreadable.length === 0
              ? paneTexts.ready
              : paneTexts.readyMissing(missing, unreadable),
          )}
        </p>
      )}
    </div>
  );
}
