import { Button, makeStyles } from '@fluentui/react-components';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { letterPaneTexts } from '../../text/letter-pane-texts';
import { usePane } from '../ui/context';

const useStyles = makeStyles({
  button: { flex: '0 0 auto', minWidth: 'auto', paddingLeft: '6px', paddingRight: '6px' },
  // Four words beside each other have no room in a narrow pane: its name is read out, and shown on pointing.
  words: {
    whiteSpace: 'nowrap',
    marginLeft: '4px',
    '@media (max-width: 419px)': { display: 'none' },
  },
});

/** Saves 审核意见 as a Word file. */
export function LetterButton() {
  const styles = useStyles();
  const { state, session, t } = usePane();
  return (
    <Button
      size="small"
      className={styles.button}
      aria-label={t(letterPaneTexts.button)}
      title={t(letterPaneTexts.buttonTells)}
      disabledFocusable={state.writing !== null || state.checking !== null}
      onClick={() => void session.letter.download()}
    >
      <Mail16Regular />
      <span className={styles.words}>{t(letterPaneTexts.button)}</span>
    </Button>
  );
}
