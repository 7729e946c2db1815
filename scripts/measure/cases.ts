import { CASE_GROUPS, casesOf } from '../../test/fixtures/cases';
import { type Planted, plantDigits, PLANTED_HEADS, plantedRow, printUnread } from './digits';
import { printMisses, printTable } from './table';

/** A digit planted in every amount and rate of the texts of other places: how many are named, text by text. */
export function printCases(): void {
  const groups = CASE_GROUPS.map((group) => ({ group, cases: casesOf(group) }));
  if (groups.every(({ cases }) => cases.length === 0)) {
    console.log('\nTexts of other places: no cases in ../shared, nothing was measured');
    return;
  }
  console.log('\nTexts of other places: a digit in every amount and rate (wanted: 95% named)');
  const all: Planted[] = [];
  for (const { group, cases } of groups) {
    const planted = cases.map((each) => plantDigits({ ...each, name: `${group}/${each.name}` }));
    printTable(PLANTED_HEADS, [
      ...planted.map((one) => plantedRow(one.name, [one])),
      plantedRow(group, planted),
    ]);
    all.push(...planted);
  }
  printTable(PLANTED_HEADS, [plantedRow('all', all)]);
  for (const { name, findings } of all) for (const each of findings) console.log(`  ${name}: ${each}`);
  printUnread(all, 40);
  printMisses(all.flatMap(({ misses }) => misses));
}
