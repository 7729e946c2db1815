import { built, corpus } from './packages';
import { MISTAKES } from './mistakes';
import { measure, type Measured, type Tally } from './run';

/** `npm run measure`: how many planted mistakes are found, and how many of the findings on clean packages are false. */
const measured: Measured[] = [];
for (const sample of [...corpus(), ...built()]) {
  const one = measure(sample);
  measured.push(one);
  const { made, hidden, named, first, value } = total([...one.byMistake.values()]);
  console.log(
    `${one.sample}: ${one.figures} figures, ${one.unchecked} without a check, ${one.falseAlarms} false errors · ${made} mistakes, ${hidden} within rounding, ` +
      `named ${share(named, made - hidden)}, first suspect ${share(first, named)}, value ${share(value, named)}`,
  );
}

console.log('\nmistake          made   within rounding   named            first suspect    right value');
for (const mistake of MISTAKES) row(mistake, total(measured.map(({ byMistake }) => byMistake.get(mistake)!)));
row('all', total(measured.flatMap(({ byMistake }) => [...byMistake.values()])));

const misses = measured.flatMap((one) => one.misses);
console.log(`\n${misses.length} misses`);
for (const miss of misses) console.log(`  ${miss}`);

function total(tallies: readonly Tally[]): Tally {
  const sum: Tally = { made: 0, hidden: 0, named: 0, first: 0, value: 0 };
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${part}/${whole} ${((100 * part) / whole).toFixed(2)}%`;
}

function row(name: string, { made, hidden, named, first, value }: Tally): void {
  console.log(
    [
      name.padEnd(15),
      String(made).padStart(6),
      String(hidden).padStart(10),
      '       ',
      share(named, made - hidden).padEnd(22),
      share(first, named).padEnd(22),
      share(value, named),
    ].join(' '),
  );
}
