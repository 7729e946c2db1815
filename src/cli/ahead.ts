/**
 * Hands work out, so much ahead of what is wanted next, and gives what became of each in order; null is what was ended before it
 * was done. Once `ended` says so nothing more is handed out.
 */
export async function* inOrder<T, Done>(
  all: readonly T[],
  work: (each: T) => Promise<Done | null>,
  ended: () => unknown,
  ahead: number,
): AsyncGenerator<Done> {
  const going: Promise<Done | null>[] = [];
  for (let next = 0; ;) {
    while (next < all.length && going.length < ahead && !ended()) going.push(work(all[next++]!));
    const first = going.shift();
    if (!first) return;
    const done = await first;
    if (done) yield done;
  }
}
