import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../../shared/corpus');

/** The published packages; none where ../shared/corpus is absent. */
export const corpus: readonly string[] = existsSync(folder)
  ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'statements.xlsx')))
  : [];

export const published = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, name, 'statements.xlsx')));

/** Tests for each published package; one that says so where there is none. */
export function forEachPublished(what: string, run: (name: string) => Promise<void>): void {
  if (corpus.length > 0) test.each(corpus)(`%s: ${what}`, run);
  else test.skip(`the corpus is not here (${folder}): ${what}`, () => undefined);
}
