import { printErrors, printNarratives, printStatements } from './print';

/**
 * `npm run measure`: how many planted mistakes are found, and how many of the findings on clean packages are false.
 * `npm run measure -- statements`, `-- errors` (several at once; `-- errors 50`: so many draws) or `-- narratives`:
 * these alone.
 */
const PARTS = ['statements', 'errors', 'narratives'];
const DRAWS = 500;

const [only, count] = process.argv.slice(2);
const draws = Number(count ?? DRAWS);
if ((only !== undefined && !PARTS.includes(only)) || !Number.isInteger(draws) || draws < 1) {
  console.error(
    `measure what? statements, errors (with how many draws) or narratives, not ${process.argv.slice(2).join(' ')}`,
  );
  process.exitCode = 2;
} else {
  if (only === undefined || only === 'statements') printStatements();
  if (only === undefined || only === 'errors') printErrors(draws);
  if (only === undefined || only === 'narratives') printNarratives();
}
