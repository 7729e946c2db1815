import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as its user would. */
export function gouji(...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'build/src/cli/main.js'), ...words],
    {
      encoding: 'utf8',
      cwd: ROOT,
    },
  );
  return { status, out: stdout, err: stderr };
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
