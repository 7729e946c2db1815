import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Where the built pane and the built page stand. */
export const BUILT = {
  pane: path.resolve('build/workbench-pane'),
  page: path.resolve('build/workbench-page'),
};

/** Builds both where anything has changed since. */
export async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [path.resolve('workbench/build.js')]);
}
