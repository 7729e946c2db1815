import { useLayoutEffect, useRef, type FocusEvent, type RefCallback } from 'react';

interface KeptFocus {
  readonly ref: RefCallback<HTMLElement>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** Keeps the keyboard inside a list when what it stood on goes away: it moves on to the stop the list now offers. */
export function useKeptFocus(stop: string): KeptFocus {
  const list = useRef<HTMLElement>(null);
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(stop)?.focus();
  });
  return {
    ref: (element) => {
      list.current = element;
    },
    onFocus: () => {
      inside.current = true;
    },
    onBlur: ({ target, relatedTarget, currentTarget }) => {
      if (relatedTarget) inside.current = currentTarget.contains(relatedTarget);
      // She left it, unless it left her: what is taken away blurs too.
      else queueMicrotask(() => (inside.current = !target.isConnected));
    },
  };
}
