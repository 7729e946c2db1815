import { printCases } from './cases';
import { printYears } from './last-year';
import { printPlaces } from './places';
import { printRollUps } from './roll-up';
import { printBudgets, printErrors, printNarratives, printStatements } from './print';

/**
 * `npm run measure`: how many planted mistakes are found, and how many of the findings on clean packages are false.
 * `npm run measure -- statements`, `-- errors` (several at once; `-- errors 50`: so many draws), `-- narratives`,
 * `-- budget`, `-- places` (a hundred packages in each place's wording; `-- places 100`: a digit planted in all of them) `-- cases` (texts of other places),
 * `-- rollup` (departments and their units; `-- rollup 200`: so many) or `-- last-year` (pairs of years): these alone.
 */
const PARTS: Readonly<Record<string, { readonly print: (count: number) => void; readonly count: number }>> = {
  statements: { print: printStatements, count: 1 },
  errors: { print: printErrors, count: 500 },
  narratives: { print: printNarratives, count: 1 },
  places: { print: printPlaces, count: 10 },
  cases: { print: printCases, count: 1 },
  budget: { print: printBudgets, count: 1 },
  rollup: { print: printRollUps, count: 60 },
  'last-year': { print: printYears, count: 50 },
};

const [only, count] = process.argv.slice(2);
const wanted = only === undefined ? Object.values(PARTS) : [PARTS[only]].filter((part) => part !== undefined);
if (wanted.length === 0 || (count !== undefined && !/^[1-9]\d{0,5}$/.test(count))) {
  console.error(
    `measure what? ${Object.keys(PARTS).join(', ')} (errors: how many draws, places: in how many packages a digit is planted, rollup: how many departments, last-year: how many pairs of years), not ${process.argv.slice(2).join(' ')}`,
  );
  process.exitCode = 2;
} else {
  for (const part of wanted) part.print(count === undefined ? part.count : Number(count));
}
