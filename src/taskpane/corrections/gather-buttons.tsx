import { Button, makeStyles } from '@fluentui/react-components';
import { togetherTexts } from '../../text/together-texts';
import type { Gathered } from '../state';
import { usePane } from '../ui/context';
import { gatheredOf, writable } from './gathered';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 12px' },
});

const SURE: Gathered = { kind: 'sure' };
const NUMBERS: Gathered = { kind: 'numbers', finding: null };

/** 改正有把握的 5 处…, 把 12 个文本转为数字…: above the findings, where there is something to correct together. */
export function GatherButtons() {
  const styles = useStyles();
  const { state, dispatch, t } = usePane();
  const sure = writable(gatheredOf(state, SURE)).length;
  const numbers = writable(gatheredOf(state, NUMBERS)).length;
  if (sure + numbers === 0) return null;
  return (
    <div className={styles.buttons}>
      {sure > 0 && (
        <Button size="small" onClick={() => dispatch({ type: 'gathered', gathered: SURE })}>
          {t(togetherTexts.open(sure))}
        </Button>
      )}
      {numbers > 0 && (
        <Button size="small" onClick={() => dispatch({ type: 'gathered', gathered: NUMBERS })}>
          {t(togetherTexts.openNumbers(numbers))}
        </Button>
      )}
    </div>
  );
}
