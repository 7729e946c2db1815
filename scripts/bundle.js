const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { build } = require('esbuild');

/**
 * Makes the command line that ships: build/cli/main.js and a file for each process or thread that it starts, every one
 * with all of our code that it needs, since hundreds of small files take longer to find than to run. Packages by others
 * stay in node_modules, but for those of which only a part is used: that part is a file of its own, loaded where it is
 * needed. Beside the program lies what V8 compiled of it.
 */

const ROOT = path.join(__dirname, '..');
const OUTPUT = 'build/cli';

/** What is started by its file is named as `join(__dirname, 'worker.js')`; all bundles lie in one folder, under these names. */
const STARTED = /\bjoin\(__dirname, '([\w-]+)\.js'\)/g;

/** The sources of what ships, the command line's entry first. */
function entries() {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('src', file));
  const started = sources.flatMap((source) =>
    [...readFileSync(path.join(ROOT, source), 'utf8').matchAll(STARTED)].map(([, name]) =>
      path.join(path.dirname(source), `${name}.ts`),
    ),
  );
  const all = [...new Set(['src/cli/main.ts', ...started])];
  if (new Set(all.map((file) => path.basename(file))).size < all.length)
    throw new Error(`two of ${all.join(', ')} would be one file`);
  return all;
}

/** Modules that name what is used of a large package, which whoever installs the command line does not get. */
const PARTS = ['src/hosts/document/docx-library.ts'];

const OPTIONS = {
  absWorkingDir: ROOT,
  outdir: OUTPUT,
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  // Half of the text is comments; names stay, for whoever reads a stack.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
};

/** Leaves these modules out of the files that load them: each lies beside them, and is required when it is asked for. */
const partsApart = {
  name: 'parts-apart',
  setup({ onResolve, onLoad }) {
    for (const part of PARTS) {
      const name = path.basename(part, '.ts');
      onResolve({ filter: new RegExp(`/${name}$`), namespace: 'file' }, () => ({
        path: name,
        namespace: 'part',
      }));
    }
    onLoad({ filter: /^/, namespace: 'part' }, ({ path: name }) => ({
      contents: `module.exports = require('./${name}.js')`,
    }));
    onResolve({ filter: /^/, namespace: 'part' }, ({ path: name }) => ({ path: name, external: true }));
  },
};

async function bundle() {
  rmSync(path.join(ROOT, OUTPUT), { recursive: true, force: true });
  await build({ ...OPTIONS, entryPoints: entries(), packages: 'external', plugins: [partsApart] });
  await build({ ...OPTIONS, entryPoints: PARTS });
  execFileSync(process.execPath, [path.join(__dirname, 'keep-compiled.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

bundle().catch(() => {
  // esbuild, or the program, has said what was wrong.
  process.exitCode = 1;
});
