const { availableParallelism } = require('node:os');

/** Those of what is installed that come as modules only. */
const MODULES =
  '(?:pdfjs-dist|strip-bom|node-fetch|fetch-blob|formdata-polyfill|data-uri-to-buffer|uuid)/.+\\.m?js$';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/valid/every-output.ts'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
    // Packages that come as modules only, which jest loads only if they are made into what it knows: pdfjs, and what
    // office-addin-manifest reads manifests in JSON with.
    [`/node_modules/(?:.*/)?${MODULES}`]: [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?${MODULES})`],
  // What never happens ends a test; how fast a busy computer is does not.
  testTimeout: 120_000,
  // Of two cores jest would use one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/test/longest-first.js',
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
