import { aPackage } from '../../../../fixtures/package';
import { CASES, changed, printed } from '../../../../fixtures/places-sets';
import { table } from '../table';

const plain = aPackage();

/** Those whose amounts are rounded one by one in these sets. */
const ROUNDED = new Set(['T10.classes', 'T11.classes', 'T12.tree', 'T15.row', 'T16.row']);

for (const [rule, set, title, row, column, pkg] of CASES) {
  table(rule, [
    {
      name: 'holds',
      package: printed(set, pkg),
      verdict: ROUNDED.has(rule) ? 'rounding' : 'exact',
    },
    {
      name: 'a wrong amount',
      package: printed(changed(set, title, row, column, '77777.00'), pkg),
      verdict: 'inconsistent',
    },
    { name: 'the nine alone', package: plain, verdict: 'none' },
  ]);
}
