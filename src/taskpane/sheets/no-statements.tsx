import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../ui/context';
import { SampleOffer } from './sample-offer';

const useStyles = makeStyles({
  box: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '4px 12px 16px' },
  title: { margin: '0 0 8px', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  says: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  kind: { margin: '0 0 4px', fontSize: '12px', lineHeight: '16px', fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: '0 0 12px',
    padding: '8px 12px',
    listStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    rowGap: '3px',
    fontSize: '12px',
  },
  buttons: { display: 'flex', gap: '8px' },
});

/** No sheet prints a statement's title: which were looked for, and how to say it by hand. */
export function NoStatements() {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  return (
    <div className={styles.box}>
      <h2 className={styles.title}>{t(paneTexts.noStatements)}</h2>
      <p className={styles.says}>{t(paneTexts.noStatementsWhy)}</p>
      {state.survey?.kinds.map((kind) => (
        <section key={kind.title.zh}>
          <h3 className={styles.kind}>{t(kind.title)}</h3>
          <ul className={styles.list}>
            {kind.forms.map(({ id, title }) => (
              <li key={id}>
                {/* The printed titles are Chinese whatever the pane speaks. */}
                <span lang="zh-CN">{title.zh}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.says}>{t(paneTexts.noStatementsDo)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => dispatch({ type: 'panel', panel: 'sheets' })}>
          {t(paneTexts.assignByHand)}
        </Button>
        <Button onClick={() => void session.open()}>{t(paneTexts.retry)}</Button>
      </div>
      <SampleOffer />
    </div>
  );
}
