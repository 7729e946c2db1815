import { useEffect, useState } from 'react';
import { Cancelled } from '../checker';
import { latestOf } from '../state';
import { usePane } from '../ui/context';
import type { Question, ReplyTo } from '../worker/questions';

/** What came of a question: nothing yet, nothing any more, or the reply. */
export type Asking<Q extends Question> =
  { readonly state: 'asked' | 'gone' } | { readonly state: 'answered'; readonly reply: ReplyTo<Q> };

/** Asks about the newest check, and again when there is a newer one; what was answered before stays until then. */
export function useAsked<Q extends Question>(question: Q): Asking<Q> {
  const { state, session } = usePane();
  const latest = latestOf(state);
  const key = JSON.stringify(question);
  const [asking, setAsking] = useState<Asking<Q>>({ state: 'asked' });
  useEffect(() => {
    let current = true;
    session.ask(question).then(
      (reply) => {
        if (current) setAsking({ state: 'answered', reply });
      },
      (error: unknown) => {
        if (current && error instanceof Cancelled) setAsking({ state: 'gone' });
      },
    );
    return () => {
      current = false;
    };
    // The question by what it says.
  }, [key, latest, session]);
  return asking;
}
