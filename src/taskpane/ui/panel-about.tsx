import { makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../text/pane-texts';
import { VERSION } from '../../version';
import { usePane } from './context';
import { PanelFrame } from './panel-frame';

const useStyles = makeStyles({
  says: { margin: '4px 0 8px', lineHeight: '20px' },
  version: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export default function PanelAbout() {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <PanelFrame title={paneTexts.about}>
      <p className={styles.says}>{t(paneTexts.aboutText)}</p>
      <p className={styles.version}>Gouji · {t(paneTexts.version(VERSION))}</p>
    </PanelFrame>
  );
}
