import tseslint from 'typescript-eslint';

/** Who may import whom (shared design): each folder names the folders below it that it must not reach. */
const layers = {
  model: [
    'text',
    'sources',
    'rules',
    'check',
    'diagnose',
    'findings',
    'output',
    'hosts',
    'cli',
    'taskpane',
    'documents',
  ],
  formats: [
    'model',
    'text',
    'sources',
    'rules',
    'check',
    'diagnose',
    'findings',
    'output',
    'hosts',
    'cli',
    'taskpane',
    'documents',
  ],
  text: [
    'sources',
    'rules',
    'check',
    'diagnose',
    'findings',
    'output',
    'hosts',
    'cli',
    'taskpane',
    'documents',
  ],
  sources: ['rules', 'check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane', 'documents'],
  rules: ['check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane', 'documents'],
  check: ['diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane', 'documents'],
  diagnose: ['findings', 'output', 'hosts', 'cli', 'taskpane', 'documents'],
  findings: ['output', 'hosts', 'cli', 'taskpane'],
  output: ['hosts', 'cli', 'taskpane', 'documents'],
  documents: ['sources', 'rules', 'check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane'],
  hosts: ['sources', 'rules', 'check', 'diagnose', 'findings', 'cli', 'taskpane', 'documents'],
};

export default tseslint.config(
  { ignores: ['build/**', 'dist/**', 'node_modules/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // The web parts see a DOM, the rest must not.
        project: ['tsconfig.json', 'tsconfig.web.json', 'workbench/page/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
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
  ...Object.entries({ ...layers, cli: ['taskpane'], commands: ['cli', 'taskpane'] }).map(
    ([layer, above]) => ({
      files: [`src/${layer}/**/*.ts`, `src/${layer}/**/*.tsx`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: above.map((name) => `**/${name}/**`),
                message: `src/${layer} stands below: see "Who may import whom" in docs/decisions.md`,
              },
              { group: ['react', 'react-dom/**', '@fluentui/**'], message: 'Only src/taskpane names React' },
            ],
          },
        ],
      },
    }),
  ),
);
