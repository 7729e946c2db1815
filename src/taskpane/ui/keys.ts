import type { KeyboardEvent } from 'react';

/** Marks what the arrow keys stop at inside a list. */
export const STOP = { 'data-stop': '' } as const;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus between a list's stops by arrows, Home and End. Fields keep their own arrows. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = event.target as HTMLElement;
  if (
    !step ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(from.tagName)
  )
    return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  if (stops.length === 0) return;
  // From a control inside a stop's item, arrows leave from that item.
  const at = stops.findIndex((stop) => stop === from || stop.closest('[data-item]')?.contains(from));
  event.preventDefault();
  // From a heading, to what follows it or to what stands before.
  const following = stops.findIndex(
    (stop) => from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const after = following < 0 ? stops.length : following;
  const between = /Up|Left/.test(event.key) ? after : after - 1;
  stops[step(at < 0 ? between : at, stops.length)]?.focus();
}
