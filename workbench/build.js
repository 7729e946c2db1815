const path = require('node:path');
const { ROOT, buildWhereChanged, orSay } = require('../scripts/fresh-build');

/**
 * Builds the task pane, as for production, and the workbench's page. The pane goes to a folder of the workbench's own,
 * so that trying it never touches dist/.
 */
async function configure() {
  const pane = await require('../webpack.config.js')({}, { mode: 'production' });
  return [
    {
      ...pane,
      output: { ...pane.output, path: path.join(ROOT, 'build/workbench-pane') },
      cache: { type: 'filesystem', name: 'workbench-pane' },
      // As for production, but for the squeezing, which takes longest and is tried nowhere here.
      optimization: { ...pane.optimization, minimize: false },
      // The sizes are told by `npm run build`.
      plugins: pane.plugins.filter((plugin) => plugin.constructor.name !== 'SizesPlugin'),
    },
    require('./webpack.config.js'),
  ];
}

void orSay(buildWhereChanged('workbench-built', ['workbench', 'scripts/fresh-build.js'], configure));
