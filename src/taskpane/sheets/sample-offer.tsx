import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sampleTexts } from '../../text/sample-texts';
import { usePane } from '../ui/context';

const useStyles = makeStyles({
  offer: { display: 'grid', gap: '6px', justifyItems: 'start', marginTop: '4px' },
  says: { margin: 0, color: tokens.colorNeutralForeground2, userSelect: 'text' },
});

/** At the first start: the sample, a package of an invented unit with errors in it. */
export function SampleOffer() {
  const styles = useStyles();
  const { state, sample, t } = usePane();
  const [came, setCame] = useState<'coming' | 'opened' | 'saved' | 'missing' | null>(null);
  if (state.preferences.welcomed) return null;
  return (
    <div className={styles.offer}>
      <Button
        size="small"
        title={t(sampleTexts.what)}
        disabledFocusable={came === 'coming'}
        onClick={() => {
          setCame('coming');
          sample().then(setCame, () => setCame('missing'));
        }}
      >
        {t(sampleTexts.offer)}
      </Button>
      <p className={styles.says} role="status">
        {came !== null && t(sampleTexts[came])}
      </p>
    </div>
  );
}
