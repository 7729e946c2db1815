import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { narrativeTexts } from '../../text/narrative-texts';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { countsOf, coverageOf } from './view';

const useStyles = makeStyles({
  clean: {
    padding: '28px 16px 20px',
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    gap: '4px',
  },
  icon: { color: tokens.colorBrandForeground1, marginBottom: '6px' },
  title: {
    margin: 0,
    fontSize: '15px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** Nothing to mend: what that rests on. */
export function Clean() {
  const styles = useStyles();
  const { state, t } = usePane();
  const { result } = state.outcome!;
  const { statements, narrative, counts } = result;
  const { checked, figures } = coverageOf(result);
  const { setAside } = countsOf(state);
  const read = statements.filter((each) => each.state === 'read' || each.state === 'empty').length;
  const unchecked = figures - checked;
  const agrees = narrative ? narrativeTexts.clean(checked) : paneTexts.clean(read, checked);
  const title = checked === 0 ? paneTexts.nothingChecked : agrees;
  return (
    <div className={styles.clean}>
      <CheckmarkCircle32Regular className={styles.icon} aria-hidden="true" />
      <h2 className={styles.title}>{t(title)}</h2>
      <p className={styles.line}>{t(paneTexts.cleanRounding(counts.rounding))}</p>
      {unchecked > 0 && <p className={styles.line}>{t(paneTexts.cleanUnchecked(unchecked))}</p>}
      {setAside > 0 && <p className={styles.line}>{t(paneTexts.cleanExplained(setAside))}</p>}
    </div>
  );
}
