import { HostError } from '../../hosts/workbook';
import type { Action, PaneState, Retry } from '../state';
import type { Store } from '../store';
import { noticeOf } from './wording';

/** Ends a write that was refused or broke: says why, and how to try again. */
export function writeRefused(store: Store<PaneState, Action>, error: unknown, retry: Retry): void {
  store.dispatch({ type: 'writeEnded', written: null });
  if (error instanceof HostError && error.refusal === 'readOnly') store.dispatch({ type: 'refusedToWrite' });
  store.dispatch({ type: 'noticed', notice: noticeOf(error, retry) });
}
