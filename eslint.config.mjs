import node from 'eslint-plugin-n';
import officeAddins from 'eslint-plugin-office-addins';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * The floors of the house (docs/decisions.md): each imports only from those before it in this list. Two names in one
 * line stand on one floor, side by side. `examine` is a file, all others are folders.
 */
const FLOORS = [
  ['formats', 'bounded'],
  ['model'],
  ['text'],
  ['tables', 'documents'],
  ['prose'],
  ['books'],
  ['publications'],
  ['check'],
  ['diagnose'],
  ['findings'],
  ['rollup'],
  ['output'],
  ['hosts'],
  ['examine'],
  ['cli', 'taskpane', 'commands'],
];

/** A floor with those it must not reach: above it and beside it. */
const layers = FLOORS.flatMap((floor, height) =>
  floor.map((name) => [
    name,
    [...floor.filter((other) => other !== name), ...FLOORS.slice(height + 1).flat()],
  ]),
);

/** What runs in a browser alone. */
const inBrowser = [
  'src/taskpane/**',
  'src/commands/**',
  'src/documents/pdf-library.web.ts',
  'test/taskpane/harness/**',
];

export default tseslint.config(
  { ignores: ['build/**', 'dist/**', 'node_modules/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
  },
  {
    // Nothing is imported that package.json does not name.
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { n: node },
    rules: { 'n/no-extraneous-import': 'error', 'n/no-extraneous-require': 'error' },
  },
  {
    // No pattern takes longer than the text it reads.
    files: ['src/**/*.{ts,tsx}', 'workbench/**/*.ts', 'scripts/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': [
        'error',
        { report: 'potential', ignoreSticky: false, ignorePartial: false },
      ],
    },
  },
  {
    files: ['scripts/**', 'test/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'office-addin-manifest',
          importNames: ['validateManifest'],
          message: 'It sends the manifest to a service of Microsoft’s; nothing here calls the internet',
        },
      ],
    },
  },
  {
    // Nothing is called that the oldest Node of package.json's `engines` lacks.
    files: ['**/*.{ts,js,mjs}'],
    ignores: [...inBrowser, 'workbench/page/**'],
    plugins: { n: node },
    rules: { 'n/no-unsupported-features/node-builtins': ['error', { allowExperimental: true }] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/hosts/excel/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/^(Office|Excel|OfficeExtension)$/]',
          message: 'Only src/hosts/excel names Office.js',
        },
      ],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // Without the two rules that know a load only where its properties are written out in the call.
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  ...layers.map(([layer, above]) => ({
    files: [`src/${layer}/**/*.ts`, `src/${layer}/**/*.tsx`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: above.map((name) => (name === 'examine' ? '**/examine' : `**/${name}/**`)),
              message: `src/${layer} stands below: see "Who may import whom" in docs/decisions.md`,
            },
            ...(layer === 'taskpane'
              ? []
              : [
                  {
                    group: ['react', 'react-dom/**', '@fluentui/**'],
                    message: 'Only src/taskpane names React',
                  },
                ]),
          ],
        },
      ],
    },
  })),
);
