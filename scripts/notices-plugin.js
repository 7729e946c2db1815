const { readFileSync } = require('node:fs');
const path = require('node:path');

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Fails a build that takes in a package whose licence does not stand in THIRD-PARTY-NOTICES.txt. */
class NoticesPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('NoticesPlugin', (compilation) => {
      const listed = new Set(
        readFileSync(path.join(__dirname, '..', NOTICES), 'utf8')
          .split('\n')
          .map((line) => line.replace(/ \([^()]*(?:\([^()]*\))?\)$/, '')),
      );
      compilation.hooks.finishModules.tap('NoticesPlugin', (modules) => {
        const folders = new Set(
          [...modules].flatMap(
            ({ resource = '' }) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource) ?? [],
          ),
        );
        for (const folder of folders) {
          const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
          if (listed.has(`${name} ${version}`)) continue;
          compilation.errors.push(
            new Error(
              `${name} ${version} is built in and missing in ${NOTICES}: npm run notices; what ships is named in scripts/notices.ts`,
            ),
          );
        }
      });
    });
  }
}

module.exports = { NoticesPlugin, NOTICES };
