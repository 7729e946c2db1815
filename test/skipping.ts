import { spawnSync } from 'node:child_process';
import { published, shared } from './fixtures/shared';

/** Declares tests where what they need is here; elsewhere one that is skipped, its name saying what was not tried. */
export function onlyWhere(here: boolean, untried: string, declare: () => void): void {
  if (here) declare();
  else test.skip(untried, () => undefined);
}

/** Tests over what stands in ../shared: `withShared('corpus', 'its packages were not checked', (corpus) => …)`. */
export function withShared(what: string, untried: string, declare: (folder: string) => void): void {
  const folder = shared(what);
  onlyWhere(folder !== null, `no ${what} in ../shared: ${untried}`, () => declare(folder!));
}

/** A test for each published package. */
export function forEachPublished(what: string, run: (name: string) => Promise<void> | void): void {
  withShared('corpus', what, () => test.each(published)(`%s: ${what}`, run));
}

/** Tests that open files in LibreOffice, where `soffice` (or `lowriter`, its Writer) is installed. */
export function withLibreOffice(untried: string, declare: () => void, program = 'soffice'): void {
  const here = spawnSync(program, ['--version']).status === 0;
  onlyWhere(here, `${program} is not installed: ${untried}`, declare);
}
