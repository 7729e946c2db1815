import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useLayoutEffect } from 'react';
import type { Panel } from '../state';

// Looked at now and then: fetched when first opened.
const PANELS = {
  sheets: lazy(() => import(/* webpackChunkName: "panel-sheets" */ '../sheets/panel-sheets')),
  narratives: lazy(() => import(/* webpackChunkName: "panel-narratives" */ '../narrative/panel-narratives')),
  units: lazy(() => import(/* webpackChunkName: "panel-units" */ '../rollup/panel-units')),
  narrative: lazy(() => import(/* webpackChunkName: "panel-narrative" */ '../narrative/panel-narrative')),
  corrected: lazy(() => import(/* webpackChunkName: "panel-corrected" */ '../narrative/panel-corrected')),
  coverage: lazy(() => import(/* webpackChunkName: "panel-coverage" */ '../findings/panel-coverage')),
  corrections: lazy(
    () => import(/* webpackChunkName: "panel-corrections" */ '../corrections/panel-corrections'),
  ),
  ledger: lazy(() => import(/* webpackChunkName: "panel-ledger" */ '../ledger/panel-ledger')),
  together: lazy(() => import(/* webpackChunkName: "panel-together" */ '../corrections/panel-together')),
  settings: lazy(() => import(/* webpackChunkName: "panel-settings" */ './panel-settings')),
  about: lazy(() => import(/* webpackChunkName: "panel-about" */ './panel-about')),
} as const;

// The foot keeps its place in the moment before a panel is there.
const useStyles = makeStyles({ filler: { flex: 1 } });

export function Panels({ panel }: { readonly panel: Panel }) {
  const Content = PANELS[panel];
  // Before anything is painted: what she came from is hidden, and soon nothing has the focus.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
        // What opened it is gone, as an item of the menu is: to the menu.
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('header [aria-haspopup]')?.focus();
      });
    };
  }, []);
  return (
    <Suspense fallback={<div className={useStyles().filler} />}>
      <Content />
    </Suspense>
  );
}
