const { buildWhereChanged, orSay } = require('../../../scripts/fresh-build');

/** Builds the page of the pane's scenarios into build/harness, for build.ts: `node test/taskpane/harness/bundle.js`. */
const configure = async () => [
  await require('../../../webpack.config.js')({ harness: true }, { mode: 'production' }),
];

void orSay(
  buildWhereChanged('harness-built', ['test/taskpane/harness', 'scripts/fresh-build.js'], configure),
);
