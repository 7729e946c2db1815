import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { paneTexts } from '../../text/pane-texts';
import { writingTexts } from '../../text/writing-texts';
import { usePane } from '../ui/context';
import { latestOf, type WriteTask } from '../state';
import type { Part } from '../worker/messages';
import { lessWords, takenAway, wordsFor } from './wording';

const useStyles = makeStyles({
  ask: {
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: `inset 0 2px ${tokens.colorBrandStroke1}`,
  },
  says: { margin: '0 0 8px' },
  rechecked: { margin: '0 0 4px', color: tokens.colorStatusWarningForeground1 },
  less: { margin: '4px 0 0', color: tokens.colorStatusWarningForeground1 },
  buttons: { display: 'flex', gap: '6px' },
});

export interface AskProps {
  /** What she would say yes to, in a word. */
  readonly go: string;
  readonly onGo: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks before anything is written: Enter says yes, Escape no, and the keyboard goes back to where it came from. */
export function Ask({ go: yes, onGo, onCancel, children }: AskProps) {
  const styles = useStyles();
  const { t } = usePane();
  const go = useRef<HTMLButtonElement | null>(null);
  const asker = useRef<Element | null>(null);
  const says = useId();
  useEffect(() => {
    asker.current = document.activeElement;
    // A menu gives the focus back to its button as it closes; this comes after.
    const frame = requestAnimationFrame(() => go.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const goBack = (): void => {
    if (asker.current instanceof HTMLElement) asker.current.focus();
  };
  const close = (): void => {
    onCancel();
    goBack();
  };
  return (
    <div
      role="alertdialog"
      aria-label={yes}
      aria-describedby={says}
      className={styles.ask}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The card it may stand in closes by the same key.
        event.stopPropagation();
        close();
      }}
    >
      <div id={says} className={styles.says}>
        {children}
      </div>
      <div className={styles.buttons}>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            go.current = button;
          }}
          size="small"
          appearance="primary"
          onClick={() => {
            goBack();
            onGo();
          }}
        >
          {yes}
        </Button>
        <Button size="small" onClick={close}>
          {t(paneTexts.cancel)}
        </Button>
      </div>
    </div>
  );
}

/** What would be written, before it is. */
export function AskToWrite({ what }: { readonly what: WriteTask }) {
  const styles = useStyles();
  const { state, session, dispatch, t } = usePane();
  const isRemoval = what === 'remove' || takenAway(what) !== null;
  const less = isRemoval ? null : lessWords(state);
  const hers = {
    opinions: state.opinions,
    reasons: what === 'remove' ? Object.keys(state.memory.setAside).length : 0,
    corrections: what === 'remove' ? state.corrections.length : 0,
  };
  return (
    <Ask
      go={t(paneTexts.go[isRemoval ? 'remove' : (what as Part)])}
      onGo={() => void session.writing.write(what)}
      onCancel={() => dispatch({ type: 'asked', what: null })}
    >
      {state.rechecked && <p className={styles.rechecked}>{t(paneTexts.recheckedFirst)}</p>}
      {t(wordsFor(paneTexts.ask, what, latestOf(state)))}
      {Object.values(hers).some((count) => count > 0) && (
        <p className={styles.less}>{t(writingTexts.goesToo(hers))}</p>
      )}
      {less && <p className={styles.less}>{t(less)}</p>}
    </Ask>
  );
}
