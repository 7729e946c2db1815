import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Text } from '../model/text';
import { Body } from './ui/body';
import { SelectedTies } from './ledger/cell-ties';
import { Footer } from './ui/footer';
import { Header } from './ui/header';
import { Panels } from './ui/panels';
import { MeansContext, PaneContext } from './ui/context';
import type { Session } from './session';
import { dark, light } from './ui/theme';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '300px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '13px',
    lineHeight: '18px',
  },
  // Stays where it is beneath a panel, so that coming back finds everything where it was.
  hidden: { display: 'none' },
});

export interface PaneProps {
  readonly session: Session;
  readonly darkTheme: boolean;
  readonly sample: () => Promise<'opened' | 'saved'>;
}

/** The task pane: its head, the results or a panel over them, and what writes to the workbook at the foot. */
export function Pane({ session, darkTheme, sample }: PaneProps) {
  const styles = useStyles();
  const { store } = session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { language } = state.preferences;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  // Wherever the focus is, on nothing too, as after a press beside the list.
  useEffect(() => {
    const step = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      const { outcome, panel, asking, proposed } = store.get();
      if (!outcome || panel || asking || proposed) return;
      event.preventDefault();
      void session.step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, [session, store]);
  const means = useMemo(
    () => ({ session, sample, dispatch: store.dispatch, t: (text: Text) => text[language] }),
    [session, sample, store, language],
  );
  const pane = useMemo(() => ({ ...means, state }), [means, state]);
  return (
    <FluentProvider theme={darkTheme ? dark : light}>
      <MeansContext value={means}>
        <PaneContext value={pane}>
          <div className={styles.root}>
            <Header />
            {state.panel && <Panels panel={state.panel} />}
            <Body className={state.panel ? styles.hidden : undefined} />
            <SelectedTies />
            <Footer />
          </div>
        </PaneContext>
      </MeansContext>
    </FluentProvider>
  );
}
