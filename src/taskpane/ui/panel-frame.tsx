import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { paneTexts } from '../../text/pane-texts';
import type { Text } from '../../model/text';
import { usePane } from './context';
import { IconButton } from './icon-button';

const useStyles = makeStyles({
  panel: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '0 12px 16px' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '0 -12px',
    padding: '8px 12px 8px 6px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    minWidth: 0,
    margin: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface PanelFrameProps {
  readonly title: Text;
  readonly children: ReactNode;
}

/** A page over the results; Esc or the arrow goes back to where she was. */
export function PanelFrame({ title, children }: PanelFrameProps) {
  const styles = useStyles();
  const { dispatch, t } = usePane();
  const back = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    back.current?.focus();
  }, []);
  const close = (): void => dispatch({ type: 'panel', panel: null });
  return (
    <main
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className={styles.head}>
        <IconButton
          ref={(button: HTMLButtonElement | null) => {
            back.current = button;
          }}
          icon={<ArrowLeft16Regular />}
          label={t(paneTexts.back)}
          onClick={close}
        />
        <h2 className={styles.title} title={t(title)}>
          {t(title)}
        </h2>
      </div>
      {children}
    </main>
  );
}
