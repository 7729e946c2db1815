const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');

/** The workbench's page and the pane's window.external. */
module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: {
    page: './workbench/page/main.ts',
    external: './workbench/page/external.ts',
  },
  output: { path: path.resolve('build/workbench-page'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      },
    ],
  },
  performance: { hints: false },
  optimization: { minimize: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'workbench/page/index.html' },
        { from: 'workbench/page/page.css' },
        { from: require.resolve('jspreadsheet-ce/dist/jspreadsheet.css'), to: 'jspreadsheet.css' },
      ],
    }),
  ],
};
