const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const office = require('./scripts/office-files');
const { NOTICES, NoticesPlugin } = require('./scripts/notices-plugin');
const SizesPlugin = require('./scripts/sizes-plugin');

/** The empty text's hash: Fluent puts its rules into style elements that are empty when they are made. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Nothing from anywhere else, nothing to anywhere else: the figures stay on this computer. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * `webpack --mode production` builds dist/; `webpack serve` serves it for development over https;
 * `--env harness` builds the pane's scenarios for tests and screenshots into build/harness.
 */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const harness = Boolean(env.harness);
  const serving = Boolean(env.WEBPACK_SERVE);
  const hash = production ? '.[contenthash:8]' : '';
  const stylesheet = production ? `page.${hashOf('src/taskpane/page.css')}.css` : 'page.css';
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: harness
      ? { harness: './test/taskpane/harness/main.tsx' }
      : { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: path.join(__dirname, harness ? 'build/harness' : 'dist'),
      filename: `[name]${hash}.js`,
      chunkFilename: `[name]${hash}.js`,
      clean: true,
      // Relative, so that a folder on an office's own server needs no second build.
      publicPath: 'auto',
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic', development: !production } },
              },
            },
          },
        },
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    optimization: {
      chunkIds: 'deterministic',
      moduleIds: 'deterministic',
      ...(harness && { minimize: false }),
    },
    performance: { hints: false },
    cache: { type: 'filesystem', name: harness ? 'harness' : production ? 'production' : 'development' },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: harness ? 'index.html' : 'taskpane.html',
        policy: serving ? POLICY.replace("connect-src 'self'", "connect-src 'self' wss:") : POLICY,
        stylesheet,
        office: harness ? null : `${office.FOLDER}/office.js`,
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/page.css', to: stylesheet },
          // What the first start offers to try.
          { from: 'samples/demo/statements.xlsx', to: 'sample.xlsx' },
          // What pdfjs needs to know of Chinese fonts that are not in a PDF; fetched one by one, when one is met.
          { from: 'node_modules/pdfjs-dist/cmaps/*.bcmap', to: 'cmaps/[name][ext]' },
          ...(harness ? [] : [{ from: 'assets/*.png' }, { from: NOTICES }, ...office.patterns]),
        ],
      }),
      ...(harness ? [] : [new NoticesPlugin()]),
      ...(production && !harness ? [new SizesPlugin()] : []),
    ],
    ...(serving && { devServer: await require('./scripts/dev-server')() }),
  };
};

const hashOf = (file) =>
  createHash('sha256')
    .update(readFileSync(path.join(__dirname, file)))
    .digest('hex')
    .slice(0, 8);
