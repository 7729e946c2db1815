import { draws } from './draws';
import { published, shared } from './fixtures/shared';
import { onlyWhere } from './skipping';

/** Tests over what stands in ../shared: `withShared('corpus', 'its packages were not checked', (corpus) => …)`. */
export function withShared(what: string, untried: string, declare: (folder: string) => void): void {
  const folder = shared(what);
  onlyWhere(folder !== null, `no ${what} in ../shared: ${untried}`, () => declare(folder!));
}

/** A test for each published package, in a hurry for some of them. */
export function forEachPublished(what: string, run: (name: string) => Promise<void> | void): void {
  withShared('corpus', what, () =>
    test.each(published.slice(0, draws(published.length)))(`%s: ${what}`, run),
  );
}
