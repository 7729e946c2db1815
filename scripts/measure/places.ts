import type { BuiltFigure } from '../../test/fixtures/narrative';
import { narrativeOfPlace, statementsBeside } from '../../test/fixtures/narrative/places';
import { PLACES } from '../../test/fixtures/narrative/places/all';
import type { PlaceWording } from '../../test/fixtures/narrative/places/place';
import { randomAccounts } from '../../test/fixtures/random';
import { type Planted, plantDigits, PLANTED_HEADS, plantedRow, printUnread } from './digits';
import { printMisses, printTable } from './table';

const PACKAGES = 100;
/** Of the words that were not understood, so many for each place. */
const SHOWN = 8;

/**
 * A hundred random packages told in the wording of each place: are they read, and is nothing found in them? In every
 * amount and rate of so many of them a digit is planted.
 */
export function printPlaces(planted: number): void {
  console.log(
    `\n${PACKAGES} random packages in the wording of each place, a digit in every amount and rate of ${planted} of them (wanted: 95% checked, 95% named)`,
  );
  const rows: (string | number)[][] = [];
  const all: Planted[] = [];
  for (const place of PLACES) {
    const told = Array.from({ length: PACKAGES }, (_, at) => toldIn(place, at + 1, at < planted));
    rows.push(plantedRow(place.name, told));
    console.log(`${place.name}:`);
    printUnread(told, SHOWN);
    all.push(...told);
  }
  printTable(PLANTED_HEADS, [...rows, plantedRow('all', all)]);
  for (const { name, findings } of all) for (const each of findings) console.log(`  ${name}: ${each}`);
  printMisses(all.flatMap(({ misses }) => misses));
}

function toldIn(place: PlaceWording, seed: number, plant: boolean): Planted {
  const books = randomAccounts(seed);
  const { text, figures } = narrativeOfPlace(place, books, seed);
  const alone = new Set(figures.filter((figure: BuiltFigure) => figure.alone).map(({ start }) => start));
  return plantDigits(
    { name: `${place.name} ${seed}`, sheets: statementsBeside(place, books).sheets(), text },
    { none: !plant, alone: ({ span }) => alone.has(span.start) },
  );
}
