import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unzip } from '../../src/hosts/file/zip';
import { note } from '../valid/outputs';

const ROOT = join(__dirname, '../..');
/** The built program. */
export const PROGRAM = join(ROOT, 'build/cli/main.js');
/** How it is started: as the tests are, of code that ends before it would pay to optimise it (vitest.config.mjs). */
export const STARTED = [...process.execArgv.filter((flag) => flag.startsWith('--interrupt-budget')), PROGRAM];

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as its user would. */
export function gouji(...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...STARTED, ...words], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  noteOutputs(words);
  return { status, out: stdout, err: stderr };
}

/** What the program wrote is validated with all that tests write. */
function noteOutputs(words: readonly string[]): void {
  const output = words[words.indexOf('--output') + 1];
  if (!words.includes('--output') || output === undefined || !existsSync(dirname(output))) return;
  const copies = readdirSync(dirname(output)).filter((name) => name.endsWith('.checked.docx'));
  for (const path of [output, ...copies.map((name) => join(dirname(output), name))]) {
    if (existsSync(path)) note(`gouji ${words[0]}: ${basename(path)}`, unzip(readFileSync(path), path));
  }
}

/** A folder of its own for a test file's packages, gone afterwards. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'gouji-'));

  put(name: string, bytes: Uint8Array | string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
