const { readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const LIMIT = 250_000;

/** Prints what the pane loads first and what it loads later, gzipped, and fails a build whose pane has grown too fat. */
class SizesPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('SizesPlugin', (compilation) => {
      const first = new Set(compilation.entrypoints.get('taskpane').getFiles());
      const sizes = compilation
        .getAssets()
        .filter(({ name }) => /^[^/]*\.js$/.test(name))
        .map(({ name }) => {
          const file = readFileSync(path.join(compilation.outputOptions.path, name));
          return { name, first: first.has(name), gzipped: gzipSync(file).length };
        })
        .sort((a, b) => Number(b.first) - Number(a.first) || b.gzipped - a.gzipped);
      for (const { name, first: now, gzipped } of sizes) {
        console.log(
          `${(gzipped / 1000).toFixed(1).padStart(8)} kB gzipped  ${now ? 'first' : 'later'}  ${name}`,
        );
      }
      const total = sizes.filter((each) => each.first).reduce((sum, each) => sum + each.gzipped, 0);
      console.log(
        `${(total / 1000).toFixed(1).padStart(8)} kB gzipped  the pane's own JavaScript at first load`,
      );
      if (total > LIMIT)
        compilation.errors.push(new Error(`the pane loads ${total} bytes first; the limit is ${LIMIT}`));
    });
  }
}

module.exports = SizesPlugin;
