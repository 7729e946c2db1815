import { Field, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from './context';
import { PanelFrame } from './panel-frame';

const useStyles = makeStyles({
  settings: { display: 'grid', gap: '16px', paddingTop: '4px' },
  heading: { margin: '0 0 4px', fontSize: '13px', lineHeight: '18px', fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What she may want otherwise, kept on this computer. */
export default function PanelSettings() {
  const styles = useStyles();
  const { state, session, t } = usePane();
  const { recheck, language } = state.preferences;
  return (
    <PanelFrame title={paneTexts.settings}>
      <div className={styles.settings}>
        <Field hint={t(paneTexts.recheckHint)}>
          <Switch
            checked={recheck}
            label={t(paneTexts.recheckSwitch)}
            onChange={(_, { checked }) => void session.prefer({ recheck: checked })}
          />
        </Field>
        <Field label={t(paneTexts.languageSetting)}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_, { value }) => void session.prefer({ language: value === 'en' ? 'en' : 'zh' })}
          >
            <Radio value="zh" label={t(paneTexts.chinese)} />
            <Radio value="en" label={t(paneTexts.english)} />
          </RadioGroup>
        </Field>
        <section>
          <h3 className={styles.heading}>{t(paneTexts.limits)}</h3>
          {state.limits.length === 0 ? (
            <p className={styles.none}>{t(paneTexts.noLimits)}</p>
          ) : (
            <ul className={styles.list}>
              {state.limits.map((limit) => (
                <li key={limit.zh}>{t(limit)}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </PanelFrame>
  );
}
