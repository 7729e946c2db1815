import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { paneTexts } from '../../text/pane-texts';
import { usePane } from '../context';
import type { Writing } from '../state';
import { wordsFor } from '../wording';

const useStyles = makeStyles({
  ask: {
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: `inset 0 2px ${tokens.colorBrandStroke1}`,
  },
  says: { margin: '0 0 8px' },
  buttons: { display: 'flex', gap: '6px' },
});

/** What would be written, before it is. */
export function Ask({ what }: { readonly what: Writing }) {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const go = useRef<HTMLButtonElement | null>(null);
  const asker = useRef<Element | null>(null);
  const says = useId();
  useEffect(() => {
    asker.current = document.activeElement;
    // A menu gives the focus back to its button as it closes; this comes after.
    const frame = requestAnimationFrame(() => go.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = (): void => {
    dispatch({ type: 'asked', what: null });
    if (asker.current instanceof HTMLElement) asker.current.focus();
  };
  return (
    <div
      role="alertdialog"
      aria-label={t(paneTexts.go[what])}
      aria-describedby={says}
      className={styles.ask}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <p id={says} className={styles.says}>
        {t(wordsFor(paneTexts.ask, what, state.outcome))}
      </p>
      <div className={styles.buttons}>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            go.current = button;
          }}
          size="small"
          appearance="primary"
          onClick={() => {
            if (asker.current instanceof HTMLElement) asker.current.focus();
            void session.write(what);
          }}
        >
          {t(paneTexts.go[what])}
        </Button>
        <Button size="small" onClick={close}>
          {t(paneTexts.cancel)}
        </Button>
      </div>
    </div>
  );
}
