const { existsSync, readdirSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

/**
 * Builds the task pane, as for production, and the workbench's page, where anything has changed since. A program of its
 * own: webpack's cache breaks when it is written from within jest. The pane goes to a folder of the workbench's own, so
 * that trying it never touches dist/.
 */

const ROOT = path.join(__dirname, '..');
const BUILD = path.join(ROOT, 'build');
const STAMP = path.join(BUILD, 'workbench-page/built');
const SOURCES = [
  'src',
  'workbench',
  'assets',
  'webpack.config.js',
  'scripts/office-files.js',
  'package-lock.json',
];

/** When anything below a path was last changed. */
function changed(at) {
  const { mtimeMs } = statSync(at);
  if (!statSync(at).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(at).map((name) => changed(path.join(at, name))));
}

function isFresh() {
  if (!existsSync(STAMP)) return false;
  const since = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => changed(path.join(ROOT, source)) < since);
}

const run = (configuration) =>
  new Promise((resolve, reject) => {
    const compiler = webpack({ ...configuration, context: ROOT });
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });

async function main() {
  if (isFresh()) return;
  const started = new Date();
  const pane = await require('../webpack.config.js')({}, { mode: 'production' });
  await run({
    ...pane,
    output: { ...pane.output, path: path.join(BUILD, 'workbench-pane') },
    cache: { type: 'filesystem', name: 'workbench-pane' },
    // As for production, but for the squeezing, which takes longest and is tried nowhere here.
    optimization: { ...pane.optimization, minimize: false },
    // The sizes are told by `npm run build`.
    plugins: pane.plugins.filter((plugin) => plugin.constructor.name !== 'SizesPlugin'),
  });
  await run(require('./webpack.config.js'));
  writeFileSync(STAMP, started.toISOString());
  // Of when it began: what was changed during the build is newer.
  utimesSync(STAMP, started, started);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
