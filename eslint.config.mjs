import tseslint from 'typescript-eslint';

/** Who may import whom (shared design): each folder names the folders below it that it must not reach. */
const layers = {
  model: ['text', 'sources', 'rules', 'check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane'],
  text: ['sources', 'rules', 'check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane'],
  sources: ['rules', 'check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane'],
  rules: ['check', 'diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane'],
  check: ['diagnose', 'findings', 'output', 'hosts', 'cli', 'taskpane'],
  diagnose: ['findings', 'output', 'hosts', 'cli', 'taskpane'],
  findings: ['output', 'hosts', 'cli', 'taskpane'],
  output: ['hosts', 'cli', 'taskpane'],
  hosts: ['sources', 'rules', 'check', 'diagnose', 'findings', 'cli', 'taskpane'],
};

export default tseslint.config(
  { ignores: ['build/**', 'dist/**', 'node_modules/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  ...Object.entries(layers).map(([layer, above]) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: above.map((name) => `**/${name}/**`),
              message: `src/${layer} stands below: see "Who may import whom" in docs/decisions.md`,
            },
          ],
        },
      ],
    },
  })),
);
