import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

/**
 * A CommonJS module as V8 compiles it, with what it kept of an earlier run where that lies beside the file: a program of
 * 700 kB is otherwise compiled anew at every start, which takes longer than to check a package.
 */
export interface Compiled {
  readonly script: Script;
  /** Runs the module, and gives what it exports, as `require` would. */
  readonly run: () => unknown;
}

/** Where the compiled code of a file lies, for this version of Node on such a machine alone: another makes its own of the source. */
export const cacheOf = (file: string): string =>
  `${file}.${process.version}-${process.platform}-${process.arch}.cache`;

/** Throws where the file cannot be read; without compiled code, or with such as V8 does not take, the source is compiled. */
export function compiled(file: string): Compiled {
  const source = readFileSync(file, 'utf8');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData: kept(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const run = (): unknown => {
    const wrapped = script.runInThisContext() as (...values: unknown[]) => void;
    const module = { exports: {} };
    wrapped.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
    return module.exports;
  };
  return { script, run };
}

function kept(file: string): Buffer | undefined {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}
