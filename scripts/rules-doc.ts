import { writeFileSync } from 'node:fs';
import { rulesMarkdown } from '../src/cli/rules';

/** `npm run docs`: writes docs/rules.md from the catalogue. */
writeFileSync('docs/rules.md', rulesMarkdown());
