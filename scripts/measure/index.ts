import { printNarratives, printStatements } from './print';

/**
 * `npm run measure`: how many planted mistakes are found, and how many of the findings on clean packages are false.
 * `npm run measure -- statements` or `-- narratives`: these alone.
 */
const [only] = process.argv.slice(2);
if (only !== undefined && only !== 'statements' && only !== 'narratives') {
  console.error(`measure what? statements or narratives, not ${only}`);
  process.exitCode = 2;
} else {
  if (only !== 'narratives') printStatements();
  if (only !== 'statements') printNarratives();
}
