const { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

/**
 * Builds with webpack where anything has changed since the last time.
 */

const ROOT = path.join(__dirname, '..');
/** What every build of the pane stands on. */
const COMMON = [
  'src',
  'assets',
  'webpack.config.js',
  'scripts/office-files.js',
  'package-lock.json',
  'THIRD-PARTY-NOTICES.txt',
];

/** When anything below a path was last changed. */
function changed(at) {
  const { mtimeMs } = statSync(at);
  if (!statSync(at).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(at).map((name) => changed(path.join(at, name))));
}

function isFresh(stamp, sources) {
  if (!existsSync(stamp)) return false;
  const since = statSync(stamp).mtimeMs;
  return sources.every((source) => changed(path.join(ROOT, source)) < since);
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

/**
 * @param {string} stamp a file below build/ that tells when it was last built; outside every folder that webpack empties
 * @param {readonly string[]} sources files and folders of its own
 * @param {() => Promise<readonly object[]>} configure webpack's configurations
 */
async function buildWhereChanged(stamp, sources, configure) {
  const file = path.join(ROOT, 'build', stamp);
  if (isFresh(file, [...COMMON, ...sources])) return;
  const started = new Date();
  for (const configuration of await configure()) await run(configuration);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, started.toISOString());
  // Of when it began: what was changed during the build is newer.
  utimesSync(file, started, started);
}

/** Says what went wrong, and no more. */
const orSay = (building) =>
  building.catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });

module.exports = { ROOT, buildWhereChanged, orSay };
